"""Which column of a file is what: exact names first, then a few names that other programs use."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from gatepost.check.situation import KEYS
from gatepost.policy.problems import did_you_mean

# What the file calls a column -> what a situation calls it (see docs/scan.md).
OURS = {"id": "id", "author": "name", "written_at": "at", "thread": "thread", **{key: key for key in KEYS}}
ALSO = {
    "text": ("message", "content", "body"),
    "id": ("post_id", "comment_id", "message_id"),
    "at": ("created_at", "timestamp", "date"),
    "name": ("username", "user"),
    "quoted": ("quoted_text", "quote"),
}
NEEDED = ("id", "text")


@dataclass(frozen=True, slots=True)
class Columns:
    """Pairs of our key and the file's heading; headings that nothing reads; what is wrong, if anything."""

    pairs: tuple[tuple[str, str], ...] = ()
    unused: tuple[str, ...] = ()
    says: str = ""
    try_this: str = ""

    def heading(self, key: str) -> str:
        return next((heading for ours, heading in self.pairs if ours == key), key)


@lru_cache(maxsize=4096)
def columns_of(headings: tuple[str, ...]) -> Columns:
    """Read the headings; where two columns could be the same thing, refuse rather than guess."""
    found: dict[str, list[str]] = {}
    for heading in headings:
        key = OURS.get(_plain(heading))
        if key:
            found.setdefault(key, []).append(heading)
    for key, names in ALSO.items():
        if key not in found:
            others = [heading for heading in headings if _plain(heading) in names]
            if others:
                found[key] = others
    for key, several in found.items():
        if len(several) > 1:
            both = " and ".join(f'"{heading}"' for heading in several)
            return Columns(
                says=f"more than one column could be the {key}: {both}",
                try_this=f'call one of them "{key}" and rename the others',
            )
    missing = [key for key in NEEDED if key not in found]
    if missing:
        return Columns(says=_missing(missing, headings), try_this=_nearest(missing, headings))
    used = {heading for several in found.values() for heading in several}
    return Columns(
        pairs=tuple((key, several[0]) for key, several in found.items()),
        unused=tuple(heading for heading in headings if heading not in used and heading.strip()),
    )


def near_misses(unused: Sequence[str]) -> tuple[str, ...]:
    """Hints for unused headings that look like a slip of the pen."""
    out = []
    for heading in unused:
        hint = did_you_mean(_plain(heading), OURS)
        if hint.startswith("did you mean"):
            out.append(f'"{heading}": {hint}')
    return tuple(out)


def _plain(heading: str) -> str:
    return "_".join(heading.strip().lstrip("\ufeff").casefold().replace("-", " ").split())


def _missing(missing: Sequence[str], headings: Sequence[str]) -> str:
    named = " and ".join(f'"{key}"' for key in missing)
    shown = ", ".join(heading.strip() for heading in headings if heading.strip())
    return f"there is no column called {named}; the columns are: {shown[:300] or 'none'}"


def _nearest(missing: Sequence[str], headings: Sequence[str]) -> str:
    for key in missing:
        hint = did_you_mean(key, [_plain(heading) for heading in headings if heading.strip()])
        if hint.startswith("did you mean"):
            return hint.replace("did you mean", "rename the column").rstrip("?") + f' to "{key}"'
    return 'give the columns headings: "id" and "text", and act, author, written_at, quoted if they are known'
