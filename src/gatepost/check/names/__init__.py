"""The names a passage gives people, one way of naming a file."""

from dataclasses import dataclass

from gatepost.check.roles import Role


@dataclass(frozen=True, slots=True)
class Named:
    """A named person: offsets of the original text, the words as written, the bare name, and their role."""

    start: int
    end: int
    words: str
    name: str
    role: Role
