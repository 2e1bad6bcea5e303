"""The phrase language that rules are written in: words, choices and gaps, compiled to linear-time patterns.

    will (be)? vot* (against|for)      words, a choice, an optional choice, any ending
    voting ... against                  a gap of up to four words inside a sentence; ...8 allows eight
    {party} _ manifesto                 a named word list; _ is any one word
    know(s)? (mon|tues)day {number}th   what stands against a bracket is one word with it
    ^vote {party}                       ^ is the start of a sentence
    {link} {money} {number} {handle}    a web address, a sum, a number, an @name

Matching folds case, accents and disguises (see folding.py and disguise.py); an apostrophe is optional and
commas, dashes and emoji between words do not matter. A phrase never crosses the end of a sentence.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from gatepost.check.folding import fold_word
from gatepost.check.patterns import lazily

BEGIN, END = (
    "\x01",
    "\x02",
)  # where a word begins and ends, until it is known whether it is part of a longer one
SEPARATOR = r"[^\w.!?\n]+"
SENTENCE_START = r"(?:^|[.!?\n][\s\"'>*-]*)"
ANY_WORD = r"[\w'@£$%&-]+(?:[.,:/]\w+)*"
ANY_NUMBER = "{number}"  # stands among the words of a text that holds a digit
BUILT_IN = {
    "link": r"\bwww+\b",
    "money": r"£\s?\d[\d,.]*(?:\s?(?:k|m|bn|million|billion|thousand|grand|mill)\b)?",
    "number": BEGIN + r"\d[\d,.]*" + END,
    "handle": r"@[\w.-]+",
}
BUILT_IN_ANCHORS: dict[str, frozenset[str] | None] = {
    "link": frozenset({"www*"}),
    "money": frozenset({"£"}),
    "number": frozenset({ANY_NUMBER}),
    "handle": frozenset({"@"}),
}
TOKEN = lazily(
    r"\.\.\.(?P<gap>\d*)|\{(?P<list>[^{}]*)\}|(?P<mark>[()|?^])|(?P<word>[^\s(){}|?^]+)|(?P<space>\s+)"
)
COMMONEST = frozenset(
    "a all an and are as at be but by for from had has have he her his i in is it its me my no not of on one or "
    "our out she so that the their them they this to up us was we were what will with you your".split()
)
COMMON = frozenset(
    "a about after again all also am an and any are as at back be because been before being but by can "
    "come could day did do does doing done down each even every first for from get give go going good got "
    "had has have having he her here him his how i if in into is it its just know last let like look made "
    "make many may me more most much must my need never new no not now of off on one only or other our "
    "out over own people please really right said same say see she should so some still such take than "
    "thank thanks that the their them then there these they thing think this those time to today too two "
    "up us very want was way we week well went were what when where which who why will with work would "
    "year yes yet you your council councillor local i'm i'll we're it's don't".split()
)
DEEPEST = 8
ALWAYS_THERE = 12  # as a second word it would sort out nothing: nearly every post holds one of so many
LONGEST = 40


class PhraseError(ValueError):
    """A phrase that cannot be read. The message says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """A phrase as a pattern whose first group is the match, and words of which a match must hold one.

    `anchors` are whole words, word beginnings ending in "*", or signs; None means that any text may match. `also`
    are more of them: a match must hold one of these too. `words` are all the whole words that the phrase names.
    """

    pattern: str
    anchors: frozenset[str] | None
    words: frozenset[str]
    also: frozenset[str] | None = None


Memo = dict[str, Compiled]
Anchors = frozenset[str] | None


@dataclass(slots=True)
class _Piece:
    pattern: str
    optional: bool
    anchors: frozenset[str] | None
    gap: bool = False
    glued: bool = False  # to the piece before: one word with it


