"""The checker asks the rules whose circumstances hold, and answers in one order, whole, the same each time."""

import json
import os
import subprocess
import sys
from dataclasses import replace

import pytest

from gatepost.check.assessment import Finding, Mark, NotChecked
from gatepost.check.checker import UNKNOWN_SEATS, UNREAD, Checker, bind, holds
from gatepost.check.facts import Facts, Incident
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Media, Post
from gatepost.check.situation import read_situation
from gatepost.policy.load import load_edition
from gatepost.policy.problems import BadPack, Problem
from gatepost.policy.suite import When

RULE = """\
clause = "{clause}"
title = "T"
detector = "{detector}"
severity = "{severity}"
message = "M"
advice = "A"
{more}
[settings]
{settings}
"""


def rule(
    phrases=("fool",),
    *,
    clause="policy.conduct.respect",
    severity="low",
    more="",
    detector="phrases",
    settings=None,
):
    settings = f"any = {json.dumps(list(phrases))}" if settings is None else settings
    return RULE.format(clause=clause, detector=detector, severity=severity, more=more, settings=settings)


@pytest.fixture
def rules(checker_of):
    """A checker of only these rules, by name."""

    def make(**written):
        files = {"rules/insult.toml": None, "rules/insult.examples.toml": None, "rules/vote.toml": None, "rules/vote.examples.toml": None}  # fmt: skip
        for name, text in written.items():
            files[f"rules/{name.replace('_', '-')}.toml"] = text
            files[f"rules/{name.replace('_', '-')}.examples.toml"] = ""
        return checker_of(files)

    return make


def check(checker: Checker, **table):
    return checker.check(*read_situation({"text": "", **table}))


def told(assessment):
    return [
        (finding.rule, [(mark.part, mark.start, mark.end) for mark in finding.marks])
        for finding in assessment.findings
    ]


def test_a_finding_says_all_that_its_rule_says_and_where(tiny_checker):
    assessment = check(tiny_checker, text="What a numpty")
    assert assessment.findings == (
        Finding(
            clause="policy.conduct.respect", rule="insult", severity="medium", message="This may be read as an insult.",
            advice="Say what is wrong with the idea.", marks=(Mark("text", 7, 13),), source="terms",
        ),
    )  # fmt: skip
    assert assessment.edition == tiny_checker.stamp
    assert (assessment.edition.pack, assessment.edition.edition) == ("tiny", "1")
    assert assessment.edition.digest == tiny_checker.edition.digest
    assert assessment.model is None


# Order and outcome


def test_findings_come_gravest_first_and_then_by_name(rules):
    checker = rules(
        b=rule(["bee"], severity="low"), a=rule(["ant"], severity="low"), n=rule(["newt"], severity="note"),
        c=rule(["crow"], severity="critical"), m=rule(["mole"], severity="medium"), h=rule(["hare"], severity="high"),
    )  # fmt: skip
    assessment = check(checker, text="newt bee ant mole hare crow")
    assert [finding.rule for finding in assessment.findings] == ["c", "h", "m", "a", "b", "n"]


@pytest.mark.parametrize(
    "severity, outgoing, incoming",
    [
        ("note", "clear", "leave"),
        ("low", "look_again", "reply"),
        ("medium", "look_again", "hide"),
        ("high", "stop", "hide"),
        ("critical", "stop", "escalate"),
    ],
)
def test_the_gravest_finding_makes_the_outcome(rules, severity, outgoing, incoming):
    checker = rules(x=rule(severity=severity), note=rule(["and"], severity="note"))
    assert check(checker, text="fool and fool").outcome == outgoing
    assert check(checker, text="fool and fool", by="resident").outcome == incoming


def test_nothing_found_is_clear_going_out_and_left_coming_in(tiny_checker):
    assert check(tiny_checker, text="Bins").outcome == "clear"
    assert check(tiny_checker, text="Bins", by="resident").outcome == "leave"


def test_what_a_rule_proposes_goes_before_its_severity_and_the_gravest_step_wins(rules):
    checker = rules(
        a=rule(["ant"], severity="critical", more='propose = "reply"'),
        b=rule(["bee"], severity="note", more='propose = "signpost"\nroute = "fault"'),
        c=rule(["crow"], severity="note", more='propose = "escalate"\nroute = "complaint"'),
    )
    assert check(checker, text="ant", by="resident").outcome == "reply"
    assert (check(checker, text="ant bee", by="resident").outcome, check(checker, text="ant bee", by="resident").route) == ("signpost", "fault")  # fmt: skip
    everything = check(checker, text="ant bee crow", by="resident")
    assert (everything.outcome, everything.route) == ("escalate", "fault"), (
        "the route is that of the gravest finding with one"
    )
    assert check(checker, text="ant", by="councillor").outcome == "stop", "a proposal is for residents' posts"


