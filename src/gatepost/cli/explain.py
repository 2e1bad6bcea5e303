"""gatepost explain: what a clause or a rule asks, why, and what it does and does not catch."""

import textwrap
from argparse import Namespace
from typing import Any

from gatepost.cli.answer import NAMES
from gatepost.cli.refusal import Refusal
from gatepost.policy.load import load_edition
from gatepost.policy.problems import did_you_mean
from gatepost.policy.suite import Clause, Edition, Example, Rule

SHOWN = 3
LONGEST = 160
TOLD = ("by", "act", "account", "period")  # what is told of an example's circumstances


def run(options: Namespace) -> int:
    """Print a clause with its rules, or a rule with its proof."""
    edition = load_edition(options.pack)
    clause = edition.clause(options.name)
    rule = edition.rule(options.name)
    if clause is None and rule is None:
        names = [*(each.id for each in edition.clauses), *(each.id for each in edition.rules)]
        inside = [name for name in names if options.name.casefold() in name]
        some = f"one of {', '.join(sorted(inside)[:8])}" if inside else ""
        hint = some or did_you_mean(options.name, names) or f"gatepost pack show {options.pack}"
        raise Refusal(f'no clause or rule is called "{options.name}"', hint)
    print("\n".join(_clause(edition, clause) if clause is not None else _rule(edition, rule)))  # type: ignore[arg-type]
    return 0


def _clause(edition: Edition, clause: Clause) -> list[str]:
    lines = [
        f"{clause.title} ({NAMES[clause.document]} {clause.number})",
        clause.id,
        "",
        *_wrapped(clause.statement),
    ]
    for label, words in (("Do: ", clause.do), ("Don't: ", clause.dont)):
        lines += _wrapped(label + words) if words else []
    lines += [f"For: {', '.join(clause.audience)}"] if clause.audience else []
    lines += [f"Law: {each}" for each in clause.law]
    rules = [rule for rule in edition.rules if rule.clause == clause.id]
    judged = next((each for each in edition.judgement if each.clause == clause.id), None)
    if judged is not None:
        lines += ["", *_wrapped(f"A person judges this one: {judged.reason}")]
    if rules:
        lines += ["", "Rules:", *(f"  {rule.id} ({rule.severity}): {rule.title}" for rule in rules)]
    return lines


def _rule(edition: Edition, rule: Rule) -> list[str]:
    clause = edition.clause(rule.clause)
    cited = (
        rule.clause
        if clause is None
        else f"{clause.title} ({NAMES[clause.document]} {clause.number}), {clause.id}"
    )
    lines = [
        rule.title,
        rule.id,
        "",
        f"Clause: {cited}",
        f"Severity: {rule.severity}",
        f"Looks at: {', '.join(rule.parts)}",
    ]
    lines += [f"Applies when: {_when(rule)}", f"Detector: {rule.detector}", ""]
    lines += _wrapped("Says: " + rule.message) + _wrapped("Advice: " + rule.advice)
    for label, examples in (
        ("Marks", rule.examples.breach), ("Leaves alone", rule.examples.fine),
        ("Known to miss", rule.examples.known_miss),
        ("Known to mark wrongly", rule.examples.known_false_alarm),
    ):  # fmt: skip
        if examples:
            lines += [
                "",
                f"{label}:",
                *(line for each in examples[:SHOWN] for line in _wrapped(f"- {_words(each)}", "  ")),
            ]
    return lines


def _when(rule: Rule) -> str:
    when: Any = rule.when
    said = []
    for key in ("by", "act", "account", "audience"):
        if getattr(when, key):
            said.append(f"{key} is {' or '.join(getattr(when, key))}")
    if when.period:
        said.append(f"period is {when.period}")
    for key in ("sits_on_deciding_committee", "restricted", "candidate", "incident"):
        value = getattr(when, key)
        if value is not None:
            said.append(("" if value else "not ") + key.replace("_", " "))
    said += [f"dial {name} is {' or '.join(values)}" for name, values in when.dial.items()]
    return "; ".join(said) or "always"


def _words(example: Example) -> str:
    situation = example.situation
    text = " ".join(str(situation.get("text") or situation.get("quoted") or "(a picture)").split())
    text = text if len(text) < LONGEST else text[: LONGEST - 3] + "..."
    said = [_said(situation[key]) for key in TOLD if key in situation]
    sits = situation.get("sits_on")
    said += [f"sits on {_said(sits) or 'none'}"] if sits is not None else []
    return f'"{text}"' + (f" ({', '.join(said)})" if said else "")


def _said(value: Any) -> str:
    return " and ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def _wrapped(text: str, indent: str = "") -> list[str]:
    return [
        line
        for part in text.splitlines()
        for line in textwrap.wrap(
            part, 96, initial_indent=indent, subsequent_indent=indent + ("  " if indent else "")
        )
    ]
