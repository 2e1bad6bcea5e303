"""Finds the people a passage names; roles.py says what each is to the council.

The register is believed first. Otherwise a name is known by its title, by a job beside it, or by a first
name in use in England; streets, schools, firms, pubs, saints and clubs are not people. It says that
somebody is named, never that naming them is wrong.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gatepost.check.facts import Facts, Person
from gatepost.check.patterns import lazily
from gatepost.check.reading import Passage
from gatepost.check.roles import (
    ALL_TITLES,
    POLICE_TITLES,
    POLITICIAN_SURNAMES,
    Role,
    bare_word,
    register_role,
    role_beside,
    titled_role,
)


@dataclass(frozen=True, slots=True)
class Named:
    """A named person: offsets of the original text, the words as written, the bare name, and their role."""

    start: int
    end: int
    words: str
    name: str
    role: Role


NAME = r"[A-ZÀ-ÖØ-ÞŁŚŻŠŽČĐ][\w'’-]*"
TITLES = (
    r"Cllrs?|Cllr|Councillors?|Alderman|Mr|Mrs|Ms|Miss|Mx|Dr|Rev|Revd|Reverend|Fr|PC|WPC|DC|DS|PS|"
    r"PCSO|Sgt|Sergeant|Insp|Inspector|DI|Prof|Professor|Sir|Dame|Lord|Lady|Baroness"
)
WORD = rf"(?:(?:Mr|Mrs|Ms|Dr|Rev|Cllr|Cllrs|Prof|Sgt|St|[A-Z])\.(?=[ \t]+[A-Z])|{NAME})"
RUN = lazily(rf"{WORD}(?:[ \t]+(?:{WORD}|(?:de|da|dos|van|der|von|bin|al|el|ap|la)(?= [A-ZÀ-ÖØ-Þ])))*")
TITLED_LOWER = lazily(r"(?i:\b(?:cllr|mr|mrs|ms)\b)\.? {1,2}([a-z][a-z'’-]+)")
COUPLE = lazily(rf"\b(?:Mr|Dr) (?:and|&) (?:Mrs|Ms|Dr|Mr) ({NAME}(?: {NAME})?)")
PLURAL = lazily(rf"\b(Cllrs|Councillors)\.? {NAME}((?:(?:, | and | & |, and ){NAME})+)")
INITIAL = lazily(r"[A-Z]{1,2}\.?")
SENTENCE_TAIL = lazily(r"(?:^|[.!?:;\n\"“‘(*>-])\s*$")
NUMBER_BEFORE = lazily(r"\d+[a-z]?,?\s+$")

# After a name, or inside its run of capitals, these make it a place, a body or a thing. Never a surname here.
NOT_A_PERSON = frozenset(
    "road rd street avenue ave close crescent drive court gardens garden terrace square parade "
    "roundabout junction bypass "
    "estate school schools academy college university primary secondary infants nursery centre "
    "center house houses park parks "
    "way walk place bridge library hospital hospice surgery clinic practice pharmacy hotel inn "
    "arms tavern pub bar cafe restaurant "
    "theatre arena stadium ground museum gallery cathedral church chapel mosque temple synagogue "
    "station airport depot "
    "ltd limited plc llp inc group trust foundation charity association society club fc afc rfc cc "
    "united rovers albion "
    "palace castle manor abbey priory rooms suite city town county borough parish village council "
    "councils committee cabinet ward wards division constituency bay beach "
    "island islands river canal lake forest valley moor meadow meadows common farm works yard "
    "wharf quay pier docks "
    "lane mews rise row grove market mall arcade tower towers building buildings hub festival fair "
    "fete carnival show cup league "
    "award awards day days week month eve night memorial cenotaph statue monument bench fund "
    "appeal party act bill law code "
    "report review inquiry rule line route bus train tube network services service solutions homes "
    "housing developments "
    "construction properties estates agents bakery butchers stores supermarket brewery gym spa "
    "studios press news herald gazette "
    "times post echo mail chronicle argus guardian telegraph mirror sun parkway roadworks bins tip "
    "rec hall-of-fame flats "
    "heath-centre playgroup playground playing field fields allotment allotments rovers wanderers "
    "athletic hotspur town-hall "
    "january february march april june july august september october november december monday "
    "tuesday wednesday thursday friday "
    "saturday sunday christmas easter new year football cricket rugby choir band orchestra brass "
    "singers players".split()
)
# Place words that are surnames too: a person only with a first name that is nothing else.
SOFT_SURNAMES = frozenset(
    "hall hill hills wood woods green banks marsh mills mill heath west east north south london kent".split()
)
PLACEY = frozenset(
    "victoria albert alexandra elizabeth george william charles james edward henry st saint marys "
    "royal queen king queens kings "
    "stanley chester lincoln preston newton sydney florence georgia regent clarence ashton clifton "
    "denton milton "
    "hazel heather rose holly ivy may june april autumn summer hope forest river cherry cedar ash "
    "elder olive heath fern lily daisy poppy robin jay "
    "rowan rosemary basil clay cliff glen dale grace".split()
)
MIDDLE_SURNAMES = frozenset("singh kaur begum bibi ali khan ahmed hussain".split())
# Words that open a sentence, or stand with a capital, and are no part of a name.
LEADERS = frozenset(
    "the a an my our your his her their this that these those and but or so if when while as at by "
    "for from in of on to with i i'm i've "
    "yes no not thank thanks well done hi hello dear hey morning afternoon evening good happy "
    "great lovely ask tell call "
    "congratulations congrats sorry please welcome meet met today yesterday tomorrow tonight now "
    "then here there what why who where how "
    "did does do is are was were has have had will would can could should ex former new our after "
    "before because since until about "
    "neighbour neighbor tenant landlord resident residents officer councillor councillors cllr "
    "leader mayor deputy chair vice "
    "planning housing council missing named suspect victim defendant ms mp mps says said see saw "
    "shame both even just only also "
    "labour tory tories conservative conservatives green greens reform liberal democrat democrats "
    "independent lib dem dems "
    "minister secretary chancellor pm prime president king queen prince princess pope captain "
    "coach manager head headteacher "
    "chief executive director remember vote re ps update breaking news photo picture credit by via "
    "follow happy rip farewell".split()
)
SURNAMES_TOO = frozenset("green king prince pope head coach price bishop major".split())
NOT_AFTER_TITLE = frozenset(
    "mayor president speaker chairman chair whippy blobby men bean kipling tumble motivator potato "
    "universe world saigon doubtfire who no "
    "martens right wrong perfect darcy scrooge punch luck godiva chapel day gone brigade users "
    "user surgery surgeries code vote votes "
    "allowance allowances training said says and or of for in is are was were will would can could "
    "should has have had the a an to who "
    "please thanks thank you your our my this that what why when how at on with by from but if not "
    "all any call calls email questions "
    "enquiry chamberlain lieutenant advocate justice privy provost almoner clerk sheriff led "
    "community grant grants fund "
    "complaints standards handbook update newsletter page profile local ward here there it its "
    "they we he she i do does did just "
    "also still got gets make makes need needs want wants about after before role roles seats seat "
    "elect candidate candidates leader lead "
    "chief t big x men's brown's robot nice plow tickle happy grumpy messy bump miss mrs mr madam "
    "sir ball pie pies".split()
)
RELATION_BEFORE = lazily(
    r"(?i)\b(?:neighbou?r|tenant|landlord|landlady|landowner|ex|lad|bloke|fella|man|woman|lady|girl|"
    r"boy|resident|constituent|called|named|kid|son|daughter|brother|sister|nephew|niece|husband|"
    r"wife|partner|boyfriend|girlfriend|mate|friend|carer|pupil|student)(?:'s|’s)?,?\s+$"
)
# Well known, and no more private than a councillor: royalty, and people a post will quote or joke about.
NOT_PRIVATE = frozenset(
    "david attenborough|captain mainwaring|basil fawlty|jane austen|charles dickens|william "
    "shakespeare|george orwell|oscar wilde|victoria wood|alan bennett|alan partridge|victor "
    "meldrew|arthur daley|"
    "harry potter|james bond|sherlock holmes|peter rabbit|robin hood|paddington bear|thomas the|"
    "mary berry|paul hollywood|alan titchmarsh|monty don|david beckham|harry kane|marcus rashford|"
    "emma raducanu|"
    "andy murray|mo farah|taylor swift|elton john|david bowie|john lennon|paul mccartney|ed "
    "sheeran|adele adkins|freddie mercury|billy connolly|eric morecambe|ernie wise|tommy cooper|"
    "stephen fry|"
    "gary lineker|martin lewis|joe wicks|jeremy clarkson|simon cowell|ant mcpartlin|declan "
    "donnelly|father christmas|santa claus|john lewis|mark twain|isaac newton|charles darwin|alan "
    "turing|ada lovelace|"
    "florence nightingale|mary seacole|emmeline pankhurst|rosa parks|martin luther|nelson mandela|"
    "anne frank|elizabeth fry|jack frost|jack russell|joe bloggs|joe public|john doe|jane doe-eyed|"
    "fred bloggs|"
    "marie curie|macmillan cancer|thomas cook|marks and|ben nevis|bob builder|david lloyd|"
    "debenhams|ted baker|kurt geiger|laura ashley|calvin klein|tommy hilfiger|russell hobbs|george "
    "best|bobby moore|"
    "alan shearer|john constable|william morris|beatrix potter|agatha christie|ian fleming|roald "
    "dahl|terry pratchett|douglas adams|philip larkin|john betjeman|rudyard kipling|wilfred owen|"
    "william blake|"
    "robert burns|guy fawkes|oliver cromwell|francis drake|horatio nelson|christopher wren|"
    "capability brown|nick knowles|kevin mccloud|dolly parton|elvis presley|amy winehouse|david "
    "brent|del boy|bruce forsyth|"
    "alf garnett|jim hacker|humphrey appleby|malcolm tucker|ebenezer scrooge|oliver twist|mary "
    "poppins|peter pan|jack sparrow|charlie chaplin|buster keaton|marilyn monroe|james dean|bob "
    "dylan|neil armstrong".split("|")
)


def named_people(passage: Passage, facts: Facts) -> tuple[Named, ...]:
    """Everyone the passage names, in order, each stretch once. The writer's own name is left out."""
    return passage.once_with(facts, _everyone)


