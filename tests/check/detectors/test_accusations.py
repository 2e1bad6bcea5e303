"""The accusations detector: it needs somebody to point at, and leaves findings with a source alone."""

import pytest

from gatepost.check.detectors import accusations
from gatepost.check.facts import Facts, Person
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Passage

SETTINGS = accusations.Settings(
    labels=("a thief", "crook", "corrupt"),
    deeds=("pocketed", "stole"),
    outright=("brown envelopes changed hands",),
    findings=("convicted",),
    sources=("court", "{link}"),
)


def marked(
    text: str, *, settings: accusations.Settings = SETTINGS, quoted: str = "", facts: Facts | None = None
) -> list[str]:
    book = Phrasebook({})
    detect = accusations.prepare(settings, book).detect
    post = Post(text=text, quoted=quoted, act="reply" if quoted else "post")
    return [
        text[mark.start : mark.end] for mark in detect(Passage("text", text, book), post, facts or Facts())
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Cllr Whitlock is a thief",
        "Dave Marsh pocketed the carnival money",
        "Brown envelopes changed hands",
        "Mr Hall again. He is a crook.",
        "Marsh Builders Ltd are corrupt",
    ],
)
def test_marks_an_accusation_that_points_at_somebody(text: str) -> None:
    assert marked(text)


@pytest.mark.parametrize(
    "text",
    [
        "This council is corrupt",
        "Councillors are corrupt, the lot of them",
        "Somebody stole my bike",
        "The parking charge is corrupt",
    ],
)
def test_leaves_bodies_and_strangers_alone(text: str) -> None:
    assert not marked(text)


def test_leaves_a_conviction_with_a_source_alone() -> None:
    assert not marked("Dave Marsh, convicted of fraud at Northmoor Crown Court, is a thief")
    assert marked("Dave Marsh is a convicted man and a thief")


def test_a_deed_must_follow_its_doer() -> None:
    assert not marked("They stole the bench that Dave Marsh had given")


def test_he_goes_back_to_the_post_that_is_answered() -> None:
    assert marked("He is a crook", quoted="Cllr Whitlock opens the fair")
    assert not marked("He is a crook")


def test_only_the_wanted_people_count() -> None:
    only = accusations.Settings(labels=("a thief",), who=("candidate",))
    facts = Facts(people=(Person(name="Ruth Dale", role="candidate"),))
    assert marked("Ruth Dale is a thief", settings=only, facts=facts)
    assert not marked("Cllr Whitlock is a thief", settings=only, facts=facts)


def test_a_hint_needs_a_theme_and_a_person() -> None:
    hint = accusations.Settings(labels=("asking for a friend",), themes=("new car",))
    assert marked("New car, Cllr Dean? Asking for a friend.", settings=hint)
    assert not marked("New car day! Asking for a friend: where is the tip?", settings=hint)
    assert not marked("Cllr Dean, asking for a friend, when is the fete?", settings=hint)


def test_a_hint_of_private_gain_needs_public_power_and_no_name() -> None:
    hint = accusations.Settings(labels=("funny how",), spoils=("driveway",), powers=("planning",))
    assert marked("Funny how planning said yes and a driveway got laid", settings=hint)
    assert not marked("Funny how a driveway is always steeper in snow", settings=hint)


def test_the_name_may_come_in_the_next_sentence() -> None:
    assert marked("She is a thief. Yes, Cllr Whitlock.")
    assert not marked("She is a thief. Read the novel on Monday.")