# Marks


def test_marks_that_overlap_become_the_longest(rules):
    checker = rules(x=rule(["utter fool", "fool", "an utter", "fool of"]))
    text = "an utter fool, a fool of sorts, fool"
    (finding,) = check(checker, text=text).findings
    assert [text[mark.start : mark.end] for mark in finding.marks] == ["utter fool", "fool of", "fool"]


def test_a_finding_inside_a_graver_one_of_the_same_clause_is_an_echo_and_dropped(rules):
    checker = rules(x=rule(["utter fool"], severity="high"), y=rule(["fool"], severity="low"))
    assert told(check(checker, text="utter fool")) == [("x", [("text", 0, 10)])]
    assert [name for name, _ in told(check(checker, text="utter fool. fool"))] == ["x", "y"], (
        "not wholly inside"
    )
    assert told(check(checker, text="fool")) == [("y", [("text", 0, 4)])]


def test_of_two_equal_findings_of_one_clause_the_first_by_name_is_kept(rules):
    assert [name for name, _ in told(check(rules(a=rule(), b=rule()), text="fool"))] == ["a"]


def test_a_finding_inside_one_of_another_clause_is_kept(rules):
    checker = rules(
        x=rule(["utter fool"], severity="high"), y=rule(["fool"], clause="policy.conduct.kindness")
    )
    assert [name for name, _ in told(check(checker, text="utter fool"))] == ["x", "y"]


def test_a_finding_in_another_part_is_no_echo(rules):
    checker = rules(x=rule(severity="high", more='parts = ["quoted"]'), y=rule())
    assert [name for name, _ in told(check(checker, text="fool", quoted="fool"))] == ["x", "y"]


def test_findings_about_a_picture_are_never_echoes_of_one_another(rules):
    place = {"more": 'parts = ["media"]', "detector": "images", "settings": 'find = ["location"]'}
    checker = rules(x=rule(severity="high", **place), y=rule(severity="low", **place))
    assert told(check(checker, images=[{"gps": True}])) == [
        ("x", [("media", 0, 0)]),
        ("y", [("media", 0, 0)]),
    ]


def test_each_picture_has_a_mark_of_its_own(rules):
    checker = rules(x=rule(more='parts = ["media"]', detector="images", settings='find = ["location"]'))
    (finding,) = check(checker, images=[{"gps": True}, {"gps": False}, {"gps": True}]).findings
    assert [mark.detail.partition(":")[0] for mark in finding.marks] == ["picture 1", "picture 3"]


def test_each_part_is_marked_in_its_own_words(rules):
    checker = rules(x=rule(more='parts = ["text", "quoted", "alt"]'))
    post = Post(
        text="a fool", quoted="fool", media=(Media(alt="A pond"), Media(alt=None), Media(alt="The fool"))
    )
    (finding,) = checker.check(post, Facts()).findings
    assert [(mark.part, post.words(mark.part)[mark.start : mark.end]) for mark in finding.marks] == [
        ("alt", "fool"), ("quoted", "fool"), ("text", "fool"),
    ]  # fmt: skip


def test_only_the_parts_that_a_rule_names_are_read(rules):
    everything = {"text": "fool", "quoted": "fool", "images": [{"alt": "fool"}]}
    for part in ("text", "quoted", "alt"):
        assert told(check(rules(x=rule(more=f'parts = ["{part}"]')), **everything)) == [("x", [(part, 0, 4)])]


# Circumstances

ASK = Post(text="", act="like", account="personal", audience="group")
WHO = Facts(
    by="officer", period="pre-election", restricted=True, candidate=False, incident=Incident(title="Flood")
)


@pytest.mark.parametrize(
    "when, answer",
    [
        (When(), True),
        (When(by=("officer", "corporate")), True), (When(by=("councillor",)), False),
        (When(act=("like",)), True), (When(act=("post", "reply")), False),
        (When(account=("personal",)), True), (When(account=("corporate",)), False),
        (When(audience=("group",)), True), (When(audience=("public",)), False),
        (When(period="pre-election"), True), (When(period="ordinary"), False),
        (When(restricted=True), True), (When(restricted=False), False),
        (When(candidate=False), True), (When(candidate=True), False),
        (When(incident=True), True), (When(incident=False), False),
        (When(dial={"strictness": ("strict", "lax")}), True), (When(dial={"strictness": ("lax",)}), False),
        (When(dial={"nothing": ("x",)}), False),
        (When(by=("officer",), act=("like",), restricted=True), True), (When(by=("officer",), act=("post",)), False),
    ],
)  # fmt: skip
def test_a_rule_applies_when_all_its_circumstances_hold(when, answer):
    assert holds(when, ASK, WHO, {"strictness": "strict"}) is answer


