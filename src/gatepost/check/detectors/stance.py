"""Finds words that commit the writer on a matter still to be decided, and says which matter they are about.

The phrases come from the pack. This detector looks for what they are about: a reference, a site of the
register, or words
for an application or a licence. Words about a budget, a motion or a policy in general are about no matter.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Literal

from gatepost.check.assessment import Mark
from gatepost.check.committees import sits_on_deciding_committee
from gatepost.check.detectors import Waiting
from gatepost.check.detectors.matters import Named, live, loosely_named, named_matters
from gatepost.check.facts import Facts, Matter
from gatepost.check.phrasebook import Phrasebook, Phrases
from gatepost.check.posts import Post
from gatepost.check.reading import Passage

SOURCE = "register"

Held = Callable[[Passage, Phrases], set[int]]
Names = Callable[[Passage], list[Named]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`any` are the phrases that commit. `asked` must stand in the post that is answered.

    `unless` overlapping a match, `unless_near` in its sentence and `unless_anywhere` in the writer's words
    cancel it.
    `kinds` are the matters that count. `planning` and `licensing` are words for a matter without a number;
    `weak` are
    words that may be one ("this", "the plans"); `elsewhere` are words for business that is no such matter.
    `loose` accepts a weak word: then it is the next live matter that the writer will decide, if the
    register has one.
    `close` takes words for a matter only from the sentence of the match.
    `known` takes only live matters of the register that the writer will decide, and names them more loosely:
    then weak words may be sought. Without `seat`, any live matter of the register will do, whoever decides it;
    with `today`, one that is decided on the day of the post will, named or not; with `described`, words for a
    matter of its kind stand for one that is not named. `context` must stand anywhere in the post. Without `questions`, no
    sentence that ends as one is marked.
    """

    any: tuple[str, ...]
    asked: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    unless_near: tuple[str, ...] = ()
    unless_anywhere: tuple[str, ...] = ()
    kinds: tuple[Literal["planning", "licensing", "other"], ...] = ("planning", "licensing", "other")
    planning: tuple[str, ...] = ("{planning_matter}",)
    licensing: tuple[str, ...] = ("{licensing_matter}",)
    weak: tuple[str, ...] = ("{weak_matter}",)
    elsewhere: tuple[str, ...] = ("{other_business}",)
    loose: bool = False
    close: bool = False
    known: bool = False
    seat: bool = True
    today: bool = False
    described: bool = False
    questions: bool = True
    skip_quotations: bool = True
    detail: str = ""


