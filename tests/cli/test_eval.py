"""Labelled posts are judged fairly, and a bad line is told with its number."""

import json

import pytest

from gatepost.cli import run
from gatepost.cli.eval import share

MILL = {"reference": "24/1", "nicknames": ["the mill"], "committee": "planning"}
DUE = {
    "id": "due", "text": "I will vote against the mill.", "by": "councillor", "sits_on": ["planning"],
    "matters": [MILL], "expect": ["policy.decisions.predetermination"],
}  # fmt: skip
FINE = {"id": "fine", "text": "The bins go out on Tuesday.", "by": "councillor", "sits_on": [], "expect": []}
MISSED = {"id": "missed", "text": "Lovely weather.", "by": "councillor", "expect": ["policy.conduct.respect"]}


@pytest.fixture
def labelled(tmp_path):
    def write(*rows):
        path = tmp_path / "posts.jsonl"
        path.write_text("\n".join(json.dumps(row) for row in rows))
        return str(path)

    return write


def test_found_missed_and_fine_posts_are_counted_apart(labelled, capsys):
    assert run(["eval", labelled(DUE, FINE, MISSED), "--misses"]) == 0
    said = capsys.readouterr().out
    assert "fine posts with any flag, notes too: 0.0% (0 of 1;" in said
    assert "with a right clause: 50.0% (1 of 2;" in said
    assert "| `policy.decisions.predetermination` | 1 | 1 | 100% |" in said
    assert "| `policy.conduct.respect` | 1 | 0 | 0% |" in said
    assert "MISS missed [councillor] policy.conduct.respect; got nothing: 'Lovely weather.'" in said


def test_a_flag_on_a_fine_post_is_a_false_alarm_of_its_rule(labelled, capsys):
    assert run(["eval", labelled({**DUE, "expect": []}), "--misses"]) == 0
    said = capsys.readouterr().out
    assert "fine posts told to stop: 100.0% (1 of 1;" in said
    assert "FALSE ALARM due [councillor]" in said


@pytest.mark.parametrize(
    "line, says",
    [
        ('{"text": "x"', "line 2 is not JSON"),
        ('{"text": "x"}', "line 2 is not a labelled post"),
        ('{"text": "x", "expect": "clause"}', "line 2 is not a labelled post"),
        ('{"text": "x", "expect": [], "by": "dog"}', "line 2: "),
    ],
)
def test_a_bad_line_is_told_with_its_number(tmp_path, capsys, line, says):
    path = tmp_path / "posts.jsonl"
    path.write_text(json.dumps(FINE) + "\n" + line + "\n")
    assert run(["eval", str(path)]) == 65
    assert says in capsys.readouterr().err


def test_a_file_that_is_not_there_is_told(capsys):
    assert run(["eval", "nowhere.jsonl"]) == 66
    assert "nowhere.jsonl" in capsys.readouterr().err


def test_an_interval_stays_between_none_and_all():
    assert share(0, 0) == "none to measure"
    assert share(20, 20).startswith("100.0% (20 of 20; 95% interval 83.9 to 100.0")
