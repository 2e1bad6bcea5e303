"""Each format in and out, and the files that are refused in a sentence."""

import json
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from gatepost.scan import formats
from gatepost.scan.rows import BadFile
from gatepost.scan.scan import aside_of

ROWS = [
    {
        "id": "7",
        "text": "The bins were missed again",
        "author": "Ann",
        "written_at": "2026-11-22T21:30:00+00:00",
    },
    {
        "id": "8",
        "text": "You are a “moron”, sir\nand a bore",
        "author": "Bob",
        "written_at": "2026-11-22T21:31:00Z",
    },
    {"id": "9", "text": "Well said, thank you 🌹", "author": "Cy", "written_at": ""},
]


def write_csv(path: Path) -> None:
    lines = [",".join(ROWS[0]), *(",".join(f'"{cell}"' for cell in row.values()) for row in ROWS)]
    path.write_text("\n".join(lines), encoding="utf-8")


def write_jsonl(path: Path) -> None:
    path.write_text("\n".join(json.dumps(row) for row in ROWS), encoding="utf-8")


def write_parquet(path: Path) -> None:
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    parquet.write_table(arrow.Table.from_pylist(ROWS), path)


def write_xlsx(path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.append(list(ROWS[0]))
    for row in ROWS:
        book.active.append([int(row["id"]), *list(row.values())[1:]])
    book.save(path)


WRITE = {".csv": write_csv, ".jsonl": write_jsonl, ".parquet": write_parquet, ".xlsx": write_xlsx}


@pytest.mark.parametrize("ending", WRITE)
def test_every_format_goes_in_and_comes_out_with_the_same_answers(
    ending: str, tmp_path: Path, run: Any, table: Any
) -> None:
    source = tmp_path / f"posts{ending}"
    WRITE[ending](source)
    for answers in WRITE:
        out = tmp_path / f"answers{answers}"
        assert run(source, out).outcomes == {"leave": 2, "hide": 1}
        told = table(out)
        assert [row["id"] for row in told] == ["7", "8", "9"]
        assert [row["outcome"] for row in told] == ["leave", "hide", "leave"]
        findings = told[1]["findings"]
        (finding,) = findings if isinstance(findings, list) else json.loads(findings)
        (mark,) = finding["marks"]
        assert ROWS[1]["text"][mark["start"] : mark["end"]] == "moron"
    assert sorted(path.stem for path in tmp_path.iterdir()) == ["answers"] * 4 + ["posts"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_csv_is_read_whatever_its_encoding_and_delimiter(
    encoding: str, delimiter: str, tmp_path: Path, run: Any, table: Any
) -> None:
    source, out = tmp_path / "posts.csv", tmp_path / "out.jsonl"
    rows = [["id", "text", "likes"], ["1", "Ça va, moron; really?", "2"], ["2", "Hm", "0"]]
    source.write_text(
        "\r\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in rows), encoding=encoding
    )
    assert run(source, out).unused == ("likes",)
    assert [row["outcome"] for row in table(out)] == ["hide", "leave"]


def test_excels_own_first_line_decides_the_delimiter(tmp_path: Path, run: Any) -> None:
    source = tmp_path / "posts.csv"
    source.write_text("sep=;\nid;text\n1;a,b,c\n")
    assert run(source, tmp_path / "out.csv").rows == 1


@pytest.mark.parametrize("heading", ["message", "Content", "BODY", " Text ", "\ufefftext"])
def test_a_plain_synonym_is_understood(heading: str, tmp_path: Path, run: Any) -> None:
    source = tmp_path / "posts.csv"
    source.write_text(f"Post ID,{heading}\n1,You moron\n", encoding="utf-8")
    assert run(source, tmp_path / "out.csv").outcomes == {"hide": 1}


@pytest.mark.parametrize(
    "name, content, says, hint",
    [
        ("a.csv", b"", "is empty", "one post a row"),
        ("a.csv", b"\xef\xbb\xbf \r\n", "is empty", ""),
        ("a.csv", b"id,text\n", "no posts under them", ""),
        ("a.csv", b"id,txt\n1,hi\n", 'no column called "text"', 'rename the column txt to "text"'),
        (
            "a.csv",
            b"message,content,id\nx,y,1\n",
            'more than one column could be the text: "message" and "content"',
            "",
        ),
        ("a.csv", b"id,text,text\n1,2,3\n", "more than one column could be the text", ""),
        ("a.csv", "id,text\n1,hi\n".encode("utf-16-le"), "looks like UTF-16 without the mark", "CSV UTF-8"),
        ("a.csv", b"\x7fELF\x00\x01\x02\x03" + b"q" * 300, "binary data", ""),
        ("a.csv", b"PK\x03\x04 and so on", "an Excel workbook", ".xlsx"),
        ("a.csv", b'"id,text\n1,hi\n', "headings of a.csv cannot be read", ""),
        ("a.csv", b"a" * 4_100_000, "too long", ""),
        ("a.jsonl", b'[{"id": 1}]', "one JSON list", "jq"),
        ("a.jsonl", b'{"id": 1, "txt": "hi"}', 'no column called "text"', "txt"),
        ("a.parquet", b"not parquet", "not a Parquet file", ""),
        ("a.xlsx", b"not a workbook", "not an Excel workbook", "no password"),
        ("a.txt", b"hi", "does not read or write", ".csv"),
        ("a.cvs", b"hi", "does not read or write", ".csv"),
        ("posts", b"hi", "no ending", ".csv"),
    ],
)
def test_a_file_that_cannot_be_scanned_is_refused_in_a_sentence_and_leaves_nothing_behind(
    name: str, content: bytes, says: str, hint: str, tmp_path: Path, run: Any
) -> None:
    source = tmp_path / name
    source.write_bytes(content)
    with pytest.raises(BadFile) as refusal:
        run(source, tmp_path / "out.csv")
    assert says in refusal.value.says
    assert hint in refusal.value.try_this
    assert list(tmp_path.iterdir()) == [source]


def test_a_missing_library_is_named_before_anything_is_scanned(
    tmp_path: Path, run: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(formats, "import_module", missing)
    (tmp_path / "a.csv").write_text("id,text\n1,hi\n")
    for ending in (".xlsx", ".parquet"):
        with pytest.raises(BadFile) as refusal:
            run(tmp_path / f"a{ending}", tmp_path / "out.csv")
        assert "is not installed" in refusal.value.says
        assert "pip install gatepost[scan]" in refusal.value.try_this


@pytest.mark.parametrize("start", ["=1+1", "+44 20", "-2", "@SUM(A1)", " =cmd", "\tx", "＝1"])
def test_nothing_that_comes_out_is_a_formula(start: str, tmp_path: Path, run: Any, table: Any) -> None:
    source = tmp_path / "posts.jsonl"
    source.write_text(
        json.dumps({"id": start, "text": "hi"}) + "\n" + json.dumps({"id": "2", "act": start, "text": "hi"})
    )
    for ending in (".csv", ".xlsx"):
        out = tmp_path / f"out{ending}"
        assert run(source, out).set_aside == 1
        assert table(out)[0]["id"] == "'" + start
    run(source, tmp_path / "out.jsonl")
    assert table(tmp_path / "out.jsonl")[0]["id"] == start
    assert table(aside_of(tmp_path / "out.csv"))[0]["original"].startswith("{")


def test_an_excel_cell_never_holds_a_cut_off_answer(tmp_path: Path, run: Any, table: Any) -> None:
    pytest.importorskip("openpyxl")
    source, out = tmp_path / "posts.jsonl", tmp_path / "out.xlsx"
    source.write_text(json.dumps({"id": "1\x01", "text": "moron! " * 1000}))
    assert run(source, out).shortened == 1
    (row,) = table(out)
    assert json.loads(row["findings"]) == [
        {"clause": "standards.conduct.respect", "rule": "calls-names", "severity": "medium"}
    ]


def hostile(path: Path, name: str, content: bytes) -> None:
    write_xlsx(path)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as book:
        book.writestr(name, content)


@pytest.mark.parametrize(
    "name, content, says",
    [
        ("xl/extra.xml", b" " * 20_000_000, "far more than a workbook should"),
        ("xl/extra.xml", b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>', "XML entities"),
        ("xl/extra.xml", '<?xml version="1.0"?><!DOCTYPE x><x/>'.encode("utf-16"), "XML entities"),
    ],
)
def test_a_workbook_built_to_hurt_is_refused_unopened(
    name: str, content: bytes, says: str, tmp_path: Path, run: Any
) -> None:
    source = tmp_path / "posts.xlsx"
    hostile(source, name, content)
    with pytest.raises(BadFile, match=says):
        run(source, tmp_path / "out.csv")


def test_what_excel_changed_is_set_aside_and_not_guessed(tmp_path: Path, run: Any, table: Any) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in (
        ["id", "text", "written_at"],
        [1, 42, datetime(2026, 11, 1, 9, 30)],  # noqa: DTZ001 - as Excel has it
        [2, datetime(2024, 10, 1), None],  # noqa: DTZ001
        [1234567890123456789, "hi", None],
        [4, "hi", "31/12/2026 23:15"],
        [5, "hi", "12/31/2026"],
        [None, None, None],
        [6, "hi", None, None, "beyond"],
    ):
        book.active.append(row)
    book.save(tmp_path / "posts.xlsx")
    summary = run(tmp_path / "posts.xlsx", tmp_path / "out.csv")
    assert [row["id"] for row in table(tmp_path / "out.csv")] == ["1", "4"]
    assert summary.zoneless == 2
    aside = table(aside_of(tmp_path / "out.csv"))
    assert [(row["row"], row["column"]) for row in aside] == [
        ("3", "text"),
        ("4", "id"),
        ("6", "written_at"),
        ("8", ""),
    ]
    assert "format the column as text" in aside[0]["why"]


def test_the_list_of_formats_and_the_modules_agree() -> None:
    folder = Path(formats.__file__).parent
    assert {path.stem for path in folder.glob("*_files.py")} - {"text_files"} == set(formats.FORMATS.values())
    assert isinstance(formats.format_of(Path("a.CSV")).write, Callable)  # type: ignore[arg-type]
