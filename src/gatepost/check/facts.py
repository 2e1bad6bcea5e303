"""What the register says was true of the author and the council at that moment."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from gatepost.policy.suite import Period, Speaker

MatterKind = Literal["planning", "licensing", "other"]
Stage = Literal["submitted", "consultation", "at committee", "decided", "appeal"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """A planning or licensing application, or another decision, and the committee that will take it."""

    reference: str = ""
    kind: MatterKind = "planning"
    title: str = ""
    address: str = ""
    nicknames: tuple[str, ...] = ()
    stage: Stage = "submitted"
    committee: str = ""
    meeting_on: date | None = None
    decided_on: date | None = None

    def undecided_at(self, at: datetime | None) -> bool:
        """Whether the decision was still to be taken at that moment; with no moment, as the stage stands."""
        if self.decided_on is not None and at is not None:
            return at.date() < self.decided_on
        return self.stage != "decided" and self.decided_on is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody the register knows by a public role."""

    name: str
    role: Literal["officer", "senior officer", "councillor", "candidate"] = "officer"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExemptItem:
    """An item taken in private: its published title and when (if ever) it was opened. Never its content."""

    title: str
    lifted_at: datetime | None = None
    figures: tuple[str, ...] = ()

    def private_at(self, at: datetime | None) -> bool:
        return self.lifted_at is None or (at is not None and at < self.lifted_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Embargo:
    """News that may not be told before a moment."""

    title: str
    until: datetime

    def binds_at(self, at: datetime | None) -> bool:
        return at is None or at < self.until


@dataclass(frozen=True, slots=True, kw_only=True)
class Election:
    """A coming poll. The pre-election period runs from `notice_on` to the end of `poll_on`."""

    title: str
    poll_on: date
    notice_on: date
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """An emergency that the council has declared."""

    title: str
    since: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Everything a check may know besides the post.

    `sits_on` is None when nobody said which committees the author sits on; an empty tuple means none.
    """

    by: Speaker = "councillor"
    name: str = ""
    at: datetime | None = None
    sits_on: tuple[str, ...] | None = None
    period: Period = "ordinary"
    restricted: bool = False
    candidate: bool = False
    matters: tuple[Matter, ...] = ()
    people: tuple[Person, ...] = ()
    exempt: tuple[ExemptItem, ...] = ()
    embargoes: tuple[Embargo, ...] = ()
    elections: tuple[Election, ...] = ()
    interests: tuple[str, ...] = ()
    incident: Incident | None = None
    blocked_hosts: tuple[str, ...] = ()
    own_hosts: tuple[str, ...] = ()
