"""A checker put by in an SQLite file and taken out again: a start reads only what one post needs."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from gatepost.check.checker import Checker
from gatepost.check.phrasebook import Phrasebook, Phrases, anchor_keys, possible
from gatepost.policy.restore import restored
from gatepost.policy.suite import Edition, Examples, Rule

SCHEMA = "gatepost/archive/4"
MOST_ASKED = 500  # values in one question: SQLite takes 999 and more everywhere
TABLES = """
create table head (name text primary key, value text) without rowid;
create table rule (place integer primary key, value text, settings text, waits integer);
create table list (name text primary key, value text) without rowid;
create table phrase (number integer primary key, words text unique, pattern text, askers text);
create table bundle (phrases text primary key, numbers text) without rowid;
create table anchor (word text primary key, alone text, first text, also text) without rowid;
"""


def put_by(checker: Checker, place: Path) -> None:
    """Write the checker's edition and phrasebook to a file. Its examples stay behind: a check needs none."""
    edition, book = checker.edition, checker.book
    bare = replace(edition, ordinary=(), rules=(), lists={}, tables={})
    with sqlite3.connect(place) as base:
        base.executescript(TABLES)
        head = {
            "schema": SCHEMA,
            "digest": edition.digest,
            "edition": _json(bare),
            "vocabulary": "\n".join(sorted(book.vocabulary())),
        }
        base.executemany("insert into head values (?, ?)", head.items())
        base.executemany("insert into rule values (?, ?, ?, ?)", _rules(edition, book.waiting))
        base.executemany(
            "insert into list values (?, ?)", ((name, _json(words)) for name, words in edition.lists.items())
        )
        base.executemany("insert into phrase values (?, ?, ?, ?)", book.rows())
        bundles = (("\n".join(phrases), _json(sorted(numbers))) for phrases, numbers in book.bundles())
        base.executemany("insert into bundle values (?, ?)", bundles)
        anchors = ((word, *map(_json, row)) for word, row in book.anchors().items())
        base.executemany("insert into anchor values (?, ?, ?, ?)", anchors)
    base.close()


def _rules(edition: Edition, waiting: frozenset[str]) -> Iterator[tuple[int, str, str, bool]]:
    for place, rule in enumerate(edition.rules):
        bare = replace(rule, settings={}, examples=Examples())
        yield place, _json(bare), _json(rule.settings), rule.id in waiting


def take_out(place: Path) -> Checker | None:
    """The checker that was put by; None for anything that is not a whole archive of this schema."""
    try:
        base = sqlite3.connect(
            f"{place.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        head = dict(base.execute("select name, value from head where name <> 'vocabulary'"))
        if head["schema"] != SCHEMA:
            return None
        rules, waiting = [], set()
        for value, settings, waits in base.execute("select value, settings, waits from rule order by place"):
            rule = restored(Rule, {**json.loads(value), "settings": _Later(settings)})
            rules.append(rule)
            if waits:
                waiting.add(rule.id)
        edition: Edition = restored(Edition, json.loads(head["edition"]))
        book = ArchivedBook(base, frozenset(waiting))
        return Checker(replace(edition, rules=tuple(rules), lists=book.lists, digest=head["digest"]), book)
    except (sqlite3.Error, ValueError, KeyError, TypeError, AttributeError):
        return None


class ArchivedBook(Phrasebook):
    """A phrasebook that was put by. Each question goes to the file; nothing is read that no post asks for."""

    def __init__(self, base: sqlite3.Connection, waiting: frozenset[str]) -> None:
        super().__init__(_Lists(base))
        self.base = base
        self.waiting = waiting

    def phrases(self, phrases: Iterable[str]) -> Phrases:
        (numbers,) = self.base.execute(
            "select numbers from bundle where phrases = ?", ("\n".join(phrases),)
        ).fetchone()
        return Phrases(self, frozenset(json.loads(numbers)))

    def source(self, number: int) -> str:
        source: str
        (source,) = self.base.execute("select pattern from phrase where number = ?", (number,)).fetchone()
        return source

    def vocabulary(self) -> frozenset[str]:
        (words,) = self.base.execute("select value from head where name = 'vocabulary'").fetchone()
        return frozenset(words.split("\n"))

    def wait(self, rule_id: str, phrases: Phrases) -> None:
        """The archive knows already which rules wait for what."""

    def asked(self, candidates: frozenset[int]) -> frozenset[str]:
        rows = self._rows("select askers from phrase where askers <> '' and number in", candidates)
        return frozenset(rule_id for (askers,) in rows for rule_id in askers.split())

    def candidates(self, words: frozenset[str]) -> frozenset[int]:
        rows = self._rows("select alone, first, also from anchor where word in", {"", *anchor_keys(words)})
        return possible(
            (json.loads(alone), json.loads(first), json.loads(also)) for alone, first, also in rows
        )

    def _rows(self, question: str, values: "frozenset[int] | set[str]") -> Iterator[tuple[Any, ...]]:
        wanted = list(values)
        for at in range(0, len(wanted), MOST_ASKED):
            some = wanted[at : at + MOST_ASKED]
            yield from self.base.execute(f"{question} ({','.join('?' * len(some))})", some)


class _Lists(Mapping[str, tuple[str, ...]]):
    """The word lists of an archive, each read when it is asked for."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self.base = base

    def __getitem__(self, name: str) -> tuple[str, ...]:
        row = self.base.execute("select value from list where name = ?", (name,)).fetchone()
        if row is None:
            raise KeyError(name)
        return tuple(json.loads(row[0]))

    def __iter__(self) -> Iterator[str]:
        return (name for (name,) in self.base.execute("select name from list order by name"))

    def __len__(self) -> int:
        return sum(1 for _ in self)


class _Later(Mapping[str, object]):
    """A rule's settings, read from their JSON when somebody looks."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.table: Mapping[str, object] | None = None

    def _open(self) -> Mapping[str, object]:
        if self.table is None:
            self.table = MappingProxyType(json.loads(self.text))
        return self.table

    def __getitem__(self, name: str) -> object:
        return self._open()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._open())

    def __len__(self) -> int:
        return len(self._open())


def _json(value: Any) -> str:
    from gatepost.policy.digest import plain  # taking out needs none of it

    return json.dumps(plain(value), ensure_ascii=False)
