"""Finds planning and licensing matters: their references as councils write them, and sites that the
register knows.

A reference or a site of the register carries its own `Matter`; a reference that nobody has loaded carries a
guess.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from gatepost.check.assessment import Mark
from gatepost.check.detectors import Detect, Waiting
from gatepost.check.facts import Facts, Matter, MatterKind
from gatepost.check.folding import WEB_ADDRESS
from gatepost.check.patterns import lazily
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Found, Passage, Spans

SOURCE = "register"

# Two to six short segments with a separator between; each repeat is bounded, so the search is linear.
CANDIDATE = lazily(
    r"(?<![\w/£$€@.:+-])[a-z0-9]{1,10}(?:(?: ?/ ?|//|[.-])[a-z0-9]{1,12}(?:_[a-z0-9]{1,5})?){1,5}(?![\w/@])",
    re.I | re.ASCII,
)
SEPARATORS = lazily(r"[ /.-]+")
BARE = lazily(r"(?<![\w/£$€@.,:+-])(?:[a-z]{1,3})?\d{5,9}(?![\w/@]|[.,]\d)", re.I | re.ASCII)
YEAR = lazily(r"(?:19|20)\d\d|[0-3]\d|9[5-9]")
GLUED_YEAR = lazily(r"[A-Z]{1,4}(?:(?:19|20)\d\d|[0-3]\d)")
SERIAL = lazily(r"\d{3}")
ROAD = lazily(r"[ABM]\d{1,4}M?")
NOT_PLANNING = frozenset(  # a number after one of these counts something else
    "FOI FOIA EIR SAR DSAR LGO LGSCO ICO MOTION MINUTE MINUTES ITEM ISO S106 S278 CIL "
    "TPO TRO CVE RFC EN COVID ISBN INVOICE GRANT "
    "INC CRIME CAD TEL PHONE CASE COMPLAINT".split()
)
CUE = lazily(
    r"\b(?:planning|applications?|ref|reference|permission|appeal|proposal|app no|licen[cs]\w+|premises)\b"
)
LICENSING_CODE = lazily(r"LI[A-Z_]{0,7}|LN|LIC\w*|PREM\w*|PRM\w*|LPR\w*|WK|PL?LIC")
LICENSING_CUE = lazily(r"\b(?:licen[cs]\w+|premises)\b")
CUE_REACH = (
    45  # characters between a bare number and the word that makes it a reference (measured on 528 of them)
)

# An address opens with words that name no place.
LEAD = lazily(
    r"^(?:the |land |site |plot |part |field |former |adjacent |adjoining |rear |front |north |south |east |"
    r"west |of |at |to |off |on |"
    r"in |between |opposite |behind |and )+"
)
STREET = frozenset(  # words of addresses that are in too many of them to name one
    "the land site plot part former adjacent adjoining rear front north south east west road street lane "
    "avenue close and new old near from for with house farm park green high station church".split()
)
TAG = lazily(r"[@#][^\W]{7,60}")
POSTCODE = lazily(r"^[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}$")
WORDS = lazily(r"[^\W_]+(?:'[^\W_]+)?")
TOO_PLAIN = frozenset(
    "high street|station road|church road|church lane|main street|main road|london road|"
    "town centre|market place|town hall|village hall|"
    "the street|school lane|mill lane|park road|victoria road|the green|the square|new road".split("|")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`near` phrases must stand in the same sentence (`reach = "post"`: anywhere), or the mark is not made.

    `sought` is what may count: "references" of any shape, "sites" of the register. `words` are phrases that
    stand for a matter of the first of `kinds`. `unless_near` and `unless_anywhere` cancel. `live_only` leaves
    out matters that are already decided.
    """

    near: tuple[str, ...] = ()
    reach: Literal["sentence", "post"] = "sentence"
    sought: tuple[Literal["references", "sites"], ...] = ("references", "sites")
    words: tuple[str, ...] = ()
    kinds: tuple[Literal["planning", "licensing", "other"], ...] = ("planning", "licensing", "other")
    unless_near: tuple[str, ...] = ()
    unless_anywhere: tuple[str, ...] = ()
    live_only: bool = True


