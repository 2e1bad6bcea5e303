"""Finds signs in strings: marks repeated, and pictures drawn in signs."""

from collections.abc import Iterator

from gatepost.check.accessible import Hindrance
from gatepost.check.patterns import lazily
from gatepost.check.reading import Found, Passage

REPEATED = lazily(r"[!?]{4,}|(?:[!?]\s){3,}[!?]")
DRAWN = lazily(r"[\u2500-\u259f]{4,}|¯\\?_*\(.{1,3}\)_*/?¯|([=~*_+#^-])\1{9,}|(?:[-=~*_+•·]\s){8,}")


def repeated_marks(passage: Passage) -> Iterator[Hindrance]:
    for found in REPEATED.finditer(passage.original):
        yield Found(found.start(), found.end(), found[0]), "one mark is enough"


def drawings(passage: Passage) -> Iterator[Hindrance]:
    found = DRAWN.search(passage.original)
    if found:
        yield Found(found.start(), found.end(), found[0]), "a screen reader reads each sign"
        return
    at, lines = 0, []
    for line in passage.original.split("\n"):
        signs = sum(not each.isalnum() and not each.isspace() and each.isascii() for each in line)
        letters = sum(each.isalnum() for each in line)
        lines.append((at, at + len(line), signs >= 3 and signs > 2 * letters))
        at += len(line) + 1
    for one, two, three in zip(lines, lines[1:], lines[2:], strict=False):
        if one[2] and two[2] and three[2]:
            yield Found(one[0], three[1], ""), "a picture drawn in signs"
            return
