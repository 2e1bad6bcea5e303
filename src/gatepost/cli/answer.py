"""The answer for a person: outcome first, the words marked, the clause and why, what to do."""

import re
import shutil
import textwrap

from gatepost.check.assessment import Assessment, Finding
from gatepost.check.posts import Post
from gatepost.policy.suite import Edition

HEADLINES = {
    "clear": "CLEAR. Nothing here looks like a problem.",
    "look_again": "LOOK AGAIN before you post.",
    "stop": "STOP. Get advice or change it before you post.",
    "leave": "LEAVE it up. Nothing here breaks the published rules.",
    "reply": "REPLY. A person should look; a reply may be enough.",
    "signpost": "SIGNPOST. This belongs somewhere else: show the writer the right door.",
    "hide": "HIDE, if a person agrees. Keep a copy and give the reason.",
    "escalate": "ESCALATE to the named lead now. A person decides.",
}
UNSURE = "CLEAR SO FAR, but not fully checked: see below."
COLOURS = {
    "clear": "32",
    "leave": "32",
    "look_again": "33",
    "reply": "33",
    "signpost": "36",
    "stop": "31",
    "hide": "31",
    "escalate": "31",
}
FEW = 4  # rules that are named when they could not run; of more, the first two
NAMES = {"standards": "Standards", "strategy": "Strategy", "policy": "Policy", "guide": "Guide"}
WHERE = {
    "text": "",
    "quoted": " (in the words you pass on)",
    "alt": " (in the picture's description)",
    "media": " (the picture)",
}
# Control characters but tab and new line, and the overrides of writing direction.
COMMANDING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


class Answer:
    """Tells assessments to a person. `plain` is for pipes, dumb terminals and screen readers."""

    def __init__(self, edition: Edition, *, plain: bool) -> None:
        self.edition, self.plain = edition, plain
        self.width = min(100, max(30, shutil.get_terminal_size((80, 24)).columns))

    def tell(self, assessment: Assessment, post: Post) -> str:
        unsure = assessment.outcome in ("clear", "leave") and assessment.not_checked
        headline = UNSURE if unsure else HEADLINES[assessment.outcome]
        lines = [self._bold(headline, "33" if unsure else COLOURS[assessment.outcome])]
        if post.text and any(
            mark.part == "text" for finding in assessment.findings for mark in finding.marks
        ):
            lines += ["", *self._wrapped(self._marked(assessment, post), "  ")]
        for number, finding in enumerate(assessment.findings, 1):
            lines += ["", *self._finding(number, finding, post)]
        if assessment.route:
            lines += ["", *self._route(assessment.route)]
        if assessment.not_checked:
            lines += ["", *self._not_checked(assessment)]
        stamp = f"{assessment.edition.pack} {assessment.edition.edition}, {assessment.edition.digest[:12]}"
        lines += ["", self._dim(f"Checked by {stamp}. A prompt for you, not a verdict. Nothing was kept.")]
        return "\n".join(lines)

    def _finding(self, number: int, finding: Finding, post: Post) -> list[str]:
        clause = self.edition.clause(finding.clause)
        name = (
            finding.clause if clause is None else f"{clause.title} ({NAMES[clause.document]} {clause.number})"
        )
        lines = [self._bold(f"{number}. {name}")]
        lines += self._wrapped(finding.message, "   ")
        words = [f'"{_shown(each)}"' for each in self._words(finding, post)]
        if words:
            lines += self._wrapped(
                "Words: " + ", ".join(dict.fromkeys(words)) + WHERE[finding.marks[0].part], "   "
            )
        lines += self._wrapped("Try: " + finding.advice, "   ")
        if finding.fix is not None:
            before = post.text[finding.fix.start : finding.fix.end]
            fixed = f'Safe change: "{_shown(before)}" to "{_shown(finding.fix.text)}"'
            lines += self._wrapped(fixed, "   ")
        lines.append(self._dim(f"   {finding.severity}; gatepost explain {finding.rule}"))
        return lines

    def _words(self, finding: Finding, post: Post) -> list[str]:
        return [
            post.words(mark.part)[mark.start : mark.end] for mark in finding.marks if mark.end > mark.start
        ]

    def _marked(self, assessment: Assessment, post: Post) -> str:
        """The post with each marked stretch in brackets, numbered like the findings below."""
        edges: list[tuple[int, int, int]] = []
        for number, finding in enumerate(assessment.findings, 1):
            edges += [
                (mark.start, mark.end, number)
                for mark in finding.marks
                if mark.part == "text" and mark.end > mark.start
            ]
        out, at = [], 0
        text = harmless(post.text)
        for start, end, number in sorted(edges):
            if start < at:
                continue
            out += [text[at:start], self._highlight(f"[{number}: {text[start:end]}]")]
            at = end
        return "".join([*out, text[at:]])

    def _route(self, route_id: str) -> list[str]:
        route = next((each for each in self.edition.routes if each.id == route_id), None)
        if route is None:
            return []
        lines = [self._bold(f"The right door: {route.title}")]
        for words in (route.say, route.goes_to and f"Goes to: {route.goes_to}", route.contact):
            lines += self._wrapped(words, "   ") if words else []
        return lines

    def _not_checked(self, assessment: Assessment) -> list[str]:
        reasons: dict[str, list[str]] = {}
        for each in assessment.not_checked:
            reasons.setdefault(each.why, []).append(each.rule)
        lines = [self._bold("Not checked:")]
        for why, rules in reasons.items():
            named = (
                ", ".join(rules) if len(rules) <= FEW else f"{', '.join(rules[:2])} and {len(rules) - 2} more"
            )
            lines += self._wrapped(f"- {why} ({named})", "   ")
        return lines

    def _wrapped(self, text: str, indent: str) -> list[str]:
        out: list[str] = []
        for line in text.splitlines() or [""]:
            out += textwrap.wrap(
                line, self.width, initial_indent=indent, subsequent_indent=indent, break_long_words=False
            ) or [indent]
        return out

    def _bold(self, text: str, colour: str = "") -> str:
        return text if self.plain else f"\x1b[1{';' + colour if colour else ''}m{text}\x1b[0m"

    def _dim(self, text: str) -> str:
        return text if self.plain else f"\x1b[2m{text}\x1b[0m"

    def _highlight(self, text: str) -> str:
        return text if self.plain else f"\x1b[1;4m{text}\x1b[0m"


def harmless(text: str) -> str:
    """The words with what could command a terminal, or turn its lines round, as \ufffd; the same length."""
    return COMMANDING.sub("\ufffd", text)


def _shown(text: str) -> str:
    return " ".join(harmless(text).split())