@dataclass(frozen=True, slots=True)
class Named:
    """A matter that a passage names, where, and whether the register knows it."""

    found: Found
    matter: Matter
    known: bool


def prepare(settings: Settings, book: Phrasebook) -> Detect | Waiting:
    near = book.phrases(settings.near)
    words = book.phrases(settings.words)
    unless_near = book.phrases(settings.unless_near)
    unless_anywhere = book.phrases(settings.unless_anywhere)

    def detect(passage: Passage, post: Post, facts: Facts) -> Iterator[Mark]:
        helpers = near.find(passage) if near else []
        if (near and not helpers) or unless_anywhere.anywhere(passage):
            return
        kind: MatterKind = settings.kinds[0] if settings.kinds else "planning"
        named = [
            each
            for each in named_matters(passage, facts)
            if each.matter.kind in settings.kinds
            and not (settings.live_only and each.known and not each.matter.undecided_at(facts.at))
            and ("references" in settings.sought or each.known)
            and ("sites" in settings.sought or each.found.words == "reference")
        ]
        named += [Named(found, Matter(kind=kind), False) for found in words.find(passage)]
        excuses = unless_near.find(passage)
        for each in named:
            if any(passage.same_sentence(excuse, each.found) for excuse in excuses):
                continue
            if near and not any(
                settings.reach == "post" or passage.same_sentence(helper, each.found) for helper in helpers
            ):
                continue
            detail = each.matter.reference or each.matter.address
            yield passage.mark(each.found, detail, subject=each.matter)

    return Waiting(near, detect) if settings.near else detect


def named_matters(passage: Passage, facts: Facts) -> list[Named]:
    """Every matter named in a passage, in order: those of the register first, then references that look
    like one."""
    return passage.once_with(facts, _named_matters)


def _named_matters(passage: Passage, facts: Facts) -> list[Named]:
    if not passage.original:
        return []
    known = [
        Named(found, matter, True)
        for matter in facts.matters
        for found in (
            *_spans(passage, _reference_pattern(matter.reference), "reference"),
            *_sites(passage, matter),
        )
    ]
    taken = Spans(each.found for each in known)
    for found in references(passage):
        if not taken.touch(found):
            matter = Matter(reference=passage.original[found.start : found.end], kind=kind_of(passage, found))
            known.append(Named(found, matter, False))
    return sorted(known, key=lambda each: (each.found.start, -each.found.end))


def loosely_named(passage: Passage, facts: Facts) -> list[Named]:
    """Matters that a passage comes near to naming: two words of a name in any order, or a rare one."""
    return passage.once_with(facts, _loosely_named)


def _loosely_named(passage: Passage, facts: Facts) -> list[Named]:
    from gatepost.check.detectors.exempt import WORD, rare

    view = passage.views[0]
    said: dict[str, re.Match[str]] = {}
    for match in WORD.finditer(view.text):
        word = match[0].removesuffix("'s")
        said.setdefault(word, match)
        said.setdefault(word.removesuffix("s"), match)
    tags = [(match, match[0].replace("_", "")) for match in TAG.finditer(view.text)]
    out = []
    for matter in facts.matters:
        for name in (*matter.nicknames, *matter.address.split(","), matter.title):
            words = {word.removesuffix("'s").removesuffix("s") for word in WORD.findall(name.casefold())}
            met = {word for word in words if word in said and len(word) > 2 and word not in STREET}
            if len(met) >= 2 or any(rare(word) for word in met):
                first = min((said[word] for word in met), key=lambda match: match.start())
                out.append(Named(Found(*view.span(*first.span()), "site"), matter, True))
                break
            joined = "".join(WORD.findall(LEAD.sub("", name.casefold().strip()))).replace("'", "")
            tagged = [match for match, tag in tags if len(joined) >= 7 and joined in tag]
            if tagged:
                out.append(Named(Found(*view.span(*tagged[0].span()), "site"), matter, True))
                break
    return out


def references(passage: Passage) -> list[Found]:
    """Stretches of the original that have the shape of a planning or licensing reference."""
    return passage.once(_references) if passage.has_digit else []


