"""gatepost pack: check, show, diff and new, as a person types them."""

import json
from pathlib import Path

import pytest

from gatepost.cli import run
from gatepost.policy.load import load_edition

BROKEN = """
id = "broken"
edition = "1"
title = "Broken"
[dials]
swearing = "strict"
"""


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    folder = tmp_path / "broken" / "1"
    (folder / "rules").mkdir(parents=True)
    (folder / "pack.toml").write_text(BROKEN)
    (folder / "policy.md").write_text(
        "# Policy\n\n## Conduct\n\n### Respect {#policy.conduct.respect}\n\nArgue about ideas.\n"
    )
    (folder / "rules" / "insult.toml").write_text('clause = "policy.conduct.respekt"\ndetector = "phrasez"\n')
    return folder


def test_a_broken_pack_tells_everything_at_once_and_fails(
    broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["pack", "check", str(broken)]) == 1
    told = capsys.readouterr().out
    for says in (
        'there is no dial "swearing"',
        'a rule has no "severity"',
        'a rule has no "message"',
        "rule insult has no examples",
        "did you mean policy.conduct.respect?",
        "did you mean phrases?",
    ):
        assert says in told
    assert "broken/1/pack.toml:6" in told
    assert "problems." in told.splitlines()[-1]


def test_problems_come_as_json_too(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["pack", "check", str(broken), "--json"]) == 1
    answer = json.loads(capsys.readouterr().out)
    assert answer["schema"] == "gatepost/pack-check/1"
    assert {"path", "line", "says", "try_this"} == set(answer["problems"][0])


def test_a_pack_that_is_not_there_gets_a_hint(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["pack", "show", "englnd"]) == 65
    assert "did you mean england?" in capsys.readouterr().err


def test_show_names_each_clause_dial_and_route(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["pack", "show", "buckinghamshire"]) == 0
    shown = capsys.readouterr().out
    edition = load_edition("buckinghamshire")
    assert edition.digest in shown
    assert all(clause.id in shown for clause in edition.clauses)
    assert all(dial.id in shown for dial in edition.dials)
    assert "extends england 2026-12" in shown


def test_show_as_json_is_the_canonical_edition(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["pack", "show", "england", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["rules"]) == len(load_edition("england").rules)


def test_diff_writes_a_report_for_the_committee(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = tmp_path / "changes.md"
    assert run(["pack", "diff", "england", "buckinghamshire", "-o", str(place)]) == 0
    assert "| How strict on swearing | strong-only | strict |" in place.read_text()
    assert run(["pack", "diff", "england", "buckinghamshire", "-o", str(tmp_path / "no" / "where.md")]) == 73
    assert "cannot be written" in capsys.readouterr().err


def test_new_makes_a_pack_in_one_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = [
        "pack",
        "new",
        "ambridge",
        "--title",
        "Ambridge Town Council",
        "--dial",
        "profanity_level=strict",
        "--yes",
    ]
    assert run([*words, "--into", str(tmp_path)]) == 0
    assert "Ambridge Town Council has a pack" in capsys.readouterr().out
    assert load_edition(tmp_path / "ambridge").dial("profanity_level") == "strict"


def test_a_dial_without_a_value_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["pack", "new", "ambridge", "--dial", "strict", "--yes"]) == 64
    assert "is not a dial and its value" in capsys.readouterr().err
