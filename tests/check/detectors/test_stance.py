"""Stance needs a matter, says which, and leaves budgets, decided matters and other people's asking alone."""

from dataclasses import replace
from datetime import UTC, datetime

from gatepost.check.assessment import Mark
from gatepost.check.detectors import stance
from gatepost.check.facts import Facts, Matter
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Passage

LISTS = {
    "planning_matter": ("application*", "homes"),
    "licensing_matter": ("licence",),
    "weak_matter": ("this one",),
    "other_business": ("budget*", "library"),
}
QUARRY = Matter(
    reference="NM/26/01472/FUL",
    address="Quarry Farm, Long Lane",
    committee="Planning Committee",
    stage="at committee",
)
DECIDED = Matter(
    reference="NM/26/00930/FUL",
    address="Mere Bank, Long Lane",
    committee="Planning Committee",
    stage="decided",
)
AT = datetime(2026, 11, 20, 10, tzinfo=UTC)


def marks(
    text: str, *, quoted: str = "", sits_on: tuple[str, ...] = ("planning",), **settings: object
) -> list[Mark]:
    book = Phrasebook(LISTS)
    detect = stance.prepare(stance.Settings(any=("vote against", "yes"), **settings), book).detect  # type: ignore[arg-type]
    facts = Facts(sits_on=sits_on, matters=(QUARRY, DECIDED), at=AT)
    return list(detect(Passage("text", text, book), Post(text=text, quoted=quoted), facts))


def test_the_matter_of_the_register_is_the_subject() -> None:
    assert [mark.subject for mark in marks("I'll vote against Quarry Farm")] == [QUARRY]


def test_an_unknown_reference_is_a_guess_that_keeps_its_number() -> None:
    (mark,) = marks("Can't wait to vote against PL/24/1234/FA on Tuesday")
    assert mark.subject == Matter(reference="PL/24/1234/FA", kind="planning")


def test_words_for_a_matter_are_enough_and_give_its_kind() -> None:
    assert [mark.subject.kind for mark in marks("I'll vote against these homes") if mark.subject] == [
        "planning"
    ]
    assert [mark.subject.kind for mark in marks("I'll vote against the licence") if mark.subject] == [
        "licensing"
    ]


def test_a_budget_is_no_matter_even_beside_one() -> None:
    assert marks("I'll vote against the budget") == []
    assert marks("I'll vote against the budget. The Quarry Farm papers are out.") == []


def test_a_decided_matter_is_left_alone() -> None:
    assert marks("I'd vote against Mere Bank again") == []


def test_words_in_quotation_marks_are_someone_elses() -> None:
    assert marks('She told me "vote against Quarry Farm"') == []


def test_a_weak_word_counts_only_where_the_rule_is_loose() -> None:
    assert marks("I'll vote against this one") == []
    assert [mark.subject for mark in marks("I'll vote against this one", loose=True)] == [QUARRY]


def test_an_answer_takes_its_subject_from_the_question() -> None:
    asked = {"asked": ("will you vote",)}
    assert [mark.subject for mark in marks("Yes", quoted="Will you vote for Quarry Farm?", **asked)] == [
        QUARRY
    ]
    assert marks("Yes", quoted="Is Quarry Farm shut today?", **asked) == []


def test_a_committee_with_an_odd_name_is_matched_by_its_live_matter() -> None:
    book = Phrasebook(LISTS)
    matter = Matter(reference="24/1", committee="Western Area Board")
    facts = Facts(sits_on=("Western Area Board",), matters=(matter,))
    text = "I'll vote against these homes"
    detect = stance.prepare(stance.Settings(any=("vote against",)), book).detect
    assert [mark.subject for mark in detect(Passage("text", text, book), Post(text=text), facts)] == [matter]


def test_a_known_matter_is_the_register_s_the_writer_s_and_live() -> None:
    def known(text: str, **settings: bool | tuple[str, ...]) -> list[Matter | None]:
        return [mark.subject for mark in marks(text, known=True, questions=False, **settings)]

    assert known("Yes to the farm by the quarry") == []
    assert known("Yes to Quarry Farm") == [QUARRY]
    assert known("Yes to these homes") == []
    assert known("Yes to Mere Bank") == []
    assert known("Is it yes to Quarry Farm?") == []
    assert known("Yes to Quarry Farm", context=("committee",)) == []


def test_without_a_seat_any_live_matter_counts() -> None:
    assert marks("vote against Quarry Farm", sits_on=(), known=True) == []
    found = marks("vote against Quarry Farm", sits_on=(), known=True, seat=False)
    assert [mark.subject for mark in found] == [QUARRY]


def test_on_its_day_a_matter_need_not_be_named_and_on_others_it_is_not_meant() -> None:
    book = Phrasebook(LISTS)
    detect = stance.prepare(stance.Settings(any=("vote against",), known=True, today=True), book).detect
    text = "about to vote against"
    for day, count in ((AT.date(), 1), (None, 0)):
        facts = Facts(sits_on=("planning",), matters=(replace(QUARRY, meeting_on=day),), at=AT)
        assert len(list(detect(Passage("text", text, book), Post(text=text), facts))) == count


def test_a_described_matter_is_the_one_of_its_kind() -> None:
    found = marks("I'll vote against these homes", known=True, described=True)
    assert [mark.subject for mark in found] == [QUARRY]
    assert marks("I'll vote against the licence", known=True, described=True) == []
    assert marks("I'll vote against these homes", known=True) == []
