"""Reads TOML tables field by field and gathers every fault with its path and line."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from gatepost.policy.problems import Problem, did_you_mean

HEADER = re.compile(r"^\s*\[\[?\s*([^\]]+?)\s*\]\]?\s*(?:#.*)?$")
KEY = re.compile(r"^\s*([A-Za-z0-9_-]+|\"[^\"]+\")\s*=")
AT_LINE = re.compile(r"\(at line (\d+), column (\d+)\)|\(at end of document\)")
LARGEST = 5_000_000


class Lines:
    """Finds the line on which a table, key or piece of text of a TOML file stands."""

    def __init__(self, source: str) -> None:
        self.lines = source.splitlines()
        self._headers: dict[str, list[int]] = {}
        for number, line in enumerate(self.lines, 1):
            header = HEADER.match(line)
            if header:
                self._headers.setdefault(header[1].replace(" ", ""), []).append(number)

    def table(self, name: str, index: int = 0) -> int:
        places = self._headers.get(name, [])
        return places[index] if index < len(places) else 0

    def key(self, key: str, after: int = 0) -> int:
        """The first line at or after `after` that sets a key."""
        for number, line in enumerate(self.lines[max(0, after - 1) :], max(1, after)):
            found = KEY.match(line)
            if found and found[1].strip('"') == key:
                return number
        return after

    def text(self, fragment: str, after: int = 0) -> int:
        """The first line that holds the start of a piece of text, else `after`."""
        start = fragment.strip()[:40].split('"')[0].split("\\")[0].split("\n")[0]
        for number, line in enumerate(self.lines[max(0, after - 1) :], max(1, after)):
            if start and start in line:
                return number
        return after


def read_text(path: Path, shown: str, problems: list[Problem]) -> str | None:
    """A pack's file as text, or a problem: missing, too big, or not UTF-8."""
    try:
        if path.stat().st_size > LARGEST:
            problems.append(Problem(shown, 0, "the file is over 5 MB, too big for a pack", "split it"))
            return None
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as bad:
        line = path.read_bytes()[: bad.start].count(b"\n") + 1
        problems.append(Problem(shown, line, "the file is not UTF-8 text", "save it again as UTF-8"))
    except OSError as bad:
        problems.append(Problem(shown, 0, f"the file cannot be read: {bad.strerror}"))
    return None


def read_toml(path: Path, shown: str, problems: list[Problem]) -> tuple[dict[str, Any], Lines]:
    """A TOML file's table and its line finder; an empty table and a problem if it cannot be read."""
    source = read_text(path, shown, problems)
    if source is None:
        return {}, Lines("")
    try:
        return tomllib.loads(source), Lines(source)
    except (tomllib.TOMLDecodeError, RecursionError) as bad:
        place = AT_LINE.search(str(bad))
        line = int(place[1]) if place and place[1] else len(source.splitlines())
        says = AT_LINE.sub("", str(bad)).strip().rstrip(":")
        problems.append(Problem(shown, line, f"this is not good TOML: {says[:1].lower()}{says[1:]}", "check quotes, brackets and repeated keys"))
        return {}, Lines(source)


class Fields:
    """One table, read key by key; `close` tells of the keys that nobody asked for."""

    def __init__(self, table: Any, shown: str, line: int, lines: Lines, problems: list[Problem], what: str) -> None:
        self.shown, self.line, self.lines, self.problems, self.what = shown, line, lines, problems, what
        self.asked: set[str] = set()
        self.table: Mapping[str, Any] = table if isinstance(table, dict) else {}
        if not isinstance(table, dict):
            self.wrong("", f"{what} should be a table")

    def wrong(self, key: str, says: str, try_this: str = "") -> None:
        line = self.lines.key(key, self.line) if key else self.line
        self.problems.append(Problem(self.shown, line, says, try_this))

    def _take(self, key: str, kind: type | tuple[type, ...], plain: str, required: bool) -> Any:
        self.asked.add(key)
        value = self.table.get(key)
        if value is None:
            if required:
                self.wrong("", f'{self.what} has no "{key}"', f"add {key} = ...")
            return None
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
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
        for value in values:
            if value not in known:
                self.wrong(key, f'"{key}" has an unknown value: "{value}"', did_you_mean(value, known))
        return tuple(value for value in values if value in known)

    def close(self) -> None:
        for key in self.table:
            if key not in self.asked:
                self.wrong(key, f'{self.what} has an unknown key: "{key}"', did_you_mean(key, self.asked))
