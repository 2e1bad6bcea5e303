"""What changed between two editions, clause by clause: added, removed, reworded, stricter, looser."""

from dataclasses import dataclass
from typing import Literal

from gatepost.policy.suite import Clause, Edition, Rule, When

Direction = Literal["stricter", "looser", "changed"]
SEVERITIES = ("note", "low", "medium", "high", "critical")
EXCUSES = ("unless", "unless_near", "unless_anywhere", "near")


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleChange:
    """One rule that moved, and which way, in words."""

    rule: str
    title: str
    direction: Direction
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseChange:
    """One clause that moved. `old` or `new` is None when it was added or removed."""

    clause: str
    title: str
    old: Clause | None
    new: Clause | None
    reworded: tuple[str, ...] = ()
    rules: tuple[RuleChange, ...] = ()
    judgement: str = ""

    @property
    def kinds(self) -> tuple[str, ...]:
        """What happened, in the words of the report."""
        if self.old is None:
            return ("added",)
        if self.new is None:
            return ("removed",)
        moved = {change.direction for change in self.rules}
        return tuple(
            kind
            for kind, holds in (
                ("reworded", bool(self.reworded)),
                ("stricter", "stricter" in moved),
                ("looser", "looser" in moved),
                ("changed", "changed" in moved or bool(self.judgement)),
            )
            if holds
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DialChange:
    """A dial that a council turned."""

    dial: str
    title: str
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Everything that moved between two editions."""

    old: Edition
    new: Edition
    clauses: tuple[ClauseChange, ...]
    dials: tuple[DialChange, ...]
    others: tuple[str, ...]


def compare(old: Edition, new: Edition) -> Comparison:
    """The differences from `old` to `new`, in the order of the new edition's clauses, then those removed."""
    before = {clause.id: clause for clause in old.clauses}
    after = {clause.id: clause for clause in new.clauses}
    changes = (_clause(each, before.get(each), after.get(each), old, new) for each in {**after, **before})
    return Comparison(
        old=old,
        new=new,
        clauses=tuple(change for change in changes if change.kinds),
        dials=_dials(old, new),
        others=tuple(_others(old, new)),
    )


def _clause(
    clause_id: str, before: Clause | None, after: Clause | None, old: Edition, new: Edition
) -> ClauseChange:
    one = after or before
    assert one is not None  # noqa: S101 - the id came from one of the two
    fields = ("title", "statement", "do", "dont", "audience", "law", "card_do", "card_dont")
    reworded = tuple(
        name for name in fields if before and after and getattr(before, name) != getattr(after, name)
    )
    was = next((each.reason for each in old.judgement if each.clause == clause_id), "")
    now = next((each.reason for each in new.judgement if each.clause == clause_id), "")
    judgement = (
        ""
        if bool(was) == bool(now)
        else "a person now judges this"
        if now
        else "no longer left to a person alone"
    )
    return ClauseChange(
        clause=clause_id,
        title=one.title,
        old=before,
        new=after,
        reworded=reworded,
        rules=_rules(clause_id, old, new) if before and after else (),
        judgement=judgement if before and after else "",
    )


def _rules(clause_id: str, old: Edition, new: Edition) -> tuple[RuleChange, ...]:
    before = {rule.id: rule for rule in old.rules if rule.clause == clause_id and _applies(rule, old)}
    after = {rule.id: rule for rule in new.rules if rule.clause == clause_id and _applies(rule, new)}
    out: list[RuleChange] = []
    for name in sorted({*before, *after}):
        if name not in before:
            rule = after[name]
            says = f"new rule, {rule.severity}" if old.rule(name) is None else "a dial turns it on"
            out.append(RuleChange(rule=name, title=rule.title, direction="stricter", says=says))
        elif name not in after:
            says = "rule taken out" if new.rule(name) is None else "a dial turns it off"
            out.append(RuleChange(rule=name, title=before[name].title, direction="looser", says=says))
        else:
            out += _rule(before[name], after[name])
    return tuple(out)


def _applies(rule: Rule, edition: Edition) -> bool:
    """Whether the council's dials let a rule work at all."""
    return all(edition.dial(name) in values for name, values in rule.when.dial.items())


def _rule(before: Rule, after: Rule) -> list[RuleChange]:
    def change(direction: Direction, says: str) -> RuleChange:
        return RuleChange(rule=after.id, title=after.title, direction=direction, says=says)

    out = []
    rank = SEVERITIES.index(after.severity) - SEVERITIES.index(before.severity)
    if rank:
        out.append(
            change("stricter" if rank > 0 else "looser", f"severity {before.severity} to {after.severity}")
        )
    out += [change(direction, says) for direction, says in _when(before.when, after.when)]
    for key in sorted({*before.settings, *after.settings}):
        was, now = before.settings.get(key), after.settings.get(key)
        if was == now:
            continue
        if isinstance(was, list) and isinstance(now, list):
            gained, lost = (
                len(set(map(str, now)) - set(map(str, was))),
                len(set(map(str, was)) - set(map(str, now))),
            )
            wider = bool(gained) != (key in EXCUSES)
            direction: Direction = "changed" if gained and lost else "stricter" if wider else "looser"
            out.append(change(direction, f"{key}: {gained} added, {lost} taken out"))
        else:
            out.append(change("changed", f"setting {key} changed"))
    if before.detector != after.detector:
        out.append(change("changed", f"detector {before.detector} to {after.detector}"))
    if (before.message, before.advice) != (after.message, after.advice):
        out.append(change("changed", "what it says was reworded"))
    return out


def _when(before: When, after: When) -> list[tuple[Direction, str]]:
    out: list[tuple[Direction, str]] = []
    for key in ("by", "act", "account", "audience"):
        was, now = set(getattr(before, key)), set(getattr(after, key))
        if was == now:
            continue
        wider = not now or (bool(was) and was < now)
        narrower = not was or (bool(now) and now < was)
        direction: Direction = "stricter" if wider else "looser" if narrower else "changed"
        out.append((direction, f"{key}: {_said(was)} to {_said(now)}"))
    for key in ("period", "sits_on_deciding_committee", "restricted", "candidate", "incident"):
        had, has = getattr(before, key), getattr(after, key)
        if had != has:
            out.append(
                (
                    "stricter" if has is None else "looser" if had is None else "changed",
                    f"{key}: {had} to {has}",
                )
            )
    if before.dial != after.dial:
        out.append(("changed", "the dials it depends on changed"))
    return out


def _said(values: set[str]) -> str:
    return " or ".join(sorted(values)) or "any"


def _dials(old: Edition, new: Edition) -> tuple[DialChange, ...]:
    before = {dial.id: dial for dial in old.dials}
    return tuple(
        DialChange(
            dial=dial.id,
            title=dial.title,
            old=before[dial.id].value if dial.id in before else "not set",
            new=dial.value,
        )
        for dial in new.dials
        if dial.id not in before or before[dial.id].value != dial.value
    )


def _others(old: Edition, new: Edition) -> list[str]:
    out = []
    if dict(old.council) != dict(new.council):
        keys = sorted(
            key for key in {*old.council, *new.council} if old.council.get(key) != new.council.get(key)
        )
        out.append("The council's own details changed: " + ", ".join(keys) + ".")
    before = {route.id: route for route in old.routes}
    moved = [route.title for route in new.routes if before.get(route.id) != route]
    gone = sorted({*before} - {route.id for route in new.routes})
    if moved:
        out.append("Routes that are new or changed: " + ", ".join(moved) + ".")
    if gone:
        out.append("Routes taken out: " + ", ".join(gone) + ".")
    out += [
        f"The {name} changed."
        for name in sorted({*old.tables, *new.tables})
        if old.tables.get(name) != new.tables.get(name)
    ]
    lists = sorted(name for name in {*old.lists, *new.lists} if old.lists.get(name) != new.lists.get(name))
    if lists:
        out.append("Word lists that changed: " + ", ".join(lists) + ".")
    return out
