"""Marks a private fact told of a private person who is named, or plainly meant: "the lady at number 12"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gatepost.check.assessment import Mark
from gatepost.check.detectors import Detect
from gatepost.check.detectors.personal_data import ADDRESS, HOUSE_NUMBER, PERSONISH
from gatepost.check.facts import Facts
from gatepost.check.patterns import lazily
from gatepost.check.people import Named, named_people
from gatepost.check.posts import Post
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.reading import Found, Passage

SOURCE = "terms"
RUNS_THE = lazily(
    r"\b(?:the )?(?:man|woman|lady|guy|bloke|couple|chap) (?:who|that) (?:runs?|owns?|manages?|"
    r"works? (?:in|at|behind)|used to run) (?:the|our) (?:[\w'’&-]+ ){0,4}?(?:shop|pub|cafe|chippy|"
    r"garage|salon|post office|takeaway|bakery|butchers|newsagents?|farm|nursery|barbers?|chip shop|"
    r"stall|stables|laund\w+|kebab\w*)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`facts` are phrases that tell something private; `unless` phrases overlapping a fact cancel it.

    `excuses` show consent, fund-raising or a public matter, and cancel from anywhere in the post.
    """

    facts: tuple[str, ...]
    unless: tuple[str, ...] = ()
    excuses: tuple[str, ...] = ()
    detail: str = ""


def prepare(settings: Settings, book: Phrasebook) -> Detect:
    private = book.phrases(settings.facts)
    unless = book.phrases(settings.unless)
    excuses = book.phrases(settings.excuses)

    def detect(passage: Passage, post: Post, facts: Facts) -> Iterator[Mark]:
        told = private.find(passage)
        if not told or excuses.anywhere(passage):
            return
        spared = unless.find(passage)
        told = [
            fact
            for fact in told
            if not any(each.start < fact.end and fact.start < each.end for each in spared)
        ]
        for found in _told_of_somebody(passage, facts, told):
            yield passage.mark(found, settings.detail)

    return detect


def _told_of_somebody(passage: Passage, facts: Facts, told: list[Found]) -> Iterator[Found]:
    """The person and the fact, where a private person is named or plainly meant close by."""
    somebody = [
        Found(each.start, each.end, each.name)
        for each in named_people(passage, facts)
        if _is_private(passage, each)
    ]
    somebody += list(_plainly_meant(passage))
    for fact in told:
        for person in somebody:
            if _about(passage, person, fact):
                yield Found(min(person.start, fact.start), max(person.end, fact.end))
                break


def _is_private(passage: Passage, named: Named) -> bool:
    return named.role == "private" and not passage.original[named.start : named.end].startswith(
        ("Rev", "Prof", "Sir", "Dame", "Lord", "Lady")
    )


def _plainly_meant(passage: Passage) -> Iterator[Found]:
    """Such as "the lady at number 12", "Jean from number 4", "the man who runs the chip shop"."""
    text = passage.original
    low = text.casefold()
    if len(low) != len(text):
        low = text.lower() if len(text.lower()) == len(text) else text
    for pattern in (HOUSE_NUMBER, ADDRESS):
        for found in passage.find(pattern):
            cut = found.start + (len(found.words) - len(found.words.lstrip()))
            leading = re.match(r"(?i)(?:at|from|in)\s", found.words)
            before = low[max(0, cut - 80) : cut + (leading.end() if leading else 0)]
            match = PERSONISH.search(before)
            if match:
                yield Found(max(0, cut - 80) + match.start(), found.end)
                continue
            name = re.search(
                r"([A-Z][a-z]{2,14})(?:,? (?:who (?:lives|is) )?(?:at|from|of|in|on)\s?)$",
                text[max(0, cut - 40) : cut + (leading.end() if leading else 0)],
            )
            if name and _first_name(name[1], words=True):
                yield Found(max(0, cut - 40) + name.start(), found.end)
    for match in RUNS_THE.finditer(low):
        yield Found(match.start(), match.end())
    for match in re.finditer(
        r"\b([A-Z][a-z]{2,14}) (?:from|on|of|in|down|up) (?:[A-Z][\w'’-]+ ){1,3}(?:Road|Street|"
        r"Close|Avenue|Drive|Lane|Crescent|Court|Gardens|Terrace|Place|Grove|Way|Rise|Walk|Mews|"
        r"Square|House|Estate)\b",
        text,
    ):
        if _first_name(match[1]):
            yield Found(match.start(), match.end())


def _first_name(word: str, *, words: bool = False) -> bool:
    """A first name; with `words` also one that is an everyday word, where what follows makes it a person."""
    from gatepost.check.first_names import ALSO_WORDS, FIRST_NAMES

    return word.casefold() in FIRST_NAMES and (words or word.casefold() not in ALSO_WORDS)


def _about(passage: Passage, person: Found, fact: Found) -> bool:
    """In one sentence, or in the next one with a pronoun."""
    first, last = passage.sentence(person.start)
    if first <= fact.start < last:
        return -90 <= fact.start - person.end <= 160
    if last <= fact.start and passage.sentence(fact.start)[0] - last <= 2:
        opening = passage.original[passage.sentence(fact.start)[0] : fact.end].casefold()
        return bool(re.search(r"\b(?:he|she|they|his|her|their|him|them)(?:'s|’s|'re|’re|'d|’d)?\b", opening))
    return False
