"""Whom a word is aimed at: a person, or a thing or situation. Plain string work on one sentence."""

import re

from gatepost.check.facts import Facts
from gatepost.check.patterns import lazily
from gatepost.check.reading import Found, Passage

APOSTROPHES = str.maketrans("’‘‛`´", "'''''")
NEAR = 90  # characters each side that are looked at: a sentence may be a page long
WORD = lazily(r"@?[^\W_]+(?:['-][^\W_]+)*")

ROLES = frozenset(
    "officer officers councillor councillors cllr cllrs leader leaders deputy mayor mp mps clerk clerks "
    "director directors manager managers "
    "ceo chair chairman chairwoman neighbour neighbours mum mums mother dad dads father parent parents lad "
    "lads boy boys girl girls man men "
    "woman women bloke blokes guy guys chap chaps lady ladies gentleman kid kids person people human humans "
    "individual individuals bird cow "
    "resident residents driver drivers cyclist cyclists planner planners warden wardens inspector member "
    "members candidate candidates "
    "minister politician politicians doctor nurse teacher teachers worker workers staff employee employees "
    "tenant tenants landlord "
    "bastard bastards sod sods git gits idiot idiots fool fools moron morons clown clowns muppet muppets "
    "twat twats prick pricks wanker "
    "wankers pig pigs rat rats creature creatures cow cows sheep lot bunch crew shower troll trolls coward "
    "cowards liar liars bully bullies "
    "husband wife son daughter brother sister boss secretary assistant receptionist jobsworth jobsworths "
    "voter voters mob being beings "
    "imbecile imbeciles cretin cretins snowflake snowflakes arse arses arsehole arseholes bitch bitches cunt "
    "cunts shit shits "
    "thug thugs scum vermin bigot bigots hag hags pensioner pensioners mate pal sunshine lass lasses fella "
    "granny grandad teenager "
    "face thing's one ones customer customers caller callers complainer complainers "
    "busybody crank cranks moaner moaners whinger whingers slug slugs leech leeches parasite parasites weasel "
    "weasels worm worms toad toads jobsworth pusher pushers zombie zombies gimp nobody nobodies".split()
)
# Words that show that nothing follows which the found word could describe.
FUNCTION = frozenset(
    "a about after again ago all also and any are as at away back be because been before behind being but by "
    "can cannot can't could did "
    "didn't do does doesn't don't down either else enough ever for from get getting go going got had has "
    "have he her here him himself "
    "his how i if i'm in into is isn't it its it's just like me my myself next no nor not now of off on once "
    "one or our out over please "
    "she should since so still such than that that's the their them then there these they this those though "
    "to today tomorrow tonight too "
    "under until up us very was wasn't we were what when where which while who whoever whose why will with "
    "without won't would yet you "
    "your you're u ur lol haha mate innit really honestly seriously obviously always never anyway x xx shut "
    "resign sort fix stop go think "
    "thinks should must need needs want wants know knows can "
    "doing running making wasting telling thinking sitting talking standing".split()
)
# "the woman in the photo", "our officer on the front desk".
ROLE_PHRASE = lazily(
    r"\b(?:the|that|this|your|our|my|his|her|their)(?: [a-z'-]+){0,2} (?:"
    + "|".join(sorted(ROLES))
    + r")(?: (?:in|on|at|of|from|who|with|behind|for|called|named|next)\b[^,;]*)?$"
)
PRONOUN = lazily(
    r"\b(?:you|u|ya|yous|youse|yer|you're|youre|ur|you've|you'd|you'll|yourself|yourselves|he|she|he's|she's|"
    r"hes|him|her|himself|"
    r"herself|who|who's|whoever|anyone|everyone|someone|anybody|everybody|somebody|nobody)\b"
)
SECOND_BEFORE = lazily(r"\b(?:you|u|ya|yer|youse|yous|ye)(?: (?:[a-z*@'-]+)){0,4}[ ,]*$")
YOUR_BEFORE = lazily(r"\b(?:your|ur|his|her|their|my|our|the council's)(?: [a-z'-]+){0,2} ?$")
COPULA = lazily(
    r"(?:\b(?:is|are|was|were|am|be|being|been|isn't|aren't|wasn't|looks|look|looked|sounds|sound|seems|seem|"
    r"acts|acting|act|behaves|behaving|"
    r"becomes|became|remains)|(?<=[a-z])'(?:s|re|m))(?:\s+like)?(?:\s+(?:a|an|the|such|just|so|too|very|"
    r"really|actually|clearly|nothing|but|more|"
    r"than|being|complete\w*|absolute\w*|total\w*|utter\w*|proper|right|bit|of|bunch|load|pack|lot|shower|"
    r"truly|quite|pretty|"
    r"[a-z*]+ly|[a-z*]+ing|all|both|as|most|biggest|little|old|fat|sad|stupid|useless|pathetic|silly|"
    r"well-known|known|typical|"
    r"another|one|some|kind|sort|massive|big|huge|real|not|only|still|always|"
    r"chief)){0,6}(?:\s+an?(?:\s+[a-z'*-]+){1,3})?\s*$"
)
SUBJECT_PERSON = lazily(
    r"(?:\b(?:you|u|he|she|they|who|which of you|every (?:single )?one of you|one of you|all of you|you all|"
    r"you lot|some of you|most of you|"
    r"(?:these|those|such) (?:people|persons|individuals|councillors|officers|men|women|folk|lot|clowns|"
    r"idiots)|(?:this|that|the whole|these) lot|"
    r"(?:this|that) (?:man|woman|bloke|guy|lad|lass|girl|boy|lady|person|one|fella|chap|councillor|officer|"
    r"clown|creature|individual)|"
    r"everyone|everybody|anyone|anybody|someone|somebody|people)|@[\w.-]+)\s*$"
)
SUBJECT_THING = lazily(
    r"\b(?:it|this|that|what|which|there|these|those|things?|everything|nothing|something|situation|"
    r"(?:this|that|the|their|your|our|his|her|whole|such a)(?: [a-z-]+){0,4} (?:budget|plan|plans|policy|"
    r"decision|scheme|idea|road|roads|"
    r"council|administration|cabinet|committee|service|services|site|system|website|report|proposal|"
    r"proposals|government|department|"
    r"process|junction|lights|parking|bins?|potholes?|excuse|answer|reply|response|consultation|building|bus|"
    r"buses|state))\s*$"
)
TITLE = lazily(
    r"\b(?:cllr|cllrs|councillor|mr|mrs|ms|miss|dr|sir|lady|dame|alderman|mayor|officer|minister|leader|"
    r"director|clerk|deputy)\.?"
    r"(?: of (?:the )?[a-z]+)?(?: [a-z'-]+){1,3}\s*$"
)
NAME_BEFORE = lazily(r"\b([A-Z][a-z'’-]+(?:\s+[A-Z][a-z'’-]+){0,2})\s*$")
NOT_NAMES = frozenset(
    "The This That These Those It What Which There Council Planning Highways Housing Labour Tory Tories "
    "Conservative Conservatives Reform "
    "Green Greens Cabinet Parish Town County District Parking Road Street Lane Monday Tuesday Wednesday "
    "Thursday Friday Saturday Sunday "
    "Everything Nothing And But So Why How Brexit Government Westminster Parliament Whitehall England "
    "Britain Budget Everyone My Our Their "
    "Facebook Twitter Nextdoor Bluesky Football Party Park School Site Service Traffic".split()
)
WHOEVER = lazily(
    r"\b(?:whoever|whomever|(?:the )?(?:person|man|woman|bloke|people|one|ones|officer|planner|genius|anyone|"
    r"anybody|everyone|those|lad|guy) (?:who|that|in charge|responsible|behind))\b"
)
OBJECT_PERSON = lazily(
    r"\b(?:him|her|you|u|them|yourself|himself|herself|cllr [a-z'-]+|@[\w.-]+)(?: (?:is|are|was|as|for|a|an|"
    r"the|such|just|being|of|all|like|"
    r"[a-z*]+ing|[a-z*]+ly|absolute|complete|total|utter|bunch|old|fat|stupid|little)){0,5}\s*$"
)
WHAT_A = lazily(r"(?:^|\W)(?:what|such) (?:an?|utter|absolute|complete|total)(?: [a-z'*-]+){0,3}\s*$")
# "Pathetic." alone is about a situation; "Idiots." alone is about somebody.
ADJECTIVES = lazily(
    r"(?:pathetic|useless|ridiculous|stupid|daft|clueless|thick|dumb|disgusting|disgraceful|shameful|"
    r"incompetent|brainless|gutless|spineless|"
    r"idiotic|moronic|crap|shit|shite|bollocks|bullshit|damn|bloody|fucking|sodding|fuck|hell|rubbish|vile|"
    r"horrible|lazy|ugly|fat|nasty|"
    r"mental|insane|crazy|mad|sick|toxic|corrupt|evil|awful|appalling|terrible|bloody hell|"
    r"nazi|racist|sexist|fascist|vermin|trash|garbage|joke|embarrassing|laughable|weak|cowardly|sad|hopeless|"
    r"(?:an? )?(?:disgrace|embarrassment|nightmare|joke|liability|laughing stock|disaster area|dead loss|"
    r"basket case|waste of (?:money|time)))"
)
BODY = frozenset(
    "council councils budget plan plans policy decision scheme idea junction road roads bins "
    "service services".split()
)


