"""Words with capitals in a row, where the names of people stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gatepost.check.names.places import NOT_A_PERSON, STREETS
from gatepost.check.patterns import lazily
from gatepost.check.roles import bare_word

NAME = r"[A-ZÀ-ÖØ-ÞŁŚŻŠŽČĐ][\w'’-]*"
WORD = rf"(?:(?:Mr|Mrs|Ms|Dr|Rev|Cllr|Cllrs|Prof|Sgt|St|[A-Z])\.(?=[ \t]+[A-Z])|{NAME})"
RUN = lazily(rf"{WORD}(?:[ \t]+(?:{WORD}|(?:de|da|dos|van|der|von|bin|al|el|ap|la)(?= [A-ZÀ-ÖØ-Þ])))*")
INITIAL = lazily(r"[A-Z]{1,2}\.?")
# Words that open a sentence, or stand with a capital, and are no part of a name.
LEADERS = frozenset(
    "the a an my our your his her their this that these those and but or so if when while as at by "
    "for from in of on to with i i'm i've "
    "yes no not thank thanks well done hi hello dear hey morning afternoon evening good happy "
    "great lovely ask tell call "
    "congratulations congrats sorry please welcome meet met today yesterday tomorrow tonight now "
    "then here there what why who where how "
    "did does do is are was were has have had will would can could should ex former new our after "
    "before because since until about "
    "neighbour neighbor tenant landlord resident residents officer councillor councillors cllr "
    "leader mayor deputy chair vice "
    "planning housing council missing named suspect victim defendant ms mp mps says said see saw "
    "shame both even just only also "
    "labour tory tories conservative conservatives green greens reform liberal democrat democrats "
    "independent lib dem dems "
    "minister secretary chancellor pm prime president king queen prince princess pope captain "
    "coach manager head headteacher "
    "chief executive director remember vote re ps update breaking news photo picture credit by via "
    "follow happy rip farewell".split()
)


@dataclass(frozen=True, slots=True)
class Run:
    """A run in `text`, up to `end`: its words with where each begins, the same bare, and the bare word `after` it.

    `place` is the number of the word that makes a place of it, if one does.
    """

    text: str
    end: int
    words: list[tuple[str, int]]
    bare: list[str]
    after: str
    place: int | None


def runs(text: str) -> Iterator[Run]:
    for found in RUN.finditer(text):
        if not found[0].isupper() or len(found[0]) > 3:
            yield _read(text, found)


def _read(text: str, run: re.Match[str]) -> Run:
    words = [(word[0], run.start() + word.start()) for word in re.finditer(r"\S+", run[0])]
    bare = [bare_word(word) for word, _ in words]
    after = bare_word(_next_word(text, run.end()))
    place = next((at for at, word in enumerate(bare) if word in NOT_A_PERSON), None)
    owner = any(word.endswith(("'s", "’s")) for word, _ in words)
    if after in NOT_A_PERSON and not owner and text[run.end() : run.end() + 1] == " " and after in STREETS:
        place = len(words)
    return Run(text, run.end(), words, bare, after, place)


def unpossessed(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s").rstrip("'’-.,")


def _next_word(text: str, at: int) -> str:
    found = re.compile(r"\s*([\w'’-]+)").match(text, at)
    return found[1] if found else ""