def _references(passage: Passage) -> list[Found]:
    text = passage.original
    addresses = Spans(passage.find(WEB_ADDRESS) if "/" in text or "www" in text else ())
    out = []
    for match in CANDIDATE.finditer(text):
        found = Found(match.start(), match.end(), "reference")
        before = text[max(0, found.start - CUE_REACH) : found.start]
        after = text[found.end : found.end + CUE_REACH]
        if not addresses.touch(found) and _looks_right(match[0].upper(), before, after):
            out.append(found)
    for match in BARE.finditer(text):
        found = Found(match.start(), match.end(), "reference")
        before = text[max(0, found.start - CUE_REACH) : found.start]
        if _counts_something_else(before) or not CUE.search(before.casefold()) or addresses.touch(found):
            continue
        out.append(found)
    return out


def kind_of(passage: Passage, found: Found) -> MatterKind:
    """Licensing if the reference or the words round it say so; else planning."""
    segments = SEPARATORS.split(passage.original[found.start : found.end].upper())
    if any(LICENSING_CODE.fullmatch(segment) for segment in segments):
        return "licensing"
    start, end = passage.sentence(found.start)
    around = passage.original[
        max(start, found.start - CUE_REACH) : min(end, found.end + CUE_REACH)
    ].casefold()
    return "licensing" if LICENSING_CUE.search(around) and "planning" not in around else "planning"


def _looks_right(words: str, before: str, after: str) -> bool:
    segments = [segment for segment in SEPARATORS.split(words) if segment]
    if len(segments) < 2 or not (any(map(SERIAL.search, segments)) or _is_lettered_round(segments)):
        return False
    if (
        _is_date(segments)
        or _counts_something_else(before)
        or any(segment in NOT_PLANNING for segment in segments)
    ):
        return False
    if all(ROAD.fullmatch(segment) or segment.isalpha() for segment in segments):
        return False
    numbers = [segment for segment in segments if segment.isdigit()]
    if len(segments) == 2 and len(numbers) == 2 and _are_years(*numbers):
        return False
    years = [at for at, segment in enumerate(segments) if YEAR.fullmatch(segment)]
    glued = [at for at, segment in enumerate(segments) if GLUED_YEAR.fullmatch(segment)]
    lettered = any(not segment.isdigit() for segment in segments)
    for at in (*years, *glued):
        serials = [
            segment for other, segment in enumerate(segments) if other != at and SERIAL.search(segment)
        ]
        if at in glued and all(YEAR.fullmatch(serial) for serial in serials):
            continue
        if serials and (lettered or len(segments) > 2):
            return True
        if (
            any(len(re.sub(r"\D", "", serial)) >= 4 or serial.startswith("0") for serial in serials)
            and "/" in words
        ):
            return True  # year and serial only: 2012/3631, 24/01234
        if serials and _has_cue(before, after):
            return True
    if _is_lettered_round(segments):
        return True
    digits = sum(character.isdigit() for character in words)
    return (lettered or ("/" in words and digits >= 6)) and digits >= 4 and _has_cue(before, after)


def _is_lettered_round(segments: Sequence[str]) -> bool:
    """ESS/58/12/CHL: a short number and a year between letters."""
    if len(segments) != 4 or not (segments[0].isalpha() and segments[3].isalpha()):
        return False
    return (
        segments[1].isdigit() and YEAR.fullmatch(segments[2]) is not None and segments[0] not in NOT_PLANNING
    )


def _has_cue(before: str, after: str) -> bool:
    return CUE.search(before.casefold()) is not None or CUE.search(after.casefold()) is not None


def _counts_something_else(before: str) -> bool:
    last = re.findall(r"[A-Za-z]\w*", before[-16:].upper())
    return bool(last) and last[-1] in NOT_PLANNING


def _is_date(segments: Sequence[str]) -> bool:
    if len(segments) != 3 or not all(segment.isdigit() for segment in segments):
        return False
    first, second, third = segments
    if len(first) == 4:
        return first[:2] in ("19", "20") and len(second) <= 2 and len(third) <= 2
    year = len(third) == 2 or third[:2] in ("19", "20")
    return (
        len(first) <= 2
        and len(second) <= 2
        and int(first) <= 31
        and int(second) <= 12
        and len(third) in (2, 4)
        and year
    )


