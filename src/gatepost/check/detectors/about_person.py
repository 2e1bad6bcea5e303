"""Marks a private fact told of a private person who is named, or plainly meant: "the lady at number 12"."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from gatepost.check.assessment import Mark
from gatepost.check.details.homes import ADDRESS, HOUSE_NUMBER
from gatepost.check.details.ownership import PERSONISH, PUBLIC_PLACE
from gatepost.check.detectors import Waiting
from gatepost.check.facts import Facts
from gatepost.check.names.places import NOT_A_PERSON, PLACEY
from gatepost.check.names.runs import LEADERS
from gatepost.check.patterns import lazily
from gatepost.check.people import named_people
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Found, Passage, Spans
from gatepost.check.roles import bare_word
from gatepost.check.somebody import JOB, KIN, NO_SURNAME, OWN_FAMILY, PERSON, first_name, private_people

SOURCE = "terms"
AT = lazily(r"(?i)(?:at|from|in)\s")
NAMED_AT = lazily(
    r"([A-Z][a-z]{2,14})(?: [A-Z]\b\.?)?(?:,? (?:who (?:lives|is) )?(?:at|from|of|in|on)\s?|, ?| \()$"
)
RIDDLE = lazily(
    r"\b(?:who(?:'s|’s)?|guess|a certain|somebody|someone|one of)\b"
)  # "Guess who owes rent? Step up, Al Day."
PRONOUN = lazily(r"\b(?:he|she|they|his|her|their|him|them)(?:'s|’s|'re|’re|'d|’d)?\b")
WHERE = (
    r"(?:who|that|from|at|in|on|of|next[- ]door|upstairs|downstairs|opposite|behind|above|below|over|with|down|"
    r"up|across|by|near|called|named|round)"
)
# Somebody pointed out with no name: "her at number 9", "the girl on the till", "that caretaker of ours".
POINTED_OUT = lazily(
    rf"(?i)\b(?:her|him|she|he|them|they|the one|that one|those) (?:(?:who|that) )?(?:lives? |works? |is |sat )?"
    rf"(?:at|in|from|off|next[- ]door|across the|opposite|upstairs|downstairs|over the|behind|above|below|with the|"
    rf"on the|down the|up the)\b"
    rf"|\b(?:the|that|this|those|our|my|poor|old|young) (?:[\w'’-]+ ){{0,3}}?(?:{PERSON}|people|{JOB}|treasurer|two|three|"
    rf"secretary|colleague|girls?|boys?|babysitter|gardener|driver|warden|cashier|objector|complainant|applicant|claimant|one|kid|interpreter|volunteer)s?,? {WHERE}\b"
    rf"|\b(?:two|three|four|few) doors (?:down|up)\b|\b(?:bloke|man|woman|guy|lad|lass|lady|chap|girl|fella|couple) called\b"
    rf"|\b(?:my|our) (?:[\w-]+ )?neighbou?rs?\b|\bnext[- ]door(?:['’]s)?\b|\b(?:upstairs|downstairs|opposite) (?:is|are|has|have)\b"
    rf"|\b(?:the|that|our|my|poor) (?:[\w-]+ ){{0,2}}?(?:{PERSON}|{JOB})(?:['’]s|s['’]) {KIN}\b"
    rf"|\b(?:she|he|who) (?:runs|owns|works (?:at|in|on|behind)|lives (?:at|in|on|above|over)|cleans|drives) (?:the|our|a|that)\b"
)
HOUSE = lazily(r"(?i)\b(?:no\.? ?|number )\d{1,3}[a-d]?(?:['’]s| is| are| has| have| was| were| who| that|,)")
# Somebody not named, and every neighbour knows: "guess who ... starts with K".
RIDDLED = lazily(
    r"(?i)\b(?:guess who|a certain (?:somebody|someone|person|lady|man|woman|neighbour)|you know who|naming no names|"
    r"not naming names|no names mentioned|(?:starts|begins) with (?:an? )?[a-z]\b|initials? [a-z]\b|rhymes with)"
)
BESIDE = lazily(
    r"\b(?!The|People|Everyone|Anyone|Someone|Somebody|Kids|Noise|Just|Who)[A-Z][a-zà-ÿ]{2,14} (?:next door|over the road|"
    r"across the road|upstairs|downstairs|up the (?:road|close|street)|down the (?:road|street)|round the corner|"
    r"opposite|at (?:no\.? ?|number )\d|in flat \d)"
)
CLIENT = lazily(
    r"(?i)\bmy (?:\d{1,2}(?::\d\d)? ?(?:am|pm|o'clock)|(?:last|next|first|second) (?:visit|client|tenant|caller|"
    r"appointment|patient|family))\b|\b(?:single|teenage|young) (?:mum|mother|dad|father)s? (?:of|with|on|in|at)\b|"
    r"\bher ladyship\b|\bhis lordship\b"
)
# A first name that is a word too counts only in the middle of a sentence with something personal round it.
WORDLIKE = lazily(
    r"(?:\b(?:with|to|for|about|poor|our|see|met|that|of|and|is|old|young|from|ask|tell|know|like|it was) )$"
)
WORDLIKE_AFTER = lazily(
    r"(?:['’]s\b|,? (?:who|whose|is|has|was|had|got|from|at|and|in|on)\b|,? (?:aged )?\d)"
)
MONTHS = frozenset("april may june august summer autumn christian norman".split())
LOW_NAME = lazily(
    r"(?i:\b(?:that|our|poor|old|young|little|big)) ([a-z]{3,14})(?= (?:from|at|in|off|up|down|next|over|on|who|has|is)\b)"
)
LONE_NAME = lazily(r"(?<![\w.'’-])([A-Z][a-zà-ÿ]{2,14})\b(?:['’]s)?(?: (?P<next>[A-Z][\w'’-]*))?")
THE_SURNAMES = lazily(r"\b[Tt]he ([A-Z][a-zà-ÿ]{2,14}s)(?=[ ,.;:!?)]|['’]|$)(?! [A-Z])")
# Plurals with a capital that are no family: "the Tories", "the Scouts".
NO_FAMILY = frozenset(
    "tories greens liberals democrats conservatives reformers scouts cubs brownies guides beavers rainbows samaritans "
    "friends trustees governors directors officers councillors members residents romans vikings victorians olympics "
    "paralympics games commons lords midlands services times news gardens woods hills downs fens moors alps broads "
    "dales states americans russians germans italians saxons normans beatles stones rovers rangers wanderers saints "
    "foxes tigers lions bears eagles swans magpies royals mayors wirs archers awards heroes police hills arms "
    "flats homes houses libraries schools parks cottages villas meadows fields oaks elms limes beeches cedars firs "
    "willows poplars maples larches laurels hollies pines gables towers mews grounds chapels stores motors".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`facts` are phrases that tell something private; `unless` phrases overlapping a fact cancel it.

    `excuses` show consent, fund-raising or a public matter, and cancel from anywhere in the post. `kindness`
    anywhere in the post (wishes, condolence) cancels only the facts that overlap a `gentle` phrase. `weak`
    are single words, such as "arrears", that tell something only right beside the person; `kindness` or a
    `weak_unless` phrase (work, thanks, campaigns) anywhere cancels them. `whom` "anybody" takes looser signs
    of somebody too: a first name alone, "the Doyles", "her at number 9", "the girl on the till"; with it a fact
    of `of_anyone` is marked beside a councillor or officer as well.
    """

    facts: tuple[str, ...]
    unless: tuple[str, ...] = ()
    excuses: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    weak_unless: tuple[str, ...] = ()
    gentle: tuple[str, ...] = ()
    kindness: tuple[str, ...] = ()
    whom: Literal["private", "anybody"] = "private"
    of_anyone: tuple[str, ...] = ()
    detail: str = ""


