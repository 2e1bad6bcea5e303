"""How things are measured: times, percentiles, peak memory, exponents of growth. No figure is thrown away."""

import gc
import math
import os
import statistics
import subprocess
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from gatepost.check.checker import Checker
from gatepost.check.facts import Facts
from gatepost.check.posts import Post

Situation = tuple[Post, Facts]
LENGTHS = (10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000)
TOO_SLOW = 20.0  # seconds for one check, after which longer texts are not tried


def seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def best_of(times: int, work: Callable[[], object]) -> float:
    return min(seconds(work) for _ in range(times))


@dataclass(frozen=True, slots=True)
class Spread:
    """The median of several times, and how far apart they lay."""

    median: float
    low: float
    high: float


def spread(values: Iterable[float]) -> Spread:
    some = sorted(values)
    return Spread(statistics.median(some), some[0], some[-1])


def noise() -> Spread:
    """The same sum of numbers, fifteen times: what it varies by is the machine, not the program."""
    return spread(seconds(lambda: sum(number * number for number in range(300_000))) for _ in range(15))


def each_time(checker: Checker, situations: Sequence[Situation]) -> list[float]:
    """Seconds for each post by itself, the checker warm."""
    for post, facts in situations[:2000]:
        checker.check(post, facts)
    out, clock = [], time.perf_counter
    gc.collect()
    for post, facts in situations:
        began = clock()
        checker.check(post, facts)
        out.append(clock() - began)
    return out


def percentile(values: Sequence[float], share: float) -> float:
    some = sorted(values)
    return some[min(len(some) - 1, math.ceil(share * len(some)) - 1)]


def all_of(checker: Checker, situations: Sequence[Situation]) -> float:
    return seconds(lambda: [checker.check(post, facts) for post, facts in situations])


@dataclass(frozen=True, slots=True)
class Process:
    """A whole process: wall-clock seconds, peak memory in MB, exit code, what it printed."""

    seconds: float
    peak: float
    code: int
    output: str


def process(command: Sequence[str]) -> Process:
    """Run a command and say what it took; the peak is of the process itself, not of its children."""
    began = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    assert child.stdout is not None
    output = child.stdout.read()
    child.stdout.close()
    _, status, usage = os.wait4(child.pid, 0)
    took = time.perf_counter() - began
    child.returncode = os.waitstatus_to_exitcode(status)
    return Process(took, usage.ru_maxrss / 1024, child.returncode, output.decode(errors="replace"))


def by_length(check: Callable[[str], object], make: Callable[[int], str]) -> list[tuple[int, float]]:
    """Seconds for texts of each length, the best of three for those that are quick."""
    out: list[tuple[int, float]] = []
    for length in LENGTHS:
        text = make(length)
        took = seconds(lambda: check(text))  # noqa: B023 - called at once
        if took < 5:  # once is not enough: a hiccup of the machine would look like a steep curve
            took = min(took, best_of(20 if took <= 0.02 else 3 if took < 1 else 1, lambda: check(text)))  # noqa: B023
        out.append((length, took))
        if took > TOO_SLOW:
            break
    return out


def exponent(points: Iterable[tuple[float, float]]) -> float:
    """The slope of a straight line through the logarithms: 1 is linear, 2 quadratic."""
    logs = [(math.log(size), math.log(took)) for size, took in points]
    middle, height = statistics.mean(x for x, _ in logs), statistics.mean(y for _, y in logs)
    return sum((x - middle) * (y - height) for x, y in logs) / sum((x - middle) ** 2 for x, _ in logs)