def prepare(settings: Settings, book: Phrasebook) -> Waiting:
    sought = book.phrases(settings.any)
    asked = book.phrases(settings.asked)
    near = book.phrases(settings.near)
    context = book.phrases(settings.context)
    unless = book.phrases(settings.unless)
    unless_near = book.phrases(settings.unless_near)
    unless_anywhere = book.phrases(settings.unless_anywhere)
    planning = book.phrases(settings.planning)
    licensing = book.phrases(settings.licensing)
    weak = book.phrases(settings.weak)
    elsewhere = book.phrases(settings.elsewhere)

    def detect(passage: Passage, post: Post, facts: Facts) -> Iterator[Mark]:
        if settings.known and not eligible(facts.matters, facts):
            return
        founds = sought.find(passage)
        if not founds or unless_anywhere.anywhere(passage):
            return
        if context and not context.anywhere(passage):
            return
        if passage.part != "text" and unless_anywhere.anywhere(Passage("text", post.text, book)):
            return
        other = Passage("quoted", post.quoted, book) if post.quoted and passage.part != "quoted" else None
        if asked and (other is None or not asked.anywhere(other)):
            return
        excuses = unless.find(passage)
        excused = sentences(passage, unless_near)
        helped = sentences(passage, near) if near else set()
        # Read each part once, however many sentences ask about it.
        held = cache(sentences)
        names = cache(partial(named_matters, facts=facts))
        subject = cache(partial(find_subject, passage, other, facts, held, names))
        if settings.known:
            subject = cache(partial(find_known, passage, other, facts, names))
        for found in founds:
            start = passage.sentence(found.start)[0]
            if start in excused or (near and start not in helped):
                continue
            if settings.skip_quotations and passage.quoted(found):
                continue
            if any(excuse.start < found.end and found.start < excuse.end for excuse in excuses):
                continue
            if not settings.questions and asks(passage, found.start):
                continue
            matter = subject(start)
            if matter is not None and matter.kind in settings.kinds:
                detail = settings.detail or matter.reference or matter.address
                yield passage.mark(found, detail, subject=matter)

    def find_subject(
        passage: Passage, other: Passage | None, facts: Facts, held: Held, names: Names, start: int
    ) -> Matter | None:
        """What the sentence that begins at `start` is about: a named matter, then words for one."""
        distracted = start in held(passage, elsewhere)
        both = (passage, other) if other else (passage,)
        for each in both:
            named = names(each)
            here = [one for one in named if each is passage and each.sentence(one.found.start)[0] == start]
            matter = choose(here, facts) or (None if here else choose(named, facts))
            if matter is not None:
                return None if distracted and not here else matter
            if named:
                return None  # all the matters that it names are decided
        if distracted:
            return None
        for each in both:
            kind = guess(each, held, start if each is passage else None)
            if kind is not None:
                return on_committee(Matter(kind=kind), facts)
        if not settings.loose or not held(passage, weak) or any(held(each, elsewhere) for each in both):
            return None
        return next(iter(sorted(sitting_on(facts.matters, facts), key=soonest)), Matter(kind="planning"))

    def find_known(
        passage: Passage, other: Passage | None, facts: Facts, names: Names, start: int
    ) -> Matter | None:
        """The live matter that the post names, or the one it answers does, if it is one that counts."""
        if settings.today:
            return next(iter(eligible(facts.matters, facts)), None)
        for each in (passage, other) if other else (passage,):
            named = [one.matter for one in names(each) if one.known]
            if named:
                return next(iter(eligible(named, facts)), None)
            near = eligible((one.matter for one in loosely_named(each, facts)), facts)
            if near:
                return near[0]
        if settings.described:
            kinds = {kind for each in (passage, other) if each for kind in [guess(each, sentences, None)]}
            return next((one for one in eligible(facts.matters, facts) if one.kind in kinds), None)
        return None

    def eligible(matters: Iterable[Matter], facts: Facts) -> Sequence[Matter]:
        out = sitting_on(matters, facts) if settings.seat else live(matters, facts)
        if not settings.today:
            return out
        day = facts.at.date() if facts.at else None
        return [one for one in out if one.meeting_on and one.meeting_on == day]

    def guess(passage: Passage, held: Held, start: int | None) -> Literal["planning", "licensing"] | None:
        licences, plans = held(passage, licensing), held(passage, planning)
        if start in licences:
            return "licensing"
        if start in plans:
            return "planning"
        if (settings.close and start is not None) or held(passage, elsewhere):
            return None  # further off, the words may belong to the other business
        return "licensing" if licences else "planning" if plans else None

    return Waiting(sought, detect)


def asks(passage: Passage, at: int) -> bool:
    return passage.original[slice(*passage.sentence(at))].rstrip().endswith("?")


def sentences(passage: Passage, phrases: Phrases) -> set[int]:
    """The starts of the sentences that hold one of the phrases."""
    return {passage.sentence(found.start)[0] for found in phrases.find(passage)}


def choose(named: list[Named], facts: Facts) -> Matter | None:
    """A live matter that the writer will decide, or any live one; else a reference nobody loaded."""
    known = [one.matter for one in named if one.known]
    if known:
        return next(iter((*sitting_on(known, facts), *live(known, facts))), None)
    return next((on_committee(one.matter, facts) for one in named), None)


def sitting_on(matters: Iterable[Matter], facts: Facts) -> list[Matter]:
    return [matter for matter in live(matters, facts) if sits_on_deciding_committee(facts, matter)]


def soonest(matter: Matter) -> tuple[bool, str]:
    return matter.meeting_on is None, str(matter.meeting_on)


def on_committee(guessed: Matter, facts: Facts) -> Matter:
    """A guess; or, where the committee's name tells nothing, the live matter that it may be."""
    if sits_on_deciding_committee(facts, guessed) is not False:
        return guessed
    return next((each for each in sitting_on(facts.matters, facts) if each.kind == guessed.kind), guessed)