class _Reader:
    def __init__(
        self, phrase: str, lists: Mapping[str, tuple[str, ...]], path: tuple[str, ...], memo: Memo
    ) -> None:
        self.phrase, self.lists, self.path, self.memo = phrase, lists, path, memo
        self.words: set[str] = set()
        self.tokens = [token for token in TOKEN.finditer(phrase) if not token["space"]]
        stray = TOKEN.sub("", phrase)
        if stray:
            raise PhraseError(f'"{stray[0]}" is out of place in "{phrase}"')
        self.at = 0

    def alternatives(self, depth: int, *, inside: bool = False) -> tuple[str, bool, Anchors, Anchors]:
        """A choice: its pattern, whether it may be empty, its anchors, and those of a second word.

        `inside` a word, a choice that begins with a space begins a word of its own: "she('s| is)".
        """
        if depth > DEEPEST:
            raise PhraseError(f'brackets nest too deeply in "{self.phrase}"')
        choices = [self.sequence(depth, inside=inside)]
        while self.at < len(self.tokens) and self.tokens[self.at].group() == "|":
            self.at += 1
            choices.append(self.sequence(depth, inside=inside))
        full = [choice for choice in choices if choice is not None]
        if not full:
            raise PhraseError(f'nothing to match in "{self.phrase}"')
        if len(full) == 1:
            return full[0][0], len(choices) > 1, full[0][1], full[0][2]
        anchors: Anchors = frozenset()
        for choice in full:
            anchors = None if anchors is None or choice[1] is None else anchors | choice[1]
        return "(?:" + "|".join(choice[0] for choice in full) + ")", len(full) < len(choices), anchors, None

    def sequence(self, depth: int, *, inside: bool) -> tuple[str, Anchors, Anchors] | None:
        pieces: list[_Piece] = []
        apart = inside and self.at < len(self.tokens) and not self.follows()
        while self.at < len(self.tokens) and self.tokens[self.at].group() not in (")", "|"):
            token = self.tokens[self.at]
            glued = bool(pieces) and self.follows() and not pieces[-1].gap and pieces[-1].pattern != "^"
            self.at += 1
            if token.group() == "?":
                if not pieces:
                    raise PhraseError(f'"?" follows nothing in "{self.phrase}"')
                pieces[-1].optional = True
                continue
            piece = self.piece(token, depth, glued=glued)
            piece.glued = glued and not piece.gap
            pieces.append(piece)
        if not pieces:
            return None
        pattern, anchors, also = _join(_one_word_each(pieces), self.phrase)
        return (SEPARATOR + pattern if apart else pattern), anchors, also

    def follows(self) -> bool:
        """Whether no space stands before the token that comes next."""
        before = self.at - 1
        if before < 0 or self.tokens[self.at].start() != self.tokens[before].end():
            return False
        if self.tokens[before].group() == "?":
            before -= 1
        # "(the )?council" has its space inside the bracket.
        return (
            self.tokens[before].group() != ")"
            or not self.tokens[before].string[self.tokens[before].start() - 1].isspace()
        )

    def piece(self, token: re.Match[str], depth: int, *, glued: bool) -> _Piece:
        if token["gap"] is not None:
            most = int(token["gap"] or 4)
            if most > 20:
                raise PhraseError(f'a gap may be 20 words at most in "{self.phrase}"')
            return _Piece(f"(?:{SEPARATOR}{ANY_WORD}){{0,{most}}}?", True, None, gap=True)
        if token["list"] is not None:
            return self.named(token["list"])
        if token.group() == "(":
            pattern, empty, anchors, _ = self.alternatives(depth + 1, inside=glued)
            if self.at >= len(self.tokens):
                raise PhraseError(f'a bracket is not closed in "{self.phrase}"')
            self.at += 1
            return _Piece(pattern, empty, anchors)
        if token.group() == "^":
            return _Piece("^", False, None)
        if token["word"] == "_":
            return _Piece(ANY_WORD, False, None)
        if token["word"] is None:
            raise PhraseError(f'"{token.group()}" is out of place in "{self.phrase}"')
        return self.word(token["word"])

    def named(self, name: str) -> _Piece:
        if name in BUILT_IN:
            return _Piece(BUILT_IN[name], False, BUILT_IN_ANCHORS[name])
        if name not in self.lists:
            raise PhraseError(f'no word list is called "{name}"')
        if name in self.path:
            raise PhraseError(f'the word list "{name}" holds itself')
        if name not in self.memo:
            self.memo[name] = self.expanded(name)
        known = self.memo[name]
        self.words |= known.words
        return _Piece(known.pattern, False, known.anchors)

    def expanded(self, name: str) -> Compiled:
        if not self.lists[name]:
            raise PhraseError(f'the word list "{name}" is empty')
        entries = [_read(entry, self.lists, (*self.path, name), self.memo) for entry in self.lists[name]]
        anchors: frozenset[str] | None = frozenset()
        for entry in entries:
            anchors = None if anchors is None or entry.anchors is None else anchors | entry.anchors
        words = frozenset(word for entry in entries for word in entry.words)
        return Compiled("(?:" + "|".join(entry.pattern for entry in entries) + ")", anchors, words)

    def word(self, word: str) -> _Piece:
        if "..." in word:
            raise PhraseError(f'a gap needs a space on each side in "{self.phrase}"')
        stem = fold_word(word).removesuffix("*")
        if not stem or "*" in stem:
            raise PhraseError(f'"*" may only end a word in "{self.phrase}"')
        if len(stem) > LONGEST:
            raise PhraseError(f'a word may have {LONGEST} letters at most in "{self.phrase}"')
        pattern, anchors, forms = _word(stem, word.endswith("*"))
        self.words |= forms
        return _Piece(pattern, False, anchors)