def prepare(settings: Settings, book: Phrasebook) -> Waiting:
    private, weak = book.phrases(settings.facts), book.phrases(settings.weak)
    either = book.phrases((*settings.facts, *settings.weak, *settings.of_anyone))
    of_anyone = book.phrases(settings.of_anyone)
    loose = settings.whom == "anybody"
    weak_unless = book.phrases(settings.weak_unless)
    unless = book.phrases(settings.unless)
    excuses = book.phrases(settings.excuses)
    gentle, kindness = book.phrases(settings.gentle), book.phrases(settings.kindness)

    def detect(passage: Passage, post: Post, facts: Facts) -> Iterator[Mark]:
        told, hinted = private.find(passage), weak.find(passage)
        grave = of_anyone.find(passage) if loose else []
        if not (told or hinted or grave) or excuses.anywhere(passage):
            return
        spared = Spans(unless.find(passage))
        told = [fact for fact in told if not spared.touch(fact)]
        wished = kindness.anywhere(passage)
        if wished:
            kind = Spans(gentle.find(passage))
            told = [fact for fact in told if not kind.touch(fact)]
            grave = []
        if hinted and (wished or weak_unless.anywhere(passage)):
            hinted = []
        if not (told or hinted or grave):
            return
        if loose:
            people = _anybody(passage, facts)
            found = [*_told_of(passage, people, told, 160, loose), *_told_of(passage, people, hinted, 70)]
            if not found and grave:
                known = [Found(each.start, each.end, each.name) for each in named_people(passage, facts)]
                found = list(_told_of(passage, known, grave, 80))
            yield from (passage.mark(each, settings.detail) for each in found)
            return
        somebody = [*private_people(passage, facts), *_by_number(passage)]
        found = list(_told_of(passage, somebody, told, 160))
        for each in found or _told_of(passage, somebody, hinted, 80):
            yield passage.mark(each, settings.detail)

    return Waiting(either, detect)


