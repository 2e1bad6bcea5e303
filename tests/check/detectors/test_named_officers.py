"""The named officers detector: a member of staff and words of blame together."""

from typing import Any

import pytest

from gatepost.check.detectors import Waiting, named_officers
from gatepost.check.facts import Facts, Person
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Passage
from gatepost.check.settings import BadSettings


def marked(text: str, facts: Facts | None = None, **settings: Any) -> list[str]:
    book = Phrasebook({})
    wanted = named_officers.Settings(**{"blame": ("useless", "rude", "let ...4 down"), **settings})
    prepared = named_officers.prepare(wanted, book)
    detect = prepared.detect if isinstance(prepared, Waiting) else prepared
    return [
        text[mark.start : mark.end]
        for mark in detect(Passage("text", text, book), Post(text=text), facts or Facts())
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Planning officer Jane Firth is useless", "Gary Holt in parking enforcement was rude to me", "The case officer is useless",
        "That woman on reception was rude", "I met Dev from highways. Useless.", "Our housing officer, Mr Pell, has let us down",
    ],
)  # fmt: skip
def test_marks_one_member_of_staff_who_is_blamed(text: str) -> None:
    assert marked(text)


@pytest.mark.parametrize(
    "text",
    [
        "The planning department is useless",
        "Cllr Dean is useless",
        "The police officer was rude",
        "My neighbour Gary is useless",
        "Planning officer Jane Firth will be at the hall",
    ],
)
def test_leaves_services_politicians_and_others_alone(text: str) -> None:
    assert not marked(text)


def test_the_register_says_who_is_staff() -> None:
    assert marked("Priya Nair is useless", Facts(people=(Person(name="Priya Nair"),)))
    assert not marked("Priya Nair is useless")


def test_chief_officers_can_be_told_apart() -> None:
    assert marked("The chief executive is useless", senior="only")
    assert not marked("The chief executive is useless", senior="leave")
    assert not marked("The case officer is useless", senior="only")


def test_a_name_and_a_job_can_be_told_apart() -> None:
    assert not marked("The case officer is useless", known_by="name")
    assert not marked("Planning officer Jane Firth is useless", known_by="job")


def test_without_blame_the_name_alone_is_marked() -> None:
    assert marked("I spoke to planning officer Jane Firth", blame=())


def test_refuses_an_excuse_that_has_nothing_to_cancel() -> None:
    with pytest.raises(BadSettings):
        named_officers.prepare(named_officers.Settings(unless=("thanks",)), Phrasebook({}))