GROUP = lazily(
    r"\b(?:they|them|they're|their|these|those|all of them|that lot|this lot|people like|every one of them|"
    r"most of them)\b"
)
POLITICIAN = lazily(
    r"\b(?:cllrs?|councillors?|mps?|mayor|leader of the (?:council|opposition)|council leader|"
    r"(?:the|our|your|this|that)(?: so-called| dear| great| glorious)? leader|"
    r"deputy leader|cabinet|portfolio holder|ministers?|prime minister|"
    r"chancellor|secretary of state|politicians?|opposition|administration|tory|tories|labour|lib dems?|"
    r"liberal democrats?|conservatives?|the greens|reform uk|"
    r"reform|ukip|the group opposite|benches|candidates?|party|police and crime commissioner|elected "
    r"members?|portfolio|starmer|farage|badenoch|sunak|johnson|truss)\b"
)
STAFF = lazily(
    r"\b(?:officers?|clerks?|staff|employees?|case officer|planning officer|chief executive|receptionists?|"
    r"wardens?|inspectors?|bin ?men|refuse crew|crew|drivers?|residents?|neighbours?|"
    r"constituents?|members? of the public|tenants?|librarians?|social workers?|on the front desk|customer "
    r"services?|call centre|mr|mrs|ms|miss|teachers?|nurses?|"
    r"volunteers?|parents?|mums?|pensioners?|planners?|consultants?|head of (?:planning|housing|highways|"
    r"legal)|monitoring officer|comms|press office)\b"
)


