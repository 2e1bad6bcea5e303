"""Marks a reply that brushes off somebody who has just said that they, or another, are at risk."""

from collections.abc import Iterator
from dataclasses import dataclass

from gatepost.check.assessment import Mark
from gatepost.check.detectors import Detect
from gatepost.check.facts import Facts
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Found, Passage

SOURCE = "terms"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`disclosures` are phrases in the words answered that show somebody at risk; `unless` phrases over them
    cancel (idioms); `help` phrases in the answer show that it was taken seriously."""

    disclosures: tuple[str, ...]
    help: tuple[str, ...]
    unless: tuple[str, ...] = ()
    detail: str = ""


def prepare(settings: Settings, book: Phrasebook) -> Detect:
    disclosures, helps, unless = (
        book.phrases(settings.disclosures),
        book.phrases(settings.help),
        book.phrases(settings.unless),
    )

    def detect(passage: Passage, post: Post, facts: Facts) -> Iterator[Mark]:
        if (
            not post.quoted
            or not post.text.strip()
            or passage.part != "text"
            or post.act not in ("reply", "comment", "message")
        ):
            return
        answered = Passage("quoted", post.quoted, book)
        spared = unless.find(answered)
        told = [
            each
            for each in disclosures.find(answered)
            if not any(s.start < each.end and each.start < s.end for s in spared)
        ]
        if told and not helps.anywhere(passage):
            yield passage.mark(Found(0, len(passage.original)), settings.detail)

    return detect
