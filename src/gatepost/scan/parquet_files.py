"""Parquet in and out, a few rows at a time."""

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from gatepost.scan.columns import columns_of
from gatepost.scan.formats import COLUMNS, Answer, library
from gatepost.scan.rows import BadFile, Broken, Raw
from gatepost.scan.text_files import BROKEN

AT_ONCE = 256


class Source:
    """A Parquet file of posts. Only the columns that the check knows are read."""

    def __init__(self, path: Path) -> None:
        parquet = library("pyarrow.parquet")
        self.arrow = library("pyarrow")
        self.name = path.name
        try:
            self.file: Any = parquet.ParquetFile(path, memory_map=True)
        except (self.arrow.ArrowException, OSError) as bad:
            raise BadFile(f"{path.name} is not a Parquet file that can be read: {_first_line(bad)}") from None
        self.headings: tuple[str, ...] = tuple(self.file.schema_arrow.names)
        self.size: int = self.file.metadata.num_rows
        self.number = 0

    def position(self) -> int:
        return self.number

    def close(self) -> None:
        self.file.close()

    def rows(self) -> Iterator[Raw | Broken]:
        wanted = [heading for _, heading in columns_of(self.headings).pairs]
        try:
            for batch in self.file.iter_batches(batch_size=AT_ONCE, columns=wanted):
                yield from self._batch(batch)
        except (self.arrow.ArrowException, OSError) as bad:
            says = f"{self.name} is damaged after row {self.number}: {_first_line(bad)}"
            raise BadFile(says, "make the file again; the same command then needs --restart") from None

    def _batch(self, batch: Any) -> Iterator[Raw | Broken]:
        try:
            for row in batch.to_pylist():
                self.number += 1
                yield Raw(self.number, row)
        except UnicodeDecodeError:  # one bad row shall not take the others with it
            for at in range(batch.num_rows):
                self.number += 1
                yield self._alone(batch.slice(at, 1))

    def _alone(self, row: Any) -> Raw | Broken:
        try:
            return Raw(self.number, row.to_pylist()[0])
        except UnicodeDecodeError:
            binary = {
                name: row.column(name).cast(self.arrow.binary())
                for name in row.schema.names
                if row.schema.field(name).type == self.arrow.string()
            }
            shown = {
                name: (column[0].as_py() or b"").decode("utf-8", "backslashreplace")
                for name, column in binary.items()
            }
            return Broken(self.number, "", BROKEN, shown)


def write(path: Path, answers: Iterable[Answer]) -> int:
    """Write the answers as columns of text; findings and not_checked hold JSON."""
    arrow, parquet = library("pyarrow"), library("pyarrow.parquet")
    schema = arrow.schema([(name, arrow.string()) for name in COLUMNS])
    rows = iter(answers)
    with parquet.ParquetWriter(path, schema) as writer:
        while some := [_row(answer) for answer in islice(rows, 1000)]:
            writer.write_table(arrow.Table.from_pylist(some, schema=schema))
    return 0


def _row(answer: Answer) -> dict[str, str | None]:
    texts = {
        key: json.dumps(answer[key], ensure_ascii=False, separators=(",", ":"))
        for key in ("findings", "not_checked")
    }
    return {"id": answer["id"], "outcome": answer["outcome"], "route": answer["route"], **texts}


def _first_line(bad: Exception) -> str:
    return (str(bad).splitlines() or ["no reason given"])[0][:200]
