"""Marks phrases of the pack's own, unless something nearby takes the sting out of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from gatepost.check.assessment import Mark
from gatepost.check.detectors import Waiting
from gatepost.check.facts import Facts
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Passage, Spans

SOURCE = "terms"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`any` are the phrases sought. `near` must stand in the same sentence too (`reach = "post"`: anywhere).

    `unless` phrases overlapping or holding a match cancel it; `unless_near` cancel it from the same sentence;
    `unless_anywhere` from anywhere in the passage. `skip_quotations` leaves words in quotation marks alone.
    """

    any: tuple[str, ...]
    near: tuple[str, ...] = ()
    reach: Literal["sentence", "post"] = "sentence"
    unless: tuple[str, ...] = ()
    unless_near: tuple[str, ...] = ()
    unless_anywhere: tuple[str, ...] = ()
    skip_quotations: bool = False
    detail: str = ""


def prepare(settings: Settings, book: Phrasebook) -> Waiting:
    sought = book.phrases(settings.any)
    near = book.phrases(settings.near)
    unless = book.phrases(settings.unless)
    unless_near = book.phrases(settings.unless_near)
    unless_anywhere = book.phrases(settings.unless_anywhere)

    def detect(passage: Passage, post: Post, facts: Facts) -> Iterator[Mark]:
        founds = sought.find(passage)
        if not founds or unless_anywhere.anywhere(passage):
            return
        helped = {passage.sentence(helper.start) for helper in near.find(passage)}
        excused = {passage.sentence(excuse.start) for excuse in unless_near.find(passage)}
        excuses = Spans(unless.find(passage))
        for found in founds:
            if settings.skip_quotations and passage.quoted(found):
                continue
            if excuses.touch(found):
                continue
            sentence = passage.sentence(found.start)
            if sentence in excused:
                continue
            if near and (sentence not in helped if settings.reach == "sentence" else not helped):
                continue
            yield passage.mark(found, settings.detail)

    return Waiting(sought, detect)
