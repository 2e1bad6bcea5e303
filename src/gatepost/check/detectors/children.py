"""Marks words that show who a child is, and appeals for missing people that are not the police's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gatepost.check.assessment import Mark
from gatepost.check.detectors import Detect
from gatepost.check.facts import Facts
from gatepost.check.patterns import lazily
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Found, Passage
from gatepost.check.settings import BadSettings

SOURCE = "pattern"
FINDS = ("identified", "appeal", "told")
CHILD = (
    r"(?:boy|girl|lad|kid|child|toddler|pupil|student|schoolboy|schoolgirl|teen|teenager|youngster|"
    r"youth|tot|lass|baby|yob|youngest|eldest|twins|foster child)"
)
NAME = r"[A-Z][a-zà-ÿ]{2,14}(?: [A-Z][a-zà-ÿ'’-]{1,18})?"
# In any case of letters: only a first name in use passes for one.
ANY_NAME = (
    r"\b(?:[A-Z][a-zà-ÿ]{2,14}(?: [A-Z][a-zà-ÿ'’-]{1,18})?|"
    r"[a-z][a-zà-ÿ]{2,14}(?: [a-zà-ÿ'’-]{3,18}(?=,? ?\(?(?:aged )?\d))?)"
)
# "Callie M in 4B at Larkhill", "Tyler n Kian from Oakfield school": class or school told with the name.
IN_CLASS = lazily(
    r"(?P<name>\b[A-Za-z][a-zà-ÿ]{2,14})(?: [A-Z]\b\.?)?(?: (?:and|n|&) [A-Za-z][a-z]+)? (?:is |are |who's "
    r")?(?:in|from|at|of) "
    r"(?:\d[A-Z]\b|[Cc]lass \w{1,3}\b|[Yy](?:ea)?r ?\d{1,2}\b|(?:[A-Z][\w'’.]+ ){1,2}(?:[Ss]chool|"
    r"[Pp]rimary|[Aa]cademy|[Jj]uniors|[Ii]nfants|"
    r"[Hh]igh)\b[ ,]*(?:in )?[Yy](?:ea)?r ?\d{1,2}\b)"
)
NAMED_CHILD = (
    lazily(
        rf"(?P<name>{ANY_NAME}),? \(?(?:aged? |who is |who's |is |just |"
        rf"only )?(?P<age>\d{{1,2}})\)?(?! ?(?:pm|am|%|miles|year anniversary|[A-Z][a-z]+ (?:Road|"
        rf"Street)|[a-z]+ (?:road|street))\b)(?:,| |\.|;|$|\)|-)"
    ),
    lazily(
        rf"\b(?P<age>\d{{1,2}}|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
        rf"fifteen|sixteen|seventeen)[ -]?(?:(?:year|yr)s?[ -]old|y\W?o\b|yrs?),? "
        rf"(?:{CHILD},? |called |named )?(?P<name>{ANY_NAME})"
    ),
    lazily(rf"\b(?:[Ll]ittle|[Ll]il|[Yy]oung|[Bb]aby|[Ww]ee) (?:{CHILD} )?(?P<name>{ANY_NAME})"),
    lazily(rf"\b(?i:{CHILD}s?),? (?:called |named |is |is called |was )?(?P<name>{ANY_NAME})"),
    lazily(
        rf"(?P<name>{NAME})(?: and [\w ]{{1,60}}?)?,? (?:(?:is|are|who's|who is|both|all|in) ){{0,2}}"
        rf"\(?[Yy](?:ear|r) ?(?:[1-9]|1[0-3])\b"
    ),
    IN_CLASS,
    lazily(
        rf"(?P<name>{NAME})[,.]? (?:and )?(?:[Hh]e|[Ss]he)(?:['’]?s| is) (?:only |just "
        rf")?(?P<age>\d{{1,2}})\b(?! (?:times|goals))"
    ),
    lazily(rf"\b(?i:{CHILD}) (?:who|that|what) [^.!?\n]{{3,60}}? (?:is|was|is called) (?P<name>{NAME})"),
    lazily(rf"\b(?:[Tt]he|[Tt]hat|[Tt]his) (?P<name>[A-Za-z][a-zà-ÿ]{{2,14}}(?: [A-Z][a-z'’-]+)?) {CHILD}\b"),
    lazily(rf"\b[Yy](?:ear|r) ?(?:[1-9]|1[0-3])(?:'s| {CHILD})?,? (?P<name>{NAME})"),
)
MEANT_CHILD = lazily(
    rf"(?i)\b(?:the|that|those|these|them) (?:(?:little|young|naughty|teenage|foster|foster(?:ed)?|"
    rf"disabled|autistic|eldest|youngest|two|three|four) ){{0,3}}(?:{CHILD}s?|children|kids|yobs|"
    rf"brothers|sisters) (?:(?:who|that) )?(?:lives? |living |placed |staying |is |are )*(?:at|in|"
    rf"from|of|on|with) (?:the )?(?:no\.? ?\d|number \d|flat \d|\d{{1,3}} [a-z]+ (?:road|street|"
    rf"close|lane|avenue|drive|crescent|court)|foster (?:home|carers?|family|placement)|"
    rf"children's home|children’s home)"
)
OWN_CHILD = lazily(
    r"(?i)\b(?:my|our) (?:(?:own|little|dear|lovely|beautiful|clever|gorgeous|big) ){0,3}$|\b(?:my|our) "
    r"(?:\w+ ){0,2}(?:son|daughter|boy|girl|lad|"
    r"grandson|granddaughter|niece|nephew|youngest|eldest|little one|child|baby|"
    r"toddler)[\w ,'’-]{0,20}$"
)
MISSING = lazily(
    r"(?i)\bmissing\b(?! (?:you|out|the point|link|minutes|bins?|bin|collection|persons? (?:policy|"
    r"unit)|a trick|from the (?:report|agenda|budget|minutes)|word|tooth|piece|money|million|data|"
    r"sign|drain|manhole))|\bgone missing\b|\bnot (?:been )?(?:seen|come home|returned home)\b|"
    r"\b(?:last|been) seen\b|\bhas anyone seen\b|\bhave you seen\b|\brun(?:away| away)\b|"
    r"\bran away\b|\babsconded\b"
)
SOMEBODY = lazily(
    rf"(?i)\b(?:{CHILD}s?|children|son|daughter|nephew|niece|cousin|uncle|aunt|auntie|brother|sister|"
    rf"husband|wife|friend|dementia|alzheimer'?s|vulnerable|in care|placement|foster|"
    rf"\d{{1,2}}[ -]year[ -]old|grandson|granddaughter|pensioner|care home|sheltered|autistic|mum|"
    rf"dad|nan|grandad|man|woman|lady|he|she|resident)\b"
)
AGE = lazily(r"[A-Z][a-z]+(?: [A-Z][a-z]+)?,? \(?(?:aged? )?\d{1,2}\b")
NOT_PEOPLE = lazily(
    r"(?i)\b(?:cat|dog|kitten|puppy|tortoise|parrot|parcel|keys?|wallet|purse|phone|bike|bicycle|"
    r"goat|hen|chickens?|budgie|rabbit|ferret|horse|pony|bins?|signs?|teddy|toy|pothole|tooth|glove|"
    r"scarf|hat|trophy|statue|gnome|sheep|cow|snake|ring|necklace|hearing aid|found safe|been found|"
    r"safe and well|has been found|lantern|sculpture|swan|peacock|donkey|bear)\b"
)
POLICE = lazily(r"(?i)police|\bbtp\b|coastguard|mountain rescue|missing people charity|missingpeople\.org")
# Everyday words that are children's names often enough.
CHILD_NAMES = frozenset(
    "lily ruby poppy daisy jack grace josh harry holly amber jade ivy rose max sam tom thomas mason jasmine".split()
)
NUMBER_WORDS = {
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
}

# ------------------------------------------------------------------ "told": weak signs that add up

ONE_CHILD = lazily(
    rf"(?i)\b(?:the|that|this|those|these|them|our|my|your|his|her|their|poor|a|two|three|some|both) "
    rf"(?:[\w'’-]+ ){{0,3}}?(?:{CHILD}|child|foster (?:lad|girl|kid)|grandson|granddaughter|nephew|niece|brothers?|"
    rf"daughter|little (?:one|darling|angel|sod|brat|shit|git|treasure|love)|bairn|cub scout|brownie|cadet|sisters?)s?\b|\b(?:kids|lads|girls|children|schoolkids)\b"
    rf"|\b(?:four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|\d{{1,2}})[ -]years?[ -]olds?\b"
    rf"|^(?:little|young|baby) |\b(?:{CHILD})s?,? (?:who|that|called|named|from|at|in|of)\b"
)
AGED = lazily(
    r"(?i)\b(?:aged? |is |just |only |turned |are )(?P<age>\d{1,2}|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
    r"fourteen|fifteen|sixteen|seventeen)\b(?! ?(?:pm|am|%|£|miles|years (?:ago|since|of)|weeks|months|days|hours|"
    r"minutes|times|people|goals|of|to|o'clock|points?|per))|[a-z],? \(?(?P<age2>\d{1,2})\)?(?=,| and \d|\.|;|$|\))|"
    r"\b(?P<age3>\d{1,2}|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)[ -]"
    r"(?:year|yr)s?[ -]olds?\b|\b(?:y(?:ea)?r|class) ?\d{1,2}[a-z]?\b|\b(?:in|starts?|started|starting) reception\b|\b(?:[1-9]|1[0-3])[A-E]\b|\bunder[ -]?(?:\d|1\d)s?\b"
)
PLACE_OF_CHILD = lazily(
    r"\b(?:[A-Z][\w'’.]+ ){1,3}(?:[Ss]chool|[Pp]rimary|[Aa]cademy|[Jj]uniors?|[Ii]nfants?|[Hh]igh|[Gg]rammar|[Cc]ollege|"
    r"[Nn]ursery|[Pp]layschool|[Pp]re-?school|[Cc]ubs|[Bb]rownies|[Ss]couts|[Gg]uides|[Pp]ack|Rovers|Juniors|FC|Colts|"
    r"[Yy]outh [Cc]lub|[Cc]hildren['’]s [Hh]ome|[Bb]lazer|[Jj]umpers?|[Uu]niform|[Dd]ance|[Gg]ymnastics|[Bb]oxing|[Ss]wimming [Cc]lub)\b"
    r"|\b(?:at|from|of|in|to|goes|attends) (?:(?:St|Saint|Our Lady)\.? [A-Z][\w'’]+|[A-Z][a-z]+['’]s\b)|\b[Yy](?:ea)?r ?\d{1,2} (?:at|of|in) [A-Z][\w'’]+"
    r"|\b(?:goes|go|went) (?:to )?[A-Z][\w'’]+ [A-Z][\w'’]+|\b(?:convent|grammar|high|primary|infant|junior|special) school\b"
    r"|\b(?:[A-Z][\w'’-]+ ){1,2}(?:Road|Street|Close|Lane|Avenue|Drive|Court|Crescent|Terrace|Place|Way|Rise|Gardens|Walk)\b"
    r"|\b(?:no\.? ?|number )\d{1,3}\b|\b(?:on|in|down) (?:our|my|the) (?:street|road|estate|close|block|landing|cul-de-sac)\b"
)
SCHOOL = lazily(
    r"(?i)school|primary|academy|junior|infant|high|grammar|college|nursery|\bst\b|saint|y(?:ea)?r|cubs|brownies|"
    r"scouts|guides|pack|rovers|colts|fc|club|home|dance|gym|boxing|class"
)
IN_CARE = lazily(
    r"(?i)\b(?:in care|into care|care leaver|foster(?:ed|ing)?(?: (?:kids?|lads?|girls?|child|children|carers?|family|home|placement))?|"
    r"children['’]?s home|child protection|social (?:workers?|services)|adopt(?:ed|ion)|looked[- ]after|unaccompanied|"
    r"family court|contact order|section 20|at[- ]risk register|placement|new carers)\b"
)
LOOKS = lazily(
    r"(?i)\b(?:ginger|blonde?|red[- ]?head|curly|freckles?|glasses|tall|chubby|blazer|(?:red|blue|yellow|pink|green|black|white|"
    r"grey|purple|in an? [\w-]+|in the [\w-]+|in (?:his|her) [\w-]+) (?:coat|bike|bmx|hoodie|hat|jacket|rucksack|scooter|tracksuit|trainers)|(?:his|her|their) (?:mum|dad|mam|gran|"
    r"nan|brother|sister|parents|uncle)(?:['’]s| is| works| runs| drives| owns)|(?:son|daughter|lad|kids?) of (?:the|that)|"
    r"surname|initials|same family|faces?|one of the \w+ (?:boys|lads|girls|brothers|sisters|kids|lot))\b"
)
TITLED = lazily(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Sir|Head|headteacher|Coach|PC|PCSO|teacher|Mayor)\.? $"
)
# A name of any kind, known for a child's by the age or class behind it: "Kayden Marsh, yr 8".
NAME_BY_AGE = lazily(
    r"\b((?!Class|Year|Yr|Reception|Under|School|Primary|Academy|Hi|Hello|Thanks|Sorry)[A-Z][a-zà-ÿ]{2,14}(?: [A-Z][\w'’-]{1,18})?)"
    r"(?:,? \(?(?:in )?(?:aged \d|[Yy](?:ea)?r ?\d)|(?:, | \()(?:\d|1[0-7])\b(?=\)|,| and |\.|$| at | from ))"
)
SAINT = lazily(r"(?i)\b(?:st|saint)\.? $")
FIRST_WORD = lazily(
    r"(?<![\w.'’-])([A-Z][a-zà-ÿ]{2,14})\b(?! (?:Road|Street|Close|Lane|Avenue|Drive|Court|Park|Primary|"
    r"School|Academy|House|Hall|Place|Way|Terrace|Crescent|Gardens|Juniors|Infants|High|College))"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`find` "identified" marks a child who is named, or plainly meant, close to a phrase of `facts`;
    "appeal" marks an appeal for a missing person, not by the police; "told" marks a child, the writer's own
    too, of whom enough is told to be known: a name with a school or club, or two of name, place, care, blame
    (`blame` phrases), routine (`routine` phrases) and looks. `excuses` cancel from anywhere."""

    find: str = "identified"
    facts: tuple[str, ...] = ()
    blame: tuple[str, ...] = ()
    routine: tuple[str, ...] = ()
    excuses: tuple[str, ...] = ()
    detail: str = ""


