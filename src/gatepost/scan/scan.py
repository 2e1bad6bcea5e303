"""One scan from file to file: open, go on where it was, check, keep, and write the answers at the end."""

import hashlib
import json
import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from gatepost import __version__
from gatepost.scan.answers import Answers, MakeChecker
from gatepost.scan.columns import columns_of
from gatepost.scan.csv_files import write_rows
from gatepost.scan.formats import Answer, Format, format_of
from gatepost.scan.keeping import Kept, atomically
from gatepost.scan.processes import in_order
from gatepost.scan.rows import BadFile, Source

AT_ONCE = 200  # rows in a batch: what a kill can cost, and what a process is handed
ASIDE = ("row", "column", "why", "original")
Tell = Callable[[int, int, int], None]


@dataclass(slots=True, kw_only=True)
class Summary:
    """What a scan did, all runs of it together; `checked` and `seconds` are of this run alone."""

    rows: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    not_checked: int = 0
    set_aside: int = 0
    zoneless: int = 0
    repeated: int = 0
    shortened: int = 0
    unused: tuple[str, ...] = ()
    resumed_at: int = 0
    checked: int = 0
    seconds: float = 0.0


def scan(
    source: Path, out: Path, make: MakeChecker, given: Mapping[str, Any], *,
    processes: int = 1, restart: bool = False, tell: Tell = lambda _rows, _position, _size: None,
) -> Summary:  # fmt: skip
    """Check every row of a file. Rows in are rows out and rows set aside, in order.

    Raises BadFile, OtherScan, Busy, OSError, BadPack, and BadSituation for the facts. `tell`
    hears of progress: rows done, the place in the file, and its size.
    """
    reading, writing = format_of(source), format_of(out)
    opened: Source = reading.Source(source)
    with closing(opened):
        summary = Summary(unused=_columns(opened, source))
        answers = Answers(make(), given)
        kept = Kept(out, _fingerprint(source, answers, given), restart=restart)
        with closing(kept):
            _check_all(opened, kept, answers, make, given, processes, summary, tell)
            if not kept.rows:
                raise BadFile(f"{source.name} has headings and no posts under them", "one post a row")
            _finish(out, writing, kept, summary)
    return summary


def aside_of(out: Path) -> Path:
    """Where the rows set aside go."""
    return out.with_name(out.name + ".set-aside.csv")


def _columns(opened: Source, source: Path) -> tuple[str, ...]:
    columns = columns_of(opened.headings)
    if columns.says and opened.headings:
        raise BadFile(f"{source.name}: {columns.says}", columns.try_this)
    return columns.unused


def _check_all(
    opened: Source, kept: Kept, answers: Answers, make: MakeChecker, given: Mapping[str, Any],
    processes: int, summary: Summary, tell: Tell,
) -> None:  # fmt: skip
    summary.resumed_at = kept.rows
    began = time.perf_counter()
    rows = islice(opened.rows(), kept.rows, None)
    batches = iter(lambda: list(islice(rows, AT_ONCE)), [])
    for lines in in_order(batches, answers, make, given, processes):
        summary.checked += kept.add(lines)
        tell(kept.rows, opened.position(), opened.size)
    summary.seconds = time.perf_counter() - began


def _finish(out: Path, writing: Format, kept: Kept, summary: Summary) -> None:
    """Count everything, write both files, and only then let go of what was kept."""
    aside = aside_of(out)
    atomically(aside, lambda path: write_rows(path, ASIDE, _set_aside(kept, summary)))
    if not summary.set_aside:
        aside.unlink()
    with closing(sqlite3.connect("")) as ids:  # on disk, for millions of ids shall not fill the memory
        ids.execute("CREATE TABLE seen (id TEXT PRIMARY KEY) WITHOUT ROWID")
        summary.shortened = atomically(out, lambda path: writing.write(path, _answered(kept, summary, ids)))
    kept.remove()


def _set_aside(kept: Kept, summary: Summary) -> Iterator[list[Any]]:
    for line in kept.lines():
        if "why" in line:
            summary.set_aside += 1
            yield [line[key] for key in ASIDE]


def _answered(kept: Kept, summary: Summary, ids: sqlite3.Connection) -> Iterator[Answer]:
    for line in kept.lines():
        summary.rows += 1
        if "why" in line:
            continue
        summary.outcomes[line["outcome"]] += 1
        summary.not_checked += bool(line["not_checked"])
        summary.zoneless += "zoneless" in line
        summary.repeated += not ids.execute("INSERT OR IGNORE INTO seen VALUES (?)", (line["id"],)).rowcount
        yield line


def _fingerprint(source: Path, answers: Answers, given: Mapping[str, Any]) -> dict[str, str]:
    with source.open("rb") as handle:
        content = hashlib.file_digest(handle, "sha256").hexdigest()
    facts = json.dumps(given, sort_keys=True, default=str).encode()
    return {
        "input": content + source.suffix.lower(),
        "edition": answers.checker.stamp.digest,
        "model": f"{answers.checker.model}{', fast' if answers.checker.fast else ''}",
        "facts": hashlib.sha256(facts).hexdigest(),
        "version": __version__,
    }
