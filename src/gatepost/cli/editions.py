"""A checker for the pack that was named, put by between commands so that the next one starts in a blink."""

import hashlib
import os
import sys
from pathlib import Path

from gatepost import __version__
from gatepost.check.archive import put_by, take_out
from gatepost.check.checker import Checker
from gatepost.policy.places import SHIPPED, find_edition

MOST_KEPT = 12


def checker_for(name: str) -> Checker:
    """The checker of a pack. Raises BadPack with all its problems."""
    folder = find_edition(name, [])
    place = None if folder is None else _place(folder)
    if place is not None and place.is_file():
        checker = take_out(place.read_text(encoding="utf-8"))
        if checker is not None:
            return checker
    from gatepost.policy.load import load_edition  # the warm path needs none of it

    checker = Checker(load_edition(name))
    if place is not None:
        _keep(place, put_by(checker))
    return checker


def _place(folder: Path) -> Path | None:
    """Where this pack's archive lies. Its name changes when any file of a pack near it, or Gatepost, does."""
    kept = os.environ.get("GATEPOST_CACHE")
    if kept == "off":
        return None
    if kept is None:
        from platformdirs import user_cache_dir

        kept = user_cache_dir("gatepost", appauthor=False)
    engine = Path(__file__).parent.parent
    seen = hashlib.sha256(f"{__version__} {sys.version_info[:2]}".encode())
    # The engine's own code counts too: in a clone it changes without a new version.
    for root in (folder.parent.parent, SHIPPED, engine / "check", engine / "policy"):
        for path, status in sorted((each.path, each.stat()) for each in _files(root)):
            seen.update(f"{path} {status.st_size} {status.st_mtime_ns}\n".encode())
    return Path(kept) / f"{folder.parent.name}-{folder.name}-{seen.hexdigest()[:24]}.json"


def _files(root: Path) -> list["os.DirEntry[str]"]:
    out: list[os.DirEntry[str]] = []
    folders = [str(root)]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders += [entry.path] if entry.name != "__pycache__" else []
                elif entry.name.endswith((".toml", ".md", ".py")):
                    out.append(entry)
    return out


def _keep(place: Path, archive: str) -> None:
    """Write the archive whole or not at all; a folder that cannot be written is no reason to fail a check."""
    try:
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft = place.with_suffix(f".{os.getpid()}")
        draft.write_text(archive, encoding="utf-8")
        draft.replace(place)
        old = sorted(place.parent.glob("*.json"), key=lambda each: each.stat().st_mtime)
        for each in old[:-MOST_KEPT]:
            each.unlink(missing_ok=True)
    except OSError:
        return
