"""Details of private people by their format, one family a file, and whose each seems to be."""

from collections.abc import Callable, Iterator

from gatepost.check.facts import Facts
from gatepost.check.patterns import lazily
from gatepost.check.reading import Found, Passage

# A stretch, whose it is ("other", "own", "unclear", or a word that no rule asks for), and the stretch masked.
Answer = tuple[Found, str, str | None]
Finder = Callable[[Passage, Facts], Iterator[Answer]]
DIGIT = lazily(r"\d")


def digit_count(passage: Passage) -> int:
    """How many digits a passage holds: one with too few for a kind of detail need not be searched for it."""
    return passage.once(_digits)


def _digits(passage: Passage) -> int:
    return len(DIGIT.findall(passage.original))


def masked(words: str, keep: int) -> str:
    """The same words with all but the last few letters and digits covered."""
    total = sum(each.isalnum() for each in words)
    out, seen = [], 0
    for each in words:
        seen += each.isalnum()
        out.append("•" if each.isalnum() and seen <= total - keep else each)
    return "".join(out)