def at_person(passage: Passage, found: Found) -> bool:
    """Whether the stretch is aimed at a person rather than at a thing, a plan or the council as a body.

    It asks, in this order: what noun the words describe, who is called so, and whether the sentence
    speaks to somebody. Unsure means no.
    """
    start, end = passage.sentence(found.start)
    start, end = max(start, found.start - NEAR), min(end, found.end + NEAR)
    raw_before = passage.original[start : found.start]
    before = _plain(raw_before)
    inside = _plain(passage.original[found.start : found.end])
    after = _plain(passage.original[found.end : end])

    if re.search(r"\b(?:you|u|ya|yer|he|she|him|her|you're|he's|she's)\b", inside):
        return True
    follows = _follows(after)
    if follows:
        head = next((word for word in follows if word in ROLES or word.startswith("@")), None)
        if head is not None:
            return True
        if re.match(
            r"excuse for an? (?:\w+ )?(?:human|person|man|woman|councillor|officer|leader|mayor|mp|"
            r"politician)",
            " ".join(follows),
        ):
            return True
        return not (follows[0] not in ROLES and not _name_follows(passage.original[found.end : end]))
    if SECOND_BEFORE.search(before) and not re.search(
        r"\b(?:it|this|that)(?:'s| is)?(?: \w+){0,2} ?$", before
    ):
        return True
    if not re.search(r"[a-z]", inside):  # an emoji: only where it stands right after the one it is about
        return bool(
            SUBJECT_PERSON.search(before.rstrip(" ,:-"))
            or TITLE.search(before.rstrip(" ,:-"))
            or OBJECT_PERSON.search(before.rstrip(" ,:-"))
            or (
                re.search(r"\b(?:you|he|she|cllr|councillor|him|her|your|his)\b|@\w", before)
                and "\U0001f921" in inside
            )
            or (COPULA.search(before) and SUBJECT_PERSON.search(before[: COPULA.search(before).start()]))  # type: ignore[union-attr]
        )
    copula = COPULA.search(before)
    if copula:
        # A subject with a relative clause or "of the council" after it is read from the nearest noun.
        subject = before[: copula.start()].rstrip()
        if subject.endswith(" i") or subject == "i" or re.search(r"\b(?:am|'m)\b", copula[0]):
            return False
        if WHOEVER.search(subject):
            return True
        if ROLE_PHRASE.search(subject):
            return True
        if SUBJECT_THING.search(subject):
            return False
        if SUBJECT_PERSON.search(subject) or TITLE.search(subject):
            return True
        words = WORD.findall(subject)
        if words and words[-1] in ROLES:
            return True
        named = NAME_BEFORE.search(raw_before[: copula.start()])
        if named and named[1].split()[-1] not in NOT_NAMES and not (words and words[-1] in BODY):
            return True
        if ADJECTIVES.fullmatch(inside.strip()) is None and words and words[-1] not in BODY:
            return True  # a name for a person, said of something that is no thing we know
        return bool(
            re.search(
                r"\b(?:of (?:you|them)|(?:he|she|you|they)(?: (?:really|clearly|just|obviously|"
                r"honestly))?)\s*$",
                subject,
            )
        )
    if OBJECT_PERSON.search(before):
        return True
    adjective = ADJECTIVES.fullmatch(inside.strip()) is not None
    if YOUR_BEFORE.search(before) and adjective:
        return False
    if not adjective:
        if WHAT_A.search(before) or re.search(
            r"(?:^|\W)(?:these|those|them|this|that|some|the(?: same)?|an?|by|bunch of|load of|pack of|"
            r"shower of)"
            r"(?: [a-z'*-]+ly| [a-z'*-]+ing| absolute| complete| total| utter| bloody)*\s*$",
            before,
        ):
            return not re.search(r"\b(?:run by|managed by|house of)\b", before)
        if not before.strip(" ,-\"'") or re.search(r",\s*$", before):
            return True
    if re.match(r"[\s,]*(?:you|u|the lot of (?:you|them)|all of (?:you|them)|every one of you)\b", after):
        return True
    if adjective:
        return False
    return bool(PRONOUN.search(before[-50:])) or bool(re.match(r"\W*(?:he|she|you|who|that) ", after))


