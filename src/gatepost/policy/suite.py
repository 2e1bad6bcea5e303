"""The suite as values: what a council has written, frozen, with no opinion on how it is checked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Literal

from gatepost.policy.lines import Lines

Severity = Literal["note", "low", "medium", "high", "critical"]
Speaker = Literal["councillor", "officer", "corporate", "resident"]
Act = Literal["post", "reply", "repost", "quote", "like", "comment", "forward", "message"]
Account = Literal["corporate", "councillor", "personal"]
Audience = Literal["public", "group", "private"]
Period = Literal["ordinary", "pre-election"]
Part = Literal["text", "quoted", "alt", "media"]
Source = Literal["terms", "pattern", "register", "model", "media"]
Proposal = Literal["leave", "reply", "signpost", "hide", "escalate"]

NOTHING: Mapping[str, object] = MappingProxyType({})
NOWHERE = Lines()


def _nothing() -> Mapping[str, object]:
    return NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One numbered duty. Its id never changes; its number is its place in the document."""

    id: str
    title: str
    statement: str
    number: str = ""
    section: str = ""
    audience: tuple[str, ...] = ()
    do: str = ""
    dont: str = ""
    card_do: str = ""
    card_dont: str = ""
    law: tuple[str, ...] = ()
    dials: tuple[str, ...] = ()
    good_examples: tuple[str, ...] = ()
    bad_examples: tuple[str, ...] = ()

    @property
    def document(self) -> str:
        return self.id.partition(".")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading of a document, with its free text and the clauses under it."""

    title: str
    text: str = ""
    clauses: tuple[Clause, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Standards, Strategy, Policy or Guide: ordered sections, each clause worded once."""

    id: str
    title: str
    introduction: str = ""
    sections: tuple[Section, ...] = ()

    @property
    def clauses(self) -> tuple[Clause, ...]:
        return tuple(clause for section in self.sections for clause in section.clauses)


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """The circumstances in which a rule applies. An empty tuple or None asks nothing."""

    by: tuple[Speaker, ...] = ()
    act: tuple[Act, ...] = ()
    account: tuple[Account, ...] = ()
    audience: tuple[Audience, ...] = ()
    period: Period | None = None
    sits_on_deciding_committee: bool | None = None
    restricted: bool | None = None
    candidate: bool | None = None
    incident: bool | None = None
    dial: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A post with its facts as one flat table (docs/pack-format.md), and the words that must be marked."""

    situation: Mapping[str, object]
    marks: tuple[str, ...] = ()
    path: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Examples:
    """The proof of a rule. Known misses and known false alarms fail the build on the day they are cured."""

    breach: tuple[Example, ...] = ()
    fine: tuple[Example, ...] = ()
    known_miss: tuple[Example, ...] = ()
    known_false_alarm: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One checkable part of a clause: a detector, its settings, when it applies, and what to say."""

    id: str
    clause: str
    title: str
    detector: str
    severity: Severity
    message: str
    advice: str
    parts: tuple[Part, ...] = ("text",)
    propose: Proposal | None = None
    route: str | None = None
    when: When = When()
    settings: Mapping[str, object] = field(default_factory=_nothing)
    examples: Examples = Examples()
    path: str = ""
    lines: Lines = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A clause that only a person can judge, and why. Listed, never silently left out."""

    clause: str
    reason: str
    path: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Dial:
    """A choice the pack leaves to the council: what the pack proposes, and what this council chose."""

    id: str
    title: str
    question: str
    kind: Literal["choice", "text", "number"]
    value: str
    default: str = ""
    choices: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """The right door for something that is not a comment."""

    id: str
    title: str
    cue: str = ""
    goes_to: str = ""
    say: str = ""
    contact: str = ""
    days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Extends:
    """The pack beneath, pinned by edition and digest so that an adopted text never moves."""

    pack: str
    edition: str
    digest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The suite as adopted on a date. A post is judged by the edition in force when it was written.

    `lists` are the pack's named word lists; `tables` are the ladder and process as they stand in TOML,
    dated data that the offices read; `ordinary` are everyday posts that no rule may flag.
    """

    pack: str
    edition: str
    title: str
    nation: str
    digest: str = ""
    extends: Extends | None = None
    adopted_on: date | None = None
    minute: str = ""
    effective_from: date | None = None
    council: Mapping[str, object] = field(default_factory=_nothing)
    documents: tuple[Document, ...] = ()
    rules: tuple[Rule, ...] = ()
    judgement: tuple[Judgement, ...] = ()
    dials: tuple[Dial, ...] = ()
    routes: tuple[Route, ...] = ()
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    tables: Mapping[str, Mapping[str, object]] = field(default_factory=lambda: MappingProxyType({}))
    ordinary: tuple[Example, ...] = ()

    @property
    def clauses(self) -> tuple[Clause, ...]:
        return tuple(clause for document in self.documents for clause in document.clauses)

    def clause(self, clause_id: str) -> Clause | None:
        return next((clause for clause in self.clauses if clause.id == clause_id), None)

    def rule(self, rule_id: str) -> Rule | None:
        return next((rule for rule in self.rules if rule.id == rule_id), None)

    def dial(self, dial_id: str) -> str | None:
        return next((dial.value for dial in self.dials if dial.id == dial_id), None)
