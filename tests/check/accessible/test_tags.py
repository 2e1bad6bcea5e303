"""How a hashtag is split into its words."""

import pytest

from gatepost.check.accessible.tags import split_tag


@pytest.mark.parametrize(
    "tag, parts",
    [
        ("ambleforddaysofsummerfun", ("ambleford", "days", "of", "summer", "fun")),
        ("roadclosures", ("road", "closures")),
        ("budget2026", ()),
        ("neighbourhood", ()),
        ("playgroup", ()),
        ("firefighters", ()),
        ("nevertheless", ()),
        ("transmission", ()),
        ("xkqzvwplmtrrs", ()),
    ],
)
def test_a_tag_is_split_only_where_a_reader_would_split_it(tag, parts):
    assert split_tag(tag) == parts
