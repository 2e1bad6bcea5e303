"""gatepost scan, as a person types it."""

import os
import sys
from pathlib import Path

import pytest

from gatepost.cli import run

RULE = """clause = "standards.conduct.respect"
title = "Calls somebody a moron"
detector = "phrases"
severity = "medium"
message = "This may be read as abuse."
advice = "Argue about the decision."

[settings]
any = ["moron*"]
"""


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GATEPOST_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    rules = tmp_path / "tiny" / "1" / "rules"
    rules.mkdir(parents=True)
    (rules.parent / "pack.toml").write_text('id = "tiny"\nedition = "1"\ntitle = "Tiny"\n')
    (rules.parent / "standards.md").write_text(
        "# Standards\n\n## Conduct\n\n### Respect {#standards.conduct.respect}\n\nArgue about ideas.\n"
    )
    (rules / "calls-names.toml").write_text(RULE)
    (rules / "calls-names.examples.toml").write_text('[[breach]]\ntext = "You moron"\n')
    (tmp_path / "posts.csv").write_text("id,text\n1,You moron\n2,Hello\n")
    return tmp_path


def scan(*words: str) -> int:
    return run(["scan", *words, "--pack", "tiny"])


def test_a_good_file_ends_with_a_short_summary_and_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert scan("posts.csv", "-o", "out.csv") == 0
    told = capsys.readouterr()
    assert "2 of 2 rows answered in out.csv" in told.out
    assert "posts a second" in told.out
    assert "hide" in told.out
    assert told.err == ""
    assert sorted(path.name for path in Path().glob("out*")) == ["out.csv"]


def test_rows_set_aside_are_told_and_end_with_1(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (place / "posts.csv").write_text(
        "id,text,act,written_at,likes,nework\n"
        "1,hi,shout,,3,x\n2,hi,post,2026-11-01 09:00,4,y\n2,hi,post,,4,y\n"
    )
    assert scan("posts.csv", "-o", "out.csv") == 1
    told = capsys.readouterr().out
    assert "2 of 3 rows answered" in told
    assert "Set aside: 1, each with its reason, in out.csv.set-aside.csv." in told
    assert "Times without a zone: 1, read as Europe/London." in told
    assert "Ids seen before in the file: 1 rows, all kept." in told
    assert "Columns not used: likes, nework." in told
    assert '"nework": did you mean network?' in told


def test_the_speaker_decides_what_is_proposed(capsys: pytest.CaptureFixture[str]) -> None:
    assert scan("posts.csv", "-o", "out.csv", "--as", "councillor") == 0
    assert "look again" in capsys.readouterr().out


def test_facts_may_name_the_speaker_and_the_option_wins(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (place / "facts.toml").write_text('by = "councillor"\n')
    scan("posts.csv", "-o", "out.csv", "--facts", "facts.toml")
    assert "look again" in capsys.readouterr().out
    scan("posts.csv", "-o", "out.csv", "--facts", "facts.toml", "--as", "resident")
    assert "hide" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words, code, says",
    [
        (["nowhere.csv", "-o", "out.csv"], 66, "there is no such file"),
        (["tiny", "-o", "out.csv"], 66, "it is not a file"),
        (["posts.csv", "-o", "nowhere/out.csv"], 73, "there is no folder"),
        (["posts.csv", "-o", "posts.csv"], 64, "it is the file of posts"),
        (["posts.csv", "-o", "tiny"], 64, "no ending"),
        (["posts.csv", "-o", "out.doc"], 64, "does not read or write"),
        (["posts.csv", "-o", "out.csv", "--processes", "0"], 64, "1 or more"),
        (["posts.csv"], 64, "-o"),
        (["empty.csv", "-o", "out.csv"], 65, "is empty"),
        (["posts.csv", "-o", "out.csv", "--facts", "bad.toml"], 65, "the facts cannot be used"),
    ],
)
def test_misuse_is_answered_in_a_sentence(
    words: list[str], code: int, says: str, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (place / "empty.csv").write_text("")
    (place / "bad.toml").write_text('period = "soon"\n')
    assert scan(*words) == code
    told = capsys.readouterr()
    assert says in told.err
    assert "Traceback" not in told.err
    assert not list(place.glob("out*"))


def test_a_scan_stopped_by_hand_says_how_to_go_on(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import gatepost.cli.scan as command

    def interrupt(*_: int) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(command, "_bar", lambda _quiet: (interrupt, lambda: None))
        assert scan("posts.csv", "-o", "out.csv") == 130
    assert "goes on where it was" in capsys.readouterr().err
    (place / "posts.csv").write_text("id,text\n1,another file\n")
    assert scan("posts.csv", "-o", "out.csv") == 65
    assert "the file of posts has changed" in capsys.readouterr().err
    assert scan("posts.csv", "-o", "out.csv", "--restart") == 0


@pytest.mark.skipif(
    os.name == "nt" or (hasattr(os, "geteuid") and os.geteuid() == 0), reason="root may write anywhere"
)
def test_a_folder_that_cannot_be_written_is_said(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (place / "shut").mkdir(mode=0o500)
    assert scan("posts.csv", "-o", "shut/out.csv") == 73
    assert "cannot be read or written" in capsys.readouterr().err


def test_a_bar_is_drawn_on_a_terminal_and_not_when_quiet(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("tqdm")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert scan("posts.csv", "-o", "out.csv", "--quiet") == 0
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert scan("posts.csv", "-o", "out.csv") == 0
    assert "posts" in capsys.readouterr().err
