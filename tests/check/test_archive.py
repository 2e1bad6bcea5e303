"""A checker that was put by answers as the one it came from, and a damaged archive is no checker."""

import json

import pytest

from gatepost.check.archive import put_by, take_out
from gatepost.check.checker import Checker
from gatepost.check.situation import read_situation
from gatepost.policy.load import load_edition

POSTS = [
    {"text": "Can't wait to vote against PL/24/1234/FA on Tuesday", "by": "councillor", "sits_on": ["planning"]},
    {"text": "You are a v1le, f**king  i d i o t 🤡", "by": "resident"},
    {"text": "Lovely morning for a litter pick", "by": "councillor"},
]


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(load_edition("england"))


def test_it_answers_the_same_byte_for_byte(checker: Checker) -> None:
    again = take_out(put_by(checker))
    assert again is not None
    for table in POSTS:
        post, facts = read_situation(table)
        assert json.dumps(again.check(post, facts).to_json()) == json.dumps(checker.check(post, facts).to_json())


def test_it_keeps_the_digest_of_the_whole_edition_and_leaves_the_examples_behind(checker: Checker) -> None:
    again = take_out(put_by(checker))
    assert again is not None
    assert again.stamp == checker.stamp
    assert all(not rule.examples.breach for rule in again.edition.rules)
    assert again.edition.clauses == checker.edition.clauses


@pytest.mark.parametrize("archive", ["", "{}", "[]", "null", '{"schema": "gatepost/archive/0"}', '{"schema": "gatepost/archive/1"}'])
def test_what_is_not_a_whole_archive_is_no_checker(archive: str) -> None:
    assert take_out(archive) is None


def test_a_cut_archive_is_no_checker(checker: Checker) -> None:
    archive = put_by(checker)
    assert take_out(archive[: len(archive) // 2]) is None