def _everyone(passage: Passage, facts: Facts) -> tuple[Named, ...]:
    return tuple(_find(passage, facts))


def _find(passage: Passage, facts: Facts) -> Iterator[Named]:
    text = passage.original
    if not text:
        return
    registered = list(_registered(passage, facts.people))
    others: list[Named] = []
    others.extend(_titled_lower(text, facts.people))
    others.extend(_councillors(text))
    others.extend(_couples(text, facts.people))
    for run in RUN.finditer(text):
        if not run[0].isupper() or len(run[0]) > 3:
            others.extend(_in_run(text, run, facts.people))
    own = facts.name.casefold()
    last = -1
    taken: list[tuple[int, int]] = [(each.start, each.end) for each in registered]
    kept = registered + [
        each for each in others if not any(start < each.end and each.start < end for start, end in taken)
    ]
    for each in sorted(kept, key=lambda named: (named.start, -named.end)):
        if each.start >= last and not (own and each.name.casefold() in (own, own.split()[-1])):
            yield each
            last = each.end


def _registered(passage: Passage, people: tuple[Person, ...]) -> Iterator[Named]:
    """Whole names of the register, in any case."""
    plain = passage.views[0]
    for person in people:
        name = person.name.casefold().replace("’", "'")
        bare = " ".join(word for word in name.split() if word.rstrip(".") not in ALL_TITLES)
        if " " not in bare:
            continue
        at = plain.text.find(bare)
        while at >= 0:
            end = at + len(bare)
            whole = (at == 0 or not plain.text[at - 1].isalnum()) and not plain.text[end : end + 1].isalnum()
            if whole:
                start, stop = plain.span(at, end)
                yield Named(start, stop, passage.original[start:stop], person.name, person.role)
            at = plain.text.find(bare, end)


