"""Finds emoji that a screen reader reads out one by one: strings of them, bullets, and those that stand for words."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from gatepost.check.accessible import Hindrance
from gatepost.check.reading import Found, Passage

EMOJI_FLAGS = "\U0001f1e6-\U0001f1ff"
# A word that needs a noun after it: an emoji there stands for the noun.
NEEDS_A_NOUN = r"(?i:the|an?|your|our|by|every)"
AFTER_A_NOUN = (
    r"(?=[ \t]*(?:$|[.,!?;:)\n]|"
    r"(?:and|or|to|in|on|at|for|from|is|are|was|will|before|after|tonight|today|tomorrow|this)\b))"
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


def emoji_count(passage: Passage, in_a_row: int, same: int, total: int) -> Iterator[Hindrance]:
    text = passage.original
    emoji = _graphemes(text)
    if len(emoji) >= total:
        yield Found(emoji[0][0], emoji[-1][1], ""), f"{len(emoji)} emojis"
        return
    run: list[tuple[int, int, str]] = []
    for each in [*emoji, (len(text) + 9, 0, "")]:
        if run and text[run[-1][1] : each[0]].strip(" \t") == "" and each[0] <= run[-1][1] + 3:
            run.append(each)
            continue
        most = max((sum(one[2] == other[2] for other in run) for one in run), default=0)
        if len(run) >= in_a_row or most >= same:
            yield Found(run[0][0], run[-1][1], ""), f"{len(run)} emojis in a row"
        run = [each]


def emoji_words(passage: Passage) -> Iterator[Hindrance]:
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


def emoji_bullets(passage: Passage, fewest: int) -> Iterator[Hindrance]:
    text = passage.original
    lines = [
        each
        for each in _graphemes(text)
        if text[: each[0]].rsplit("\n", 1)[-1].strip() == "" and text[each[1] : each[1] + 3].strip()
    ]
    if len(lines) >= fewest:
        yield Found(lines[0][0], lines[-1][1], ""), f"{len(lines)} lines begin with an emoji"
