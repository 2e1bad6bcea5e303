"""Checks batches in this process or in several; the answers come back in order either way."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any

from gatepost.scan.answers import Answers, MakeChecker
from gatepost.scan.rows import BadFile, Broken, Raw

AHEAD = 3  # batches in hand for each process: enough to keep it busy, and no more in memory
Batch = Sequence[Raw | Broken]

_answers: Answers | None = None
_fault = "the pack was changed while the scan began"


def in_order(
    batches: Iterable[Batch], answers: Answers, make: MakeChecker, given: Mapping[str, Any], processes: int
) -> Iterator[list[bytes]]:
    """The lines of each batch, in the order of the batches."""
    if processes == 1:
        return map(answers.lines, batches)
    return _spread(batches, make, given, processes, answers.checker.stamp.digest)


def _spread(
    batches: Iterable[Batch], make: MakeChecker, given: Mapping[str, Any], processes: int, digest: str
) -> Iterator[list[bytes]]:
    spawn = multiprocessing.get_context(
        "spawn"
    )  # the same on every system, and nothing inherited by accident
    pool = ProcessPoolExecutor(processes, spawn, _begin, (make, given, digest))
    waiting: deque[Future[list[bytes]]] = deque()
    try:
        for batch in batches:
            waiting.append(pool.submit(_work, batch))
            if len(waiting) > AHEAD * processes:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool:
        says = "a process of the scan died (out of memory?) or could not start"
        raise BadFile(
            says, "the same command goes on where it was; fewer --processes use less memory"
        ) from None
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _begin(make: MakeChecker, given: Mapping[str, Any], digest: str) -> None:
    """Once a process: its checker, of the same edition as its parent's."""
    global _answers, _fault
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears Ctrl-C and stops us
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    try:
        checker = make()
    except Exception as bad:  # told by the first batch: a fault here would be printed as a traceback
        _fault = f"a process of the scan could not load the pack: {bad}"
        return
    if checker.stamp.digest == digest:
        _answers = Answers(checker, given)


def _leave_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work(batch: Batch) -> list[bytes]:
    if _answers is None:
        raise BadFile(_fault, "the same command again")
    return _answers.lines(batch)
