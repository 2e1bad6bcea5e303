"""Finds news told before its time: the subject of an embargo that still binds, with words that announce
it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from gatepost.check.assessment import Mark
from gatepost.check.detectors import Detect, Waiting
from gatepost.check.detectors.exempt import closeness, title_in, words_of
from gatepost.check.facts import Facts
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Passage

SOURCE = "register"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`any` are words that announce, beside the title. `unless_near` in their sentence and `unless_anywhere`
    cancel.

    `loosely` are words that do with two words of the title. `plainly` marks the words that set the title apart,
    by themselves. `openly` are words that say the time has not come: no title needed.
    `hinting` are words of hints, which do with any one word of the title. `held` is the register looked at:
    the embargoes, or the items taken in private.
    """

    any: tuple[str, ...]
    loosely: tuple[str, ...] = ()
    openly: tuple[str, ...] = ()
    hinting: tuple[str, ...] = ()
    held: Literal["embargoes", "private"] = "embargoes"
    plainly: bool = False
    unless_near: tuple[str, ...] = ()
    unless_anywhere: tuple[str, ...] = ()


def prepare(settings: Settings, book: Phrasebook) -> Detect | Waiting:
    announcing = book.phrases(settings.any)
    loosely = book.phrases(settings.loosely)
    openly = book.phrases(settings.openly)
    hinting = book.phrases(settings.hinting)
    unless_near = book.phrases(settings.unless_near)
    unless_anywhere = book.phrases(settings.unless_anywhere)

    def detect(passage: Passage, post: Post, facts: Facts) -> Iterator[Mark]:
        if settings.held == "private":
            titles = [each.title for each in facts.exempt if each.private_at(facts.at)]
        else:
            titles = [each.title for each in facts.embargoes if each.binds_at(facts.at)]
        if not titles or not passage.original:
            return
        for title in titles:
            titled = title_in(passage, title) is not None
            near = titled or (bool(settings.loosely) and closeness(passage, title) == 2)
            said = openly.find(passage)
            if settings.hinting and (titled or words_of(passage, title)):
                said = said + hinting.find(passage)
            if not near and not said:
                continue
            if unless_anywhere.anywhere(passage):
                return
            excuses = unless_near.find(passage)
            told = announcing.find(passage) if titled else []
            if settings.plainly and titled:
                told = told + words_of(passage, title)[:1]
            told = [*told, *said, *(loosely.find(passage) if near else ())]
            for found in dict.fromkeys(told):
                if not any(passage.same_sentence(excuse, found) for excuse in excuses):
                    yield passage.mark(found, title)

    if settings.plainly:
        return detect
    return Waiting(
        book.phrases((*settings.any, *settings.loosely, *settings.openly, *settings.hinting)), detect
    )
