"""Marks a member of staff, named or told apart by their job, beside words of blame, ridicule or pressure."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from gatepost.check.assessment import Mark
from gatepost.check.detectors import Detect, Waiting
from gatepost.check.facts import Facts
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.pointing import Pointed, pointed_at
from gatepost.check.posts import Post
from gatepost.check.reading import Found, Passage
from gatepost.check.settings import BadSettings

SOURCE = "register"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`blame` are the words that must stand beside the person; with none, the name alone is marked.

    `known_by` is how the person is pointed at: a name, a job ("the case officer"), or either. `senior` is
    whether chief officers count. `unless` phrases overlapping the blame cancel it; `unless_near` from its
    sentence; `unless_anywhere` from anywhere.
    """

    blame: tuple[str, ...] = ()
    known_by: Literal["name", "job", "any"] = "any"
    senior: Literal["include", "leave", "only"] = "include"
    unless: tuple[str, ...] = ()
    unless_near: tuple[str, ...] = ()
    unless_anywhere: tuple[str, ...] = ()
    detail: str = ""


def prepare(settings: Settings, book: Phrasebook) -> Detect | Waiting:
    if settings.unless and not settings.blame:
        raise BadSettings(('"unless" has nothing to cancel without "blame"', "use unless_near"))
    blame = book.phrases(settings.blame)
    pronoun = book.phrases(
        [
            "he",
            "he's",
            "she",
            "she's",
            "him",
            "her",
            "his",
            "hers",
            "they",
            "them",
            "this (man|woman|officer|person)",
        ]
    )
    unless = book.phrases(settings.unless)
    unless_near = book.phrases(settings.unless_near)
    unless_anywhere = book.phrases(settings.unless_anywhere)

    def wanted(person: Pointed) -> bool:
        if person.role not in ("officer", "senior officer"):
            return False
        if settings.known_by != "any" and person.named != (settings.known_by == "name"):
            return False
        senior = person.role == "senior officer"
        return settings.senior == "include" or senior == (settings.senior == "only")

    def detect(passage: Passage, post: Post, facts: Facts) -> Iterator[Mark]:
        blames = blame.find(passage) if settings.blame else []
        if (settings.blame and not blames) or unless_anywhere.anywhere(passage):
            return
        people = [person for person in pointed_at(passage, facts) if wanted(person)]
        if not people:
            return
        excuses = unless.find(passage)
        calm = unless_near.find(passage)
        if not settings.blame:
            for person in people:
                if not any(passage.same_sentence(each, person.found) for each in calm):
                    yield passage.mark(person.found, settings.detail)
            return
        others = pronoun.find(passage)
        for each in blames:
            if any(excuse.start < each.end and each.start < excuse.end for excuse in excuses):
                continue
            if any(passage.same_sentence(excuse, each) for excuse in calm):
                continue
            for person in people:
                if passage.same_sentence(person.found, each) or _follows_on(
                    passage, person.found, each, others
                ):
                    yield passage.mark(_between(person.found, each, passage), settings.detail)

    return Waiting(blame, detect) if settings.blame else detect


def _follows_on(passage: Passage, person: Found, blame: Found, pronouns: list[Found]) -> bool:
    """Whether the blame is in the next sentence, and says "him" or "her" there or opens it ("Useless.")."""
    start, _ = passage.sentence(blame.start)
    _, end = passage.sentence(person.start)
    if end != start:
        return False
    opens = not passage.original[start : blame.start].strip(" \"'\n")
    return opens or any(passage.same_sentence(each, blame) for each in pronouns)


def _between(person: Found, blame: Found, passage: Passage) -> Found:
    """The person and the blame as one stretch where they stand close, else the blame alone."""
    start, end = min(person.start, blame.start), max(person.end, blame.end)
    return Found(start, end) if end - start <= 120 else blame
