"""A passage answers in offsets of the words as written: finds, sentences, quotations and whole graphemes."""

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from gatepost.check.assessment import Mark
from gatepost.check.disguise import Unmasker
from gatepost.check.folding import fold
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.reading import Found, Passage, Spans

EMPTY = Phrasebook({})


def passage(text: str) -> Passage:
    return Passage("text", text, EMPTY)


@pytest.mark.parametrize(
    "text, sentences",
    [
        ("One. Two! Three", ["One.", " Two!", " Three"]),
        ("One\nTwo\n\nThree", ["One\n", "Two\n\n", "Three"]),
        ("Really?! Yes... no", ["Really?!", " Yes...", " no"]),
        ("At 3.30 on example.com", ["At 3.30 on example.com"]),
        ("", [""]),
    ],
)
def test_sentences_end_at_a_stop_or_a_new_line(text, sentences):
    read = passage(text)
    spans = dict.fromkeys(read.sentence(at) for at in range(len(text) or 1))
    assert [text[start:end] for start, end in spans] == sentences


def test_two_finds_are_in_the_same_sentence_or_not():
    read = passage("One two. Three")
    assert read.same_sentence(Found(0, 3), Found(4, 7))
    assert not read.same_sentence(Found(0, 3), Found(9, 14))


@pytest.mark.parametrize(
    "text, quoted",
    [
        ('He said "you fool" to me', ['"you fool"']),
        ("He said \u201cyou \u2018old\u2019 fool\u201d", ["\u201cyou \u2018old\u2019 fool\u201d"]),
        ("He said 'you fool' and it's theirs'", ["'you fool'"]),
        ("don't and won't and can't", []),
        ("> you fool\nno", ["> you fool"]),
        ('5" by 7', []),
    ],
)
def test_quotations_are_seen(text, quoted):
    read = passage(text)
    assert [text[start:end] for start, end in read.quotations] == quoted
    for start, end in read.quotations:
        assert read.quoted(Found(start + 1, end))
        assert not read.quoted(Found(start, end + 1))
    assert not read.quoted(Found(0, len(text) + 1))


def test_a_pattern_finds_in_the_words_as_written():
    assert list(passage("PL/1 and PL/22").find(regex.compile(r"PL/\d+"))) == [
        Found(0, 4, "PL/1"),
        Found(9, 14, "PL/22"),
    ]


FAMILY = "\U0001f469\u200d\U0001f469\u200d\U0001f467"
ZALGO = "e" + "\u0301" * 200


@pytest.mark.parametrize(
    "text, start, end, whole",
    [
        ("abc", 1, 2, "b"),
        ("ae\u0301b", 1, 2, "e\u0301"),
        (f"a{FAMILY}b", 2, 3, FAMILY),
        (f"a{ZALGO}b", 100, 101, ZALGO),
        ("\U0001f1ec\U0001f1e7" * 50 + "x", 97, 98, "\U0001f1ec\U0001f1e7"),
        ("a\r\nb", 1, 2, "\r\n"),
        ("abc", -5, 99, "abc"),
        ("", 0, 0, ""),
    ],
)
def test_a_mark_is_widened_to_whole_graphemes(text, start, end, whole):
    mark = passage(text).mark(Found(start, end))
    assert text[mark.start : mark.end] == whole


def test_a_mark_carries_what_the_detector_says_of_it():
    assert passage("abc").mark(Found(0, 1), "a letter", fix="b") == Mark("text", 0, 1, "a letter", None, "b")


def test_a_phrase_is_found_in_the_plain_words_and_in_the_unmasked_ones_once_each():
    book = Phrasebook({})
    phrases = book.phrases(["idiot", "muppet"])
    text = "idiot, 1d10t, m.u.p.p.e.t and muuuppet"
    assert [text[each.start : each.end] for each in phrases.find(Passage("text", text, book))] == [
        "idiot", "1d10t", "m.u.p.p.e.t", "muuuppet",
    ]  # fmt: skip


