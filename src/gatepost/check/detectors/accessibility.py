"""Finds what shuts people out of a post: undescribed pictures, shouting, styled letters, strings of emoji.

Sources: the Government Communication Service's guide to accessible social media, and WCAG 2.2 (1.1.1 text
alternatives, 1.2.2 captions, 3.1.5 reading). Thresholds are our own and stand in the rules.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from gatepost.check.assessment import Mark
from gatepost.check.detectors import Detect
from gatepost.check.facts import Facts
from gatepost.check.patterns import lazily
from gatepost.check.phrasebook import Phrasebook, Phrases
from gatepost.check.posts import Media, Post
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
OF_MEDIA = frozenset({"alt-missing", "alt-poor", "alt-says-image", "captions"})

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
TAG = lazily(r"(?<![\w&/#])#(\w+)")
WORD = lazily(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
ADDRESS = lazily(
    r"(?:https?://|www\.)\S+|[\w.+-]{1,64}@\S+|[@#]\w+|\b\w[\w-]{0,62}(?:\.\w[\w-]{0,62}){1,6}/\S*"
)
CLICK_HERE = lazily(
    r"\b(?:click|tap|press|clicking) (?:on )?(?:here|this)\b(?! (?:button|tab|box|to "
    r"(?:unsubscribe)))(?:\s+(?:link|url))?"
)
REPEATED = lazily(r"[!?]{4,}|(?:[!?]\s){3,}[!?]")
DRAWN = lazily(r"[\u2500-\u259f]{4,}|¯\\?_*\(.{1,3}\)_*/?¯|([=~*_+#^-])\1{9,}|(?:[-=~*_+•·]\s){8,}")
STYLED = lazily(
    "[\U0001d400-\U0001d7ff\uff21-\uff3a\uff41-\uff5a\u24b6-\u24e9\U0001f110-\U0001f12b\U0001f130-\U0001f149"
    ""
    "\U0001f150-\U0001f169\U0001f170-\U0001f189\u1d00-\u1d22\u0262\u026a\u0274\u0280\u028f\u0299\u029c\u029f\ua730\ua731\u1d43-\u1d5b\u02b0-\u02b8]"
)
STYLED_RUN = lazily(rf"{STYLED.pattern}(?:[\s'’.,!?&:-]{{0,3}}{STYLED.pattern})*")
STRUCK = lazily("(?:[^\\W_][\u0332\u0335\u0336\u0337\u0338]\\s?){3,}")
SMALL_CAPITALS = dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz", strict=True))
SPELT_OUT = lazily(r"(?<![\w'’])(?:[A-Z] ){3,}[A-Z](?![\w'’])")
EMOJI_FLAGS = "\U0001f1e6-\U0001f1ff"
# A word that needs a noun after it: an emoji there stands for the noun.
NEEDS_A_NOUN = r"(?i:the|an?|your|our|by|every)"
AFTER_A_NOUN = (
    r"(?=[ \t]*(?:$|[.,!?;:)\n]|"
    r"(?:and|or|to|in|on|at|for|from|is|are|was|will|before|after|tonight|today|tomorrow|this)\b))"
)
ACRONYMS = frozenset(
    """
    A AGM AI AND AONB APP ASAP ASB ASBO AV BACS BAME BBC BBQ BID BSL CAB CAMHS CCTV CEO CIC CIL COP COVID
    CPR CPS CQC CV DBS DEFRA DFE DIY DJ DNA DVLA DWP EHCP EICR ESA ESOL EU EV EVS FAQ FAQS FC FM FOI GBBO
    GCSE GCSES GDPR GMT GP GPS HGV HGVS HMO HMOS HMRC HMS HQ HR HS2 I ICO ID IDVA IT ITV KS1 KS2 LED LGA
    LGBT LGBTQ LTN LTNS MBE MOD MOT MP MPS NASA NATO NCT NEET NHS NI NO NVQ OAP OBE OFCOM OFSTED OK PA PCC
    PCSO PCSOS PDF PE PIN PIP PM PPE PSPO PTA PTSD QR RAF RIP RNLI ROSPA RSPB RSPCA RSVP SEN SENCO SEND
    SME SMES SOS STEM SUV SUVS TBC TFL TV UCAS UK ULEZ UN UNESCO USA VAR VAT VE VIP VJ WASPI WC WEEE WI
    WIFI WW1 WW2 YES YMCA
    """.split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`find` says what to look for; the numbers are how much is too much.

    `unsaid` is what to make of a picture or film of which nobody said whether it is described or captioned:
    "missing", "fine", or "bare" (missing only where nothing else was said of it either, as when a post is
    read back from a network). `pointing` are phrases that send the reader to the picture.
    """

    find: tuple[Kind, ...]
    unsaid: Literal["missing", "bare", "fine"] = "fine"
    capital_words: int = 5
    hashtags: int = 5
    hashtag_words: int = 2
    emoji_run: int = 4
    emoji_same: int = 3
    emoji_total: int = 7
    emoji_bullets: int = 3
    pointing: tuple[str, ...] = ()


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
            if (passage.part == "media") != (kind in OF_MEDIA):
                continue
            if kind in OF_MEDIA:
                yield from _media(kind, passage, post, settings)
            elif kind == "picture-only":
                yield from _picture_only(passage, post, pointing)
            elif kind == "hashtag-case":
                yield from _lower_case_tags(passage, settings.hashtag_words)
            else:
                for found, detail in IN_TEXT[kind](passage, settings):
                    fix = _plain_letters(found.words) if kind == "styled-letters" else None
                    yield passage.mark(found, detail, fix=fix if fix != found.words else None)

    return detect


