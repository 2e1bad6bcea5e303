"""Measures of the check itself: post by post, beside other tools, by number of rules, by length of text."""

import statistics
import sys
from collections import Counter
from collections.abc import Callable
from typing import Any

import growth
import hostile
import measures
import references

from gatepost.check.checker import Checker
from gatepost.check.situation import read_situation
from gatepost.policy.suite import Edition

ROUNDS = 5
SHARES = (0.5, 0.99, 1.0)


def one_by_one(checker: Checker, situations: list[measures.Situation]) -> dict[str, Any]:
    """Every post by itself: how many a second, and how long the slow ones take."""
    times = measures.each_time(checker, situations)
    short = [took for took, (post, _) in zip(times, situations, strict=True) if len(post.text) <= 300]
    lengths = [len(post.text) for post, _ in situations]
    return {
        "rate": len(times) / sum(times), "short": len(short),
        "length": statistics.median(lengths), "longest": max(lengths),
        "all": {share: measures.percentile(times, share) for share in SHARES},
        "to_300": {share: measures.percentile(short, share) for share in SHARES},
        "outcomes": Counter(checker.check(post, facts).outcome for post, facts in situations[:5000]),
    }  # fmt: skip


def beside_others(checker: Checker, situations: list[measures.Situation]) -> dict[str, Any]:
    """Each tool on the same posts, turn and turn about: a slow minute of the machine is slow for all."""
    name_a, contains, censor = references.better_profanity()
    name_b, analyze = references.presidio()
    tools: dict[str, Callable[[list[measures.Situation]], Any]] = {
        "gatepost": lambda some: [checker.check(post, facts) for post, facts in some],
        f"{name_a}, contains_profanity": lambda some: [contains(post.text) for post, _ in some],
        f"{name_a}, censor": lambda some: [censor(post.text) for post, _ in some],
        f"{name_b}, analyze": lambda some: [analyze(post.text) for post, _ in some],
    }
    size = min(200, len(situations) // ROUNDS)
    rates: dict[str, list[float]] = {name: [] for name in tools}
    for tool in tools.values():
        tool(situations[:20])
    for turn in range(ROUNDS):
        some = situations[turn * size : (turn + 1) * size]
        for name, tool in tools.items():
            rates[name].append(size / measures.seconds(lambda: tool(some)))  # noqa: B023 - called at once
    ratios = {
        name: measures.spread([ours / theirs for ours, theirs in zip(rates["gatepost"], some, strict=True)])
        for name, some in rates.items()
    }
    return {
        "size": size * ROUNDS,
        "rates": {name: measures.spread(some) for name, some in rates.items()},
        "ratios": ratios,
    }


def by_rules(edition: Edition, situations: list[measures.Situation]) -> dict[str, Any]:
    some = situations[:1500]
    checkers = {share: growth.checker_of(edition, share) for share in growth.SHARES}
    times: dict[float, list[float]] = {share: [] for share in checkers}
    for checker in checkers.values():
        measures.all_of(checker, some)
    for _ in range(ROUNDS):
        for share, checker in checkers.items():
            times[share].append(measures.all_of(checker, some))
    rows = {
        share: {
            "rules": len(checkers[share].bound),
            "took": measures.spread([each / len(some) for each in took]),
        }
        for share, took in times.items()
    }
    points = [(row["rules"], row["took"].median) for row in rows.values()]  # type: ignore[attr-defined]
    return {"rows": rows, "exponent": measures.exponent(points)}  # type: ignore[arg-type]


def by_length(checker: Checker, edition: Edition) -> dict[str, Any]:
    """Each kind of text at each length, as the slower of a councillor's post and a resident's."""
    texts = [str(example.situation["text"]) for example in edition.ordinary if example.situation.get("text")]
    out: dict[str, Any] = {}
    for name, make in hostile.kinds(checker, texts).items():
        worst: list[tuple[int, float]] = []
        for by in ("councillor", "resident"):

            def check(text: str, by: str = by) -> object:
                return checker.check(*read_situation({"text": text, "by": by}))

            worst = max(worst, measures.by_length(check, make), key=lambda some: some[-1][1] if some else 0)
        steep = measures.exponent([point for point in worst if point[0] >= 1000])
        out[name] = {"points": worst, "exponent": steep}
        length, took = worst[-1]
        print(f"  {name}: {steep:.2f}, {took:.3f} s for {length:,}", file=sys.stderr, flush=True)
    return out
