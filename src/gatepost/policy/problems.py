"""What is wrong with a pack, told all at once: where, what, and what to try."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault in a pack. `line` counts from 1; 0 means the file as a whole."""

    path: str
    line: int
    says: str
    try_this: str = ""

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.says}" + (f"\n  try: {self.try_this}" if self.try_this else "")


class BadPack(Exception):
    """A pack that cannot be used. `problems` says everything that is wrong with it, in order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint for a misspelt word: the nearest known ones, else what is known, else nothing."""
    from difflib import get_close_matches  # a good pack needs none of it

    choices = sorted(known)
    near = get_close_matches(word, choices, n=2, cutoff=0.6)
    if near:
        return "did you mean " + " or ".join(near) + "?"
    if choices and len(choices) <= 20:
        return "one of " + ", ".join(choices)
    return ""
