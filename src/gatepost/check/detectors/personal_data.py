"""Marks details of private people by format: phones, addresses, vehicle marks, official numbers."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from gatepost.check.assessment import Mark
from gatepost.check.detectors import Detect
from gatepost.check.facts import Facts
from gatepost.check.patterns import lazily
from gatepost.check.people import Named, named_people
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Found, Passage
from gatepost.check.settings import BadSettings
from gatepost.check.somebody import first_name

SOURCE = "pattern"
WHOSE = ("other", "own", "unclear")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`kinds` are the details sought; `whose` says whose: another person's, the writer's own, or nobody said.

    Official numbers (nhs-number, national-insurance, bank, date-of-birth) are marked whoever they belong to,
    unless `whose` is ["own"]. `detail` goes on each mark.
    """

    kinds: tuple[str, ...]
    whose: tuple[str, ...] = ("other",)
    detail: str = ""


# ------------------------------------------------------------------ formats

PHONE = lazily(r"(?<![\w.,£/-])(?:\+|00)?\(?\d(?:[ ().-]{0,2}\d){8,13}(?![\w%])")
EMAIL = lazily(
    r"(?<![\w.+-])[\w.+-]{1,64}(?:@|\s?\[at\]\s?|\s\(at\)\s)[a-zA-Z0-9-]{1,63}(?:(?:\.|"
    r"\s?\[dot\]\s?)[a-zA-Z0-9-]{2,63}){1,4}"
)
STREET_TYPES = (
    "road|rd|street|st|close|cl|avenue|ave|drive|dr|lane|ln|crescent|cres|court|ct|gardens|gdns|"
    "terrace|place|grove|way|rise|walk|mews|"
    "square|hill|parade|row|view|green|drove|croft|fold|garth|gate|villas|cottages|bank|end|vale|"
    "mead|meadow|orchard|wharf|quay|buildings|heights"
)
NOT_IN_STREET = (
    "on|in|of|at|the|for|to|near|along|and|or|from|by|with|houses?|homes?|flats?|trees?|minutes?|"
    "mins?|people|cars?|new|more|pm|am|mph|potholes?|years?|"
    "days?|hours?|metres?|miles?|yards?|residents?|bins?|times?|weeks?|months?|reports?|vans?|"
    "spaces?|lights?|is|are|was|were|has|have|that|this|who|which|"
    "my|our|your|his|her|their|a|an|not|out|into|down|up|off|it|we|you|they|th|st|nd|rd|per|out|p|"
    "jobs?|plots?|units?|signatures|objections|letters|bollards|councillors"
)
ADDRESS = lazily(
    r"(?<![\w£.,:/-])(?:(?:flat|apartment|apt|unit|room)\s{1,2}\w{1,4},?\s{1,2})?(?:no\.?\s?|"
    r"number\s|#)?\d{1,3}[a-dA-D]?,?\s{1,2}"
    rf"(?!(?:{NOT_IN_STREET})\b)[A-Za-z][\w'’]{{2,20}}"
    rf"(?:[ -](?!(?:{NOT_IN_STREET})\b)[A-Za-z][\w'’]{{1,20}}){{0,2}}?[ ](?:{STREET_TYPES})\b(?!['’]s\b)",
    re.IGNORECASE,
)
FLAT = lazily(
    r"\b(?:(?i:flat|apartment|apt|room|bedsit)\s{1,2}\d{1,3}[a-dA-D]?,?\s{1,2}(?:in\s|at\s)?[A-Z][\w'’]{2,20}"
    r"(?:\s[A-Z][\w'’]{1,20})?\s(?:House|Point|Tower|Lodge|Mansions|Flats|Hall|Mill|Park|Wharf|Apartments)"
    r"|[A-Z][\w'’]{2,20}(?:\s[A-Z][\w'’]{1,20})?\s"
    r"(?:House|Court|Point|Tower|Lodge|Mansions|Flats|Apartments),?"
    r"\s(?i:flat|number|no\.?|apartment|room)\s?\d{1,3}[a-dA-D]?)\b"
)
HOUSE_NUMBER = lazily(
    r"\b(?:(?:no\.?|number|numbers|nr|flat|house)\s{0,2}#?\d{1,3}[a-dA-D]?|(?:at|from|"
    r"in)\s(?:no\.?\s?)?\d{1,3}[a-dA-D]?(?=\s*(?:[,.!?;:)'’]|$|\b(?:is|are|has|have|was|were|who|"
    r"and|with|on|down)\b)))",
    re.IGNORECASE,
)
POSTCODE = lazily(r"\b(?:[A-PR-UWYZ][A-HK-Y]?\d[\dA-HJKPSTUW]?) ?\d[ABD-HJLNP-UW-Z]{2}\b")
NHS = lazily(r"(?<![\w-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\w-])")
INSURANCE = lazily(r"(?<!\w)[A-Za-z]{2}[ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-Da-d](?!\w)")
DATE = (
    r"(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|"
    r"may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6},? (?:19|20)\d{2}|(?:19|20)\d{2}-\d{2}-\d{2})"
)
BIRTH = lazily(
    rf"\b(?:d\.?o\.?b\.?|date of birth|born(?: on)?|birthday|birth date)\W{{0,3}}(?:is|was|as|on|"
    rf"of)?\W{{0,3}}({DATE})",
    re.IGNORECASE,
)
BIRTH_STRONG = lazily(r"(?i)^(?:d\.?o\.?b|date of birth|birth date)")
PLATE_NOW = lazily(r"(?<![\w/-])[A-HJ-PR-Y]{2}\d{2} ?[A-HJ-PR-Z]{3}(?![\w/-])")
PLATE_OLD = lazily(
    r"(?<![\w/-])(?:[A-HJ-NPR-TV-Y]\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-Y]|[A-Z]{1,3} ?\d{2,4}|"
    r"\d{1,4} ?[A-Z]{2,3})(?![\w/-])"
)
PLATE_LOWER = lazily(r"(?<![\w/-])[a-z]{2}\d{2} ?[a-z]{3}(?![\w/-])")
PLATE_CUE = lazily(
    r"(?i)\b(?:reg|registration|reg\.? no|number ?plate|plates?|licen[cs]e plate|vrm|vehicle|bmw|"
    r"audi|ford|vauxhall|transit|range rover|land rover|mercedes|merc|golf|corsa|fiesta|astra|tesla|"
    r"van|car|driver|parked|parking|motor|lorry|hatchback|estate)\b"
)
PLATE_STRONG_CUE = lazily(
    r"(?i)\b(?:reg|registration|number ?plate|plate|vrm)\b(?:\s(?:no|number|mark))?\.?\W{0,4}(?:is|"
    r"was|of)?\W{0,3}$"
)
SORT_CODE = lazily(r"(?<![\w-])\d{2}[- ]\d{2}[- ]\d{2}(?![\w-])")
ACCOUNT = lazily(
    r"(?i)\b(?:account|acc|a/c|acct)\b\.?\s{0,2}(?:number|no\.?|num|"
    r"#)?\W{0,3}(?:is\W{0,2})?(\d{4} ?\d{4})(?!\d)"
)
CARD = lazily(r"(?<![\w-])(?:\d{4}[ -]){3}\d{4}(?![\w-])|(?<![\w-])\d{16}(?![\w-])")
IBAN = lazily(r"\bGB\d{2} ?[A-Z]{4}(?: ?\d){14}\b")
PASSPORT = lazily(r"(?i)\bpassport (?:number|no\.?|num)\W{0,3}(?:is\W{0,2})?([A-Z0-9]{9})\b")
CASE = lazily(
    r"(?i)\b(?:(?:housing|benefits?|claim|rent|tenancy|homeless\w*|universal credit|uc|pip|esa|"
    r"blue badge|crime|social care|social services|send|ehcp|hospital|patient|tenant|"
    r"housing register|bidding|safeguarding|court|case|ico|appeal|client|personal)"
    r"\s(?:application |account |case |claim |register |file |benefit )?(?:ref(?:erence)?|number|no|"
    r"id|num)\b\.?(?:\s(?:number|"
    r"no)\b\.?)?\W{0,3}(?:is\W{0,2})?)([A-Z]{0,5}[-/ ]?\d[\dA-Z/-]{3,14})\b"
)
COUNCIL_TAX = lazily(
    r"(?i)\bcouncil tax\b[^.\n\d]{0,40}?\b(?:account|ref(?:erence)?|number|"
    r"no)\b[^.\n\d]{0,20}?(\d[\dA-Z -]{5,14}\d)\b"
)

