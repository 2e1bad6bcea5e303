"""An interest is known in the ways people write it, and a declaration clears it."""

import pytest

from gatepost.check.detectors import interests
from gatepost.check.facts import Facts
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Passage


def found(text: str, *names: str) -> list[str]:
    book = Phrasebook({})
    detect = interests.prepare(interests.Settings(any=("great",), declared=("declare*",)), book)
    return [
        text[mark.start : mark.end]
        for mark in detect(Passage("text", text, book), Post(text=text), Facts(interests=names))
    ]


@pytest.mark.parametrize(
    "written", ["Hartley & Sons", "hartley and sons", "#HartleyAndSons", "Hartley and Sons'"]
)
def test_a_name_is_known_without_its_legal_form(written: str) -> None:
    assert found(f"{written} did a great job", "Hartley and Sons Ltd")


def test_a_declaration_anywhere_clears_it() -> None:
    assert found("Hartley Builders did a great job. I declared it.", "Hartley Builders") == []


def test_warm_words_are_needed() -> None:
    assert found("Hartley Builders are on the corner", "Hartley Builders") == []


def test_half_a_name_is_somebody_else() -> None:
    assert found("Barlow Builders did a great job", "Hartley Builders") == []


def test_two_words_of_a_name_are_enough_when_nearly_is_asked_for() -> None:
    book, text = Phrasebook({}), "What a great nursery that is on Pike Lane"
    detect = interests.prepare(interests.Settings(any=("great",), nearly=True), book)
    facts = Facts(interests=("Land at Pike Lane Nursery",))
    assert [text[m.start : m.end] for m in detect(Passage("text", text, book), Post(text=text), facts)] == [
        "nursery that is on Pike"
    ]


def test_without_words_of_support_the_name_is_enough() -> None:
    book, text = Phrasebook({}), "Hartley Builders are on the corner"
    detect = interests.prepare(interests.Settings(any=()), book)
    facts = Facts(interests=("Hartley Builders",))
    assert list(detect(Passage("text", text, book), Post(text=text), facts))
