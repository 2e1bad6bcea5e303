"""Lays what a pack says over the pack beneath it: only the differences are written."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TypeVar

from gatepost.policy.documents import DOCUMENTS, numbered
from gatepost.policy.problems import Problem, did_you_mean
from gatepost.policy.suite import Clause, Dial, Document, Edition, Judgement, Route, Rule, Section

Kept = TypeVar("Kept", Rule, Route)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What one folder itself says: its own content and what it takes out or sets of the pack beneath."""

    edition: Edition
    shown: str
    dial_values: dict[str, str]
    contacts: dict[str, str]
    without_clauses: tuple[str, ...]
    without_rules: tuple[str, ...]
    line_of: Callable[..., int]

    def wrong(self, place: tuple[str | int, ...], says: str, try_this: str = "") -> Problem:
        return Problem(f"{self.shown}/pack.toml", self.line_of(*place), says, try_this)


def extend(beneath: Edition | None, change: Change, problems: list[Problem]) -> Edition:
    """The edition as it stands when its own words lie over the pack beneath."""
    own = change.edition
    if beneath is None:
        beneath = Edition(pack="", edition="", title="", nation=own.nation)
    for at, clause_id in enumerate(change.without_clauses):
        if beneath.clause(clause_id) is None:
            hint = did_you_mean(clause_id, (clause.id for clause in beneath.clauses))
            says = f'there is no clause "{clause_id}" to leave out'
            problems.append(change.wrong(("without_clauses", at), says, hint))
    for at, rule_id in enumerate(change.without_rules):
        if beneath.rule(rule_id) is None:
            hint = did_you_mean(rule_id, (rule.id for rule in beneath.rules))
            says = f'there is no rule "{rule_id}" to leave out'
            problems.append(change.wrong(("without_rules", at), says, hint))
    gone = set(change.without_clauses)
    rules = _laid(beneath.rules, own.rules)
    return replace(
        own,
        documents=_documents(beneath.documents, own.documents, gone),
        rules=tuple(
            rule for rule in rules if rule.id not in change.without_rules and rule.clause not in gone
        ),
        judgement=_judgement(beneath.judgement, own, gone),
        dials=_dials(_laid_dials(beneath.dials, own.dials), change, problems),
        routes=_routes(_laid(beneath.routes, own.routes), change, problems),
        lists=MappingProxyType({**beneath.lists, **own.lists}),
        tables=MappingProxyType({**beneath.tables, **own.tables}),
        ordinary=beneath.ordinary + own.ordinary,
        council=MappingProxyType({**beneath.council, **own.council}),
    )


def _laid(under: tuple[Kept, ...], over: tuple[Kept, ...]) -> tuple[Kept, ...]:
    return tuple({**{each.id: each for each in under}, **{each.id: each for each in over}}.values())


def _laid_dials(under: tuple[Dial, ...], over: tuple[Dial, ...]) -> tuple[Dial, ...]:
    return tuple({**{each.id: each for each in under}, **{each.id: each for each in over}}.values())


def _judgement(under: tuple[Judgement, ...], own: Edition, gone: set[str]) -> tuple[Judgement, ...]:
    ruled = {rule.clause for rule in own.rules}
    laid = {
        **{each.clause: each for each in under if each.clause not in ruled},
        **{each.clause: each for each in own.judgement},
    }
    return tuple(each for each in laid.values() if each.clause not in gone)


def _dials(dials: tuple[Dial, ...], change: Change, problems: list[Problem]) -> tuple[Dial, ...]:
    known = {dial.id: dial for dial in dials}
    for name, value in change.dial_values.items():
        if name not in known:
            says = f'there is no dial "{name}"'
            problems.append(change.wrong(("dials", name), says, did_you_mean(name, known)))
        elif known[name].choices and value not in known[name].choices:
            hint = did_you_mean(value, known[name].choices)
            problems.append(change.wrong(("dials", name), f'dial {name} cannot be "{value}"', hint))
        else:
            known[name] = replace(known[name], value=value)
    return tuple(known.values())


def _routes(routes: tuple[Route, ...], change: Change, problems: list[Problem]) -> tuple[Route, ...]:
    known = {route.id: route for route in routes}
    for name, contact in change.contacts.items():
        if name not in known:
            says = f'there is no route "{name}"'
            problems.append(change.wrong(("contacts", name), says, did_you_mean(name, known)))
        else:
            known[name] = replace(known[name], contact=contact)
    return tuple(known.values())


def _documents(
    under: tuple[Document, ...], over: tuple[Document, ...], gone: set[str]
) -> tuple[Document, ...]:
    laid = {document.id: document for document in under}
    for document in over:
        laid[document.id] = _document(laid[document.id], document) if document.id in laid else document
    ordered = sorted(laid.values(), key=lambda document: DOCUMENTS.index(document.id))
    return tuple(replace(each, sections=numbered(_without(each.sections, gone))) for each in ordered)


def _without(sections: tuple[Section, ...], gone: set[str]) -> tuple[Section, ...]:
    return tuple(
        replace(section, clauses=tuple(clause for clause in section.clauses if clause.id not in gone))
        for section in sections
    )


def _document(under: Document, over: Document) -> Document:
    """A clause of the same id is reworded where it stands; a new one joins the section of its heading."""
    reworded = {clause.id: clause for clause in over.clauses}
    sections = [
        replace(section, clauses=tuple(reworded.pop(clause.id, clause) for clause in section.clauses))
        for section in under.sections
    ]
    for section in over.sections:
        new = tuple(clause for clause in section.clauses if clause.id in reworded)
        if new:
            sections = _joined(sections, section, new)
    return replace(
        under,
        title=over.title,
        introduction=over.introduction or under.introduction,
        sections=tuple(sections),
    )


def _joined(sections: list[Section], section: Section, new: tuple[Clause, ...]) -> list[Section]:
    for at, each in enumerate(sections):
        if each.title == section.title:
            return [*sections[:at], replace(each, clauses=each.clauses + new), *sections[at + 1 :]]
    return [*sections, replace(section, clauses=new)]
