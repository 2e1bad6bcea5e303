"""Files that are missing, cut short, changed or of another version are told plainly, and a check goes on without."""

import builtins
import json
import shutil

import pytest

from gatepost.check.checker import Checker
from gatepost.check.model import ModelUnavailable, open_model, shipped, version
from gatepost.check.model.shipped import FILES, FOLDER, MANIFEST
from gatepost.check.situation import read_situation
from gatepost.policy.load import load_edition


@pytest.fixture
def folder(tmp_path):
    for name in (*FILES, MANIFEST):
        shutil.copyfile(FOLDER / name, tmp_path / name)
    return tmp_path


def test_what_ships_is_whole_and_small_enough():
    assert shipped().version == version()
    assert sum((FOLDER / name).stat().st_size for name in FILES) <= 25_000_000


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named(folder, name):
    (folder / name).unlink()
    with pytest.raises(ModelUnavailable, match=f"{name} is not there"):
        open_model(folder)


@pytest.mark.parametrize("name", FILES)
def test_a_file_cut_short_is_named(folder, name):
    content = (folder / name).read_bytes()
    (folder / name).write_bytes(content[: len(content) // 2])
    with pytest.raises(ModelUnavailable, match=f"{name} is cut short or has been changed"):
        open_model(folder)


def test_no_manifest_and_a_broken_one_are_told(folder):
    (folder / MANIFEST).write_text("{")
    assert version(folder) is None
    with pytest.raises(ModelUnavailable, match="cannot be read"):
        open_model(folder)


def test_the_calibration_of_another_version_is_refused(folder):
    table = json.loads((folder / MANIFEST).read_text())
    table["version"] = "2020.1.1"
    (folder / MANIFEST).write_text(json.dumps(table))
    with pytest.raises(ModelUnavailable, match="belongs to another version"):
        open_model(folder)


def test_without_what_runs_it_each_rule_says_so_and_the_check_goes_on(monkeypatch):
    checker = Checker(load_edition("england"))
    real = builtins.__import__

    def without(name, *rest, **more):
        if name.partition(".")[0] == "onnxruntime":
            raise ImportError(name)
        return real(name, *rest, **more)

    open_model.cache_clear()
    monkeypatch.setattr(builtins, "__import__", without)
    try:
        post, facts = read_situation({"text": "You are an idiot, Cllr Whitlock.", "by": "councillor"})
        assessment = checker.check(post, facts)
    finally:
        monkeypatch.undo()
        open_model.cache_clear()
    assert any("pip install 'gatepost[model]'" in each.why for each in assessment.not_checked)
    assert any(finding.source == "terms" for finding in assessment.findings)
