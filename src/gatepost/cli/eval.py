"""gatepost eval: what the check finds and misses on posts that somebody has labelled, by clause, rule and detector."""

import json
from argparse import Namespace
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import sqrt
from pathlib import Path
from typing import Any

from gatepost.check.assessment import Assessment
from gatepost.check.situation import BadSituation, read_situation
from gatepost.cli.editions import whole_checker_for
from gatepost.cli.refusal import DATA, NO_INPUT, Refusal

LABELS = {"id", "expect", "also", "kind", "outcome"}
STOPS = {"stop", "hide", "escalate"}
QUIET = {"clear", "leave"}
SHAPE = 'each line is a post with its facts (docs/facts.md) and "expect", a list of clauses; see docs/eval.md'


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
    by_rule: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    by_detector: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    not_checked: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)


def run(options: Namespace) -> int:
    """Check every labelled post of the files and say how it went, in Markdown."""
    checker = whole_checker_for(options.pack)
    detectors = {rule.id: rule.detector for rule in checker.edition.rules}
    for name in options.files:
        tally = Tally()
        for number, row in rows(Path(name)):
            try:
                situation = read_situation({key: value for key, value in row.items() if key not in LABELS})
            except BadSituation as bad:
                says, hint = bad.faults[0]
                raise Refusal(f"{name}, line {number}: {says}", hint, DATA) from None
            judge(tally, row, checker.check(*situation), detectors)
        edition = checker.edition
        print(f"## {Path(name).name}\n\nBy {edition.pack} {edition.edition} ({edition.digest[:12]}).\n")
        print(*summary(tally), sep="\n")
        if options.misses:
            print("", *tally.misses, sep="\n")
        print("", *tables(tally), "", sep="\n")
    return 0


def rows(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """Each labelled post with its line number. Raises Refusal."""
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except OSError as bad:
        raise Refusal(f'"{path}" cannot be read: {bad.strerror}', "", NO_INPUT) from None
    except UnicodeDecodeError:
        raise Refusal(f"{path} is not text in UTF-8", "save it again as UTF-8", DATA) from None
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            raise Refusal(f"{path}, line {number} is not JSON", SHAPE, DATA) from None
        if not isinstance(row, dict) or not _clauses(row.get("expect")) or not _clauses(row.get("also", [])):
            raise Refusal(f"{path}, line {number} is not a labelled post", SHAPE, DATA)
        yield number, row


def _clauses(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def judge(tally: Tally, row: dict[str, Any], answer: Assessment, detectors: dict[str, str]) -> None:
    """Add one post to the tally. It counts as found when a finding cites an expected clause, or one in `also`."""
    expected, right = set(row["expect"]), set(row["expect"]) | set(row.get("also", []))
    cited = {finding.clause for finding in answer.findings}
    shown = f"{row.get('id', '?')} [{row.get('by', 'councillor')}]"
    for each in answer.not_checked:
        tally.not_checked[each.why] += 1
    for finding in answer.findings:
        kind = "right" if finding.clause in right else "beside" if expected else "false"
        for counts in (tally.by_detector[detectors[finding.rule]], tally.by_rule[finding.rule]):
            counts[kind] += 1
    for clause in cited:
        tally.by_clause[clause]["right" if clause in right else "beside" if expected else "false"] += 1
    if not expected:
        tally.clear += 1
        tally.clear_flagged += bool(answer.findings)
        tally.clear_marked += answer.outcome not in QUIET
        tally.clear_stopped += answer.outcome in STOPS
        if answer.findings:
            names = ", ".join(f"{finding.rule} ({finding.severity})" for finding in answer.findings)
            tally.misses.append(f"- FALSE ALARM {shown}: {names}: {str(row.get('text', ''))[:200]!r}")
        return
    tally.due += 1
    hit = bool(cited & right)
    tally.found += hit
    tally.found_any += bool(cited)
    for clause in expected:
        tally.by_clause[clause]["due"] += 1
        tally.by_clause[clause]["found"] += hit
    if not hit:
        got = ", ".join(sorted(cited)) or "nothing"
        tally.misses.append(
            f"- MISS {shown} {', '.join(sorted(expected))}; got {got}: {str(row.get('text', ''))[:200]!r}"
        )


def summary(tally: Tally) -> Iterator[str]:
    yield f"- fine posts with any flag, notes too: {share(tally.clear_flagged, tally.clear)}"
    yield f"- fine posts told to look again or stop: {share(tally.clear_marked, tally.clear)}"
    yield f"- fine posts told to stop: {share(tally.clear_stopped, tally.clear)}"
    yield f"- posts that should be flagged and were, with a right clause: {share(tally.found, tally.due)}"
    yield f"- posts that should be flagged and were, with any clause: {share(tally.found_any, tally.due)}"
    for why, count in tally.not_checked.most_common():
        yield f"- not checked, {count} times: {why}"


def share(part: int, whole: int) -> str:
    """A percentage with its 95% interval (Wilson 1927)."""
    if not whole:
        return "none to measure"
    p, z = part / whole, 1.96
    middle = (p + z * z / (2 * whole)) / (1 + z * z / whole)
    half = z * sqrt(p * (1 - p) / whole + z * z / (4 * whole * whole)) / (1 + z * z / whole)
    low, high = 100 * max(0.0, middle - half), 100 * min(1.0, middle + half)
    return f"{100 * p:.1f}% ({part} of {whole}; 95% interval {low:.1f} to {high:.1f})"


def tables(tally: Tally) -> Iterator[str]:
    """Findings by detector and by rule, and posts by clause."""
    for name, counted in (("Detector", tally.by_detector), ("Rule", tally.by_rule)):
        yield f"| {name} | Findings | Citing a right clause | Beside the right one | On fine posts | Precision |"
        yield "|---|---:|---:|---:|---:|---:|"
        for each, counts in sorted(counted.items()):
            found = sum(counts.values())
            figures = f"{found} | {counts['right']} | {counts['beside']} | {counts['false']}"
            yield f"| {each} | {figures} | {100 * counts['right'] / found:.0f}% |"
        yield ""
    yield "| Clause | Should be flagged | Found | Recall | Cited rightly | Cited beside | Cited on fine posts |"
    yield "|---|---:|---:|---:|---:|---:|---:|"
    for clause, counts in sorted(tally.by_clause.items()):
        recall = f"{100 * counts['found'] / counts['due']:.0f}%" if counts["due"] else ""
        figures = f"{counts['due']} | {counts['found']} | {recall} | {counts['right']} | {counts['beside']}"
        yield f"| `{clause}` | {figures} | {counts['false']} |"
