"""Finds pictures and films that not everybody can take in: undescribed, uncaptioned, or all there is."""

from collections.abc import Callable, Iterator
from typing import Literal

from gatepost.check.accessible import Hindrance
from gatepost.check.accessible.letters import WORD
from gatepost.check.patterns import lazily
from gatepost.check.phrasebook import Phrases
from gatepost.check.posts import Media, Post
from gatepost.check.reading import Passage

Unsaid = Literal["missing", "bare", "fine"]
FILE_NAME = lazily(
    r"(?i)\S*\.(?:jpe?g|png|gif|webp|heic|bmp|tiff?|svg|mp4|mov)|(?:img|dsc|dscn|dscf|pxl|image|photo"
    r"|picture|screenshot|screen shot|"
    r"wa|fullsizerender|whatsapp image|untitled|scan|file|design|canva|final|poster)[-_ ]?v?[\d_-]+[\w "
    r"-]{0,30}"
)
NO_DESCRIPTION = frozenset(
    "image images photo photos picture pictures pic pics poster graphic infographic logo screenshot flyer "
    "flier leaflet banner map chart "
    "untitled alt none description decorative tbc tba na todo placeholder attachment gif meme video media "
    "thumbnail header event".split()
)
FILLER = frozenset("a an the our my this alt text image description here of to be added n no council".split())
SAYS_IMAGE = lazily(r"(?i)\s*(?:an?|the|this is an?)?\s*(?:image|picture) (?:of|showing|shows)\b")
CAPTIONED = lazily(
    r"\b(?:caption(?:s|ed)?|subtitle[sd]?|transcript|text version|full script|no (?:sound|speech|dialogue"
    r"|audio)|silent)\b"
)
NOT_CAPTIONED = lazily(
    r"\b(?:no|without|lacks?|need|needs|missing|sorry about the|haven't|not|add(?:ing)?|later) (?:any |got "
    r"|done |the )?(?:captions?|subtitles?|transcript)\b"
)


def faults(kind: str, post: Post, unsaid: Unsaid) -> Iterator[str]:
    """What is wrong with each picture or film of a post, by its number."""
    for number, media in enumerate(post.media, 1):
        detail = CHECKS[kind](media, post, unsaid)
        if detail:
            yield f"{'picture' if media.kind == 'image' else media.kind} {number}: {detail}"


def alt_missing(media: Media, unsaid: Unsaid) -> str:
    if media.kind != "image":
        return ""
    if media.alt is None:
        return "nobody described it" if _silence_counts(media, unsaid) else ""
    return "" if media.alt.strip() else "its description is empty"


def _silence_counts(media: Media, unsaid: Unsaid) -> bool:
    """Whether silence counts. A row that tells other things may have been made before anybody was asked."""
    if unsaid == "bare":
        others = (
            media.alt,
            media.captions,
            media.gps,
            media.rights,
            media.taken_at,
            media.ai,
            media.people,
            media.consent,
        )
        return all(each is None for each in others)
    return unsaid == "missing"


def alt_poor(media: Media) -> str:
    alt = (media.alt or "").strip()
    if media.kind != "image" or not alt:
        return ""
    if FILE_NAME.fullmatch(alt) or (media.name and alt.casefold() == media.name.casefold()):
        return "a file name is not a description"
    words = [word.casefold() for word in WORD.findall(alt)]
    if all(word in NO_DESCRIPTION or word in FILLER for word in words):
        return "the description says nothing of what it shows"
    return ""


def alt_says_image(media: Media) -> str:
    return (
        'a screen reader says "image" already'
        if media.kind == "image" and SAYS_IMAGE.match(media.alt or "")
        else ""
    )


def captions(media: Media, post: Post, unsaid: Unsaid) -> str:
    if media.kind == "image" or media.captions:
        return ""
    said = post.text.casefold().replace("’", "'")
    offered = CAPTIONED.search(said) and not NOT_CAPTIONED.search(said)
    if offered or (media.captions is None and not _silence_counts(media, unsaid)):
        return ""
    return "no captions" if media.kind == "video" else "no transcript"


CHECKS: dict[str, Callable[[Media, Post, Unsaid], str]] = {
    "alt-missing": lambda media, _, unsaid: alt_missing(media, unsaid),
    "alt-poor": lambda media, *_: alt_poor(media),
    "alt-says-image": lambda media, *_: alt_says_image(media),
    "captions": captions,
}


def facts_only_in_picture(passage: Passage, post: Post, pointing: Phrases) -> Iterator[Hindrance]:
    """Words that send people to the picture, unless a fair description goes with it or the text gives a
    link too."""
    described = any(len(WORD.findall(media.alt or "")) >= 8 for media in post.media)
    if described or "/" in passage.original:
        return
    for found in pointing.find(passage):
        yield found, "the facts are only in the picture"
