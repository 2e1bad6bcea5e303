"""Reads a post and its facts from one flat table: the shape of examples, facts files, scans, commands."""

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any, TypeVar, get_args, get_type_hints
from zoneinfo import ZoneInfo

from gatepost.check.facts import Election, Embargo, ExemptItem, Facts, Incident, Matter, Person
from gatepost.check.posts import Media, Post
from gatepost.check.settings import BadSettings, read_settings
from gatepost.policy import suite
from gatepost.policy.problems import did_you_mean

LONDON = ZoneInfo("Europe/London")
ACCOUNTS: dict[suite.Speaker, suite.Account] = {
    "councillor": "councillor", "officer": "personal", "corporate": "corporate", "resident": "personal",
}  # fmt: skip
# The networks that Gatepost knows how people use; "" is one that nobody named.
NETWORKS = (
    "x", "bluesky", "facebook", "instagram", "threads", "mastodon", "linkedin", "nextdoor", "whatsapp",
    "tiktok", "youtube",
)  # fmt: skip
WORDS = ("text", "quoted", "name")
CHOICES = {
    "by": get_args(suite.Speaker), "act": get_args(suite.Act), "account": get_args(suite.Account),
    "audience": get_args(suite.Audience), "period": get_args(suite.Period), "network": NETWORKS,
}  # fmt: skip
FLAGS = ("restricted", "candidate")
NAMES = ("sits_on", "interests", "blocked_hosts", "own_hosts")
ROWS = {
    "matters": Matter,
    "people": Person,
    "exempt": ExemptItem,
    "embargoes": Embargo,
    "elections": Election,
    "images": Media,
}
KEYS = (*WORDS, *CHOICES, *FLAGS, *NAMES, *ROWS, "at", "candidates", "incident")
Row = TypeVar("Row")


class BadSituation(ValueError):
    """A post or facts that cannot be understood. `faults` are pairs: what is wrong, what to try."""

    def __init__(self, faults: list[tuple[str, str]]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(says for says, _ in faults))


def read_situation(table: Mapping[str, Any]) -> tuple[Post, Facts]:
    """The post and the facts that a flat table describes. Raises BadSituation with every fault."""
    faults: list[tuple[str, str]] = []
    for key in table:
        if key not in KEYS:
            faults.append((f'nothing is called "{key}" here', did_you_mean(key, KEYS)))
        elif _broken(table[key]):
            faults.append(
                (f'"{key}" holds broken Unicode that no network would take', "type or paste it again")
            )
    at = _moment(table, faults)
    words = {key: _typed(table, key, str, "text", "", faults) for key in WORDS}
    chosen = {key: _chosen(table, key, choices, faults) for key, choices in CHOICES.items()}
    rows = {key: _rows(table, key, kind, faults) for key, kind in ROWS.items()}
    names = {key: _names(table, key, faults) for key in (*NAMES, "candidates")}
    flags = {key: _typed(table, key, bool, "true or false", False, faults) for key in FLAGS}
    incident = _incident(table, faults)
    by: Any = chosen["by"] or "councillor"
    act: Any = chosen["act"] or "post"
    elections = rows["elections"]
    people = rows["people"]
    for election in elections:
        if election.notice_on > election.poll_on:
            faults.append(
                (
                    f'the election "{election.title}" has its notice after its poll',
                    "swap notice_on and poll_on",
                )
            )
    for matter in rows["matters"]:
        if (
            matter.decided_on
            and at
            and matter.stage == "decided"
            and matter.decided_on > at.astimezone(LONDON).date()
        ):
            faults.append(
                (
                    f"the facts contradict one another: {matter.reference or matter.title} is decided, "
                    "on a day still to come",
                    "mend stage or decided_on",
                )
            )
    if faults:
        raise BadSituation(faults)
    candidates = (*(names["candidates"] or ()), *(name for each in elections for name in each.candidates))
    people = (*people, *(Person(name=name, role="candidate") for name in candidates))
    post = Post(
        text=words["text"],
        act=act,
        account=chosen["account"] or ACCOUNTS[by],  # type: ignore[arg-type]
        audience=chosen["audience"] or ("private" if act == "message" else "public"),  # type: ignore[arg-type]
        network=chosen["network"] or "",
        written_at=at,
        quoted=words["quoted"],
        media=rows["images"],
    )
    facts = Facts(
        by=by,
        name=words["name"],
        at=at,
        sits_on=names["sits_on"],
        period=chosen["period"] or _period(elections, at),  # type: ignore[arg-type]
        restricted=flags["restricted"],
        candidate=flags["candidate"],
        matters=rows["matters"],
        people=people,
        exempt=rows["exempt"],
        embargoes=rows["embargoes"],
        elections=elections,
        interests=names["interests"] or (),
        incident=incident,
        blocked_hosts=names["blocked_hosts"] or (),
        own_hosts=names["own_hosts"] or (),
    )
    return post, facts


