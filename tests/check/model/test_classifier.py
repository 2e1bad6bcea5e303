"""Scores are the same every time, long texts are read in windows, and nothing makes it raise."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gatepost.check.model import shipped
from gatepost.check.model.classifier import MOST_WINDOWS

ANGRY = "You are a useless lying clown and everyone on this street despises you"


def test_the_same_text_has_the_same_scores_whatever_came_before():
    model = shipped()
    first = model.score(ANGRY).probabilities
    model.score("Bins are out on Tuesday this week.")
    assert model.score(ANGRY).probabilities == first


def test_an_insult_scores_above_a_bin_day():
    model = shipped()
    insult, bins = model.score(ANGRY), model.score("Bins are out on Tuesday this week.")
    assert insult.probabilities["abuse"] > 0.5 > bins.probabilities["abuse"]


@pytest.mark.parametrize(
    "dressed",
    [
        "You are a u\u200bseless lying cl\u200down and everyone on this street despises you",
        "Υou are a uѕeless lуing clоwn and everyone on this street despises you",
        "Ｙｏｕ are a ｕｓｅｌｅｓｓ lying ｃｌｏｗｎ and everyone on this street despises you",
    ],
)
def test_invisible_look_alike_and_wide_letters_change_nothing(dressed):
    assert shipped().score(dressed).probabilities == shipped().score(ANGRY).probabilities


def test_an_insult_deep_in_a_long_text_is_found():
    long = "The meeting went through the accounts line by line. " * 30
    assert shipped().score(long + ANGRY + " " + long).probabilities["abuse"] > 0.5


def test_a_text_with_more_windows_than_are_read_says_so():
    scores = shipped().score("one two three four five " * 400)
    assert not scores.whole
    assert len(shipped().windows("one two three four five " * 400)) > MOST_WINDOWS


@given(st.text(st.characters(), max_size=120) | st.text(st.characters(categories=["Cs", "Ll"]), max_size=30))
@settings(max_examples=40, deadline=None)
def test_no_text_makes_it_raise(text):
    scores = shipped().score(text)
    assert all(0 <= each <= 1 for each in scores.probabilities.values())


def test_a_fast_scan_lets_everyday_posts_by_and_never_plain_abuse():
    model = shipped()
    assert not model.lets_by(ANGRY)
    everyday = [
        "Bins are out on Tuesday this week.",
        "Lovely evening at the library.",
        "The hall opens at seven.",
    ]
    assert any(model.lets_by(text) for text in everyday)
