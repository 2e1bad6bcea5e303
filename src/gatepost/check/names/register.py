"""Finds the people of the council's register by their whole names, in any case."""

from collections.abc import Iterator

from gatepost.check.facts import Person
from gatepost.check.names import Named
from gatepost.check.reading import Passage
from gatepost.check.roles import ALL_TITLES


def registered(passage: Passage, people: tuple[Person, ...]) -> Iterator[Named]:
    """Whole names of the register, in any case."""
    plain = passage.views[0]
    for person in people:
        name = person.name.casefold().replace("’", "'")
        bare = " ".join(word for word in name.split() if word.rstrip(".") not in ALL_TITLES)
        if " " not in bare:
            continue
        at = plain.text.find(bare)
        while at >= 0:
            end = at + len(bare)
            whole = (at == 0 or not plain.text[at - 1].isalnum()) and not plain.text[end : end + 1].isalnum()
            if whole:
                start, stop = plain.span(at, end)
                yield Named(start, stop, passage.original[start:stop], person.name, person.role)
            at = plain.text.find(bare, end)
