"""The words on a network, and what is being done with them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from gatepost.policy.suite import Account, Act, Audience, Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Media:
    """A picture, sound or film that goes with a post. None means nobody said."""

    kind: Literal["image", "video", "audio"] = "image"
    alt: str | None = None
    captions: bool | None = None
    gps: bool | None = None
    rights: str | None = None
    taken_at: datetime | None = None
    ai: bool | None = None
    people: Literal["child", "adult", "none"] | None = None
    consent: Literal["yes", "no"] | None = None
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """What somebody is about to put on a network, or has put there.

    `text` is the writer's own words and may be empty for a plain repost or like; `quoted` is another
    person's words that are passed on or answered.
    """

    text: str
    act: Act = "post"
    account: Account = "personal"
    audience: Audience = "public"
    network: str = ""
    written_at: datetime | None = None
    quoted: str = ""
    media: tuple[Media, ...] = ()

    def words(self, part: Part) -> str:
        """The words of a part, in which its marks count. Descriptions of pictures are one part, by lines."""
        if part == "alt":
            return "\n".join(each.alt for each in self.media if each.alt)
        return {"text": self.text, "quoted": self.quoted}.get(part, "")
