"""Private figures and titles are known in many spellings, and only while they are private."""

from datetime import UTC, datetime

import pytest

from gatepost.check.detectors import exempt
from gatepost.check.facts import ExemptItem, Facts
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Passage

LIFTED = datetime(2026, 10, 1, tzinfo=UTC)
LEASE = ExemptItem(title="Corn Exchange lease", figures=("275,000", "1.2m"))


def found(text: str, item: ExemptItem = LEASE, at: datetime | None = None) -> list[str]:
    book = Phrasebook({})
    detect = exempt.prepare(
        exempt.Settings(any=("agreed",), money=("offer",), unless_anywhere=("published",)), book
    )
    marks = detect(Passage("text", text, book), Post(text=text), Facts(exempt=(item,), at=at))
    return [text[mark.start : mark.end] for mark in marks]


@pytest.mark.parametrize("written", ["£275,000", "275k", "£275K", "275 thousand", "275,000"])
def test_a_distinct_figure_is_known_in_any_spelling(written: str) -> None:
    assert found(f"it went for {written} in the end") == [written]


def test_a_round_figure_needs_company() -> None:
    assert found("£1.2m more for potholes") == []
    assert found("the offer was £1.2m") == ["£1.2m"]


def test_a_title_needs_words_that_tell() -> None:
    assert found("A lovely gig at the Corn Exchange") == []
    assert found("They agreed to let the Corn Exchange") == ["agreed"]


def test_what_is_published_or_lifted_is_left_alone() -> None:
    assert found("The published report says £275,000") == []
    lifted = ExemptItem(title="Corn Exchange lease", lifted_at=LIFTED, figures=("275,000",))
    assert found("£275,000", lifted, at=datetime(2026, 10, 2, tzinfo=UTC)) == []
    assert found("£275,000", lifted, at=datetime(2026, 9, 30, tzinfo=UTC)) == ["£275,000"]


def test_a_longer_number_is_not_the_figure() -> None:
    assert found("1,275,000 visitors and 275,0001 steps") == []


@pytest.mark.parametrize(
    "words, figure",
    [
        ("two point one million", "2.1m"),
        ("Eight hundred and twenty five grand", "£825,000"),
        ("a quarter of a million", "250,000"),
        ("Forty two thousand", "42000"),
    ],
)
def test_a_figure_in_words_is_known(words: str, figure: str) -> None:
    marked = found(f"It was {words} in the end", ExemptItem(title="Corn Exchange lease", figures=(figure,)))
    assert len(marked) == 1
    assert marked[0] in words


def test_a_passage_comes_near_a_title_by_number_by_two_words_or_by_kin() -> None:
    def near(text: str, title: str) -> int:
        return exempt.closeness(Passage("text", text, Phrasebook({})), title)

    assert near("I hear item 13 went well", "Item 13: Grounds maintenance") == 2
    assert near("the green lane opinion", "Counsel's opinion, Ladyway green lane") == 2
    assert near("our QC on the bypass", "Bypass: counsel's advice") == 2
    assert near("Debenhams is empty", "Debenhams: new leisure operator") == 1
    assert near("the leisure card", "Leisure operator procurement") == 0
