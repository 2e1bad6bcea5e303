"""Finds the people a passage names; roles.py says what each is to the council.

The register is believed first. Otherwise a name is known by its title, by a job beside it, or by a first
name in use in England; streets, schools, firms, pubs, saints and clubs are not people. It says that
somebody is named, never that naming them is wrong.
"""

from collections.abc import Iterator

from gatepost.check.facts import Facts, Person
from gatepost.check.names import Named
from gatepost.check.names.register import registered
from gatepost.check.names.runs import Run, runs
from gatepost.check.names.titled import councillors, couples, titled, titled_in_small_letters
from gatepost.check.names.whole import first_and_last
from gatepost.check.reading import Passage
from gatepost.check.roles import ALL_TITLES


def named_people(passage: Passage, facts: Facts) -> tuple[Named, ...]:
    """Everyone the passage names, in order, each stretch once. The writer's own name is left out."""
    return passage.once_with(facts, _everyone)


def _everyone(passage: Passage, facts: Facts) -> tuple[Named, ...]:
    return tuple(_find(passage, facts))


def _find(passage: Passage, facts: Facts) -> Iterator[Named]:
    text = passage.original
    if not text:
        return
    known = list(registered(passage, facts.people))
    others: list[Named] = []
    others.extend(titled_in_small_letters(text, facts.people))
    others.extend(councillors(text))
    others.extend(couples(text, facts.people))
    for run in runs(text):
        others.extend(_in_run(run, facts.people))
    own = facts.name.casefold()
    last = -1
    taken: list[tuple[int, int]] = [(each.start, each.end) for each in known]
    kept = known + [
        each for each in others if not any(start < each.end and each.start < end for start, end in taken)
    ]
    for each in sorted(kept, key=lambda named: (named.start, -named.end)):
        if each.start >= last and not (own and each.name.casefold() in (own, own.split()[-1])):
            yield each
            last = each.end


def _in_run(run: Run, people: tuple[Person, ...]) -> Iterator[Named]:
    at = 0
    while at < len(run.words):
        find = titled if run.bare[at] in ALL_TITLES else first_and_last
        named, at = find(run, at, people)
        if named is not None:
            yield named