def _media(kind: str, passage: Passage, post: Post, settings: Settings) -> Iterator[Mark]:
    for number, media in enumerate(post.media, 1):
        detail = _CHECKS[kind](media, post, settings)
        if detail:
            yield passage.mark(
                Found(0, 0), f"{'picture' if media.kind == 'image' else media.kind} {number}: {detail}"
            )


def _alt_missing(media: Media, post: Post, settings: Settings) -> str:
    if media.kind != "image":
        return ""
    if media.alt is None:
        return "nobody described it" if _unsaid(media, settings) else ""
    return "" if media.alt.strip() else "its description is empty"


def _unsaid(media: Media, settings: Settings) -> bool:
    """Whether silence counts. A row that tells other things may have been made before anybody was asked."""
    if settings.unsaid == "bare":
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
    return settings.unsaid == "missing"


def _alt_poor(media: Media, post: Post, settings: Settings) -> str:
    alt = (media.alt or "").strip()
    if media.kind != "image" or not alt:
        return ""
    if FILE_NAME.fullmatch(alt) or (media.name and alt.casefold() == media.name.casefold()):
        return "a file name is not a description"
    words = [word.casefold() for word in WORD.findall(alt)]
    if all(word in NO_DESCRIPTION or word in FILLER for word in words):
        return "the description says nothing of what it shows"
    return ""


def _alt_says_image(media: Media, post: Post, settings: Settings) -> str:
    return (
        'a screen reader says "image" already'
        if media.kind == "image" and SAYS_IMAGE.match(media.alt or "")
        else ""
    )


def _captions(media: Media, post: Post, settings: Settings) -> str:
    if media.kind == "image" or media.captions:
        return ""
    said = post.text.casefold().replace("’", "'")
    offered = CAPTIONED.search(said) and not NOT_CAPTIONED.search(said)
    if offered or (media.captions is None and not _unsaid(media, settings)):
        return ""
    return "no captions" if media.kind == "video" else "no transcript"


_CHECKS: dict[str, Callable[[Media, Post, Settings], str]] = {
    "alt-missing": _alt_missing,
    "alt-poor": _alt_poor,
    "alt-says-image": _alt_says_image,
    "captions": _captions,
}


