"""Finds news told before its time: the subject of an embargo that still binds, with words that announce
it."""

from collections.abc import Iterator
from dataclasses import dataclass

from gatepost.check.assessment import Mark
from gatepost.check.detectors import Detect
from gatepost.check.detectors.exempt import title_in
from gatepost.check.facts import Facts
from gatepost.check.posts import Post
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.reading import Passage

SOURCE = "register"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`any` are words that announce. `unless_near` in their sentence and `unless_anywhere` cancel."""

    any: tuple[str, ...]
    unless_near: tuple[str, ...] = ()
    unless_anywhere: tuple[str, ...] = ()


def prepare(settings: Settings, book: Phrasebook) -> Detect:
    announcing = book.phrases(settings.any)
    unless_near = book.phrases(settings.unless_near)
    unless_anywhere = book.phrases(settings.unless_anywhere)

    def detect(passage: Passage, post: Post, facts: Facts) -> Iterator[Mark]:
        bound = [each for each in facts.embargoes if each.binds_at(facts.at)]
        if not bound or not passage.original:
            return
        for embargo in bound:
            if title_in(passage, embargo.title) is None:
                continue
            if unless_anywhere.anywhere(passage):
                return
            excuses = unless_near.find(passage)
            for found in announcing.find(passage):
                if not any(passage.same_sentence(excuse, found) for excuse in excuses):
                    yield passage.mark(found, embargo.title)

    return detect