def _broken(value: Any) -> bool:
    """Whether a text anywhere in a value holds half a character (a lone surrogate)."""
    if isinstance(value, str):
        return not value.isascii() and any("\ud800" <= character <= "\udfff" for character in value)
    if isinstance(value, Mapping):
        return any(_broken(each) for each in (*value, *value.values()))
    return isinstance(value, list | tuple) and any(_broken(each) for each in value)


def _period(elections: tuple[Election, ...], at: datetime | None) -> suite.Period:
    """Pre-election from the notice to the end of polling day, both included."""
    inside = at is not None and any(
        each.notice_on <= at.astimezone(LONDON).date() <= each.poll_on for each in elections
    )
    return "pre-election" if inside else "ordinary"


def _typed(
    table: Mapping[str, Any], key: str, kind: type, plain: str, default: Any, faults: list[tuple[str, str]]
) -> Any:
    value = table.get(key)
    if value is None:
        return default
    if not isinstance(value, kind):
        faults.append((f'"{key}" should be {plain}', ""))
        return default
    return value


def _chosen(
    table: Mapping[str, Any], key: str, choices: tuple[str, ...], faults: list[tuple[str, str]]
) -> str | None:
    value = table.get(key)
    if value is None or value == "":
        return None
    word = value.strip().casefold() if isinstance(value, str) else ""
    if word not in choices:
        faults.append((f'"{key}" has an unknown value: "{value}"', did_you_mean(word or str(value), choices)))
        return None
    return word


def _names(table: Mapping[str, Any], key: str, faults: list[tuple[str, str]]) -> tuple[str, ...] | None:
    value = table.get(key)
    if value is None:
        return None
    if not isinstance(value, list | tuple) or not all(isinstance(each, str) for each in value):
        faults.append((f'"{key}" should be a list of names', f'{key} = ["..."]'))
        return None
    return tuple(each.strip() for each in value if each.strip() and each.strip().casefold() != "none")


def read_moment(value: Any) -> datetime | None:
    """A moment of a datetime, a date (its noon in London) or ISO 8601 text; None if it names no moment."""
    if isinstance(value, str):
        try:
            value = date.fromisoformat(value)
        except ValueError:
            try:
                value = datetime.fromisoformat(value)
            except ValueError:
                return None
    if isinstance(value, datetime):
        return value if value.tzinfo is not None else None
    if isinstance(value, date):
        return datetime.combine(value, time(12), tzinfo=LONDON)
    return None


def _moment(table: Mapping[str, Any], faults: list[tuple[str, str]]) -> datetime | None:
    value = table.get("at")
    if value is None or value == "":
        return None
    moment = read_moment(value)
    if moment is not None and not 1900 <= moment.year <= 2200:
        faults.append((f'"at" is not a day near our own: {value}', "write it as 2026-11-22T21:30:00+00:00"))
        return None
    if moment is None:
        zoneless = isinstance(value, datetime) or (isinstance(value, str) and _is_zoneless(value))
        says = f'"at" has no time zone: {value}' if zoneless else f'"at" is not a date and time: {value}'
        faults.append((says, "write it as 2026-11-22T21:30:00+00:00 (or +01:00 in summer)"))
    return moment


def _is_zoneless(value: str) -> bool:
    try:
        return datetime.fromisoformat(value).tzinfo is None
    except ValueError:
        return False


def _incident(table: Mapping[str, Any], faults: list[tuple[str, str]]) -> Incident | None:
    value = table.get("incident")
    if not value:
        return None
    if isinstance(value, str):
        return Incident(title=value)
    if not isinstance(value, Mapping):
        faults.append(('"incident" should be its title, or a table', 'incident = "Flood at Mill Lane"'))
        return None
    rows = _rows({"incident": [value]}, "incident", Incident, faults)
    return rows[0] if rows else None


def _rows(
    table: Mapping[str, Any], key: str, kind: type[Row], faults: list[tuple[str, str]]
) -> tuple[Any, ...]:
    value = table.get(key)
    if value is None:
        return ()
    if not isinstance(value, list | tuple) or not all(isinstance(each, Mapping | kind) for each in value):
        faults.append((f'"{key}" should be a list of tables', ""))
        return ()
    if all(isinstance(each, kind) for each in value):  # read once already, for a whole scan
        return tuple(value)
    out = []
    hints = get_type_hints(kind)
    if kind is Election and any("notice_on" not in row for row in value):
        from gatepost.check.elections import completed  # only for those who leave the dates to it

        value = [completed(row) for row in value]
    for number, row in enumerate(value, 1):
        try:
            out.append(
                read_settings(
                    kind,
                    {name: _dated(each, hints.get(name)) for name, each in row.items() if each is not None},
                )
            )
        except BadSettings as bad:
            faults += [(f"{key}, number {number}: {says}", hint) for says, hint in bad.faults]
    return tuple(out)


def _dated(value: Any, hint: Any) -> Any:
    """ISO text as the day or moment that a field asks for; anything else as it is."""
    kinds = {hint, *get_args(hint)}
    if datetime in kinds:
        return read_moment(value) or str(value)  # as text it will be refused, and the fault told
    if date in kinds and isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return value
    return value