def at_group(passage: Passage, found: Found) -> bool:
    """Whether the sentence speaks of a group: "they", "these people", "that lot"."""
    start, end = passage.sentence(found.start)
    return bool(
        GROUP.search(_plain(passage.original[max(start, found.start - NEAR) : min(end, found.end + NEAR)]))
    )


def at_politician(passage: Passage, found: Found, facts: Facts) -> bool:
    """Whether the one aimed at is a politician, who by law must bear more than staff or residents.

    The sentence decides; then the post, unless it also speaks of staff or residents.
    """
    start, end = passage.sentence(found.start)
    near = _plain(passage.original[max(start, found.start - NEAR) : min(end, found.end + NEAR)])
    if STAFF.search(near):
        return False
    members = [person.name.lower() for person in facts.people if person.role in ("councillor", "candidate")]
    others = [
        person.name.lower() for person in facts.people if person.role not in ("councillor", "candidate")
    ]
    if any(name in near for name in others):
        return False
    if POLITICIAN.search(near) or any(name in near for name in members):
        return True
    return passage.once(_is_of_politicians, tuple(members), tuple(others))


def _is_of_politicians(passage: Passage, members: tuple[str, ...], others: tuple[str, ...]) -> bool:
    whole = _plain(passage.original)
    if STAFF.search(whole) or any(name in whole for name in others):
        return False
    return bool(POLITICIAN.search(whole)) or any(name in whole for name in members)


def _plain(text: str) -> str:
    """Lower case, straight apostrophes, the same length."""
    lowered = text.translate(APOSTROPHES).lower()
    return lowered if len(lowered) == len(text) else text


def _follows(after: str) -> tuple[str, ...]:
    """The words that the stretch may describe: those straight after it, up to a stop or a small word."""
    taken: list[str] = []
    at = 0
    for word in WORD.finditer(after):
        between = after[at : word.start()]
        if between.strip(" ") or not between:
            break
        if word[0] in FUNCTION and not taken:
            break
        if len(taken) >= 4 or (taken and word[0] in FUNCTION and word[0] not in ("for", "a", "an", "of")):
            break
        taken.append(word[0])
        at = word.end()
    return tuple(taken)


def _name_follows(after: str) -> bool:
    """Whether a name stands straight after: "clueless Dave Whitlock"."""
    name = re.match(r"\s+([A-Z][a-z'’-]+)(?:\s+([A-Z][a-z'’-]+))?", after)
    if not name:
        return False
    return name[1] not in NOT_NAMES and (name[2] is None or name[2] not in NOT_NAMES)