def _picture_only(passage: Passage, post: Post, pointing: Phrases) -> Iterator[Mark]:
    """Words that send people to the picture, unless a fair description goes with it or the text gives a "
    "link too."""
    described = any(len(WORD.findall(media.alt or "")) >= 8 for media in post.media)
    if described or "/" in passage.original:
        return
    for found in pointing.find(passage):
        yield passage.mark(found, "the facts are only in the picture")


def _lower_case_tags(passage: Passage, fewest: int) -> Iterator[Mark]:
    for tag in TAG.finditer(passage.original):
        word = tag[1]
        if len(word) < 9 or not word[1:].islower() or not word.isascii():
            continue
        parts = split_tag(word.lower())
        if len(parts) >= fewest:
            fix = "#" + "".join(part if part.isdigit() else part[0].upper() + part[1:] for part in parts)
            yield passage.mark(Found(tag.start(), tag.end(), tag[0]), f"write {fix}", fix=fix)


@lru_cache(maxsize=512)
def split_tag(tag: str) -> tuple[str, ...]:
    """The words of a lower-case tag, or nothing where a reader would see one word or it cannot be split "
    "safely."""
    from gatepost.check import common_words as known

    if len(tag) > 80 or _one_word(tag):
        return ()
    best: list[tuple[float, tuple[str, ...]] | None] = [(0.0, ()), *([None] * len(tag))]
    for end in range(1, len(tag) + 1):
        for start in range(max(0, end - 16), end):
            before = best[start]
            if before is None:
                continue
            word = tag[start:end]
            if word.isdigit():
                if (start and tag[start - 1].isdigit()) or tag[end : end + 1].isdigit():
                    continue
                cost = 1.0
            elif word in known.WORDS or word in known.PLACES:
                cost = 1.0 if len(word) > 3 else 1.8
            elif word in known.CLOSED:
                cost = 0.9
            elif word in known.SMALL:
                cost = 2.4 if len(word) == 2 else 3.2
            elif len(word) >= 6 and word.endswith(known.PLACE_ENDINGS):
                cost = 3.0
            else:
                continue
            total = before[0] + cost
            now = best[end]
            if now is None or total < now[0]:
                best[end] = (total, (*before[1], word))
    last = best[len(tag)]
    parts = last[1] if last else ()
    return parts if _sensible(parts) else ()


def _sensible(parts: tuple[str, ...]) -> bool:
    """Whether people would read these as words run together, and not as one English compound."""
    from gatepost.check import common_words as known

    words = [part for part in parts if not part.isdigit()]
    long = sum(len(word) >= 4 for word in words)
    if any(len(word) == 1 for word in words) and len(words) < 4:
        return False
    if len(words) == 2:
        place = any(
            word in known.PLACES or (word not in known.WORDS and word not in known.CLOSED) for word in words
        )
        return place or words[1] in known.ENDS or words[0] in known.BEGINS
    return (
        long >= 2 or (len(words) >= 3 and all(len(word) >= 3 for word in words)) if len(words) > 2 else False
    )


def _one_word(tag: str) -> bool:
    from gatepost.check import common_words as known

    def is_known(word: str) -> bool:
        return word in known.WORDS or word in known.CLOSED or word in known.PLACES

    endings = (
        "s",
        "es",
        "d",
        "ed",
        "ing",
        "er",
        "ers",
        "ly",
        "ness",
        "ment",
        "ism",
        "ist",
        "ists",
        "able",
        "ship",
        "ability",
        "isation",
    )
    beginnings = (
        "un",
        "re",
        "non",
        "over",
        "under",
        "pre",
        "anti",
        "inter",
        "out",
        "mis",
        "dis",
        "super",
        "multi",
        "micro",
        "sub",
        "bio",
        "eco",
    )
    return (
        is_known(tag)
        or any(
            tag.endswith(end) and (is_known(tag[: -len(end)]) or is_known(tag[: -len(end)] + "e"))
            for end in endings
        )
        or any(tag.startswith(start) and tag[len(start) :] in known.WORDS for start in beginnings)
    )


