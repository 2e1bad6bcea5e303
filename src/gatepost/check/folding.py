"""Text as people write it, folded for matching while every character keeps its original place."""

import re
import unicodedata
from dataclasses import dataclass

# Letters that look Latin and are not: enough for the tricks seen in posts (Unicode TR39 names the full set).
LOOK_ALIKES = str.maketrans(
    "аеорсухікһԁӏѕјѵԛԝвнмтгАВЕКМНОРСТУХІЅЈԚԜαβεικνορτυχωΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aeopcyxikhdlsjvqwbhmtrabekmhopctyxisjqwabeiknoptuxwabezhikmnoptyx",
)
PLAIN_MARKS = str.maketrans("’‘‛`´“”„«»–—‐‑‒−_", "'''''\"\"\"\"\"------ ")
WEB_ADDRESS = re.compile(r"(?i)\b(?:https?://|www\.)\S+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|uk|ly|gl|io|co|me|link|info|example|gov)/\S*")
HASHTAG = re.compile(r"#(\w+)")
HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=[0-9])")


@dataclass(frozen=True, slots=True)
class Folded:
    """Lower-case plain text. `origin[i]` is the original index of character i; None when they are the same."""

    text: str
    origin: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Original offsets of a stretch of the folded text."""
        if self.origin is None or start >= end:
            return start, end
        return self.origin[start], self.origin[end - 1] + 1


def fold(text: str) -> Folded:
    """Fold case, accents, styled letters, look-alikes, invisible characters, hashtags and web addresses.

    A web address becomes the one word "www", for its letters are not the writer's words; a hashtag is split
    at its capitals. Runs in time linear in the text.
    """
    if text.isascii() and "#" not in text:
        return Folded(_hide_addresses(text).replace("_", " ").lower())
    characters: list[str] = []
    origin: list[int] = []
    humps = _humps(text)
    latin = _mostly_latin(text)
    for index, character in enumerate(_hide_addresses(text)):
        if index in humps:
            characters.append(" ")
            origin.append(index)
        for plain in _plain(character, latin):
            characters.append(plain)
            origin.append(index)
    return Folded("".join(characters), tuple(origin))


def _hide_addresses(text: str) -> str:
    """Write "www" over each web address, keeping its length."""
    if "/" not in text and "www." not in text:
        return text
    return WEB_ADDRESS.sub(lambda found: "www".ljust(len(found[0]))[: len(found[0])], text)


def _humps(text: str) -> frozenset[int]:
    if "#" not in text:
        return frozenset()
    return frozenset(
        tag.start(1) + hump.start() for tag in HASHTAG.finditer(text) for hump in HUMP.finditer(tag[1])
    )


def _mostly_latin(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    latin = sum(1 for character in letters if character < "ɐ" or "LATIN" in unicodedata.name(character, ""))
    return 2 * latin >= len(letters)


def _plain(character: str, latin: bool) -> str:
    if character < "\x80":
        return " " if character == "_" else character.lower()
    if unicodedata.category(character) in ("Cf", "Mn", "Me"):      # zero-width, joiners, combining marks
        return ""
    character = character.translate(PLAIN_MARKS)
    if latin:
        character = character.translate(LOOK_ALIKES)
    decomposed = unicodedata.normalize("NFKD", character)
    return "".join(each for each in decomposed if unicodedata.category(each) not in ("Mn", "Cf")).casefold()
