"""A checker that was put by answers as the one it came from, and a damaged archive is no checker."""

import json
import sqlite3
from pathlib import Path

import pytest

from gatepost.check.archive import put_by, take_out
from gatepost.check.checker import Checker
from gatepost.check.situation import read_situation
from gatepost.policy.load import load_edition

POSTS = [
    {
        "text": "Can't wait to vote against PL/24/1234/FA on Tuesday",
        "by": "councillor",
        "sits_on": ["planning"],
    },
    {"text": "You are a v1le, f**king  i d i o t 🤡", "by": "resident"},
    {"text": "Lovely morning for a litter pick", "by": "councillor"},
]


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(load_edition("england"))


@pytest.fixture(scope="module")
def again(checker: Checker, tmp_path_factory: pytest.TempPathFactory) -> Checker:
    place = tmp_path_factory.mktemp("archive") / "england.sqlite"
    put_by(checker, place)
    taken = take_out(place)
    assert taken is not None
    return taken


def test_it_answers_the_same_byte_for_byte(checker: Checker, again: Checker) -> None:
    for table in POSTS:
        post, facts = read_situation(table)
        answer = checker.check(post, facts)
        assert json.dumps(again.check(post, facts).to_json()) == json.dumps(answer.to_json())
    assert answer.outcome == "clear"


def test_it_answers_every_ordinary_post_and_a_breach_of_each_rule_the_same(
    checker: Checker, again: Checker
) -> None:
    examples = [rule.examples.breach[0] for rule in checker.edition.rules] + list(
        checker.edition.ordinary[::20]
    )
    for example in examples:
        post, facts = read_situation(example.situation)
        assert again.check(post, facts) == checker.check(post, facts)


def test_it_keeps_the_digest_of_the_whole_edition_and_leaves_the_examples_behind(
    checker: Checker, again: Checker
) -> None:
    assert again.stamp == checker.stamp
    assert all(not rule.examples.breach for rule in again.edition.rules)
    assert again.edition.clauses == checker.edition.clauses


def test_what_is_not_a_whole_archive_is_no_checker(checker: Checker, tmp_path: Path) -> None:
    place = tmp_path / "england.sqlite"
    assert take_out(place) is None
    place.write_text("not a database")
    assert take_out(place) is None
    place.unlink()
    sqlite3.connect(place).close()
    assert take_out(place) is None
    place.unlink()
    put_by(checker, place)
    place.write_bytes(place.read_bytes()[:5000])
    assert take_out(place) is None


def test_an_archive_of_another_schema_is_no_checker(checker: Checker, tmp_path: Path) -> None:
    place = tmp_path / "england.sqlite"
    put_by(checker, place)
    with sqlite3.connect(place) as base:
        base.execute("update head set value = 'gatepost/archive/0' where name = 'schema'")
    base.close()
    assert take_out(place) is None
