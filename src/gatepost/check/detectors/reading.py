"""Finds sentences too long to take in, and posts too hard to read, by the Flesch-Kincaid grade with our "
"own count of syllables."""

from collections.abc import Iterator
from dataclasses import dataclass

from gatepost.check.assessment import Mark
from gatepost.check.detectors import Detect
from gatepost.check.facts import Facts
from gatepost.check.patterns import lazily
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Found, Passage
from gatepost.check.settings import BadSettings

SOURCE = "pattern"
NOT_PROSE = lazily(
    r"(?:https?://|www\.)\S+|[\w.+-]{1,64}@\S+|[@#]\w+|\b\w[\w-]{0,62}(?:\.\w[\w-]{0,62}){1,6}/\S*"
)
SENTENCE = lazily(r"[^.!?\n]+(?:[.!?](?=\S)[^.!?\n]*)*")
WORD = lazily(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
VOWELS = lazily(r"[aeiouy]+")
SILENT = lazily(r"(?:[^aeiouylr]e|[^aeioutdl]ed|[^aeiouscxzhg]es)$|[^aeiou]le(?:d|s)?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`longest` is the most words a sentence may have, 0 for any.

    `grade` is the hardest that a post of `from_words` or more may be, in years of school (Kincaid and others,
    1975), 0 for any.
    """

    longest: int = 0
    grade: float = 0
    from_words: int = 40


def prepare(settings: Settings, book: Phrasebook) -> Detect:
    if not settings.longest and not settings.grade:
        raise BadSettings(("this rule measures nothing", "longest = 35, or grade = 14"))

    def detect(passage: Passage, post: Post, facts: Facts) -> Iterator[Mark]:
        prose = NOT_PROSE.sub(lambda found: " " * len(found[0]), passage.original)
        sentences = [(found, WORD.findall(found[0])) for found in SENTENCE.finditer(prose)]
        sentences = [(found, words) for found, words in sentences if words]
        for found, words in sentences:
            if settings.longest and len(words) > settings.longest:
                start = found.start() + len(found[0]) - len(found[0].lstrip())
                end = found.start() + len(found[0].rstrip())
                yield passage.mark(Found(start, end), f"a sentence of {len(words)} words")
        words = [word for _, each in sentences for word in each]
        if settings.grade and len(words) >= settings.from_words:
            grade = flesch_kincaid(len(sentences), words)
            if grade > settings.grade:
                first, last = sentences[0][0], sentences[-1][0]
                yield passage.mark(Found(first.start(), last.end()), f"reading grade {grade:.0f}")

    return detect


def flesch_kincaid(sentences: int, words: list[str]) -> float:
    """The grade of a text of so many sentences and these words."""
    syllables = sum(syllables_of(word) for word in words)
    return 0.39 * len(words) / max(1, sentences) + 11.8 * syllables / max(1, len(words)) - 15.59


def syllables_of(word: str) -> int:
    """Groups of vowels, less a silent ending: near enough for an average over a post."""
    plain = word.lower().replace("’", "'").replace("'", "")
    groups = len(VOWELS.findall(plain))
    ending = SILENT.search(plain)
    if ending and groups > 1 and not ending[0].rstrip("ds").endswith("le"):
        groups -= 1
    return max(1, groups)
