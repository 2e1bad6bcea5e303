"""Whom a post points at: people and firms by name, handle or job, for the detectors of blame and accusation.

People's names come from `people`; this adds those told by their job, team, handle or firm. Loose names (any
two capitals in a row, one in mid-sentence) are for a caller that has a reason to ask.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from gatepost.check.facts import Facts
from gatepost.check.first_names import ALSO_WORDS, FIRST_NAMES
from gatepost.check.jobs import staff_in
from gatepost.check.name_words import NAME, NOT_NAMES
from gatepost.check.patterns import lazily
from gatepost.check.people import named_people
from gatepost.check.reading import Found, Passage

Role = Literal["officer", "senior officer", "councillor", "candidate", "private", "firm"]


@dataclass(frozen=True, slots=True)
class Pointed:
    """A stretch that points at one person or firm. `named` is false for a job such as "the case officer"."""

    start: int
    end: int
    words: str
    role: Role
    named: bool = True
    loose: bool = False

    @property
    def found(self) -> Found:
        return Found(self.start, self.end, self.words)


TITLE_BEFORE = lazily(r"\b(?:cllr|clr|councillor|alderman|mayor|mr|mrs|ms|miss|dr|sir|dame)\.?\s+$")
POLITICAL_ROLE = lazily(
    r"\b(?:(?:the|our|your|this|that|council|deputy|their) (?:council |group |deputy |party |town |city |current |former |labour |tory |conservative |lib dem |green |reform )?(?:leader|mayor|portfolio holder|cabinet member|councillor|"
    r"mp|chairman|chairwoman|chair)(?: (?:of|for) (?:the )?(?:council|planning|housing|finance|highways|committee|licensing|[a-z]+ committee))?|(?:a|one|another) (?:certain |local |senior |particular |fellow )?(?:councillor|cabinet member|mp))\b"
)
CANDIDATE_ROLE = lazily(
    r"\b(?:my|our|the|their|that|this) (?:main |only |nearest )?(?:opponent|rival|(?:[a-z]+ ){0,3}?candidate)\b|\bthe (?:man|woman|person|guy|bloke) standing (?:against|for)\b"
)
PRIVATE_ROLE = lazily(
    r"\b(?:treasurer|secretary|chairman|manager|owner|landlord|boss) of (?:the |our |that )[a-z]+(?: (?:club|hall|home|pub|society|association|league|shop|group))?\b|"
    r"\b(?:my|our|the|that|this|a certain) (?:[a-z-]+ )?(?:neighbour|landlord|landlady|ex|headteacher|head teacher|headmaster|vicar|(?:owner|manager|boss|landlord|director|tenant|family|people|man|woman|bloke|couple|lad|guy) (?:of|at|from|who runs?|running|next door)(?: [a-z0-9']+){1,4}"
    r"|shop ?keeper|scout leader|football coach|coach|priest|imam|teacher|doctor|gp|dentist|bloke at number|trustees?|treasurer)\b"
)
FIRM_ENDING = (
    r"(?:Ltd|Limited|plc|PLC|LLP|Homes|Builders|Building Services|Developments?|Construction|Garage|Taxis|Cabs|Cars|Motors|Care Home|Nursing Home|Kebabs?|Cafe|Café|Restaurant|"
    r"Lettings|Properties|Estates|Roofing|Plumbing|Contractors|Security|Scaffolding|Nursery|Dental|Takeaway|Pizza|Tandoori|Inn|Arms|Fish Bar|Chippy|Chip Shop|Barbers|Bookies|Launderette|Stores|Supermarket|Off Licence|Playgroup|Academy|Social Club|Car Wash|Autos|Heating|Electrical|Removals|Steel|Farm|Farms|Bakery|Butchers|Salon|Catering|Surfacing|"
    r"[Cc]are home|[Nn]ursing home|[Cc]ar wash|[Ff]ish bar|[Cc]hippy|[Bb]arbers|[Gg]arage|[Tt]axis|[Cc]afe|[Tt]akeaway|[Nn]ursery|Waste|Skips|Recycling|Solutions|Associates|Partners|Holdings|Investments|Consulting|Group|Bros|Brothers|& Sons?|and Sons?|Kettle|Hotel|Gym|Vets|Coaches|Landscapes|Windows)"
)
FIRM = lazily(
    rf"\b(?:[A-Z][\w'’&-]*\s+){{1,3}}{FIRM_ENDING}\b|\b[A-Z][\w'’-]+\s+(?:&|and)\s+[A-Z][\w'’-]+\b(?=\s+(?:is|are|were|was|have|has)\b)"
)
FIRM_ROLE = lazily(
    r"\b(?:that|this|the|our) (?:[a-z-]+ ){0,2}?(?:barbers?|barber shop|corner shop|car wash|hairdressers?|nail bar|chip shop|fish bar|off licence|launderette|scrapyard|farm|betting shop|bookies|playgroup|gym|hotel|building firm|removals firm|coach firm|care home|nursing home|kebab shop|takeaway|garage|letting agent|letting agency|estate agent|builders|developer|contractor|"
    r"taxi firm|cab firm|nursery|cafe|restaurant|pub|salon|bakery|curry house|chippy|security firm|skip firm|roofers|charity|vets|dentist)(?: (?:on|in|by|near|opposite|at) (?:the )?[a-z]+(?: [a-z]+)?)?\b"
)
HANDLE = lazily(r"(?<![\w.])@(?![\w.]*(?:council|gov|police|nhs|bbc|news))[\w.]{3,30}\b")
PAIR = lazily(rf"\b({NAME})\s+({NAME})\b")
SINGLE = lazily(rf"(?<=[a-z,:;] )({NAME})(?=(?:['’]s)?\s+[a-z]|[?!.,]|$)")
STARTS = lazily(rf"(?:^|[.!?\n]\s*)({NAME})(?=(?:['’]s)?\s+[a-z])")


def pointed_at(passage: Passage, facts: Facts, *, loose: bool = False) -> tuple[Pointed, ...]:
    """Everybody the passage points at, in order; a longer stretch swallows the shorter ones inside it."""
    return passage.once_with(facts, _everybody, loose)


def _everybody(passage: Passage, facts: Facts, loose: bool) -> tuple[Pointed, ...]:
    text = passage.original
    if not text:
        return ()
    lowered = _lower(text)
    kept: list[Pointed] = []
    known = sorted(_known(text, lowered, facts), key=lambda each: each.start - each.end)
    others = sorted(
        _all(passage, facts, lowered, loose),
        key=lambda each: (each.loose, not each.named, each.role == "private", each.start - each.end),
    )
    for each in (*known, *others):
        if not any(other.start < each.end and each.start < other.end for other in kept):
            kept.append(each)
    return tuple(sorted(kept, key=lambda each: each.start))


def _all(passage: Passage, facts: Facts, lowered: str, loose: bool) -> Iterator[Pointed]:
    text = passage.original
    for staff in staff_in(text, lowered):
        role: Role = "senior officer" if staff.senior else "officer"
        yield Pointed(staff.start, staff.end, text[staff.start : staff.end], role, staff.named)
    for each in named_people(passage, facts):
        yield Pointed(each.start, each.end, each.name, each.role)
    for pattern, whose in (
        (POLITICAL_ROLE, "councillor"),
        (CANDIDATE_ROLE, "candidate"),
        (PRIVATE_ROLE, "private"),
        (FIRM_ROLE, "firm"),
    ):
        for found in pattern.finditer(lowered):
            yield Pointed(found.start(), found.end(), found[0], whose, named=False)  # type: ignore[arg-type]
    for found in FIRM.finditer(text):
        if found[0].split()[0].lower() not in NOT_NAMES or len(found[0].split()) > 2:
            yield Pointed(found.start(), found.end(), found[0], "firm")
    for found in HANDLE.finditer(text):
        yield Pointed(found.start(), found.end(), found[0], "private")
    if loose:
        yield from _loose(text)


def _known(text: str, lowered: str, facts: Facts) -> Iterator[Pointed]:
    """People of the register: by full name in any case, by surname where it wears a capital."""
    for person in facts.people:
        full = _lower(person.name.strip())
        if not full:
            continue
        at = lowered.find(full)
        while at >= 0:
            if _whole(lowered, at, at + len(full)):
                start = _with_title(lowered, at)
                yield Pointed(start, at + len(full), person.name, person.role)
            at = lowered.find(full, at + 1)
        joined = full.replace(" ", "").replace("-", "").replace("'", "")
        for handle in HANDLE.finditer(text):
            if joined and " " in full and joined in handle[0].lower().replace("_", "").replace(".", ""):
                yield Pointed(handle.start(), handle.end(), person.name, person.role)
        first = person.name.split()[0]
        if (
            person.role in ("officer", "senior officer")
            and len(first) >= 4
            and first.lower() not in ALSO_WORDS
        ):
            # An officer of the register by first name alone: "Mixed up again, Priti?"
            at = text.find(first)
            while at >= 0:
                if _whole(lowered, at, at + len(first)):
                    yield Pointed(at, at + len(first), person.name, person.role)
                at = text.find(first, at + 1)
        surname = person.name.split()[-1]
        for name in {surname, "#" + person.name.replace(" ", "")}:
            at = text.find(name)
            while at >= 0 and len(surname) >= 4:
                if _whole(lowered, at, at + len(name)):
                    start = _with_title(lowered, at)
                    yield Pointed(start, at + len(name), person.name, person.role)
                at = text.find(name, at + 1)


def _with_title(lowered: str, at: int) -> int:
    """Where the title in front of a name begins, or the name itself."""
    title = TITLE_BEFORE.search(lowered[max(0, at - 16) : at])
    return at - len(title[0]) if title else at


def _loose(text: str) -> Iterator[Pointed]:
    for found in PAIR.finditer(text):
        if found[1].lower() not in NOT_NAMES and found[2].lower() not in NOT_NAMES:
            yield Pointed(found.start(), found.end(), found[0], "private", loose=True)
    for found in SINGLE.finditer(text):
        if found[1].lower() not in NOT_NAMES:
            yield Pointed(found.start(1), found.end(1), found[1], "private", loose=True)
    for found in STARTS.finditer(text):
        if found[1].lower() in FIRST_NAMES and found[1].lower() not in ALSO_WORDS:
            yield Pointed(found.start(1), found.end(1), found[1], "private", loose=True)


def _whole(text: str, start: int, end: int) -> bool:
    return not (start and text[start - 1].isalnum()) and not (end < len(text) and text[end].isalnum())


def _lower(text: str) -> str:
    """Lower case and straight apostrophes, the same length."""
    plain = text.replace("’", "'").replace("‘", "'")
    lowered = plain.lower()
    return (
        lowered
        if len(lowered) == len(text)
        else "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)
    )
