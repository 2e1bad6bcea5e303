"""Finds what shuts people out of a post: undescribed pictures, shouting, styled letters, strings of emoji.

Sources: the Government Communication Service's guide to accessible social media, and WCAG 2.2 (1.1.1 text
alternatives, 1.2.2 captions, 3.1.5 reading). Thresholds are our own and stand in the rules.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from gatepost.check.accessible import Hindrance, emoji, letters, links, pictures, signs, tags
from gatepost.check.assessment import Mark
from gatepost.check.detectors import Detect
from gatepost.check.facts import Facts
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Found, Passage
from gatepost.check.settings import BadSettings

SOURCE = "pattern"
Kind = Literal[
    "alt-missing",
    "alt-poor",
    "alt-says-image",
    "captions",
    "picture-only",
    "hashtag-case",
    "hashtag-count",
    "capitals",
    "styled-letters",
    "emoji-count",
    "emoji-words",
    "emoji-bullets",
    "bare-link",
    "punctuation",
    "text-art",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`find` says what to look for; the numbers are how much is too much.

    `unsaid` is what to make of a picture or film of which nobody said whether it is described or captioned:
    "missing", "fine", or "bare" (missing only where nothing else was said of it either, as when a post is
    read back from a network). `pointing` are phrases that send the reader to the picture.
    """

    find: tuple[Kind, ...]
    unsaid: pictures.Unsaid = "fine"
    capital_words: int = 5
    hashtags: int = 5
    hashtag_words: int = 2
    emoji_run: int = 4
    emoji_same: int = 3
    emoji_total: int = 7
    emoji_bullets: int = 3
    pointing: tuple[str, ...] = ()


IN_TEXT: dict[str, Callable[[Passage, Settings], Iterator[Hindrance]]] = {
    "hashtag-count": lambda passage, settings: tags.hashtag_count(passage, settings.hashtags),
    "capitals": lambda passage, settings: letters.capitals(passage, settings.capital_words),
    "styled-letters": lambda passage, _: letters.styled_letters(passage),
    "emoji-count": lambda passage, settings: emoji.emoji_count(
        passage, settings.emoji_run, settings.emoji_same, settings.emoji_total
    ),
    "emoji-words": lambda passage, _: emoji.emoji_words(passage),
    "emoji-bullets": lambda passage, settings: emoji.emoji_bullets(passage, settings.emoji_bullets),
    "bare-link": lambda passage, _: links.bare_links(passage),
    "punctuation": lambda passage, _: signs.repeated_marks(passage),
    "text-art": lambda passage, _: signs.drawings(passage),
}


def prepare(settings: Settings, book: Phrasebook) -> Detect:
    if not settings.find:
        raise BadSettings(("this rule looks for nothing", 'find = ["alt-missing"]'))
    if "picture-only" in settings.find and not settings.pointing:
        raise BadSettings(
            (
                '"picture-only" needs phrases that send people to the picture',
                'pointing = ["see (the)? poster"]',
            )
        )
    pointing = book.phrases(settings.pointing)

    def detect(passage: Passage, post: Post, facts: Facts) -> Iterator[Mark]:
        for kind in settings.find:
            if (passage.part == "media") != (kind in pictures.CHECKS):
                continue
            if kind in pictures.CHECKS:
                for fault in pictures.faults(kind, post, settings.unsaid):
                    yield passage.mark(Found(0, 0), fault)
            elif kind == "picture-only":
                for found, detail in pictures.facts_only_in_picture(passage, post, pointing):
                    yield passage.mark(found, detail)
            elif kind == "hashtag-case":
                for found, fix in tags.lower_case_tags(passage, settings.hashtag_words):
                    yield passage.mark(found, f"write {fix}", fix=fix)
            else:
                for found, detail in IN_TEXT[kind](passage, settings):
                    plain = letters.plain_letters(found.words) if kind == "styled-letters" else None
                    yield passage.mark(found, detail, fix=plain if plain != found.words else None)

    return detect