def test_a_phrasebook_that_takes_in_more_after_reading_knows_them_too():
    book = Phrasebook({})
    first = book.phrases(["idiot"])
    assert first.anywhere(Passage("text", "1d10t", book))
    second = book.phrases(["muppet"])
    assert second.anywhere(Passage("text", "mupp3t", book))


def test_only_phrases_whose_anchor_words_stand_there_are_tried():
    book = Phrasebook({"fruit": ("fig", "pear")})
    book.phrases(["rotten {fruit}", "vot* now", "{number}", "dont panic"])
    assert book.candidates(frozenset({"rotten", "fig", "voting", "now", "{number}"})) == {0, 1, 2}
    assert book.candidates(frozenset({"rotten", "voting", "now"})) == {1}
    assert book.candidates(frozenset({"fig", "voting"})) == frozenset()


SOME = (
    "#ad", "change.org", "100%", "😉", "{money}", "{number} of you", "{handle}", "the (very)? same day", "{link}",
    "all the same ...3 people", "can't you", "cover-up", "vot* (for|against)", "^but who", "co-op.uk", "_ it", "y'all",
)  # fmt: skip
PARTS = (
    "#ad", "#ads", "change.org", "100%", "😉", "£5", "£ 2m", "7", "of", "you", "@sam", "the", "very", "same", "day", "all",
    "people", "can't", "cant", "cover-up", "cover up", "coverup", "voting", "for", "But who", "co-op.uk", "it", "y'all",
    "www.example.org", ".", "!", "\n", ",", "y̵ou", "v0te", "-", "_",
)  # fmt: skip


@given(parts=st.lists(st.sampled_from(PARTS), min_size=1, max_size=9), gap=st.sampled_from((" ", "", "  ")))
def test_a_phrase_that_matches_is_never_left_untried(parts, gap):
    book = Phrasebook({})
    numbers = {phrase: book.number(phrase) for phrase in SOME}
    here = Passage("text", gap.join(parts), book)
    for phrase, number in numbers.items():
        matches = any(book.pattern(number)[0].search(view) for view, _ in here.encoded)
        assert not matches or number in here.candidates, phrase


def test_a_list_taken_whole_is_as_many_phrases_as_it_has_entries():
    book = Phrasebook({"fruit": ("fig", "{stone}"), "stone": ("plum", "sloe")})
    assert len(book.phrases(["{fruit}"]).numbers) == 3


def test_no_phrases_find_nothing():
    none = EMPTY.phrases([])
    assert not none
    assert none.find(passage("anything")) == []


SPAN = st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda each: Found(each[0], each[0] + each[1]))


@given(spans=st.lists(SPAN), asked=SPAN)
def test_spans_touch_what_any_of_them_overlaps(spans, asked):
    assert Spans(spans).touch(asked) == any(
        each.start < asked.end and asked.start < each.end for each in spans
    )


WORDS = ("idiot", "muppet", "scumbag", "vote")
DISGUISED = st.lists(
    st.one_of(
        st.sampled_from(
            ["1d10t", "m*ppet", "s c u m b a g", "v-o-t-e", "muuuppet", "\U0001f921", "sc*mb*g!!", "v0te"]
        ),
        st.text(max_size=6),
    ),
    max_size=8,
).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(text=DISGUISED)
def test_unmasking_keeps_every_character_at_a_place_of_the_text_in_order(text):
    folded = fold(text)
    unmasked = Unmasker(lambda: frozenset(WORDS)).unmask(folded)
    if unmasked is not None:
        assert unmasked.origin is not None
        assert len(unmasked.origin) == len(unmasked.text)
        assert list(unmasked.origin) == sorted(unmasked.origin)
        assert all(0 <= at < len(text) for at in unmasked.origin)


@settings(max_examples=100, deadline=None)
@given(before=DISGUISED, word=st.sampled_from(["1d10t", "m*ppet", "s c u m b a g", "v-o-t-e", "muuuppet"]))
def test_a_disguised_word_is_marked_from_its_first_character_to_its_last(before, word):
    book = Phrasebook({})
    phrases = book.phrases(WORDS)
    text = f"{before}\n{word}"
    assert any(text[each.start : each.end] == word for each in phrases.find(Passage("text", text, book)))