def _titled_lower(text: str, people: tuple[Person, ...]) -> Iterator[Named]:
    """ "mrs jones", typed without capitals."""
    for found in TITLED_LOWER.finditer(text):
        surname = found[1]
        if bare_word(surname) in NOT_AFTER_TITLE or len(surname) < 3:
            continue
        title = found[0].split()[0].rstrip(".").lower()
        name = surname.removesuffix("'s").removesuffix("’s")
        end = found.end() - (len(surname) - len(name))
        role = register_role(people, name, title) or ("councillor" if title == "cllr" else None)
        yield Named(
            found.start(),
            end,
            text[found.start() : end],
            name,
            role or role_beside(text, found.start(), end, name),
        )


def _couples(text: str, people: tuple[Person, ...]) -> Iterator[Named]:
    """ "Mr and Mrs Jones"."""
    for found in COUPLE.finditer(text):
        surname = _unpossessed(found[1])
        if bare_word(surname) not in NOT_AFTER_TITLE:
            end = found.start(1) + len(surname)
            yield Named(
                found.start(),
                end,
                text[found.start() : end],
                surname,
                register_role(people, surname, "mr") or "private",
            )


def _councillors(text: str) -> Iterator[Named]:
    """The second and later of "Cllrs Smith, Jones and Patel"."""
    for found in PLURAL.finditer(text):
        for name in re.finditer(NAME, found[2]):
            start = found.start(2) + name.start()
            end = start + len(_unpossessed(name[0]))
            if bare_word(name[0]) not in NOT_A_PERSON | LEADERS | NOT_AFTER_TITLE:
                yield Named(start, end, text[start:end], text[start:end], "councillor")


