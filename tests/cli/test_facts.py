"""gatepost facts check: how a facts file was understood, or everything in it that must be mended."""

import pytest

from gatepost.cli import run

GOOD = """\
by = "councillor"
candidate = true
at = 2027-04-01T13:00:00+01:00
sits_on = ["planning", "audit"]
interests = ["Ames Ltd"]
incident = "Flood"

[[matters]]
reference = "PL/24/1234/FA"

[[matters]]
reference = "PL/20/0001/FA"
stage = "decided"
decided_on = 2020-05-01

[[people]]
name = "Jo Reid"

[[exempt]]
title = "Sale of land"

[[exempt]]
title = "Old sale"
lifted_at = 2020-01-01T00:00:00Z

[[elections]]
title = "Local"
notice_on = 2027-03-22
poll_on = 2027-05-06
"""


@pytest.fixture
def facts(tmp_path, capsys, monkeypatch):
    """Run gatepost facts check on a file of this content; the answer is its exit code, output and errors."""
    monkeypatch.chdir(tmp_path)

    def check(content, name="f.toml"):
        if content is not None:
            (tmp_path / name).write_bytes(content.encode() if isinstance(content, str) else content)
        code = run(["facts", "check", name])
        return code, *capsys.readouterr()

    return check


def test_a_good_file_is_told_as_it_was_understood(facts):
    assert facts(GOOD) == (
        0,
        "f.toml is good.\n"
        "Speaker: councillor, candidate\n"
        "When: 2027-04-01T13:00:00+01:00 (pre-election period)\n"
        "Sits on: planning, audit\n"
        "Matters: 2, of which 1 still to be decided\n"
        "People: 1. Private items: 1 of 2. Embargoes: 0.\n"
        "Elections: 1. Interests: 1. Incident: Flood.\n",
        "",
    )


def test_what_was_not_said_is_told_as_that(facts):
    out = facts("{}", "f.json")[1]
    assert "When: not said (ordinary period)\nSits on: not said\n" in out
    assert "Incident: none." in out
    assert "Sits on: none\n" in facts("sits_on = []\n")[1]


def test_everything_to_mend_is_told_at_once(facts):
    bad = 'by = "councilor"\nsitson = []\nat = 2027-04-01T13:00:00\n[[matters]]\nkind = "plan"\n[[people]]\n'
    code, out, err = facts(bad)
    assert (code, out) == (65, "")
    assert err == (
        "gatepost: f.toml has 5 to mend:\n"
        'nothing is called "sitson" here\n  try: did you mean sits_on?\n'
        '"at" has no time zone: 2027-04-01 13:00:00\n  try: write it as 2026-11-22T21:30:00+00:00 (or +01:00 in summer)\n'
        '"by" has an unknown value: "councilor"\n  try: did you mean councillor?\n'
        'matters, number 1: setting "kind" should be one of planning, licensing, other\n'
        'people, number 1: this detector needs the setting "name"\n'
    )


@pytest.mark.parametrize(
    "content, code, says",
    [
        (None, 66, 'gatepost: "f.toml" cannot be read: No such file or directory\n'),
        (b"name = '\xe9'", 65, "gatepost: f.toml is not text in UTF-8\n  try: save it again as UTF-8\n"),
        ("by = [", 65, "gatepost: f.toml is not good TOML: Invalid value (at end of document)\n  try: check quotes, brackets and commas on that line\n"),
        (f"x = {'[' * 5000}", 65, None),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_refused(facts, content, code, says):
    told = facts(content)
    assert told[:2] == (code, "")
    assert says is None or told[2] == says


def test_a_huge_file_is_refused(facts, tmp_path):
    with (tmp_path / "f.toml").open("wb") as file:
        file.truncate(20_000_001)
    assert facts(None)[::2] == (65, "gatepost: f.toml is over 20 MB, too big for a facts file\n")
