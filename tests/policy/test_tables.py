"""What a TOML file says is read field by field, and every key, row and list item is found on its line."""

import string
import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gatepost.policy.lines import Lines
from gatepost.policy.problems import Problem, did_you_mean
from gatepost.policy.tables import Fields, read_text, read_toml

SOURCE = '''\
# a comment = 1
title = "a # b"
when.by = ["x"]
inline = { one = 1, two = [
  "a", # ]
  { deep = true },
] }
text = """
[[row]]
inner = "no key"
"""
other = \'\'\'
[table]\'\'\'

[table]   # a table
"quoted key" = 1
list = ["a", "b",
        "c", ["d",
        "e"]]

[[row]]
x = 1

[[row.part]]
y = 2
[[row]]

[row.sub]
z.w = 3
'''


@pytest.mark.parametrize(
    "place, line",
    [
        (("title",), 2), (("when",), 3), (("when", "by"), 3), (("when", "by", 0), 3),
        (("inline",), 4), (("inline", "one"), 4), (("inline", "two"), 4), (("inline", "two", 0), 5),
        (("inline", "two", 1), 6), (("inline", "two", 1, "deep"), 6),
        (("text",), 8), (("other",), 12), (("table",), 15), (("table", "quoted key"), 16),
        (("table", "list"), 17), (("table", "list", 1), 17), (("table", "list", 2), 18),
        (("table", "list", 3), 18), (("table", "list", 3, 1), 19),
        (("row",), 21), (("row", 0), 21), (("row", 0, "x"), 22), (("row", 0, "part", 0, "y"), 25),
        (("row", 1), 26), (("row", 1, "sub"), 28), (("row", 1, "sub", "z", "w"), 29),
    ],
)  # fmt: skip
def test_a_thing_is_found_on_its_line(place, line):
    assert Lines(SOURCE).at(*place) == line


@pytest.mark.parametrize(
    "place, line",
    [(("table", "nothing"), 15), (("row", 1, "x"), 26), (("nothing", 3, "at", "all"), 1), ((), 1)],
)
def test_a_thing_that_is_not_there_is_told_where_it_would_be(place, line):
    assert Lines(SOURCE).at(*place) == line


def test_a_file_that_was_not_read_has_no_line():
    assert Lines().at("title") == 0


SAFE = st.text(string.ascii_letters + string.digits + " #[]{}=,.'é€\u2028", max_size=8)
VALUES = st.recursive(
    st.one_of(st.integers(-9, 9), st.booleans(), SAFE, st.just(date(2026, 12, 1)), st.floats(0, 9)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.sampled_from("abcdef"), inner, max_size=3)
    ),
    max_leaves=12,
)


