"""News is marked only while its embargo binds, and only where it is announced."""

from datetime import UTC, datetime, timedelta

from gatepost.check.detectors import Waiting, embargo
from gatepost.check.facts import Embargo, ExemptItem, Facts
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Passage

UNTIL = datetime(2026, 12, 3, 10, tzinfo=UTC)
BUS = Embargo(title="Hospital bus route", until=UNTIL)


def found(text: str, at: datetime | None) -> list[str]:
    book = Phrasebook({})
    waiting = embargo.prepare(embargo.Settings(any=("starts in",), unless_near=("asking for",)), book)
    assert isinstance(waiting, Waiting)
    detect = waiting.detect
    return [
        text[mark.start : mark.end]
        for mark in detect(Passage("text", text, book), Post(text=text), Facts(embargoes=(BUS,), at=at))
    ]


def test_news_before_its_time_is_marked() -> None:
    assert found("The hospital bus starts in January!", datetime(2026, 12, 3, 9, 59, tzinfo=UTC)) == [
        "starts in"
    ]


def test_news_at_its_time_is_not() -> None:
    assert found("The hospital bus starts in January!", UNTIL) == []


def test_with_no_time_given_the_embargo_binds() -> None:
    assert found("The hospital bus starts in January!", None)


def test_another_bus_and_a_wish_are_left_alone() -> None:
    assert found("The school bus starts in May", None) == []
    assert found("Asking for a hospital bus that starts in town", None) == []


def test_two_words_of_the_title_are_enough_when_plainly_is_asked_for() -> None:
    book, text = Phrasebook({}), "The hospital bus. That is all."
    detect = embargo.prepare(embargo.Settings(any=(), plainly=True), book)
    assert not isinstance(detect, Waiting)
    facts = Facts(embargoes=(BUS,), at=UNTIL - timedelta(hours=1))
    assert list(detect(Passage("text", text, book), Post(text=text), facts))


def test_words_that_say_the_time_has_not_come_need_no_title() -> None:
    book, text = Phrasebook({}), "Sneak peek for you: number nine starts again"
    waiting = embargo.prepare(embargo.Settings(any=(), openly=("sneak peek",)), book)
    assert isinstance(waiting, Waiting)
    facts = Facts(embargoes=(BUS,), at=UNTIL - timedelta(hours=1))
    assert list(waiting.detect(Passage("text", text, book), Post(text=text), facts))


def marked(text: str, **settings) -> list[str]:
    book = Phrasebook({})
    work = embargo.prepare(embargo.Settings(any=(), **settings), book)
    detect = work.detect if isinstance(work, Waiting) else work
    private = ExemptItem(title="Sale of the Tannery site", lifted_at=None)
    facts = Facts(embargoes=(BUS,), exempt=(private,), at=None)
    return [
        text[mark.start : mark.end] for mark in detect(Passage("text", text, book), Post(text=text), facts)
    ]


def test_a_hint_does_with_one_word_of_the_title_and_not_without() -> None:
    assert marked("Psst, the tannery.", hinting=("psst",), held="private") == ["Psst"]
    assert marked("Psst, the bakery.", hinting=("psst",), held="private") == []


def test_weak_signs_want_two_words_of_the_title() -> None:
    assert marked("Guess what: a new bus for the hospital.", loosely=("guess what",)) == ["Guess what"]
    assert marked("Guess what: I missed my bus.", loosely=("guess what",)) == []
