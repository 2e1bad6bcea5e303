"""The pack tests: rules do what their examples say, clauses are answered for, ordinary posts stay clear."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from gatepost.check.assessment import Assessment, Finding
from gatepost.check.checker import Checker, bind
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.situation import BadSituation, read_situation
from gatepost.policy.problems import Problem, did_you_mean
from gatepost.policy.suite import Edition, Example, Rule

FEWEST = 5  # breach and fine examples that each rule must have
NEAR = 0.7  # examples that share more than this part of their words are near-copies


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What the pack tests found: problems, and how much was tried."""

    problems: tuple[Problem, ...]
    rules: int = 0
    clauses: int = 0
    examples: int = 0
    ordinary: int = 0


def prove(edition: Edition, shown: str = "", *, proved: Edition | None = None) -> Proof:
    """Run all the pack tests of an edition that has been read. Problems come all at once, in order.

    What stands just so in an edition that is `proved` already, such as the one beneath, is not run again.
    """
    problems = list(_references(edition, shown))
    book = Phrasebook(edition.lists)
    _, refused = bind(edition.rules, book, thorough=True)
    problems += refused
    if not refused:
        checker = Checker(_at_every_dial(edition), book)
        rules, posts = edition.rules, edition.ordinary
        if proved is not None and proved.lists == edition.lists:
            rules = tuple(rule for rule in rules if rule not in proved.rules)
            posts = posts if rules else tuple(post for post in posts if post not in proved.ordinary)
        for rule in rules:
            problems += _rule(rule, checker)
        at_defaults = replace(_at_default_dials(edition), ordinary=posts)
        problems += _ordinary(at_defaults, Checker(at_defaults, book), shown)
    return Proof(
        problems=tuple(sorted(set(problems))),
        rules=len(edition.rules),
        clauses=len(edition.clauses),
        examples=sum(len(_all(rule)) for rule in edition.rules),
        ordinary=len(edition.ordinary),
    )


def _at_every_dial(edition: Edition) -> Edition:
    """The edition with each rule working whatever the dials say: its examples prove it, in use or not."""
    return replace(
        edition, rules=tuple(replace(rule, when=replace(rule.when, dial={})) for rule in edition.rules)
    )


def _at_default_dials(edition: Edition) -> Edition:
    """The edition with its dials as the pack proposes them: its ordinary posts were written to that."""
    return replace(edition, dials=tuple(replace(dial, value=dial.default) for dial in edition.dials))


def _all(rule: Rule) -> tuple[Example, ...]:
    proof = rule.examples
    return proof.breach + proof.fine + proof.known_miss + proof.known_false_alarm


def _references(edition: Edition, shown: str) -> Iterator[Problem]:
    clauses = [clause.id for clause in edition.clauses]
    routes = [route.id for route in edition.routes]
    dials = {dial.id: dial for dial in edition.dials}
    for clause_id, count in Counter(clauses).items():
        if count > 1:
            yield Problem(
                shown, 0, f"clause {clause_id} is written {count} times", "keep one: a clause is worded once"
            )
    for rule in edition.rules:
        if rule.clause not in clauses:
            yield Problem(
                rule.path,
                rule.lines.at("clause"),
                f'rule {rule.id} cites no known clause: "{rule.clause}"',
                did_you_mean(rule.clause, clauses),
            )
        if rule.route and rule.route not in routes:
            yield Problem(
                rule.path,
                rule.lines.at("route"),
                f'rule {rule.id} names no known route: "{rule.route}"',
                did_you_mean(rule.route, routes),
            )
        for name, values in rule.when.dial.items():
            if name not in dials:
                yield Problem(
                    rule.path,
                    rule.lines.at("when", "dial", name),
                    f'rule {rule.id} asks for no known dial: "{name}"',
                    did_you_mean(name, dials),
                )
            elif dials[name].choices:
                for value in set(values) - set(dials[name].choices):
                    yield Problem(
                        rule.path,
                        rule.lines.at("when", "dial", name),
                        f'rule {rule.id}: dial {name} cannot be "{value}"',
                        did_you_mean(value, dials[name].choices),
                    )
    ruled = {rule.clause for rule in edition.rules}
    judged = {judgement.clause: judgement for judgement in edition.judgement}
    for clause_id in sorted(set(clauses) - ruled - set(judged)):
        yield Problem(
            f"{shown}/judgement.toml",
            0,
            f"no rule cites clause {clause_id} and it is not listed under judgement",
            "write a rule for it, or list it with a reason",
        )
    for clause_id in sorted(set(judged) & ruled):
        yield Problem(
            judged[clause_id].path,
            judged[clause_id].line,
            f"clause {clause_id} has a rule and is listed under judgement too",
            "take it out of judgement.toml",
        )
    for clause_id in sorted(set(judged) - set(clauses)):
        yield Problem(
            judged[clause_id].path,
            judged[clause_id].line,
            f'judgement lists no known clause: "{clause_id}"',
            did_you_mean(clause_id, clauses),
        )