def _hashtag_count(passage: Passage, settings: Settings) -> Iterator[tuple[Found, str]]:
    tags = [tag for tag in TAG.finditer(passage.original) if not tag[1].isdigit()]
    if len(tags) >= settings.hashtags:
        first, last = tags[0], tags[-1]
        yield Found(first.start(), last.end(), ""), f"{len(tags)} hashtags"


def _capitals(passage: Passage, settings: Settings) -> Iterator[tuple[Found, str]]:
    """Runs of words in capitals. Names of bodies (NHS, SEND) neither count nor break a run."""
    text = passage.original
    if not any(character.isupper() for character in text):
        return
    skipped = [found.span() for found in ADDRESS.finditer(text)]
    run: list[re.Match[str]] = []
    spans: list[list[re.Match[str]]] = []
    at = 0
    for word in WORD.finditer(text):
        while at < len(skipped) and skipped[at][1] <= word.start():
            at += 1
        inside = at < len(skipped) and skipped[at][0] <= word.start()
        if not inside and word[0].isupper():
            run.append(word)
        else:
            spans.append(run)
            run = []
    spans.append(run)
    for each in spans:
        loud = [
            word
            for word in each
            if len(word[0]) > 1 and word[0] not in ACRONYMS and set("AEIOUY") & set(word[0])
        ]
        letters = sum(len(word[0]) for word in loud)
        enough = len(loud) >= settings.capital_words or (
            len(loud) == settings.capital_words - 1 and letters >= 5 * len(loud)
        )
        if loud and enough and letters >= 3 * len(loud):
            yield Found(loud[0].start(), loud[-1].end(), ""), f"{len(loud)} words in capitals"


def _styled(passage: Passage, settings: Settings) -> Iterator[tuple[Found, str]]:
    text = passage.original
    for run in SPELT_OUT.finditer(text):
        yield Found(run.start(), run.end(), run[0]), "a screen reader spells this out letter by letter"
    if text.isascii():
        return
    for run in STYLED_RUN.finditer(text):
        # Some code points here are letters of real alphabets or emoji blood types: a few alone prove nothing.
        if len(STYLED.findall(run[0])) >= 3:
            yield Found(run.start(), run.end(), run[0]), f'plain letters: "{_plain_letters(run[0])}"'
    for run in STRUCK.finditer(text):
        yield Found(run.start(), run.end(), run[0]), f'plain letters: "{_plain_letters(run[0])}"'


def _plain_letters(text: str) -> str:
    plain = "".join(
        SMALL_CAPITALS.get(each) or _squared(each) or unicodedata.normalize("NFKC", each) for each in text
    )
    return "".join(each for each in plain if each not in "\u0332\u0335\u0336\u0337\u0338\ufe0f").strip()


def _squared(character: str) -> str:
    """White letters on a dark circle or square, which Unicode gives no plain form."""
    place = ord(character)
    return next(
        (chr(ord("A") + place - start) for start in (0x1F150, 0x1F170) if 0 <= place - start < 26), ""
    )


@lru_cache(maxsize=1)
def _emoji() -> tuple[Any, Any]:
    """Graphemes (a family joined by joiners is one), and the test for an emoji; for text that needs them."""
    import regex

    sign = rf"[\p{{Emoji_Presentation}}{EMOJI_FLAGS}]|\p{{Extended_Pictographic}}\ufe0f|\u20e3"
    return regex.compile(r"\X"), regex.compile(sign)


def _graphemes(text: str) -> list[tuple[int, int, str]]:
    if text.isascii():
        return []
    cluster, sign = _emoji()
    return [
        (each.start(), each.end(), each[0])
        for each in cluster.finditer(text)
        if len(each[0]) and not each[0].isascii() and sign.search(each[0])
    ]


