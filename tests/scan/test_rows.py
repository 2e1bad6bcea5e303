"""Rows that cannot be checked are set aside with the reason; every row that goes in comes out."""

import csv
import io
import json
import tempfile
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gatepost.check.situation import BadSituation
from gatepost.scan.answers import Answers
from gatepost.scan.rows import Raw
from gatepost.scan.scan import aside_of, scan


@pytest.fixture
def asides(tmp_path: Path, run: Any, table: Any) -> Any:
    def asides(name: str, content: bytes) -> list[tuple[str, str, str]]:
        (tmp_path / name).write_bytes(content)
        run(tmp_path / name, tmp_path / "out.csv")
        return [(row["row"], row["column"], row["why"]) for row in table(aside_of(tmp_path / "out.csv"))]

    return asides


@pytest.mark.parametrize(
    "line, column, why",
    [
        ('{"id": 2, "text": ""}', "text", "the text is empty"),
        ('{"id": 2}', "", 'no column called "text"'),
        ('{"id": "", "text": "hi"}', "id", "no id"),
        ('{"id": [2], "text": "hi"}', "id", "text or a whole number"),
        ('{"id": 1e20, "text": "hi"}', "id", "rounded"),
        ('{"id": 2, "text": 5}', "text", "should be words, and is a number"),
        ('{"id": 2, "text": ["hi"]}', "text", "should be words, and is a list"),
        ('{"id": 2, "text": "hi", "act": "shout"}', "act", 'unknown value: "shout"'),
        ('{"id": 2, "text": "hi", "act": 5}', "act", "unknown value"),
        ('{"id": 2, "text": "hi", "written_at": "last week"}', "written_at", "not a date and time"),
        (
            '{"id": 2, "text": "hi", "written_at": 1700000000}',
            "written_at",
            "a date and time, and is a number",
        ),
        ('{"id": 2, "text": "hi", "restricted": "maybe"}', "restricted", "true or false"),
        ('{"id": 2, "text": "hi", "matters": "not json"}', "matters", "JSON list"),
        ('{"id": 2, "text": "hi", "matters": [{"stag": "x"}]}', "", "matters, number 1"),
        ('{"id": 2, "text": "a\\u0000b"}', "text", "binary"),
        ('{"id": 2, "text": "a\\ud83d"}', "text", "cannot be read as text"),
        ('{"id": 2, "text": "hi', "", "a quotation mark is not closed"),
        ('{"id": 2, "text": "hi"', "", "not good JSON"),
        ("[1, 2]", "", "not an object"),
        ('{"id": 2, "text": "hi", "x": ' + "[" * 60 + "]" * 60 + "}", "", "nests too deeply"),
        ("[" * 100_000, "", "nests too deeply"),
    ],
)
def test_a_bad_row_is_set_aside_with_its_row_column_and_reason(
    line: str, column: str, why: str, asides: Any
) -> None:
    ((row, at, says),) = asides("a.jsonl", f'{{"id": 1, "text": "hi"}}\n{line}\n'.encode())
    assert (row, at) == ("2", column)
    assert why in says


def test_a_line_that_is_not_utf_8_costs_that_row_alone_and_its_bytes_are_kept(
    asides: Any, tmp_path: Path, table: Any
) -> None:
    content = b"id,text,town\n1,fine,Wye\n2,caf\xe9,Ely\n3,fine,Nairn\xff\n"
    ((row, column, why),) = asides("a.csv", content)
    assert (row, column) == ("3", "text")
    assert "not UTF-8" in why
    original = json.loads(table(aside_of(tmp_path / "out.csv"))[0]["original"])
    assert original["text"].encode("utf-8", "surrogateescape") == b"caf\xe9"
    assert asides("a.jsonl", b'{"id":1,"text":"hi"}\n{"id":2,"text":"caf\xe9"}\n')[0][0] == "2"


def test_a_utf_16_file_cut_off_in_the_middle_of_a_letter_is_read_to_there(asides: Any) -> None:
    content = "id,text\n1,hi\n2,good".encode("utf-16") + b"\xd8"
    ((row, column, _),) = asides("a.csv", content)
    assert (row, column) == ("3", "text")


def test_a_quotation_mark_that_is_never_closed_does_not_swallow_the_rows_below(asides: Any) -> None:
    content = b'id,text\n1,hi\n2,"oh no\n3,hello\n4,bye\n'
    ((row, _, why),) = asides("a.csv", content)
    assert row == "3"
    assert "never closed" in why


def test_huge_cells_and_huge_lines_are_set_aside_and_reading_goes_on(asides: Any) -> None:
    huge = b"id,text\n1," + b"a" * 1_000_001 + b"\n2,hi\n3," + b"b" * 4_000_001 + b"\n4,hi\n"
    assert [row for row, _, _ in asides("a.csv", huge)] == ["2", "4"]
    long = b'{"id":1,"text":"hi"}\n{"id":2,"text":"' + b"a" * 4_000_000 + b'"}\n{"id":3,"text":"hi"}\n'
    assert [row for row, _, _ in asides("a.jsonl", long)] == ["2"]


def test_cells_beyond_the_headings_are_set_aside_and_missing_ones_are_empty(asides: Any) -> None:
    found = asides("a.csv", b"id,text,act\n1,hi\n2,hi,post,extra\n3,hi,,,\n\n4\n")
    assert [(row, column) for row, column, _ in found] == [("3", ""), ("6", "text")]


