"""A small good pack, written to a folder of the test's own, and checkers of it: quick, and free to be broken."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from gatepost.check.checker import Checker
from gatepost.policy.load import load_edition

POLICY = """\
# Our policy

What it is for.

## Conduct

How we speak.

### Respect {#policy.conduct.respect}

Argue about ideas. Do not insult people.

- For: councillor, officer
- Do: Say what is wrong with the idea.
- Don't: Do not call people names.
- Law: Localism Act 2011, s27; Equality Act 2010, s149

### Kindness {#policy.conduct.kindness}

Be kind.

## Decisions

### Predetermination {#policy.decisions.predetermination}

Keep an open mind until the vote.

- For: councillor
"""
INSULT = """\
clause = "policy.conduct.respect"
title = "Calls a person a name"
detector = "phrases"
severity = "medium"
message = "This may be read as an insult."
advice = "Say what is wrong with the idea."
parts = ["text", "quoted", "alt"]

[settings]
any = [
  "{insult}",
  "you are (a|an) ... fool",
]
unless_near = ["i was called"]
"""
INSULT_EXAMPLES = """\
[given]
by = "councillor"

[[breach]]
text = "The leader is an utter numpty"
marks = ["numpty"]

[[breach]]
text = "What a plonker you are"

[[breach]]
text = "Only a muppet would close the baths"

[[breach]]
text = "You are a complete fool, Councillor Ames"
marks = ["fool"]

[[breach]]
text = "Numpty of the week goes to my neighbour over the road"

[[fine]]
text = "I was called a numpty at the surgery"

[[fine]]
text = "The budget is foolish and I will say so"

[[fine]]
text = "Bins go out a day late this week"

[[fine]]
text = "I disagree with every line of this report"

[[fine]]
text = "Puppet show at the library on Saturday"
"""
VOTE = """\
clause = "policy.decisions.predetermination"
title = "Says how they will vote"
detector = "matters"
severity = "high"
message = "You sit on the committee that will decide this."
advice = "Say that you will listen."

[when]
by = ["councillor"]
sits_on_deciding_committee = true

[settings]
near = ["vot* against"]
"""
VOTE_EXAMPLES = """\
[given]
by = "councillor"
sits_on = ["planning"]

[[breach]]
text = "I will vote against PL/24/1234/FA on Tuesday"
marks = ["PL/24/1234/FA"]

[[breach]]
text = "Voting against 23/00456/FUL, no question about it"

[[breach]]
text = "My group votes against PL/25/0042/OUT next month"

[[breach]]
text = "They will not talk me round: I am going to vote against application 22/01999/HOU"

[[breach]]
text = "Nobody wants it. Count on me voting against PL/26/0777/FA"

[[fine]]
text = "I will listen to everyone on PL/24/1234/FA"

[[fine]]
text = "I will vote against the motion on litter"

[[fine]]
text = "Comments on 23/00456/FUL close on Friday"

[[fine]]
text = "Read the officer's report for PL/25/0042/OUT before the meeting"

[[fine]]
text = "I voted against the budget, as I said I would"
"""
GOOD: dict[str, str] = {
    "pack.toml": 'id = "tiny"\nedition = "1"\ntitle = "A tiny suite"\n\n[dials]\nstrictness = "strict"\n',
    "policy.md": POLICY,
    "rules/insult.toml": INSULT,
    "rules/insult.examples.toml": INSULT_EXAMPLES,
    "rules/vote.toml": VOTE,
    "rules/vote.examples.toml": VOTE_EXAMPLES,
    "words/abuse.toml": 'insult = ["numpty", "plonker*", "muppet"]\nparty = ["labour", "green party"]\n',
    "dials.toml": (
        '[strictness]\ntitle = "How strict"\nchoices = ["strict", "lax"]\ndefault = "lax"\n\n'
        '[hours]\ntitle = "When staff read comments"\ndefault = "9 to 5"\n'
    ),
    "routes.toml": (
        '[[route]]\nid = "complaint"\ntitle = "Complain"\n\n[[route]]\nid = "fault"\ntitle = "Report a fault"\n'
    ),
    "judgement.toml": '[[judgement]]\nclause = "policy.conduct.kindness"\nreason = "Kindness shows over time."\n',
    "ordinary.toml": '[[posts]]\nkind = "news"\nby = "councillor"\ntexts = [\n  "Surgery on Saturday",\n  "Mind the ice",\n]\n',
    "ladder.toml": '[[step]]\nid = "leave"\n',
}

Files = Mapping[str, str | bytes | None]
WritePack = Callable[..., Path]
CheckerOf = Callable[..., Checker]


@pytest.fixture(autouse=True)
def nothing_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test writes to the real cache of whoever runs it, nor takes colours from their terminal."""
    monkeypatch.setenv("GATEPOST_CACHE", "off")
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture
def write_pack(tmp_path: Path) -> WritePack:
    """Write the small good pack, with some files changed or (None) left out; the answer is its folder."""

    def write(changes: Files = {}, *, name: str = "tiny", edition: str = "1", good: Files = GOOD) -> Path:  # noqa: B006
        folder = tmp_path / name / edition
        for path, content in {**good, **changes}.items():
            if content is None:
                continue
            place = folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content if isinstance(content, bytes) else content.encode())
        return folder

    return write


@pytest.fixture
def checker_of(write_pack: WritePack) -> CheckerOf:
    """A checker of the small pack, with some files changed."""
    return lambda changes={}, **where: Checker(load_edition(write_pack(changes, **where)))


@pytest.fixture(scope="session")
def tiny_checker(tmp_path_factory: pytest.TempPathFactory) -> Checker:
    """The small pack as it is, made once: for property tests, which ask it thousands of times."""
    folder = tmp_path_factory.mktemp("tiny") / "1"
    for path, content in GOOD.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(content, encoding="utf-8")
    return Checker(load_edition(folder))
