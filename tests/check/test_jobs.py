"""Staff told by their job."""

import pytest

from gatepost.check.jobs import staff_in


@pytest.mark.parametrize(
    "text, words, named",
    [
        ("Ask Gary from highways about it", "Gary from highways", True),
        ("The case officer has it", "The case officer", False),
        ("Planning officer Ann Orr spoke", "Planning officer Ann Orr", True),
        ("that woman on reception was curt", "that woman on reception", False),
    ],
)
def test_staff_are_told_by_a_job_a_team_or_a_desk(text: str, words: str, named: bool) -> None:
    assert (words, named) in [
        (text[each.start : each.end], each.named) for each in staff_in(text, text.lower())
    ]


def test_an_officer_of_another_body_is_not_ours() -> None:
    assert not list(staff_in("The police officer waved", "the police officer waved"))
