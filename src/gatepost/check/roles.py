"""What the people a passage names are to the council: by title, by the words beside them, by the register."""

from functools import lru_cache
from typing import Literal

from gatepost.check.facts import Person
from gatepost.check.patterns import lazily

Role = Literal["councillor", "officer", "senior officer", "candidate", "private"]

COUNCILLOR_TITLES = frozenset("cllr cllrs councillor councillors alderman".split())
POLICE_TITLES = frozenset("pc wpc dc ds ps pcso sgt sergeant insp inspector di".split())
PEER_TITLES = frozenset("sir dame lord lady baroness".split())
ALL_TITLES = (
    COUNCILLOR_TITLES
    | POLICE_TITLES
    | PEER_TITLES
    | frozenset("mr mrs ms miss mx dr rev revd reverend fr prof professor".split())
)

AFTER_MP = lazily(r",?\s*(?:MPs?|MBE MP|OBE MP|QC MP|KC MP)\b")
BEFORE_POLITICIAN = lazily(
    r"(?i)\b(?:m\.?p\.?(?: for [\w'-]+(?: [\w'-]+){0,3})?|mps|minister|secretary|chancellor|leader|"
    r"mayor|deputy leader|cabinet member|portfolio holder|"
    r"prime minister|pm|president|senator|whip|peer|police and crime commissioner|pcc|ward member|"
    r"member for \w+(?: \w+)?|"
    r"(?:labour|tory|conservative|reform|green|lib dem|liberal democrat|independent|ukip)(?:'s|"
    r"’s)?)(?:,| is| was|:)?\s+$"
)
AFTER_POLITICIAN = lazily(
    r"(?i)^,?\s*(?:\(?(?:lab|con|ld|lib dem|green|reform|ind|labour|conservative|independent)\)|"
    r"(?:the |our |your |who is |is )?(?:new |current |former |deputy |local |ward )*"
    r"(?:council leader|leader of|mayor of|mayor\b|prime minister|mp for|mp\b|member for|"
    r"ward councillor|councillor|cllr|cabinet member|portfolio holder|home secretary|"
    r"chancellor|police and crime commissioner))"
)
CANDIDATE_BEFORE = lazily(r"(?i)\bcandidate,?\s+(?:is\s+|for [\w'-]+(?: [\w'-]+){0,2},?\s+)?$")
CANDIDATE_AFTER = lazily(
    r"(?i)^,?\s*(?:is |as |who is |who's )?(?:our|the|your|their|a|standing as)?\s*(?:\w+ ){0,3}candidate\b"
)
SENIOR = (
    r"(?:chief executive|chief exec|ceo|managing director|(?:deputy |assistant |executive |"
    r"corporate |strategic |interim )*director(?: of [\w'-]+(?: (?:and )?[\w'-]+){0,3})?|"
    r"head of (?:[\w'-]+)(?: (?:and )?[\w'-]+){0,3}|monitoring officer|section 151 officer|"
    r"s151 officer|chief finance officer|chief (?:planning|legal|financial|education|fire) officer|"
    r"chief constable|county solicitor|city solicitor|borough solicitor|returning officer|"
    r"town clerk|parish clerk|clerk to the council|service director)"
)
OFFICER = (
    r"(?:(?:\w+ )?(?:officer|planner|social worker|caseworker|case worker|clerk|inspector|surveyor|"
    r"librarian|warden|enforcer|engineer|solicitor|adviser|advisor)"
    r"|council (?:worker|employee|staff)|member of staff|(?:team|contact|depot|service|project|area|"
    r"district|housing|planning|highways|parks|waste|benefits|customer service) (?:leader|manager|"
    r"supervisor|assistant)|press office|switchboard)"
)
SENIOR_BEFORE = lazily(rf"(?i)\b{SENIOR},?\s+(?:is\s+|called\s+|named\s+)?$")
SENIOR_AFTER = lazily(
    rf"(?i)^,?\s*\(?(?:is |as |who is |who's )?(?:the |our |your |their |its )?(?:council's |"
    rf"council’s |new |current |former |outgoing |acting )*{SENIOR}\b"
)
OFFICER_BEFORE = lazily(rf"(?i)\b{OFFICER},?\s+(?:is\s+|called\s+|named\s+)?$")
OFFICER_AFTER = lazily(
    rf"(?i)^,?\s*\(?(?:is |as |who is |who's )?(?:the |our |your |their |a |an |its )?(?:council's |"
    rf"council’s |new |current |former |senior |principal |lead )*{OFFICER}\b"
    r"|^,?\s*\(?(?:(?:who )?works )?(?:in|from|at|of) (?:the |our |your )?(?:council|planning|"
    r"housing|highways|benefits|licensing|council tax|environmental health|enforcement|parking|"
    r"waste|parks|revenues|social services|customer services?|legal|hr|finance|democratic services|"
    r"[a-z]+ (?:team|department|dept))\b"
)
POLITICIAN_SURNAMES = frozenset(
    "starmer badenoch farage sunak corbyn trump putin zelensky zelenskyy thatcher blair rayner "
    "streeting polanski miliband jenrick "
    "braverman truss swinney cleverly mahmood lammy biden netanyahu macron sturgeon mordaunt galloway".split()
)
POLITICIANS = frozenset(
    "keir starmer|kemi badenoch|nigel farage|ed davey|rishi sunak|rachel reeves|boris johnson|liz "
    "truss|theresa may|david cameron|gordon brown|tony blair|angela rayner|wes streeting|"
    "yvette cooper|david lammy|shabana mahmood|bridget phillipson|ed miliband|steve reed|lisa "
    "nandy|jeremy corbyn|diane abbott|zack polanski|carla denyer|adrian ramsay|ellie chowns|sian "
    "berry|"
    "caroline lucas|richard tice|lee anderson|rupert lowe|zia yusuf|robert jenrick|priti patel|"
    "suella braverman|james cleverly|mel stride|chris philp|michael gove|jeremy hunt|jacob "
    "rees-mogg|"
    "penny mordaunt|sadiq khan|andy burnham|andy street|ben houchen|tracy brabin|steve rotheram|"
    "oliver coppard|john swinney|nicola sturgeon|humza yousaf|stephen flynn|rhun ap iorwerth|"
    "eluned morgan|"
    "vaughan gething|mark drakeford|daisy cooper|tim farron|layla moran|munira wilson|jess "
    "phillips|stella creasy|hilary benn|john healey|pat mcfadden|peter kyle|jonathan reynolds|liz "
    "kendall|"
    "louise haigh|heidi alexander|darren jones|jim mcmahon|matthew pennycook|alison mcgovern|lucy "
    "powell|emily thornberry|george galloway|zarah sultana|donald trump|joe biden|kamala harris|"
    "vladimir putin|volodymyr zelensky|margaret thatcher|john major|winston churchill|clement "
    "attlee|enoch powell|tommy sheppard|nadine dorries|matt hancock|dominic cummings|alastair "
    "campbell|"
    "nick clegg|vince cable|jo swinson|paddy ashdown|charles kennedy|ed balls|harriet harman|sajid "
    "javid|dominic raab|kwasi kwarteng|grant shapps|steve barclay|victoria atkins|laura trott|"
    "helen whately|gavin williamson|amber rudd|ann widdecombe|danny kruger|sarah pochin|andrea "
    "jenkyns|luke campbell|paul bristow|kim mcguinness|claire ward|richard parker|nik johnson|dan "
    "norris".split("|")
)