def _in_run(text: str, run: re.Match[str], people: tuple[Person, ...]) -> Iterator[Named]:
    words = [(word[0], run.start() + word.start()) for word in re.finditer(r"\S+", run[0])]
    bare = [bare_word(word) for word, _ in words]
    after = bare_word(_next_word(text, run.end()))
    place = next((at for at, word in enumerate(bare) if word in NOT_A_PERSON), None)
    owner = any(word.endswith(("'s", "’s")) for word, _ in words)
    if after in NOT_A_PERSON and not owner and text[run.end() : run.end() + 1] == " " and after in STREETS:
        place = len(words)
    at = 0
    while at < len(words):
        if bare[at] in ALL_TITLES:
            named, at = _titled(text, words, bare, at, people, place)
        else:
            named, at = _first_and_last(text, words, bare, at, people, place, run)
        if named is not None:
            yield named


STREETS = frozenset(
    "road street avenue close lane school academy park house centre library court hospital stadium "
    "statue pub".split()
)


def _titled(
    text: str,
    words: list[tuple[str, int]],
    bare: list[str],
    at: int,
    people: tuple[Person, ...],
    place: int | None,
) -> tuple[Named | None, int]:
    """A title and the name after it: one to three words with capitals."""
    title, first = bare[at], at + 1
    while first < len(words) and bare[first] in ALL_TITLES:  # "Cllr Dr Jones", "Cllr Mrs Smith"
        first += 1
    last = first
    while last < len(words) and last - first < 3 and (bare[last] not in NOT_A_PERSON or last == first):
        if last > first and (
            bare[last] in ALL_TITLES or (bare[last] in LEADERS and not INITIAL.fullmatch(words[last][0]))
        ):
            break
        last += 1
        if words[last - 1][0].endswith(("'s", "’s", ",", ".")) and not INITIAL.fullmatch(words[last - 1][0]):
            break
    if last == first or bare[first] in NOT_AFTER_TITLE or (len(bare[first]) < 2 and last == first + 1):
        return None, first
    if title in POLICE_TITLES and words[first][0].isupper() and len(words[first][0]) > 2:  # "PC GONE MAD"
        return None, first
    if title in ("pc", "dc", "di", "ds", "ps") and not words[at][0].isupper():  # "Di Smith" is no inspector
        return None, first
    if place is not None and last - 1 <= place <= last and not words[last - 1][0].endswith(("'s", "’s")):
        return None, last  # "Sir Robert Peel School", "Lord Nelson Inn"
    start = words[at][1]
    end = words[last - 1][1] + len(_unpossessed(words[last - 1][0]))
    name = " ".join(_unpossessed(word) for word, _ in words[first:last])
    role = register_role(people, name.split()[-1], title) if people else None
    if role is None:
        role = titled_role(text, start, end, name, title)
    return Named(start, end, text[start:end], name, role), last


