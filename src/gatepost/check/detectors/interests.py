"""Finds the writer's own interests of the register, named with warm words and without saying so."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from gatepost.check.assessment import Mark
from gatepost.check.detectors import Detect
from gatepost.check.facts import Facts
from gatepost.check.patterns import lazily
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Found, Passage

SOURCE = "register"

WORD = lazily(r"[^\W_]+(?:'[^\W_]+)?")
FORMS = frozenset("ltd limited plc llp co cic cio uk and the of group holdings company services".split())

COMMON = frozenset("land site property house road street lane avenue close council parish town trust".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`any` are words that promote or support; none: the name is enough. `declared` anywhere in the post
    cancel; `unless_near` in the sentence do. `nearly` takes two words of the name in a sentence for it."""

    any: tuple[str, ...]
    nearly: bool = False
    declared: tuple[str, ...] = ()
    unless_near: tuple[str, ...] = ()


def prepare(settings: Settings, book: Phrasebook) -> Detect:
    warm = book.phrases(settings.any)
    declared = book.phrases(settings.declared)
    unless_near = book.phrases(settings.unless_near)

    def detect(passage: Passage, post: Post, facts: Facts) -> Iterator[Mark]:
        if not facts.interests or not passage.original:
            return
        find = _half_named if settings.nearly else _named
        named = [found for name in facts.interests for found in find(passage, name)]
        if not named:
            return
        own = passage if passage.part == "text" else Passage("text", post.text, book)
        if declared.anywhere(own):
            return
        if settings.any and not warm.anywhere(passage) and not warm.anywhere(own):
            return
        excuses = unless_near.find(passage)
        for found in named:
            if not any(passage.same_sentence(excuse, found) for excuse in excuses):
                yield passage.mark(found, found.words)

    return detect


def _named(passage: Passage, name: str) -> Iterator[Found]:
    # Of an address, the house or the site is enough: "Stable Cottage, Nun Lane".
    first = name.partition(",")[0]
    whole, short = _pattern(name), _pattern(first) if len(first.split()) > 1 else None
    view = passage.views[0]
    for pattern in dict.fromkeys((whole, short)):
        if pattern is None:
            continue
        for match in pattern.finditer(view.text):
            start, end = view.span(match.start(), match.end())
            yield Found(start, end, name)


def _half_named(passage: Passage, name: str) -> Iterator[Found]:
    # Two words that set the name apart, in any order: "that old nursery on Pike Lane".
    wanted = _apart(name)
    if len(wanted) < 2:
        return
    said = passage.once(_said)
    met: dict[tuple[int, int], dict[str, tuple[int, int]]] = {}
    for word in wanted:
        for start, end in said.get(word, ()):
            met.setdefault(passage.sentence(start), {}).setdefault(word, (start, end))
    for spots in met.values():
        if len(spots) >= 2:
            yield Found(min(at for at, _ in spots.values()), max(at for _, at in spots.values()), name)


def _said(passage: Passage) -> dict[str, list[tuple[int, int]]]:
    out: dict[str, list[tuple[int, int]]] = {}
    for word, start, end in passage.tokens:
        out.setdefault(word.replace("'", "").removesuffix("s"), []).append((start, end))
    return out


@lru_cache(maxsize=1024)
def _apart(name: str) -> frozenset[str]:
    """The words that set a name apart, without a plural."""
    return frozenset(
        word.removesuffix("'s").replace("'", "").removesuffix("s")
        for word in WORD.findall(name.casefold().replace("’", "'"))
        if len(word) > 3 and word not in FORMS and word not in COMMON
    )


@lru_cache(maxsize=1024)
def _pattern(name: str) -> "re.Pattern[str] | None":
    """The name as people write it: without its legal form, "and" or "&", with or without the apostrophe."""
    words = WORD.findall(name.casefold().replace("’", "'").replace("&", " and "))
    while len(words) > 1 and words[-1] in FORMS:
        words = words[:-1]
    while len(words) > 1 and words[0] == "the":
        words = words[1:]
    if not words or sum(map(len, words)) < 4:
        return None
    spelled = [r"(?:and|&|n)" if word == "and" else re.escape(word).replace("'", "'?") for word in words]
    return re.compile(r"(?<!\w)[@#]?" + r"[^\w.!?\n]{0,3}".join(spelled) + r"(?:'?s)?(?!\w)")