# ------------------------------------------------------------------ whose is it?

OTHERS_CUE = lazily(
    r"\b(?:(?:his|her|their|hers) (?:new |home |work |personal |private |mobile |direct |own |full |"
    r"current )*(?:number|mobile|phone|tel|telephone|landline|email|e-mail|address|gmail|house|flat|"
    r"home|postcode|place|door|details|reg|car|van|contact)"
    r"|(?:ring|call|phone|text|message|whatsapp|email|contact|pester|bombard|tell|write to|"
    r"let) (?:him|her|them)\b|(?:he|she|they) (?:can be|is|are|lives?|works?|live)\b|(?:he|she|"
    r"they)(?:'s|’s|'re|’re) (?:at|on|in)\b|give (?:him|her|them)"
    r"|lives? at|living at|lived at|resides? at|stays? at|staying at|home of|belongs to|owned by|"
    r"landlord|neighbou?rs?|the (?:lady|man|woman|couple|family|bloke|guy|chap|tenants?|owner|"
    r"occupant|occupier|resident|lad|girl|boy|people|kids|yobs|idiots?|scum)\b|(?:tenants?|resident|"
    r"owner|occupier|occupant|family|lady|couple|constituent|complainant|objector|applicant) (?:at|"
    r"of|from|in|is|on)\b|moved (?:in)?to)\b"
)
THEIR_NUMBER = lazily(
    r"\b(?:his|her|their) (?:\w+ ){0,2}(?:number|phone|landline|tel|telephone|mobile)\b|\b(?:ring|"
    r"call|phone|text|reach|get) (?:him|her|them)\b|\b(?:he|she|they)(?:'s|’s|'re|’re| is| are) on\b"
)
OWN_NEAR = lazily(
    r"\b(?:(?:call|ring|phone|text|message|contact|reach|email|e-mail|whatsapp|write to|drop|get|"
    r"tell|give|find|see) (?:me|us|our|myself|either of us)\b|my (?:\w+ ){0,3}(?:is|number|mobile|"
    r"phone|email|e-mail|address|tel|landline|contact|house|home|postcode|dob|ni|nhs|account|reg|"
    r"flat|bin|bins|road|drive)|i'?m (?:at|on|in)\b|i’m (?:at|on|in)\b|i am (?:at|on|in)\b|i live|"
    r"we live|we'?re at|we are at|we’re at|mine is|mine's|i (?:can be|'m)|me on|us on|me at|us at|"
    r"our (?:\w+ ){0,2}(?:number|phone|email|address|office|line|house|home|helpline|bin|bins|flat|"
    r"road|landline|team|switchboard))\b"
)
PUBLIC_CONTACT = lazily(
    r"\b(?:book(?:ing|ings|ed)?|tickets?|enquir\w+|inquir\w+|rsvp|organis\w+|organiz\w+|"
    r"volunteer\w*|for (?:more )?(?:details|info|information)|more info|to join|register|helpline|"
    r"hotline|switchboard|clerk|surgery|duty|"
    r"social care|adult care|social services|council|team|customer services?|contact cent(?:re|er)|"
    r"press office|news ?desk|secretary|treasurer|chairman|chairperson|chair|warden|coordinator|"
    r"co-ordinator|society|club|association|charity|food ?bank|lettings|hire|samaritans|"
    r"crimestoppers|police|nhs|111|101|emergenc\w+|out of hours|reception|opening|sponsor\w*|stall|"
    r"stalls|raffle|fete|fair|choir|rehears\w+|class(?:es)?|lessons|trials|vet|lost and found|"
    r"plumb\w+|electrician|gutters?|cleaning|quote|quotes|discount|cheap|services|ltd|limited|"
    r"company|business|shop|deliver\w*|takeaway|gardening|removals|man and van|candidate|agent|promoted by|"
    r"printed by|published by|councillor|cllr|cllrs|agm|workshop|session|sessions|scheme|donations?|"
    r"donate|collect(?:ion)?|appeal|questions to|queries|get in touch with|is our|is the)\b"
)
PUBLIC_PLACE = lazily(
    r"\b(?:library|hall|shop|store|pub|inn|tavern|arms|cafe|café|restaurant|takeaway|office|offices|"
    r"school|nursery|church|chapel|mosque|temple|gurdwara|synagogue|clinic|centre|center|station|"
    r"surgery|hospital|practice|dentist|pharmacy|bank|"
    r"museum|gallery|theatre|cinema|hotel|gym|studio|salon|barber\w*|garage|depot|premises|unit|"
    r"units|warehouse|factory|site|plot|scheme|development|application|applications|planning|appeal|"
    r"licen[cs]\w*|objection|proposal|proposals|"
    r"permission|hmo|extension|demolish\w*|demolition|conver(?:t|sion)\w*|redevelop\w*|committee|"
    r"agenda|refus\w+|approv\w+|sign(?:s|age)|for sale|auction|listed|plaque|heritage|promoted by|"
    r"printed by|published by|on behalf of|venue|meet at|meeting at|join us|event|open day|polling|"
    r"ltd|limited|plc|company|business|headquarters|hq|downing|charity|bookshop|bakery|butchers?|"
    r"market|car park|sat ?nav|playground|park|foodbank|food bank|museum|consultation|exhibition|"
    r"drop-in|drop in|coffee|bus stop|town house|clubhouse|pavilion)\b"
)
LOCATION_ONLY = lazily(
    r"(?i)(?:back of|rear of|front of|side of|end of|corner of|round from|across from|along from|outside|"
    r"opposite|near|nearby|between|beside|by|in front of|next to|behind|past|from|"
    r"towards|adjacent to|close to|junction|works at|works outside|hole at|leak at|lamp ?post|verge|"
    r"column|tree at|drain at)\s*(?:of\s)?(?:house\s)?(?:the\s)?$"
)
ROLE_MAILBOX = lazily(
    r"(?i)^(?:cllr|councillor|info|enquir|inquir|contact|hello|hi|help|admin|office|planning|clerk|"
    r"parks?|council|book|event|press|media|support|sec|chair|treas|team|mail|news|volunteer|"
    r"customer|feedback|consult|"
    r"licens|housing|highways|elections?|democratic|comms|communications?|webmaster|no-?reply|sales|"
    r"ask|complaints?|foi|dpo|data|safeguard|hr|jobs|recruit|members?|leader|mayor|ward|reception|"
    r"general|post|editor|letters|tickets|hire|hall|friends|group|club|the\.?|community|library|"
    r"museum|save|keep|stop|residents|rescue|neighbourhood)"
)
FREE_MAIL = frozenset(
    "gmail googlemail hotmail outlook yahoo ymail icloud live btinternet sky aol virginmedia "
    "talktalk ntlworld protonmail proton me msn mail gmx tiscali blueyonder example btopenworld "
    "fsmail mac rocketmail tutanota hey fastmail wanadoo orange".split()
)
OFFICIAL_MAIL = lazily(
    r"(?i)(?:\.gov\.uk|\.nhs\.uk|\.nhs\.net|\.police\.uk|parliament\.uk|\.ac\.uk|\.sch\.uk|"
    r"\.gov\.example)$"
)
# What goes wrong at a place: a resident who says where is reporting it, and says nothing of who lives there.
FAULT = lazily(
    r"\b(?:bins?|recycling|collect(?:ed|ion)|missed|emptied|pot ?holes?|street ?lights?|lamp ?posts?|"
    r"leak(?:s|ing)?|drains?|gull(?:y|ies)|gutters?|fly[- ]?tip\w*|rubbish|graffiti|hedge|overgrown|tree|"
    r"branch(?:es)?|manhole|kerb|pavement|flood\w*|dog (?:mess|fouling|poo)|sofa|mattress|needles|rats?|"
    r"burst|"
    r"damp|mould|boiler|repair\w*|broken|water|sewage|smell|road ?works|traffic lights|grit|gritted|weeds|"
    r"bollard)\b"
)
PLACED = lazily(
    r"\b(?:(?:has|have|had|’ve|'ve|been|is|are|was|were|being|got) (?:just |now |all )?(?:been )?"
    r"(?:rehoused|housed|placed|put|moved|settled|rehomed|staying|hiding|holed)|"
    r"(?:put|moved|placed|housed|rehoused) (?:him|her|them|the family|this (?:man|woman|family))|"
    r"which (?:house|flat|door|one)|where (?:he|she|they|the \w+ \w+) (?:lives?|are|is|live)|"
    r"signs? (?:off|himself|herself)|find (?:him|her|them)|(?:he|she|they)(?:['’]s|['’]re) (?:at|in|on))\b"
)
DOES = lazily(
    r"\s*(?:are|have|keep|keeps|is|has|got|chuck|dump|leave|who)\b"
)  # "22 Elm Street are dumping ..."
PUBLISHED = lazily(
    r"\b(?:promoted|printed|published|agent|applicant|trading|on behalf|reg(?:istered)? office)\b"
)
NAME_JUST_BEFORE = lazily(
    r"(?:\b[A-Z]\.? ?[A-Z][a-z]{2,}|\b[Tt]he [A-Z][a-z]+s|"
    r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.? (?:[A-Z]\.? )?[A-Z][\w'’-]+)\s?(?:,|\(|-|–|:|of|at|from)\s?\(?$"
)
LISTED = lazily(
    r"(?:^|[\s,;:(&])(?:[A-Z][a-z]{1,14}|[Tt]he [A-Z][a-z]+ [a-z]+)(?: [A-Z][a-z]*)?\s?[:,(–=-]?\s?$"
)
KIND_WORDS = lazily(
    r"\b(?:thanks?|thank|cheers|well done|kind(?:ly|ness)?|lovely|best|shout[- ]?out|congratulations|"
    r"congrats)\b"
)
PERSONISH = lazily(
    r"\b(?:(?:the|that|this|an?|old|poor|our|my|one) (?:[\w-]+ ){0,2}(?:lady|man|woman|couple|"
    r"family|bloke|guy|chap|tenants?|lad|girl|boy|fella|mum|mother|father|dad|pensioner|widow|"
    r"widower|gentleman|owner|occupant|resident|neighbou?r|lodger|student|household|person|people|"
    r"lot)s?|neighbours?|everyone|whoever)"
    r" (?:(?:who|that) )?(?:lives? |living |now |is |are |staying |renting |next door )*(?:at|in|"
    r"from|of|on|to)\s$"
)
DEAD = lazily(
    r"(?i)\b(?:died|passed away|passing|funeral|rip|r\.i\.p|rest in peace|late|in memory|memorial|"
    r"remember(?:ed|ing)|tribute|will be missed|sadly missed|lost (?:his|her|their) battle|"
    r"obituary)\b"
)


FAMED = lazily(r"\b(?:author|poet|actor|artist|composer|footballer|king|queen|engineer|hero|famous|plaque)\b")


def prepare(settings: Settings, book: Phrasebook) -> Detect:
    faults = [
        (f'"{kind}" is no kind of detail', "one of: " + ", ".join(FINDERS))
        for kind in settings.kinds
        if kind not in FINDERS
    ]
    faults += [
        (f'"{each}" is not whose a detail can be', "one of: " + ", ".join(WHOSE))
        for each in settings.whose
        if each not in WHOSE
    ]
    if faults:
        raise BadSettings(*faults)
    finders = [FINDERS[kind] for kind in settings.kinds]

    def detect(passage: Passage, post: Post, facts: Facts) -> Iterator[Mark]:
        text = passage.original
        if not passage.has_digit and "@" not in text and "at]" not in text and "(at)" not in text:
            return
        for finder in finders:
            for found, whose, fix in finder(passage, facts):
                if whose in settings.whose:
                    yield passage.mark(found, settings.detail, fix=fix)

    return detect


Answer = tuple[Found, str, str | None]


def _phones(passage: Passage, facts: Facts) -> Iterator[Answer]:
    text = passage.original
    # "Janet 07700 ..., Col 07700 ...": a list of whose is whose.
    listed = {
        each
        for each in passage.find(PHONE)
        if (beside := LISTED.search(text[max(0, each.start - 40) : each.start]))
        and any(
            first_name(word.strip("(:,"), words=True) or word in ("Mr", "Mrs", "Ms")
            for word in beside[0].split()
        )
    }
    if len(listed) < 2:
        listed = set()
    for found in passage.find(PHONE):
        digits = "".join(each for each in found.words if each.isdigit())
        if found.words.startswith("+44") or digits.startswith("0044"):
            digits = "0" + digits.removeprefix("0044").removeprefix("44").removeprefix("0")
        foreign = found.words.startswith(("+", "00")) and not digits.startswith("0")
        if not foreign and (len(digits) not in (10, 11) or digits[:2] not in ("01", "02", "07")):
            continue
        whose = _contact(passage, found, facts)
        if found in listed and (whose == "unclear" or (whose == "public" and len(listed) > 2)):
            whose = "other"
        if (
            digits[:2] in ("01", "02")
            and whose in ("unclear", "other")
            and not _plainly_theirs(passage, found, facts)
        ):
            continue  # a landline that nobody claims is most often an office
        yield found, whose, _masked(found.words, 3)


def _plainly_theirs(passage: Passage, found: Found, facts: Facts) -> bool:
    """Whether a landline is a person's own: their number, or beside a private name."""
    if THEIR_NUMBER.search(_sentence(passage, found, back=True)):
        return True
    return any(
        each.role == "private" and _near(passage, found, each) for each in named_people(passage, facts)
    )


def _emails(passage: Passage, facts: Facts) -> Iterator[Answer]:
    for found in passage.find(EMAIL):
        words = found.words.replace("[at]", "@").replace("(at)", "@").replace("[dot]", ".").replace(" ", "")
        box, _, domain = words.partition("@")
        if OFFICIAL_MAIL.search(domain) or ROLE_MAILBOX.match(box):
            continue
        names = facts.name.casefold().split()
        if names and names[-1] in box.casefold():
            continue
        free = domain.split(".")[0].casefold() in FREE_MAIL or (
            ".example." in f".{domain}." and domain.casefold().startswith(("mail", "email"))
        )
        whose = _contact(passage, found, facts)
        if whose == "unclear" and not free:  # a firm's or a group's own domain
            continue
        if whose == "unclear" and free:
            whose = "other" if re.search(r"[a-z]", box, re.IGNORECASE) else whose
        if whose == "other" and not free and not OTHERS_CUE.search(_sentence(passage, found)):
            continue
        yield found, whose, None


def _contact(passage: Passage, found: Found, facts: Facts) -> str:
    """Whose phone or address for messages it is, by the words around it."""
    sentence = _sentence(passage, found)
    near = passage.original[max(0, found.start - 45) : found.start].casefold()
    if OWN_NEAR.search(near) and not re.search(r"\b(?:his|her|their)\b", near):
        return "own"
    named = [
        each
        for each in named_people(passage, facts)
        if each.role == "private" and _near(passage, found, each)
    ]
    if PUBLIC_CONTACT.search(sentence):
        return "public"
    if OTHERS_CUE.search(sentence) or named:
        return "other"
    if any(
        passage.same_sentence(found, Found(each.start, each.end)) for each in named_people(passage, facts)
    ):
        return "public"
    before = _sentence(passage, found, back=True)
    if PUBLIC_CONTACT.search(before):
        return "public"
    if OTHERS_CUE.search(before):
        return "other"
    return "own" if OWN_NEAR.search(before) else "unclear"


def _addresses(passage: Passage, facts: Facts) -> Iterator[Answer]:
    known = [matter.address.casefold() for matter in facts.matters if matter.address]
    for found in passage.find(ADDRESS):
        if re.search(
            r"\d[a-z]?\s?(?:to|-|–|and|&|,)\s?$", passage.original[max(0, found.start - 8) : found.start]
        ):
            continue  # "flats 1 to 12 Mill Court": a row, not a home
        low = found.words.casefold()
        if any(_bare_address(low) in address for address in known):
            continue
        yield found, _home(passage, found, facts), None
    for found in passage.find(FLAT):
        yield found, _home(passage, found, facts), None
    for found in passage.find(HOUSE_NUMBER):
        if KIND_WORDS.search(_sentence(passage, found)):
            continue
        before = passage.original[max(0, found.start - 70) : found.start].casefold()
        joined = passage.original[max(0, found.start - 70) : found.end].casefold()
        start = joined[: len(joined) - len(re.split(r"\s", found.words.casefold(), maxsplit=1)[-1])]
        if (PERSONISH.search(before) or PERSONISH.search(start)) and "my neighbour" not in before:
            yield found, "other", None


def _bare_address(low: str) -> str:
    return re.sub(r"^(?:no\.?\s?|number\s|#)", "", low)


def _home(passage: Passage, found: Found, facts: Facts) -> str:
    """Whether an address is a home, and whose."""
    text = passage.original
    sentence = _sentence(passage, found).replace(found.words.casefold(), " ")
    near = text[max(0, found.start - 60) : found.start].casefold()
    after = text[found.end : found.end + 40].casefold()
    if NAME_JUST_BEFORE.search(text[max(0, found.start - 50) : found.start]) and not (
        PUBLIC_PLACE.search(after) or PUBLISHED.search(near)
    ):
        return "other"
    lives = re.search(
        r"\b(?:liv(?:es?|ed|ing)|resid(?:es|ing)|stay(?:s|ing)|home address|(?:his|her|"
        r"their) (?:\w+ )?address|home (?:address )?is|house is|home at|moved (?:in )?to|"
        r"whose (?:house|home)|find (?:him|her|them) at)\b",
        sentence,
    ) or PLACED.search(sentence)
    if re.search(
        r"\b(?:i live|i'm at|i’m at|i am at|we live|my address|my house|my home|our house|we're at|"
        r"we’re at|we are at|i'm in|my bins?|our bins?|mine is|my flat|i rent|my mum|my dad)\b",
        sentence,
    ) and not re.search(r"\b(?:he|she|they) liv", sentence):
        return "own"
    if not lives and (
        PUBLIC_PLACE.search(near) or PUBLIC_PLACE.search(after) or PUBLIC_PLACE.search(sentence)
    ):
        return "public"
    if any(each.role == "private" and _near(passage, found, each) for each in named_people(passage, facts)):
        return "other"
    if lives or PERSONISH.search(near):
        return "other"
    if LOCATION_ONLY.search(near) or FAULT.search(sentence):
        return "public"
    return "other" if OTHERS_CUE.search(sentence) or DOES.match(after) else "bare"


def _postcodes(passage: Passage, facts: Facts) -> Iterator[Answer]:
    for found in passage.find(POSTCODE):
        near = passage.original[max(0, found.start - 60) : found.start]
        if not re.search(r"(?<!\w)\d{1,3}[a-d]?\b", near) and not re.search(
            r"(?i)\b(?:his|her|their|lives|my) (?:\w+ )?(?:postcode|address|at)\b", near
        ):
            continue
        yield found, _home(passage, found, facts), None


def _nhs_numbers(passage: Passage, facts: Facts) -> Iterator[Answer]:
    for found in passage.find(NHS):
        near = passage.original[max(0, found.start - 50) : found.end + 25].casefold()
        if re.search(r"\bnhs\b|\bhealth service (?:no|number)|\bpatient (?:id|no|number)", near) or (
            (
                re.search(r"\D", found.words)
                and not near.strip().startswith("0")
                and _nhs_valid(found.words)
                and "ref" not in near
            )
            and re.search(r"\b(?:patient|gp|hospital|clinic|ward|doctor)\b", near)
        ):
            yield found, _number_owner(passage, found), _masked(found.words, 3)


def _nhs_valid(words: str) -> bool:
    """The check digit: weights 10 to 2, modulus 11 (NHS Data Dictionary)."""
    digits = [int(each) for each in words if each.isdigit()]
    check = 11 - sum(weight * digit for weight, digit in zip(range(10, 1, -1), digits, strict=False)) % 11
    return check != 10 and check % 11 == digits[9]


def _insurance_numbers(passage: Passage, facts: Facts) -> Iterator[Answer]:
    for found in passage.find(INSURANCE):
        compact = found.words.replace(" ", "").replace("-", "").upper()
        near = passage.original[max(0, found.start - 50) : found.start].casefold()
        cue = re.search(r"\b(?:ni|nino|national insurance|n\.i\.?|insurance)\b", near)
        shaped = (
            compact[0] not in "DFIUV"
            and compact[1] not in "DFIOUV"
            and compact[:2] not in ("BG", "GB", "KN", "NK", "NT", "TN", "ZZ")
        )
        if cue or (shaped and found.words[:2].isupper()):
            yield found, _number_owner(passage, found), _masked(found.words, 2)


def _births(passage: Passage, facts: Facts) -> Iterator[Answer]:
    people = [each for each in named_people(passage, facts) if each.role == "private"]
    for match in BIRTH.finditer(passage.original):
        found = Found(match.start(), match.end(), match[0])
        sentence = _sentence(passage, found)
        if BIRTH_STRONG.match(match[0]):
            yield found, _number_owner(passage, found), None
            continue
        theirs = any(_near(passage, found, each) for each in people) or re.search(
            r"\b(?:his|her|my) ", sentence
        )
        living = re.search(r"(?:19[4-9]|20[0-2])\d$|[./-]\d{2}$", match[1]) and not DEAD.search(
            passage.original
        )
        if theirs and living and not FAMED.search(sentence):
            yield found, _number_owner(passage, found), None


def _vehicles(passage: Passage, facts: Facts) -> Iterator[Answer]:
    seen: list[Found] = []
    for pattern, strong in ((PLATE_NOW, True), (PLATE_OLD, False), (PLATE_LOWER, True)):
        for found in passage.find(pattern):
            before = passage.original[max(0, found.start - 60) : found.start]
            wide = 160 if " " in found.words else 60  # "YB21 OKL" can hardly be anything else
            around = passage.original[max(0, found.start - wide) : found.end + wide]
            cue = PLATE_STRONG_CUE.search(before)
            if (
                cue
                or (strong and PLATE_CUE.search(around))
                or (
                    strong
                    and " " in found.words
                    and not re.search(
                        r"(?i)\b(?:postcode|format|example|ref(?:erence)?|code|voucher|serial)\b", around
                    )
                )
            ) and not any(each.start < found.end and found.start < each.end for each in seen):
                seen.append(found)
                sentence = _sentence(passage, found)
                if re.search(
                    r"\b(?:council(?:'s|’s)? (?:van|vehicle|lorry|truck)|gritter|gritters|"
                    r"bin lorry|bus|fleet|vintage|classic|steam|ambulance(?! bay)|fire engine|stolen|"
                    r"police appeal|police are|appeal from|for sale)\b",
                    sentence,
                ):
                    continue
                mine = _sentence(passage, found, back=True)
                yield (
                    found,
                    "own"
                    if re.search(
                        r"\b(?:my|our) (?:\w+ ){0,1}(?:car|van|reg|plate|vehicle|registration|motor|"
                        r"bike|number plate)\b",
                        mine,
                    )
                    else "other",
                    None,
                )


def _banks(passage: Passage, facts: Facts) -> Iterator[Answer]:
    text = passage.original
    public = re.search(
        r"(?i)\b(?:donat\w*|charity|fund ?rais\w*|appeal fund|pay your council tax|pay the council|"
        r"bacs|membership|subs|council's bank|council’s bank|payee)\b",
        text,
    )
    for pattern, group, match in (
        *((ACCOUNT, 1, each) for each in ACCOUNT.finditer(text)),
        *((CARD, 0, each) for each in CARD.finditer(text)),
        *((IBAN, 0, each) for each in IBAN.finditer(text)),
        *((PASSPORT, 1, each) for each in PASSPORT.finditer(text)),
    ):
        found = Found(match.start(group), match.end(group), match[group])
        if pattern is CARD and not (_luhn(match[0]) or re.search(r"(?i)\bcard\b|\bvisa\b|\bdebit\b", text)):
            continue
        if pattern is ACCOUNT and not (
            SORT_CODE.search(text)
            or re.search(
                r"(?i)\b(?:bank|barclays|lloyds|natwest|hsbc|santander|halifax|monzo|nationwide|"
                r"starling|tsb|his|her|their|my)\b",
                text,
            )
        ):
            continue
        if not public:
            yield found, _number_owner(passage, found), _masked(found.words, 3)
    if not public and re.search(r"(?i)\bsort ?code\b", text) and not ACCOUNT.search(text):
        for found in passage.find(SORT_CODE):
            yield found, _number_owner(passage, found), None


def _luhn(words: str) -> bool:
    digits = [int(each) for each in words if each.isdigit()]
    doubled = [sum(divmod(2 * digit, 10)) if at % 2 else digit for at, digit in enumerate(reversed(digits))]
    return sum(doubled) % 10 == 0 and len(set(digits)) > 1


def _references(pattern: "re.Pattern[str]") -> Callable[[Passage, Facts], Iterator[Answer]]:
    def find(passage: Passage, facts: Facts) -> Iterator[Answer]:
        for match in pattern.finditer(passage.original):
            found = Found(match.start(1), match.end(1), match[1])
            sentence = _sentence(passage, found)
            if re.search(
                r"\b(?:planning|pothole|fault|report-?it|fixmystreet|street ?light|public notice|"
                r"licen[cs]\w*)\b",
                sentence,
            ):
                continue
            if re.search(r"\b(?:my|i'm|i’m|mine)\b", sentence):
                yield found, "own", _masked(found.words, 3)
            elif re.search(r"\b(?:his|her|their)\b", sentence) or any(
                each.role == "private" and _near(passage, found, each)
                for each in named_people(passage, facts)
            ):
                yield found, "other", _masked(found.words, 3)
            else:
                yield found, "unclear", _masked(found.words, 3)

    return find


FINDERS: dict[str, Callable[[Passage, Facts], Iterator[Answer]]] = {
    "phone": _phones,
    "email": _emails,
    "address": _addresses,
    "postcode": _postcodes,
    "nhs-number": _nhs_numbers,
    "national-insurance": _insurance_numbers,
    "date-of-birth": _births,
    "vehicle": _vehicles,
    "bank": _banks,
    "case-reference": _references(CASE),
    "council-tax-reference": _references(COUNCIL_TAX),
}


def _number_owner(passage: Passage, found: Found) -> str:
    """Official numbers: the writer's own only where the words say so."""
    near = passage.original[max(0, found.start - 60) : found.start].casefold()
    return (
        "own"
        if re.search(r"\b(?:my|i'm|i’m|i am|mine|me)\b", near)
        and not re.search(r"\b(?:his|her|their) ", near)
        else "other"
    )


def _near(passage: Passage, found: Found, named: Named) -> bool:
    return passage.same_sentence(found, Found(named.start, named.end)) or 0 <= found.start - named.end <= 60


def _sentence(passage: Passage, found: Found, back: bool = False) -> str:
    """The sentence round a stretch, in lower case; with `back` the one before it too."""
    start, end = passage.sentence(found.start)
    if back and start > 0:
        start = passage.sentence(max(0, start - 2))[0]
    return passage.original[start : max(end, found.end)].casefold()


def _masked(words: str, keep: int) -> str:
    """The same words with all but the last few letters and digits covered."""
    total = sum(each.isalnum() for each in words)
    out, seen = [], 0
    for each in words:
        seen += each.isalnum()
        out.append("•" if each.isalnum() and seen <= total - keep else each)
    return "".join(out)
