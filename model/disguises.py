"""Disguises that people put on words, for training and for the robustness board."""

import random
from collections.abc import Callable

LOOK_ALIKE = str.maketrans("aeopcyxis", "аеорсухіѕ")
FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
LEET = str.maketrans("aeiost", "431057")
EMOJI = "😂🙄🤬👏🔥😡💯🤣"


def zero_width(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, max(2, len(word)))
    return word[:at] + chance.choice("\u200b\u200c\u200d\u2060\ufeff") + word[at:]


def look_alike(word: str, _: random.Random) -> str:
    return word.translate(LOOK_ALIKE)


def full_width(word: str, _: random.Random) -> str:
    return word.translate(FULL_WIDTH)


def leet(word: str, _: random.Random) -> str:
    return word.lower().translate(LEET)


def spaced(word: str, chance: random.Random) -> str:
    return chance.choice(" .-_*").join(word)


def starred(word: str, chance: random.Random) -> str:
    if len(word) < 3:
        return word
    hidden = range(1, max(2, len(word) - 1)) if len(word) < 5 or chance.random() < 0.5 else [len(word) // 2]
    return "".join("*" if at in hidden else each for at, each in enumerate(word))


def stretched(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word))
    return word[:at] + word[at] * chance.randint(3, 6) + word[at + 1 :]


def emoji_after(word: str, chance: random.Random) -> str:
    return word + chance.choice(EMOJI)


def typing_slip(word: str, chance: random.Random) -> str:
    if len(word) < 4:
        return word
    at = chance.randrange(1, len(word) - 2)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


Disguise = Callable[[str, random.Random], str]
DISGUISES: dict[str, Disguise] = {
    "zero-width": zero_width,
    "look-alike": look_alike,
    "full-width": full_width,
    "leet": leet,
    "spacing": spaced,
    "stars": starred,
    "stretching": stretched,
    "emoji": emoji_after,
    "slip": typing_slip,
}


def disguised(text: str, words: set[str], disguise: Disguise, chance: random.Random) -> str:
    """The text with each of its words that stands in `words` (lower case) in disguise."""
    return " ".join(
        disguise(word, chance) if word.lower().strip(".,!?;:'\"") in words else word
        for word in text.split(" ")
    )
