"""Finds people named with a title: "Mrs Jones", "mrs jones", "Mr and Mrs Jones", "Cllrs Smith, Jones and Patel"."""

import re
from collections.abc import Iterator

from gatepost.check.facts import Person
from gatepost.check.names import Named
from gatepost.check.names.places import NOT_A_PERSON
from gatepost.check.names.runs import INITIAL, LEADERS, NAME, Run, unpossessed
from gatepost.check.patterns import lazily
from gatepost.check.roles import ALL_TITLES, POLICE_TITLES, bare_word, register_role, role_beside, titled_role

TITLED_LOWER = lazily(r"(?i:\b(?:cllr|mr|mrs|ms)\b)\.? {1,2}([a-z][a-z'’-]+)")
COUPLE = lazily(rf"\b(?:Mr|Dr) (?:and|&) (?:Mrs|Ms|Dr|Mr) ({NAME}(?: {NAME})?)")
PLURAL = lazily(rf"\b(Cllrs|Councillors)\.? {NAME}((?:(?:, | and | & |, and ){NAME})+)")
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


def titled(run: Run, at: int, people: tuple[Person, ...]) -> tuple[Named | None, int]:
    """A title and the name after it: one to three words with capitals."""
    text, words, bare, place = run.text, run.words, run.bare, run.place
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
    end = words[last - 1][1] + len(unpossessed(words[last - 1][0]))
    name = " ".join(unpossessed(word) for word, _ in words[first:last])
    role = register_role(people, name.split()[-1], title) if people else None
    if role is None:
        role = titled_role(text, start, end, name, title)
    return Named(start, end, text[start:end], name, role), last


def titled_in_small_letters(text: str, people: tuple[Person, ...]) -> Iterator[Named]:
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


def couples(text: str, people: tuple[Person, ...]) -> Iterator[Named]:
    """ "Mr and Mrs Jones"."""
    for found in COUPLE.finditer(text):
        surname = unpossessed(found[1])
        if bare_word(surname) not in NOT_AFTER_TITLE:
            end = found.start(1) + len(surname)
            yield Named(
                found.start(),
                end,
                text[found.start() : end],
                surname,
                register_role(people, surname, "mr") or "private",
            )


def councillors(text: str) -> Iterator[Named]:
    """The second and later of "Cllrs Smith, Jones and Patel"."""
    for found in PLURAL.finditer(text):
        for name in re.finditer(NAME, found[2]):
            start = found.start(2) + name.start()
            end = start + len(unpossessed(name[0]))
            if bare_word(name[0]) not in NOT_A_PERSON | LEADERS | NOT_AFTER_TITLE:
                yield Named(start, end, text[start:end], text[start:end], "councillor")
