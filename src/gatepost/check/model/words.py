"""A text as the classifier reads it: folded and unmasked as for the word rules, with handles and links made alike."""

import unicodedata
from collections.abc import Callable, Iterator

from gatepost.check.disguise import RUDE, Unmasker
from gatepost.check.folding import Folded, fold
from gatepost.check.patterns import lazily

# What stands for a person, a link or a picture rather than for words: (?<!\w) so that an e-mail is not a handle.
ALIKE = lazily(r"(?<!\w)@[\w.]+|w{3,}(?:\S*w)?|\[(?:email|user|url)\]|\s+")
HALVES = lazily("[\ud800-\udfff]")
STAND_INS = {"@": "@user", "w": "www", "[": "@user"}


def reader(vocabulary: Callable[[], frozenset[str]]) -> Callable[[str], Folded]:
    """What turns a text into what the classifier reads, offsets kept. `vocabulary` are the words disguises may hide."""
    unmasker = Unmasker(lambda: vocabulary() | frozenset(RUDE))

    def read(text: str) -> Folded:
        folded = fold(text)
        plain = unmasker.unmask(folded) or folded
        # Half a character, as broken text holds, is no text to the tokenizer.
        return _rebuilt(Folded(HALVES.sub("?", plain.text), plain.origin))

    return read


def _rebuilt(plain: Folded) -> Folded:
    origin = range(len(plain.text)) if plain.origin is None else plain.origin
    out: list[str] = []
    places: list[int] = []
    for start, end, words in _pieces(plain.text):
        out.append(words)
        if len(words) == end - start:
            places.extend(origin[start:end])
        else:
            places.extend([origin[start]] * (len(words) - 1) + [origin[end - 1]])
    return Folded("".join(out), tuple(places))


def _pieces(text: str) -> Iterator[tuple[int, int, str]]:
    at = 0
    for found in ALIKE.finditer(text):
        yield from _named(text, at, found.start())
        yield found.start(), found.end(), STAND_INS.get(found[0][0], " ")
        at = found.end()
    yield from _named(text, at, len(text))


def _named(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """A stretch with each emoji and sign given its Unicode name, for the vocabulary holds words and no pictures."""
    at = start
    if not text[start:end].isascii():
        for index in range(start, end):
            if unicodedata.category(text[index]) == "So":
                if at < index:
                    yield at, index, text[at:index]
                yield index, index + 1, f" {unicodedata.name(text[index], '').lower()} "
                at = index + 1
    if at < end:
        yield at, end, text[at:end]