def titled_role(text: str, start: int, end: int, name: str, title: str) -> Role:
    if (
        title in COUNCILLOR_TITLES
        or name.casefold() in POLITICIANS
        or bare_word(name.rsplit(maxsplit=1)[-1]) in POLITICIAN_SURNAMES
    ):
        return "councillor"
    if title in ("baroness", "lord"):
        return "councillor"
    role = role_beside(text, start, end, name)
    return "officer" if role == "private" and title in POLICE_TITLES else role


def role_beside(text: str, start: int, end: int, name: str) -> Role:
    """What the words beside a name make of them."""
    if " ".join(name.casefold().split()) in POLITICIANS:
        return "councillor"
    before, after = text[max(0, start - 80) : start], text[end : end + 80]
    if AFTER_MP.match(after):
        return "councillor"
    if CANDIDATE_BEFORE.search(before) or CANDIDATE_AFTER.match(after):
        return "candidate"
    if BEFORE_POLITICIAN.search(before) or AFTER_POLITICIAN.match(after):
        return "councillor"
    if SENIOR_BEFORE.search(before) or SENIOR_AFTER.match(after):
        return "senior officer"
    if OFFICER_BEFORE.search(before) or OFFICER_AFTER.match(after):
        return "officer"
    return "private"


def register_role(people: tuple[Person, ...], name: str, title: str) -> Role | None:
    """The register's role for a whole name, or for a surname after a title."""
    wanted = bare_word(name)
    for person in people:
        own = person.name.casefold().split()
        if not own:
            continue
        if " ".join(own) == name.casefold() or (title and own[-1] == wanted and _may_be(title, person.role)):
            return person.role
    return None


def _may_be(title: str, role: str) -> bool:
    return role in ("councillor", "candidate") if title in COUNCILLOR_TITLES else True


@lru_cache(maxsize=4096)
def bare_word(word: str) -> str:
    """A word folded to letters: no accents, no possessive, no stop."""
    import unicodedata

    word = word.casefold().replace("’", "'").rstrip(".,").removesuffix("'s").strip("'-")
    if word.isascii():
        return word
    letters = unicodedata.normalize("NFKD", word.replace("ł", "l").replace("ø", "o").replace("đ", "d"))
    return "".join(each for each in letters if not unicodedata.combining(each))
