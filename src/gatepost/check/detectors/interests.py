"""Finds the writer's own interests of the register, named with warm words and without saying so."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from gatepost.check.assessment import Mark
from gatepost.check.detectors import Detect
from gatepost.check.facts import Facts
from gatepost.check.patterns import lazily
from gatepost.check.posts import Post
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.reading import Found, Passage

SOURCE = "register"

WORD = lazily(r"[^\W_]+(?:'[^\W_]+)?")
FORMS = frozenset("ltd limited plc llp co cic cio uk and the of group holdings company services".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`any` are words that promote or support. `declared` anywhere in the post cancel; `unless_near` in the
    sentence do."""

    any: tuple[str, ...]
    declared: tuple[str, ...] = ()
    unless_near: tuple[str, ...] = ()


def prepare(settings: Settings, book: Phrasebook) -> Detect:
    warm = book.phrases(settings.any)
    declared = book.phrases(settings.declared)
    unless_near = book.phrases(settings.unless_near)

    def detect(passage: Passage, post: Post, facts: Facts) -> Iterator[Mark]:
        if not facts.interests or not passage.original:
            return
        named = [found for name in facts.interests for found in _named(passage, name)]
        if not named:
            return
        own = passage if passage.part == "text" else Passage("text", post.text, book)
        if declared.anywhere(own) or (not warm.anywhere(passage) and not warm.anywhere(own)):
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


@lru_cache(maxsize=1024)
def _pattern(name: str) -> "re.Pattern[str] | None":
    """The name as people write it: without its legal form, "and" or "&", with or without the apostrophe."""
    words = WORD.findall(name.casefold().replace("’", "'"))
    while len(words) > 1 and words[-1] in FORMS:
        words = words[:-1]
    while len(words) > 1 and words[0] == "the":
        words = words[1:]
    if not words or sum(map(len, words)) < 4:
        return None
    spelled = [r"(?:and|&)" if word == "and" else re.escape(word).replace("'", "'?") for word in words]
    return re.compile(r"(?<!\w)[@#]?" + r"[^\w.!?\n]{0,3}".join(spelled) + r"(?:'?s)?(?!\w)")
