"""Finds words that commit the writer on a matter still to be decided, and says which matter they are about.

The phrases come from the pack. This detector looks for what they are about: a reference, a site of the
register, or words
for an application or a licence. Words about a budget, a motion or a policy in general are about no matter.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from gatepost.check.assessment import Mark
from gatepost.check.committees import sits_on_deciding_committee
from gatepost.check.detectors import Detect
from gatepost.check.detectors.matters import Named, live, named_matters
from gatepost.check.facts import Facts, Matter
from gatepost.check.posts import Post
from gatepost.check.reading import Found, Passage, Phrasebook

SOURCE = "register"


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
    """

    any: tuple[str, ...]
    asked: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
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
    skip_quotations: bool = True
    detail: str = ""


def prepare(settings: Settings, book: Phrasebook) -> Detect:
    sought = book.phrases(settings.any)
    asked = book.phrases(settings.asked)
    near = book.phrases(settings.near)
    unless = book.phrases(settings.unless)
    unless_near = book.phrases(settings.unless_near)
    unless_anywhere = book.phrases(settings.unless_anywhere)
    planning = book.phrases(settings.planning)
    licensing = book.phrases(settings.licensing)
    weak = book.phrases(settings.weak)
    elsewhere = book.phrases(settings.elsewhere)

    def detect(passage: Passage, post: Post, facts: Facts) -> Iterator[Mark]:
        founds = sought.find(passage)
        if not founds or unless_anywhere.anywhere(passage):
            return
        if (
            passage.part != "text"
            and unless_anywhere
            and unless_anywhere.anywhere(Passage("text", post.text, book))
        ):
            return
        other = Passage("quoted", post.quoted, book) if post.quoted and passage.part != "quoted" else None
        if asked and (other is None or not asked.anywhere(other)):
            return
        excuses, nearby = unless.find(passage), unless_near.find(passage)
        helpers = near.find(passage) if near else []
        for found in founds:
            if settings.skip_quotations and passage.quoted(found):
                continue
            if any(excuse.start < found.end and found.start < excuse.end for excuse in excuses):
                continue
            if any(passage.same_sentence(excuse, found) for excuse in nearby):
                continue
            if near and not any(passage.same_sentence(helper, found) for helper in helpers):
                continue
            matter = subject(passage, found, other, facts)
            if matter is not None and matter.kind in settings.kinds:
                yield passage.mark(
                    found, settings.detail or matter.reference or matter.address, subject=matter
                )

    def subject(passage: Passage, found: Found, other: Passage | None, facts: Facts) -> Matter | None:
        """What the words are about: the nearest named matter, then words for one. None if it is something
        else."""
        for each in (passage, *([other] if other else ())):
            named = named_matters(each, facts)
            here = [one for one in named if each is passage and passage.same_sentence(one.found, found)]
            matter = choose(here, facts) or (None if here else choose(named, facts))
            if matter is not None:
                return None if not here and distracted(passage, found) else matter
            if named:
                return None  # it names matters, and all of them are decided
        if distracted(passage, found):
            return None
        for each in (passage, *([other] if other else ())):
            kind = guess(each, found if each is passage else None)
            if kind is not None:
                return on_committee(Matter(kind=kind), facts)
        business = elsewhere.anywhere(passage) or (other is not None and elsewhere.anywhere(other))
        if business or not settings.loose or not weak.anywhere(passage):
            return None
        sitting = [
            matter for matter in live(facts.matters, facts) if sits_on_deciding_committee(facts, matter)
        ]
        if sitting:
            return min(sitting, key=lambda matter: (matter.meeting_on is None, str(matter.meeting_on)))
        return Matter(kind="planning")

    def choose(named: list[Named], facts: Facts) -> Matter | None:
        known = [one.matter for one in named if one.known]
        still = live(known, facts)
        sitting = [matter for matter in still if sits_on_deciding_committee(facts, matter)]
        if still:
            return (sitting or list(still))[0]
        return (
            next((on_committee(one.matter, facts) for one in named if not one.known), None)
            if not known
            else None
        )

    def distracted(passage: Passage, found: Found) -> bool:
        return any(passage.same_sentence(one, found) for one in elsewhere.find(passage))

    def guess(passage: Passage, found: Found | None) -> Literal["planning", "licensing"] | None:
        licences, plans = licensing.find(passage), planning.find(passage)
        if found is not None:
            if any(passage.same_sentence(one, found) for one in licences):
                return "licensing"
            if any(passage.same_sentence(one, found) for one in plans):
                return "planning"
        if (settings.close and found is not None) or elsewhere.anywhere(passage):
            return None  # further off, the words may belong to the other business
        return "licensing" if licences else "planning" if plans else None

    return detect


def on_committee(guessed: Matter, facts: Facts) -> Matter:
    """A guess; or, where the writer's committee has a name that tells nothing, the live matter that it may
    be."""
    if sits_on_deciding_committee(facts, guessed) is not False:
        return guessed
    alike = (matter for matter in live(facts.matters, facts) if matter.kind == guessed.kind)
    return next((matter for matter in alike if sits_on_deciding_committee(facts, matter)), guessed)