def _emoji_count(passage: Passage, settings: Settings) -> Iterator[tuple[Found, str]]:
    text = passage.original
    emoji = _graphemes(text)
    if len(emoji) >= settings.emoji_total:
        yield Found(emoji[0][0], emoji[-1][1], ""), f"{len(emoji)} emojis"
        return
    run: list[tuple[int, int, str]] = []
    for each in [*emoji, (len(text) + 9, 0, "")]:
        if run and text[run[-1][1] : each[0]].strip(" \t") == "" and each[0] <= run[-1][1] + 3:
            run.append(each)
            continue
        most = max((sum(one[2] == other[2] for other in run) for one in run), default=0)
        if len(run) >= settings.emoji_run or most >= settings.emoji_same:
            yield Found(run[0][0], run[-1][1], ""), f"{len(run)} emojis in a row"
        run = [each]


def _emoji_words(passage: Passage, settings: Settings) -> Iterator[tuple[Found, str]]:
    text = passage.original
    emoji = _graphemes(text)
    for start, end, sign in emoji:
        before = re.search(rf"(?:^|[^\w'’]){NEEDS_A_NOUN}[ \t]$", text[max(0, start - 9) : start])
        if before and sign[0] not in "❤♥💙💚💛💜🧡🤍🖤🤎" and re.match(AFTER_A_NOUN, text[end : end + 14]):
            yield Found(start, end, sign), "an emoji stands for a word"
    for one, two, three, four in zip(emoji, emoji[1:], emoji[2:], emoji[3:], strict=False):
        between = [text[a[1] : b[0]].split() for a, b in ((one, two), (two, three), (three, four))]
        if one[2] == two[2] == three[2] == four[2] and all(1 <= len(words) <= 2 for words in between):
            yield Found(one[0], four[1], ""), "an emoji between the words is read out each time"
            return


def _emoji_bullets(passage: Passage, settings: Settings) -> Iterator[tuple[Found, str]]:
    text = passage.original
    lines = [
        each
        for each in _graphemes(text)
        if text[: each[0]].rsplit("\n", 1)[-1].strip() == "" and text[each[1] : each[1] + 3].strip()
    ]
    if len(lines) >= settings.emoji_bullets:
        yield Found(lines[0][0], lines[-1][1], ""), f"{len(lines)} lines begin with an emoji"


def _bare_link(passage: Passage, settings: Settings) -> Iterator[tuple[Found, str]]:
    for found in CLICK_HERE.finditer(passage.original.lower()):
        yield Found(found.start(), found.end(), found[0]), "say where the link goes"


def _punctuation(passage: Passage, settings: Settings) -> Iterator[tuple[Found, str]]:
    for found in REPEATED.finditer(passage.original):
        yield Found(found.start(), found.end(), found[0]), "one mark is enough"


def _text_art(passage: Passage, settings: Settings) -> Iterator[tuple[Found, str]]:
    found = DRAWN.search(passage.original)
    if found:
        yield Found(found.start(), found.end(), found[0]), "a screen reader reads each sign"
        return
    at, lines = 0, []
    for line in passage.original.split("\n"):
        signs = sum(not each.isalnum() and not each.isspace() and each.isascii() for each in line)
        letters = sum(each.isalnum() for each in line)
        lines.append((at, at + len(line), signs >= 3 and signs > 2 * letters))
        at += len(line) + 1
    for one, two, three in zip(lines, lines[1:], lines[2:], strict=False):
        if one[2] and two[2] and three[2]:
            yield Found(one[0], three[1], ""), "a picture drawn in signs"
            return


IN_TEXT: dict[str, Callable[[Passage, Settings], Iterator[tuple[Found, str]]]] = {
    "hashtag-count": _hashtag_count,
    "capitals": _capitals,
    "styled-letters": _styled,
    "emoji-count": _emoji_count,
    "emoji-words": _emoji_words,
    "emoji-bullets": _emoji_bullets,
    "bare-link": _bare_link,
    "punctuation": _punctuation,
    "text-art": _text_art,
}
