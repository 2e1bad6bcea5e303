"""People named in a passage, and what they are to the council."""

import pytest

from gatepost.check.facts import Facts, Person
from gatepost.check.people import named_people
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.reading import Passage

BOOK = Phrasebook({})
FACTS = Facts(
    name="Nadia Underhill",
    people=(
        Person(name="Jane Whitlock", role="councillor"),
        Person(name="Omar Bell", role="senior officer"),
        Person(name="Tess Okoro", role="candidate"),
    ),
)


def people(text: str) -> list[tuple[str, str]]:
    return [(each.name, each.role) for each in named_people(Passage("text", text, BOOK), FACTS)]


@pytest.mark.parametrize(
    "text, name, role",
    [
        ("Mrs Jones at no 7 is behind with her rent", "Jones", "private"),
        ("so mrs jones told me", "jones", "private"),
        ("My neighbour Dave Smith blocks the drive.", "Dave Smith", "private"),
        ("My neighbour Dave blocks the drive.", "Dave", "private"),
        ("John Smith's house is a tip", "John Smith", "private"),
        ("I spoke to Agnieszka Kowalska today.", "Agnieszka Kowalska", "private"),
        ("Ravinder Singh Gill was there", "Ravinder Singh Gill", "private"),
        ("Zoë O'Brien-Smith's son", "Zoë O'Brien-Smith", "private"),
        ("Will Hayward has done it again", "Will Hayward", "private"),
        ("jane whitlock is wrong", "Jane Whitlock", "councillor"),
        ("Mrs Whitlock is wrong", "Whitlock", "councillor"),
        ("I agree with Cllr Hargreave", "Hargreave", "councillor"),
        ("Mr Bell answered", "Bell", "senior officer"),
        ("Tess Okoro knocked on my door", "Tess Okoro", "candidate"),
        ("Planning officer Alan Pike told me no", "Alan Pike", "officer"),
        ("Sarah Thompson, chief executive, said", "Sarah Thompson", "senior officer"),
        ("Sarah Thompson (head of planning) said", "Sarah Thompson", "senior officer"),
        ("Sarah Thompson MP came", "Sarah Thompson", "councillor"),
        ("Reform candidate Tom Hughes", "Tom Hughes", "candidate"),
        ("PC Adams came round", "Adams", "officer"),
        ("Sir Keir Starmer is wrong", "Keir Starmer", "councillor"),
        ("Farage is wrong", "Farage", "councillor"),
    ],
)
def test_a_person_is_found_with_their_role(text: str, name: str, role: str) -> None:
    assert people(text) == [(name, role)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nobody here at all",
        "John Smith Road is closed, and so is Thomas Telford School",
        "St John Ambulance at Victoria Park in May",
        "Grace Church Hall, Rose Garden and Hope Street Festival",
        "PC gone mad. PC World. The Lord Mayor. Mr Whippy. Dr Who.",
        "Councillors Vote Tonight",
        "Mark Lane and George Street are shut on Saturday",
        "Elizabeth Fry House opens in June",
        "Alexandra Palace and Stanley Park",
        "Ramadan Mubarak to all",
        "This is Nadia Underhill, your councillor",
    ],
)
def test_places_firms_and_the_writer_are_not_people_named(text: str) -> None:
    assert people(text) == []


def test_each_of_several_councillors_is_found() -> None:
    assert people("Cllrs Whitlock, Hargreave and Patel voted.") == [
        ("Whitlock", "councillor"),
        ("Hargreave", "councillor"),
        ("Patel", "councillor"),
    ]


def test_offsets_are_those_of_the_original_text() -> None:
    text = "Ask  Łukasz Żak’s mother"
    (found,) = named_people(Passage("text", text, BOOK), FACTS)
    assert text[found.start : found.end] == found.words == "Łukasz Żak"