def test_a_dial_of_the_council_turns_a_rule_on_and_off(rules, write_pack):
    strict = rules(x=rule(more='when.dial.strictness = ["strict"]'))
    assert [name for name, _ in told(check(strict, text="fool"))] == ["x"]
    dials = tuple(replace(dial, value="lax") for dial in strict.edition.dials)
    assert told(check(Checker(replace(strict.edition, dials=dials)), text="fool")) == []


# Seats


def test_a_seat_on_the_deciding_committee_makes_the_finding(tiny_checker):
    text = "I will vote against PL/24/1234/FA"
    assert told(check(tiny_checker, text=text, sits_on=["Planning Committee"])) == [
        ("vote", [("text", 20, 33)])
    ]
    assert told(check(tiny_checker, text=text, sits_on=["licensing"])) == []
    assert told(check(tiny_checker, text=text, sits_on=[])) == []


def test_an_unknown_seat_is_told_as_not_checked_and_never_as_clear(tiny_checker):
    assessment = check(tiny_checker, text="I will vote against PL/24/1234/FA")
    assert (assessment.outcome, assessment.findings) == ("clear", ())
    assert assessment.not_checked == (NotChecked(rule="vote", why=UNKNOWN_SEATS),)


def test_an_unknown_seat_matters_only_where_a_matter_is_named(tiny_checker):
    assert check(tiny_checker, text="I will vote against the motion").not_checked == ()


def test_a_rule_for_those_who_do_not_decide_leaves_the_ones_who_do(rules):
    checker = rules(
        x=rule(
            detector="matters",
            more="when.sits_on_deciding_committee = false",
            settings='near = ["vot* against"]',
        )
    )
    text = "Vote against PL/24/1234/FA"
    assert told(check(checker, text=text, sits_on=["planning"])) == []
    assert told(check(checker, text=text, sits_on=["audit"])) == [("x", [("text", 13, 26)])]
    assert check(checker, text=text).not_checked == (NotChecked(rule="x", why=UNKNOWN_SEATS),)


def test_the_register_s_word_on_who_decides_goes_before_a_guess(tiny_checker):
    matter = {"reference": "PL/24/1234/FA", "committee": "North Area Committee"}
    text = "I will vote against PL/24/1234/FA"
    assert told(check(tiny_checker, text=text, matters=[matter], sits_on=["planning"])) == []
    assert [
        name for name, _ in told(check(tiny_checker, text=text, matters=[matter], sits_on=["north area"]))
    ] == ["vote"]


# Scripts


@pytest.mark.parametrize(
    "table",
    [
        {"text": "Спасибо большое"},
        {"quoted": "شكرا جزيلا", "text": "So true"},
        {"images": [{"alt": "十分感谢"}]},
    ],
)
def test_words_of_another_script_are_told_as_not_checked(tiny_checker, table):
    assessment = check(tiny_checker, **table)
    assert assessment.not_checked == (NotChecked(rule="word-rules", why=UNREAD),)
    assert assessment.outcome == "clear"


def test_what_rules_can_still_find_in_another_script_is_found(tiny_checker):
    assessment = check(tiny_checker, text="Какой же ты numpty, Иван Иванович")
    assert [name for name, _ in told(assessment)] == ["insult"]
    assert [each.rule for each in assessment.not_checked] == ["word-rules"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\U0001f642 \U0001f44d\U0001f3fd",
        "12:30!",
        "Bore da, sut dach chi?",
        "Слава! Thank you all",
        "\U0001d415\U0001d428\U0001d42d\U0001d41e",
    ],
)
def test_latin_words_styled_letters_and_no_letters_at_all_are_checked(tiny_checker, text):
    assert check(tiny_checker, text=text).not_checked == ()


def test_one_rule_asked_alone_answers_for_itself(tiny_checker):
    post, facts = read_situation(
        {"text": "numpty, Спасибо большое: vote against PL/24/1234/FA", "sits_on": ["planning"]}
    )
    assert [name for name, _ in told(tiny_checker.check_rule("vote", post, facts))] == ["vote"]
    assert tiny_checker.check_rule("insult", post, facts).not_checked == ()


# A pack that its detectors refuse


def bad(checker_of, **files):
    with pytest.raises(BadPack) as refused:
        checker_of({f"rules/{name}.toml": text for name, text in files.items()})
    return list(refused.value.problems)


PHRASES = "see docs/pack-format.md, Phrases"


