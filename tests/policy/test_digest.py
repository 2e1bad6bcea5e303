"""The digest is the same wherever and however the same words are kept, and moves when any of them do."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date, time

import pytest

from gatepost.policy.digest import canonical, digest_of
from gatepost.policy.load import load_edition
from gatepost.policy.suite import Edition


@pytest.fixture
def digest(write_pack):
    return lambda changes={}, **where: load_edition(write_pack(changes, **where)).digest


def test_it_is_64_hexadecimal_digits(digest):
    assert len(digest()) == 64
    assert set(digest()) <= set("0123456789abcdef")


def test_it_does_not_depend_on_where_the_pack_lies(digest):
    assert digest(name="tiny") == digest(name="another folder")


def test_it_does_not_depend_on_line_endings_or_a_byte_order_mark(digest, write_pack):
    before = digest()
    folder = write_pack()
    for path in folder.rglob("*.*"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert load_edition(folder).digest == before


def test_it_does_not_depend_on_the_order_in_which_files_were_written(write_pack, digest):
    before = digest()
    folder = write_pack(name="backwards", good={})
    source = write_pack()
    for path in sorted((each for each in source.rglob("*") if each.is_file()), reverse=True):
        place = folder / path.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(path.read_bytes())
    assert load_edition(folder).digest == before


def test_it_does_not_depend_on_comments_blank_lines_or_the_order_of_keys(write_pack, digest):
    before = digest()
    rule = (write_pack() / "rules/insult.toml").read_text()
    head, settings = rule.split("\n[settings]")
    turned = "\n".join(reversed(head.splitlines()))
    assert digest({"rules/insult.toml": f"# words\n\n{turned}\n\n\n[settings]{settings}"}) == before


def test_it_does_not_depend_on_how_unicode_writes_a_letter(digest):
    kind = '[[judgement]]\nclause = "policy.conduct.kindness"\nreason = "{}"\n'
    assert digest({"judgement.toml": kind.format("Caf\u00e9")}) == digest(
        {"judgement.toml": kind.format("Cafe\u0301")}
    )


@pytest.mark.parametrize(
    "path, old, new",
    [
        ("pack.toml", "A tiny suite", "A tiny suit"),
        ("pack.toml", 'strictness = "strict"', 'strictness = "lax"'),
        ("policy.md", "# Our policy", "# Your policy"),
        ("policy.md", "Be kind.", "Be kind!"),
        ("policy.md", "{#policy.conduct.kindness}", "{#policy.conduct.niceness}"),
        ("policy.md", "For: councillor, officer", "For: councillor"),
        ("policy.md", "s27", "s28"),
        ("rules/insult.toml", '"{insult}"', '"{insult}s"'),
        ("rules/insult.toml", "medium", "high"),
        ("rules/vote.toml", "= true", "= false"),
        ("rules/insult.examples.toml", "What a plonker", "Such a plonker"),
        ("words/abuse.toml", "muppet", "puppet"),
        ("dials.toml", "9 to 5", "9 to 6"),
        ("routes.toml", "Complain", "Complaint"),
        ("judgement.toml", "over time", "in time"),
        ("ordinary.toml", "Mind the ice", "Mind the gap"),
        ("ladder.toml", "leave", "hide"),
    ],
)
def test_any_change_of_words_changes_it(path, old, new, write_pack, digest):
    before = digest()
    text = (write_pack() / path).read_text()
    assert old in text
    changed = text.replace(old, new, 1)
    folder = write_pack({path: changed})
    from gatepost.policy.load import (
        read_edition,
    )  # a changed id leaves a problem, which is not the question here

    assert read_edition(folder)[0].digest != before


def test_two_processes_with_different_hash_seeds_agree(write_pack):
    code = (
        "import sys; from gatepost.policy.load import load_edition as load; print(load(sys.argv[1]).digest)"
    )
    folder = str(write_pack())
    told = {
        subprocess.run(
            [sys.executable, "-c", code, folder],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in ("0", "1", "4294967295")
    }
    assert told == {load_edition(folder).digest}


def test_where_a_thing_was_read_from_is_left_out(write_pack):
    told = json.loads(canonical(load_edition(write_pack())))
    assert "digest" not in told
    assert not {"path", "line", "lines"} & {*told["rules"][0], *told["judgement"][0], *told["ordinary"][0]}


def test_dates_and_times_are_written_as_iso_8601():
    edition = Edition(
        pack="p",
        edition="1",
        title="T",
        nation="england",
        council={"since": date(2020, 4, 1), "opens": time(9)},
    )
    assert '"council":{"opens":"09:00:00","since":"2020-04-01"}' in canonical(edition)
    assert digest_of(edition) != digest_of(replace(edition, council={}))
