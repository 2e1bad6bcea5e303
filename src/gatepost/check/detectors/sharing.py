"""Marks harmful words that a post passes on, unless the sharer takes a stand against them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from gatepost.check.assessment import Mark
from gatepost.check.detectors import Waiting
from gatepost.check.detectors.terms import expand
from gatepost.check.facts import Facts
from gatepost.check.guards import about_oneself, counter_speech
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Passage
from gatepost.check.targets import at_person

SOURCE = "terms"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`harm` are words that should not be passed on; they, `inflect` and `target` are as in terms.

    `distance` are phrases of the sharer's own that show they do not agree: they clear the post. So does
    a passed-on post that itself reports or condemns the words. Give the rule `parts = ["quoted"]`.
    """

    harm: tuple[str, ...]
    inflect: Literal["none", "plural", "verb"] = "none"
    target: Literal["any", "person"] = "any"
    distance: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    unless_anywhere: tuple[str, ...] = ()
    detail: str = ""


def prepare(settings: Settings, book: Phrasebook) -> Waiting:
    harm = book.phrases(expand(settings.harm, settings.inflect, book))
    distance = book.phrases(expand(settings.distance, "none", book))
    unless = book.phrases(expand(settings.unless, "none", book))
    unless_anywhere = book.phrases(settings.unless_anywhere)

    def detect(passage: Passage, post: Post, facts: Facts) -> Iterator[Mark]:
        founds = harm.find(passage)
        if not founds or unless_anywhere.anywhere(passage):
            return
        if post.text and distance.anywhere(Passage("text", post.text, book)):
            return
        excuses = unless.find(passage)
        for found in founds:
            if any(excuse.start < found.end and found.start < excuse.end for excuse in excuses):
                continue
            if counter_speech(passage, found) or about_oneself(passage, found):
                continue
            if settings.target == "person" and not at_person(passage, found):
                continue
            yield passage.mark(found, settings.detail)

    return Waiting(harm, detect)
