"""Private people who are plainly meant though nobody gives a whole name."""

import pytest

from gatepost.check.facts import Facts, Person
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.reading import Passage
from gatepost.check.somebody import plainly_meant, private_people


@pytest.mark.parametrize(
    "text",
    [
        "PC Harwood's wife was in",
        "our vicar's brother",
        "the Tolland lad",
        "Poor Benning family",
        "the Mossops at 14",
        "the couple in the end bungalow on Tithe Lane",
        "The lady above the bookies",
        "Ivy, who lives above the chemist",
        "Steph from the chippy",
        "Kwame D in Flat 9",
        "Keith from Mill Lane",
        "R. Stubbington wrote in",
        "our postman",
        "the caretaker at Larkfield",
        "the bloke who runs the kebab van",
        "Chap who cleans our windows",
        "the house on Thistle Close, number 20",
        "They have been housed at the Regent",
    ],
)
def test_somebody_is_meant(text):
    assert list(plainly_meant(text))


@pytest.mark.parametrize(
    "text",
    [
        "A resident on Loom Street told me",
        "the Royal family",
        "the Ukrainian family",
        "the Labour lot",
        "Today's kids",
        "Dave from the council",
        "Priya from our planning team",
        "Vitamin D in winter",
        "Families in temporary flats",
        "the lady on the desk",
        "B Road works",
        "My neighbour has a hedge",
    ],
)
def test_nobody_in_particular_is_meant(text):
    assert not list(plainly_meant(text))


def test_officers_and_members_are_not_private():
    facts = Facts(people=(Person(name="Omar Bell", role="senior officer"),))
    text = "Omar Bell and Cllr Whitlock met Dave Smith"
    found = private_people(Passage("text", text, Phrasebook({})), facts)
    assert [text[each.start : each.end] for each in found] == ["Dave Smith"]
