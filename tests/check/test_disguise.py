"""Disguised words are read as the words that they hide, and ordinary text is left as it is."""

import time

import pytest

from gatepost.check.disguise import Unmasker
from gatepost.check.folding import fold
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.reading import Passage

VOCABULARY = frozenset(
    "fuck fucking folk finding wanker wankers idiot idiots twat shit shite muppet clown cunt coat cost bastard asshole vote voting "
    "labour well wells cool bins moron".split()
)
UNMASKER = Unmasker(lambda: VOCABULARY)


def read(text: str) -> str:
    folded = fold(text)
    undone = UNMASKER.unmask(folded)
    return (undone or folded).text


@pytest.mark.parametrize(
    "text, word",
    [
        ("f**k this", "fuck"),
        ("F***ing hell", "fucking"),
        ("you w@nker", "wanker"),
        ("1d10t", "idiot"),
        ("t w a t", "twat"),
        ("w.a.n.k.e.r.s", "wankers"),
        ("sh*te", "shite"),
        ("c**t", "cunt"),
        ("b*****d", "bastard"),
        ("muppettttt", "muppet"),
        ("assssholeeee", "asshole"),
        ("idiooots", "idiots"),
        ("you 🤡", "clown"),
        ("v*te", "vote"),
        ("b1ns", "bins"),
        ("m0r0n", "moron"),
    ],
)
def test_a_disguise_is_undone(text: str, word: str) -> None:
    assert word in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "A *well* loved park",
        "Bring a coat* and boots",
        "The A55 and the M1 are shut",
        "cooool",
        "Room 101 at 7pm on the 12th",
        "Wash at 40C, 2 for £5",
    ],
)
def test_ordinary_text_gains_no_rude_word(text: str) -> None:
    assert not set(read(text).split()) & {
        "fuck",
        "cunt",
        "twat",
        "wells",
        "cost",
        "shit",
        "bastard",
        "asshole",
    }


def test_a_starred_rude_word_is_never_read_as_a_polite_one() -> None:
    assert "folk" not in read("f**k off")
    assert "finding" not in read("f***ing bins")


def test_the_mark_covers_the_whole_disguise() -> None:
    book = Phrasebook({})
    phrases = book.phrases(["wankers"])
    text = "oh you w a n k e r s again"
    found = phrases.find(Passage("text", text, book))
    assert [text[each.start : each.end] for each in found] == ["w a n k e r s"]


@pytest.mark.parametrize("piece", ["f*", "a a a ", "aaab", "1d10t ", "ab@", "🤡"])
def test_unmasking_takes_time_in_step_with_the_text(piece: str) -> None:
    def taken(copies: int) -> float:
        folded = fold(piece * copies)
        start = time.perf_counter()
        UNMASKER.unmask(folded)
        return time.perf_counter() - start

    taken(500)
    assert taken(40_000) < 60 * max(taken(4_000), 0.002)
