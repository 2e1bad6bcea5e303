"""The pre-election period begins on the statutory notice, unless the council gives its own day."""

from datetime import date

import pytest

from gatepost.check.elections import completed
from gatepost.check.situation import BadSituation, read_situation


@pytest.mark.parametrize(
    "election_id, notice_on",
    [
        ("local.surrey.2027-05-06", date(2027, 3, 31)),
        ("mayor.london.2028-05-04", date(2028, 3, 20)),
        ("local.buckinghamshire.2025-05-01", date(2025, 3, 25)),
        ("local.buckinghamshire.ridgeway.by.2026-12-10", date(2026, 11, 5)),
    ],
)
def test_an_id_gives_polling_day_and_the_last_day_for_the_notice(election_id: str, notice_on: date) -> None:
    row = completed({"id": election_id})
    assert row["notice_on"] == notice_on
    assert row["poll_on"] == date.fromisoformat(election_id[-10:])


def test_a_notice_that_was_given_stands() -> None:
    assert completed({"id": "local.surrey.2027-05-06", "notice_on": date(2027, 3, 22)})["notice_on"] == date(
        2027, 3, 22
    )


@pytest.mark.parametrize(
    "at, period",
    [
        ("2027-03-30T12:00:00+01:00", "ordinary"),
        ("2027-03-31T00:00:00+01:00", "pre-election"),
        ("2027-05-06T23:59:00+01:00", "pre-election"),
        ("2027-05-07T00:00:00+01:00", "ordinary"),
    ],
)
def test_the_period_runs_from_the_notice_to_the_end_of_polling_day_in_london(at: str, period: str) -> None:
    _, facts = read_situation({"text": "x", "at": at, "elections": [{"id": "local.surrey.2027-05-06"}]})
    assert facts.period == period


def test_an_id_that_means_nothing_is_told() -> None:
    with pytest.raises(BadSituation, match='needs the setting "poll_on"'):
        read_situation({"text": "x", "elections": [{"id": "nonsense"}]})
