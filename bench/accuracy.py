"""Measures the check on labelled posts: python bench/accuracy.py FILE.jsonl [--pack england] [--misses] [--markdown]

Each line is a post with its facts (docs/facts.md) plus `id`, `expect` (clauses it may be read as breaking; empty when the
post is fine) and, if wanted, `also` (other clauses that would be right to cite). A flagged post counts as found when a
finding cites an expected or an also clause; a finding of severity note counts as a flag like any other.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import sqrt
from pathlib import Path
from typing import Any

from gatepost.check.assessment import Assessment
from gatepost.check.checker import Checker
from gatepost.check.situation import read_situation
from gatepost.policy.load import load_edition

LABELS = {"id", "expect", "also", "kind", "outcome"}
STOPS = {"stop", "hide", "escalate"}
QUIET = {"clear", "leave"}


@dataclass
class Tally:
    """What happened to the posts of one file."""

    clear: int = 0
    clear_flagged: int = 0
    clear_marked: int = 0
    clear_stopped: int = 0
    due: int = 0
    found: int = 0
    found_any: int = 0
    by_clause: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    false_by_rule: Counter[str] = field(default_factory=Counter)
    by_detector: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    lines: list[str] = field(default_factory=list)


def rows(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def judge(tally: Tally, row: dict[str, Any], answer: Assessment, detectors: dict[str, str]) -> None:
    expected, also = set(row.get("expect", [])), set(row.get("also", []))
    cited = {finding.clause for finding in answer.findings}
    for finding in answer.findings:
        kind = "right" if finding.clause in expected | also else "beside" if expected else "on fine posts"
        tally.by_detector[detectors[finding.rule]][kind] += 1
    if not expected:
        tally.clear += 1
        tally.clear_flagged += bool(answer.findings)
        tally.clear_marked += answer.outcome not in QUIET
        tally.clear_stopped += answer.outcome in STOPS
        for finding in answer.findings:
            tally.false_by_rule[finding.rule] += 1
            tally.by_clause[finding.clause]["false alarms"] += 1
        if answer.findings:
            names = ", ".join(f"{finding.rule} ({finding.severity})" for finding in answer.findings)
            tally.lines.append(f"FALSE ALARM {row['id']} [{row.get('by')}]: {names}: {row['text'][:200]!r}")
        return
    tally.due += 1
    right = bool(cited & (expected | also))
    tally.found += right
    tally.found_any += bool(cited)
    for clause in expected:
        tally.by_clause[clause]["due"] += 1
        tally.by_clause[clause]["found"] += clause in cited or right
    for clause in cited & (expected | also):
        tally.by_clause[clause]["right"] += 1
    for clause in cited - expected - also:
        tally.by_clause[clause]["beside"] += 1
    if not right:
        tally.lines.append(
            f"MISS {row['id']} [{row.get('by')}] {sorted(expected)} got {sorted(cited)}: {json.dumps({k: v for k, v in row.items() if k not in LABELS}, ensure_ascii=False)[:400]}"
        )


def share(part: int, whole: int) -> str:
    """A percentage with its 95% interval (Wilson 1927)."""
    if not whole:
        return "none to measure"
    p, z = part / whole, 1.96
    middle = (p + z * z / (2 * whole)) / (1 + z * z / whole)
    half = z * sqrt(p * (1 - p) / whole + z * z / (4 * whole * whole)) / (1 + z * z / whole)
    return f"{100 * p:.1f}% ({part} of {whole}; 95% interval {100 * max(0.0, middle - half):.1f} to {100 * (middle + half):.1f})"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--pack", default="england")
    parser.add_argument("--misses", action="store_true", help="show each miss and false alarm")
    parser.add_argument("--markdown", action="store_true", help="the table by clause, for docs/accuracy.md")
    options = parser.parse_args()
    checker = Checker(load_edition(options.pack))
    detectors = {rule.id: rule.detector for rule in checker.edition.rules}
    for path in options.files:
        tally = Tally()
        for row in rows(path):
            situation = {key: value for key, value in row.items() if key not in LABELS}
            judge(tally, row, checker.check(*read_situation(situation)), detectors)
        print(f"\n{path.name}, {options.pack} {checker.edition.edition} ({checker.edition.digest[:12]})")
        print(f"- fine posts with any flag, notes too: {share(tally.clear_flagged, tally.clear)}")
        print(f"- fine posts told to look again or stop: {share(tally.clear_marked, tally.clear)}")
        print(f"- fine posts told to stop: {share(tally.clear_stopped, tally.clear)}")
        print(
            f"- posts that should be flagged and were, with a right clause: {share(tally.found, tally.due)}"
        )
        print(
            f"- posts that should be flagged and were, with any clause: {share(tally.found_any, tally.due)}"
        )
        if options.misses:
            print(*tally.lines, sep="\n")
            print("false alarms by rule:", tally.false_by_rule.most_common())
        if options.markdown:
            table(tally)


def table(tally: Tally) -> None:
    print(
        "\n| Detector | Findings | Citing a right clause | Beside the right one | On fine posts | Precision |"
    )
    print("|---|---:|---:|---:|---:|---:|")
    for detector, counts in sorted(tally.by_detector.items()):
        found = sum(counts.values())
        figures = f"{found} | {counts['right']} | {counts['beside']} | {counts['on fine posts']}"
        print(f"| {detector} | {figures} | {100 * counts['right'] / found:.0f}% |")
    print("\n| Clause | Should be flagged | Found | Cited rightly | Cited beside | Cited on fine posts |")
    print("|---|---:|---:|---:|---:|---:|")
    for clause, counts in sorted(tally.by_clause.items()):
        figures = f"{counts['due']} | {counts['found']} | {counts['right']} | {counts['beside']}"
        print(f"| `{clause}` | {figures} | {counts['false alarms']} |")


if __name__ == "__main__":
    main()
