"""Words that a post says over and over, and the ordinary echoes of speech."""

import pytest

from gatepost.check.detectors import repetition
from gatepost.check.facts import Facts
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Passage
from gatepost.check.settings import BadSettings


def marked(text: str, **settings: object) -> list[str]:
    book = Phrasebook({})
    detect = repetition.prepare(repetition.Settings(**settings), book)  # type: ignore[arg-type]
    return [
        text[mark.start : mark.end] for mark in detect(Passage("text", text, book), Post(text=text), Facts())
    ]


def test_a_line_said_three_times_is_marked_from_first_to_last() -> None:
    assert marked("Save our baths now.\nHello.\nSave our baths now!\nsave our baths NOW") == [
        "Save our baths now.\nHello.\nSave our baths now!\nsave our baths NOW"
    ]


def test_a_cry_said_over_and_over_is_marked() -> None:
    assert marked("STOP THE BYPASS STOP THE BYPASS STOP THE BYPASS") == [
        "STOP THE BYPASS STOP THE BYPASS STOP THE BYPASS"
    ]
    assert marked("resign " * 6)


@pytest.mark.parametrize(
    "text",
    [
        "No, no, no. Not that.",
        "ha ha ha ha ha ha ha",
        "It was shut. It was shut. Twice.",
        "very very very good",
        "",
    ],
)
def test_ordinary_echoes_are_left_alone(text: str) -> None:
    assert not marked(text)


def test_a_cheer_is_excused_by_its_phrase() -> None:
    assert not marked("hip hip hooray, hip hip hooray, hip hip hooray", unless=("hip hip",))


def test_a_long_text_takes_linear_time() -> None:
    marked("word " * 50_000)


def test_too_low_a_count_is_refused() -> None:
    with pytest.raises(BadSettings):
        repetition.prepare(repetition.Settings(times=1), Phrasebook({}))


def test_a_cry_of_many_words_with_no_stops_is_marked() -> None:
    assert marked(" ".join(["give us back our old market hall"] * 3))
