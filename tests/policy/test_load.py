"""A pack is read whole, or everything that is wrong with it is told at once, with its place and what to try."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gatepost.policy.load import load_edition, read_edition
from gatepost.policy.problems import BadPack, Problem

RULE = """\
clause = "policy.conduct.respect"
title = "Insult"
detector = "phrases"
severity = "medium"
message = "May be read as an insult."
advice = "Say why."
"""
ONE = 'any = ["fool"]\n'

# What is planted -> where it is told, what is said and what to try. Each line number counts in the planted text.
FAULTS: dict[str, tuple[dict[str, str | bytes | None], tuple[str, int, str, str]]] = {
    "bad TOML": (
        {"dials.toml": '[strictness]\ntitle = "How\n'},
        ("dials.toml", 2, "this is not good TOML: illegal character '\\n'", "check quotes, brackets and repeated keys"),
    ),
    "TOML that stops short": (
        {"routes.toml": '[[route]]\nid = ["a",\n'},
        ("routes.toml", 2, "this is not good TOML: invalid value", "check quotes, brackets and repeated keys"),
    ),
    "a key written twice": (
        {"rules/insult.toml": RULE + 'title = "Again"\n'},
        ("rules/insult.toml", 7, "this is not good TOML: cannot overwrite a value", "check quotes, brackets and repeated keys"),
    ),
    "a number too large": (
        {"ladder.toml": "\nbig = [1, 0xFFFFFFFFFFFFFFFFF]\n"},
        ("ladder.toml", 2, "a number is too large", "put it in quotes"),
    ),
    "a number of more digits than Python reads": (
        {"ladder.toml": f"big = {'9' * 5000}\n"},
        ("ladder.toml", 0, "a number is too large", "put it in quotes"),
    ),
    "brackets without end": (
        {"process.toml": f"x = {'[' * 60}{']' * 60}\n"},
        ("process.toml", 1, "brackets nest too deeply", "write it flatter"),
    ),
    "brackets beyond what Python reads": (
        {"process.toml": f"x = {'[' * 5000}{']' * 5000}\n"},
        ("process.toml", 0, "brackets nest too deeply", "write it flatter"),
    ),
    "an unknown key": (
        {"pack.toml": 'id = "tiny"\nedition = "1"\ntitle = "Tiny"\nminutes = "1/26"\n'},
        ("pack.toml", 4, 'pack.toml has an unknown key: "minutes"', "did you mean minute?"),
    ),
    "a missing title": (
        {"pack.toml": 'id = "tiny"\nedition = "1"\n'},
        ("pack.toml", 1, 'pack.toml has no "title"', "add title = ..."),
    ),
    "an empty id": (
        {"pack.toml": 'edition = "1"\nid = " "\ntitle = "Tiny"\n'},
        ("pack.toml", 2, '"id" is empty', ""),
    ),
    "a time for a date": (
        {"pack.toml": 'id = "tiny"\nedition = "1"\ntitle = "T"\nadopted_on = 2026-12-01T09:00:00Z\n'},
        ("pack.toml", 4, '"adopted_on" should be a date such as 2026-12-01', ""),
    ),
    "a dial that is not there": (
        {"pack.toml": 'id = "tiny"\nedition = "1"\ntitle = "T"\n[dials]\nhours = "9 to 5"\nstrictnes = "lax"\n'},
        ("pack.toml", 6, 'there is no dial "strictnes"', "did you mean strictness?"),
    ),
    "a dial turned too far": (
        {"pack.toml": 'id = "tiny"\nedition = "1"\ntitle = "T"\n[dials]\nstrictness = "strickt"\n'},
        ("pack.toml", 5, 'dial strictness cannot be "strickt"', "did you mean strict?"),
    ),
    "a contact for no route": (
        {"pack.toml": 'id = "tiny"\nedition = "1"\ntitle = "T"\n[contacts]\ncomplain = "ring us"\n'},
        ("pack.toml", 5, 'there is no route "complain"', "did you mean complaint?"),
    ),
    "a clause left out that is not there": (
        {"pack.toml": 'id = "tiny"\nedition = "1"\ntitle = "T"\nwithout_clauses = [\n  "policy.x.y",\n]\n'},
        ("pack.toml", 5, 'there is no clause "policy.x.y" to leave out', ""),
    ),
    "a rule left out that is not there": (
        {"pack.toml": 'id = "tiny"\nedition = "1"\ntitle = "T"\nwithout_rules = ["insults"]\n'},
        ("pack.toml", 4, 'there is no rule "insults" to leave out', ""),
    ),
    "a list that is not of texts": (
        {"pack.toml": 'id = "tiny"\nedition = "1"\ntitle = "T"\nwithout_rules = [1]\n'},
        ("pack.toml", 4, '"without_rules" should be a list of texts, such as ["a", "b"]', ""),
    ),
    "extends that is no table": (
        {"pack.toml": 'id = "tiny"\nedition = "1"\nextends = "england"\ntitle = "T"\n'},
        ("pack.toml", 3, '"extends" should be a table', ""),
    ),
    "extends that names no pack": (
        {"pack.toml": 'id = "tiny"\nedition = "1"\ntitle = "T"\n[extends]\nedition = "1"\n'},
        ("pack.toml", 4, 'extends has no "pack"', "add pack = ..."),
    ),
    "a pack beneath that is not there": (
        {"pack.toml": 'id = "tiny"\nedition = "1"\ntitle = "T"\n\n[extends]\npack = "engländ"\n'},
        ("pack.toml", 6, 'the pack beneath, "engländ", is not there', "did you mean england?"),
    ),
    "a pack beneath with a name too long for a file": (
        {"pack.toml": f'id = "tiny"\nedition = "1"\ntitle = "T"\nextends = {{ pack = "{"a" * 300}" }}\n'},
        ("pack.toml", 4, f'the pack beneath, "{"a" * 300}", is not there', "one of ambleford, buckinghamshire, england"),
    ),
    "a missing message": (
        {"rules/insult.toml": RULE.replace('message = "May be read as an insult."\n', "") + "[settings]\n" + ONE},
        ("rules/insult.toml", 1, 'a rule has no "message"', "add message = ..."),
    ),
    "an unknown severity": (
        {"rules/insult.toml": RULE.replace("medium", "hihg")},
        ("rules/insult.toml", 4, '"severity" has an unknown value: "hihg"', "did you mean high?"),
    ),
    "an unknown part": (
        {"rules/insult.toml": RULE + 'parts = [\n "text",\n "quote",\n]\n'},
        ("rules/insult.toml", 9, '"parts" has an unknown value: "quote"', "did you mean quoted?"),
    ),
    "an unknown proposal": (
        {"rules/insult.toml": RULE + 'propose = "hied"\n'},
        ("rules/insult.toml", 7, '"propose" has an unknown value: "hied"', "did you mean hide?"),
    ),
    "an unknown speaker": (
        {"rules/insult.toml": RULE + '[when]\nact = ["post"]\nby = ["councilor"]\n'},
        ("rules/insult.toml", 9, '"by" has an unknown value: "councilor"', "did you mean councillor?"),
    ),
    "an unknown circumstance": (
        {"rules/insult.toml": RULE + "when.candidat = true\n"},
        ("rules/insult.toml", 7, '[when] has an unknown key: "candidat"', "did you mean candidate?"),
    ),
    "text for true or false": (
        {"rules/insult.toml": RULE + 'when = { candidate = "yes" }\n'},
        ("rules/insult.toml", 7, '"candidate" should be true or false', ""),
    ),
    "settings that are no table": (
        {"rules/insult.toml": 'settings = "any"\n' + RULE},
        ("rules/insult.toml", 1, '"settings" should be a table', ""),
    ),
    "a rule that says nothing": (
        {"rules/insult.toml": "# to be written\n"},
        ("rules/insult.toml", 0, "the file is empty", "write it, or take it away"),
    ),
    "a rule with a bad name": (
        {"rules/Insult_2.toml": RULE, "rules/Insult_2.examples.toml": "[given]\n"},
        ("rules/Insult_2.toml", 1, '"Insult_2" is not a good name for a rule', "use small letters, digits and hyphens"),
    ),
    "examples without a rule": (
        {"rules/insults.examples.toml": ""},
        ("rules/insults.examples.toml", 0, "these examples have no rule beside them", "write the rule, or take them out"),
    ),
    "a rule without examples": (
        {"rules/vote.examples.toml": None},
        ("rules/vote.toml", 0, "rule vote has no examples", "write vote.examples.toml beside it"),
    ),
    "an unknown kind of example": (
        {"rules/vote.examples.toml": '[[breach]]\ntext = "x"\n\n[[breech]]\ntext = "y"\n'},
        ("rules/vote.examples.toml", 4, 'an examples file has an unknown key: "breech"', "did you mean breach?"),
    ),
    "an example that is no table": (
        {"rules/vote.examples.toml": 'fine = [\n  "Bins",\n]\n'},
        ("rules/vote.examples.toml", 2, "an example should be a table under [[fine]]", ""),
    ),
    "marks that are no list": (
        {"rules/vote.examples.toml": '[[breach]]\ntext = "x"\nmarks = "x"\n'},
        ("rules/vote.examples.toml", 3, '"marks" should be a list of texts', ""),
    ),
    "a file that a pack does not have": (
        {"polcy.md": "# Policy\n"},
        ("polcy.md", 0, "a pack has no file of this name", "did you mean policy.md?"),
    ),
    "a rule under another ending": (
        {"rules/insult.tml": RULE},
        ("rules/insult.tml", 0, "only TOML files belong in rules/", "end its name in .toml"),
    ),
    "words in one file": (
        {"words": "party = []\n", "words/abuse.toml": None},
        ("words", 0, "words should be a folder", ""),
    ),
    "text that is not UTF-8": (
        {"policy.md": b"# Policy\n\n## Conduct\n\nCaf\xe9\n"},
        ("policy.md", 5, "the file is not UTF-8 text", "save it again as UTF-8"),
    ),
    "a huge file": (
        {"ordinary.toml": "#" * 5_000_001},
        ("ordinary.toml", 0, "the file is over 5 MB, too big for a pack", "split it"),
    ),
    "a folder for a file": (
        {"routes.toml": None, "routes.toml/x": ""},
        ("routes.toml", 0, "the file cannot be read: Is a directory", ""),
    ),
    "a word list written twice": (
        {"words/more.toml": 'fruit = ["fig"]\ninsult = ["wally"]\n'},
        ("words/more.toml", 2, 'the word list "insult" is written twice', "keep one"),
    ),
    "a word list that is no list": (
        {"words/more.toml": '# fruit\nfruit = "fig"\n'},
        ("words/more.toml", 2, '"fruit" should be a list of texts, such as ["a", "b"]', ""),
    ),
    "a dial whose default is no choice": (
        {"dials.toml": '[strictness]\ntitle = "T"\nchoices = ["strict", "lax"]\ndefault = "laxe"\n'},
        ("dials.toml", 4, 'the default of dial strictness is not one of its choices: "laxe"', "did you mean lax?"),
    ),
    "a dial that is no table": (
        {"dials.toml": '\nstrictness = "lax"\n'},
        ("dials.toml", 2, "dial strictness should be a table", ""),
    ),
    "a route written twice": (
        {"routes.toml": '[[route]]\nid = "fault"\ntitle = "A"\n[[route]]\ntitle = "B"\nid = "fault"\n'},
        ("routes.toml", 6, "route fault is written twice", "keep one"),
    ),
    "a route whose days are not counted": (
        {"routes.toml": '[[route]]\nid = "fault"\ntitle = "A"\ndays = "ten"\n'},
        ("routes.toml", 4, '"days" should be a whole number', ""),
    ),
    "routes that are no list": (
        {"routes.toml": "route = 5\n"},
        ("routes.toml", 1, '"route" should be a list', ""),
    ),
    "an unknown table of judgements": (
        {"judgement.toml": '\n[[judgment]]\nclause = "policy.conduct.kindness"\nreason = "r"\n'},
        ("judgement.toml", 2, 'judgement.toml has an unknown key: "judgment"', "did you mean judgement?"),
    ),
    "a judgement without a reason": (
        {"judgement.toml": '# one\n[[judgement]]\nclause = "policy.conduct.kindness"\n'},
        ("judgement.toml", 2, 'a judgement has no "reason"', "add reason = ..."),
    ),
    "a clause listed twice": (
        {"judgement.toml": '[[judgement]]\nclause = "a.b"\nreason = "r"\n[[judgement]]\nreason = "r"\nclause = "a.b"\n'},
        ("judgement.toml", 6, "clause a.b is listed twice", "keep one"),
    ),
    "ordinary posts that are no texts": (
        {"ordinary.toml": '[[posts]]\nby = "councillor"\ntexts = ["a", 1]\n'},
        ("ordinary.toml", 3, '"texts" should be a list of texts, such as ["a", "b"]', ""),
    ),
}  # fmt: skip


def problems_of(folder: Path) -> list[Problem]:
    return sorted(set(read_edition(folder)[1]))


def test_the_small_pack_of_these_tests_is_good(write_pack):
    edition = load_edition(write_pack())
    assert [rule.id for rule in edition.rules] == ["insult", "vote"]
    assert edition.dial("strictness") == "strict"
    assert edition.dial("hours") == "9 to 5"
    assert edition.lists["party"] == ("labour", "green party")
    assert [route.id for route in edition.routes] == ["complaint", "fault"]
    assert edition.tables["ladder"] == {"step": [{"id": "leave"}]}
    assert [(post.situation["text"], post.line) for post in edition.ordinary] == [("Surgery on Saturday", 5), ("Mind the ice", 6)]  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_told_with_its_place_and_what_to_try(fault, write_pack):
    changes, (path, line, says, try_this) = FAULTS[fault]
    assert Problem(f"tiny/1/{path}", line, says, try_this) in problems_of(write_pack(changes))


def test_many_faults_are_told_at_once_in_order_of_place(write_pack):
    together = ["bad TOML", "an unknown key", "examples without a rule", "text that is not UTF-8", "a huge file",
                "a route written twice", "an unknown speaker", "a rule without examples"]  # fmt: skip
    changes = {path: text for fault in together for path, text in FAULTS[fault][0].items()}
    with pytest.raises(BadPack) as refused:
        load_edition(write_pack(changes))
    told = refused.value.problems
    assert {(p.path, p.line, p.says) for p in told} >= {
        (f"tiny/1/{path}", line, says) for path, line, says, _ in (FAULTS[fault][1] for fault in together)
    }
    assert list(told) == sorted(told)
    assert 'tiny/1/pack.toml:4: pack.toml has an unknown key: "minutes"\n  try: did you mean minute?' in str(
        refused.value
    )


def test_a_pack_that_is_not_there_is_told_with_the_names_that_are():
    with pytest.raises(
        BadPack, match="engand: there is no pack of that name or in that folder\n  try: did you mean england"
    ):
        load_edition("engand")


def test_a_folder_of_editions_means_the_latest(write_pack):
    write_pack()
    latest = write_pack({"pack.toml": 'id = "tiny"\nedition = "2"\ntitle = "T"\n'}, edition="2")
    assert load_edition(latest.parent).edition == "2"


def test_problems_of_the_folder_one_stands_in_are_told_by_its_name(write_pack, monkeypatch):
    monkeypatch.chdir(write_pack({"polcy.md": ""}))
    assert [problem.path for problem in read_edition(".")[1]] == ["tiny/1/polcy.md"]


def test_hidden_files_of_an_editor_or_a_system_do_not_matter(write_pack):
    assert problems_of(write_pack({".DS_Store": b"\x00\xff", "rules/.insult.toml.swp": b"\xff"})) == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_told(write_pack):
    folder = write_pack()
    (folder / "policy.md").chmod(0)
    assert Problem("tiny/1/policy.md", 0, "the file cannot be read: Permission denied") in problems_of(folder)


FILES = ["pack.toml", "policy.md", "rules/insult.toml", "rules/insult.examples.toml", "words/abuse.toml", "dials.toml",
         "routes.toml", "judgement.toml", "ordinary.toml", "ladder.toml"]  # fmt: skip
KEYS = st.sampled_from(
    "id edition title nation extends pack digest dials contacts council clause severity detector message advice when by act "
    "dial settings any given breach fine marks text judgement reason route days posts texts choices default kind adopted_on x".split()
)
SCALARS = st.sampled_from(['""', '"a"', "1", "-0", "0xFF", "1.5", "nan", "inf", "true", "[]", "{}", "[[1]]", '["a", "b"]', "[{}]",
                           "07:30:00", "2026-12-01", "2026-12-01T09:00:00", "2026-12-01T09:00:00Z", '"""\n[[breach]]\n"""', '"\\u0000"'])  # fmt: skip
LINES = st.one_of(
    st.builds("{} = {}".format, KEYS, SCALARS),
    st.builds("{}.{} = {}".format, KEYS, KEYS, SCALARS),
    st.builds("{} = {{ {} = {} }}".format, KEYS, KEYS, SCALARS),
    st.builds("[{}]".format, KEYS),
    st.builds("[[{}]]".format, KEYS),
    st.builds("[[{}.{}]]".format, KEYS, KEYS),
    st.text(max_size=12),
)
CONTENTS = st.one_of(
    st.binary(max_size=60),
    st.text(max_size=60).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.lists(LINES, max_size=8).map(lambda lines: "\n".join(lines).encode("utf-8", "surrogatepass")),
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(name=st.sampled_from(FILES), content=CONTENTS, after=st.booleans())
def test_whatever_bytes_a_file_holds_the_answer_is_an_edition_or_a_bad_pack(name, content, after, write_pack):
    folder = write_pack()
    good = (folder / name).read_bytes()
    (folder / name).write_bytes(good + b"\n" + content if after else content)
    told = []
    try:
        edition = load_edition(folder)
    except BadPack as refused:
        told = list(refused.problems)
    assert told or len(edition.digest) == 64
    last = (good + content).count(b"\n") + 2
    assert all(0 <= problem.line <= last for problem in told if problem.path == f"tiny/1/{name}")
