"""A document is headings, clauses with ids, and a short list under each; what is wrong is told on its line."""

from pathlib import Path

import pytest

from gatepost.policy.documents import read_document
from gatepost.policy.problems import Problem
from gatepost.policy.suite import Clause, Document

GOOD = """\
# Our policy

For everyone.

Twice.

## Conduct

How we speak.

### Respect {#policy.conduct.respect}

Argue about ideas.

- a list in the words
- of the clause

- For: councillor, officer
- Do: Say what is
  wrong with the idea.
- Don’t: Do not call people names.
* Card do: Argue.
- Card don't: Insult.
- Law: Localism Act 2011, s27; Equality Act 2010, s149
- Dial: strictness
- Good example: I disagree.
- Good example: No: never.
- Bad example: Fool.

### Kindness {#policy.conduct.kindness}

Be kind.

#### Not a clause

Still kind.

## Decisions

### Open mind {#policy.decisions.open-mind}

Listen.
"""


def read(tmp_path: Path, source: str) -> tuple[Document, list[Problem]]:
    problems: list[Problem] = []
    (tmp_path / "policy.md").write_bytes(source.encode())
    document = read_document(tmp_path / "policy.md", "policy.md", problems)
    assert document is not None
    return document, problems


def test_a_good_document_is_read_whole(tmp_path):
    document, problems = read(tmp_path, GOOD)
    assert problems == []
    assert (document.id, document.title, document.introduction) == (
        "policy",
        "Our policy",
        "For everyone.\n\nTwice.",
    )
    assert [(section.title, section.text) for section in document.sections] == [
        ("Conduct", "How we speak."),
        ("Decisions", ""),
    ]
    assert document.clauses[0] == Clause(
        id="policy.conduct.respect",
        title="Respect",
        statement="Argue about ideas.\n\n- a list in the words\n- of the clause",
        number="1.1",
        section="Conduct",
        audience=("councillor", "officer"),
        do="Say what is wrong with the idea.",
        dont="Do not call people names.",
        card_do="Argue.",
        card_dont="Insult.",
        law=("Localism Act 2011, s27", "Equality Act 2010, s149"),
        dials=("strictness",),
        good_examples=("I disagree.", "No: never."),
        bad_examples=("Fool.",),
    )
    assert [(clause.number, clause.id) for clause in document.clauses[1:]] == [
        ("1.2", "policy.conduct.kindness"),
        ("2.1", "policy.decisions.open-mind"),
    ]
    assert document.clauses[1].statement == "Be kind.\n\n#### Not a clause\n\nStill kind."
    assert {clause.document for clause in document.clauses} == {"policy"}


@pytest.mark.parametrize("ending", ["\r\n", "\n\n"])
def test_line_endings_do_not_change_what_a_clause_says(tmp_path, ending):
    document, problems = read(tmp_path, GOOD.replace("\n", "\r\n") if ending == "\r\n" else GOOD + ending)
    assert problems == []
    assert document == read(tmp_path, GOOD)[0]


def test_a_line_separator_inside_a_line_does_not_move_the_line_numbers(tmp_path):
    _, problems = read(tmp_path, "# T\u2028x\n\n## A\n\n### B {#policy.a.b}\n\nSay\x0b.\n- Dos: x\n")
    assert problems == [Problem("policy.md", 8, 'a clause has no line called "Dos"', "did you mean Do?")]


def test_a_clause_before_any_section_stands_in_one_of_the_documents_name(tmp_path):
    document, problems = read(tmp_path, "# T\n\n### B {#policy.a.b}\n\nSay.\n")
    assert problems == []
    assert [section.title for section in document.sections] == ["T"]


@pytest.mark.parametrize(
    "source, line, says, try_this",
    [
        ("## A\n", 1, "the document has no title", "begin it with a line such as # Policy"),
        ("# T\n## A\n### B\n\nSay.\n", 3, 'the clause "B" has no id', "end the heading with {#policy.topic.name}"),
        ("# T\n## A\n### B {#B}\nSay.\n", 3, '"B" is not a good clause id here', "ids in this file look like policy.topic.name"),
        ("# T\n## A\n### B {#guide.a.b}\nSay.\n", 3, '"guide.a.b" is not a good clause id here', "ids in this file look like policy.topic.name"),
        ("# T\n## A\n### B {#policy.a..b}\nSay.\n", 3, '"policy.a..b" is not a good clause id here', "ids in this file look like policy.topic.name"),
        ("# T\n## A\n### B {#}\nSay.\n", 3, '"" is not a good clause id here', "ids in this file look like policy.topic.name"),
        ("# T\n## A\n### B {#policy.a.b}\n\n- For: officer\n", 3, "clause policy.a.b says nothing", "write what it asks, under the heading"),
        ("# T\n## A\n### B {#policy.a.b}\nSay.\n### C {#policy.a.b}\nSo.\n", 5, "clause policy.a.b is written twice", "keep one: a clause is worded once"),
        ("# T\n## A\n### B {#policy.a.b}\nSay.\n\n- For: officer, councilor\n", 6, 'clause policy.a.b is for an unknown reader: "councilor"', "did you mean councillor?"),
        ("# T\n## A\n### B {#policy.a.b}\nSay.\n- Do:\n", 5, '"Do" is empty', "write it, or take the line out"),
        ("# T\n## A\n### B {#policy.a.b}\nSay.\n\n- Laws: Act\n", 6, 'a clause has no line called "Laws"', "did you mean Law?"),
    ],
)  # fmt: skip
def test_a_fault_is_told_on_its_line(tmp_path, source, line, says, try_this):
    assert read(tmp_path, source)[1] == [Problem("policy.md", line, says, try_this)]
