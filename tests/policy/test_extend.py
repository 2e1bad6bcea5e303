"""A council's pack says only what differs from the pack beneath it."""

import pytest

from gatepost.policy.load import load_edition, read_edition
from gatepost.policy.problems import Problem

OWN = 'id = "ours"\nedition = "1"\ntitle = "Ours"\nextends = { pack = "tiny", edition = "1" }\n'
RULE = 'clause = "{}"\ntitle = "T"\ndetector = "phrases"\nseverity = "low"\nmessage = "M"\nadvice = "A"\n[settings]\nany = ["oi"]\n'


@pytest.fixture
def extend(write_pack):
    """Write a pack of these files over the small pack."""

    def write(files, pack=OWN):
        write_pack()
        return write_pack({"pack.toml": pack, **files}, name="ours", good={})

    return write


def test_a_pack_that_says_nothing_is_the_pack_beneath(extend, write_pack):
    ours, tiny = load_edition(extend({})), load_edition(write_pack())
    assert (ours.documents, ours.judgement, ours.routes, ours.lists) == (
        tiny.documents,
        tiny.judgement,
        tiny.routes,
        tiny.lists,
    )
    assert (ours.rules, ours.ordinary, ours.tables) == (tiny.rules, tiny.ordinary, tiny.tables)
    assert (ours.pack, ours.title) == ("ours", "Ours")
    assert ours.digest != tiny.digest


def test_a_clause_of_the_same_id_is_reworded_where_it_stands(extend):
    reworded = "# Our policy\n\n## Elsewhere\n\n### Respect {#policy.conduct.respect}\n\nBe nice.\n"
    (document,) = load_edition(extend({"policy.md": reworded})).documents
    assert [(clause.number, clause.id, clause.statement, clause.section) for clause in document.clauses] == [
        ("1.1", "policy.conduct.respect", "Be nice.", "Conduct"),
        ("1.2", "policy.conduct.kindness", "Be kind.", "Conduct"),
        ("2.1", "policy.decisions.predetermination", "Keep an open mind until the vote.", "Decisions"),
    ]
    assert [section.title for section in document.sections] == ["Conduct", "Decisions"]


def test_a_new_clause_joins_the_section_of_its_heading_or_makes_one(extend):
    added = "# Our policy\n\n## Conduct\n\n### Patience {#policy.conduct.patience}\n\nWait.\n\n## Pets\n\n### Cats {#policy.pets.cats}\n\nNo.\n"
    (document,) = load_edition(extend({"policy.md": added})).documents
    assert [(clause.number, clause.title) for clause in document.clauses] == [
        ("1.1", "Respect"), ("1.2", "Kindness"), ("1.3", "Patience"), ("2.1", "Predetermination"), ("3.1", "Cats"),
    ]  # fmt: skip


def test_documents_stand_in_the_order_of_the_suite(extend):
    edition = load_edition(extend({"guide.md": "# Guide\n", "standards.md": "# Standards\n"}))
    assert [document.id for document in edition.documents] == ["standards", "policy", "guide"]


def test_a_clause_left_out_takes_its_rules_and_its_judgement_with_it(extend):
    own = OWN + 'without_clauses = ["policy.conduct.respect", "policy.conduct.kindness"]\n'
    edition = load_edition(extend({}, own))
    assert [(clause.number, clause.id) for clause in edition.clauses] == [
        ("2.1", "policy.decisions.predetermination")
    ]
    assert [rule.id for rule in edition.rules] == ["vote"]
    assert edition.judgement == ()


def test_a_rule_may_be_left_out_replaced_or_added(extend):
    files = {
        "rules/insult.toml": RULE.format("policy.conduct.respect"),
        "rules/insult.examples.toml": "",
        "rules/oi.toml": RULE.format("policy.conduct.kindness"),
        "rules/oi.examples.toml": "",
    }
    edition = load_edition(extend(files, OWN + 'without_rules = ["vote"]\n'))
    assert [(rule.id, rule.severity, rule.path) for rule in edition.rules] == [
        ("insult", "low", "ours/1/rules/insult.toml"),
        ("oi", "low", "ours/1/rules/oi.toml"),
    ]
    assert edition.judgement == (), "a clause that now has a rule is no longer left to a person"


def test_dials_contacts_lists_and_the_council_are_laid_over_those_beneath(extend):
    own = OWN + '[dials]\nhours = "8 to 8"\n[contacts]\nfault = "ring us"\n[council]\nname = "Ours"\n'
    files = {
        "words/own.toml": 'party = ["monster raving loony"]\n',
        "ordinary.toml": '[[posts]]\ntexts = ["Hello"]\n',
    }
    edition = load_edition(extend(files, own))
    assert {dial.id: dial.value for dial in edition.dials} == {"strictness": "strict", "hours": "8 to 8"}
    assert {route.id: route.contact for route in edition.routes} == {"complaint": "", "fault": "ring us"}
    assert edition.lists["party"] == ("monster raving loony",)
    assert edition.lists["insult"] == ("numpty", "plonker*", "muppet")
    assert edition.council == {"name": "Ours"}
    assert [(post.path, post.line) for post in edition.ordinary] == [
        ("tiny/1/ordinary.toml", 5), ("tiny/1/ordinary.toml", 6), ("ours/1/ordinary.toml", 2),
    ]  # fmt: skip


def test_what_is_wrong_beneath_is_told_with_its_own_path(extend, write_pack):
    folder = extend({})
    write_pack({"polcy.md": ""})
    assert (
        Problem("tiny/1/polcy.md", 0, "a pack has no file of this name", "did you mean policy.md?")
        in read_edition(folder)[1]
    )


def test_a_pinned_pack_beneath_that_has_moved_is_refused(extend, write_pack):
    digest = load_edition(write_pack()).digest
    pinned = OWN.replace('edition = "1" }', f'edition = "1", digest = "{digest}" }}')
    folder = extend({}, pinned)
    assert load_edition(folder).extends.digest == digest
    write_pack({"judgement.toml": '[[judgement]]\nclause = "policy.conduct.kindness"\nreason = "Moved."\n'})
    moved = load_edition(write_pack({"judgement.toml": '[[judgement]]\nclause = "policy.conduct.kindness"\nreason = "Moved."\n'})).digest  # fmt: skip
    assert read_edition(folder)[1] == [
        Problem(
            "ours/1/pack.toml",
            4,
            f"tiny/1 has changed since this pack was written: its digest is {moved[:12]}, not {digest[:12]}",
            f'gatepost pack diff, then set digest = "{moved}"',
        )
    ]


def test_packs_that_extend_one_another_in_a_ring_are_told(write_pack):
    ours = write_pack({"pack.toml": OWN}, name="ours", good={})
    write_pack({"pack.toml": 'id = "tiny"\nedition = "1"\ntitle = "T"\nextends = { pack = "ours" }\n'})
    edition, problems = read_edition(ours)
    assert edition is None
    says = "the packs extend one another in a ring: ours -> tiny -> ours"
    assert problems == [Problem("ours/1/pack.toml", 0, says, "take one extends out")]
