"""The answer for a person stays short where much could not run."""

from gatepost.check.assessment import Assessment, EditionStamp, NotChecked
from gatepost.check.posts import Post
from gatepost.cli.answer import Answer
from gatepost.policy.load import load_edition


def test_many_rules_that_could_not_run_are_counted_not_listed():
    idle = tuple(NotChecked(rule=f"rule-{number}", why="the model is away") for number in range(9))
    stamp = EditionStamp(pack="england", edition="2026-12", digest="0" * 64)
    assessment = Assessment(outcome="clear", findings=(), not_checked=idle, edition=stamp)
    told = Answer(load_edition("ambleford"), plain=True).tell(assessment, Post(text="x"))
    assert "the model is away (rule-0, rule-1 and 7 more)" in " ".join(told.split())
