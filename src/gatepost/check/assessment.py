"""The whole answer: findings, what was not checked, an outcome. Never a verdict."""

from dataclasses import dataclass, field
from typing import Literal

from gatepost.check.facts import Matter
from gatepost.policy.suite import Part, Severity, Source

SCHEMA = "gatepost/assessment/1"
Outcome = Literal["clear", "look_again", "stop", "leave", "reply", "signpost", "hide", "escalate"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch that a detector found: code points of the original text of that part, end exclusive.

    `subject` is the matter the words are about, where the detector knows it. `fix` is a safe replacement
    for the stretch, if there is one.
    """

    part: Part
    start: int
    end: int
    detail: str = ""
    subject: Matter | None = field(default=None, compare=False)
    fix: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """A safe replacement for a stretch of the post's own text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A rule that the post may be read as breaking."""

    clause: str
    rule: str
    severity: Severity
    message: str
    advice: str
    marks: tuple[Mark, ...]
    source: Source
    fix: Fix | None = None
    propose: str | None = None
    route: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotChecked:
    """A rule that could not run, and why. Never shown as clear."""

    rule: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionStamp:
    """Which text the post was judged by."""

    pack: str
    edition: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """What the check says of one post. `to_json` is the public shape, schema gatepost/assessment/1."""

    outcome: Outcome
    findings: tuple[Finding, ...]
    not_checked: tuple[NotChecked, ...]
    edition: EditionStamp
    route: str | None = None
    model: str | None = None

    def to_json(self) -> dict[str, object]:
        return {
            "schema": SCHEMA,
            "outcome": self.outcome,
            "route": self.route,
            "findings": [_finding(finding) for finding in self.findings],
            "not_checked": [{"rule": each.rule, "why": each.why} for each in self.not_checked],
            "edition": {
                "pack": self.edition.pack,
                "edition": self.edition.edition,
                "digest": self.edition.digest,
            },
            "model": self.model,
        }


def _finding(finding: Finding) -> dict[str, object]:
    fix = finding.fix
    return {
        "clause": finding.clause,
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "advice": finding.advice,
        "fix": None if fix is None else {"start": fix.start, "end": fix.end, "text": fix.text},
        "marks": [
            {"part": mark.part, "start": mark.start, "end": mark.end, "detail": mark.detail}
            for mark in finding.marks
        ],
        "source": finding.source,
    }
