"""Finds people named by a first name in use and a surname, and neighbours by a first name alone."""

from gatepost.check.facts import Person
from gatepost.check.names import Named
from gatepost.check.names.places import NOT_A_PERSON, PLACEY, SOFT_SURNAMES, STREETS
from gatepost.check.names.runs import INITIAL, LEADERS, Run, unpossessed
from gatepost.check.patterns import lazily
from gatepost.check.roles import ALL_TITLES, POLITICIAN_SURNAMES, register_role, role_beside

SENTENCE_TAIL = lazily(r"(?:^|[.!?:;\n\"“‘(*>-])\s*$")
NUMBER_BEFORE = lazily(r"\d+[a-z]?,?\s+$")
RELATION_BEFORE = lazily(
    r"(?i)\b(?:neighbou?r|tenant|landlord|landlady|landowner|ex|lad|bloke|fella|man|woman|lady|girl|"
    r"boy|resident|constituent|called|named|kid|son|daughter|brother|sister|nephew|niece|husband|"
    r"wife|partner|boyfriend|girlfriend|mate|friend|carer|pupil|student)(?:'s|’s)?,?\s+$"
)
MIDDLE_SURNAMES = frozenset("singh kaur begum bibi ali khan ahmed hussain".split())
SURNAMES_TOO = frozenset("green king prince pope head coach price bishop major".split())
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


def first_and_last(run: Run, at: int, people: tuple[Person, ...]) -> tuple[Named | None, int]:
    """A first name in use, then a surname; or a politician by surname; or a neighbour by first name."""
    text, words, bare, place = run.text, run.words, run.bare, run.place
    word, start = words[at]
    plain = bare[at]
    if plain in POLITICIAN_SURNAMES and word[:1].isupper() and not word.isupper():
        end = start + len(unpossessed(word))
        return Named(start, end, text[start:end], unpossessed(word), "councillor"), at + 1
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
        if at == 0 and RELATION_BEFORE.search(before) and not text[run.end : run.end + 1].isdigit():
            if bare[-1] in NOT_A_PERSON or run.after in STREETS:
                return None, at + 1
            end = start + len(unpossessed(word))
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
    if weak and (len(words) - at > 3 or surname in COMMON_SECOND):
        return None, last + 1
    if len(words) > 6 and not SENTENCE_TAIL.search(before):  # a headline or a title, all in capitals
        return None, last + 1
    end = words[last][1] + len(unpossessed(whole))
    name = text[start:end]
    if name.casefold() in NOT_PRIVATE:
        return None, last + 1
    role = register_role(people, name, "") or role_beside(text, start, end, name)
    return Named(start, end, name, name, role), last + 1


def _is_first_name(word: str) -> bool:
    from gatepost.check.first_names import FIRST_NAMES

    return word in FIRST_NAMES or ("-" in word and word.split("-", maxsplit=1)[0] in FIRST_NAMES)


def _is_word_too(word: str) -> bool:
    from gatepost.check.first_names import ALSO_WORDS

    return word in ALSO_WORDS
