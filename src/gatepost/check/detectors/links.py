"""Marks web addresses that hide where they go, pose as an official site, or are blocked by the register."""

import re
import unicodedata
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
KINDS = ("shortener", "look-alike", "blocked", "any", "unofficial")

# Public shorteners. Those that a network adds by itself (t.co, lnkd.in, youtu.be, fb.me) are left out.
SHORTENERS = frozenset(
    "bit.ly bitly.com j.mp tinyurl.com tiny.cc tiny.one goo.gl ow.ly is.gd v.gd buff.ly rebrand.ly "
    "cutt.ly cutt.us shorturl.at shorturl.com "
    "rb.gy t.ly s.id bl.ink shorte.st adf.ly ouo.io urlz.fr clck.ru u.to soo.gd snip.ly short.gy "
    "dub.sh x.gd shrtco.de tr.im qr.ae "
    "short.io tinu.be han.gl n9.cl t2m.io gg.gg bc.vc shrinkme.io lnk.to urlzs.com tny.im mcaf.ee "
    "link.ly kutt.it yourls.org".split()
)
# Whom a scammer poses as, and what the address then promises.
POSED = frozenset("gov govuk gouk hmrc dvla dwp royalmail evri dvsa ofgem tvlicensing".split())
PROMISES = frozenset(
    "refund refunds rebate rebates claim claims verify verification secure login signin pay payment "
    "payments update grant grants support energy "
    "bonus voucher fine fines penalty pcn confirm account billing reward redelivery parcel "
    "costofliving winterfuel helpdesk".split()
)
OFFICIAL = (
    ".gov.uk", ".police.uk", ".nhs.uk", ".parliament.uk", ".mod.uk", ".gov.wales", ".gov.scot", ".llyw.cymru",
    ".gov", ".gov.je", ".gov.gg", ".gov.im", ".gov.ie", "electoralcommission.org.uk", "lgo.org.uk",
    "local.gov.uk", "ico.org.uk",
)  # fmt: skip
ENDINGS = frozenset(
    "com org net uk ly gl io co me link info example gov xyz top click online site shop live club biz "
    "app vip icu buzz".split()
)
WORDS = lazily(r"\S+")
ENDING = lazily(r"[^\W\d_]{2,24}")
DEFANGED = lazily(
    r"\b(?:bit|tinyurl|cutt|rebrand|shorturl|rb|is|ow|goo)"
    r"(?: ?(?:\[\.\]|\(\.\)|\(dot\)|\[dot\])| dot |-)"
    r"(?:ly|com|gd|gl|gy|at)\b(?=[-/ ]\S)",
    re.I,
)
DIGITS_AS_LETTERS = str.maketrans("01345", "oleas")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`kinds`: shortener, look-alike, blocked, any, unofficial (neither ours nor a public body's).

    With `near`, one of these phrases must stand in the passage too: the words that lure people to the link.
    """

    kinds: tuple[str, ...]
    near: tuple[str, ...] = ()
    unless_anywhere: tuple[str, ...] = ()


def prepare(settings: Settings, book: Phrasebook) -> Detect:
    unknown = [kind for kind in settings.kinds if kind not in KINDS]
    if unknown or not settings.kinds:
        raise BadSettings((f"the kinds of link are {', '.join(KINDS)}", 'kinds = ["shortener"]'))
    near = book.phrases(settings.near)
    unless_anywhere = book.phrases(settings.unless_anywhere)

    def detect(passage: Passage, post: Post, facts: Facts) -> Iterator[Mark]:
        if "." not in passage.original and "dot" not in passage.plain and "-" not in passage.original:
            return
        if unless_anywhere.anywhere(passage):
            return
        lured: bool | None = None if near else True
        for found, host, whole in links(passage):
            detail = _detail(settings.kinds, host, whole, facts)
            if not detail:
                continue
            if lured is None:
                lured = near.anywhere(passage)
            if lured:
                yield passage.mark(found, detail)

    return detect


def links(passage: Passage) -> Iterator[tuple[Found, str, str]]:
    """Each web address: where it stands, its host, and the whole of it."""
    for word in WORDS.finditer(passage.original):
        text = word[0].strip("()[]<>\"'“”‘’,;:!?*…").rstrip(".")
        if "." not in text:
            continue
        start = word.start() + word[0].index(text)
        rest = text.split("://", 1)[1] if "://" in text else text
        host = rest
        for stop in "/?#":
            host = host.split(stop, 1)[0]
        if "@" in host and "://" not in text:  # an email address
            continue
        host = host.rpartition("@")[2].split(":", 1)[0].casefold().removeprefix("www.")
        if _is_host(host, written_out="://" in text or text.lower().startswith("www.") or "/" in rest):
            yield Found(start, start + len(text), text), host, text
    for found in passage.find(DEFANGED):
        yield found, "bit.ly", found.words


def official(host: str, facts: Facts) -> bool:
    """Whether a host is ours or a public body's."""
    return (
        host == "gov.uk"
        or _own(host, facts)
        or any(host == end.lstrip(".") or host.endswith("." + end.lstrip(".")) for end in OFFICIAL)
    )


def _own(host: str, facts: Facts) -> bool:
    return any(
        host == own or host.endswith("." + own)
        for own in (each.casefold().removeprefix("www.") for each in facts.own_hosts)
    )


def _is_host(host: str, written_out: bool) -> bool:
    labels = host.split(".")
    if len(labels) == 4 and all(label.isdigit() for label in labels):
        return written_out
    if len(labels) < 2 or not all(label and all(c.isalnum() or c == "-" for c in label) for label in labels):
        return False
    if not (ENDING.fullmatch(labels[-1]) or labels[-1].startswith("xn--")):
        return False
    # "today.The" is two sentences; a bare host has a known ending or three parts.
    return written_out or host in SHORTENERS or len(labels) > 2 or labels[-1] in ENDINGS


def _detail(kinds: tuple[str, ...], host: str, whole: str, facts: Facts) -> str:
    if "blocked" in kinds and any(
        host == bad or host.endswith("." + bad)
        for bad in (each.casefold().removeprefix("www.") for each in facts.blocked_hosts)
    ):
        return "blocked"
    if "look-alike" in kinds and not _own(host, facts) and _poses(host, whole, facts):
        return "look-alike"
    if "shortener" in kinds and host in SHORTENERS:
        return "shortener"
    if "any" in kinds:
        return "link"
    return "unofficial" if "unofficial" in kinds and not official(host, facts) else ""


def _poses(host: str, whole: str, facts: Facts) -> bool:
    """Whether it is dressed as another's: mixed alphabets, a bare number, gov.uk in the wrong place."""
    if "xn--" in host or _mixed_alphabets(host) or host.replace(".", "").isdigit():
        return True
    before = whole.split("://", 1)[-1].split("/", 1)[0]
    if "@" in before and "://" in whole:
        return True
    if official(host, facts) or (
        host.endswith(".uk") and host.split(".")[-2] in ("gov", "police", "nhs", "mod", "parliament")
    ):
        return False
    plain = host.translate(DIGITS_AS_LETTERS)
    if plain != host and (plain.endswith("gov.uk") or "council" in plain):
        return True
    if "gov.uk" in host or "gov-uk" in host or "govuk" in host or "gov.uk-" in host:
        return True
    tokens = frozenset(re.split(r"[.-]", plain))
    if tokens & POSED and tokens & PROMISES:
        return True
    if any(
        {"council", "counciltax"} & set(label.split("-")) and PROMISES & set(label.split("-"))
        for label in plain.split(".")
    ):
        return True
    for own in facts.own_hosts:
        name = own.casefold().removeprefix("www.").split(".")[0]
        if len(name) > 4 and (
            f"{name}-" in plain or f"-{name}" in plain or f"{name}council" in plain or own.casefold() in plain
        ):
            return True
    return False


def _mixed_alphabets(host: str) -> bool:
    """Latin letters beside Cyrillic or Greek ones in one label (Unicode TR39, mixed script)."""
    if host.isascii():
        return False
    for label in host.split("."):
        scripts = {unicodedata.name(c, "").split(" ")[0] for c in label if c.isalpha()}
        if len(scripts & {"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"}) > 1:
            return True
    return False
