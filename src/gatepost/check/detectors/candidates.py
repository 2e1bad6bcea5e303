"""Marks the name of somebody who is standing in a coming election, alone or beside given words."""

from collections.abc import Iterator
from dataclasses import dataclass

from gatepost.check.assessment import Mark
from gatepost.check.detectors import Detect, Waiting
from gatepost.check.facts import Facts
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.pointing import pointed_at
from gatepost.check.posts import Post
from gatepost.check.reading import Passage

SOURCE = "register"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`near` phrases must stand in the sentence of the name (none: the name is enough).

    `unless_near` phrases cancel from that sentence, `unless_anywhere` from anywhere. `described` also counts
    "the candidate" and "my opponent".
    """

    near: tuple[str, ...] = ()
    unless_near: tuple[str, ...] = ()
    unless_anywhere: tuple[str, ...] = ()
    described: bool = False
    detail: str = ""


def prepare(settings: Settings, book: Phrasebook) -> Detect | Waiting:
    near = book.phrases(settings.near)
    unless_near = book.phrases(settings.unless_near)
    unless_anywhere = book.phrases(settings.unless_anywhere)

    def detect(passage: Passage, post: Post, facts: Facts) -> Iterator[Mark]:
        if not settings.described and not any(person.role == "candidate" for person in facts.people):
            return
        standing = [
            each
            for each in pointed_at(passage, facts)
            if each.role == "candidate" and (each.named or settings.described)
        ]
        if not standing or unless_anywhere.anywhere(passage):
            return
        calm = unless_near.find(passage)
        helpers = near.find(passage) if near else []
        for each in standing:
            if any(passage.same_sentence(excuse, each.found) for excuse in calm):
                continue
            if near and not any(passage.same_sentence(helper, each.found) for helper in helpers):
                continue
            yield passage.mark(each.found, settings.detail)

    return Waiting(near, detect) if settings.near else detect
