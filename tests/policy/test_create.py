"""A council's own pack begins as a dozen lines that load."""

from datetime import date
from pathlib import Path

import pytest

from gatepost.policy.create import create_pack
from gatepost.policy.load import load_edition
from gatepost.policy.problems import BadPack

ON = date(2027, 1, 14)


def test_a_new_pack_loads_and_says_what_was_chosen(tmp_path: Path) -> None:
    beneath = load_edition("england")
    folder = create_pack(
        tmp_path,
        "ambridge",
        title='Ambridge "Town" Council',
        beneath=beneath,
        dials={"profanity_level": "strict"},
        on=ON,
    )
    edition = load_edition(folder)
    assert folder == tmp_path / "ambridge" / "2027-01"
    assert edition.title == 'Ambridge "Town" Council'
    assert edition.dial("profanity_level") == "strict"
    assert edition.extends is not None
    assert edition.extends.digest == beneath.digest
    assert len((folder / "pack.toml").read_text().splitlines()) < 20


def test_a_bad_name_dial_or_value_is_told_with_a_hint_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(BadPack) as bad:
        create_pack(
            tmp_path, "Am Bridge", title="x", beneath=load_edition("england"),
            dials={"profanity_levl": "strict", "off_topic": "delete"}, on=ON,
        )  # fmt: skip
    told = str(bad.value)
    assert "did you mean profanity_level?" in told
    assert 'dial off_topic cannot be "delete"' in told
    assert "small letters, digits and hyphens" in told
    assert list(tmp_path.iterdir()) == []


def test_an_edition_that_is_there_is_not_written_over(tmp_path: Path) -> None:
    beneath = load_edition("england")
    create_pack(tmp_path, "ambridge", title="Ambridge", beneath=beneath, dials={}, on=ON)
    with pytest.raises(BadPack, match="already there"):
        create_pack(tmp_path, "ambridge", title="Other", beneath=beneath, dials={}, on=ON)
    assert load_edition(tmp_path / "ambridge").title == "Ambridge"
