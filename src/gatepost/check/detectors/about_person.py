"""Marks a private fact told of a private person who is named, or plainly meant: "the lady at number 12"."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from gatepost.check.assessment import Mark
from gatepost.check.detectors import Waiting
from gatepost.check.detectors.personal_data import ADDRESS, HOUSE_NUMBER, PERSONISH, PUBLIC_PLACE
from gatepost.check.facts import Facts
from gatepost.check.patterns import lazily
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Found, Passage, Spans
from gatepost.check.somebody import first_name, private_people

SOURCE = "terms"
AT = lazily(r"(?i)(?:at|from|in)\s")
NAMED_AT = lazily(
    r"([A-Z][a-z]{2,14})(?: [A-Z]\b\.?)?(?:,? (?:who (?:lives|is) )?(?:at|from|of|in|on)\s?|, ?| \()$"
)
RIDDLE = lazily(
    r"\b(?:who(?:'s|’s)?|guess|a certain|somebody|someone|one of)\b"
)  # "Guess who owes rent? Step up, Al Day."
PRONOUN = lazily(r"\b(?:he|she|they|his|her|their|him|them)(?:'s|’s|'re|’re|'d|’d)?\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`facts` are phrases that tell something private; `unless` phrases overlapping a fact cancel it.

    `excuses` show consent, fund-raising or a public matter, and cancel from anywhere in the post. `kindness`
    anywhere in the post (wishes, condolence) cancels only the facts that overlap a `gentle` phrase. `weak`
    are single words, such as "arrears", that tell something only right beside the person; `kindness` or a
    `weak_unless` phrase (work, thanks, campaigns) anywhere cancels them.
    """

    facts: tuple[str, ...]
    unless: tuple[str, ...] = ()
    excuses: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    weak_unless: tuple[str, ...] = ()
    gentle: tuple[str, ...] = ()
    kindness: tuple[str, ...] = ()
    detail: str = ""


def prepare(settings: Settings, book: Phrasebook) -> Waiting:
    private, weak = book.phrases(settings.facts), book.phrases(settings.weak)
    either = book.phrases((*settings.facts, *settings.weak))
    weak_unless = book.phrases(settings.weak_unless)
    unless = book.phrases(settings.unless)
    excuses = book.phrases(settings.excuses)
    gentle, kindness = book.phrases(settings.gentle), book.phrases(settings.kindness)

    def detect(passage: Passage, post: Post, facts: Facts) -> Iterator[Mark]:
        told, hinted = private.find(passage), weak.find(passage)
        if not (told or hinted) or excuses.anywhere(passage):
            return
        spared = Spans(unless.find(passage))
        told = [fact for fact in told if not spared.touch(fact)]
        wished = kindness.anywhere(passage)
        if wished:
            kind = Spans(gentle.find(passage))
            told = [fact for fact in told if not kind.touch(fact)]
        if hinted and (wished or weak_unless.anywhere(passage)):
            hinted = []
        if not (told or hinted):
            return
        found = list(_told_of_somebody(passage, facts, told, 160))
        for each in found or _told_of_somebody(passage, facts, hinted, 80):
            yield passage.mark(each, settings.detail)

    return Waiting(either, detect)


def _told_of_somebody(passage: Passage, facts: Facts, told: list[Found], reach: int) -> Iterator[Found]:
    """The person and the fact, where a private person is named or plainly meant close by."""
    somebody = sorted({*private_people(passage, facts), *_by_number(passage)})
    starts = [each.start for each in somebody]
    for fact in told:
        for person in somebody[
            bisect_left(starts, fact.start - 400) : bisect_right(starts, fact.start + 120)
        ]:
            if _about(passage, person, fact, reach):
                yield Found(min(person.start, fact.start), max(person.end, fact.end))
                break


def _by_number(passage: Passage) -> Iterator[Found]:
    """Such as "the lady at number 12" or "Jean from number 4"."""
    text = passage.original
    low = text.casefold()
    if len(low) != len(text):
        low = text.lower() if len(text.lower()) == len(text) else text
    for pattern in (HOUSE_NUMBER, ADDRESS):
        for found in passage.find(pattern):
            leading = AT.match(found.words)
            cut = found.start
            upto = cut + (leading.end() if leading else 0)
            match = PERSONISH.search(low[max(0, cut - 80) : upto])
            if match:
                yield Found(max(0, cut - 80) + match.start(), found.end)
                continue
            if pattern is ADDRESS and not PUBLIC_PLACE.search(low[slice(*passage.sentence(cut))]):
                yield found  # a house is somebody's home
                continue
            name = NAMED_AT.search(text[max(0, cut - 40) : upto])
            if name and first_name(name[1], words=True):
                yield Found(max(0, cut - 40) + name.start(), found.end)


def _about(passage: Passage, person: Found, fact: Found, reach: int) -> bool:
    """In one sentence, in the next one with a pronoun, or as the answer to a riddle."""
    first, last = passage.sentence(person.start)
    if first <= fact.start < last:
        return -90 <= fact.start - person.end <= reach
    if fact.start < first and 0 <= first - passage.sentence(fact.start)[1] <= 2:
        opening = passage.original[passage.sentence(fact.start)[0] : fact.start].casefold()
        return bool(RIDDLE.search(opening))
    if last <= fact.start and passage.sentence(fact.start)[0] - last <= 2:
        opening = passage.original[passage.sentence(fact.start)[0] : fact.end].casefold()
        return bool(PRONOUN.search(opening))
    return False