@pytest.mark.parametrize(
    "column, value, key, expected",
    [
        ("sits_on", "Planning; Licensing", "sits_on", ("Planning", "Licensing")),
        ("sits_on", '["Planning"]', "sits_on", ("Planning",)),
        ("restricted", "Yes", "restricted", True),
        ("by", "Officer", "by", "officer"),
        ("author", "Ann", "name", "Ann"),
        ("matters", '[{"reference": "24/1"}]', "matters", None),
        ("written_at", "22/11/2026 21:30", "at", None),
    ],
)
def test_facts_may_be_columns(column: str, value: str, key: str, expected: Any, pack: Path, run: Any) -> None:
    from gatepost.scan.situations import Situations

    ours = {"author": "name", "written_at": "at"}.get(column, column)
    _, facts, _ = Situations({"by": "resident"}).read({"text": "hi", ours: value})
    assert getattr(facts, key) == expected if expected is not None else getattr(facts, key)


def test_a_time_without_a_zone_is_londons_in_winter_and_summer() -> None:
    from gatepost.scan.situations import Situations

    situations = Situations({})
    for value, offset in (("2026-01-05 09:00", 0), ("05/07/26, 09:00", 1)):
        post, _, zoneless = situations.read({"text": "hi", "at": value})
        assert zoneless
        assert post.written_at is not None
        assert post.written_at.utcoffset().total_seconds() == offset * 3600  # type: ignore[union-attr]
    assert not situations.read({"text": "hi", "at": "2026-01-05T09:00:00+01:00"})[2]


def test_given_facts_hold_for_every_row_and_bad_ones_are_refused_at_once(tmp_path: Path, run: Any) -> None:
    (tmp_path / "a.csv").write_text("id,text,by\n1,You moron,\n2,You moron,officer\n")
    election = {"title": "May", "poll_on": "2027-05-06", "notice_on": "2027-03-25", "candidates": ["Jo"]}
    given = {"elections": [election], "candidates": ["Al"], "people": [{"name": "Di"}], "text": "never used"}
    assert run(tmp_path / "a.csv", tmp_path / "out.csv", given).outcomes == {"hide": 1, "clear": 1}
    with pytest.raises(BadSituation):
        run(tmp_path / "a.csv", tmp_path / "out.csv", {"elections": [{"title": "May"}]})


def test_repeated_ids_are_all_kept_and_counted(tmp_path: Path, run: Any, table: Any) -> None:
    (tmp_path / "a.csv").write_text("id,text\n1,a\n2,b\n1,c\n1,d\n")
    summary = run(tmp_path / "a.csv", tmp_path / "out.csv")
    assert summary.repeated == 2
    assert [row["id"] for row in table(tmp_path / "out.csv")] == ["1", "2", "1", "1"]


def test_a_fault_of_ours_on_one_post_is_set_aside_and_never_passes_for_clear(
    pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gatepost.check.checker import Checker
    from gatepost.policy.load import load_edition

    def fail(*_: object) -> None:
        raise ZeroDivisionError

    answers = Answers(Checker(load_edition(pack)), {})
    monkeypatch.setattr(answers.checker, "check", fail)
    (line,) = answers.lines([Raw(2, {"id": "1", "text": "secret"})])
    assert "ZeroDivisionError in test_rows.py" in json.loads(line)["why"]


CELLS = st.text(alphabet=st.sampled_from("ab1,;\"'\n\r\t=|é🌹\x00\u2028 "), max_size=8)


@settings(max_examples=150, deadline=None)
@given(rows=st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=8))
@example(rows=[('"', "a", "b"), ("1", "\n", ""), ("2", "x", "y")])
def test_rows_in_are_rows_out_and_rows_set_aside_in_order(
    pack: Path, table: Any, rows: list[tuple[str, ...]]
) -> None:
    buffer = io.StringIO(newline="")
    csv.writer(buffer).writerows([("id", "text", "act"), *rows])
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "a.csv")
        source.write_text(buffer.getvalue(), encoding="utf-8", newline="")
        _consistent(source, pack, table, [row[0] for row in filled])


@settings(max_examples=200, deadline=None)
@given(text=st.text(alphabet=st.sampled_from("ab1,\"'\n\r\t=é ;"), max_size=60))
@example(text='"\n1,a\n"')
@example(text='1,"a\n2,"b\n3,c')
def test_no_text_however_broken_loses_a_row(pack: Path, table: Any, text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "a.csv")
        source.write_text("id,text,act\n" + text, encoding="utf-8", newline="")
        _consistent(source, pack, table, None)


def _consistent(source: Path, pack: Path, table: Any, ids: list[str] | None) -> None:
    from gatepost.check.checker import Checker
    from gatepost.policy.load import load_edition
    from gatepost.scan.csv_files import Source, inert
    from gatepost.scan.rows import BadFile

    opened = Source(source)
    found = list(opened.rows())
    opened.close()
    out = source.with_name("out.jsonl")
    try:
        summary = scan(source, out, partial(Checker, load_edition(pack)), {"by": "resident"})
    except BadFile:
        assert found == []
        return
    answered = table(out)
    aside = table(aside_of(out)) if summary.set_aside else []
    assert summary.rows == len(found) == len(answered) + len(aside)
    numbers = [int(row["row"]) for row in aside]
    assert numbers == sorted(numbers)
    kept = [row for row in found if isinstance(row, Raw) and row.number not in numbers]
    assert [row["id"] for row in answered] == [row.values["id"] for row in kept]
    if ids is not None:
        assert len(found) == len(ids)
        assert inert("=") == "'="
