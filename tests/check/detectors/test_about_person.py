"""Private facts told of somebody who is named, or plainly meant."""

import pytest

from gatepost.check.detectors import about_person
from gatepost.check.detectors.about_person import Settings
from gatepost.check.facts import Facts, Person
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Passage


def marks(text, facts=None):
    book = Phrasebook({})
    settings = Settings(facts=("in arrears",), unless=("never in arrears",), excuses=("with her permission",))
    detect = about_person.prepare(settings, book).detect
    found = detect(Passage("text", text, book), Post(text=text), facts or Facts())
    return [text[mark.start : mark.end] for mark in found]


@pytest.mark.parametrize(
    "text, words",
    [
        ("Mrs Jones is in arrears", "Mrs Jones is in arrears"),
        ("The lady at number 12 is in arrears", "The lady at number 12 is in arrears"),
        ("Saw Dave Smith. He's in arrears.", "Dave Smith. He's in arrears"),
        ("Jean from number 4 is in arrears", "Jean from number 4 is in arrears"),
        ("The man who runs the chip shop is in arrears", "The man who runs the chip shop is in arrears"),
    ],
)
def test_a_fact_about_a_private_person_is_marked_from_one_to_the_other(text, words):
    assert [each.casefold() for each in marks(text)] == [words.casefold()]


@pytest.mark.parametrize(
    "text",
    [
        "A resident is in arrears",
        "Cllr Whitlock is in arrears",
        "Mrs Jones was never in arrears",
        "With her permission: Mrs Jones was in arrears",
        "Thanks to Dave Smith. Half the ward is in arrears.",
    ],
)
def test_councillors_consent_and_people_in_general_are_left_alone(text):
    assert marks(text) == []


def test_the_register_makes_a_name_public():
    assert (
        marks("Omar Bell is in arrears", Facts(people=(Person(name="Omar Bell", role="senior officer"),)))
        == []
    )


def kind_marks(text):
    book = Phrasebook({})
    settings = Settings(
        facts=("in hospital", "on ward _"),
        weak=("arrears",),
        weak_unless=("thanks",),
        gentle=("in hospital",),
        kindness=("get well",),
    )
    detect = about_person.prepare(settings, book).detect
    return [
        text[mark.start : mark.end] for mark in detect(Passage("text", text, book), Post(text=text), Facts())
    ]


def test_good_wishes_excuse_what_everybody_says_and_no_more():
    assert kind_marks("Dave Smith is in hospital")
    assert not kind_marks("Get well Dave Smith, who is in hospital")
    assert kind_marks("Get well Dave Smith, on ward 6")


def test_a_single_word_tells_only_close_by_and_not_of_somebody_at_work():
    assert kind_marks("Dave Smith and his arrears")
    assert not kind_marks("Dave Smith, thanks for the talk on arrears")
    assert not kind_marks("Dave Smith" + " who knows everyone" * 6 + " spoke of arrears")


def test_the_answer_to_a_riddle_is_the_person_meant():
    assert marks("Guess who is in arrears? Step up, Dave Smith.")
    assert not marks("Half the ward is in arrears. I met Dave Smith.")


def loosely(text, **settings):
    book = Phrasebook({})
    detect = about_person.prepare(Settings(facts=("in arrears",), whom="anybody", **settings), book).detect
    return bool(list(detect(Passage("text", text, book), Post(text=text), Facts())))


@pytest.mark.parametrize(
    "text",
    [
        "The Doyles are in arrears again",
        "Her at number 9 is in arrears",
        "The girl on the till is in arrears",
    ],
)
def test_looser_signs_of_a_person_count_only_where_the_rule_asks_for_them(text):
    assert loosely(text)
    assert not loosely("Half this town is in arrears")


def test_some_facts_count_of_a_councillor_too():
    text = "Cllr Joan Whitlock has a drink problem"
    assert loosely(text, of_anyone=("drink problem",))
    assert not loosely(text)
