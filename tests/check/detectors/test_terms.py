"""Words by whom they are aimed at."""

import pytest

from gatepost.check.detectors import terms
from gatepost.check.facts import Facts, Person
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Passage
from gatepost.check.settings import BadSettings, read_settings

LISTS = {"names": ("moron", "muppet", "fat slob")}


def marked(text: str, facts: Facts | None = None, **settings: object) -> list[str]:
    book = Phrasebook(LISTS)
    detect = terms.prepare(read_settings(terms.Settings, {"terms": ["{names}"], **settings}), book).detect
    return [
        text[mark.start : mark.end]
        for mark in detect(Passage("text", text, book), Post(text=text), facts or Facts())
    ]


def test_a_list_is_opened_out_and_plurals_are_found() -> None:
    assert marked("Morons and fat slobs", inflect="plural") == ["Morons", "fat slobs"]


def test_verb_endings_double_and_drop_letters() -> None:
    assert terms.with_endings("stab", "verb") == "(stab|stabs|stabbed|stabbing|stabbin|stabber|stabbers)"
    assert "torching" in terms.with_endings("torch", "verb")
    assert "strangling" in terms.with_endings("strangle", "verb")


def test_phrases_are_left_as_they_are() -> None:
    assert terms.with_endings("shut (up|it)", "plural") == "shut (up|it)"


def test_only_words_aimed_at_a_person_are_marked() -> None:
    assert marked("You muppet", target="person") == ["muppet"]
    assert marked("This muppet junction", target="person") == []


def test_words_said_of_oneself_and_words_passed_on_are_left_alone() -> None:
    assert marked("I'm a moron, I forgot the key") == []
    assert marked("He called me a moron") == []
    assert marked("They treat us like morons", inflect="plural") == []


@pytest.mark.parametrize(
    "text, politician",
    [
        ("Cllr Marsh is a moron", True),
        ("Our clerk is a moron", False),
        ("Priya Shah is a moron", True),
        ("Jo Pryce is a moron", False),
        ("You moron", False),
    ],
)
def test_a_politician_is_told_from_anybody_else(text: str, politician: bool) -> None:
    facts = Facts(people=(Person(name="Priya Shah", role="councillor"), Person(name="Jo Pryce")))
    assert bool(marked(text, facts, whom="politician")) is politician
    assert bool(marked(text, facts, whom="other")) is not politician


def test_friendly_teasing_is_left_alone_when_the_rule_asks() -> None:
    assert marked("Happy birthday you muppet xx", skip_banter=True) == []
    assert marked("You muppet, Mr Hall", skip_banter=True) == ["muppet"]


def test_exceptions_cancel_what_they_overlap_and_what_stands_near() -> None:
    assert marked("Muppet Christmas Carol", unless=["muppet christmas"]) == []
    assert marked("What a moron at the circus", unless_near=["circus"]) == []


def test_a_list_that_is_not_there_is_refused() -> None:
    with pytest.raises(BadSettings):
        terms.prepare(terms.Settings(terms=("{nothing}",)), Phrasebook(LISTS))


def test_disguises_of_inflected_terms_are_undone() -> None:
    assert marked("m0r0ns the lot of you", inflect="plural") == ["m0r0ns"]
