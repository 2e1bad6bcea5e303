"""Text as people write it, folded for matching while every character keeps its original place."""

import unicodedata
from dataclasses import dataclass

from gatepost.check.patterns import lazily

# Letters that look Latin and are not: enough for the tricks seen in posts (Unicode TR39 names the full set).
LOOK_ALIKES = str.maketrans(
    "аеорсухікһԁӏѕјѵԛԝвнмтгАВЕКМНОРСТУХІЅЈԚԜαβεικνορτυχωΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aeopcyxikhdlsjvqwbhmtrabekmhopctyxisjqwabeiknoptuxwabezhikmnoptyx",
)
# Letters that Unicode does not take apart into a plain letter and a mark.
STROKED = str.maketrans("øØđĐðÐłŁħĦı", "ooddddllhhi") | {
    ord(letter): plain for letter, plain in zip("æÆœŒþÞ", ("ae", "ae", "oe", "oe", "th", "th"), strict=True)
}
INVISIBLE = "\u115f\u1160\u17b4\u17b5\u3164\uffa0"  # fillers, which Unicode calls letters or marks
PLAIN_MARKS = str.maketrans("’‘‛`´“”„«»–—‐‑‒−_", "'''''\"\"\"\"\"------ ")
WEB_ADDRESS = lazily(
    r"(?i)\b(?:https?://|www\.)\S+"
    r"|(?<![a-z0-9.-])[a-z0-9.-]*\.(?:com|org|net|uk|ly|gl|io|co|me|link|info|example|gov)/\S*"
)
HASHTAG = lazily(r"#(\w+)")
HUMP = lazily(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=[0-9])")


@dataclass(frozen=True, slots=True)
class Folded:
    """Lower-case plain text. `origin[i]` is where character i came from; None when places are the same."""

    text: str
    origin: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Original offsets of a stretch of the folded text."""
        if self.origin is None or start >= end:
            return start, end
        return self.origin[start], self.origin[end - 1] + 1


def fold(text: str) -> Folded:
    """Fold case, accents, styled letters, look-alikes, invisible characters, hashtags and web addresses.

    A web address becomes the one word "www...", for its letters are not the writer's words; a hashtag is
    split at its capitals. Runs in time linear in the text.
    """
    if text.isascii() and "#" not in text:
        return Folded(_hide_addresses(text).replace("_", " ").lower())
    characters: list[str] = []
    origin: list[int] = []
    text = _hide_addresses(text)
    humps = _humps(text)
    latin = mostly_latin(text)
    for index, character in enumerate(text):
        if index in humps:
            characters.append(" ")
            origin.append(index)
        for plain in _plain(character, latin):
            characters.append(plain)
            origin.append(index)
    return Folded("".join(characters), tuple(origin))


def _hide_addresses(text: str) -> str:
    """Write "w" over each character of a web address, keeping its length."""
    if "/" not in text and "www." not in text.lower():
        return text
    return WEB_ADDRESS.sub(lambda found: "w" * len(found[0]), text)


def _humps(text: str) -> frozenset[int]:
    if "#" not in text:
        return frozenset()
    return frozenset(
        tag.start(1) + hump.start() for tag in HASHTAG.finditer(text) for hump in HUMP.finditer(tag[1])
    )


def mostly_latin(text: str) -> bool:
    """Whether at least half the letters are Latin, styled ones such as 𝐛𝐨𝐥𝐝 too; true of no letters."""
    if text.isascii():
        return True
    letters = [character for character in text if character.isalpha()]
    return 2 * sum(map(_latin, letters)) >= len(letters)


def _latin(letter: str) -> bool:
    plain = unicodedata.normalize("NFKD", letter)[0]
    return plain < "ɐ" or "LATIN" in unicodedata.name(plain, "")


def fold_word(word: str) -> str:
    """A word of a phrase, folded as the words of a post are."""
    return "".join(_plain(character, True) for character in word)


def _plain(character: str, latin: bool) -> str:
    if character < "\x80":
        return " " if character == "_" else character.lower()
    # zero-width, joiners, combining marks
    if unicodedata.category(character) in ("Cf", "Mn", "Me") or character in INVISIBLE:
        return ""
    character = character.translate(PLAIN_MARKS).translate(STROKED)
    if latin:
        character = character.translate(LOOK_ALIKES)
    decomposed = unicodedata.normalize("NFKD", character)
    return "".join(each for each in decomposed if unicodedata.category(each) not in ("Mn", "Cf")).casefold()
