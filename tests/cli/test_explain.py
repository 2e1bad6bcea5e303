"""gatepost explain: what a clause or a rule asks, why, and what it does and does not catch."""

import pytest

from gatepost.cli import run


@pytest.fixture
def explain(write_pack, capsys):
    folder = str(write_pack())

    def ask(name):
        code = run(["explain", name, "--pack", folder])
        return code, *capsys.readouterr()

    return ask


def test_a_clause_is_told_with_its_law_and_its_rules(explain):
    assert explain("policy.conduct.respect") == (
        0,
        "Respect (Policy 1.1)\n"
        "policy.conduct.respect\n"
        "\n"
        "Argue about ideas. Do not insult people.\n"
        "Do: Say what is wrong with the idea.\n"
        "Don't: Do not call people names.\n"
        "For: councillor, officer\n"
        "Law: Localism Act 2011, s27\n"
        "Law: Equality Act 2010, s149\n"
        "\n"
        "Rules:\n"
        "  insult (medium): Calls a person a name\n",
        "",
    )


def test_a_clause_for_a_person_s_judgement_says_so(explain):
    assert "A person judges this one: Kindness shows over time.\n" in explain("policy.conduct.kindness")[1]


def test_a_rule_is_told_with_its_circumstances_and_its_proof(explain):
    code, out, err = explain("vote")
    assert (code, err) == (0, "")
    assert out.startswith(
        "Says how they will vote\n"
        "vote\n"
        "\n"
        "Clause: Predetermination (Policy 2.1), policy.decisions.predetermination\n"
        "Severity: high\n"
        "Looks at: text\n"
        "Applies when: by is councillor; sits on deciding committee\n"
        "Detector: matters\n"
    )
    assert (
        'Marks:\n  - "I will vote against PL/24/1234/FA on Tuesday" (councillor, sits on planning)\n' in out
    )
    assert (
        'Leaves alone:\n  - "I will listen to everyone on PL/24/1234/FA" (councillor, sits on planning)\n'
        in out
    )
    assert "Applies when: always\n" in explain("insult")[1]


@pytest.mark.parametrize(
    "name, hint",
    [
        ("insults", "did you mean insult?"),
        ("policy.conduct.respct", "did you mean policy.conduct.respect or policy.conduct.kindness?"),
        ("conduct", "one of policy.conduct.kindness, policy.conduct.respect"),
        (
            "zzzz",
            "one of insult, policy.conduct.kindness, policy.conduct.respect, policy.decisions.predetermination, vote",
        ),
    ],
)
def test_a_name_that_is_not_there_is_told_with_the_nearest(explain, name, hint):
    assert explain(name) == (64, "", f'gatepost: no clause or rule is called "{name}"\n  try: {hint}\n')
