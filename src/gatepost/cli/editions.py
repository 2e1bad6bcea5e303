"""A checker for the pack that was named, put by between commands so that the next one starts in a blink."""

import os
import sqlite3
import sys
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from gatepost import __version__
from gatepost.check.archive import put_by, take_out
from gatepost.check.checker import Checker
from gatepost.check.patterns import lazily
from gatepost.policy.places import find_edition

MOST_KEPT = 12
EXTENDS = lazily(r'extends\b[^}\[]*?\bpack\s*=\s*"([^"]+)"(?:[^}\[]*?\bedition\s*=\s*"([^"]+)")?')


def checker_for(name: str) -> Checker:
    """The checker of a pack. Raises BadPack with all its problems."""
    folder = find_edition(name, [])
    place = None if folder is None else _place(folder)
    if place is not None and place.is_file():
        checker = take_out(place)
        if checker is not None:
            return checker
    checker = whole_checker_for(name)
    if place is not None:
        _keep(place, checker)
    return checker


def whole_checker_for(name: str, *, fast: bool = False) -> Checker:
    """The checker of a pack with its phrases in memory: slower to start, faster over many posts. See Checker."""
    from gatepost.policy.load import load_edition  # a start from the archive needs none of it

    return Checker(load_edition(name), fast=fast)


def _place(folder: Path) -> Path | None:
    """Where this pack's archive lies. Its name changes when any file of the pack, those beneath, or Gatepost does."""
    kept = os.environ.get("GATEPOST_CACHE")
    folders = _beneath(folder)
    if kept == "off" or folders is None:
        return None
    if kept is None:
        from platformdirs import user_cache_dir

        kept = user_cache_dir("gatepost", appauthor=False)
    engine = Path(__file__).parent.parent
    # The engine's own code counts too: in a clone it changes without a new version.
    seen = [f"{__version__} {sys.version_info[:2]}"]
    for root in (*folders, engine / "check", engine / "policy"):
        seen += [
            f"{each.path} {status.st_size} {status.st_mtime_ns}"
            for each in _files(root)
            for status in [each.stat()]
        ]
    content = "\n".join(sorted(seen)).encode()
    return (
        Path(kept)
        / f"{folder.parent.name}-{folder.name}-{zlib.crc32(content):08x}{zlib.adler32(content):08x}.sqlite"
    )


def _beneath(folder: Path) -> list[Path] | None:
    """The folder and those of the packs it extends; None when that cannot be told without reading them."""
    folders: list[Path] = []
    while folder not in folders:
        folders.append(folder)
        text = (folder / "pack.toml").read_text(encoding="utf-8", errors="replace")
        if "extends" not in text:
            return folders
        named = EXTENDS.search(text)
        below = (
            find_edition("/".join(filter(None, named.groups())), [], folder.parent.parent) if named else None
        )
        if below is None:
            return None
        folder = below
    return None


def _files(root: Path) -> Iterator["os.DirEntry[str]"]:
    folders = [str(root)]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.name.endswith((".toml", ".md", ".py")):
                    yield entry
                elif entry.name != "__pycache__" and entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)


def _keep(place: Path, checker: Checker) -> None:
    """Write the archive whole or not at all; a folder that cannot be written is no reason to fail a check."""
    draft = place.with_suffix(f".{os.getpid()}")
    try:
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        put_by(checker, draft)
        draft.replace(place)
        old = sorted(place.parent.glob("*.sqlite"), key=lambda each: each.stat().st_mtime)
        for each in old[:-MOST_KEPT]:
            each.unlink(missing_ok=True)
    except (OSError, sqlite3.Error):
        with suppress(OSError):
            draft.unlink(missing_ok=True)