def written(value: object, gap: str) -> str:
    """A value as TOML, with a line broken wherever `gap` may stand."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {written(each, gap)}" for key, each in value.items()) + " }"
    if isinstance(value, list):
        return "[" + "".join(f"{gap}{written(each, gap)},{gap}" for each in value) + "]"
    if isinstance(value, str):
        return f'"{value}"'
    return str(value).lower() if isinstance(value, bool) else str(value)


@settings(max_examples=80, deadline=None)
@given(
    tables=st.lists(st.dictionaries(st.sampled_from("abcdef"), VALUES, max_size=3), max_size=4),
    gap=st.sampled_from([" ", "\n", "# [\n"]),
)
def test_the_lines_are_those_of_the_values_that_toml_reads(tables, gap):
    source = "".join(
        "[[row]]\n" + "".join(f"{key} = {written(value, gap)}\n" for key, value in table.items())
        for table in tables
    )
    assert tomllib.loads(source).get("row", []) == tables
    lines, whole = Lines(source), source.split("\n")
    starts = [at for at, line in enumerate(whole, 1) if line == "[[row]]"]
    for number, table in enumerate(tables):
        assert lines.at("row", number) == starts[number]
        for key, value in table.items():
            at = lines.at("row", number, key)
            assert whole[at - 1].startswith(f"{key} = ")
            assert starts[number] < at
            if isinstance(value, list) and value and gap != " ":
                assert [
                    whole[lines.at("row", number, key, place) - 1].strip()[:1] for place in range(len(value))
                ] == [written(each, gap)[:1] for each in value]


def fields(source: str) -> tuple[Fields, list[Problem]]:
    problems: list[Problem] = []
    return Fields(tomllib.loads(source), "x.toml", (), Lines(source), problems, "a thing"), problems


def test_good_fields_are_read_without_a_word():
    thing, problems = fields(
        't = " a "\nn = 3\nf = true\nd = 2026-12-01\nl = ["a"]\ni = { x = 1 }\nc = "red"\n'
    )
    assert (thing.text("t"), thing.whole("n"), thing.flag("f"), thing.day("d")) == (
        "a",
        3,
        True,
        date(2026, 12, 1),
    )
    assert (thing.texts("l"), thing.inner("i"), thing.one_of("c", ["red", "blue"])) == (
        ("a",),
        {"x": 1},
        "red",
    )
    assert (thing.text("none"), thing.whole("none"), thing.flag("none"), thing.rows("none")) == (
        "",
        None,
        None,
        [],
    )
    thing.close()
    assert problems == []


@pytest.mark.parametrize(
    "read, says",
    [
        (lambda thing: thing.text("x"), '"x" should be text in quotes'),
        (lambda thing: thing.whole("x"), '"x" should be a whole number'),
        (lambda thing: thing.flag("n"), '"n" should be true or false'),
        (lambda thing: thing.day("x"), '"x" should be a date such as 2026-12-01'),
        (lambda thing: thing.inner("x"), '"x" should be a table'),
        (lambda thing: thing.rows("x"), '"x" should be a list'),
        (lambda thing: thing.texts("x"), '"x" should be a list of texts, such as ["a", "b"]'),
    ],
)
def test_a_field_of_the_wrong_kind_is_told_on_its_line(read, says):
    thing, problems = fields("n = 1\n\nx = true\n")
    read(thing)
    assert problems == [Problem("x.toml", 1 if '"n"' in says else 3, says)]


def test_a_key_that_nobody_asked_for_is_told_with_the_nearest_one():
    thing, problems = fields('title = "a"\ntitel = "b"\n')
    thing.text("title")
    thing.close()
    assert problems == [Problem("x.toml", 2, 'a thing has an unknown key: "titel"', "did you mean title?")]


def test_lines_end_alike_whoever_saved_the_file(tmp_path):
    problems: list[Problem] = []
    (tmp_path / "a.toml").write_bytes(b'\xef\xbb\xbfa = """\r\nx\r\ny"""\r\nb = 1\r\n')
    table, lines = read_toml(tmp_path / "a.toml", "a.toml", problems)
    assert (table, problems) == ({"a": "x\ny", "b": 1}, [])
    assert lines.at("b") == 4
    assert read_text(tmp_path / "a.toml", "a.toml", problems) == 'a = """\nx\ny"""\nb = 1\n'


def test_a_file_that_is_not_there_is_told(tmp_path):
    problems: list[Problem] = []
    assert read_text(Path(tmp_path / "a.md"), "a.md", problems) is None
    assert problems == [Problem("a.md", 0, "the file cannot be read: No such file or directory")]


@pytest.mark.parametrize(
    "word, known, hint",
    [
        ("hied", ["hide", "leave"], "did you mean hide?"),
        ("postt", ["post", "posts", "reply"], "did you mean post or posts?"),
        ("zzz", ["b", "a"], "one of a, b"),
        ("zzz", [str(n) for n in range(30)], ""),
        ("zzz", [], ""),
    ],
)
def test_a_hint_names_the_nearest_words_else_the_few_there_are(word, known, hint):
    assert did_you_mean(word, known) == hint
