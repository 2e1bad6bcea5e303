"""A rule is read with its circumstances, its settings and its proof, and knows its own lines."""

from gatepost.policy.problems import Problem
from gatepost.policy.rules import read_rule
from gatepost.policy.suite import When

RULE = """\
clause = "policy.a.b"
title = "T"
detector = "phrases"
severity = "high"
message = "M"
advice = "A"
parts = ["text", "quoted"]
propose = "hide"
route = "complaint"

[when]
by = ["resident"]
act = ["post", "like"]
account = ["corporate"]
audience = ["group"]
period = "pre-election"
sits_on_deciding_committee = false
restricted = true
candidate = false
incident = true
dial.strictness = ["strict", "lax"]
dial.copies = 3

[settings]
any = [
  "one",
  "two",
]
"""
EXAMPLES = """\
[given]
by = "resident"

[[breach]]
text = "one"
marks = ["on"]

[[fine]]
text = "three"
by = "officer"

[[known_miss]]
text = "tw0"

[[known_false_alarm]]
text = "one by one"
"""


def read(folder, rule=RULE, examples=EXAMPLES):
    problems: list[Problem] = []
    (folder / "r.toml").write_text(rule)
    (folder / "r.examples.toml").write_text(examples)
    return read_rule(folder / "r.toml", "rules/r.toml", problems), problems


def test_a_rule_is_read_whole(tmp_path):
    rule, problems = read(tmp_path)
    assert problems == []
    assert (rule.id, rule.clause, rule.title, rule.detector) == ("r", "policy.a.b", "T", "phrases")
    assert (rule.severity, rule.message, rule.advice) == ("high", "M", "A")
    assert (rule.parts, rule.propose, rule.route) == (("text", "quoted"), "hide", "complaint")
    assert rule.settings == {"any": ["one", "two"]}
    assert rule.when == When(
        by=("resident",), act=("post", "like"), account=("corporate",), audience=("group",), period="pre-election",
        sits_on_deciding_committee=False, restricted=True, candidate=False, incident=True,
        dial={"strictness": ("strict", "lax"), "copies": ("3",)},
    )  # fmt: skip


def test_a_rule_that_asks_nothing_applies_to_own_words_always(tmp_path):
    rule, _ = read(
        tmp_path,
        'clause = "policy.a.b"\ntitle = "T"\ndetector = "d"\nseverity = "note"\nmessage = "M"\nadvice = "A"\n',
    )
    assert (rule.parts, rule.when, rule.propose, rule.route) == (("text",), When(), None, None)


def test_a_rule_knows_the_line_of_each_setting_and_each_text_in_it(tmp_path):
    rule, _ = read(tmp_path)
    assert [rule.lines.at(*place) for place in [("clause",), ("settings",), ("settings", "any"), ("settings", "any", 1)]] == [1, 24, 25, 27]  # fmt: skip


def test_where_a_rule_was_read_from_is_no_part_of_what_it_says(tmp_path):
    (tmp_path / "other").mkdir()
    rule, _ = read(tmp_path)
    moved, _ = read(tmp_path / "other", "\n\n" + RULE)
    assert moved.lines.at("clause") == 3
    assert moved == rule


def test_examples_share_the_facts_that_are_given_and_may_override_them(tmp_path):
    proof = read(tmp_path)[0].examples
    assert [(each.situation, each.marks, each.line) for each in proof.breach] == [
        ({"by": "resident", "text": "one"}, ("on",), 4)
    ]
    assert [(each.situation, each.line) for each in proof.fine] == [({"by": "officer", "text": "three"}, 8)]
    assert [each.line for each in proof.known_miss + proof.known_false_alarm] == [12, 15]
    assert {each.path for each in proof.breach + proof.fine} == {"rules/r.examples.toml"}
