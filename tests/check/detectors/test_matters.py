"""References are found in the forms that councils write, look-alikes are not, and the register comes
first."""

import pytest

from gatepost.check.detectors import Waiting, matters
from gatepost.check.detectors.matters import named_matters, references
from gatepost.check.facts import Facts, Matter
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Passage

# References quoted in public council papers: Buckinghamshire, Wycombe, Aylesbury Vale, Westminster;
# Camden and Doncaster by PlanIt.
PUBLISHED = (
    "PL/19/1954/FA 22/00790/APP 21/02775/APP 23/05440/OUT 21/08364/FUL 18/08897/OUT "
    "18/05597/OUT 13/05046/FUL 17/02705/APP "
    "17/04671/ALB 18/00932/APP 26/02010/COND 2015/4843/L 23/04605/LIPN "
    "23/03384/LIPN 23/05987/LIREVP 21/03349/LIPV "
    "19/09266/LIPDPS 16/11875/LIPN 17/02442/LIPN 05/04818/LI_STE"
).split()
LOOK_ALIKES = (
    "A355/A40", "B4009/A40", "S106/CIL", "2023/2024", "2025/26", "FOI/2023/0123", "Motion 23/045",
    "12/11/2026", "2026-11-12", "24/7",
    "01632 960400", "10.30-11.30", "£4.6m", "FOI 2231", "50/50", "1/4", "9/11", "https://www.example.gov.uk/24/01234/FUL",
)  # fmt: skip


def passage(text: str) -> Passage:
    return Passage("text", text, Phrasebook({}))


@pytest.mark.parametrize("reference", PUBLISHED)
def test_a_published_reference_is_found_whole(reference: str) -> None:
    text = f"I will be there for {reference} on Tuesday"
    assert [text[each.start : each.end] for each in references(passage(text))] == [reference]


@pytest.mark.parametrize("words", LOOK_ALIKES)
def test_a_look_alike_is_no_reference(words: str) -> None:
    assert references(passage(f"See {words} for more.")) == []


def test_a_bare_number_needs_a_word_that_makes_it_a_reference() -> None:
    assert references(passage("Planning application 120699 is back"))
    assert not references(passage("We raised 120699 pennies"))


@pytest.mark.parametrize(
    "written", ["NM/26/01472/FUL", "nm 26 1472", "26/1472", "26/01472/ful", "NM/26/1472"]
)
def test_a_loaded_reference_is_known_however_it_is_written(written: str) -> None:
    loaded = Matter(reference="NM/26/01472/FUL")
    found = named_matters(passage(f"About {written}, again"), Facts(matters=(loaded,)))
    assert [(each.matter, each.known) for each in found] == [(loaded, True)]


@pytest.mark.parametrize("written", ["Quarry Farm", "quarry farm's lorries", "the Quarry", "QUARRY FARM"])
def test_a_site_is_known_by_its_address_and_its_nicknames(written: str) -> None:
    loaded = Matter(
        reference="NM/26/01472/FUL",
        address="Land at Quarry Farm, Long Lane, HP20 1AA",
        nicknames=("the quarry",),
    )
    assert named_matters(passage(f"Thoughts on {written} please"), Facts(matters=(loaded,)))[0].known


def test_a_plain_street_alone_names_no_site() -> None:
    loaded = Matter(reference="NM/26/01472/FUL", address="Old Bank, High Street")
    assert named_matters(passage("Lights are off in the High Street"), Facts(matters=(loaded,))) == []


def test_an_unknown_licensing_reference_is_guessed_to_be_one() -> None:
    assert named_matters(passage("see 23/04605/LIPN"), Facts())[0].matter.kind == "licensing"
    assert named_matters(passage("see 23/04605/FUL"), Facts())[0].matter.kind == "planning"


def test_decided_matters_are_left_out_and_marks_carry_their_subject() -> None:
    decided = Matter(reference="26/00001/FUL", stage="decided")
    live = Matter(reference="26/00002/FUL")
    text = "I object to 26/00001/FUL and 26/00002/FUL"
    book = Phrasebook({})
    prepared = matters.prepare(matters.Settings(near=("object*",)), book)
    detect = prepared.detect if isinstance(prepared, Waiting) else prepared
    marks = list(detect(Passage("text", text, book), Post(text=text), Facts(matters=(decided, live))))
    assert [mark.subject for mark in marks] == [live]


def test_a_long_post_of_digits_and_slashes_is_read_in_good_time() -> None:
    assert references(passage("1/" * 50_000)) is not None


def test_a_reference_inside_a_web_address_is_not_one_and_beside_it_is():
    text = "www.a.uk/24/00123/FUL and 24/00124/FUL and www.b.uk/PL/24/1234/FA"
    here = Passage("text", text, Phrasebook({}))
    assert [text[each.start : each.end] for each in matters.references(here)] == ["24/00124/FUL"]
