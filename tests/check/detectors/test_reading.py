"""How the reading detector measures sentences and posts."""

import time

import pytest

from gatepost.check.detectors import reading
from gatepost.check.detectors.reading import Settings, flesch_kincaid, syllables_of
from gatepost.check.facts import Facts
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Passage
from gatepost.check.settings import BadSettings


def marks(text, **settings):
    book = Phrasebook({})
    detect = reading.prepare(Settings(**settings), book)
    return list(detect(Passage("text", text, book), Post(text=text), Facts()))


@pytest.mark.parametrize(
    "word, count",
    [
        ("bin", 1),
        ("table", 2),
        ("collection", 3),
        ("made", 1),
        ("jumped", 1),
        ("wanted", 2),
        ("people", 2),
        ("accessibility", 6),
    ],
)
def test_syllables_are_counted_near_enough(word, count):
    assert syllables_of(word) == count


def test_a_long_sentence_is_marked_whole_and_alone():
    text = "Short one. " + "word " * 30 + "end. Short again."
    (mark,) = marks(text, longest=25)
    assert text[mark.start : mark.end].startswith("word")
    assert mark.detail == "a sentence of 31 words"


def test_a_web_address_is_not_a_sentence():
    assert not marks(
        "Read https://example.org/a.b.c/environmental-sustainability-accreditation now", grade=1, from_words=3
    )


def test_plain_words_read_as_plain():
    assert flesch_kincaid(2, "The cat sat on the mat The dog ran".split()) < 3


def test_a_short_post_is_never_too_hard():
    assert not marks("Accommodation strategy consultation", grade=5)


def test_a_post_of_a_hundred_thousand_letters_takes_no_time():
    start = time.perf_counter()
    marks("a." * 50_000, longest=40, grade=10)
    marks("a" * 100_000, longest=40, grade=10)
    assert time.perf_counter() - start < 2


def test_a_rule_that_measures_nothing_is_refused():
    with pytest.raises(BadSettings):
        reading.prepare(Settings(), Phrasebook({}))
