"""CSV in, whatever its delimiter; CSV out, as Excel opens it, with no cell that Excel would run."""

import csv
import json
import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from pathlib import Path

from gatepost.scan.columns import columns_of
from gatepost.scan.formats import COLUMNS, Answer
from gatepost.scan.rows import BadFile, Broken, Raw
from gatepost.scan.text_files import TextFile

DELIMITERS = (",", ";", "\t", "|")
LARGEST_FIELD = 1_000_000
# Each second try costs up to a field of reading: a hostile file shall not make us read it for ever.
MOST_SECOND_TRIES = 1000
# OWASP, "CSV injection": what a spreadsheet may take for a formula, full-width forms too, and after spaces.
FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")
UNCLOSED = "it opens a quotation mark that is never closed"
TOO_LONG = (
    f"it holds more than {LARGEST_FIELD:,} characters in one cell, or a quotation mark that is never closed"
)


class _TooLong(Exception):
    pass


class _Feed:
    """Hands lines to the csv reader; those of the record in hand can be given back."""

    def __init__(self, lines: Iterator[tuple[str, bool]]) -> None:
        self.lines = lines
        self.back: deque[str] = deque()
        self.taken: list[str] = []
        self.ran_out = False

    def __iter__(self) -> "_Feed":
        return self

    def __next__(self) -> str:
        line, whole = (self.back.popleft(), True) if self.back else next(self.lines, ("", True))
        if not line:
            self.ran_out = bool(self.taken)  # asked for more of a record, and there is no more
            raise StopIteration
        self.taken.append(line)
        if not whole:
            raise _TooLong
        return line

    def give_back(self, lines: Sequence[str]) -> None:
        self.back.extendleft(reversed(lines))


class Source:
    """A CSV file of posts."""

    def __init__(self, path: Path) -> None:
        self.file = TextFile(path)
        self.size = self.file.size
        self.feed = _Feed(self.file.lines())
        self.number = 0
        self.second_tries = 0
        csv.field_size_limit(LARGEST_FIELD)
        try:
            delimiter, spaced = self._sniff()
            self.reader = csv.reader(self.feed, delimiter=delimiter, skipinitialspace=spaced)
            self.headings = self._headings()
        except (BadFile, _TooLong) as bad:
            self.close()
            why = "they are too long" if isinstance(bad, _TooLong) else bad.says
            says = f"the headings of {path.name} cannot be read: {why}"
            raise BadFile(says, "id,text on the first line") from None

    def position(self) -> int:
        return self.file.position()

    def close(self) -> None:
        self.file.close()

    def rows(self) -> Iterator[Raw | Broken]:
        for record in self._records():
            if isinstance(record, Broken):
                yield record
            elif any(cell.strip() for cell in record[len(self.headings) :]):
                why = f"it has {len(record)} cells and there are {len(self.headings)} columns"
                yield Broken(self.number, "", why, record)
            else:
                yield Raw(
                    self.number, dict(zip_longest(self.headings, record[: len(self.headings)], fillvalue=""))
                )

    def _headings(self) -> tuple[str, ...]:
        record = next(self._records(), [])
        if isinstance(record, Broken):
            raise BadFile(record.why)
        return tuple(cell.strip() or f"(column {at})" for at, cell in enumerate(record, 1))

    def _sniff(self) -> tuple[str, bool]:
        """The delimiter under which the first line makes most sense; Excel's own `sep=;` line decides it."""
        line = next((line for line in self.feed if line.strip()), "")
        if re.fullmatch(r"sep=.\s*", line, re.IGNORECASE):
            self.feed.taken.clear()
            return line[4], False
        self.feed.give_back(self.feed.taken)

        def sense(delimiter: str) -> tuple[int, int]:
            try:
                headings = next(csv.reader([line], delimiter=delimiter), [])
            except csv.Error:
                return 0, 0
            return len(columns_of(tuple(headings)).pairs), len(headings)

        best = max(DELIMITERS, key=sense)
        return best, f"{best} " in line

    def _records(self) -> Iterator[list[str] | Broken]:
        """Records that hold something; of one that cannot be closed, the first line alone is lost to it."""
        while True:
            self.feed.taken, self.feed.ran_out = [], False
            why = ""
            cells: list[str] = []
            try:
                cells = next(self.reader)
            except StopIteration:
                return
            except (csv.Error, _TooLong):
                why = TOO_LONG
            self.number += 1
            if self.feed.ran_out or why:
                yield self._broken(why or UNCLOSED)
            elif any(cell.strip() for cell in cells):
                yield cells

    def _broken(self, why: str) -> Broken:
        first, *rest = self.feed.taken
        if rest and self.second_tries < MOST_SECOND_TRIES:
            self.second_tries += 1
            self.feed.give_back(rest)
            return Broken(self.number, "", why, first)
        return Broken(self.number, "", why, first + "".join(rest))


def write(path: Path, answers: Iterable[Answer]) -> int:
    """Write the answers as CSV. Nothing needs to be shortened."""
    write_rows(path, COLUMNS, (cells(answer) for answer in answers))
    return 0


def cells(answer: Answer) -> list[str]:
    """An answer as a spreadsheet holds it: text in every cell, lists as JSON."""
    lists = [as_json(answer["findings"]), as_json(answer["not_checked"])]
    return [answer["id"], answer["outcome"], answer["route"] or "", *lists]


def write_rows(path: Path, headings: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """UTF-8 with its mark, CRLF, every cell in quotes: what Excel reads without asking."""
    with path.open("w", encoding="utf-8-sig", newline="") as handle:
        writer = csv.writer(handle, quoting=csv.QUOTE_ALL)
        writer.writerow(headings)
        for row in rows:
            writer.writerow([inert(str(cell)) for cell in row])


def inert(value: str) -> str:
    """A value that no spreadsheet takes for a formula."""
    return "'" + value if FORMULA.match(value) else value


def as_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
