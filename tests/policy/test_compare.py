"""What changed between two editions is told by clause, and which way it went."""

from dataclasses import replace

import pytest

from gatepost.policy.compare import compare
from gatepost.policy.report import report
from gatepost.policy.suite import Clause, Dial, Document, Edition, Judgement, Route, Rule, Section, When

CLAUSE = Clause(id="policy.conduct.respect", title="Respect", statement="Argue about ideas.", number="1.1")
RULE = Rule(
    id="insult",
    clause=CLAUSE.id,
    title="An insult",
    detector="phrases",
    severity="medium",
    message="This may be read as an insult.",
    advice="Say why.",
    when=When(by=("councillor",)),
    settings={"any": ["idiot", "fool"], "unless": ["fool me once"]},
)


def edition(**changes: object) -> Edition:
    document = Document(id="policy", title="Policy", sections=(Section(title="Conduct", clauses=(CLAUSE,)),))
    plain = Edition(
        pack="test", edition="1", title="Test", nation="england", documents=(document,), rules=(RULE,)
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def with_clauses(*clauses: Clause) -> tuple[Document, ...]:
    return (Document(id="policy", title="Policy", sections=(Section(title="Conduct", clauses=clauses),)),)


def kinds(old: Edition, new: Edition) -> tuple[str, ...]:
    (change,) = compare(old, new).clauses
    return change.kinds


def test_an_edition_compared_with_itself_shows_nothing() -> None:
    comparison = compare(edition(), edition())
    assert (comparison.clauses, comparison.dials, comparison.others) == ((), (), ())
    assert "Nothing changed." in report(comparison)


def test_added_removed_and_reworded_clauses_are_told_apart() -> None:
    other = replace(CLAUSE, id="policy.conduct.bullying", title="Bullying")
    assert kinds(edition(rules=()), edition(rules=(), documents=with_clauses(CLAUSE, other))) == ("added",)
    assert kinds(edition(rules=(), documents=with_clauses(CLAUSE, other)), edition(rules=())) == ("removed",)
    reworded = with_clauses(replace(CLAUSE, statement="Argue hard about ideas."))
    assert kinds(edition(), edition(documents=reworded)) == ("reworded",)


@pytest.mark.parametrize(
    "changed, kind",
    [
        (replace(RULE, severity="high"), "stricter"),
        (replace(RULE, severity="note"), "looser"),
        (replace(RULE, settings={**RULE.settings, "any": ["idiot", "fool", "twit"]}), "stricter"),
        (replace(RULE, settings={**RULE.settings, "any": ["idiot"]}), "looser"),
        (replace(RULE, settings={**RULE.settings, "unless": ["fool me once", "april fool"]}), "looser"),
        (replace(RULE, settings={**RULE.settings, "unless": []}), "stricter"),
        (replace(RULE, settings={**RULE.settings, "any": ["fool", "twit"]}), "changed"),
        (replace(RULE, when=When()), "stricter"),
        (replace(RULE, when=When(by=("councillor",), act=("post",))), "looser"),
        (replace(RULE, message="Somebody may read this as an insult."), "changed"),
    ],
)
def test_a_rule_that_moves_says_which_way(changed: Rule, kind: str) -> None:
    assert kinds(edition(), edition(rules=(changed,))) == (kind,)
    if kind != "changed":
        opposite = {"stricter": "looser", "looser": "stricter"}[kind]
        assert kinds(edition(rules=(changed,)), edition()) == (opposite,)


def test_a_dial_that_turns_a_rule_on_makes_the_clause_stricter() -> None:
    dial = Dial(
        id="swearing",
        title="Swearing",
        question="",
        kind="choice",
        value="mild",
        default="mild",
        choices=("mild", "strict"),
    )
    ruled = (replace(RULE, when=When(dial={"swearing": ("strict",)})),)
    old = edition(dials=(dial,), rules=ruled)
    new = edition(dials=(replace(dial, value="strict"),), rules=ruled)
    comparison = compare(old, new)
    assert [change.kinds for change in comparison.clauses] == [("stricter",)]
    assert "a dial turns it on" in report(comparison)
    assert "| Swearing | mild | strict |" in report(comparison)


def test_a_clause_handed_to_a_person_is_told() -> None:
    new = edition(rules=(), judgement=(Judgement(clause=CLAUSE.id, reason="Tone needs a person."),))
    text = report(compare(edition(), new))
    assert "rule taken out" in text
    assert "A person now judges this." in text


def test_routes_and_lists_that_change_are_named() -> None:
    new = edition(routes=(Route(id="complaint", title="Complain"),), lists={"party": ("labour",)})
    text = report(compare(edition(), new))
    assert "Routes that are new or changed: Complain." in text
    assert "Word lists that changed: party." in text


def test_the_report_shows_old_and_new_words_and_no_broken_table() -> None:
    reworded = with_clauses(replace(CLAUSE, statement="Argue | hard\nabout ideas."))
    text = report(compare(edition(), edition(documents=reworded)))
    assert "> Argue about ideas." in text
    assert "> Argue | hard\n> about ideas." in text
    assert text.startswith("# Changes to the social media suite\n")
