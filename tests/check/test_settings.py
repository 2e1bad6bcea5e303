"""Settings are read into their detector's dataclass, and every fault is told."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal

import pytest

from gatepost.check.settings import BadSettings, read_settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    any: tuple[str, ...]
    reach: Literal["sentence", "post"] = "sentence"
    times: int = 2
    share: float = 0.5
    quiet: bool = False
    since: date | None = None
    at: datetime | None = None
    kinds: tuple[Literal["a", "b"], ...] = ()


def test_good_settings_are_read_and_the_rest_keep_their_own():
    read = read_settings(
        Settings, {"any": ["x"], "times": 3, "share": 1, "since": date(2026, 12, 1), "kinds": ["a"]}
    )
    assert read == Settings(any=("x",), times=3, share=1, since=date(2026, 12, 1), kinds=("a",))


@pytest.mark.parametrize(
    "table, faults",
    [
        ({}, [('this detector needs the setting "any"', "")]),
        ({"any": "x"}, [('setting "any" should be a list, each text', "")]),
        ({"any": [1]}, [('setting "any" should be a list, each text', "")]),
        ({"any": [], "times": "2"}, [('setting "times" should be a whole number', "")]),
        ({"any": [], "times": True}, [('setting "times" should be a whole number', "")]),
        ({"any": [], "times": 2.0}, [('setting "times" should be a whole number', "")]),
        ({"any": [], "share": False}, [('setting "share" should be a number', "")]),
        ({"any": [], "quiet": 1}, [('setting "quiet" should be true or false', "")]),
        ({"any": [], "reach": "far"}, [('setting "reach" should be one of sentence, post', "")]),
        ({"any": [], "kinds": ["c"]}, [('setting "kinds" should be a list, each one of a, b', "")]),
        ({"any": [], "since": "2026"}, [('setting "since" should be a date such as 2026-12-01', "")]),
        ({"any": [], "since": datetime(2026, 12, 1, tzinfo=UTC)}, [('setting "since" should be a date such as 2026-12-01', "")]),
        ({"any": [], "at": "noon"}, [('setting "at" should be a time such as 2026-12-01T09:00:00+00:00', "")]),
        ({"any": [], "anny": []}, [('this detector has no setting "anny"', "did you mean any?")]),
        (
            {"anny": [], "times": "2"},
            [
                ('this detector has no setting "anny"', "did you mean any?"),
                ('setting "times" should be a whole number', ""),
                ('this detector needs the setting "any"', ""),
            ],
        ),
    ],
)  # fmt: skip
def test_bad_settings_are_refused_with_every_fault(table, faults):
    with pytest.raises(BadSettings) as refused:
        read_settings(Settings, table)
    assert list(refused.value.faults) == faults
    assert str(refused.value) == "; ".join(says for says, _ in faults)
