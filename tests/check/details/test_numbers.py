"""Bank details, which a passage with few digits may hold too."""

import pytest

from gatepost.check.details.numbers import bank_details
from gatepost.check.facts import Facts
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.reading import Passage


def found(text: str) -> list[str]:
    return [answer[0].words for answer in bank_details(Passage("text", text, Phrasebook({})), Facts())]


@pytest.mark.parametrize(
    "text, words",
    [
        ("His sort code is 12-34-56", "12-34-56"),
        ("Passport number ABCDEFGH1", "ABCDEFGH1"),
        ("her account number is 1234 5678", "1234 5678"),
    ],
)
def test_the_shortest_bank_details_are_found(text: str, words: str) -> None:
    assert found(text) == [words]


@pytest.mark.parametrize("text", ["sort code 12-34", "passport office, window 3"])
def test_too_few_digits_are_no_bank_details(text: str) -> None:
    assert found(text) == []
