"""A post as the detectors read it: folded text, phrases, sentences, quotations; offsets stay original."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from gatepost.check.assessment import Mark
from gatepost.check.facts import Facts, Matter
from gatepost.check.folding import Folded, fold
from gatepost.check.patterns import lazily
from gatepost.check.phrases import ANY_NUMBER
from gatepost.policy.suite import Part

if TYPE_CHECKING:
    from gatepost.check.phrasebook import Phrasebook

Answer = TypeVar("Answer")
SIGN = lazily(r"[^\w\s]")
DIGIT = lazily(r"\d")
WORD = lazily(r"[^\W_]+(?:'[^\W_]+)*")
SENTENCE_END = lazily(r"(?<![.!?])[.!?]+(?=\s|$)|\n+")
QUOTED = lazily(
    r"“[^”]{2,400}”|\"[^\"\n]{2,400}\"|(?<!\w)‘[^’\n]{2,300}’(?!\w)|(?<!\w)'[^'\n]{3,300}'(?!\w)|^>.*$", re.M
)
# Two halves of a flag stand first: \X alone goes back over a run of flags for each of them.
GRAPHEME = r"[\U0001f1e6-\U0001f1ff]{2}[\p{GCB=Extend}\p{GCB=ZWJ}\p{GCB=SpacingMark}]*+|\X"


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """A stretch of a passage: original offsets, and the folded words."""

    start: int
    end: int
    words: str = ""


class Spans:
    """Stretches of a text, so ordered that asking of each of many finds takes no longer as there are more."""

    def __init__(self, founds: Iterable[Found]) -> None:
        self.spans: list[tuple[int, int]] = []
        for found in sorted(founds):
            if self.spans and found.start < self.spans[-1][1]:
                self.spans[-1] = (self.spans[-1][0], max(self.spans[-1][1], found.end))
            else:
                self.spans.append((found.start, found.end))

    def touch(self, found: Found) -> bool:
        """Whether a stretch overlaps any of them."""
        before = bisect_left(self.spans, (found.end, 0)) - 1
        return before >= 0 and found.start < self.spans[before][1]


class Passage:
    """One part of a post. Everything it answers is in offsets of `original`."""

    def __init__(self, part: Part, original: str, book: "Phrasebook") -> None:
        self.part: Part = part
        self.original = original
        self.book = book
        plain = fold(original)
        unmasked = book.unmasker.unmask(plain) if original else None
        self.views: tuple[Folded, ...] = (plain,) if unmasked is None else (plain, unmasked)
        self.found: dict[int, tuple[Found, ...]] = {}  # by number of phrase: rules share many of them
        self._answers: dict[tuple[Any, ...], Any] = {}
        self._facts: object = None
        self._answers_with_facts: dict[tuple[Any, ...], Any] = {}

    def once(self, question: Callable[..., Answer], *about: Any) -> Answer:
        """What a question about the whole passage answers, worked out once however many rules ask it."""
        key = (question, *about)
        if key not in self._answers:
            self._answers[key] = question(self, *about)
        answer: Answer = self._answers[key]
        return answer

    def once_with(self, facts: Facts, question: Callable[..., Answer], *about: Any) -> Answer:
        """The same for a question that looks at the facts too."""
        if self._facts is not facts:
            self._facts, self._answers_with_facts = facts, {}
        key = (question, *about)
        if key not in self._answers_with_facts:
            self._answers_with_facts[key] = question(self, facts, *about)
        answer: Answer = self._answers_with_facts[key]
        return answer

    @cached_property
    def has_digit(self) -> bool:
        return DIGIT.search(self.original) is not None

    @cached_property
    def tokens(self) -> tuple[tuple[str, int, int], ...]:
        """The words of the folded text in order, without a possessive, each with its place in the original."""
        view = self.views[0]
        return tuple(
            (match[0].removesuffix("'s"), *view.span(match.start(), match.end()))
            for match in WORD.finditer(view.text)
        )

    @property
    def plain(self) -> str:
        """The folded text, disguises left on."""
        return self.views[0].text

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word and every sign of every view, and ANY_NUMBER if there is a digit."""
        words = {word for view in self.views for word in WORD.findall(view.text)}
        words |= {part for word in words if "'" in word for part in word.split("'")}
        words |= {sign for view in self.views for sign in SIGN.findall(view.text)}
        if any(DIGIT.search(view.text) for view in self.views):
            words.add(ANY_NUMBER)
        return frozenset(words)

    @cached_property
    def candidates(self) -> frozenset[int]:
        """The phrases of the whole pack that could match here, by their anchor words."""
        return self.book.candidates(self.words)

    @cached_property
    def encoded(self) -> tuple[tuple[bytes, list[int] | None], ...]:
        """Each view in UTF-8 for the patterns, and the character at each byte where the two differ."""
        out: list[tuple[bytes, list[int] | None]] = []
        for view in self.views:
            data = view.text.encode("utf-8", "surrogatepass")
            if len(data) == len(view.text):
                out.append((data, None))
                continue
            places = [
                at
                for at, character in enumerate(view.text)
                for _ in character.encode("utf-8", "surrogatepass")
            ]
            out.append((data, [*places, len(view.text)]))
        return tuple(out)

    @cached_property
    def asked(self) -> frozenset[str]:
        """The ids of the waiting rules that have something to look for here."""
        return self.book.asked(self.candidates)

    @cached_property
    def _sentence_starts(self) -> tuple[int, ...]:
        return (0, *(end.end() for end in SENTENCE_END.finditer(self.original)))

    def sentence(self, at: int) -> tuple[int, int]:
        """The start and end of the sentence round an offset."""
        place = bisect_right(self._sentence_starts, at) - 1
        after = self._sentence_starts[place + 1 : place + 2]
        return self._sentence_starts[place], after[0] if after else len(self.original)

    def same_sentence(self, one: Found, other: Found) -> bool:
        return self.sentence(one.start) == self.sentence(other.start)

    @cached_property
    def quotations(self) -> tuple[tuple[int, int], ...]:
        """Stretches in quotation marks, and lines quoted with ">"."""
        return tuple(found.span() for found in QUOTED.finditer(self.original))

    def quoted(self, found: Found) -> bool:
        """Whether a stretch stands inside quotation marks."""
        before = bisect_right(self.quotations, (found.start, len(self.original))) - 1
        return before >= 0 and found.end <= self.quotations[before][1]

    def find(self, pattern: "re.Pattern[str] | Any") -> Iterator[Found]:
        """Matches of a compiled pattern in the original text (for formats: phones, references, addresses)."""
        for match in pattern.finditer(self.original):
            yield Found(match.start(), match.end(), match[0])

    def mark(
        self, found: Found, detail: str = "", *, subject: Matter | None = None, fix: str | None = None
    ) -> Mark:
        """A mark over a stretch, widened so that it cuts no grapheme."""
        start, end = self._whole(found.start, found.end)
        return Mark(self.part, start, end, detail, subject, fix)

    def _whole(self, start: int, end: int) -> tuple[int, int]:
        start, end = max(0, start), min(len(self.original), end)
        starts = self._graphemes
        if not starts or start >= end:
            return start, end
        first, after = bisect_right(starts, start) - 1, bisect_left(starts, end)
        return starts[first], starts[after] if after < len(starts) else len(self.original)

    @cached_property
    def _graphemes(self) -> tuple[int, ...]:
        """Where each grapheme begins (Unicode UAX 29); empty where every character is one."""
        if self.original.isascii() and "\r" not in self.original:
            return ()
        import regex  # only for text that needs it: it costs a cold start 10 ms

        return tuple(cluster.start() for cluster in regex.finditer(GRAPHEME, self.original))
