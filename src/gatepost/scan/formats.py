"""The kinds of file that a scan reads and writes. This list is the whole list."""

from collections.abc import Iterable, Mapping
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, Protocol, cast

from gatepost.policy.problems import did_you_mean
from gatepost.scan.rows import BadFile, Source

# Ending -> module. A module is imported when it is asked for, so that CSV needs no other library.
FORMATS = {".csv": "csv_files", ".jsonl": "jsonl_files", ".parquet": "parquet_files", ".xlsx": "xlsx_files"}
NEEDS = {".parquet": "pyarrow", ".xlsx": "openpyxl"}
OTHERS = {
    ".xls": "open it in Excel and save it as .xlsx",
    ".json": "one JSON object a line, in a file that ends in .jsonl (jq -c '.[]' makes one of a list)",
    ".txt": "a .csv file with the headings id and text",
    ".tsv": "rename it to .csv: tabs between columns are understood",
}
COLUMNS = ("id", "outcome", "route", "findings", "not_checked")

Answer = Mapping[str, Any]


class Format(Protocol):
    """What the module of a format holds. `write` tells how many answers it had to shorten."""

    Source: type[Source]

    def write(self, path: Path, answers: Iterable[Answer]) -> int: ...


def format_of(path: Path) -> Format:
    """The format that a file's name asks for. Raises BadFile."""
    ending = path.suffix.lower()
    if ending not in FORMATS:
        known = "one of " + ", ".join(FORMATS)
        named = f'"{ending}" files' if ending else "a file whose name has no ending"
        raise BadFile(
            f"{path.name}: scan does not read or write {named}",
            OTHERS.get(ending) or did_you_mean(ending, FORMATS) or known,
        )
    if ending in NEEDS:
        library(NEEDS[ending])
    return cast(Format, import_module(f"gatepost.scan.{FORMATS[ending]}"))


def library(name: str) -> ModuleType:
    """A library that comes with gatepost[scan]. Raises BadFile where it was not installed."""
    try:
        return import_module(name)
    except ImportError:
        says = f"this kind of file needs {name.partition('.')[0]}, which is not installed"
        raise BadFile(says, "pip install gatepost[scan], or use .csv or .jsonl") from None
