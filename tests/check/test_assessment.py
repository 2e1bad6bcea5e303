"""The public answer has the shape that docs/design promise, schema gatepost/assessment/1, and no other."""

import json

from gatepost.check.assessment import Assessment, EditionStamp, Finding, Fix, Mark, NotChecked
from gatepost.check.facts import Matter

STAMP = EditionStamp(pack="tiny", edition="1", digest="ab12")


def test_a_clear_answer_still_says_everything():
    told = Assessment(outcome="clear", findings=(), not_checked=(), edition=STAMP).to_json()
    assert told == {
        "schema": "gatepost/assessment/1",
        "outcome": "clear",
        "route": None,
        "findings": [],
        "not_checked": [],
        "edition": {"pack": "tiny", "edition": "1", "digest": "ab12"},
        "model": None,
    }
    assert list(told) == ["schema", "outcome", "route", "findings", "not_checked", "edition", "model"]


def test_a_full_answer_has_the_promised_keys_and_keeps_the_rest_to_itself():
    finding = Finding(
        clause="policy.a.b", rule="r", severity="high", message="M", advice="A", source="terms", propose="hide", route="complaint",
        marks=(Mark("text", 0, 2, "why", Matter(reference="PL/1"), "fixed"), Mark("quoted", 3, 4)),
        fix=Fix(start=0, end=2, text="fixed"),
    )  # fmt: skip
    told = Assessment(
        outcome="hide", findings=(finding,), not_checked=(NotChecked(rule="s", why="w"),), edition=STAMP, route="complaint", model="m1",
    ).to_json()  # fmt: skip
    assert told == {
        "schema": "gatepost/assessment/1",
        "outcome": "hide",
        "route": "complaint",
        "findings": [
            {
                "clause": "policy.a.b",
                "rule": "r",
                "severity": "high",
                "message": "M",
                "advice": "A",
                "fix": {"start": 0, "end": 2, "text": "fixed"},
                "marks": [
                    {"part": "text", "start": 0, "end": 2, "detail": "why"},
                    {"part": "quoted", "start": 3, "end": 4, "detail": ""},
                ],
                "source": "terms",
            }
        ],
        "not_checked": [{"rule": "s", "why": "w"}],
        "edition": {"pack": "tiny", "edition": "1", "digest": "ab12"},
        "model": "m1",
    }
    assert json.loads(json.dumps(told)) == told


def test_a_finding_without_a_fix_says_so():
    finding = Finding(
        clause="c", rule="r", severity="note", message="M", advice="A", source="model", marks=()
    )
    (told,) = Assessment(outcome="clear", findings=(finding,), not_checked=(), edition=STAMP).to_json()[
        "findings"
    ]
    assert told["fix"] is None
