"""Council staff told by their job: "the case officer", "Steve from the depot", "planning officer Ann Orr"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gatepost.check.name_words import NAME, NOT_NAMES, SHORT_NAMES, looks_like_a_name
from gatepost.check.patterns import lazily

AREA = (
    r"(?:development control|planning(?: enforcement| policy)?|housing(?: options| benefit| benefits| repairs)?|highways|licensing|legal|"
    r"environmental health|parking(?: enforcement| services)?|enforcement|trading standards|adult (?:social )?care|social (?:care|services)|"
    r"children'?s services|childrens services|education|finance|benefits|council tax|revenues|communications|comms|procurement|transport|"
    r"waste|refuse|parks|leisure|customer services?|the contact centre|the call centre|the one stop shop|the depot|democratic services|hr|it|"
    r"the library|the registry office|building control|homelessness|streetworks|street works|street care|streetcare|admissions|blue badges|housing desk|the housing desk|cemeteries|electoral services|s106|section 106|allocations|estates|property|regeneration|conservation|trees)"
)
SENIOR = (
    r"(?:chief executive|chief exec|ceo|deputy chief executive|monitoring officer|section 151 officer|s151 officer|returning officer|"
    r"(?:head|director|assistant director|executive director|corporate director|deputy director) (?:of|for) (?:the )?(?:[a-z']+(?: (?:and|&) [a-z']+| [a-z]+)?)|"
    r"(?:planning|housing|finance|highways|legal|strategic|service|corporate) director|chief planner|chief finance officer|borough solicitor|city solicitor)"
)
JUNIOR = (
    r"(?:(?:[a-z-]+ ){0,2}(?:officer|planner)|(?:parish|town|planning|council|deputy|assistant) clerk|clerk|social worker|traffic warden|civil enforcement officer|parking attendant|"
    r"dog warden|licensing inspector|building inspector|(?:highways|building|housing|food|health|planning) inspector|tree surgeon|caseworker|case worker|"
    r"receptionist|librarian|call handler|bin ?man|refuse collector|(?:bin lorry|bin wagon|gritter) driver|park keeper|housing manager|(?:depot|site|team|area|library|centre|office|service|street|"
    r"waste|parking|planning|project|contracts?|repairs|estate) manager|surveyor|(?:traffic|highways?|drainage|council|project|road|bridge|flood) engineer|solicitor|press officer|tenancy officer|council worker|council employee|member of staff|support worker|registrar)"
)
# A word that says the job belongs to somebody else, so that it is no council officer.
NOT_OURS = lazily(
    r"\b(?:police|prison|army|naval|probation|medical|customs|border|ex-police|immigration|duty|press|fire|rail|bank|club|company|school|hotel|hospital|"
    r"returning|presiding|poll|commanding|warrant|petty|young|training|recruiting)\s+officer\b"
)
DEFINITE = r"(?:the|that|this|our|your|my|their|his|her|some|a certain|one|a|an|another|the same|which)"
JOB = lazily(rf"\b(?:(?P<senior>{SENIOR})|(?P<junior>{JUNIOR}))\b")
ROLE = lazily(
    rf"\b(?:{DEFINITE}) (?:council'?s |(?!of\b|in\b|on\b|at\b|to\b|as\b)[a-z-]+ ){{0,2}}?(?:(?P<senior>{SENIOR})|(?P<junior>{JUNIOR}))\b"
)
DESCRIBED = lazily(
    rf"\b(?:the|that|this|some|a certain|one) (?:[a-z-]+ ){{0,3}}?(?:woman|man|lady|bloke|guy|girl|lad|person|chap|fella|boy|individual|idiot|muppet|clown|jobsworth|one|cow|twit|somebody) "
    rf"(?:who (?:answers|works|sits|deals|runs|is|was) (?:[a-z]+ )?|that works |dealing with (?:[a-z']+ ){1, 3}|handling (?:[a-z']+ ){1, 3})?(?:on|at|in|from|behind|with|for|running|manning) (?:the |your |council )?"
    rf"(?:front |main |council |help |enquiry |customer |information )?(?:reception|desk|phones?|phone line|switchboard|counter|call cent(?:re|er)|contact cent(?:re|er)|"
    rf"planning|housing|highways|licensing|parking|benefits|council tax|environmental health|enforcement|the bin lorry|bins|customer services?|{AREA})\b"
)
IN_AREA = lazily(
    rf"\b(?P<name>{NAME}(?:\s+{NAME})?)\s*,?\s+(?:over )?(?:in|from|at|on|of|who (?:runs|works in|works for|heads|is in))\s+(?:the |our |your )?(?:council's )?"
    rf"(?i:{AREA}|front desk|reception|(?:planning|housing|parking|licensing|highways|repairs|benefits|enforcement|bin|bins|refuse) (?:team|department|dept|office|crew|desk))\b"
)


@dataclass(frozen=True, slots=True)
class Staff:
    """A stretch that tells of one member of staff. `named` is false where only the job is given."""

    start: int
    end: int
    senior: bool
    named: bool


def staff_in(text: str, lowered: str) -> Iterator[Staff]:
    """Officers: a job with a name beside it, a name with its team, a job told apart from others, a person described."""
    for found in JOB.finditer(lowered):
        job = found[0]
        if NOT_OURS.search(job):
            continue
        senior = bool(found["senior"])
        after = re.match(
            rf"\s*[,:(–-]*\s*(?:called\s+|named\s+|is\s+)?((?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+)?{NAME}(?:\s+{NAME})?)",
            text[found.end() : found.end() + 60],
        )
        if after and looks_like_a_name(after[1]):
            yield Staff(found.start(), found.end() + after.end(1), senior, named=True)
        near = max(0, found.start() - 60)
        before = re.search(
            rf"({NAME}(?:\s+{NAME})?)\s*(?:,|\(|–|-|,?\s+(?:is|was|as|being))?\s*(?:(?:the|our|your|a|their)\s+)?(?:council'?s\s+)?$",
            text[near : found.start()],
        )
        if before and looks_like_a_name(before[1]) and before.end(1) < before.end():
            yield Staff(near + before.start(1), found.end(), senior, named=True)
    for found in ROLE.finditer(lowered):
        if not NOT_OURS.search(found[0]):
            yield Staff(found.start(), found.end(), bool(found["senior"]), named=False)
    for found in DESCRIBED.finditer(lowered):
        yield Staff(found.start(), found.end(), senior=False, named=False)
    for found in IN_AREA.finditer(text):
        start, name = found.start("name"), found["name"]
        first, _, rest = name.partition(" ")
        if rest.strip() and first.lower() in NOT_NAMES:  # "Ask Gary from highways"
            start, name = found.end("name") - len(rest.lstrip()), rest.strip()
        inside = re.search(r"[a-z,'’] $", text[max(0, start - 2) : start]) is not None
        if (
            looks_like_a_name(name)
            or (inside and name.lower() not in NOT_NAMES)
            or name.lower() in SHORT_NAMES
        ):
            yield Staff(start, found.end(), senior=False, named=True)
