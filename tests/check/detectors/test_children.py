"""Children who can be known, and appeals that are not the police's."""

import pytest

from gatepost.check.detectors import children
from gatepost.check.detectors.children import Settings
from gatepost.check.facts import Facts
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Passage
from gatepost.check.settings import BadSettings


def marks(text, find="identified", quoted=""):
    book = Phrasebook({})
    detect = children.prepare(Settings(find=find, facts=("school",) if find == "identified" else ()), book)
    return list(detect(Passage("text", text, book), Post(text=text, quoted=quoted), Facts()))


@pytest.mark.parametrize(
    "text",
    [
        "Josh, 12, of Mill School",
        "little Amy leaves school at 3.15",
        "9-year-old Aisha Rahman at Mill School",
        "the kids at number 14 bunk off school",
        "Ellie Strand year 9, Mill School",
    ],
)
def test_a_named_or_plainly_meant_child_is_found(text):
    assert len(marks(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "My daughter Amy, 9, starts school",
        "Josh Whitlock, 34, works at the school",
        "Year 4 at Mill School did well",
        "Josh, 12, won the egg race",
    ],
)
def test_own_children_adults_and_crowds_are_left_alone(text):
    assert marks(text) == []


@pytest.mark.parametrize(
    "text", ["MISSING: Ellie, 13, last seen at the rec", "Has anyone seen this lad? Please share"]
)
def test_an_appeal_with_no_police_is_found(text):
    assert len(marks(text, "appeal")) == 1


@pytest.mark.parametrize(
    "text, quoted",
    [
        ("Sharing @AmblefordPolice appeal: missing boy, 13", ""),
        ("Have you seen this lad, 13? Please share", "Northmoor Police: ring 101"),
        ("Missing cat, last seen on a bin", ""),
        ("What is missing from this budget is youth work", ""),
    ],
)
def test_police_appeals_pets_and_budgets_are_left_alone(text, quoted):
    assert marks(text, "appeal", quoted) == []


@pytest.mark.parametrize("bad", [Settings(find="lost"), Settings(find="identified")])
def test_settings_that_find_nothing_are_refused(bad):
    with pytest.raises(BadSettings):
        children.prepare(bad, Phrasebook({}))


def told(text, **settings):
    book = Phrasebook({})
    detect = children.prepare(Settings(find="told", facts=(), **settings), book)
    return bool(list(detect(Passage("text", text, book), Post(text=text), Facts())))


def test_signs_of_one_child_add_up():
    assert told("Little Ruby from Tithe Lane has just been taken into foster care, bless her.")
    assert not told("Foster carers are needed on Tithe Lane and everywhere else.")
    assert not told("Ruby won the raffle.")


def test_blame_is_a_sign_only_where_the_pack_says_so():
    text = "That Callum in year 9 at Mill School, it was him who smashed the bus shelter."
    assert told(text, blame=("smashed",))
    assert not told("Someone smashed the bus shelter.", blame=("smashed",))
