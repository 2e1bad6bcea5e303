"""Marks words that a post says over and over: one line or sentence again, or a short cry many times."""

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
LONGEST = 10  # words of one cry
LINE = lazily(r"[^.!?\n]+")
WORD = lazily(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """A sentence or line of at least `words` words must be said `times` times; a short cry `cries` times.

    `unless` phrases (a song, a cheer) excuse a run that holds one of them.
    """

    times: int = 3
    words: int = 3
    cries: int = 6
    unless: tuple[str, ...] = ()


def prepare(settings: Settings, book: Phrasebook) -> Detect:
    if settings.times < 2 or settings.cries < 3 or settings.words < 2:
        raise BadSettings(("times is at least 2, words at least 2 and cries at least 3", ""))
    unless = book.phrases(settings.unless)

    def detect(passage: Passage, post: Post, facts: Facts) -> Iterator[Mark]:
        found = _lines(passage.original, settings) or _run(passage.original, settings)
        if found and not any(
            each.start < found.end and found.start < each.end for each in unless.find(passage)
        ):
            yield passage.mark(found, "repeated")

    return detect


def _lines(text: str, settings: Settings) -> Found | None:
    """From the first to the last copy of a sentence or line that is said often enough."""
    said: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for line in LINE.finditer(text):
        words = tuple(WORD.findall(line[0].casefold()))
        if len(words) >= settings.words:
            said.setdefault(words, []).append(line.span())
    for places in said.values():
        if len(places) >= settings.times:
            return Found(places[0][0], places[-1][1])
    return None


def _run(text: str, settings: Settings) -> Found | None:
    """A run of a few words straight after itself; longer units need fewer rounds."""
    words = [(word[0].casefold(), *word.span()) for word in WORD.finditer(text)]
    for size in range(1, LONGEST + 1):
        wanted = max(
            settings.times,
            settings.cries if size == 1 else settings.cries // 2 + 1 if size == 2 else settings.times,
        )
        same = 0
        for at in range(size, len(words)):
            same = same + 1 if words[at][0] == words[at - size][0] else 0
            # Words of one letter or figures alone ("ha ha", "1 1 1") say nothing.
            if same >= size * (wanted - 1) and any(
                len(word) > 3 for word, _, _ in words[at - size + 1 : at + 1]
            ):
                return Found(words[at - same - size + 1][1], words[at][2])
    return None