def prepare(settings: Settings, book: Phrasebook) -> Detect:
    if settings.find not in FINDS:
        raise BadSettings(
            (f'"{settings.find}" is nothing this detector finds', "one of: " + ", ".join(FINDS))
        )
    if settings.find == "identified" and not settings.facts:
        raise BadSettings(('finding "identified" children needs phrases in "facts"', ""))
    told, excuses = book.phrases(settings.facts), book.phrases(settings.excuses)
    blame, routine = book.phrases(settings.blame), book.phrases(settings.routine)

    def detect(passage: Passage, post: Post, facts: Facts) -> Iterator[Mark]:
        if excuses.anywhere(passage):
            return
        if settings.find == "appeal":
            for found in _appeals(passage, post):
                yield passage.mark(found, settings.detail)
            return
        if settings.find == "told":
            pictured = any(each.people == "child" for each in post.media)
            known = _told(passage, bool(blame.anywhere(passage)), bool(routine.anywhere(passage)), pictured)
            if known is not None:
                yield passage.mark(known, settings.detail)
            return
        shown = told.find(passage)
        if not shown:
            return
        for child in children(passage):
            for fact in shown:
                inside = child.start <= fact.start and fact.end <= child.end
                if abs(fact.start - child.end) <= 160 and (not inside or child.words):
                    yield passage.mark(
                        Found(min(child.start, fact.start), max(child.end, fact.end)), settings.detail
                    )
                    break

    return detect


