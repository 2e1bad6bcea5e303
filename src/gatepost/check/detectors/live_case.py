"""Marks words that could harm a live court case, by the post and by what it answers."""

from collections.abc import Iterator
from dataclasses import dataclass

from gatepost.check.assessment import Mark
from gatepost.check.detectors import Detect
from gatepost.check.facts import Facts
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Passage

SOURCE = "terms"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`any` are opinions or facts that do harm; `active` phrases show that a case is live, in the post or in
    what it answers; `over` phrases show that it is finished, and cancel; `unless` over a match cancels it.
    With no `active` phrases every match is marked."""

    any: tuple[str, ...]
    active: tuple[str, ...] = ()
    over: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    detail: str = ""


def prepare(settings: Settings, book: Phrasebook) -> Detect:
    sought, active = book.phrases(settings.any), book.phrases(settings.active)
    over, unless = book.phrases(settings.over), book.phrases(settings.unless)

    def detect(passage: Passage, post: Post, facts: Facts) -> Iterator[Mark]:
        founds = sought.find(passage)
        if not founds:
            return
        other = post.quoted if passage.part != "quoted" else post.text
        round_about = (passage, Passage("quoted", other, book)) if other else (passage,)
        if active and not any(active.anywhere(each) for each in round_about):
            return
        if any(over.anywhere(each) for each in round_about):
            return
        spared = unless.find(passage)
        for found in founds:
            if not any(each.start < found.end and found.start < each.end for each in spared):
                yield passage.mark(found, settings.detail)

    return detect
