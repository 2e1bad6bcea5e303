"""Finds links that do not say where they go."""

from collections.abc import Iterator

from gatepost.check.accessible import Hindrance
from gatepost.check.patterns import lazily
from gatepost.check.reading import Found, Passage

CLICK_HERE = lazily(
    r"\b(?:click|tap|press|clicking) (?:on )?(?:here|this)\b(?! (?:button|tab|box|to "
    r"(?:unsubscribe)))(?:\s+(?:link|url))?"
)


def bare_links(passage: Passage) -> Iterator[Hindrance]:
    for found in CLICK_HERE.finditer(passage.original.lower()):
        yield Found(found.start(), found.end(), found[0]), "say where the link goes"
