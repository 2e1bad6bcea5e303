"""A comparison of two editions as a Markdown report that can go to a committee."""

from collections import Counter

from gatepost.policy.compare import ClauseChange, Comparison
from gatepost.policy.suite import Edition

NAMES = {
    "title": "Title",
    "statement": "Statement",
    "do": "Do",
    "dont": "Don't",
    "audience": "Who it binds",
    "law": "Law",
    "card_do": "Card, do",
    "card_dont": "Card, don't",
}
ORDER = ("added", "removed", "reworded", "stricter", "looser", "changed")


def report(comparison: Comparison) -> str:
    """Markdown: what changed at a glance, then each clause with its old and new words."""
    old, new = comparison.old, comparison.new
    lines = ["# Changes to the social media suite", "", f"From {_name(old)} to {_name(new)}.", ""]
    if not (comparison.clauses or comparison.dials or comparison.others):
        return "\n".join([*lines, "Nothing changed.", ""])
    counts = Counter(kind for change in comparison.clauses for kind in change.kinds)
    if counts:
        lines += [
            "| Change | Clauses |",
            "|---|---:|",
            *(f"| {kind.capitalize()} | {counts[kind]} |" for kind in ORDER if counts[kind]),
            "",
        ]
    lines += [
        "*Stricter* means that more posts may be marked, or more gravely; *looser* the reverse. "
        "*Changed* means that which way cannot be told from the text alone.",
        "",
    ]
    if comparison.dials:
        lines += ["## The council's choices", "", "| Choice | Before | After |", "|---|---|---|"]
        lines += [
            f"| {_cell(dial.title)} | {_cell(dial.old)} | {_cell(dial.new)} |" for dial in comparison.dials
        ] + [""]
    if comparison.clauses:
        lines += ["## Clause by clause", ""]
        for change in comparison.clauses:
            lines += _clause(change)
    if comparison.others:
        lines += ["## Other changes", "", *(f"- {each}" for each in comparison.others), ""]
    return "\n".join(lines)


def _name(edition: Edition) -> str:
    adopted = f", adopted {edition.adopted_on:%-d %B %Y}" if edition.adopted_on else ""
    minute = f", minute {edition.minute}" if edition.minute else ""
    return (
        f"{edition.title} ({edition.pack} {edition.edition}, digest {edition.digest[:12]}{adopted}{minute})"
    )


def _clause(change: ClauseChange) -> list[str]:
    clause = change.new or change.old
    place = f"{clause.document.capitalize()} {clause.number}. " if clause else ""
    lines = [f"### {place}{change.title}: {', '.join(change.kinds)}", "", f"`{change.clause}`", ""]
    if change.old is None and change.new is not None:
        lines += _quoted(change.new.statement)
    if change.new is None and change.old is not None:
        lines += _quoted(change.old.statement)
    for name in change.reworded:
        before, after = getattr(change.old, name), getattr(change.new, name)
        lines += [
            f"**{NAMES[name]}**, before:",
            "",
            *_quoted(_text(before)),
            f"**{NAMES[name]}**, after:",
            "",
            *_quoted(_text(after)),
        ]
    if change.rules:
        lines += ["| Rule | Which way | What |", "|---|---|---|"]
        lines += [
            f"| {_cell(rule.title)} | {rule.direction} | {_cell(rule.says)} |" for rule in change.rules
        ] + [""]
    if change.judgement:
        lines += [change.judgement.capitalize() + ".", ""]
    return lines


def _text(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else "; ".join(value)


def _quoted(text: str) -> list[str]:
    return [*(f"> {line}".rstrip() for line in (text or "(nothing)").splitlines()), ""]


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
