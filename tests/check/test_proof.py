"""Each pack test catches the fault it is for, and tells it with its place."""

import pytest

from gatepost.check.proof import prove
from gatepost.policy.load import load_edition
from gatepost.policy.problems import Problem


@pytest.fixture
def proved(write_pack):
    """Prove the small pack with some files edited: (old, new) pairs, or whole texts."""

    def run(edits, whole=None):
        folder = write_pack()
        changes = dict(whole or {})
        for path, (old, new) in edits.items():
            text = (folder / path).read_text()
            assert old in text
            changes[path] = text.replace(old, new, 1)
        return prove(load_edition(write_pack(changes)), "tiny/1")

    return run


def test_the_small_good_pack_is_proved_and_counted(proved):
    proof = proved({})
    assert proof.problems == ()
    assert (proof.rules, proof.clauses, proof.examples, proof.ordinary) == (2, 3, 20, 2)


INSULT, EXAMPLES = "rules/insult.toml", "rules/insult.examples.toml"
PLANTED = {
    "a rule for no clause": (
        {INSULT: ("policy.conduct.respect", "policy.conduct.respct")},
        [
            (INSULT, 1, 'rule insult cites no known clause: "policy.conduct.respct"', "did you mean policy.conduct.respect or policy.conduct.kindness?"),
            ("judgement.toml", 0, "no rule cites clause policy.conduct.respect and it is not listed under judgement", "write a rule for it, or list it with a reason"),
        ],
    ),
    "a route to nowhere": (
        {INSULT: ("[settings]", 'route = "complaints"\n[settings]')},
        [(INSULT, 9, 'rule insult names no known route: "complaints"', "did you mean complaint?")],
    ),
    "a dial that is not there": (
        {INSULT: ("[settings]", '[when]\ndial.strictnes = ["lax"]\n[settings]')},
        [(INSULT, 10, 'rule insult asks for no known dial: "strictnes"', "did you mean strictness?")],
    ),
    "a dial that cannot be turned so far": (
        {INSULT: ("[settings]", '[when.dial]\nstrictness = [\n  "strict",\n  "laxx",\n]\n[settings]')},
        [(INSULT, 10, 'rule insult: dial strictness cannot be "laxx"', "did you mean lax?")],
    ),
    "a clause both ruled and left to a person": (
        {"judgement.toml": ("conduct.kindness", "conduct.respect")},
        [
            ("judgement.toml", 0, "no rule cites clause policy.conduct.kindness and it is not listed under judgement", "write a rule for it, or list it with a reason"),
            ("judgement.toml", 2, "clause policy.conduct.respect has a rule and is listed under judgement too", "take it out of judgement.toml"),
        ],
    ),
    "a judgement of no clause": (
        {"judgement.toml": ("[[judgement]]", '[[judgement]]\nclause = "policy.conduct.kind"\nreason = "r"\n[[judgement]]')},
        [("judgement.toml", 2, 'judgement lists no known clause: "policy.conduct.kind"', "did you mean policy.conduct.kindness or policy.conduct.respect?")],
    ),
    "a bad phrase": (
        {INSULT: ("{insult}", "{insults}")},
        [(INSULT, 11, 'rule insult: no word list is called "insults"', "see docs/pack-format.md, Phrases")],
    ),
    "a breach that is missed": (
        {EXAMPLES: ("What a plonker you are", "What a wally you are")},
        [(EXAMPLES, 8, 'rule insult misses this breach example: "What a wally you are"', "mend the rule")],
    ),
    "a fine post that is caught": (
        {EXAMPLES: ("Bins go out", "Muppet bins go out")},
        [(EXAMPLES, 27, 'rule insult marks "Muppet" in this fine example: "Muppet bins go out a day late this week"', "mend the rule")],
    ),
    "a mark in the wrong place": (
        {EXAMPLES: ('marks = ["numpty"]', 'marks = ["leader"]')},
        [(EXAMPLES, 4, 'rule insult should mark "leader" here, and marks [\'numpty\']', "mend the rule or the marks")],
    ),
    "a known miss that is cured": (
        {EXAMPLES: ("[given]", '[[known_miss]]\ntext = "numpty"\n[given]')},
        [(EXAMPLES, 1, 'rule insult marks "numpty" in this known miss example: "numpty"', "it is caught now: move it to [[breach]]")],
    ),
    "a known false alarm that is cured": (
        {EXAMPLES: ("[given]", '[[known_false_alarm]]\ntext = "nought"\n[given]')},
        [(EXAMPLES, 1, 'rule insult misses this known false alarm example: "nought"', "it is cured: move it to [[fine]]")],
    ),
    "too few breaches": (
        {EXAMPLES: ('[[breach]]\ntext = "What a plonker you are"\n', "")},
        [(EXAMPLES, 0, "rule insult has 4 breach examples, and needs 5", "add [[breach]] posts unlike the others")],
    ),
    "too few fine posts": (
        {EXAMPLES: ('[[fine]]\ntext = "Puppet show at the library on Saturday"\n', "")},
        [(EXAMPLES, 0, "rule insult has 4 fine examples, and needs 5", "add [[fine]] posts unlike the others")],
    ),
    "near-copies": (
        {EXAMPLES: ("Puppet show at the library on Saturday", "I disagree with every word of this report")},
        [(EXAMPLES, 33, "this example is nearly the one at line 30", "write one that says something else")],
    ),
    "an example that cannot be read": (
        {EXAMPLES: ('[[fine]]\ntext = "The budget', '[[fine]]\nact = "pots"\ntext = "The budget')},
        [(EXAMPLES, 24, 'this example cannot be read: "act" has an unknown value: "pots"', "did you mean post or repost?")],
    ),
    "an ordinary post that is marked": (
        {"ordinary.toml": ("Mind the ice", "Mind the muppet")},
        [("ordinary.toml", 6, 'rule insult marks "muppet" in an ordinary post: "Mind the muppet"', "mend the rule")],
    ),
    "an ordinary post that cannot be read": (
        {"ordinary.toml": ('by = "councillor"', 'buy = "councillor"')},
        [
            ("ordinary.toml", 5, 'this ordinary post cannot be read: nothing is called "buy" here', "did you mean by?"),
            ("ordinary.toml", 6, 'this ordinary post cannot be read: nothing is called "buy" here', "did you mean by?"),
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("fault", PLANTED)
def test_a_planted_fault_is_caught_and_nothing_else(fault, proved):
    edits, told = PLANTED[fault]
    assert list(proved(edits).problems) == sorted(
        Problem(f"tiny/1/{path}", line, says, hint) for path, line, says, hint in told
    )


def test_examples_with_other_facts_are_no_near_copies(proved):
    other = '[[fine]]\nact = "reply"\ntext = "I disagree with every line of this report"'
    assert (
        proved({EXAMPLES: ('[[fine]]\ntext = "Puppet show at the library on Saturday"', other)}).problems
        == ()
    )


def test_a_rule_is_proved_whether_or_not_its_dial_has_it_in_use(proved):
    edits = {INSULT: ("[settings]", 'when.dial.strictness = ["lax"]\n[settings]')}
    assert proved(edits).problems == ()


def test_words_marked_in_a_description_are_found_in_the_right_one(proved):
    picture = '[[breach]]\ntext = "Look"\nimages = [{ alt = "A pond" }, { alt = "The muppet himself" }]\nmarks = ["muppet"]\n\n[[breach]]'
    assert proved({EXAMPLES: ("[[breach]]", picture)}).problems == ()


def test_what_was_proved_beneath_is_not_run_again_and_what_changed_is(write_pack):
    beneath = load_edition(write_pack())
    miss = ("What a plonker you are", "What a wally you are")
    examples = (write_pack() / EXAMPLES).read_text().replace(*miss)
    changed = load_edition(write_pack({EXAMPLES: examples}))
    assert prove(changed, "tiny/1", proved=changed).problems == ()
    assert [problem.line for problem in prove(changed, "tiny/1", proved=beneath).problems] == [8]
    posts = load_edition(write_pack({"ordinary.toml": '[[posts]]\ntexts = ["Mind the ice", "A muppet"]\n'}))
    assert [problem.path for problem in prove(posts, "tiny/1", proved=beneath).problems] == [
        "tiny/1/ordinary.toml"
    ]
