"""JSONL in and out: one JSON object a line."""

import json
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import Any

from gatepost.scan.formats import COLUMNS, Answer
from gatepost.scan.rows import BadFile, Broken, Raw
from gatepost.scan.text_files import BROKEN, LONGEST_LINE, TextFile, is_broken

DEEPEST = 50
LINE_ENDS = {place: f"\\u{place:04x}" for place in (0x85, 0x2028, 0x2029)}  # some readers split there
LOOKED_AT = 50  # rows whose keys stand for the headings of the file


class Source:
    """A JSONL file of posts."""

    def __init__(self, path: Path) -> None:
        self.file = TextFile(path)
        self.size = self.file.size
        self._rest = self._rows()
        self._first = list(islice(self._rest, LOOKED_AT))
        first = self._first[0] if self._first else None
        if isinstance(first, Broken) and str(first.original).startswith("["):
            self.close()
            says = f"{path.name} is one JSON list, not one object a line"
            raise BadFile(says, f"jq -c '.[]' {path.name} > posts.jsonl")
        self.headings = tuple(
            dict.fromkeys(key for row in self._first if isinstance(row, Raw) for key in row.values)
        )

    def position(self) -> int:
        return self.file.position()

    def close(self) -> None:
        self.file.close()

    def rows(self) -> Iterator[Raw | Broken]:
        return chain(self._first, self._rest)

    def _rows(self) -> Iterator[Raw | Broken]:
        for number, (line, whole) in enumerate(self.file.lines(), 1):
            line = line.strip()
            if not whole:
                yield Broken(number, "", f"the line is longer than {LONGEST_LINE:,} characters", line)
            elif line:
                yield _row(number, line)


def _row(number: int, line: str) -> Raw | Broken:
    if is_broken(line):
        return Broken(number, "", BROKEN, line)
    try:
        value: Any = json.loads(line)
    except (ValueError, RecursionError) as bad:
        place = f" (column {bad.colno})" if isinstance(bad, json.JSONDecodeError) else ""
        return Broken(number, "", f"it is not good JSON{place}: {_why(bad)}", line)
    if line.count("[") + line.count("{") > DEEPEST and _depth(value) > DEEPEST:
        return Broken(number, "", "it is JSON that nests too deeply", line)
    if not isinstance(value, dict):
        return Broken(number, "", "it is JSON, but not an object with id and text", line)
    return Raw(number, value)


def _depth(value: Any) -> int:
    depth, level = 0, [value] if isinstance(value, dict | list) else []
    while level:
        depth += 1
        inner = (each.values() if isinstance(each, dict) else each for each in level)
        level = [each for some in inner for each in some if isinstance(each, dict | list)]
    return depth


def _why(bad: Exception) -> str:
    if isinstance(bad, RecursionError):
        return "it nests too deeply"
    says = bad.msg if isinstance(bad, json.JSONDecodeError) else str(bad)
    return (
        "a quotation mark is not closed"
        if says.startswith("Unterminated string")
        else says[:1].lower() + says[1:]
    )


def write(path: Path, answers: Iterable[Answer]) -> int:
    """Write the answers, findings as lists. Nothing needs to be shortened."""
    with path.open("w", encoding="utf-8", newline="\n") as handle:
        for answer in answers:
            row = {key: answer[key] for key in COLUMNS}
            line = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
            handle.write(line.translate(LINE_ENDS) + "\n")
    return 0
