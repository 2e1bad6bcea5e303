"""The words marked are those without which the score falls under the threshold."""

import pytest

from gatepost.check.model import shipped
from gatepost.check.model.carrying import carrying_words

TEXT = "The planning meeting is on Tuesday and you are a useless lying clown"


def test_taking_the_marked_words_out_takes_the_flag_away():
    model = shipped()
    scores = model.score(TEXT)
    threshold = 0.5
    assert scores.probabilities["abuse"] >= threshold
    words = carrying_words(model, scores, "abuse", threshold)
    assert words
    left = "".join(
        letter for at, letter in enumerate(TEXT) if not any(start <= at < end for start, end in words)
    )
    assert model.score(left).probabilities["abuse"] < threshold
    assert {"clown", "lying", "useless"} & {TEXT[start:end] for start, end in words}


@pytest.mark.parametrize("text", ["", "!!!", "🌻"])
def test_a_text_without_words_has_none_to_mark(text):
    model = shipped()
    assert carrying_words(model, model.score(text), "abuse", 0.0001) == ()


def test_a_long_text_is_not_read_whole_for_every_word(monkeypatch):
    model = shipped()
    scores = model.score("The minutes were read and agreed by all. " * 200 + TEXT)
    read = []
    encoder = model.encoder
    monkeypatch.setattr(model, "encoder", lambda windows: read.append(1) or encoder(windows))
    carrying_words(model, scores, "abuse", 0.0001)
    assert len(read) <= 100
