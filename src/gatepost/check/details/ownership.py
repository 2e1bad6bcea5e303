"""Says whose a detail is, by the words around it: the writer's own, another person's, or open to everyone."""

import re

from gatepost.check.facts import Facts
from gatepost.check.names import Named
from gatepost.check.patterns import lazily
from gatepost.check.people import named_people
from gatepost.check.reading import Found, Passage

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
PERSONISH = lazily(
    r"\b(?:(?:the|that|this|an?|old|poor|our|my|one) (?:[\w-]+ ){0,2}(?:lady|man|woman|couple|"
    r"family|bloke|guy|chap|tenants?|lad|girl|boy|fella|mum|mother|father|dad|pensioner|widow|"
    r"widower|gentleman|owner|occupant|resident|neighbou?r|lodger|student|household|person|people|"
    r"lot)s?|neighbours?|everyone|whoever)"
    r" (?:(?:who|that) )?(?:lives? |living |now |is |are |staying |renting |next door )*(?:at|in|"
    r"from|of|on|to)\s$"
)


def contact_owner(passage: Passage, found: Found, facts: Facts) -> str:
    """Whose phone or address for messages it is, by the words around it."""
    sentence = sentence_round(passage, found)
    near = passage.original[max(0, found.start - 45) : found.start].casefold()
    if OWN_NEAR.search(near) and not re.search(r"\b(?:his|her|their)\b", near):
        return "own"
    named = [
        each
        for each in named_people(passage, facts)
        if each.role == "private" and is_near(passage, found, each)
    ]
    if PUBLIC_CONTACT.search(sentence):
        return "public"
    if OTHERS_CUE.search(sentence) or named:
        return "other"
    if any(
        passage.same_sentence(found, Found(each.start, each.end)) for each in named_people(passage, facts)
    ):
        return "public"
    before = sentence_round(passage, found, back=True)
    if PUBLIC_CONTACT.search(before):
        return "public"
    if OTHERS_CUE.search(before):
        return "other"
    return "own" if OWN_NEAR.search(before) else "unclear"


def is_plainly_theirs(passage: Passage, found: Found, facts: Facts) -> bool:
    """Whether a landline is a person's own: their number, or beside a private name."""
    if THEIR_NUMBER.search(sentence_round(passage, found, back=True)):
        return True
    return any(
        each.role == "private" and is_near(passage, found, each) for each in named_people(passage, facts)
    )


def home_owner(passage: Passage, found: Found, facts: Facts) -> str:
    """Whether an address is a home, and whose."""
    text = passage.original
    sentence = sentence_round(passage, found).replace(found.words.casefold(), " ")
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
    if any(each.role == "private" and is_near(passage, found, each) for each in named_people(passage, facts)):
        return "other"
    if lives or PERSONISH.search(near):
        return "other"
    if LOCATION_ONLY.search(near) or FAULT.search(sentence):
        return "public"
    return "other" if OTHERS_CUE.search(sentence) or DOES.match(after) else "bare"


def number_owner(passage: Passage, found: Found) -> str:
    """Official numbers: the writer's own only where the words say so."""
    near = passage.original[max(0, found.start - 60) : found.start].casefold()
    return (
        "own"
        if re.search(r"\b(?:my|i'm|i’m|i am|mine|me)\b", near)
        and not re.search(r"\b(?:his|her|their) ", near)
        else "other"
    )


def is_near(passage: Passage, found: Found, named: Named) -> bool:
    return passage.same_sentence(found, Found(named.start, named.end)) or 0 <= found.start - named.end <= 60


def sentence_round(passage: Passage, found: Found, back: bool = False) -> str:
    """The sentence round a stretch, in lower case; with `back` the one before it too."""
    start, end = passage.sentence(found.start)
    if back and start > 0:
        start = passage.sentence(max(0, start - 2))[0]
    return passage.original[start : max(end, found.end)].casefold()
