"""What a scan has done so far, on disk, so that a scan killed at any moment goes on where it was."""

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any

SCHEMA = "gatepost/scan-progress/1"
CHANGED = {
    "model": "the trained model, or --fast, is another",
    "input": "the file of posts has changed",
    "edition": "the pack has changed or is another",
    "facts": "the facts or the speaker are others",
    "version": "Gatepost itself is another version",
}


class OtherScan(Exception):
    """What was kept belongs to another scan. The message says what differs."""


class Busy(Exception):
    """Another scan is writing to the same place now."""


class Kept:
    """OUT.part.jsonl, a line for each row dealt with; OUT.progress.json says how much of it counts."""

    def __init__(self, out: Path, fingerprint: Mapping[str, str], *, restart: bool) -> None:
        self.part = out.with_name(out.name + ".part.jsonl")
        self.progress = out.with_name(out.name + ".progress.json")
        self.fingerprint = dict(fingerprint)
        self.handle: IO[bytes] = self.part.open("ab")
        try:
            _lock(self.handle)
            self.rows, self.bytes = (0, 0) if restart else self._resume()
        except BaseException:
            self.handle.close()
            raise
        self.handle.truncate(self.bytes)  # a line half written when it was killed is done again

    def add(self, lines: Iterable[bytes]) -> int:
        """Keep some more lines; they count once the progress file says so."""
        some = list(lines)
        self.handle.write(b"".join(some))
        self.handle.flush()
        os.fsync(self.handle.fileno())
        self.rows += len(some)
        self.bytes += sum(map(len, some))
        state = {"schema": SCHEMA, **self.fingerprint, "rows": self.rows, "bytes": self.bytes}
        atomically(self.progress, lambda path: path.write_text(json.dumps(state, indent=1), encoding="utf-8"))
        return len(some)

    def lines(self) -> Iterator[dict[str, Any]]:
        with self.part.open("rb") as handle:
            for line in handle:
                yield json.loads(line)

    def close(self) -> None:
        if not self.rows:  # nothing was done, and nothing is left behind
            self.remove()
        self.handle.close()

    def remove(self) -> None:
        """The answers stand in OUT: what was kept on the way is no longer needed."""
        self.handle.close()
        self.progress.unlink(missing_ok=True)
        self.part.unlink(missing_ok=True)

    def _resume(self) -> tuple[int, int]:
        if not self.progress.exists():
            return 0, 0
        try:
            state = json.loads(self.progress.read_text(encoding="utf-8"))
            rows, size = int(state["rows"]), int(state["bytes"])
            kept = {key: state[key] for key in self.fingerprint}
        except (ValueError, KeyError, TypeError):
            raise OtherScan(f"{self.progress.name} cannot be read") from None
        differs = [why for key, why in CHANGED.items() if key in kept and kept[key] != self.fingerprint[key]]
        if differs:
            raise OtherScan("; ".join(differs))
        if self.part.stat().st_size < size:
            raise OtherScan(f"{self.part.name} is shorter than it was")
        return rows, size


def atomically(path: Path, write: Callable[[Path], Any]) -> Any:
    """Write a file whole or not at all."""
    new = path.with_name(path.name + ".new")
    try:
        result = write(new)
        new.replace(path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    return result


def _lock(handle: IO[bytes]) -> None:
    """Held until the file is closed or the process dies; where the system has no such lock, done without."""
    try:
        import fcntl
    except ImportError:
        return
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        raise Busy from None