def _told_of(
    passage: Passage, people: list[Found], told: list[Found], reach: int, loose: bool = False
) -> Iterator[Found]:
    """The person and the fact, where one of `people` is named or plainly meant close by."""
    somebody = sorted(set(people))
    starts = [each.start for each in somebody]
    for fact in told:
        for person in somebody[
            bisect_left(starts, fact.start - 400) : bisect_right(starts, fact.start + 120)
        ]:
            if _about(passage, person, fact, reach, loose):
                yield Found(min(person.start, fact.start), max(person.end, fact.end))
                break


def _anybody(passage: Passage, facts: Facts) -> list[Found]:
    """Private people, and those told by looser signs; never somebody named in another role."""
    text = passage.original
    public = Spans(
        Found(each.start, each.end) for each in named_people(passage, facts) if each.role != "private"
    )
    people = [*private_people(passage, facts), *_by_number(passage)]
    for pattern in (POINTED_OUT, HOUSE, RIDDLED, BESIDE, CLIENT):
        people += [Found(each.start(), each.end(), each[0]) for each in pattern.finditer(text)]
    people += [
        Found(each.start(), each.end(), each[1]) for each in LOW_NAME.finditer(text) if first_name(each[1])
    ]
    for each in LONE_NAME.finditer(text):
        follows = bare_word(each["next"] or "")
        if (
            (first_name(each[1]) or _wordlike_name(text, each.start(), each.end(1), each[1]))
            and (each[1].casefold() not in PLACEY or not each["next"])
            and follows not in NOT_A_PERSON
            and not OWN_FAMILY.search(text[max(0, each.start() - 40) : each.start()])
        ):
            people.append(Found(each.start(), each.end(1), each[1]))
    for each in THE_SURNAMES.finditer(text):
        word = each[1].casefold()
        if not {word, word[:-1]} & (NO_FAMILY | NO_SURNAME | NOT_A_PERSON | LEADERS):
            people.append(Found(each.start(), each.end(), each[0]))
    return [each for each in people if not public.touch(each)]


def _wordlike_name(text: str, start: int, end: int, word: str) -> bool:
    """Such as Harry, Frank or Grace, where the words round it speak of a person."""
    return (
        word.casefold() not in MONTHS
        and first_name(word, words=True)
        and bool(WORDLIKE.search(text[max(0, start - 12) : start]))
        and bool(WORDLIKE_AFTER.match(text[end : end + 12]))
    )


def _by_number(passage: Passage) -> Iterator[Found]:
    """Such as "the lady at number 12" or "Jean from number 4"."""
    text = passage.original
    low = text.casefold()
    if len(low) != len(text):
        low = text.lower() if len(text.lower()) == len(text) else text
    for pattern in (HOUSE_NUMBER, ADDRESS):
        for found in passage.find(pattern):
            leading = AT.match(found.words)
            cut = found.start
            upto = cut + (leading.end() if leading else 0)
            match = PERSONISH.search(low[max(0, cut - 80) : upto])
            if match:
                yield Found(max(0, cut - 80) + match.start(), found.end)
                continue
            if pattern is ADDRESS and not PUBLIC_PLACE.search(low[slice(*passage.sentence(cut))]):
                yield found  # a house is somebody's home
                continue
            name = NAMED_AT.search(text[max(0, cut - 40) : upto])
            if name and first_name(name[1], words=True):
                yield Found(max(0, cut - 40) + name.start(), found.end)


def _about(passage: Passage, person: Found, fact: Found, reach: int, loose: bool = False) -> bool:
    """In one sentence, in the next one with a pronoun, or as the answer to a riddle."""
    first, last = passage.sentence(person.start)
    if first <= fact.start < last:
        return -90 <= fact.start - person.end <= reach
    if fact.start < first and 0 <= first - passage.sentence(fact.start)[1] <= 2:
        opening = passage.original[passage.sentence(fact.start)[0] : fact.start].casefold()
        return bool(RIDDLE.search(opening) or (loose and PRONOUN.search(opening)))
    if last <= fact.start and passage.sentence(fact.start)[0] - last <= 2:
        opening = passage.original[passage.sentence(fact.start)[0] : fact.end].casefold()
        return bool(PRONOUN.search(opening))
    return False
