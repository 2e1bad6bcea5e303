"""Finds words that give away what the council took in private: its figures, or its subject told as news."""

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

SUM = lazily(
    r"(?<![\w.,])(?P<pound>£ ?)?(?P<digits>\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,4})?|\d{1,12}(?:\.\d{1,4})?)"
    r" ?-?(?P<unit>k|m|mn|bn|mil|mill|million|billion|thousand|grand|per cent|percent|pc|%)?(?![\w]|[.,]\d)"
)
UNITS = {"k": 10**3, "thousand": 10**3, "grand": 10**3, "m": 10**6, "mn": 10**6, "mil": 10**6, "mill": 10**6,
         "million": 10**6, "bn": 10**9, "billion": 10**9}  # fmt: skip
WORD = lazily(r"[^\W_]+(?:'[^\W_]+)?")
PLAIN = frozenset(  # words of a title that name nothing by themselves
    "a an and at by for from in of off on or the to with award awards awarded contract "
    "contracts lease leases sale purchase disposal acquisition "
    "report review update options option appraisal business case proposed proposal "
    "proposals future agreement settlement terms negotiation "
    "negotiations tender tenders procurement property land site building asset transfer legal "
    "matter matters item exempt private part staffing "
    "restructure service services council project programme scheme appendix new former "
    "update loan funding grant closure appointment "
    "announcement launch route decision plan plans".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`any` are words that tell what happened; with the title of a private item they make a mark.

    `money` are words that make a rounded figure of the register a sum of the deal. `unless_near` in the
    sentence of a
    match and `unless_anywhere` cancel: the published report, or that an item will be taken in private.
    """

    any: tuple[str, ...]
    money: tuple[str, ...] = ()
    unless_near: tuple[str, ...] = ()
    unless_anywhere: tuple[str, ...] = ()


def prepare(settings: Settings, book: Phrasebook) -> Detect:
    telling = book.phrases(settings.any)
    money = book.phrases(settings.money)
    unless_near = book.phrases(settings.unless_near)
    unless_anywhere = book.phrases(settings.unless_anywhere)

    def detect(passage: Passage, post: Post, facts: Facts) -> Iterator[Mark]:
        private = [item for item in facts.exempt if item.private_at(facts.at)]
        if not private or not passage.original or unless_anywhere.anywhere(passage):
            return
        excuses = unless_near.find(passage)
        for item in private:
            titled = title_in(passage, item.title)
            for found in _figures(passage, item.figures):
                plain = not found.words  # a bare or much rounded number: it needs company
                if plain and titled is None and not money.anywhere(passage):
                    continue
                if not any(passage.same_sentence(excuse, found) for excuse in excuses):
                    yield passage.mark(found, item.title)
            if titled is None:
                continue
            for found in telling.find(passage):
                if not any(passage.same_sentence(excuse, found) for excuse in excuses):
                    yield passage.mark(found, item.title)

    return detect


def title_in(passage: Passage, title: str) -> Found | None:
    """Where a passage names a title: all the words that set it apart, or all but one of three or more."""
    wanted = title_words(title)
    if not wanted:
        return None
    view = passage.views[0]
    spots = {}
    for match in WORD.finditer(view.text):
        word = match[0].removesuffix("'s")
        for each in wanted:
            if each not in spots and _alike(word, each):
                spots[each] = view.span(match.start(), match.end())
    missing = len(wanted) - len(spots)
    if not spots or missing > (1 if len(wanted) >= 3 else 0):
        return None
    return Found(min(start for start, _ in spots.values()), max(end for _, end in spots.values()), "title")


def _alike(word: str, wanted: str) -> bool:
    if word == wanted:
        return True
    shorter, longer = sorted((word, wanted), key=len)
    return (
        len(shorter) >= 4
        and longer.startswith(shorter)
        and longer[len(shorter) :] in ("s", "es", "'s", "d", "ed", "ing")
    )


@lru_cache(maxsize=2048)
def title_words(title: str) -> tuple[str, ...]:
    """The words that set a title apart; if there are none, all its words but the smallest."""
    words = [word.removesuffix("'s") for word in WORD.findall(title.casefold().replace("’", "'"))]
    apart = tuple(dict.fromkeys(word for word in words if word not in PLAIN and len(word) > 2))
    return apart or tuple(dict.fromkeys(word for word in words if len(word) > 3))


def _figures(passage: Passage, figures: tuple[str, ...]) -> Iterator[Found]:
    """Sums in the passage that are one of the figures. `words` says whether it stands up by itself."""
    wanted = {value for figure in figures for value in values(figure)}
    if not wanted:
        return
    view = passage.views[0]
    for match in SUM.finditer(view.text):
        value = _value(match)
        if value not in wanted:
            continue
        digits = match["digits"].replace(",", "").replace(".", "").strip("0")
        alone = len(digits) >= 3 and (match["pound"] or match["unit"] or "," in match["digits"])
        start, end = view.span(match.start(), match.end())
        yield Found(start, end, "sum" if alone else "")


def values(figure: str) -> tuple[float, ...]:
    """The numbers that a figure of the register may mean: "1.2m" is 1200000."""
    return tuple(_value(match) for match in SUM.finditer(figure.casefold()))


def _value(match: "re.Match[str]") -> float:
    return round(float(match["digits"].replace(",", "")) * UNITS.get(match["unit"] or "", 1), 4)
