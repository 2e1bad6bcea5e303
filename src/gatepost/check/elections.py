"""When an election's pre-election period begins, from the statutory timetable."""

from collections.abc import Mapping
from datetime import date
from typing import Any


def completed(row: Mapping[str, Any]) -> dict[str, Any]:
    """An election's row with what its id or polling day implies: `title`, `poll_on`, and `notice_on`.

    `id` is a Democracy Club election id such as "local.buckinghamshire.2025-05-01". The notice is the last
    lawful day for it (working days and bank holidays by uk-election-timetables); councils often publish
    sooner, so a `notice_on` that is given always stands. A row that implies nothing comes back as it was.
    """
    from uk_election_timetables.calendars import Country
    from uk_election_timetables.election_ids import from_election_id, type_and_poll_date
    from uk_election_timetables.elections import LocalElection

    whole = dict(row)
    election_id = whole.pop("id", "")
    try:
        if election_id:
            _, poll_on = type_and_poll_date(election_id)
            timetable = from_election_id(election_id, country=Country.ENGLAND)
        else:
            poll_on = _day(whole.get("poll_on"))
            timetable = LocalElection(poll_on, Country.ENGLAND)
        notice_on = timetable.notice_of_election_deadline
    except (
        Exception
    ):  # the library raises its own kinds; the missing dates are then told as any missing setting
        return whole
    return {"title": election_id or "election", "poll_on": poll_on, "notice_on": notice_on, **whole}


def _day(value: Any) -> date:
    return value if isinstance(value, date) else date.fromisoformat(str(value))