def children(passage: Passage) -> Iterator[Found]:
    """Children who are named, or plainly meant by where they live; not the writer's own."""
    text = passage.original
    for pattern in NAMED_CHILD:
        for match in pattern.finditer(text):
            age = match.groupdict().get("age")
            if (
                age is not None
                and not 0 < NUMBER_WORDS.get(age.casefold(), int(age) if age.isdigit() else 0) < 18
            ):
                continue
            if _is_name(match["name"]) and not OWN_CHILD.search(
                text[max(0, match.start() - 40) : match.start("name")]
            ):
                yield Found(match.start(), match.end(), match[0] if pattern is IN_CLASS else "")
    for match in MEANT_CHILD.finditer(text):
        yield Found(match.start(), match.end())


def _told(passage: Passage, blamed: bool, routine: bool, pictured: bool) -> Found | None:
    """Where a child is spoken of and enough is told to know which one; None when it is not."""
    from gatepost.check.first_names import ALSO_WORDS, FIRST_NAMES
    from gatepost.check.names.places import NOT_A_PERSON
    from gatepost.check.names.runs import LEADERS
    from gatepost.check.roles import bare_word

    text = passage.original
    spoken = ONE_CHILD.search(text)
    aged = next((each for each in AGED.finditer(text) if _young(each)), None)
    child = spoken or aged
    if child is None and not pictured:
        return None
    names = [
        each
        for each in FIRST_WORD.finditer(text)
        if each[1].casefold() in FIRST_NAMES
        and (each[1].casefold() not in ALSO_WORDS or each[1].casefold() in CHILD_NAMES)
        and not TITLED.search(text[max(0, each.start() - 14) : each.start()])
        and not SAINT.search(text[max(0, each.start() - 6) : each.start()])
    ]
    names += [
        each
        for each in NAME_BY_AGE.finditer(text)
        if aged
        and each[1].split()[0].casefold() not in LEADERS
        and bare_word(each[1].split()[-1]) not in NOT_A_PERSON
    ]
    places = list(PLACE_OF_CHILD.finditer(text))
    care, looks = IN_CARE.search(text), LOOKS.search(text)
    school = next((each for each in places if SCHOOL.search(each[0])), None)
    other = names or places or looks or aged
    known = (
        (care and (names or (spoken and (places or routine or looks))))
        or (blamed and spoken and other and (names or school or looks or (aged and places)))
        or (names and aged and (school or routine or places))
        or (names and spoken and school and (routine or pictured))
        or (routine and spoken and (names or looks) and places)
        or (pictured and (blamed or school or len(names) > 2))
    )
    if not known:
        return None
    marked = [each for each in (child, *names[:1], *places[:1]) if each is not None]
    return Found(
        min((each.start() for each in marked), default=0),
        max((each.end() for each in marked), default=len(text)),
    )


