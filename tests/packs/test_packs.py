"""Every pack that Gatepost ships reads without a fault and passes all its own tests."""

from functools import cache

import pytest

from gatepost.check.proof import Proof, prove
from gatepost.policy.load import read_edition
from gatepost.policy.places import SHIPPED
from gatepost.policy.problems import Problem
from gatepost.policy.suite import Edition

EDITIONS = sorted(f"{path.parent.parent.name}/{path.parent.name}" for path in SHIPPED.glob("*/*/pack.toml"))


@cache
def proved(name: str) -> tuple[Edition | None, list[Problem], Proof | None]:
    """A pack with its proof; where it extends another, only what it changes is proved again."""
    edition, problems = read_edition(name)
    if edition is None:
        return None, problems, None
    beneath = edition.extends and proved(f"{edition.extends.pack}/{edition.extends.edition}")[0]
    return edition, problems, prove(edition, name, proved=beneath)


def test_there_are_packs():
    assert "england/2026-12" in EDITIONS


@pytest.mark.parametrize("name", EDITIONS)
def test_a_shipped_pack_passes_its_own_tests(name):
    edition, problems, proof = proved(name)
    assert edition is not None, "\n".join(map(str, problems))
    assert proof is not None
    told = sorted({*problems, *proof.problems})
    assert not told, f"{len(told)} problems:\n" + "\n".join(map(str, told))
    assert min(proof.rules, proof.clauses, proof.examples, proof.ordinary) > 0
