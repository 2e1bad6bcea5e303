"""A tiny pack and a scan by it: enough to tell outcomes apart, small enough to run a thousand times."""

import csv
import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from gatepost.cli.editions import checker_for
from gatepost.scan.scan import Summary, scan

RULE = """clause = "standards.conduct.respect"
title = "Calls somebody a moron"
detector = "phrases"
severity = "medium"
message = "This may be read as abuse."
advice = "Argue about the decision."
propose = "hide"

[when]
by = ["resident", "councillor"]

[settings]
any = ["moron*"]
"""


def make_pack(folder: Path) -> Path:
    """The pack on disk, under tiny/1."""
    pack = folder / "tiny" / "1"
    (pack / "rules").mkdir(parents=True)
    (pack / "pack.toml").write_text('id = "tiny"\nedition = "1"\ntitle = "Tiny"\n')
    (pack / "standards.md").write_text(
        "# Standards\n\n## Conduct\n\n### Respect {#standards.conduct.respect}\n\nArgue about ideas.\n"
    )
    (pack / "rules" / "calls-names.toml").write_text(RULE)
    (pack / "rules" / "calls-names.examples.toml").write_text(
        '[[breach]]\ntext = "You moron"\n\n[[fine]]\ntext = "Hello"\n'
    )
    return pack


@pytest.fixture(scope="session")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_pack(tmp_path_factory.mktemp("packs"))


@pytest.fixture
def run(pack: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Summary]:
    """Scan a file by the tiny pack: run(source, out, given, ...)."""
    monkeypatch.setenv("GATEPOST_CACHE", str(pack.parent.parent / "cache"))

    def run(source: Path, out: Path, given: dict[str, Any] | None = None, **options: Any) -> Summary:
        return scan(
            source, out, partial(checker_for, str(pack)), {"by": "resident", **(given or {})}, **options
        )

    return run


@pytest.fixture(scope="session")
def table() -> Callable[[Path], list[dict[str, Any]]]:
    """The rows of a file of answers, or of rows set aside."""

    def table(path: Path) -> list[dict[str, Any]]:
        if path.suffix == ".jsonl":
            return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        if path.suffix == ".parquet":
            parquet = pytest.importorskip("pyarrow.parquet")
            return list(parquet.read_table(path).to_pylist())
        if path.suffix == ".xlsx":
            openpyxl = pytest.importorskip("openpyxl")
            headings, *rows = openpyxl.load_workbook(path).active.iter_rows(values_only=True)
            return [dict(zip(headings, row, strict=True)) for row in rows]
        with path.open(encoding="utf-8-sig", newline="") as handle:
            return list(csv.DictReader(handle))

    return table
