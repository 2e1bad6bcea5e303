"""Whom a post points at: people and firms by name, handle or job, for the detectors of blame and accusation.

People's names come from `people`; this adds those told by their job, team, handle or firm. Loose names (any
two capitals in a row, one in mid-sentence) are for a caller that has a reason to ask.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from gatepost.check.facts import Facts
from gatepost.check.first_names import ALSO_WORDS, FIRST_NAMES
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


NOT_NAMES = frozenset(
    """
    the this that these those it its what which there here council councils planning highways housing
    labour tory tories conservative conservatives reform green greens lib dem dems liberal democrat
    democrats cabinet parish town county district city borough parking road street lane avenue close way
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december everything nothing everyone someone somebody nobody and
    but so why how when where who brexit government westminster parliament whitehall england britain uk
    budget our my your their his her we you they he she i facebook twitter nextdoor bluesky instagram
    football party park school site service services traffic tax office team group department committee
    full local national police court magistrates crown high standards audit ombudsman planners officers
    officer councillor councillors cllr cllrs leader mayor mp mr mrs ms miss dr sir north south east
    west upper lower great little house hall library hospital church station market square hill river
    bridge green field fields centre center bank holiday christmas easter st saint new old royal
    national news bbc itv herald gazette times guardian telegraph mail star post echo express mirror
    private eye big first second third if in on at of to for from with as is was are were no not yes all
    any every each some one two three then than now today tonight tomorrow just love hate please thanks
    thank sorry hello dear happy good bad well fact facts shame time follow ask report act policy plan
    plans scheme code conduct hi hey oh ok gdpr foi id tv nhs dvla hmrc ceo act bill election elections
    vote polling ward residents association community trust public inquiry anti fraud action daylight
    robbery white black asian british english scottish welsh irish french european christian muslim
    jewish god jesus can could should would will has have had do does did get got let see read look
    never always only still because since while after before until again
    """.split()
)
WORD = r"[A-Z][a-z]+(?:['’-][A-Z]?[a-z]+)*"
NAME = rf"(?:Mc|Mac|O['’]|Van |De )?{WORD}"
SHORT_NAMES = frozenset("dev gaz baz sanj stu bev lin shaz tel daz kaz jaz bri deb viv".split())
TITLE_BEFORE = lazily(r"\b(?:cllr|clr|councillor|alderman|mayor|mr|mrs|ms|miss|dr|sir|dame)\.?\s+$")
AREA = (
    r"(?:development control|planning(?: enforcement| policy)?|housing(?: options| benefit| benefits| repairs)?|highways|licensing|legal|"  # noqa: E501
    r"environmental health|parking(?: enforcement| services)?|enforcement|trading standards|adult (?:social )?care|social (?:care|services)|"  # noqa: E501
    r"children'?s services|childrens services|education|finance|benefits|council tax|revenues|communications|comms|procurement|transport|"  # noqa: E501
    r"waste|refuse|parks|leisure|customer services?|the contact centre|the call centre|the one stop shop|the depot|democratic services|hr|it|"  # noqa: E501
    r"the library|the registry office|building control|homelessness|allocations|estates|property|regeneration|conservation|trees)"  # noqa: E501
)
SENIOR = (
    r"(?:chief executive|chief exec|ceo|deputy chief executive|monitoring officer|section 151 officer|s151 officer|returning officer|"  # noqa: E501
    r"(?:head|director|assistant director|executive director|corporate director|deputy director) (?:of|for) (?:the )?(?:[a-z']+(?: (?:and|&) [a-z']+| [a-z]+)?)|"  # noqa: E501
    r"(?:planning|housing|finance|highways|legal|strategic|service|corporate) director|chief planner|chief finance officer|borough solicitor|city solicitor)"  # noqa: E501
)
JUNIOR = (
    r"(?:(?:[a-z-]+ ){0,2}(?:officer|planner)|(?:parish|town|planning|council|deputy|assistant) clerk|clerk|social worker|traffic warden|civil enforcement officer|parking attendant|"  # noqa: E501
    r"dog warden|licensing inspector|building inspector|(?:highways|building|housing|food|health|planning) inspector|tree surgeon|caseworker|case worker|"  # noqa: E501
    r"receptionist|librarian|call handler|bin ?man|refuse collector|(?:bin lorry|bin wagon|gritter) driver|park keeper|housing manager|(?:depot|site|team|area|library|centre|office|service|street|"  # noqa: E501
    r"waste|parking|planning|project|contracts?|repairs|estate) manager|surveyor|(?:traffic|highways?|drainage|council|project|road|bridge|flood) engineer|solicitor|press officer|tenancy officer|council worker|council employee|member of staff|support worker|registrar)"  # noqa: E501
)
# A word that says the job belongs to somebody else, so that it is no council officer.
NOT_OURS = lazily(
    r"\b(?:police|prison|army|naval|probation|medical|customs|border|ex-police|immigration|duty|press|fire|rail|bank|club|company|school|hotel|hospital|"
    r"returning|presiding|poll|commanding|warrant|petty|young|training|recruiting)\s+officer\b"
)
DEFINITE = r"(?:the|that|this|our|your|my|their|his|her|some|a certain|one|a|an|another|the same|which)"
JOB = lazily(rf"\b(?:(?P<senior>{SENIOR})|(?P<junior>{JUNIOR}))\b")
ROLE = lazily(
    rf"\b(?:{DEFINITE}) (?:council'?s |(?!of\b|in\b|on\b|at\b|to\b|as\b)[a-z-]+ ){{0,2}}?(?:(?P<senior>{SENIOR})|(?P<junior>{JUNIOR}))\b"  # noqa: E501
)
DESCRIBED = lazily(
    rf"\b(?:the|that|this|some|a certain|one) (?:[a-z-]+ ){{0,3}}?(?:woman|man|lady|bloke|guy|girl|lad|person|chap|fella|boy|individual|idiot|muppet|clown|jobsworth|one|cow|twit|somebody) "  # noqa: E501
    rf"(?:who (?:answers|works|sits|deals|runs|is|was) (?:[a-z]+ )?|that works |dealing with (?:[a-z']+ ){1, 3}|handling (?:[a-z']+ ){1, 3})?(?:on|at|in|from|behind|with|for|running|manning) (?:the |your |council )?"  # noqa: E501
    rf"(?:front |main |council |help |enquiry |customer |information )?(?:reception|desk|phones?|phone line|switchboard|counter|call cent(?:re|er)|contact cent(?:re|er)|"  # noqa: E501
    rf"planning|housing|highways|licensing|parking|benefits|council tax|environmental health|enforcement|the bin lorry|bins|customer services?|{AREA})\b"  # noqa: E501
)
IN_AREA = lazily(
    rf"\b(?P<name>{NAME}(?:\s+{NAME})?)\s*,?\s+(?:over )?(?:in|from|at|on|of|who (?:runs|works in|works for|heads|is in))\s+(?:the |our |your )?(?:council's )?"  # noqa: E501
    rf"(?i:{AREA}|front desk|reception|(?:planning|housing|parking|licensing|highways|repairs|benefits|enforcement|bin|bins|refuse) (?:team|department|dept|office|crew|desk))\b"  # noqa: E501
)
POLITICAL_ROLE = lazily(
    r"\b(?:(?:the|our|your|this|that|council|deputy|their) (?:council |group |deputy |party |town |city |current |former |labour |tory |conservative |lib dem |green |reform )?(?:leader|mayor|portfolio holder|cabinet member|councillor|"  # noqa: E501
    r"mp|chairman|chairwoman|chair)(?: (?:of|for) (?:the )?(?:council|planning|housing|finance|highways|committee|licensing|[a-z]+ committee))?|(?:a|one|another) (?:certain |local |senior |particular |fellow )?(?:councillor|cabinet member|mp))\b"  # noqa: E501
)
CANDIDATE_ROLE = lazily(
    r"\b(?:my|our|the|their|that|this) (?:main |only |nearest )?(?:opponent|rival|(?:[a-z]+ ){0,3}?candidate)\b|\bthe (?:man|woman|person|guy|bloke) standing (?:against|for)\b"  # noqa: E501
)
PRIVATE_ROLE = lazily(
    r"\b(?:my|our|the|that|this|a certain) (?:[a-z-]+ )?(?:neighbour|landlord|landlady|ex|headteacher|head teacher|headmaster|vicar|(?:owner|manager|boss|landlord|director|tenant|family|people|man|woman|bloke|couple|lad|guy) (?:of|at|from|who runs?|running|next door)(?: [a-z0-9']+){1,4}"  # noqa: E501
    r"|shop ?keeper|scout leader|football coach|coach|priest|imam|teacher|doctor|gp|dentist|bloke at number|trustees?|treasurer)\b"  # noqa: E501
)
FIRM_ENDING = (
    r"(?:Ltd|Limited|plc|PLC|LLP|Homes|Builders|Building Services|Developments?|Construction|Garage|Taxis|Cabs|Cars|Motors|Care Home|Nursing Home|Kebabs?|Cafe|Café|Restaurant|"  # noqa: E501
    r"Lettings|Properties|Estates|Roofing|Plumbing|Contractors|Security|Scaffolding|Nursery|Dental|Takeaway|Pizza|Tandoori|Inn|Arms|Bakery|Butchers|Salon|Catering|Surfacing|"
    r"Waste|Skips|Recycling|Solutions|Associates|Partners|Holdings|Investments|Consulting|Group|Bros|Brothers|& Sons?|and Sons?|Kettle|Hotel|Gym|Vets|Coaches|Landscapes|Windows)"  # noqa: E501
)
FIRM = lazily(
    rf"\b(?:[A-Z][\w'’&-]*\s+){{1,3}}{FIRM_ENDING}\b|\b[A-Z][\w'’-]+\s+(?:&|and)\s+[A-Z][\w'’-]+\b(?=\s+(?:is|are|were|was|have|has)\b)"
)
FIRM_ROLE = lazily(
    r"\b(?:that|this|the|our) (?:[a-z-]+ )?(?:care home|nursing home|kebab shop|takeaway|garage|letting agent|letting agency|estate agent|builders|developer|contractor|"  # noqa: E501
    r"taxi firm|cab firm|nursery|cafe|restaurant|pub|salon|bakery|curry house|chippy|security firm|skip firm|roofers|charity|vets|dentist)(?: (?:on|in|by|near|opposite|at) (?:the )?[a-z]+(?: [a-z]+)?)?\b"  # noqa: E501
)
HANDLE = lazily(r"(?<![\w.])@(?![\w.]*(?:council|gov|police|nhs|bbc|news))[\w.]{3,30}\b")
PAIR = lazily(rf"\b({NAME})\s+({NAME})\b")
SINGLE = lazily(rf"(?<=[a-z,:;] )({NAME})(?=(?:['’]s)?\s+[a-z]|[?!.,]|$)")
STARTS = lazily(rf"(?:^|[.!?\n]\s*)({NAME})(?=(?:['’]s)?\s+[a-z])")


def pointed_at(passage: Passage, facts: Facts, *, loose: bool = False) -> tuple[Pointed, ...]:
    """Everybody the passage points at, in order; a longer stretch swallows the shorter ones inside it."""
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
    yield from _jobs(text, lowered)
    for each in named_people(passage, facts):
        yield Pointed(each.start, each.end, each.name, each.role)
    for pattern, role in (
        (POLITICAL_ROLE, "councillor"),
        (CANDIDATE_ROLE, "candidate"),
        (PRIVATE_ROLE, "private"),
        (FIRM_ROLE, "firm"),
    ):
        for found in pattern.finditer(lowered):
            yield Pointed(found.start(), found.end(), found[0], role, named=False)  # type: ignore[arg-type]
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


def _jobs(text: str, lowered: str) -> Iterator[Pointed]:
    """Officers: a job with a name beside it, a name with its team, a job told apart from others, a person described."""  # noqa: E501
    for found in JOB.finditer(lowered):
        job = found[0]
        if NOT_OURS.search(job):
            continue
        role: Role = "senior officer" if found["senior"] else "officer"
        after = re.match(
            rf"\s*[,:(–-]*\s*(?:called\s+|named\s+|is\s+)?((?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+)?{NAME}(?:\s+{NAME})?)",
            text[found.end() : found.end() + 60],
        )
        if after and _person(after[1]):
            yield Pointed(
                found.start(),
                found.end() + after.end(1),
                text[found.start() : found.end() + after.end(1)],
                role,
            )
        near = max(0, found.start() - 60)
        before = re.search(
            rf"({NAME}(?:\s+{NAME})?)\s*(?:,|\(|–|-|,?\s+(?:is|was|as|being))?\s*(?:(?:the|our|your|a|their)\s+)?(?:council'?s\s+)?$",
            text[near : found.start()],
        )
        if before and _person(before[1]) and before.end(1) < before.end():
            yield Pointed(
                near + before.start(1), found.end(), text[near + before.start(1) : found.end()], role
            )
    for found in ROLE.finditer(lowered):
        if not NOT_OURS.search(found[0]):
            yield Pointed(
                found.start(),
                found.end(),
                found[0],
                "senior officer" if found["senior"] else "officer",
                named=False,
            )
    for found in DESCRIBED.finditer(lowered):
        yield Pointed(found.start(), found.end(), found[0], "officer", named=False)
    for found in IN_AREA.finditer(text):
        inside = re.search(r"[a-z,'’] $", text[: found.start()][-2:]) is not None
        if (
            _person(found["name"])
            or (inside and found["name"].lower() not in NOT_NAMES)
            or found["name"].lower() in SHORT_NAMES
        ):
            yield Pointed(found.start("name"), found.end(), found[0], "officer")


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


def _person(name: str) -> bool:
    words = [
        word
        for word in name.replace(".", " ").split()
        if word.lower() not in ("mr", "mrs", "ms", "miss", "dr")
    ]
    titled = len(words) < len(name.split())
    if not words or any(word.lower() in NOT_NAMES for word in words):
        return False
    return titled or len(words) > 1 or words[0].lower() in FIRST_NAMES


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
