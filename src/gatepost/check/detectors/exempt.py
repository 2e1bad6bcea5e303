"""Finds words that give away what the council took in private: its figures, or its subject told as news."""

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

SUM = lazily(
    r"(?<![\w.,])(?P<pound>£ ?)?(?P<digits>\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,4})?|\d{1,12}(?:\.\d{1,4})?)"
    r" ?-?(?P<unit>k|m|mn|bn|mil|mill|million|billion|thousand|grand|per cent|percent|pc|%)?(?![\w]|[.,]\d)"
)
UNITS = {"k": 10**3, "thousand": 10**3, "grand": 10**3, "m": 10**6, "mn": 10**6, "mil": 10**6, "mill": 10**6,
         "million": 10**6, "bn": 10**9, "billion": 10**9}  # fmt: skip
WORD = lazily(r"[^\W_]+(?:'[^\W_]+)?")
COUNTED = {  # numbers in words, as in "two point one million" and "eight hundred and twenty five grand"
    each: value
    for value, each in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen".split()
    )
} | {
    each: 10 * value
    for value, each in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
BIG = {"hundred": 100, "thousand": 1000, "grand": 1000, "k": 1000, "million": 10**6, "mill": 10**6,
       "mil": 10**6, "billion": 10**9}  # fmt: skip
PART = {"half": 0.5, "quarter": 0.25}
NUMBERED = lazily(r"\b(?:item|appendix|annex|agenda item|para|paper) (?:\d{1,3}[a-z]?|[a-h])\b")
KIN = tuple(  # other words for what a title is about; one of each row stands for another
    frozenset(row.split())
    for row in (
        "sale sell selling sold sells disposal dispose purchase buy buying bought buyer acquisition flog "
        "flogged flogging fetched",
        "lease let letting rent renting tenant tenancy taking",
        "contract tender procurement bidder bidders bid bids supplier award awarded winner",
        "counsel barrister qc kc lawyer lawyers solicitor legal judicial court",
        "settlement settle settled claim payout payoff compensation grievance tribunal",
        "closure closing close closes closed shut shuts shutting axed axing end",
        "opening open opens reopening reopen reopens launch",
        "merger merging merge merges joining",
        "death died dies passed slipped gone lost obituary",
        "staffing staff redundancy redundancies restructure jobs employee employees posts",
        "funding grant money award cash million fund",
        "appointment appointed appointing job starts joining successor",
        "grounds grass mowing verges",
        "cleansing sweeping sweepers bins bin refuse waste rubbish recycling",
        "charge charges charging fee fees price prices tariff",
        "budget tax precept savings",
        "honours honour mbe obe bem cbe knighthood gong damehood",
        "route bus buses service",
        "reinstated reinstatement back return returns returning",
        "officer director executive exec boss chief manager head",
        "payment exit severance paid pay payoff",
        "shortlist appointment candidates interviews successor",
        "disciplinary suspended sacked boot dismissal suspension",
    )
)
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

ENDINGS = ("s", "es", "'s", "d", "ed", "ing")
WAYS = frozenset("street road lane avenue drive way square hill bridge".split())  # half of many an address


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`any` are words that tell what happened; with the title of a private item they make a mark.

    `loosely` are words that do so with two words of the title or its item number; `secretly` with a single
    word of it, if that is not a common one. Without any, one of `deals` must stand in the post with them.
    `money` are words that make a rounded figure of the register a sum of the deal. `unless_near` in the
    sentence of a match and `unless_anywhere` cancel: the published report, or that an item will be taken in
    private.
    """

    any: tuple[str, ...]
    loosely: tuple[str, ...] = ()
    secretly: tuple[str, ...] = ()
    deals: tuple[str, ...] = ()
    money: tuple[str, ...] = ()
    unless_near: tuple[str, ...] = ()
    unless_anywhere: tuple[str, ...] = ()


def prepare(settings: Settings, book: Phrasebook) -> Detect:
    telling = book.phrases(settings.any)
    loosely, secretly = book.phrases(settings.loosely), book.phrases(settings.secretly)
    deals = book.phrases(settings.deals)
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
            strength = 3 if titled is not None else closeness(passage, item.title)
            told = telling.find(passage) if strength == 3 else []
            if settings.loosely and strength >= 2:
                told += loosely.find(passage)
            if settings.secretly and (strength or deals.anywhere(passage)):
                told += secretly.find(passage)
            for found in dict.fromkeys(told):
                if not any(passage.same_sentence(excuse, found) for excuse in excuses):
                    yield passage.mark(found, item.title)

    return detect


def title_in(passage: Passage, title: str) -> Found | None:
    """Where a passage names a title: all the words that set it apart, or all but one of three or more."""
    return passage.once(_title_in, title)


def _title_in(passage: Passage, title: str) -> Found | None:
    wanted = title_words(title)
    spots = [found for found in (_first_alike(passage, each) for each in wanted) if found is not None]
    missing = len(wanted) - len(spots)
    if not spots or missing > (1 if len(wanted) >= 3 else 0):
        return None
    return Found(min(spot.start for spot in spots), max(spot.end for spot in spots), "title")


def words_of(passage: Passage, title: str) -> list[Found]:
    """Where the words of a title, or others for the same, stand in a passage: first to last."""
    wanted = title_words(title)
    alike, akin = [], []
    for word, start, end in passage.tokens:
        if any(_alike(word, each) for each in wanted):
            alike.append(Found(start, end, "title"))
        elif any(word in row and not row.isdisjoint(wanted) for row in KIN):
            akin.append(Found(start, end, "title"))
    return alike or akin


def closeness(passage: Passage, title: str) -> int:
    """How near a passage comes to a title: 2 for its number or two of its words, 1 for a rare word of it."""
    return passage.once(_closeness, title)


def _closeness(passage: Passage, title: str) -> int:
    folded = title.casefold()
    numbers = {match[0] for match in NUMBERED.finditer(folded)}
    if numbers and numbers & {match[0] for match in NUMBERED.finditer(passage.plain)}:
        return 2
    met = {each for each in title_words(title) if _first_alike(passage, each) is not None}
    if len(met - WAYS) >= 2:
        return 2
    others = passage.once(_said).keys() - met
    akin = sum(1 for row in _kin(title) if not row.isdisjoint(others))
    if met - WAYS and akin:  # one word of it, and another word for what it is about
        return 2
    return int(akin >= 2 or any(rare(word) for word in met))


@lru_cache(maxsize=2048)
def _kin(title: str) -> tuple[frozenset[str], ...]:
    """The rows of words for the same thing that a title has a word of."""
    about = {word.removesuffix("'s") for word in WORD.findall(title.casefold())}
    return tuple(row for row in KIN if not row.isdisjoint(about))


def _said(passage: Passage) -> dict[str, Found]:
    """Each word of a passage, where it first stands."""
    out: dict[str, Found] = {}
    for word, start, end in passage.tokens:
        out.setdefault(word, Found(start, end, "title"))
    return out


def _forms(passage: Passage) -> dict[str, Found]:
    """Each shorter word that a word of the passage is a form of, where that word first stands."""
    out: dict[str, Found] = {}
    for word, found in passage.once(_said).items():
        for shorter in roots(word):
            out.setdefault(shorter, found)
    return out


def _first_alike(passage: Passage, wanted: str) -> Found | None:
    """Where a word, or the same with another ending, first stands in a passage."""
    said, forms = passage.once(_said), passage.once(_forms)
    places = [said[word] for word in (wanted, *roots(wanted)) if word in said]
    if wanted in forms:
        places.append(forms[wanted])
    return min(places, default=None)


def rare(word: str) -> bool:
    """Whether a word is a name, or scarce enough to point at something by itself."""
    if len(word) < 5 or word.isdigit():
        return False
    from gatepost.check.common_words import WORDS  # a long list, read only where a title half fits

    return word not in WORDS and word.removesuffix("s") not in WORDS


def roots(word: str) -> tuple[str, ...]:
    """The shorter words, of four letters or more, that a word may be a form of: "fields" is one of "field"."""
    return tuple(
        word[: -len(ending)] for ending in ENDINGS if word.endswith(ending) and len(word) - len(ending) >= 4
    )


def _alike(word: str, wanted: str) -> bool:
    return word == wanted or word in roots(wanted) or wanted in roots(word)


@lru_cache(maxsize=2048)
def title_words(title: str) -> tuple[str, ...]:
    """The words that set a title apart; if there are none, all its words but the smallest."""
    words = [word.removesuffix("'s") for word in WORD.findall(title.casefold().replace("’", "'"))]
    apart = tuple(
        dict.fromkeys(word for word in words if word not in PLAIN and (len(word) > 2 or word.isdigit()))
    )
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

    for found, value in spelled(passage):
        if value in wanted and value >= 100:
            yield Found(found.start, found.end, "sum")


def spelled(passage: Passage) -> Iterator[tuple[Found, float]]:
    """Numbers written in words, with what each comes to."""
    view = passage.views[0]
    run: list[re.Match[str]] = []
    for match in (*WORD.finditer(view.text), None):
        word = match[0] if match else ""
        near = not run or (match is not None and match.start() - run[-1].end() <= 3)
        counts = word in COUNTED or word in BIG or word in PART
        if match is not None and near and (counts or (run and word in ("and", "point", "a", "of"))):
            run.append(match)
            continue
        while run and run[-1][0] in ("and", "point", "a", "of"):
            run.pop()
        if len(run) > 1:
            start, end = view.span(run[0].start(), run[-1].end())
            yield Found(start, end, "spelled"), _worth([each[0] for each in run])
        run = [match] if match is not None and counts else []


def _worth(words: list[str]) -> float:
    total, part, tenth = 0.0, 0.0, 0.0
    for word in words:
        if word == "point":
            tenth = 0.1
        elif word in PART:
            part += PART[word]
        elif word in COUNTED:
            part, tenth = (part + COUNTED[word] * tenth, tenth / 10) if tenth else (part + COUNTED[word], 0)
        elif word == "hundred":
            part, tenth = (part or 1) * 100, 0
        elif word in BIG:
            total, part, tenth = total + (part or 1) * BIG[word], 0.0, 0
    return round(total + part, 4)


def values(figure: str) -> tuple[float, ...]:
    """The numbers that a figure of the register may mean: "1.2m" is 1200000."""
    return tuple(_value(match) for match in SUM.finditer(figure.casefold()))


def _value(match: "re.Match[str]") -> float:
    return round(float(match["digits"].replace(",", "")) * UNITS.get(match["unit"] or "", 1), 4)