@lru_cache(maxsize=10_000)
def _word(stem: str, any_ending: bool) -> tuple[str, frozenset[str] | None, frozenset[str]]:
    """The pattern of a word, its anchors, and the whole words it stands for."""
    begins = BEGIN if re.match(r"'?\w", stem, re.ASCII) else ""
    ends = r"[\w']*" if any_ending else END if re.search(r"\w'?$", stem, re.ASCII) else ""
    pattern = "".join("'?" if c == "'" else r"[\s-]?" if c == "-" else re.escape(c) for c in stem)
    forms = {stem.replace("-", ""), max(stem.split("-"), key=len)}
    forms |= {form.replace("'", "") for form in forms}
    anchors = frozenset(form + "*" if any_ending else form for form in forms)
    return (
        begins + pattern + ends,
        anchors if re.fullmatch(r"[\w'-]+", stem) else _signed(stem, any_ending),
        frozenset() if any_ending else frozenset(forms),
    )


def _signed(stem: str, any_ending: bool) -> Anchors:
    """The anchor of a "word" with signs in it, such as "#ad" or an emoji: its longest part of letters, or a sign."""
    parts = re.findall(r"[^\W_]+", stem)
    if not parts:
        return frozenset(stem[0])
    if re.search(r"['_-]", stem):
        return None
    longest = max(parts, key=len)
    return frozenset({longest + "*" if any_ending and stem.endswith(longest) else longest})


def compile_phrase(phrase: str, lists: Mapping[str, tuple[str, ...]], memo: Memo | None = None) -> Compiled:
    """Read one phrase; raises PhraseError saying what is wrong. `memo` keeps the word lists already read."""
    return _read(phrase, lists, (), {} if memo is None else memo)


def _read(phrase: str, lists: Mapping[str, tuple[str, ...]], path: tuple[str, ...], memo: Memo) -> Compiled:
    reader = _Reader(phrase, lists, path, memo)
    pattern, empty, anchors, also = reader.alternatives(0)
    if reader.at < len(reader.tokens):
        raise PhraseError(f'a bracket closes that was never opened in "{phrase}"')
    if empty:
        raise PhraseError(f'"{phrase}" would match nothing at all')
    if not path:  # inside a list the ends of words may yet turn out to be inside one
        pattern = pattern.replace(BEGIN, r"\b").replace(END, r"\b")
    return Compiled(pattern, anchors, frozenset(reader.words), also)


def _one_word_each(pieces: list[_Piece]) -> list[_Piece]:
    """The pieces, with those that stand against each other made one, which begins and ends where they do."""
    out: list[_Piece] = []
    for piece in pieces:
        if not piece.glued:
            out.append(piece)
            continue
        before = out[-1]
        first = f"(?:{before.pattern})?" if before.optional else before.pattern
        second = f"(?:{piece.pattern})?" if piece.optional else piece.pattern
        starts = BEGIN if BEGIN in before.pattern else ""
        stops = END if END in piece.pattern or (piece.optional and END in before.pattern) else ""
        inner = second.replace(SEPARATOR + BEGIN, SEPARATOR).replace(BEGIN, "").replace(END, "")
        pattern = starts + first.replace(BEGIN, "").replace(END, "") + inner + stops
        anchors = None if before.optional or before.anchors is None else _beginnings(before.anchors)
        out[-1] = _Piece(pattern, before.optional and piece.optional, anchors)
    return out


def _beginnings(anchors: frozenset[str]) -> frozenset[str]:
    """The anchors of words that go on after these."""
    return frozenset(
        each if each == ANY_NUMBER or each.endswith("*") or not each[-1].isalnum() else each + "*"
        for each in anchors
    )


def _join(pieces: list[_Piece], phrase: str) -> tuple[str, Anchors, Anchors]:
    start = SENTENCE_START if pieces[0].pattern == "^" else ""
    if start:
        pieces = pieces[1:]
    if any(piece.pattern == "^" for piece in pieces):
        raise PhraseError(f'"^" may only begin a phrase in "{phrase}"')
    first = next((at for at, piece in enumerate(pieces) if not piece.optional), None)
    if first is None or pieces[0].gap or pieces[-1].gap:
        raise PhraseError(f'"{phrase}" needs a word at each end of a gap, and one that is not optional')
    out = [start] if start else []
    for at, piece in enumerate(pieces):
        if piece.gap:
            out.append(piece.pattern)
        elif at < first:
            out.append(f"(?:{piece.pattern}{SEPARATOR})?")
        elif at == first:
            out.append(piece.pattern)
        else:
            out.append(f"(?:{SEPARATOR}{piece.pattern})?" if piece.optional else SEPARATOR + piece.pattern)
    anchored = [piece.anchors for piece in pieces if not piece.optional and piece.anchors is not None]
    anchored.sort(key=_commonness)
    also = anchored[1] if len(anchored) > 1 and _commonness(anchored[1])[0] < ALWAYS_THERE else None
    return "".join(out), anchored[0] if anchored else None, also


def _commonness(anchors: frozenset[str]) -> tuple[int, int]:
    """How often a post will hold one of these words: common words first, then how many there are."""
    stems = [word.rstrip("*") for word in anchors]
    common = sum(4 if stem in COMMONEST else stem in COMMON or len(stem) < 3 for stem in stems)
    return common, len(anchors)
