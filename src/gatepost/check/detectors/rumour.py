"""Marks alarming claims and hearsay stated as fact: not asked, not doubted, with no official source."""

from collections.abc import Iterator
from dataclasses import dataclass

from gatepost.check.assessment import Mark
from gatepost.check.detectors import Waiting
from gatepost.check.detectors.links import links, official
from gatepost.check.facts import Facts
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Found, Passage

SOURCE = "terms"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`claims` are alarming by themselves; with `claims_need`, one of those must stand in the post too.

    `hearsay` ("my mate says") counts when one of `events` stands in the post. `doubts` in the same
    sentence, a question mark at its end, `sources` anywhere, or a link to a public body or to the council
    excuse it all.
    """

    claims: tuple[str, ...] = ()
    claims_need: tuple[str, ...] = ()
    hearsay: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    official_link_excuses: bool = True


def prepare(settings: Settings, book: Phrasebook) -> Waiting:
    claims = book.phrases(settings.claims)
    claims_need = book.phrases(settings.claims_need)
    hearsay = book.phrases(settings.hearsay)
    events = book.phrases(settings.events)
    doubts = book.phrases(settings.doubts)
    sources = book.phrases(settings.sources)

    def detect(passage: Passage, post: Post, facts: Facts) -> Iterator[Mark]:
        founds = claims.find(passage) if not claims_need or claims_need.anywhere(passage) else []
        told = hearsay.find(passage)
        founds = sorted({*founds, *(told if told and events.anywhere(passage) else ())})
        if not founds or any(not _inside(source, told) for source in sources.find(passage)):
            return
        if settings.official_link_excuses and any(official(host, facts) for _, host, _ in links(passage)):
            return
        if passage.part == "quoted" and post.text and doubts.anywhere(Passage("text", post.text, book)):
            return  # passed on to say that it is not so
        excuses = doubts.find(passage)
        for found in founds:
            if _asked(passage, found) or passage.quoted(found):
                continue
            if any(passage.same_sentence(excuse, found) for excuse in excuses):
                continue
            yield passage.mark(found)

    return Waiting(book.phrases((*settings.claims, *settings.hearsay)), detect)


def _inside(source: Found, told: list[Found]) -> bool:
    """Whether an official's name is itself hearsay: "my mate in the fire brigade says"."""
    return any(each.start <= source.start and source.end <= each.end for each in told)


def _asked(passage: Passage, found: Found) -> bool:
    """Whether the sentence ends in a question mark."""
    _, end = passage.sentence(found.start)
    return "?" in passage.original[max(found.end, end - 3) : end]
