"""Finds hashtags run together in small letters, and too many of them."""

from collections.abc import Iterator
from functools import lru_cache

from gatepost.check.accessible import Hindrance
from gatepost.check.patterns import lazily
from gatepost.check.reading import Found, Passage

TAG = lazily(r"(?<![\w&/#])#(\w+)")


def lower_case_tags(passage: Passage, fewest: int) -> Iterator[tuple[Found, str]]:
    """Each tag of several words, with the same tag in capitals."""
    for tag in TAG.finditer(passage.original):
        word = tag[1]
        if len(word) < 9 or not word[1:].islower() or not word.isascii():
            continue
        parts = split_tag(word.lower())
        if len(parts) >= fewest:
            fix = "#" + "".join(part if part.isdigit() else part[0].upper() + part[1:] for part in parts)
            yield Found(tag.start(), tag.end(), tag[0]), fix


def hashtag_count(passage: Passage, too_many: int) -> Iterator[Hindrance]:
    tags = [tag for tag in TAG.finditer(passage.original) if not tag[1].isdigit()]
    if len(tags) >= too_many:
        first, last = tags[0], tags[-1]
        yield Found(first.start(), last.end(), ""), f"{len(tags)} hashtags"


@lru_cache(maxsize=512)
def split_tag(tag: str) -> tuple[str, ...]:
    """The words of a lower-case tag, or nothing where a reader would see one word or it cannot be split
    safely."""
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