def _young(match: "re.Match[str]") -> bool:
    age = match["age"] or match["age2"] or match["age3"]
    if age is None:
        return True
    return 0 < NUMBER_WORDS.get(age.casefold(), int(age) if age.isdigit() else 0) < 18


def _is_name(name: str) -> bool:
    from gatepost.check.first_names import ALSO_WORDS, FIRST_NAMES
    from gatepost.check.names.places import NOT_A_PERSON

    first, _, rest = name.casefold().partition(" ")
    if rest in NOT_A_PERSON:
        return False
    if name.islower() and rest in FIRST_NAMES:  # "was ryan, 13"
        first = rest
    return first in FIRST_NAMES and (first not in ALSO_WORDS or first in CHILD_NAMES)


def _appeals(passage: Passage, post: Post) -> Iterator[Found]:
    text = passage.original
    found = MISSING.search(text)
    if found is None or POLICE.search(post.text) or POLICE.search(post.quoted) or NOT_PEOPLE.search(text):
        return
    if (
        any(children(passage))
        or AGE.search(text)
        or (
            SOMEBODY.search(text)
            and re.search(
                r"(?i)\b(?:share|last seen|please (?:look|help|rt|retweet)|seen (?:him|her|them)|wearing|"
                r"worried|home|placement|contact|ring|call|appeal|since|night|days?|scared)\b",
                f"{text} {post.text}",
            )
        )
    ):
        yield Found(found.start(), found.end())