@pytest.mark.parametrize(
    "written, line, says, try_this",
    [
        (rule(detector="phases"), 3, 'rule insult names no known detector: "phases"', "did you mean phrases?"),
        (rule(settings='any = ["x"]\nreech = "post"'), 10, 'rule insult: this detector has no setting "reech"', "did you mean reach?"),
        (rule(settings='any = ["x"]\n\nreach = "far"'), 11, 'rule insult: setting "reach" should be one of sentence, post', ""),
        (rule(settings='near = ["x"]'), 8, 'rule insult: this detector needs the setting "any"', ""),
        (rule(settings='any = [\n  "x",\n  "vote (for",\n]'), 11, 'rule insult: a bracket is not closed in "vote (for"', PHRASES),
        (rule(settings='any = ["x"]\nnear = [\n "{party",\n]'), 11, 'rule insult: "{" is out of place in "{party"', PHRASES),
        (rule(settings='any = ["x"]\nunless = ["a", "{prty}"]'), 10, 'rule insult: no word list is called "prty"', PHRASES),
        (rule(settings='any = [\n "... x",\n]'), 10, 'rule insult: "... x" needs a word at each end of a gap, and one that is not optional', PHRASES),
    ],
)  # fmt: skip
def test_what_a_detector_refuses_is_told_on_the_line_of_the_setting_or_phrase(
    checker_of, written, line, says, try_this
):
    assert bad(checker_of, insult=written) == [Problem("tiny/1/rules/insult.toml", line, says, try_this)]


def test_everything_that_detectors_refuse_is_told_at_once(checker_of):
    problems = bad(
        checker_of,
        insult=rule(settings='any = ["(", "x"]\nnear = ["{a", ")"]'),
        vote=rule(detector="nobody"),
    )
    assert [(problem.path, problem.line) for problem in problems] == [
        ("tiny/1/rules/insult.toml", 9), ("tiny/1/rules/insult.toml", 10), ("tiny/1/rules/insult.toml", 10), ("tiny/1/rules/vote.toml", 3),
    ]  # fmt: skip


def test_a_phrase_too_large_to_compile_is_told_by_the_pack_tests_and_not_checked_by_a_check(
    write_pack, monkeypatch
):
    edition = load_edition(write_pack())
    monkeypatch.setattr("gatepost.check.phrasebook.QUIET.max_mem", 2000)
    _, problems = bind(edition.rules, Phrasebook(edition.lists), thorough=True)
    says = '"you are (a|an) ... fool" stands for too many phrases'
    assert Problem("tiny/1/rules/insult.toml", 12, f"rule insult: {says}", PHRASES) in problems
    assert check(Checker(edition), text="you are such a fool").not_checked == (
        NotChecked(rule="insult", why=says),
    )


# The same each time

ASKED = {
    "text": "numpty PLONKERS muppet, you are a real fool; vote against PL/24/1234/FA and 23/00456/FUL",
    "quoted": "1d10t numpty", "images": [{"alt": "a muppet"}], "by": "councillor",
}  # fmt: skip


def test_the_same_input_gives_the_same_bytes(tiny_checker):
    answers = {json.dumps(check(tiny_checker, **ASKED).to_json()) for _ in range(3)}
    assert len(answers) == 1


def test_the_order_of_asking_changes_nothing(tiny_checker):
    before = json.dumps(check(tiny_checker, **ASKED).to_json())
    check(tiny_checker, text="an utter muppet votes against 22/01999/HOU", by="resident")
    assert json.dumps(check(tiny_checker, **ASKED).to_json()) == before


def test_processes_with_different_hash_seeds_agree_byte_for_byte(write_pack, tmp_path):
    code = (
        "import json, sys; from gatepost.check.checker import Checker; from gatepost.policy.load import load_edition;"
        "from gatepost.check.situation import read_situation;"
        "print(json.dumps(Checker(load_edition(sys.argv[1])).check(*read_situation(json.loads(sys.argv[2]))).to_json()))"
    )
    folder = write_pack()
    answers = {
        subprocess.run(
            [sys.executable, "-c", code, str(folder), json.dumps(ASKED)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2", "4294967295")
    }
    assert len(answers) == 1
    assert json.loads(answers.pop()) == check(Checker(load_edition(folder)), **ASKED).to_json()


def test_a_fast_checker_leaves_the_model_out_only_where_its_quick_half_finds_nothing():
    edition = load_edition("england")
    whole, fast = Checker(edition), Checker(edition, fast=True)
    for text in (
        "You are a useless lying clown and everyone on this street despises you",
        "Bins are out on Tuesday.",
    ):
        post, facts = read_situation({"text": text, "by": "resident"})
        assert fast.check(post, facts) == whole.check(post, facts)
    assert whole.check(post, facts).model == whole.model is not None
