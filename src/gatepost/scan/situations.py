"""Makes a post and its facts of one row: facts that hold for every row, and over them what the row says."""

import json
import re
from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from gatepost.check.facts import Facts
from gatepost.check.posts import Post
from gatepost.check.situation import (
    CHOICES,
    FLAGS,
    KEYS,
    LONDON,
    NAMES,
    ROWS,
    WORDS,
    BadSituation,
    read_situation,
)
from gatepost.scan.text_files import BROKEN, is_broken

LARGEST = 1_000_000
OF_A_POST = ("text", "quoted", "images")
LISTS = (*NAMES, "candidates")
YES, NO = ("true", "yes", "y", "1"), ("false", "no", "n", "0")
# Day before month, as in Britain; month before day is never guessed.
DAY_FIRST = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?")
WHEN = "write it as 2026-11-22T21:30:00+00:00, or 22/11/2026 21:30"


class BadRow(Exception):
    """A row that cannot be checked: which of our columns, and why."""

    def __init__(self, key: str, why: str) -> None:
        self.key, self.why = key, why
        super().__init__(why)


class Situations:
    """Reads rows. `given` are flat facts that hold unless a row says otherwise; may raise BadSituation."""

    def __init__(self, given: Mapping[str, Any]) -> None:
        _, facts = read_situation({"text": "", **given})
        ready: dict[str, Any] = {
            key: getattr(facts, key) for key in ("matters", "exempt", "embargoes", "elections")
        }
        ready["people"] = facts.people[: len(given.get("people") or ())]  # candidates are added for each row
        held = {**given, **{key: value for key, value in ready.items() if key in given}}
        self.given = {key: value for key, value in held.items() if key not in OF_A_POST}

    def read(self, row: Mapping[str, Any]) -> tuple[Post, Facts, bool]:
        """The post, the facts, and whether its time had no zone and was taken as London's. Raises BadRow."""
        table = {
            **self.given,
            **{key: _ready(key, value) for key, value in row.items() if value is not None and value != ""},
        }
        table.setdefault("text", "")
        zoneless = False
        if "at" in row and "at" in table:
            table["at"], zoneless = _moment(table["at"])
        if not (table["text"].strip() or table.get("quoted", "").strip() or table.get("images")):
            raise BadRow("text", "there is nothing to check: the text is empty")
        try:
            post, facts = read_situation(table)
        except BadSituation as bad:
            says, hint = bad.faults[0]
            named = re.match(r'"(\w+)"', says)
            key = named[1] if named and named[1] in KEYS else ""
            raise BadRow(key, f"{says} ({hint})" if hint else says) from None
        return post, facts, zoneless


def _ready(key: str, value: Any) -> Any:
    """A cell of a spreadsheet as the value that a situation asks for; anything else as it is."""
    if key == "name" and type(value) is int:
        return str(value)  # an author known by a number
    if not isinstance(value, str):
        if key in WORDS:
            raise BadRow(key, f"it should be words, and is {_kind(value)}")
        return value
    if is_broken(value):
        raise BadRow(key, BROKEN)
    if "\x00" in value:
        raise BadRow(key, "it holds binary data, not words")
    if len(value) > LARGEST:
        raise BadRow(key, "it is longer than a million characters, far more than a post")
    if key in WORDS:
        return value
    plain = value.strip()
    if key in CHOICES:
        return plain.casefold() or None
    if key in FLAGS:
        return _flag(key, plain.casefold())
    if key in LISTS:
        return _json(key, plain) if plain.startswith("[") else [each.strip() for each in plain.split(";")]
    return _json(key, plain) if key in ROWS or (key == "incident" and plain.startswith("{")) else plain


def _flag(key: str, plain: str) -> bool:
    if plain not in YES + NO:
        raise BadRow(key, f'it should be true or false, and is "{plain}"')
    return plain in YES


def _json(key: str, plain: str) -> Any:
    try:
        return json.loads(plain)
    except (ValueError, RecursionError):
        raise BadRow(key, "it should be a JSON list, and cannot be read as one") from None


def _moment(value: Any) -> tuple[Any, bool]:
    """A moment with its zone: London's where none is given, which is said."""
    if isinstance(value, str):
        value = _parsed(value)
    if isinstance(value, datetime):
        return (value.replace(tzinfo=LONDON), True) if value.tzinfo is None else (value, False)
    if isinstance(value, date):
        return value, False
    raise BadRow("at", f"it should be a date and time, and is {_kind(value)} ({WHEN})")


def _parsed(value: str) -> datetime | date:
    try:
        return date.fromisoformat(value) if len(value) == 10 else datetime.fromisoformat(value)
    except ValueError:
        pass
    found = DAY_FIRST.fullmatch(value)
    try:
        if found is None:
            raise ValueError
        day, month, year = int(found[1]), int(found[2]), int(found[3])
        year += 2000 if year < 100 else 0
        if found[4] is None:
            return date(year, month, day)
        clock = time(int(found[4]), int(found[5]), int(found[6] or 0))
        return datetime.combine(date(year, month, day), clock)
    except ValueError:
        raise BadRow("at", f'it is not a date and time: "{value[:60]}" ({WHEN})') from None


def _kind(value: Any) -> str:
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, datetime | date):
        return "a date (a spreadsheet may have changed it: format the column as text)"
    return {int: "a number", float: "a number", list: "a list", tuple: "a list", dict: "a table"}.get(
        type(value), f"a {type(value).__name__}"
    )
