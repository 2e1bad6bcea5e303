"""Binds an edition's rules to their detectors once, and checks posts against them: pure and deterministic."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property

from gatepost.check.assessment import Assessment, EditionStamp, Finding, Fix, Mark, NotChecked, Outcome
from gatepost.check.committees import sits_on_deciding_committee
from gatepost.check.detectors import DETECTORS, CannotCheck, Detect, Waiting, detector
from gatepost.check.facts import Facts
from gatepost.check.folding import mostly_latin
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.phrases import PhraseError
from gatepost.check.posts import Post
from gatepost.check.reading import Passage
from gatepost.check.settings import BadSettings, read_settings
from gatepost.policy.problems import BadPack, Problem, did_you_mean
from gatepost.policy.suite import Edition, Part, Rule, Source, When

RANK = {"critical": 0, "high": 1, "medium": 2, "low": 3, "note": 4}
PROPOSALS: tuple[Outcome, ...] = ("escalate", "hide", "signpost", "reply", "leave")
UNKNOWN_SEATS = "nobody said which committees the author sits on"
SEE_PHRASES = "see docs/pack-format.md, Phrases"
UNREAD = "the word rules read English, and most letters here are of another script"
WORDS: tuple[Part, ...] = ("text", "quoted", "alt")


class Bound:
    """A rule and the detector that works for it, prepared when a post first needs it."""

    __slots__ = ("_detect", "book", "id", "rule")

    def __init__(self, rule: Rule, book: Phrasebook) -> None:
        self.rule, self.book, self.id = rule, book, rule.id
        self._detect: Detect | None = None

    def prepare(self) -> Detect:
        """Read the settings and make the detector ready. Raises BadSettings or PhraseError."""
        module = detector(self.rule.detector)
        work = module.prepare(read_settings(module.Settings, self.rule.settings), self.book)
        if isinstance(work, Waiting):
            if self.id not in self.book.waiting:
                self.book.wait(self.id, work.phrases)
            work = work.detect
        self._detect = work
        return work

    def marks(self, passage: Passage, post: Post, facts: Facts) -> Iterable[Mark]:
        if self.id in self.book.waiting and self.id not in passage.asked:
            return ()
        return (self._detect or self.prepare())(passage, post, facts)

    @property
    def source(self) -> Source:
        return detector(self.rule.detector).SOURCE


class Checker:
    """An edition ready to check posts. Raises BadPack with every rule that its detectors refuse.

    With a `book` that knows the edition's rules already, no rule is read before a post needs it. `fast` is for
    scans: the rules that use the trained model are left out where its quick half finds nothing to look at.
    """

    def __init__(self, edition: Edition, book: Phrasebook | None = None, *, fast: bool = False) -> None:
        self.edition, self.fast = edition, fast
        self.stamp = EditionStamp(pack=edition.pack, edition=edition.edition, digest=edition.digest)
        self.dials = {dial.id: dial.value for dial in edition.dials}
        self.book = Phrasebook(edition.lists) if book is None else book
        self.bound: tuple[Bound, ...]
        self._remembered: dict[tuple[object, ...], tuple[Bound, ...]] = {}
        if book is None:
            self.bound, problems = bind(edition.rules, self.book)
            if problems:
                raise BadPack(problems)
        else:
            self.bound = tuple(Bound(rule, book) for rule in edition.rules)

    def check(self, post: Post, facts: Facts) -> Assessment:
        """The whole answer for one post. The same input gives the same answer, byte for byte.

        Where most letters of a part are not Latin, the rules still look for what they can (a link, a number),
        and the answer says that they could not read the words.
        """
        assessment = self._check(self._applicable(post, facts), post, facts)
        if all(mostly_latin(post.words(part)) for part in WORDS):
            return assessment
        unread = NotChecked(rule="word-rules", why=UNREAD)
        return replace(assessment, not_checked=(unread, *assessment.not_checked))

    def check_rule(self, rule_id: str, post: Post, facts: Facts) -> Assessment:
        """What one rule alone says of a post."""
        return self._check(
            (each for each in self._applicable(post, facts) if each.id == rule_id), post, facts
        )

    def _applicable(self, post: Post, facts: Facts) -> tuple[Bound, ...]:
        """The rules whose circumstances are those of this post. Most posts share theirs, so they are remembered."""
        circumstances = (
            facts.by, post.act, post.account, post.audience, facts.period, facts.restricted, facts.candidate,
            facts.incident is not None,
        )  # fmt: skip
        if circumstances not in self._remembered:
            self._remembered[circumstances] = tuple(
                bound for bound in self.bound if holds(bound.rule.when, post, facts, self.dials)
            )
        return self._remembered[circumstances]

    def _check(self, bound_rules: Iterable[Bound], post: Post, facts: Facts) -> Assessment:
        passages = self._passages(post)
        findings: list[Finding] = []
        unchecked: list[NotChecked] = []
        asked: set[str] = set()
        for parts in passages.values():
            for passage in parts:
                asked |= passage.asked
        idle = self.book.waiting - asked
        by = self._let_by(passages)
        for bound in bound_rules:
            if bound.id in idle or (by and bound.rule.detector == "model"):
                continue
            try:
                marks = self._marks(bound, passages, post, facts, unchecked)
            except (CannotCheck, PhraseError) as why:
                unchecked.append(NotChecked(rule=bound.id, why=str(why)))
                continue
            if marks:
                findings.append(_finding(bound, marks))
        kept = tuple(sorted(_without_echoes(findings), key=_order))
        return Assessment(
            outcome=_incoming(kept) if facts.by == "resident" else _outgoing(kept),
            findings=kept,
            not_checked=tuple(unchecked),
            edition=self.stamp,
            route=next((finding.route for finding in kept if finding.route), None),
            model=self.model,
        )

    @cached_property
    def model(self) -> str | None:
        """The version of the trained model that the edition's rules use; None where none does, or it is not there."""
        if not any(rule.detector == "model" for rule in self.edition.rules):
            return None
        from gatepost.check.model import version

        return version()

    def _let_by(self, passages: dict[Part, tuple[Passage, ...]]) -> bool:
        if not self.fast or self.model is None:
            return False
        from gatepost.check.model import ModelUnavailable, shipped

        try:
            return all(shipped().lets_by(each.original) for parts in passages.values() for each in parts)
        except ModelUnavailable:
            return False  # each rule will say why it did not run

    def _passages(self, post: Post) -> dict[Part, tuple[Passage, ...]]:
        passages: dict[Part, tuple[Passage, ...]] = {"text": (Passage("text", post.text, self.book),)}
        for part in ("quoted", "alt"):
            words = post.words(part)
            passages[part] = (Passage(part, words, self.book),) if words else ()
        passages["media"] = (Passage("media", "", self.book),) if post.media else ()
        return passages

    def _marks(
        self,
        bound: Bound,
        passages: dict[Part, tuple[Passage, ...]],
        post: Post,
        facts: Facts,
        unchecked: list[NotChecked],
    ) -> tuple[Mark, ...]:
        found = [
            mark
            for part in bound.rule.parts
            for passage in passages[part]
            for mark in bound.marks(passage, post, facts)
        ]
        if not found:
            return ()
        wanted = bound.rule.when.sits_on_deciding_committee
        if wanted is not None:
            found, unsure = _by_seat(found, facts, wanted)
            if unsure and not found:
                unchecked.append(NotChecked(rule=bound.id, why=UNKNOWN_SEATS))
        return _merged(found)


