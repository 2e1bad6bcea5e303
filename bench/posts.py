"""Makes the mixed posts that the benchmarks run on: the same, byte for byte, for the same pack and seed.

Four in five are everyday posts (ordinary.toml), one in five comes from the rules' own examples. Each is then
varied: joined with others, cut, shouted, given hashtags, links, emoji, numbers, slips of the pen, disguises.
"""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from gatepost.policy.suite import Edition

SEED = 20261201
FROM_EXAMPLES = 0.2
LONGEST = 3000
OF_A_ROW = ("text", "quoted", "by", "act", "account", "audience", "network")
SHARED = {"matters": 10, "people": 10, "exempt": 3, "elections": 1, "interests": 5}
EMOJI = "🌹😀👏🚲🌳🔥🎉😡🙏🏽👍🏴󠁧󠁢󠁥󠁮󠁧󠁿"
TAGS = (
    "#Buckinghamshire",
    "#potholes",
    "#SaveOurLibrary",
    "#councilnews",
    "#BinDay",
    "#planning",
    "#localelections",
)
ENDS = (
    " https://example.org/news/2026/11/x?id=4182",
    " www.example.org",
    " @northmoorcouncil",
    " 01632 960 123",
    " £1,250",
)
LEET = str.maketrans("aeio", "4310")


@dataclass(frozen=True, slots=True)
class Mixed:
    """The posts, as rows of a scan, and the facts that all of them share."""

    rows: tuple[dict[str, Any], ...]
    facts: dict[str, Any]


def mixed(edition: Edition, count: int) -> Mixed:
    """`count` posts from the texts of an edition that was read with its examples."""
    chance = random.Random(SEED)
    ordinary = [example.situation for example in edition.ordinary if example.situation.get("text")]
    rules = [rule.examples for rule in edition.rules]
    ours = [each.situation for proof in rules for each in (*proof.breach, *proof.fine, *proof.known_miss)]
    ours = [situation for situation in ours if situation.get("text")]
    rows = []
    for number in range(count):
        source = ours if chance.random() < FROM_EXAMPLES and ours else ordinary
        situation = chance.choice(source)
        row = {key: situation[key] for key in OF_A_ROW if key in situation}
        row["text"] = "".join(_varied(str(row["text"]), source, chance))[:LONGEST]
        rows.append({"id": str(number), **row})
    return Mixed(tuple(rows), dict(_facts(ours)))


def _facts(situations: list[Mapping[str, Any]]) -> Iterator[tuple[str, list[Any]]]:
    """A few matters, people and the like, taken from the examples, as a register would give them."""
    for key, most in SHARED.items():
        found: list[Any] = []
        for situation in situations:
            found += [each for each in situation.get(key, ()) if each not in found]
        yield key, found[:most]


def _varied(text: str, others: list[Mapping[str, Any]], chance: random.Random) -> Iterator[str]:
    while chance.random() < 0.12:  # a longer post: several together
        text += chance.choice((" ", "\n\n")) + str(chance.choice(others)["text"])
    kind = chance.random()
    if kind < 0.04:
        text = text.upper()
    elif kind < 0.10:
        text = text.lower()
    elif kind < 0.16:
        text = text[: max(20, len(text) // chance.randint(2, 4))]
    elif kind < 0.22:
        text = _slip(text, chance)
    elif kind < 0.25:
        text = _disguised(text, chance)
    yield text
    if chance.random() < 0.15:
        yield " " + " ".join(chance.sample(TAGS, chance.randint(1, 3)))
    if chance.random() < 0.15:
        yield chance.choice(ENDS)
    if chance.random() < 0.2:
        yield " " + "".join(chance.choices(EMOJI, k=chance.randint(1, 4)))


def _slip(text: str, chance: random.Random) -> str:
    """Two letters changed about, one doubled."""
    letters = list(text)
    for _ in range(min(2, len(letters) - 1)):
        at = chance.randrange(len(letters) - 1)
        letters[at], letters[at + 1] = letters[at + 1], letters[at]
    at = chance.randrange(len(letters))
    return "".join((*letters[:at], letters[at] * 2, *letters[at:]))


def _disguised(text: str, chance: random.Random) -> str:
    """One word spaced out, starred, stretched or written with digits."""
    words = text.split(" ")
    at = chance.randrange(len(words))
    word = words[at]
    words[at] = chance.choice(
        (" ".join(word), word[:1] + "*" * len(word[1:]), word + word[-1:] * 4, word.translate(LEET))
    )
    return " ".join(words)
