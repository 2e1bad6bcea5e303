"""A pack is put by between commands, and put by anew when anything in it changes."""

from pathlib import Path

import pytest

from gatepost.cli.editions import checker_for
from gatepost.policy.load import load_edition

PACK = 'id = "tiny"\nedition = "1"\ntitle = "Tiny"\n'
DOCUMENT = "# Policy\n\n## Conduct\n\n### Respect {#policy.conduct.respect}\n\nArgue about ideas.\n"


@pytest.fixture
def tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GATEPOST_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "tiny" / "1"
    folder.mkdir(parents=True)
    (folder / "pack.toml").write_text(PACK)
    (folder / "policy.md").write_text(DOCUMENT)
    return folder


def kept(tiny: Path) -> list[Path]:
    return sorted((tiny.parent.parent / "cache").glob("*.sqlite"))


def test_the_second_start_uses_what_the_first_put_by(tiny: Path) -> None:
    first = checker_for(str(tiny))
    (archive,) = kept(tiny)
    assert checker_for(str(tiny)).stamp == first.stamp == checker_for(str(tiny)).stamp
    assert kept(tiny) == [archive]


def test_a_change_of_a_word_is_seen_at_once(tiny: Path) -> None:
    checker_for(str(tiny))
    (tiny / "policy.md").write_text(DOCUMENT.replace("ideas", "policies"))
    assert checker_for(str(tiny)).stamp.digest == load_edition(tiny).digest
    assert len(kept(tiny)) == 2


def test_a_damaged_archive_is_made_anew(tiny: Path) -> None:
    stamp = checker_for(str(tiny)).stamp
    (archive,) = kept(tiny)
    archive.write_text("{")
    assert checker_for(str(tiny)).stamp == stamp
    assert len(archive.read_bytes()) > 1000


def test_it_can_be_turned_off_and_a_folder_that_cannot_be_written_does_not_stop_a_check(
    tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GATEPOST_CACHE", "off")
    checker_for(str(tiny))
    assert kept(tiny) == []
    (tiny.parent.parent / "file").write_text("")
    monkeypatch.setenv("GATEPOST_CACHE", str(tiny.parent.parent / "file"))
    assert checker_for(str(tiny)).edition.pack == "tiny"
