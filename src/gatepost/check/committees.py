"""Whether the author sits on the committee that will take a decision."""

import re

from gatepost.check.facts import Facts, Matter

DECIDES = {  # words in a committee's name that say what it decides, where the register names no committee
    "planning": (
        "planning",
        "development management",
        "development control",
        "strategic sites",
        "development committee",
    ),
    "licensing": ("licensing", "regulatory"),
}


def sits_on_deciding_committee(facts: Facts, matter: Matter) -> bool | None:
    """True or false; None when nobody said which committees the author sits on.

    Substitutes count as members: they may be called to decide.
    """
    if facts.sits_on is None:
        return None
    names = [_key(name) for name in facts.sits_on]
    if matter.committee:
        wanted = _key(matter.committee)
        return any(name == wanted or _within(name, wanted) or _within(wanted, name) for name in names)
    return any(word in name for name in names for word in DECIDES.get(matter.kind, ()))


def _key(name: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", name.casefold().replace("&", " and ")))


def _within(short: str, long: str) -> bool:
    return f" {short} " in f" {long} "
