"""What the classifier reads keeps its offsets, undoes disguises, and makes names, links and pictures alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gatepost.check.model.words import reader

READ = reader(lambda: frozenset({"idiot", "people", "vote"}))


@pytest.mark.parametrize(
    "text, read",
    [
        ("You absolute 1d10t", "you absolute idiot"),
        ("p e o p l e", "people"),
        ("ｉｄｉｏｔ and іdіot", "idiot and idiot"),
        ("ask @CllrWhitlock", "ask @user"),
        ("see https://example.org/a?b=1 now", "see www now"),
        ("a   b\n\nc", "a b c"),
        ("well done 🌻", "well done  sunflower "),
        ("mail me@example.org", "mail me@example.org"),
    ],
)
def test_disguises_names_links_and_pictures_are_read_alike(text, read):
    assert READ(text).text == read


@given(st.text(max_size=80))
def test_every_character_read_comes_from_a_place_in_the_text(text):
    folded = READ(text)
    assert folded.origin is not None
    assert len(folded.origin) == len(folded.text)
    assert all(0 <= place < len(text) for place in folded.origin)
    assert list(folded.origin) == sorted(folded.origin)