def bind(
    rules: Iterable[Rule], book: Phrasebook, *, thorough: bool = False
) -> tuple[tuple[Bound, ...], list[Problem]]:
    """Each rule with its detector, and every problem that the detectors raise.

    `thorough` compiles every phrase as well, which a check leaves until a post needs it.
    """
    bound: list[Bound] = []
    problems: list[Problem] = []
    for rule in rules:
        if rule.detector not in DETECTORS:
            says = f'rule {rule.id} names no known detector: "{rule.detector}"'
            hint = did_you_mean(rule.detector, DETECTORS)
            problems.append(Problem(rule.path, rule.lines.at("detector"), says, hint))
            continue
        one = Bound(rule, book)
        try:
            with book.gathering(thorough=thorough) as faults:
                one.prepare()
            bound.append(one)
        except BadSettings as bad:
            problems += [
                Problem(rule.path, _line(rule, says), f"rule {rule.id}: {says}", hint)
                for says, hint in bad.faults
            ]
        else:
            problems += [
                Problem(rule.path, _line(rule, f'"{phrase}"'), f"rule {rule.id}: {says}", SEE_PHRASES)
                for phrase, says in faults
            ]
    return tuple(bound), problems


def _line(rule: Rule, says: str) -> int:
    """The line of the first setting, or text in one, that the words of a fault quote; else of [settings]."""
    for name, value in rule.settings.items():
        if f'"{name}"' in says:
            return rule.lines.at("settings", name)
        for at, each in enumerate(value if isinstance(value, list) else [value]):
            if isinstance(each, str) and f'"{each}"' in says:
                return rule.lines.at("settings", name, at)
    return rule.lines.at("settings")


