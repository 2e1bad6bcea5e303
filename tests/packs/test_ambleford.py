"""The fictional council's posts get the answers that its demonstration promises."""

import tomllib
from typing import Any

import pytest

from gatepost.check.checker import Checker
from gatepost.check.situation import read_situation
from gatepost.cli.facts import read_facts_file
from gatepost.policy.load import load_edition
from gatepost.policy.places import SHIPPED

DEMO = SHIPPED / "ambleford" / "2026-12" / "demo.toml"
TABLE: dict[str, Any] = tomllib.loads(DEMO.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(load_edition("ambleford"))


@pytest.mark.parametrize("post", TABLE["post"], ids=[post["text"][:40] for post in TABLE["post"]])
def test_each_demonstration_post_gets_its_outcome(post: dict[str, Any], checker: Checker) -> None:
    situation = {
        **TABLE["facts"],
        **{key: value for key, value in post.items() if key not in ("outcome", "clause")},
    }
    answer = checker.check(*read_situation(situation))
    assert answer.outcome == post["outcome"], [finding.rule for finding in answer.findings]
    if "clause" in post:
        assert post["clause"] in {finding.clause for finding in answer.findings}


def test_the_demonstration_file_serves_as_a_facts_file() -> None:
    _, facts = read_situation({"text": "x", **read_facts_file(str(DEMO))})
    assert len(facts.matters) == 3
    assert {person.role for person in facts.people} == {
        "officer",
        "senior officer",
        "councillor",
        "candidate",
    }


def test_everyone_named_on_a_committee_is_a_councillor() -> None:
    councillors = {each["name"] for each in TABLE["councillor"]}
    for committee in TABLE["committee"]:
        assert councillors >= {*committee["members"], *committee.get("substitutes", []), committee["chair"]}
