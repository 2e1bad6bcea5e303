"""Marks an unproven accusation of crime or dishonesty that points at a person or a firm."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from gatepost.check.assessment import Mark
from gatepost.check.detectors import Waiting
from gatepost.check.facts import Facts
from gatepost.check.guards import counter_speech
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.pointing import Pointed, pointed_at
from gatepost.check.posts import Post
from gatepost.check.reading import Found, Passage

SOURCE = "register"
BEFORE = 70  # characters before a deed in which its doer must stand
Who = Literal["councillor", "officer", "candidate", "private", "firm"]
EVERYBODY: tuple[Who, ...] = ("councillor", "officer", "candidate", "private", "firm")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`labels` are what somebody is called ("a thief"), `deeds` what they are said to have done ("stole").

    A label may stand anywhere in the sentence of the person; a deed must follow them closely. `outright`
    phrases name their own target and need nobody beside them. Where there are `themes`, one of them must
    stand somewhere in the post, and the person may stand anywhere in it or be a "him" or "her": that is for
    hints. `spoils` are themes of private gain ("driveway", "envelope"): beside these one of the `powers`
    ("planning", "the contract") is enough, with nobody named. `findings` ("was convicted") excuse when one of `sources` (a link, a court) stands anywhere.
    `who` are the people that count.
    """

    labels: tuple[str, ...] = ()
    deeds: tuple[str, ...] = ()
    outright: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    spoils: tuple[str, ...] = ()
    powers: tuple[str, ...] = ()
    who: tuple[Who, ...] = EVERYBODY
    unless: tuple[str, ...] = ()
    unless_near: tuple[str, ...] = ()
    unless_anywhere: tuple[str, ...] = ()
    detail: str = ""


def prepare(settings: Settings, book: Phrasebook) -> Waiting:
    labels, deeds, outright = (
        book.phrases(each) for each in (settings.labels, settings.deeds, settings.outright)
    )
    findings, sources = book.phrases(settings.findings), book.phrases(settings.sources)
    unless, unless_near, unless_anywhere = (
        book.phrases(each) for each in (settings.unless, settings.unless_near, settings.unless_anywhere)
    )
    themes, spoils, powers = (
        book.phrases(each) for each in (settings.themes, settings.spoils, settings.powers)
    )
    hinting = bool(settings.themes or settings.spoils)
    somebody = book.phrases(["he", "he's", "she", "she's", "him", "her", "his", "hers"])
    pronouns = book.phrases(
        [
            "he",
            "he's",
            "she",
            "she's",
            "him",
            "her",
            "his",
            "they",
            "they're",
            "them",
            "this (man|woman|firm|company|lot|person)",
        ]
    )

    def detect(passage: Passage, post: Post, facts: Facts) -> Iterator[Mark]:
        called, done, said = labels.find(passage), deeds.find(passage), outright.find(passage)
        if not (called or done or said) or unless_anywhere.anywhere(passage):
            return
        gain = bool(settings.spoils) and spoils.anywhere(passage)
        if hinting and not gain and not themes.anywhere(passage):
            return
        sourced = sources.anywhere(passage)
        excuses, calm, proven = unless.find(passage), unless_near.find(passage), findings.find(passage)

        def stands(found: Found) -> bool:
            return not (
                any(excuse.start < found.end and found.start < excuse.end for excuse in excuses)
                or any(passage.same_sentence(excuse, found) for excuse in calm)
                or (sourced and any(passage.same_sentence(each, found) for each in proven))
                or counter_speech(passage, found)
            )

        for found in said:
            if stands(found):
                yield passage.mark(found, settings.detail)
        if not (called or done):
            return
        targets = [each for each in pointed_at(passage, facts, loose=True) if _wanted(each, settings.who)]
        named = bool(targets) or _in_quoted(passage, post, facts, settings.who)
        if hinting:
            if targets or (gain and powers.anywhere(passage)) or somebody.anywhere(passage):
                yield from (
                    passage.mark(found, settings.detail) for found in (*called, *done) if stands(found)
                )
            return
        others = pronouns.find(passage)
        for found in called:
            if stands(found) and (
                any(passage.same_sentence(each.found, found) for each in targets)
                or (named and _carries_on(passage, targets, found, others, post))
            ):
                yield passage.mark(found, settings.detail)
        for found in done:
            if stands(found) and (
                any(
                    passage.same_sentence(each.found, found)
                    and each.start < found.end
                    and found.start - each.end < BEFORE
                    for each in targets
                )
                or (
                    named
                    and _carries_on(
                        passage, targets, found, [each for each in others if each.start < found.end], post
                    )
                )
            ):
                yield passage.mark(found, settings.detail)

    return Waiting(book.phrases((*settings.labels, *settings.deeds, *settings.outright)), detect)


def _wanted(person: Pointed, who: tuple[Who, ...]) -> bool:
    return ("officer" if person.role == "senior officer" else person.role) in who


def _carries_on(
    passage: Passage, targets: list[Pointed], found: Found, pronouns: list[Found], post: Post
) -> bool:
    """Whether "he" or "she" (or nobody: "Crook.") goes back to the sentence before, or to the post answered."""
    start, _ = passage.sentence(found.start)
    opens = not passage.original[start : found.start].strip(" \"'\n")
    if not opens and not any(passage.same_sentence(each, found) for each in pronouns):
        return False
    if any(passage.sentence(each.start)[1] == start for each in targets):
        return True
    # "She is a thief. Yes you, Cllr Pym.": the name may come after, if it is surely one.
    _, end = passage.sentence(found.start)
    if any(passage.sentence(each.start)[0] == end and each.named and not each.loose for each in targets):
        return True
    return start == 0 and not targets and passage.part == "text" and bool(post.quoted)


def _in_quoted(passage: Passage, post: Post, facts: Facts, who: tuple[Who, ...]) -> bool:
    if passage.part != "text" or not post.quoted:
        return False
    return any(_wanted(each, who) for each in pointed_at(Passage("quoted", post.quoted, passage.book), facts))
