"""Whom a word is aimed at."""

import pytest

from gatepost.check.phrasebook import Phrasebook
from gatepost.check.reading import Found, Passage
from gatepost.check.targets import at_person


def aimed(text: str, word: str) -> bool:
    at = text.index(word)
    return at_person(Passage("text", text, Phrasebook({})), Found(at, at + len(word), word.lower()))


@pytest.mark.parametrize(
    "text, word",
    [
        ("You absolute muppet, read the report", "muppet"),
        ("you are all useless", "useless"),
        ("He's a clown and everyone knows it", "clown"),
        ("She is pathetic", "pathetic"),
        ("Cllr Whitlock is a brainless twit", "twit"),
        ("Dave Smith is an idiot.", "idiot"),
        ("@priya is clueless", "clueless"),
        ("These people are vermin", "vermin"),
        ("This lot are parasites", "parasites"),
        ("That horrible woman on the front desk", "horrible"),
        ("some useless officer lost my form", "useless"),
        ("Stupid old cow", "Stupid"),
        ("Resign, you clown", "clown"),
        ("Do your job, muppets", "muppets"),
        ("Idiots.", "Idiots"),
        ("What a moron", "moron"),
        ("Every single one of you is vermin", "vermin"),
        ("The leader is a spineless worm", "worm"),
        ("a pathetic excuse for a councillor", "pathetic"),
        ("My neighbour is a fat slob", "slob"),
        ("You’re a disgrace to women, you silly woman", "silly"),
        ("who hired that fat lump", "lump"),
    ],
)
def test_a_word_said_of_somebody_is_aimed_at_a_person(text: str, word: str) -> None:
    assert aimed(text, word)


@pytest.mark.parametrize(
    "text, word",
    [
        ("This budget is pathetic", "pathetic"),
        ("bloody potholes again", "bloody"),
        ("What a stupid junction", "stupid"),
        ("The decision was idiotic and you know it", "idiotic"),
        ("Sort your useless website out", "useless"),
        ("It's pathetic, honestly", "pathetic"),
        ("Pathetic.", "Pathetic"),
        ("This administration is a joke", "joke"),
        ("that is a daft idea", "daft"),
        ("Clueless council strikes again", "Clueless"),
        ("The council is clueless", "clueless"),
        ("I'm an idiot, I put the wrong bin out", "idiot"),
        ("your pathetic excuses for a bus timetable", "pathetic"),
        ("these plans are stupid", "stupid"),
        ("Highways are useless", "useless"),
        ("you need to fix this stupid roundabout", "stupid"),
    ],
)
def test_a_word_said_of_a_thing_or_the_council_is_not(text: str, word: str) -> None:
    assert not aimed(text, word)


def test_a_name_for_vermin_after_an_insulting_word_is_said_of_the_person() -> None:
    assert aimed("Whoever runs this page is a brain dead slug", "brain dead")


def test_a_thing_of_ones_own_that_is_called_a_disgrace_is_no_person() -> None:
    assert not aimed("My own handwriting is a disgrace", "a disgrace")
