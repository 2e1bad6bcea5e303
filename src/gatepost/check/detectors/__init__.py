"""Code that finds something and knows nothing of policy. This list is the whole list."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Protocol

from gatepost.check.assessment import Mark
from gatepost.check.facts import Facts
from gatepost.check.phrasebook import Phrasebook, Phrases
from gatepost.check.posts import Post
from gatepost.check.reading import Passage
from gatepost.policy.suite import Source

Detect = Callable[[Passage, Post, Facts], Iterable[Mark]]

# In a pack -> the module here, imported when a rule first asks for it, which keeps a cold start short.
DETECTORS: tuple[str, ...] = (
    "terms",
    "sharing",
    "phrases",
    "about_person",
    "accessibility",
    "accusations",
    "candidates",
    "children",
    "credentials",
    "disclosure",
    "embargo",
    "exempt",
    "images",
    "interests",
    "links",
    "live_case",
    "matters",
    "model",
    "named_officers",
    "personal_data",
    "reading",
    "repetition",
    "rumour",
    "stance",
)


class CannotCheck(Exception):
    """A detector that cannot run on this post. The message says why, in plain words."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Work that can find nothing unless one of `phrases` could match, so that it need not even be called."""

    phrases: Phrases
    detect: Detect


class Detector(Protocol):
    """What a detector's module holds."""

    SOURCE: Source
    Settings: type[Any]

    def prepare(self, settings: Any, book: Phrasebook) -> Detect | Waiting:
        """Once a pack: refuse bad settings, take phrases in. The answer runs once for each part of a post."""


def detector(name: str) -> Detector:
    """The module of a detector in the list."""
    module: Any = import_module(f"gatepost.check.detectors.{name}")
    return module  # type: ignore[no-any-return]