def _first_and_last(
    text: str,
    words: list[tuple[str, int]],
    bare: list[str],
    at: int,
    people: tuple[Person, ...],
    place: int | None,
    run: re.Match[str],
) -> tuple[Named | None, int]:
    """A first name in use, then a surname; or a politician by surname; or a neighbour by first name."""
    word, start = words[at]
    plain = bare[at]
    if plain in POLITICIAN_SURNAMES and word[:1].isupper() and not word.isupper():
        end = start + len(_unpossessed(word))
        return Named(start, end, text[start:end], _unpossessed(word), "councillor"), at + 1
    if (
        (plain in LEADERS and plain not in ("will", "mark"))
        or not _is_first_name(plain)
        or (word.isupper() and len(word) > 1)
    ):
        return None, at + 1
    weak = _is_word_too(plain)
    alone = at + 1 >= len(words) or word.endswith(("'s", "’s"))
    before = text[max(0, start - 60) : start]
    if alone:
        if at == 0 and RELATION_BEFORE.search(before) and not text[run.end() : run.end() + 1].isdigit():
            if bare[-1] in NOT_A_PERSON or bare_word(_next_word(text, run.end())) in STREETS:
                return None, at + 1
            end = start + len(_unpossessed(word))
            return Named(
                start, end, text[start:end], text[start:end], role_beside(text, start, end, word)
            ), at + 1
        return None, at + 1
    last = at + 1
    while (
        last < len(words) - 1
        and last - at < 3
        and (
            INITIAL.fullmatch(words[last][0])
            or words[last][0].islower()
            or (_is_first_name(bare[last]) and bare[last + 1] not in NOT_A_PERSON)
        )
    ):
        last += 1
    if (
        bare[last] in MIDDLE_SURNAMES
        and last + 2 == len(words)
        and bare[last + 1] not in NOT_A_PERSON | LEADERS
    ):
        last += 1
    surname, whole = bare[last], words[last][0]
    if (
        place is not None
        and place >= at
        and not any(words[each][0].endswith(("'s", "’s")) for each in range(at, place))
    ):
        return None, last + 1
    if at > 0 and bare[at - 1] in (
        "st",
        "saint",
        "king",
        "queen",
        "prince",
        "princess",
        "the",
        "port",
        "mount",
        "fort",
        "lake",
        "lady",
        "great",
    ):
        return None, last + 1
    if (
        surname in NOT_A_PERSON
        or surname in LEADERS - SURNAMES_TOO
        or len(surname) < 2
        or surname in ALL_TITLES
        or (whole.isupper() and len(whole) > 3)
    ):
        return None, last
    if surname in SOFT_SURNAMES and (plain in PLACEY or at + 2 != len(words)):
        return None, last + 1
    if NUMBER_BEFORE.search(before) and weak:
        return None, last + 1
    if weak and (at > 0 and bare[at - 1] not in LEADERS and not _is_first_name(bare[at - 1])):
        return None, last + 1
    if weak and (len(words) - at > 3 or _is_common(surname)):
        return None, last + 1
    if len(words) > 6 and not SENTENCE_TAIL.search(before):  # a headline or a title, all in capitals
        return None, last + 1
    end = words[last][1] + len(_unpossessed(whole))
    name = text[start:end]
    if name.casefold() in NOT_PRIVATE:
        return None, last + 1
    role = register_role(people, name, "") or role_beside(text, start, end, name)
    return Named(start, end, name, name, role), last + 1


def _next_word(text: str, at: int) -> str:
    found = re.compile(r"\s*([\w'’-]+)").match(text, at)
    return found[1] if found else ""


def _unpossessed(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s").rstrip("'’-.,")


def _is_first_name(word: str) -> bool:
    from gatepost.check.first_names import FIRST_NAMES

    return word in FIRST_NAMES or ("-" in word and word.split("-", maxsplit=1)[0] in FIRST_NAMES)


def _is_word_too(word: str) -> bool:
    from gatepost.check.first_names import ALSO_WORDS

    return word in ALSO_WORDS


COMMON_SECOND = frozenset(
    "fools showers queen blossom petal bush gold fever light lights rise break down up out over "
    "off in on it me us you time times "
    "tea team teams tree trees ring card cards box garden red white blue black pink brown pie cake "
    "pudding fish river sea land side "
    "hills farm lodge villas view works cottage cottages care nurse nurses home world king crown "
    "pole cross end gate barn rail link "
    "parade spirit wells bells harbour manchester general infirmary international pride england "
    "britain uk bbc nhs cup sales "
    "wales scotland ireland mubarak kareem london essex kent devon york surrey sussex germany "
    "france spain".split()
)


def _is_common(word: str) -> bool:
    return word in COMMON_SECOND
