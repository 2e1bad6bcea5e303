"""What must hold for any post at all: marks are sound, nothing planted is lost, nothing raises, nothing drags."""

import json
import sys
from functools import cache

import pytest
import regex
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from gatepost.check.checker import Checker, bind
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.reading import Passage
from gatepost.check.situation import read_situation
from gatepost.policy.load import read_edition
from gatepost.policy.places import SHIPPED

FAMILY = "\U0001f469\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"
PIECES = st.one_of(
    st.text(max_size=8),
    st.text(st.characters(categories=["Mn", "Me", "Cf", "Cc", "Zl", "Zp", "So", "Sk"]), max_size=8),
    st.sampled_from(
        "numpty PLONKERS muppet 1d10t n.u.m.p.t.y NUMPTYYYY m*ppet #UtterMuppet @numpty http://x.example/numpty PL/24/1234/FA you are a fool "
        "I was called vote against Voting AGAINST é́́ ß ﬁ İ ı ſ ’ “ ” \" ' > . ! ? \n \r\n \t _ - – ... £5 50% * $ # @".split(" ")
    ),
    st.sampled_from(["\U0001f595", FAMILY, "\U0001f1ec\U0001f1e7", "\U0001f44d\U0001f3fd", "\u202e", "\u200f", "مرحبا", "שלום", "नमस्ते", "안녕", "\U0001d427\U0001d42e\U0001d426", "\x00", "\x1b[31m", "\ufeff", "\u2028"]),
    st.builds(lambda piece, times: piece * times, st.sampled_from(["a", "\u0301", "\U0001f1ec\U0001f1e7", "numpty ", ".", "#", "'", "\u200d", "A1"]), st.integers(1, 90)),
)  # fmt: skip
POSTS = st.lists(st.tuples(PIECES, st.sampled_from(["", " ", "\n", ". "])), max_size=10).map(
    lambda pieces: "".join(piece + gap for piece, gap in pieces)
)
QUICK = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@cache
def england() -> Checker:
    """The shipped pack, with whatever of its rules can be bound."""
    edition, _ = read_edition("england")
    assert edition is not None
    refused = {problem.path for problem in bind(edition.rules, Phrasebook(edition.lists))[1]}
    from dataclasses import replace

    return Checker(replace(edition, rules=tuple(rule for rule in edition.rules if rule.path not in refused)))


def boundaries(text: str) -> set[int]:
    """Every place where a grapheme begins or ends, by Unicode's own rules over the whole text."""
    return {0, len(text), *(cluster.start() for cluster in regex.finditer(r"\X", text))}


def sound(assessment, post) -> None:
    """Marks lie inside their part, in order, apart from one another, and cut no grapheme."""
    for finding in assessment.findings:
        before: dict[str, int] = {}
        assert finding.marks
        for mark in finding.marks:
            text = post.words(mark.part)
            assert before.get(mark.part, 0) <= mark.start <= mark.end <= len(text)
            assert mark.start < mark.end or mark.part == "media" or not text
            assert {mark.start, mark.end} <= boundaries(text)
            before[mark.part] = mark.end
    json.dumps(assessment.to_json()).encode()


@QUICK
@given(text=POSTS, quoted=POSTS, alt=POSTS, by=st.sampled_from(["councillor", "resident"]))
@example(text="a" + "\u0301" * 300 + " numpty" + "\u0301" * 300, quoted="", alt="", by="councillor")
@example(
    text="numpty" + "\U0001f1ec\U0001f1e7" * 99,
    quoted="\r\nnumpty\r\n",
    alt="\u200dnumpty\u200d",
    by="resident",
)
def test_any_post_is_answered_with_sound_marks(tiny_checker, text, quoted, alt, by):
    post, facts = read_situation(
        {
            "text": text,
            "quoted": quoted,
            "images": [{"alt": alt}, {"alt": alt}],
            "by": by,
            "sits_on": ["planning"],
        }
    )
    sound(tiny_checker.check(post, facts), post)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=POSTS, quoted=POSTS, by=st.sampled_from(["councillor", "officer", "corporate", "resident"]))
def test_any_post_is_answered_by_the_shipped_pack_too(text, quoted, by):
    table = {
        "text": text, "quoted": quoted, "by": by, "images": [{"alt": text, "gps": True}], "sits_on": ["planning"], "at": "2027-04-01T12:00:00Z",
        "matters": [{"reference": "PL/24/1234/FA", "address": "1 Mill Lane", "nicknames": ["the fool"]}], "candidates": ["Nimpty Plonker"],
        "people": [{"name": "Jo Muppet"}], "exempt": [{"title": "Sale of the numpty", "figures": ["1.2m"]}], "interests": ["Muppet Ltd"],
        "embargoes": [{"title": "New fool", "until": "2027-05-01T00:00:00Z"}], "incident": "Flood", "own_hosts": ["x.example"],
    }  # fmt: skip
    post, facts = read_situation(table)
    sound(england().check(post, facts), post)


# Planted words are found, and the mark covers exactly them

PLANTS = ["numpty", "Plonkers", "MUPPET", "you are an utter and complete fool"]
APART = st.sampled_from([" ", "\n", "\t", " \u2013 ", "  ", "\u00a0", " \U0001f642 "])


