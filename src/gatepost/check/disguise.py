"""Undoes the disguises that people put on words: digits for letters, stars, spacing, stretching, emoji as words."""

import re
from collections.abc import Iterator

from gatepost.check.folding import Folded

LEET = str.maketrans("0134578@$!|+€", "oieastbasilte")
OTHER_LEET = str.maketrans("0134578@$!|+€", "olessbbasiite")
EMOJI_WORDS = {
    "🖕": "fuck you", "🤡": "clown", "🐍": "snake", "🐀": "rat", "🐷": "pig", "🐖": "pig", "🐄": "cow", "🐮": "cow",
    "🐒": "monkey", "🐵": "monkey", "🦍": "ape", "💩": "shit", "🤮": "vomit", "🔪": "knife", "🔫": "gun", "💣": "bomb",
    "🗡": "knife", "🐑": "sheep", "🪳": "cockroach", "🍆": "penis", "🥒": "cucumber", "🗑": "rubbish", "🧠": "brain",
    "🐕": "dog", "🐶": "dog", "💀": "dead", "⚰": "coffin", "🔥": "fire", "🌹": "rose", "🗳": "ballot box",
}  # fmt: skip
MIXED = re.compile(r"(?<![\w@$!|+€])(?=[\w@$!|+€]*[a-z])(?=[\w@$!|+€]*[0-9@$!|+€])[a-z0-9@$!|+€]{3,20}(?!\w)")
STARRED = re.compile(r"(?<!\w)[a-z][a-z*#@%$!]{0,14}[*#%][a-z*#@%$!]{0,14}")
SPACED = re.compile(r"(?<!\w)[a-z0-9@$!](?:[ .\-_*/][a-z0-9@$!]){2,20}(?!\w)")
STRETCHED = re.compile(r"(?<!\w)[a-z]*?([a-z])\1\1[a-z]{0,20}(?!\w)")
RUN = re.compile(r"([a-z])\1+")
LONGEST = 24


class Unmasker:
    """Reads disguised words against a vocabulary: a stretch is only rewritten into a word that some rule knows."""

    def __init__(self, vocabulary: frozenset[str]) -> None:
        self.vocabulary = frozenset(word for word in vocabulary if 3 <= len(word) <= LONGEST)
        self.by_shape: dict[tuple[str, int], tuple[str, ...]] = {}
        for word in sorted(self.vocabulary):
            shape = (word[0], len(word))
            self.by_shape[shape] = (*self.by_shape.get(shape, ()), word)

    def unmask(self, folded: Folded) -> Folded | None:
        """The text with its disguises undone, or None when it wears none."""
        changes = sorted(self._changes(folded.text))
        if not changes:
            return None
        out: list[str] = []
        origin: list[int] = []
        place = range(len(folded.text)) if folded.origin is None else folded.origin
        at = 0
        for start, end, word in changes:
            if start < at:
                continue
            out.append(folded.text[at:start])
            origin.extend(place[at:start])
            # The first letter stands at the start and the last at the end, so that a mark covers the whole stretch.
            out.append(word)
            origin.extend([place[start]] * (len(word) - 1) + [place[end - 1]])
            at = end
        out.append(folded.text[at:])
        origin.extend(place[at:])
        return Folded("".join(out), tuple(origin))

    def _changes(self, text: str) -> Iterator[tuple[int, int, str]]:
        for found in MIXED.finditer(text):
            word = self._leet(found[0])
            if word:
                yield found.start(), found.end(), word
        if "*" in text or "#" in text or "%" in text:
            for found in STARRED.finditer(text):
                word = self._starred(found[0])
                if word:
                    yield found.start(), found.end(), word
        for found in SPACED.finditer(text):
            joined = re.sub(r"[ .\-_*/]", "", found[0])
            word = joined if joined in self.vocabulary else self._leet(joined)
            if word:
                yield found.start(), found.end(), word
        for found in STRETCHED.finditer(text):
            word = self._shortened(found[0])
            if word:
                yield found.start(), found.end(), word
        if not text.isascii():
            for index, character in enumerate(text):
                if character in EMOJI_WORDS:
                    yield index, index + 1, f" {EMOJI_WORDS[character]} "

    def _leet(self, token: str) -> str | None:
        if token.rstrip("!").isalpha():  # a word with its exclamation mark wears no disguise
            return None
        for table in (LEET, OTHER_LEET):
            word = token.translate(table)
            for candidate in (word, word.rstrip("il")):  # a final "!" is usually just a "!"
                if len(candidate) >= 4 and candidate in self.vocabulary and candidate != token:
                    return candidate
        return None

    def _starred(self, token: str) -> str | None:
        letters = sum(1 for character in token if character.isalpha())
        if letters < 2 and token.count("*") < 3:
            return None
        shape = re.compile("".join(c if c.isalpha() else "." for c in token))
        return next(
            (word for word in self.by_shape.get((token[0], len(token)), ()) if shape.fullmatch(word)), None
        )

    def _shortened(self, token: str) -> str | None:
        if token in self.vocabulary:
            return None
        for candidate in (
            RUN.sub(r"\1", token),
            RUN.sub(r"\1\1", token),
            re.sub(r"([a-z])\1\1+", r"\1", token),
        ):
            if candidate in self.vocabulary:
                return candidate
        return None
