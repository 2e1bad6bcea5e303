"""Finds what the facts say of a picture or film: where it was taken, whose it is, who is in it, when, and "
"who or what made it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from gatepost.check.assessment import Mark
from gatepost.check.detectors import CannotCheck, Detect
from gatepost.check.facts import Facts
from gatepost.check.patterns import lazily
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Media, Post
from gatepost.check.reading import Found, Passage
from gatepost.check.settings import BadSettings

SOURCE = "media"
Kind = Literal["location", "credit", "child-consent", "consent-refused", "old-as-new", "ai-unlabelled"]

OWN = lazily(
    r"(?i)\b(?:own|my|mine|our|self|council|licen[cs]ed?|permission|permitted|consent|public domain|cc0"
    r"|creative commons|ogl|open government|royalty[- ]free|"
    r"unsplash|pexels|pixabay|crown copyright|free to (?:use|share)|paid|bought|purchased|commissioned"
    r"|cleared)\b|\bcc[- ]by"
)
REFUSED = lazily(
    r"(?i)\b(?:un-?licen[cs]ed|not (?:licen[cs]ed|cleared|paid|permitted|bought)|no (?:licen[cs]e"
    r"|permission|consent)|without (?:permission|licen[cs]e|consent)|unpaid|watermark\w*|preview|comp)\b"
)
CREDITS = lazily(
    r"(?i)(?:\b(?:photo(?:graph)?s?|pics?|pictures?|images?|video|film|footage|illustration|words) "
    r"?(?:credits?|by|from|courtesy|:|©|\(c\))|\bcredits?\b ?(?:to|:|goes)|\bcourtesy of\b|©|\(c\)|📷|📸"
    r"|\bwith (?:kind )?permission\b)"
)
NAME = lazily(r"[^\W\d_]{3,}")
NOT_NAMES = frozenset(
    "copyright rights reserved all photo photos photograph photography photographer image images picture "
    "pictures agency media press news ltd limited the and "
    "group stock library studio credit source courtesy work works inc plc company".split()
)
TODAY = lazily(
    r"\b(?:today|tonight|right now|just now|now|this (?:morning|afternoon|evening|week|weekend)|live"
    r"|happening|breaking|currently|at the moment|as we speak|earlier|"
    r"yesterday|last night|just (?:taken|seen|been|passed|had|come|got)|latest)\b"
)
ARCHIVE = lazily(
    r"\b(?:archive|library (?:photo|picture|image)|file (?:photo|picture|image)|stock (?:photo|image"
    r"|picture)|throwback|tbt|flashback|last (?:year|month|summer|winter|spring|autumn)|"
    r"(?:photo|picture|image|pic) (?:is )?(?:from|taken in|taken on)|back in|years? ago|in (?:19|20)\d\d"
    r"|before and after|old (?:photo|picture))\b"
)
LABELLED = lazily(
    r"\b(?:a\.?i\.?|artificial intelligence|(?:computer|machine|digitally)[- ]?(?:generated|made|created"
    r"|drawn)|generated|cgi|midjourney|dall[- ]?e|chatgpt|gemini|grok|copilot|"
    r"firefly|stable diffusion|sora|illustration|illustrative|illustrated|artist'?s impression|impressions?"
    r"|mock[- ]?up|visuali[sz]ations?|render(?:ing|s|ed)?|not (?:a )?real|"
    r"made[- ]up|imagined|imaginary|concept|simulated|synthetic|aiart|madewithai|aigenerated|deepfake)\b"
)
UNLABELLED = lazily(
    r"\b(?:not|isn'?t|no|never|nothing)\W+(?:\w+\W+){0,2}(?:a\.?i\.?|generated|artificial intelligence"
    r"|photoshop\w*)\b"
)
OLD = timedelta(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`find` says which of these to look for. Nothing is read from the pixels: the facts are what the "
    "file or a person said."""

    find: tuple[Kind, ...]


def prepare(settings: Settings, book: Phrasebook) -> Detect:
    if not settings.find:
        raise BadSettings(("this rule looks for nothing", 'find = ["location"]'))

    def detect(passage: Passage, post: Post, facts: Facts) -> Iterator[Mark]:
        for number, media in enumerate(post.media, 1):
            for kind in settings.find:
                detail = CHECKS[kind](media, post)
                if detail:
                    yield passage.mark(
                        Found(0, 0),
                        f"{'picture' if media.kind == 'image' else media.kind} {number}: {detail}",
                    )

    return detect


def _location(media: Media, post: Post) -> str:
    return "the file holds the place where it was taken" if media.gps else ""


def _credit(media: Media, post: Post) -> str:
    rights = media.rights or ""
    if not rights.strip():
        return ""
    if REFUSED.search(rights):
        return f'the file says "{rights[:80]}"'
    if OWN.search(rights):
        return ""
    said = _said(post, media)
    names = {name.casefold() for name in NAME.findall(rights)} - NOT_NAMES
    credited = CREDITS.search(said) or any(name in said for name in names)
    return "" if credited else f'the file says "{rights[:80]}" and the post gives no credit'


def _child_consent(media: Media, post: Post) -> str:
    return "a child, and no consent on record" if media.people == "child" and media.consent != "yes" else ""


def _consent_refused(media: Media, post: Post) -> str:
    return "somebody in it has not agreed" if media.consent == "no" and media.people != "none" else ""


def _old_as_new(media: Media, post: Post) -> str:
    said = post.text.casefold()
    if media.taken_at is None or not TODAY.search(said) or ARCHIVE.search(said):
        return ""
    if post.written_at is None:
        raise CannotCheck("nobody said when the post is to go out, so the picture's date cannot be compared")
    return (
        f"it was taken on {media.taken_at:%d %B %Y}".replace(" 0", " ")
        if post.written_at - media.taken_at > OLD
        else ""
    )


def _ai_unlabelled(media: Media, post: Post) -> str:
    if not media.ai:
        return ""
    said = _said(post, media).replace("’", "'")
    labelled = LABELLED.search(said) and not UNLABELLED.search(said)
    return "" if labelled else "made with AI, and the post does not say so"


def _said(post: Post, media: Media) -> str:
    """Everything a reader is told, tags opened up: "#MadeWithAI" says it too."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", f"{post.text}\n{media.alt or ''}").casefold()


CHECKS: dict[str, Callable[[Media, Post], str]] = {
    "location": _location,
    "credit": _credit,
    "child-consent": _child_consent,
    "consent-refused": _consent_refused,
    "old-as-new": _old_as_new,
    "ai-unlabelled": _ai_unlabelled,
}
