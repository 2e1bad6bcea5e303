"""Finds private people a passage plainly means without giving a whole name.

"The Doyle lad", "the vicar's wife", "the woman in the corner house on Church Row", "Col from the Fleece": a
neighbour knows who it is. It says that somebody is meant, never that it is wrong to say so; a rule needs
something told of them too.
"""

from collections.abc import Iterator

from gatepost.check.facts import Facts
from gatepost.check.names import Named
from gatepost.check.names.places import NOT_A_PERSON
from gatepost.check.names.runs import LEADERS
from gatepost.check.patterns import lazily
from gatepost.check.people import named_people
from gatepost.check.reading import Found, Passage
from gatepost.check.roles import bare_word

KIN = (
    r"(?:wife|husband|missus|hubby|fella|partner|ex|ex-wife|ex-husband|girlfriend|boyfriend|son|daughter|"
    r"stepson|stepdaughter|mum|mam|mother|dad|father|stepdad|stepmum|nan|gran|grandma|grandad|grandson|"
    r"granddaughter|sister|brother|(?:sister|brother|mother|father|son|daughter)-in-law|lad|lads|lass|boy|"
    r"boys|girl|girls|kid|kids|nephew|niece|cousin|uncle|aunt|auntie|youngest|eldest|twins|baby|toddler|"
    r"children|lodger|carer|in-laws|parents|grandparents)"
)
JOB = (
    r"(?:bride|groom|postman|postie|postwoman|milkman|vicar|curate|imam|caretaker|lollipop (?:lady|man)|dinner lady|"
    r"barmaid|barman|landlord|landlady|publican|butcher|baker|chemist|pharmacist|window cleaner|cleaner|"
    r"hairdresser|barber|shopkeeper|newsagent|receptionist|headteacher|head teacher|headmaster|headmistress|"
    r"teacher|teaching assistant|lifeguard|bouncer|doorman|chef|cook|taxi driver|bus driver|farmer|"
    r"chip shop owner|cafe owner|pub landlord|neighbour|neighbor|next[- ]door neighbour|tenant|lodger|"
    r"organist|scout leader|football coach|manager|caterer|childminder|nursery worker|gp|dentist|vet)"
)
PERSON = (
    r"(?:lady|woman|man|bloke|guy|chap|fella|feller|fellow|couple|family|lad|lads|lass|girl|boy|mum|mam|"
    r"mother|dad|"
    r"father|pensioner|widow|widower|gentleman|gent|tenants?|owner|occupier|lodger|old boy|old dear|"
    r"old girl|pair|household|refugees|asylum seekers|neighbours?|student|teenager|pair|geezer)"
)
DWELLING = (
    r"(?:house|bungalow|flat|cottage|caravan|farmhouse|bedsit|maisonette|houseboat|terrace|annexe|"
    r"mobile home)"
)
WHICH = (
    r"(?:corner|end|last|first|middle|big|blue|red|green|white|yellow|pink|black|old|end-terrace|empty|"
    r"boarded[- ]up|top|bottom|ground[- ]floor|top[- ]floor|first[- ]floor|next|other|only|thatched)"
)
NAME = r"[A-ZÀ-ÖØ-Þ][\w’'-]{1,20}?"
RELATION = lazily(
    rf"\b(?:(?P<owner>{NAME}(?: {NAME}){{0,2}})(?:['’]s|s['’])|(?:[Oo]ur|[Tt]he|[Mm]y|[Yy]our|[Tt]hat) "
    rf"(?:[\w-]+ ){{0,2}}?{JOB}(?:['’]?s|s['’])) (?:[a-z-]+ ){{0,1}}{KIN}\b"
)
JOB_THERE = lazily(
    rf"\b(?:[Oo]ur {JOB}\b|(?:[Tt]he|[Tt]hat|[Tt]he new|[Tt]he old) {JOB} (?:at|of|from|in|on) "
    r"(?:the [A-Z]|the [a-z]+ on |our |[A-Z]))"
)
HOUSEHOLD = lazily(
    r"\b(?:[Tt]he|[Tt]hat|[Tt]hose|[Pp]oor|[Yy]oung) (?P<owner>[A-ZÀ-ÖØ-Þ][a-zà-ÿ'’-]+(?: "
    r"[A-Z][a-zà-ÿ'’-]+)?)(?:['’]s?)? "
    r"(?:family|household|boy|boys|girl|girls|lad|lads|lass|twins|kids|kid|brothers|brother|sisters|couple|"
    r"children|baby|clan|tribe|lot)\b"
)
HOUSEHOLD_AT = lazily(
    r"\b[Tt]he (?P<owner>[A-ZÀ-ÖØ-Þ][a-zà-ÿ'’-]+s) (?:(?:at|of|from|on|in),? (?:no\.? ?|number |flat )?\d|"
    r"(?:next to|next door|opposite|behind|above|over|across from|up|down) )"
)
IN_A_HOME = lazily(
    rf"(?i)\b(?:the|that|those|our|poor|my) (?:[\w'’-]+ ){{0,3}}?{PERSON},? (?:(?:who|that) )?(?:(?:is|are|"
    rf"was|"
    rf"lives?|living|staying|stays|renting|rents|now|just|has been|have been|were|housed|moved) ){{0,3}}"
    rf"(?:in|at|from|of|on|into) (?:the|that|our) (?:{WHICH} (?:[\w'’-]+ ){{0,2}}?{DWELLING}\b|(?:[\w'’-]+ "
    rf"){{0,2}}?"
    rf"{DWELLING} (?:on|by|opposite|next|with|near|off|behind|across|above|below|at the)\b)"
)
BY_A_PLACE = lazily(
    rf"(?i)\b(?:the|that|those|our|poor|my) (?:[\w'’-]+ ){{0,3}}?{PERSON},? (?:(?:who|that) )?(?:(?:is|are|"
    rf"was|"
    r"lives?|living|staying|stays|renting|rents|now) ){0,3}(?:above|over|opposite|behind|next to|next door "
    r"to|"
    r"across from|two doors (?:up|down) from) (?:the|our|my) [\w'’-]+"
)
LIVES_THERE = lazily(
    rf"(?:\b(?P<first>[A-Z][a-z]{{2,14}})(?: [A-Z][\w'’-]*\.?)?|\b(?:[Tt]he|[Tt]hat|[Tt]hose|[Oo]ur|[Mm]y) "
    rf"(?:[\w'’-]+ ){{0,3}}?{PERSON}),? "
    r"(?:(?:who|that) )?(?:lives?|is living|are living|living|stays|is staying|rents)(?: \w+){0,2}? (?:on|"
    r"at|in|above|opposite|"
    r"over|next|behind|near|by|down|across|opp|off) "
)
FIRST_FROM = lazily(
    r"\b(?P<first>[A-Z][a-z]{2,14})(?: [A-Z]\b\.?)? (?:from|in|at|of|off|behind|down|up|who works (?:at|in|"
    r"on|behind)|"
    r"who runs|that runs|over at) (?:(?:the|our) (?P<place>[\w'’-]+(?: [\w'’-]+)?)|(?:[Ff]lat|[Nn]umber|"
    r"[Nn]o\.?|house) ?\d)"
)
STREET_NUMBER = lazily(
    r"\b(?:on|in|of|from|down|up) (?:[A-Z][\w'’-]+ ){1,3}(?:Road|Rd|Street|St|Close|Avenue|Ave|Drive|Lane|"
    r"Crescent|Court|"
    r"Gardens|Terrace|Place|Grove|Way|Rise|Walk|Mews|Square|Row|View),? (?:at |, )?(?:number|no\.?|house|"
    r"flat|door) ?\d{1,3}\b"
)
PUT_THERE = lazily(
    r"(?i)\b(?:he|she|they)(?:['’]?s|['’]re|['’]ve| has| have| is| are)? (?:just |now |all )?(?:been "
    r")?(?:moved|living|lives?|housed|placed|"
    r"put|staying|renting) (?:in |up |down )?(?:above|next to|next door to|opposite|behind|over|across "
    r"from|into|at|in) "
    r"(?:the|our|my|flat|number|no\.?) [\w'’]+"
)
INITIALS = lazily(
    r"(?<![\w.])(?:[B-HJ-Z]\.? |[AI]\. ?|[B-HJ-Z]\.){1,2}(?P<surname>[A-Z][a-zà-ÿ]{2,}(?:-[A-Z][a-z]+)?)\b"
)
FROM_STREET = lazily(
    r"\b(?P<first>[A-Z][a-z]{2,14})(?: [A-Z]\b\.?)? (?:from|on|of|in|down|up|off) (?:[A-Z][\w'’-]+ "
    r"){1,3}(?:Road|Rd|Street|"
    r"Close|Avenue|Ave|Drive|Lane|Crescent|Court|Gardens|Terrace|Place|Grove|Way|Rise|Walk|Mews|Square|"
    r"House|Estate|Row|View|Hill)\b"
)
DOES_FOR_US = lazily(
    rf"(?i)\b(?:the )?{PERSON} (?:who|that|what) (?:cleans|delivers|drives|cuts|walks|minds|fixes|does|"
    rf"sells|serves|cooks|"
    r"teaches|paints|runs|keeps|used to (?:do|run|clean)) (?:our|my|the|your) \w+"
)
RUNS_THE = lazily(
    r"\b(?:[Tt]he )?(?:man|woman|lady|guy|bloke|couple|chap|fella|family) (?:who|that) (?:runs?|owns?|"
    r"manages?|"
    r"works? (?:in|at|behind)|used to run) (?:the|our) (?:[\w'’&-]+ ){0,4}?(?:shop|pub|cafe|chippy|"
    r"garage|salon|post office|takeaway|bakery|butchers|newsagents?|farm|nursery|barbers?|chip shop|van|"
    r"stall|stables|laund\w+|kebab\w*|bookies|florists?|vets|gym|taxis?)\b"
)
OWN_FAMILY = lazily(rf"(?i)\b(?:my|our) (?:[\w-]+ ){{0,2}}(?!ex)(?:{KIN}|bairn|family),? $")
# Owners of nothing: words that stand with a capital before "family", "kids" or "'s mum" and name nobody.
NO_SURNAME = frozenset(
    "royal british english scottish welsh irish ukrainian syrian afghan afghani iranian kurdish polish "
    "romanian nigerian indian pakistani bangladeshi chinese muslim christian jewish sikh hindu catholic somali "
    "sudanese eritrean roma gypsy traveller black asian white european american french german spanish holy labour "
    "tory conservative reform lib dem green army navy raf police nhs council college town village city under "
    "u11 u12 spice beach backstreet it that he she who what there here let god women men children people today "
    "tomorrow yesterday everyone somebody someone nobody one anyone year mother father christmas easter summer "
    "this".split()
)
# Where somebody works for the public: "Priya from the council" is no private person.
WORKPLACES = frozenset(
    "council team library police surgery office media bbc press union department club society association "
    "charity "
    "committee group party museum museums parks highways planning depot ward north south east west "
    "midlands uk "
    "friends county city borough town parish area region world country future front back end middle start "
    "day days "
    "community ambulance fire nhs trust school university university's college environment rspca rnli".split()
)


