"""Reads TOML tables field by field and gathers every fault with its path and line."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from gatepost.policy.lines import Lines, Place
from gatepost.policy.problems import Problem, did_you_mean

AT_LINE = re.compile(r"\(at line (\d+), column (\d+)\)|\(at end of document\)")
LARGEST = 5_000_000
DEEPEST = 40
MOST = 2**63


def read_text(path: Path, shown: str, problems: list[Problem]) -> str | None:
    """A pack's file as text, its lines ended by "\\n", or a problem: missing, too big, or not UTF-8."""
    try:
        if path.stat().st_size > LARGEST:
            problems.append(Problem(shown, 0, "the file is over 5 MB, too big for a pack", "split it"))
            return None
        data = path.read_bytes()
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as bad:
        line = data[: bad.start].count(b"\n") + 1
        problems.append(Problem(shown, line, "the file is not UTF-8 text", "save it again as UTF-8"))
    except OSError as bad:
        problems.append(Problem(shown, 0, f"the file cannot be read: {bad.strerror}"))
    return None


def read_toml(
    path: Path, shown: str, problems: list[Problem], *, needed: bool = False
) -> tuple[dict[str, Any], Lines]:
    """A TOML file's table and its line finder; an empty table and a problem if it cannot be read.

    Where the table is `needed`, a file that says nothing is a problem too.
    """
    source = read_text(path, shown, problems)
    if source is None:
        return {}, Lines()
    try:
        table = tomllib.loads(source)
    except tomllib.TOMLDecodeError as bad:
        place = AT_LINE.search(str(bad))
        line = int(place[1]) if place and place[1] else max(1, len(source.splitlines()))
        says = AT_LINE.sub("", str(bad)).strip().rstrip(":")
        says = f"this is not good TOML: {says[:1].lower()}{says[1:]}"
        problems.append(Problem(shown, line, says, "check quotes, brackets and repeated keys"))
        return {}, Lines(source)
    except RecursionError:
        problems.append(Problem(shown, 0, "brackets nest too deeply", "write it flatter"))
        return {}, Lines(source)
    except ValueError:  # Python gives up on a number of more than 4,300 digits
        problems.append(Problem(shown, 0, "a number is too large", "put it in quotes"))
        return {}, Lines(source)
    lines = Lines(source)
    beyond = _beyond(table)
    if beyond is not None:
        problems.append(Problem(shown, lines.at(*beyond[1]), *beyond[0]))
        return {}, lines
    if needed and not table:
        problems.append(Problem(shown, 0, "the file is empty", "write it, or take it away"))
    return table, lines


def _beyond(table: dict[str, Any]) -> tuple[tuple[str, str], Place] | None:
    """What no pack needs and other programs cannot hold: nesting without end, numbers over 64 bits."""
    waiting: list[tuple[Any, Place]] = [(table, ())]
    while waiting:
        value, place = waiting.pop()
        if len(place) > DEEPEST:
            return ("brackets nest too deeply", "write it flatter"), place
        if isinstance(value, dict):
            waiting += [(each, (*place, key)) for key, each in value.items() if not isinstance(each, str)]
        elif isinstance(value, list):
            waiting += [(each, (*place, at)) for at, each in enumerate(value) if not isinstance(each, str)]
        elif isinstance(value, int) and not -MOST <= value < MOST:
            return ("a number is too large", "put it in quotes"), place
    return None


class Fields:
    """One table, read key by key; `close` tells of the keys that nobody asked for."""

    def __init__(
        self, table: Any, shown: str, place: Place, lines: Lines, problems: list[Problem], what: str
    ) -> None:
        self.shown, self.place, self.lines, self.problems, self.what = shown, place, lines, problems, what
        self.asked: set[str] = set()
        self.table: Mapping[str, Any] = table if isinstance(table, dict) else {}
        if not isinstance(table, dict):
            self.wrong((), f"{what} should be a table")

    def wrong(self, key: str | Place, says: str, try_this: str = "") -> None:
        """Tell of a fault at a key of this table, at an item of one ("any", 3), or at the whole table ()."""
        inner = (key,) if isinstance(key, str) else key
        self.problems.append(Problem(self.shown, self.lines.at(*self.place, *inner), says, try_this))

    def _take(self, key: str, kind: type, plain: str, required: bool) -> Any:
        self.asked.add(key)
        value = self.table.get(key)
        if value is None:
            if required:
                self.wrong((), f'{self.what} has no "{key}"', f"add {key} = ...")
            return None
        if (
            not isinstance(value, kind)
            or (isinstance(value, bool) and kind is not bool)
            or (isinstance(value, datetime) and kind is date)
        ):
            self.wrong(key, f'"{key}" should be {plain}')
            return None
        return value

    def text(self, key: str, *, required: bool = False) -> str:
        value = self._take(key, str, "text in quotes", required)
        if required and value is not None and not value.strip():
            self.wrong(key, f'"{key}" is empty')
        return (value or "").strip()

    def whole(self, key: str) -> int | None:
        value: int | None = self._take(key, int, "a whole number", False)
        return value

    def flag(self, key: str) -> bool | None:
        value: bool | None = self._take(key, bool, "true or false", False)
        return value

    def day(self, key: str) -> date | None:
        value: date | None = self._take(key, date, "a date such as 2026-12-01", False)
        return value

    def inner(self, key: str) -> dict[str, Any]:
        return self._take(key, dict, "a table", False) or {}

    def rows(self, key: str) -> list[Any]:
        return self._take(key, list, "a list", False) or []

    def texts(self, key: str) -> tuple[str, ...]:
        values = self._take(key, list, 'a list of texts, such as ["a", "b"]', False) or []
        if not all(isinstance(each, str) for each in values):
            self.wrong(key, f'"{key}" should be a list of texts, such as ["a", "b"]')
            return ()
        return tuple(values)

    def one_of(self, key: str, choices: Iterable[str], *, required: bool = False) -> str | None:
        value = self.text(key, required=required)
        if value and value not in choices:
            self.wrong(key, f'"{key}" has an unknown value: "{value}"', did_you_mean(value, choices))
            return None
        return value or None

    def some_of(self, key: str, choices: Iterable[str]) -> tuple[str, ...]:
        known = tuple(choices)
        values = self.texts(key)
        for at, value in enumerate(values):
            if value not in known:
                says = f'"{key}" has an unknown value: "{value}"'
                self.wrong((key, at), says, did_you_mean(value, known))
        return tuple(value for value in values if value in known)

    def close(self) -> None:
        for key in self.table:
            if key not in self.asked:
                self.wrong(key, f'{self.what} has an unknown key: "{key}"', did_you_mean(key, self.asked))