def _are_years(one: str, other: str) -> bool:
    """Two years in a row: a season or a financial year, 2025/26, 2025/2026."""
    if len(one) == 4 and len(other) == 4:
        return int(other) - int(one) in (0, 1) or (
            one[:2] in ("19", "20") and other[:2] in ("19", "20") and int(one) < int(other)
        )
    return len(other) == 2


@lru_cache(maxsize=2048)
def _reference_pattern(reference: str) -> "re.Pattern[str] | None":
    """A known reference as people write it: any separator, zeros dropped, first or last letters left off."""
    segments = [segment for segment in re.split(r"[^A-Za-z0-9]+", reference) if segment]
    if not segments or not any(character.isdigit() for character in reference):
        return None
    numeric = [at for at, segment in enumerate(segments) if any(c.isdigit() for c in segment)]
    enough = sum(len(re.sub(r"\D", "", segments[at])) for at in numeric) >= 5
    first, last = numeric[0], numeric[-1]
    out = []
    for at, segment in enumerate(segments):
        word = f"0*{re.escape(segment.lstrip('0') or '0')}" if segment.isdigit() else re.escape(segment)
        if enough and (at < first or at > last):
            out.append(f"(?:{word}[\\W_]{{0,3}})?" if at < first else f"(?:[\\W_]{{0,3}}{word}(?!\\w))?")
        else:
            out.append(word + (r"[\W_]{0,3}" if at < (last if enough else len(segments) - 1) else ""))
    return re.compile(rf"(?<![\w£$€])(?:{''.join(out)})(?!\w)", re.I)


def _sites(passage: Passage, matter: Matter) -> Iterator[Found]:
    for pattern in _site_patterns(matter.address, matter.nicknames, matter.title):
        yield from _spans(passage, pattern, "site", folded=True)


@lru_cache(maxsize=2048)
def _site_patterns(address: str, nicknames: tuple[str, ...], title: str) -> tuple["re.Pattern[str]", ...]:
    names = {name for name in nicknames if name.strip()}
    parts = [part.strip() for part in address.split(",")]
    for at, part in enumerate(parts):
        bare = LEAD.sub("", part.casefold()).strip()
        numbered = any(character.isdigit() for character in bare)
        if POSTCODE.match(bare) or bare in TOO_PLAIN:
            continue
        if len(WORDS.findall(bare)) >= 2 or (at == 0 and len(bare) >= 6 and not numbered):
            names.add(bare)
    if 2 <= len(WORDS.findall(title)) <= 4:
        names.add(title)
    return tuple(pattern for name in sorted(names) if (pattern := _name_pattern(name)) is not None)


def _name_pattern(name: str) -> "re.Pattern[str] | None":
    words = WORDS.findall(name.casefold().replace("’", "'"))
    if words[:1] == ["the"] and len(words) > 1:
        words = words[1:]
    if not words or sum(map(len, words)) < 3:
        return None
    spelled = [re.escape(word).replace("'", "'?") for word in words]
    return re.compile(r"\b" + r"[^\w.!?\n]{1,3}".join(spelled) + r"(?:'?s)?\b")


def _spans(
    passage: Passage, pattern: "re.Pattern[str] | None", how: str, *, folded: bool = False
) -> Iterator[Found]:
    if pattern is None:
        return
    if not folded:
        for match in pattern.finditer(passage.original):
            if any(character.isdigit() for character in match[0]):
                yield Found(match.start(), match.end(), how)
        return
    view = passage.views[0]
    for match in pattern.finditer(view.text):
        start, end = view.span(match.start(), match.end())
        yield Found(start, end, how)


def live(matters: Iterable[Matter], facts: Facts) -> tuple[Matter, ...]:
    """Those that a committee of the council has still to decide. An appeal is for an inspector."""
    return tuple(matter for matter in matters if matter.undecided_at(facts.at) and matter.stage != "appeal")