@QUICK
@given(before=POSTS, after=POSTS, plant=st.sampled_from(PLANTS), left=APART, right=APART)
@example(before="https://x.example/", after="", plant="numpty", left="\n", right=" ")
@example(before="Привет всем кто читает", after="", plant="numpty", left=" ", right=" ")
def test_a_phrase_in_any_surrounding_is_found_and_marked_to_the_letter(before, after, plant, left, right):
    book = Phrasebook({})
    phrases = book.phrases(["numpty", "plonker*", "muppet", "you are (a|an) ... fool"])
    text = f"{before}{left}{plant}{right}{after}"
    at = len(before) + len(left)
    # a letter that a mark of the text after would be joined to is no longer that letter
    whole = at + len(plant) in boundaries(text)
    passage = Passage("text", text, book)
    spans = {(mark.start, mark.end) for mark in map(passage.mark, phrases.find(passage))}
    assert not whole or (at, at + len(plant)) in spans


DISGUISES = [
    lambda word: word.upper(),
    "\u200b".join,
    "\u00ad".join,
    lambda word: "\u0336".join(word) + "\u0336",
    lambda word: "".join(chr(ord(letter) - ord("a") + 0x1D41A) for letter in word),
    lambda word: "".join(chr(ord(letter) - ord("a") + 0xFF41) for letter in word),
    lambda word: word.replace("o", "\u043e").replace("p", "\u0440"),
]


@QUICK
@given(
    word=st.sampled_from(["plonker", "muppet", "numpty"]),
    disguise=st.sampled_from(DISGUISES),
    before=st.sampled_from(["", "Oh you ", "é ", "#1 "]),
)
def test_a_word_in_disguise_is_marked_from_its_first_character_to_its_last(
    tiny_checker, word, disguise, before
):
    worn = disguise(word)
    text = f"{before}{worn}, frankly"
    (finding,) = tiny_checker.check(*read_situation({"text": text})).findings
    assert [text[mark.start : mark.end] for mark in finding.marks] == [worn]


# Work grows no faster than the text

LONG = {
    "letters": "a",
    "words": "word ",
    "finds": "numpty and fool. ",
    "finds and excuses": "numpty, I was called a fool ",
    "full stops": ".",
    "stops and a letter": "..!?.a",
    "hyphens": "a-",
    "dots": "a.",
    "slashes": "a/",
    "half an address": "a.b.c-",
    "addresses": "http://x.example/y ",
    "hashtags": "#aB",
    "apostrophes": "'a",
    "quotation marks": '"a',
    "stars": "a*",
    "leet": "1d10t",
    "spaced letters": "n u m p t y ",
    "stretched letters": "nuuuumpty",
    "combining marks": "\u0301",
    "flags": "\U0001f1ec\U0001f1e7",
    "emoji": FAMILY,
    "emoji words": "\U0001f595",
    "right to left": "مرحبا ",
    "new lines": "\n",
    "spaces": " ",
    "references": "PL/24/1234/FA ",
    "digits": "12345678 ",
    "at signs": "@a",
    "brackets": "([{<",
    "underscores": "_a",
}


def work(checker: Checker, text: str) -> int:
    """How many functions are called, C ones too: a measure that no slow or busy machine can change."""
    post, facts = read_situation({"text": text, "sits_on": ["planning"]})
    calls = 0

    def count(frame, event, arg):
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        checker.check(post, facts)
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize("kind", LONG)
def test_work_grows_no_faster_than_the_text(tiny_checker, kind):
    piece = LONG[kind]
    once = piece * (1200 // len(piece))
    work(tiny_checker, once)  # patterns are compiled the first time
    small, large = work(tiny_checker, once), work(tiny_checker, once * 4)
    assert large <= 4.1 * small + 200  # finding a place in an ordered list may take a step more


CPU = """
import json, resource, sys
from gatepost.check.checker import Checker
from gatepost.check.situation import read_situation
from gatepost.policy.load import load_edition
checker = Checker(load_edition(sys.argv[1]))
used = resource.getrusage(resource.RUSAGE_SELF).ru_utime
resource.setrlimit(resource.RLIMIT_CPU, (int(used) + 60, int(used) + 60))
for piece in json.load(sys.stdin):
    text = piece * (60_000 // len(piece))
    for whole in (text, text + "numpty", "/" + text):
        checker.check(*read_situation({"text": whole, "sits_on": ["planning"]}))
checker.check(*read_situation({"text": "a" * 1_000_000}))
print("done")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="counts processor time as Unix does")
def test_no_long_run_of_anything_makes_a_pattern_go_back_over_it_without_end(write_pack):
    """Patterns do their work in C, unseen by a count of calls, so a whole minute of processor time is the limit.

    Going back over each of 60,000 characters for each of them takes many minutes; going over them once, seconds.
    """
    import subprocess

    ran = subprocess.run(
        [sys.executable, "-c", CPU, str(write_pack())],
        input=json.dumps(list(LONG.values())),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.stdout, ran.stderr) == ("done\n", "")


def test_the_shipped_packs_are_where_the_engine_looks():
    assert (SHIPPED / "england").is_dir()
