"""A post as the detectors read it: folded text, phrases, sentences, quotations; offsets stay original."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import re2

from gatepost.check.assessment import Mark
from gatepost.check.disguise import Unmasker
from gatepost.check.facts import Matter
from gatepost.check.folding import Folded, fold
from gatepost.check.patterns import lazily
from gatepost.check.phrases import LONGEST, SENTENCE_START, Compiled, Memo, PhraseError, compile_phrase
from gatepost.policy.suite import Part

WORD = lazily(r"[^\W_]+(?:'[^\W_]+)*")
SENTENCE_END = lazily(r"(?<![.!?])[.!?]+(?=\s|$)|\n+")
QUOTED = lazily(
    r"“[^”]{2,400}”|\"[^\"\n]{2,400}\"|(?<!\w)‘[^’\n]{2,300}’(?!\w)|(?<!\w)'[^'\n]{3,300}'(?!\w)|^>.*$", re.M
)
# Two halves of a flag stand first: \X alone goes back over a run of flags for each of them.
GRAPHEME = r"[\U0001f1e6-\U0001f1ff]{2}[\p{GCB=Extend}\p{GCB=ZWJ}\p{GCB=SpacingMark}]*+|\X"
BEFORE_SENTENCE = ".!?\n\r\t \"'>*-"
QUIET = re2.Options()
QUIET.log_errors = False


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
        self._asked: dict[tuple[Any, ...], bool] = {}

    def once(self, question: Callable[..., bool], *about: Any) -> bool:
        """What a question about the whole original answers, asked once however many finds ask it."""
        key = (question, *about)
        if key not in self._asked:
            self._asked[key] = question(self.original, *about)
        return self._asked[key]

    @property
    def plain(self) -> str:
        """The folded text, disguises left on."""
        return self.views[0].text

    @cached_property
    def words(self) -> frozenset[str]:
        words = {word for view in self.views for word in WORD.findall(view.text)}
        return frozenset(words | {part for word in words if "'" in word for part in word.split("'")})

    @cached_property
    def candidates(self) -> frozenset[int]:
        """The phrases of the whole pack that could match here, by their anchor words."""
        return self.book.candidates(self.words)

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


class Phrases:
    """Some phrases of one rule. Cheap to hold: a pattern is compiled when its anchor words first turn up."""

    __slots__ = ("book", "numbers")

    def __init__(self, book: "Phrasebook", numbers: frozenset[int]) -> None:
        self.book = book
        self.numbers = numbers

    def __bool__(self) -> bool:
        return bool(self.numbers)

    def find(self, passage: Passage) -> list[Found]:
        """Every stretch of the passage that one of the phrases matches, in order."""
        possible = self.numbers & passage.candidates
        if not possible:
            return []
        out: set[Found] = set()
        for number in possible:
            pattern = self.book.pattern(number)
            sentence_start = self.book.begins_sentence(number)
            for view in passage.views:
                for match in pattern.finditer(view.text):
                    words = match[1].lstrip(BEFORE_SENTENCE) if sentence_start else match[1]
                    start, end = view.span(match.end(1) - len(words), match.end(1))
                    if end > start:
                        out.add(Found(start, end, words))
        return sorted(out)

    def anywhere(self, passage: Passage) -> bool:
        return bool(self.numbers & passage.candidates) and bool(self.find(passage))


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """What a phrasebook works out once for a pack: enough to begin again without reading a phrase.

    `anchors` gives, for each word or word beginning ("vot*"), the numbers of the phrases that need it; `asks`,
    for each rule that can find nothing without one of its phrases, the numbers of those.
    """

    phrases: tuple[str, ...]
    anchors: Mapping[str, list[int]]
    always: tuple[int, ...]
    vocabulary: tuple[str, ...]
    asks: Mapping[str, list[int]] = field(default_factory=dict)


class Phrasebook:
    """Every phrase of a pack, indexed by the words that a match must hold, so that a post asks only a few."""

    def __init__(self, lists: Mapping[str, tuple[str, ...]], index: Index | None = None) -> None:
        self.lists = lists
        self._phrases: list[str] = [] if index is None else list(index.phrases)
        self._read: dict[int, Compiled] = {}
        self._memo: Memo = {}
        self._patterns: dict[int, Any] = {}
        self._index = index
        self._faults: list[tuple[str, str]] | None = None
        self._thorough = False

    def phrases(self, phrases: Iterable[str]) -> Phrases:
        """Take phrases in, to be found later. Raises PhraseError for the first that cannot be read."""
        numbers: set[int] = set()
        for phrase in phrases:
            try:
                taken = {self._number(each) for each in self._spread(phrase)}
                if self._thorough:
                    for number in taken:
                        self.pattern(number)
            except PhraseError as bad:
                if self._faults is None:
                    raise
                self._faults.append((phrase, str(bad)))
            else:
                numbers |= taken
        return Phrases(self, frozenset(numbers))

    @contextmanager
    def gathering(self, *, thorough: bool) -> Iterator[list[tuple[str, str]]]:
        """Inside it a bad phrase is put on a list with its fault, not raised, so that all are told at once.

        `thorough` compiles each pattern too, which a check leaves until a post needs it.
        """
        self._faults, self._thorough = [], thorough
        try:
            yield self._faults
        finally:
            self._faults, self._thorough = None, False

    def _spread(self, phrase: str, path: tuple[str, ...] = ()) -> Iterator[str]:
        """A phrase that is a whole word list, as the phrases of that list: small patterns beat a huge one."""
        name = phrase.strip().removeprefix("{").removesuffix("}")
        if phrase.strip() == "{" + name + "}" and self.lists.get(name) and name not in path:
            for entry in self.lists[name]:
                yield from self._spread(entry, (*path, name))
        else:
            yield phrase

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {phrase: number for number, phrase in enumerate(self._phrases)}

    def _number(self, phrase: str) -> int:
        if phrase not in self._numbers:
            number = len(self._phrases)
            self._read[number] = compile_phrase(phrase, self.lists, self._memo)
            self._numbers[phrase] = number
            self._phrases.append(phrase)
            self._index = None
            self.__dict__.pop("unmasker", None)
        return self._numbers[phrase]

    def begins_sentence(self, number: int) -> bool:
        """Whether a match may begin with the end of the sentence before, which is no part of the find."""
        return SENTENCE_START in self._compiled(number).pattern

    def _compiled(self, number: int) -> Compiled:
        if number not in self._read:
            self._read[number] = compile_phrase(self._phrases[number], self.lists, self._memo)
        return self._read[number]

    def pattern(self, number: int) -> Any:
        """The linear-time pattern of a phrase, compiled when it is first wanted."""
        if number not in self._patterns:
            try:
                self._patterns[number] = re2.compile(f"({self._compiled(number).pattern})", QUIET)
            except re2.error:
                raise PhraseError(f'"{self._phrases[number]}" stands for too many phrases') from None
        return self._patterns[number]

    @property
    def index(self) -> Index:
        if self._index is None:
            anchors: dict[str, list[int]] = defaultdict(list)
            compiled = [self._compiled(number) for number in range(len(self._phrases))]
            for number, each in enumerate(compiled):
                for anchor in each.anchors or ():
                    anchors[anchor].append(number)
            self._index = Index(
                phrases=tuple(self._phrases),
                anchors=dict(sorted(anchors.items())),
                always=tuple(number for number, each in enumerate(compiled) if each.anchors is None),
                vocabulary=tuple(sorted({word for each in compiled for word in each.words})),
            )
        return self._index

    @cached_property
    def unmasker(self) -> Unmasker:
        return Unmasker(frozenset(self.index.vocabulary))

    def candidates(self, words: frozenset[str]) -> frozenset[int]:
        """The phrases that could match a text holding these words."""
        index = self.index
        found = set(index.always)
        for word in words:
            found.update(index.anchors.get(word, ()))
            for length in range(1, min(len(word), LONGEST) + 1):
                found.update(index.anchors.get(word[:length] + "*", ()))
        return frozenset(found)
