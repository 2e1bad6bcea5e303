"""Every phrase of a pack, indexed by the words that a match must hold, so that a post asks only a few."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from typing import Any

import re2

from gatepost.check.disguise import Unmasker
from gatepost.check.phrases import LONGEST, SENTENCE_START, Compiled, Memo, PhraseError, compile_phrase
from gatepost.check.reading import Found, Passage

Row = tuple[Sequence[int], Sequence[int], Sequence[int]]
BEFORE_SENTENCE = ".!?\n\r\t \"'>*-"
QUIET = re2.Options()
QUIET.log_errors = False


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
            out.update(self.book.found(number, passage))
        return sorted(out)

    def anywhere(self, passage: Passage) -> bool:
        return any(self.book.found(number, passage) for number in self.numbers & passage.candidates)


class Phrasebook:
    """The phrases that rules have put in, each under a number, and which rules wait for which of them."""

    def __init__(self, lists: Mapping[str, tuple[str, ...]]) -> None:
        self.lists = lists
        self.waiting: frozenset[str] = frozenset()
        self._phrases: list[str] = []
        self._numbers: dict[str, int] = {}
        self._read: dict[int, Compiled] = {}
        self._memo: Memo = {}
        self._patterns: dict[int, tuple[Any, bool]] = {}
        self._askers: dict[int, list[str]] = defaultdict(list)
        self._anchors: dict[str, Row] | None = None
        self._bundles: dict[tuple[str, ...], frozenset[int]] = {}
        self._faults: list[tuple[str, str]] | None = None
        self._thorough = False

    def phrases(self, phrases: Iterable[str]) -> Phrases:
        """Take phrases in, to be found later. Raises PhraseError for the first that cannot be read."""
        bundle = tuple(phrases)
        numbers: set[int] = set()
        for phrase in bundle:
            try:
                taken = {self.number(each) for each in self._spread(phrase)}
                if self._thorough:
                    for number in taken:
                        self.pattern(number)
            except PhraseError as bad:
                if self._faults is None:
                    raise
                self._faults.append((phrase, str(bad)))
            else:
                numbers |= taken
        self._bundles[bundle] = frozenset(numbers)
        return Phrases(self, self._bundles[bundle])

    def bundles(self) -> Iterator[tuple[tuple[str, ...], frozenset[int]]]:
        """What has been taken in together, and the numbers that it came to."""
        yield from self._bundles.items()

    @contextmanager
    def gathering(self, *, thorough: bool) -> Iterator[list[tuple[str, str]]]:
        """Inside it a bad phrase is put on a list with its fault, not raised, so that all can be told at once.

        `thorough` compiles each pattern too, which a check leaves until a post needs it.
        """
        self._faults, self._thorough = [], thorough
        try:
            yield self._faults
        finally:
            self._faults, self._thorough = None, False

    def _spread(self, phrase: str, path: tuple[str, ...] = ()) -> Iterator[str]:
        """A phrase that is one whole word list, as the phrases of that list: many small patterns beat one huge one."""
        name = phrase.strip().removeprefix("{").removesuffix("}")
        if phrase.strip() == "{" + name + "}" and self.lists.get(name) and name not in path:
            for entry in self.lists[name]:
                yield from self._spread(entry, (*path, name))
        else:
            yield phrase

    def number(self, phrase: str) -> int:
        """The number of a phrase, which is taken in if it is new."""
        if phrase not in self._numbers:
            number = len(self._phrases)
            self._read[number] = compile_phrase(phrase, self.lists, self._memo)
            self._numbers[phrase] = number
            self._phrases.append(phrase)
            self._anchors = None
            self.__dict__.pop("unmasker", None)
        return self._numbers[phrase]

    def source(self, number: int) -> str:
        """The pattern of a phrase as text."""
        return self._read[number].pattern

    def pattern(self, number: int) -> tuple[Any, bool]:
        """The linear-time pattern of a phrase, over UTF-8, and whether it asks for the start of a sentence."""
        if number not in self._patterns:
            source = self.source(number)
            try:
                pattern = re2.compile(f"({source})".encode(), QUIET)
                self._patterns[number] = pattern, SENTENCE_START in source
            except re2.error:
                raise PhraseError(f'"{self._phrases[number]}" stands for too many phrases') from None
        return self._patterns[number]

    def found(self, number: int, passage: Passage) -> tuple[Found, ...]:
        """Every stretch of a passage that one phrase matches, looked for once."""
        if number not in passage.found:
            passage.found[number] = tuple(self._look(number, passage))
        return passage.found[number]

    def _look(self, number: int, passage: Passage) -> Iterator[Found]:
        pattern, begins_sentence = self.pattern(number)
        for view, (encoded, places) in zip(passage.views, passage.encoded, strict=True):
            for match in pattern.finditer(encoded):
                first, last = match.span(1)
                if places is not None:
                    first, last = places[first], places[last]
                words = view.text[first:last]
                if begins_sentence:  # a match may begin with the end of the sentence before
                    words = words.lstrip(BEFORE_SENTENCE)
                start, end = view.span(last - len(words), last)
                if end > start:
                    yield Found(start, end, words)

    @cached_property
    def unmasker(self) -> Unmasker:
        return Unmasker(self.vocabulary)

    def vocabulary(self) -> frozenset[str]:
        """Every whole word of every phrase."""
        return frozenset(word for each in self._read.values() for word in each.words)

    def wait(self, rule_id: str, phrases: Phrases) -> None:
        """Note that a rule can find nothing unless one of these phrases could match."""
        self.waiting |= {rule_id}
        for number in phrases.numbers:
            self._askers[number].append(rule_id)

    def asked(self, candidates: frozenset[int]) -> frozenset[str]:
        """The waiting rules that have something to look for, when these phrases could match."""
        out: set[str] = set()
        for number in candidates & self._askers.keys():
            out.update(self._askers[number])
        return frozenset(out)

    def rows(self) -> Iterator[tuple[int, str, str, str]]:
        """Each phrase: its number, its words, its pattern, and the ids of the rules that wait for it."""
        for number, phrase in enumerate(self._phrases):
            yield number, phrase, self.source(number), " ".join(self._askers.get(number, ()))

    def anchors(self) -> dict[str, Row]:
        """For each word, word beginning such as "vot*" or sign: the phrases that need it and no other, those that
        need it first of two, and those that need it second. "" has the phrases that need no word.
        """
        if self._anchors is None:
            anchors: dict[str, tuple[list[int], list[int], list[int]]] = defaultdict(lambda: ([], [], []))
            for number, each in self._read.items():
                for anchor in ("",) if each.anchors is None else each.anchors:
                    anchors[anchor][0 if each.also is None else 1].append(number)
                for anchor in each.also or ():
                    anchors[anchor][2].append(number)
            self._anchors = dict(anchors)
        return self._anchors

    def candidates(self, words: frozenset[str]) -> frozenset[int]:
        """The phrases that could match a text holding these words."""
        anchors = self.anchors()
        return possible(anchors[key] for key in ("", *anchor_keys(words)) if key in anchors)


def possible(rows: Iterable[Row]) -> frozenset[int]:
    """The phrases all of whose anchors are met, from the rows (see Phrasebook.anchors) of the words that are there."""
    met: set[int] = set()
    halfway: set[int] = set()
    second: set[int] = set()
    for alone, first, also in rows:
        met.update(alone)
        halfway.update(first)
        second.update(also)
    halfway &= second
    return frozenset(met | halfway)


def anchor_keys(words: frozenset[str]) -> Iterator[str]:
    """The anchors that a text holding these words satisfies."""
    for word in words:
        yield word
        for length in range(1, min(len(word), LONGEST) + 1):
            yield word[:length] + "*"