def _rule(rule: Rule, checker: Checker) -> Iterator[Problem]:
    path = rule.path.removesuffix(".toml") + ".examples.toml"
    proof = rule.examples
    for kind, examples in (("breach", proof.breach), ("fine", proof.fine)):
        if len(examples) < FEWEST:
            yield Problem(
                path,
                0,
                f"rule {rule.id} has {len(examples)} {kind} examples, and needs {FEWEST}",
                f"add [[{kind}]] posts unlike the others",
            )
        yield from _near_copies(path, examples)
    for kind, examples, caught in (
        ("breach", proof.breach, True),
        ("fine", proof.fine, False),
        ("known miss", proof.known_miss, False),
        ("known false alarm", proof.known_false_alarm, True),
    ):
        for example in examples:
            yield from _example(rule, checker, path, kind, example, caught)


def _example(
    rule: Rule, checker: Checker, path: str, kind: str, example: Example, caught: bool
) -> Iterator[Problem]:
    words = _short(str(example.situation.get("text") or example.situation.get("quoted") or ""))
    try:
        post, facts = read_situation(example.situation)
    except BadSituation as bad:
        for says, hint in bad.faults:
            yield Problem(path, example.line, f"this example cannot be read: {says}", hint)
        return
    assessment = checker.check_rule(rule.id, post, facts)
    finding = finding_of(assessment, rule.id)
    idle = next((each.why for each in assessment.not_checked if each.rule == rule.id), None)
    if finding is None and caught and idle is not None:
        yield Problem(path, example.line, f'rule {rule.id} could not be tried on "{words}": {idle}')
    elif finding is None and caught:
        yield Problem(
            path,
            example.line,
            f'rule {rule.id} misses this {kind} example: "{words}"',
            "mend the rule" if kind == "breach" else "it is cured: move it to [[fine]]",
        )
    elif finding is not None and not caught:
        marked = ", ".join(f'"{each}"' for each in _words(finding, post))
        yield Problem(
            path,
            example.line,
            f'rule {rule.id} marks {marked} in this {kind} example: "{words}"',
            "mend the rule" if kind == "fine" else "it is caught now: move it to [[breach]]",
        )
    elif finding is not None:
        got = [each.casefold() for each in _words(finding, post)]
        for wanted in example.marks:
            if not any(wanted.casefold() in each for each in got):
                yield Problem(
                    path,
                    example.line,
                    f'rule {rule.id} should mark "{wanted}" here, and marks {got}',
                    "mend the rule or the marks",
                )


def finding_of(assessment: Assessment, rule_id: str) -> Finding | None:
    return next((finding for finding in assessment.findings if finding.rule == rule_id), None)


def _words(finding: Finding, post: Post) -> list[str]:
    return [post.words(mark.part)[mark.start : mark.end] for mark in finding.marks]


def _ordinary(edition: Edition, checker: Checker, shown: str) -> Iterator[Problem]:
    for example in edition.ordinary:
        path = example.path or f"{shown}/ordinary.toml"
        try:
            post, facts = read_situation(example.situation)
        except BadSituation as bad:
            for says, hint in bad.faults:
                yield Problem(path, example.line, f"this ordinary post cannot be read: {says}", hint)
            continue
        for finding in checker.check(post, facts).findings:
            marked = '", "'.join(_words(finding, post))
            yield Problem(
                path,
                example.line,
                f'rule {finding.rule} marks "{marked}" in an ordinary post: "{_short(post.text)}"',
                "mend the rule",
            )


def _near_copies(path: str, examples: tuple[Example, ...]) -> Iterator[Problem]:
    seen: list[tuple[frozenset[str], Example]] = []
    for example in examples:
        facts = frozenset(
            f"{key}={value}" for key, value in example.situation.items() if key not in ("text", "quoted")
        )
        words = frozenset(
            f"{example.situation.get('text', '')} {example.situation.get('quoted', '')}".casefold().split()
        )
        for other, before in seen:
            alike = len(words & other) / max(1, len(words | other))
            same = facts == frozenset(
                f"{key}={value}" for key, value in before.situation.items() if key not in ("text", "quoted")
            )
            if alike > NEAR and same:
                yield Problem(
                    path,
                    example.line,
                    f"this example is nearly the one at line {before.line}",
                    "write one that says something else",
                )
        seen.append((words, example))


def _short(text: str) -> str:
    return text if len(text) <= 90 else text[:87] + "..."
