"""Texts made to be slow: what a hostile or unlucky writer may send, at any length."""

import itertools
from collections.abc import Callable, Sequence

from gatepost.check.checker import Checker
from gatepost.check.phrases import compile_phrase


def _repeat(piece: str) -> Callable[[int], str]:
    return lambda length: (piece * (length // len(piece) + 1))[:length]


def kinds(checker: Checker, ordinary: Sequence[str]) -> dict[str, Callable[[int], str]]:
    """A name and a maker of texts of a given length, for each kind."""
    joined = "\n".join(itertools.islice(itertools.cycle(ordinary), 2000))
    anchors = " ".join(_busiest(checker))
    return {
        "ordinary posts joined": lambda length: joined[:length],
        "one letter": _repeat("a"),
        "one long sentence": lambda length: joined.replace("\n", " ").translate(
            dict.fromkeys(map(ord, ".!?"))
        )[:length],
        "the pack's busiest words": _repeat(anchors + " "),
        "nested brackets": lambda length: "(" * (length // 2) + ")" * (length - length // 2),
        "quotation marks": _repeat("\"it's 'so' "),
        "combining marks": lambda length: ("e" + "\u0301" * length)[:length],
        "combining marks in words": _repeat("vo\u0301\u0302te\u0301 "),
        "zero-width characters": _repeat("v\u200bo\u200dt\u200be "),
        "all emoji": _repeat("🤡🐍👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿"),
        "starred words": _repeat("f**k s*** t**t "),
        "one starred word": lambda length: "f" + "*" * (length - 1),
        "spaced letters": _repeat("v o t e  n o w "),
        "letters and digits": _repeat("m0r0n1c 1d10t5 "),
        "digits": _repeat("01632 960123 4"),
        "hashtags": _repeat("#VoteNoNow"),
        "web addresses": _repeat("https://example.org/a?b=c "),
        "references and addresses": _repeat("PL/24/1234/FA www.a.uk/b 24/00123/FUL "),
        "names and jobs": _repeat("Cllr Ann Lee, planning officer Bob Day and @ann said "),
        "threats and slurs": _repeat("you moron, watch your back, liar "),
        "sums and dates": _repeat("£1.2m on 4 May 2027 at 6pm, "),
        "handles and hosts": _repeat("@a.b.c.d.e.f"),
        "no spaces": _repeat("votenowvotenow"),
    }


def _busiest(checker: Checker) -> list[str]:
    """The forty whole words that make the most phrases possible."""
    index: dict[str, int] = {}
    lists = checker.edition.lists
    for phrase in checker.book._phrases:
        for anchor in compile_phrase(phrase, lists).anchors or ():
            word = anchor.rstrip("*")
            index[word] = index.get(word, 0) + 1
    return sorted(index, key=lambda word: (-index[word], word))[:40]