def holds(when: When, post: Post, facts: Facts, dials: dict[str, str]) -> bool:
    """Whether the circumstances of a rule are those of this post; seats are judged mark by mark."""
    return (
        (not when.by or facts.by in when.by)
        and (not when.act or post.act in when.act)
        and (not when.account or post.account in when.account)
        and (not when.audience or post.audience in when.audience)
        and (when.period is None or when.period == facts.period)
        and (when.restricted is None or when.restricted == facts.restricted)
        and (when.candidate is None or when.candidate == facts.candidate)
        and (when.incident is None or when.incident == (facts.incident is not None))
        and all(dials.get(dial) in values for dial, values in when.dial.items())
    )


def _by_seat(marks: Iterable[Mark], facts: Facts, wanted: bool) -> tuple[list[Mark], bool]:
    kept: list[Mark] = []
    unsure = False
    for mark in marks:
        sits = None if mark.subject is None else sits_on_deciding_committee(facts, mark.subject)
        unsure = unsure or (sits is None and mark.subject is not None)
        if sits is wanted:
            kept.append(mark)
    return kept, unsure


def _merged(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Marks in order, each within no other; the longest of those that overlap is kept."""
    kept: list[Mark] = []
    for mark in sorted(set(marks), key=lambda m: (m.part, m.start, -m.end, m.detail, m.fix or "")):
        last = kept[-1] if kept else None
        if last is not None and last.part == mark.part and mark.start < last.end:
            if mark.end - mark.start > last.end - last.start:
                kept[-1] = mark
            continue
        kept.append(mark)
    return tuple(kept)


def _finding(bound: Bound, marks: tuple[Mark, ...]) -> Finding:
    rule = bound.rule
    fixed = next((mark for mark in marks if mark.fix is not None and mark.part == "text"), None)
    return Finding(
        clause=rule.clause,
        rule=rule.id,
        severity=rule.severity,
        message=rule.message,
        advice=rule.advice,
        marks=marks,
        source=bound.source,
        fix=None
        if fixed is None or fixed.fix is None
        else Fix(start=fixed.start, end=fixed.end, text=fixed.fix),
        propose=rule.propose,
        route=rule.route,
    )


def _without_echoes(findings: list[Finding]) -> Iterator[Finding]:
    """Leave out a finding whose marks all lie inside those of a graver finding under the same clause."""
    for finding in findings:
        graver = [
            other
            for other in findings
            if other is not finding and other.clause == finding.clause and _order(other) < _order(finding)
        ]
        if not any(_all_inside(finding.marks, other.marks) for other in graver):
            yield finding


def _all_inside(marks: tuple[Mark, ...], around: tuple[Mark, ...]) -> bool:
    """Whether each mark lies in one `around`, which are in order. A mark of no words lies in none."""
    starts = [(each.part, each.start) for each in around]
    for mark in marks:
        last = bisect_right(starts, (mark.part, mark.start)) - 1
        if last < 0 or around[last].part != mark.part or not mark.start < mark.end <= around[last].end:
            return False
    return True


def _order(finding: Finding) -> tuple[int, str]:
    return RANK[finding.severity], finding.rule


def _outgoing(findings: tuple[Finding, ...]) -> Outcome:
    severities = {finding.severity for finding in findings}
    if severities & {"high", "critical"}:
        return "stop"
    return "look_again" if severities & {"low", "medium"} else "clear"


def _incoming(findings: tuple[Finding, ...]) -> Outcome:
    """The gravest step that any finding proposes; a rule that proposes none, by its severity."""
    proposed = {finding.propose or _by_severity(finding) for finding in findings}
    return next((step for step in PROPOSALS if step in proposed), "leave")


def _by_severity(finding: Finding) -> Outcome:
    return {"critical": "escalate", "high": "hide", "medium": "hide", "low": "reply", "note": "leave"}[
        finding.severity
    ]  # type: ignore[return-value]
