"""What a reader of files hands over: a row, a row it could not read, or why it cannot read the file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol


class BadFile(Exception):
    """A file that cannot be scanned or written, in one plain sentence, with what to try."""

    def __init__(self, says: str, try_this: str = "") -> None:
        self.says, self.try_this = says, try_this
        super().__init__(says)


@dataclass(frozen=True, slots=True)
class Raw:
    """A row as it stands in the file, by its own headings.

    `number` is the row as a spreadsheet counts it (the headings are row 1), or the line of a JSONL file.
    """

    number: int
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Broken:
    """A row that goes to the file of rows set aside: where, why, and what stood there."""

    number: int
    column: str
    why: str
    original: Any


class Source(Protocol):
    """An open file of posts. `position` of `size` tells how far it has been read."""

    headings: tuple[str, ...]
    size: int

    def __init__(self, path: Path) -> None: ...

    def rows(self) -> Iterator[Raw | Broken]: ...

    def position(self) -> int: ...

    def close(self) -> None: ...
