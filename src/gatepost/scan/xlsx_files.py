"""XLSX in and out: first sheet, values only, row by row; a workbook built to hurt is refused unopened."""

import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any

from gatepost.scan.csv_files import as_json, cells, inert
from gatepost.scan.formats import COLUMNS, Answer, library
from gatepost.scan.rows import BadFile, Broken, Raw

LARGEST_RATIO, LARGEST_PART, MOST_PARTS = 200, 2_000_000_000, 10_000
SMALL = 10_000_000  # below this a high ratio does no harm
LOOKED_AT = 262_144
EXACT = 10**15  # from here on Excel rounds the digits of a number, and an id is no longer itself
LONGEST_CELL = 32_767
MOST_ROWS = 1_048_576
NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class Source:
    """The first sheet of a workbook. openpyxl holds the workbook's shared texts in memory, and no more."""

    def __init__(self, path: Path) -> None:
        refuse_hostile(path)
        openpyxl = library("openpyxl")
        try:
            self.book: Any = openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)
            sheet = self.book.worksheets[0]
            self.size = int(sheet.max_row or 0)
            sheet.reset_dimensions()  # some programs write them wrongly
            self.cells = iter(sheet.iter_rows(values_only=True))
            self.number = 0
            self.headings = next(
                (
                    tuple(str(cell or "").strip() or f"(column {at})" for at, cell in enumerate(row, 1))
                    for row in self._filled()
                ),
                (),
            )
        except Exception as bad:  # openpyxl raises whatever it trips over
            raise BadFile(
                f"{path.name} is not an Excel workbook that can be read ({type(bad).__name__})",
                "save it again from Excel as .xlsx",
            ) from None
        self.name = path.name

    def position(self) -> int:
        return min(self.number, self.size)

    def close(self) -> None:
        self.book.close()

    def rows(self) -> Iterator[Raw | Broken]:
        try:
            for cells in self._filled():
                row = [_value(cell) for cell in cells]
                if any(cell not in (None, "") for cell in row[len(self.headings) :]):
                    why = f"it has cells beyond the {len(self.headings)} columns that have headings"
                    yield Broken(self.number, "", why, row)
                else:
                    yield Raw(self.number, dict(zip_longest(self.headings, row[: len(self.headings)])))
        except Exception as bad:  # a sheet that breaks off: openpyxl raises whatever it trips over
            says = f"{self.name} is damaged after row {self.number} ({type(bad).__name__})"
            raise BadFile(says, "save it again from Excel as .xlsx") from None

    def _filled(self) -> Iterator[tuple[Any, ...]]:
        for row in self.cells:
            self.number += 1
            if any(cell is not None and cell != "" for cell in row):
                yield row


def refuse_hostile(path: Path) -> None:
    """Refuse a zip that swells beyond reason, and XML with entities, before anything unpacks it."""
    try:
        with zipfile.ZipFile(path) as book:
            parts = book.infolist()
            swollen = any(
                part.file_size > SMALL and part.file_size > LARGEST_RATIO * max(1, part.compress_size)
                for part in parts
            )
            if swollen or len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_PART:
                raise BadFile(
                    f"{path.name} unpacks to far more than a workbook should, and was not opened",
                    "save the rows as .csv",
                )
            for part in parts:
                with book.open(part) as handle:
                    start = handle.read(LOOKED_AT).replace(b"\x00", b"").upper()
                if part.filename.endswith((".xml", ".rels")) and (
                    b"<!DOCTYPE" in start or b"<!ENTITY" in start
                ):
                    raise BadFile(
                        f"{path.name} holds XML entities, which no workbook needs, and was not opened",
                        "save the rows as .csv",
                    )
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, zlib.error):
        says = f"{path.name} is not an Excel workbook, or it is damaged or locked with a password"
        raise BadFile(says, "save it again from Excel as .xlsx, with no password") from None


def _value(cell: Any) -> Any:
    """Whole numbers as their digits, for ids and short posts; all else as it is."""
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        return cell
    return str(int(cell)) if abs(cell) < EXACT and cell == int(cell) else cell


def write(path: Path, answers: Iterable[Answer]) -> int:
    """Write the answers as cells of text. Findings too long for a cell are cut to clause, rule, severity."""
    openpyxl = library("openpyxl")
    book = openpyxl.Workbook(write_only=True)
    sheet, rows, shortened = None, MOST_ROWS, 0
    for answer in answers:
        if rows >= MOST_ROWS:
            sheet = book.create_sheet(f"Answers {len(book.worksheets) + 1}")
            sheet.append(COLUMNS)
            rows = 1
        row = cells(answer)
        if max(map(len, row)) >= LONGEST_CELL:
            shortened += 1
            row[3] = as_json(_cut(answer["findings"], "clause", "rule", "severity"))
            row[4] = as_json(_cut(answer["not_checked"], "rule"))
        sheet.append([_cell(openpyxl, sheet, value) for value in row])  # type: ignore[union-attr]
        rows += 1
    if sheet is None:
        book.create_sheet("Answers 1").append(COLUMNS)
    book.save(path)
    return shortened


def _cell(openpyxl: Any, sheet: Any, value: str) -> Any:
    shown = NOT_IN_XML.sub(lambda found: f"\\x{ord(found[0]):02x}", inert(value))[:LONGEST_CELL]
    cell = openpyxl.cell.WriteOnlyCell(sheet, value=shown)
    cell.data_type = "s"  # text, whatever it looks like
    return cell


def _cut(rows: Iterable[dict[str, Any]], *keys: str) -> list[dict[str, Any]]:
    return [{key: row[key] for key in keys} for row in rows]
