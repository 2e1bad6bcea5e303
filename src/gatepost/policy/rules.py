"""Reads a rule and its proof: x.toml and x.examples.toml."""

import re
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args

from gatepost.policy import suite
from gatepost.policy.lines import Lines
from gatepost.policy.problems import Problem
from gatepost.policy.suite import Example, Examples, Rule, When
from gatepost.policy.tables import Fields, read_toml

GOOD_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
KINDS = ("breach", "fine", "known_miss", "known_false_alarm")


def read_rule(path: Path, shown: str, problems: list[Problem]) -> Rule | None:
    """One rule with its examples; None when the file holds no usable rule."""
    table, lines = read_toml(path, shown, problems, needed=True)
    if not table:
        return None
    fields = Fields(table, shown, (), lines, problems, "a rule")
    if not GOOD_ID.fullmatch(path.stem):
        fields.wrong(
            (), f'"{path.stem}" is not a good name for a rule', "use small letters, digits and hyphens"
        )
    severity = fields.one_of("severity", get_args(suite.Severity), required=True)
    rule = Rule(
        id=path.stem,
        clause=fields.text("clause", required=True),
        title=fields.text("title", required=True),
        detector=fields.text("detector", required=True),
        severity=severity or "note",  # type: ignore[arg-type]
        message=fields.text("message", required=True),
        advice=fields.text("advice", required=True),
        parts=fields.some_of("parts", get_args(suite.Part)) or ("text",),  # type: ignore[arg-type]
        propose=fields.one_of("propose", get_args(suite.Proposal)),  # type: ignore[arg-type]
        route=fields.text("route") or None,
        when=read_when(fields.inner("when"), shown, lines, problems),
        settings=MappingProxyType(fields.inner("settings")),
        examples=read_examples(path, shown, problems),
        path=shown,
        lines=lines,
    )
    fields.close()
    return rule


def read_when(table: dict[str, Any], shown: str, lines: Lines, problems: list[Problem]) -> When:
    fields = Fields(table, shown, ("when",), lines, problems, "[when]")
    dials = fields.inner("dial")
    when = When(
        by=fields.some_of("by", get_args(suite.Speaker)),  # type: ignore[arg-type]
        act=fields.some_of("act", get_args(suite.Act)),  # type: ignore[arg-type]
        account=fields.some_of("account", get_args(suite.Account)),  # type: ignore[arg-type]
        audience=fields.some_of("audience", get_args(suite.Audience)),  # type: ignore[arg-type]
        period=fields.one_of("period", get_args(suite.Period)),  # type: ignore[arg-type]
        sits_on_deciding_committee=fields.flag("sits_on_deciding_committee"),
        restricted=fields.flag("restricted"),
        candidate=fields.flag("candidate"),
        incident=fields.flag("incident"),
        dial=MappingProxyType(
            {
                name: tuple(map(str, values if isinstance(values, list) else [values]))
                for name, values in dials.items()
            }
        ),
    )
    fields.close()
    return when


def read_examples(rule_path: Path, rule_shown: str, problems: list[Problem]) -> Examples:
    """The examples beside a rule. `[given]` holds facts that all of them share."""
    path = rule_path.with_name(rule_path.stem + ".examples.toml")
    shown = rule_shown.removesuffix(".toml") + ".examples.toml"
    if not path.exists():
        problems.append(
            Problem(rule_shown, 0, f"rule {rule_path.stem} has no examples", f"write {path.name} beside it")
        )
        return Examples()
    table, lines = read_toml(path, shown, problems)
    fields = Fields(table, shown, (), lines, problems, "an examples file")
    given = fields.inner("given")
    kinds = {kind: _examples(fields, kind, given, shown, lines) for kind in KINDS}
    fields.close()
    return Examples(**kinds)


def _examples(
    fields: Fields, kind: str, given: dict[str, Any], shown: str, lines: Lines
) -> tuple[Example, ...]:
    out: list[Example] = []
    for index, row in enumerate(fields.rows(kind)):
        line = lines.at(kind, index)
        if not isinstance(row, dict):
            fields.wrong((kind, index), f"an example should be a table under [[{kind}]]")
            continue
        marks = row.get("marks", [])
        if not isinstance(marks, list) or not all(isinstance(mark, str) for mark in marks):
            fields.wrong((kind, index, "marks"), '"marks" should be a list of texts')
            marks = []
        situation = {**given, **{key: value for key, value in row.items() if key != "marks"}}
        out.append(Example(situation=MappingProxyType(situation), marks=tuple(marks), path=shown, line=line))
    return tuple(out)
