"""Undoes the disguises put on words: digits for letters, stars, spacing, stretching, emoji as words."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cached_property

from gatepost.check.folding import Folded
from gatepost.check.patterns import lazily

LEET = str.maketrans("0134578@$!|+€", "oieastbasilte")
OTHER_LEET = str.maketrans("0134578@$!|+€", "olessbbasiite")
EMOJI_WORDS = {
    "🖕": "fuck you", "🤡": "clown", "🐍": "snake", "🐀": "rat", "🐷": "pig", "🐖": "pig",
    "🐄": "cow", "🐮": "cow",
    "🐒": "monkey", "🐵": "monkey", "🦍": "ape", "💩": "shit", "🤮": "vomit",
    "🔪": "knife", "🔫": "gun",
    "🗡": "knife", "🐑": "sheep", "🪳": "cockroach", "🍆": "penis", "🥒": "cucumber",
    "🗑": "rubbish", "🧠": "brain",
    "🐕": "dog", "🐶": "dog", "💀": "dead", "⚰": "coffin", "🔥": "fire", "🌹": "rose", "🗳": "ballot box",
    "💣": "bomb",
}  # fmt: skip
MIXED = lazily(r"(?<![\w@$!|+€])(?=[\w@$!|+€]*[a-z])(?=[\w@$!|+€]*[0-9@$!|+€])[a-z0-9@$!|+€]{3,20}(?!\w)")
STARRED = lazily(r"(?<!\w)[a-z][a-z*#@%$!]{0,14}[*#%][a-z*#@%$!]{0,14}")
SPACED = lazily(r"(?<!\w)[a-z0-9@$!](?:[ .\-_*/][a-z0-9@$!]){2,20}(?!\w)")
SPACES = lazily(r"[ .\-_*/]")
STRETCHED = lazily(r"(?<!\w)[a-z]*?([a-z])\1\1[a-z]{0,20}(?!\w)")
RUN = lazily(r"([a-z])\1+")
LONGEST = 24
MOST_SHAPES = 8  # ways of shortening a stretched word that are tried
# Words that people hide behind stars. A starred stretch that could be one of these is read as one of these:
# "f**k" is never "folk". Other words need most of their letters ("v*te", "L*bour").
RUDE = tuple(
    "fuck fucks fucked fucking fuckin fucker fuckers fuckwit fuckwits fuckup motherfucker cunt cunts shit "
    "shits shite shitty shitting shitshow shithole "
    "bullshit twat twats wank wanker wankers wanking bastard bastards bitch bitches bollocks bollock piss "
    "pissed pissing arse arses arsehole arseholes "
    "asshole assholes cock cocks dick dicks dickhead dickheads prick pricks bellend bellends knobhead "
    "knobheads knob tosser tossers slag slags "
    "slut sluts whore whores tits cunting bugger buggers crap damn bloody hell git idiot idiots moron morons "
    "scum "
    "paki pakis nigger niggers nigga faggot faggots retard retards retarded spaz tranny trannies "
    "pikey pikeys gyppo chink dyke queer kill".split()
)


class Unmasker:
    """Reads disguised words against a vocabulary: only a word that some rule knows is ever put in."""

    def __init__(self, vocabulary: Callable[[], frozenset[str]]) -> None:
        self._vocabulary = vocabulary

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words that a disguise may hide, read when a text first seems to wear one."""
        return frozenset(word for word in self._vocabulary() if 3 <= len(word) <= LONGEST)

    @cached_property
    def by_shape(self) -> dict[tuple[str, int], tuple[str, ...]]:
        """The vocabulary by first letter and length."""
        shapes: dict[tuple[str, int], list[str]] = defaultdict(list)
        for word in sorted(self.vocabulary):
            shapes[word[0], len(word)].append(word)
        return {shape: tuple(words) for shape, words in shapes.items()}

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
            # The last letter stands at the end, so that a mark covers the whole stretch.
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
            # "a p r a t": the first letter may be a word of its own.
            for start in (found.start(), found.start() + 2):
                joined = SPACES.sub("", text[start : found.end()])
                word = joined if joined in self.vocabulary else self._leet(joined)
                if word:
                    yield start, found.end(), word
                    break
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
        hidden = len(token) - letters
        if letters < 2 and hidden < 3:
            return None
        shape = re.compile("".join(c if c.isalpha() else "." for c in token))
        rude = next((word for word in RUDE if len(word) == len(token) and shape.fullmatch(word)), None)
        if rude is not None and rude in self.vocabulary:
            return rude
        if (
            2 * letters <= len(token) or not token[-1].isalpha()
        ):  # a star at the end is a footnote or emphasis
            return None
        return next(
            (word for word in self.by_shape.get((token[0], len(token)), ()) if shape.fullmatch(word)), None
        )

    def _shortened(self, token: str) -> str | None:
        if (
            token in self.vocabulary or len(RUN.sub(r"\1", token)) > LONGEST
        ):  # no word is so long, even unstretched
            return None
        # A run of three or more letters may stand for one or two; a pair may be real or stretched too.
        forms = [""]
        at = 0
        for run in RUN.finditer(token):
            letter = run[1]
            choices = (letter, letter * 2) if len(run[0]) > 2 else (letter * 2, letter)
            forms = [
                form + token[at : run.start()] + choice for form in forms[:MOST_SHAPES] for choice in choices
            ]
            at = run.end()
        return next((form + token[at:] for form in forms if form + token[at:] in self.vocabulary), None)