def private_people(passage: Passage, facts: Facts) -> tuple[Found, ...]:
    """Private people named or plainly meant, in order."""
    named = [
        Found(each.start, each.end, each.name)
        for each in named_people(passage, facts)
        if _private(each, passage.original)
    ]
    return tuple(sorted({*named, *plainly_meant(passage.original)}))


def _private(named: Named, text: str) -> bool:
    if OWN_FAMILY.search(text[max(0, named.start - 40) : named.start]):
        return False
    return named.role == "private" and not named.words.startswith(
        ("Rev", "Prof", "Sir", "Dame", "Lord", "Lady")
    )


def plainly_meant(text: str) -> Iterator[Found]:
    """Such as "the Doyle lad", "PC Hughes's wife", "the couple in the end bungalow on Tithe Lane"."""
    for pattern in (RELATION, HOUSEHOLD, HOUSEHOLD_AT):
        for found in pattern.finditer(text):
            owner = found["owner"]
            if owner is None or not _nobody(owner):
                yield Found(found.start(), found.end(), found[0])
    for pattern in (IN_A_HOME, BY_A_PLACE, JOB_THERE, STREET_NUMBER, PUT_THERE, RUNS_THE, DOES_FOR_US):
        for found in pattern.finditer(text):
            yield Found(found.start(), found.end(), found[0])
    for pattern in (LIVES_THERE, FIRST_FROM, FROM_STREET):
        for found in pattern.finditer(text):
            groups = found.groupdict()
            if groups["first"] and not first_name(groups["first"], words="lives" in found[0]):
                continue
            place = (groups.get("place") or "").casefold().split()
            if not any(word.removesuffix("'s").removesuffix("’s") in WORKPLACES for word in place):
                yield Found(found.start(), found.end(), found[0])
    yield from initialled(text)


def initialled(text: str) -> Iterator[Found]:
    """Such as "R. Pemberton"."""
    for found in INITIALS.finditer(text):
        surname = bare_word(found["surname"])
        if surname not in NOT_A_PERSON and surname not in LEADERS and surname not in NO_SURNAME:
            yield Found(found.start(), found.end(), found[0])


def _nobody(owner: str) -> bool:
    words = [bare_word(word) for word in owner.split()]
    return any(word in NO_SURNAME or word in NOT_A_PERSON for word in words) or words[-1] in LEADERS


def first_name(word: str, *, words: bool = False) -> bool:
    """A first name; with `words` also one that is an everyday word, where what follows makes it a person."""
    from gatepost.check.first_names import ALSO_WORDS, FIRST_NAMES

    return word.casefold() in FIRST_NAMES and (words or word.casefold() not in ALSO_WORDS)
