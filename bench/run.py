"""Measures Gatepost: speed, waiting time, cold start, memory, growth; beside two known tools; and writes a report.

make bench                                     everything, on 100,000 posts; prints the report
python bench/run.py -o docs/benchmarks.md      the same, into the docs
python bench/run.py --posts 5000               a quick look
"""

import argparse
import json
import re
import statistics
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import growth
import hostile
import measures
import posts
import references
import report

from gatepost.check.checker import Checker, bind
from gatepost.check.reading import Phrasebook
from gatepost.check.situation import read_situation
from gatepost.policy.load import read_edition
from gatepost.policy.suite import Edition

ROUNDS, STARTS = 5, 15
FIRST_POST = "Can't wait to vote against PL/24/1234/FA on Tuesday"
GATEPOST = [sys.executable, "-m", "gatepost"]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("-o", "--output", type=Path, help="write the report there")
    parser.add_argument("--posts", type=int, default=100_000)
    parser.add_argument("--pack", default="england")
    parser.add_argument("--json", type=Path, help="write the bare figures there")
    options = parser.parse_args()
    edition, refused = _edition(options.pack)
    figures: dict[str, Any] = {
        "machine": report.machine(),
        "pack": _pack(edition, refused),
        "posts": options.posts,
    }
    checker = Checker(edition)
    made = posts.mixed(edition, options.posts)
    situations = [
        read_situation({**made.facts, **{k: v for k, v in row.items() if k != "id"}}) for row in made.rows
    ]
    for name, measure in {
        "noise": lambda: measures.noise(),
        "cold": lambda: cold_start(options.pack),
        "one": lambda: one_by_one(checker, situations),
        "scan": lambda: scans(made, options.pack),
        "references": lambda: beside_others(checker, situations),
        "rules": lambda: by_rules(edition, situations),
        "length": lambda: by_length(checker, edition),
        "noise_after": lambda: measures.noise(),
    }.items():
        print(f"measuring: {name}", file=sys.stderr, flush=True)
        figures[name] = measure()
    told = report.tell(figures)
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1, default=str))
    if options.output:
        options.output.write_text(told, encoding="utf-8")
    print(told)


def _edition(name: str) -> tuple[Edition, list[str]]:
    """The pack, less any rule that cannot be bound: while it is being written, the rest can still be measured."""
    edition, problems = read_edition(name)
    assert edition is not None, problems
    _, faults = bind(edition.rules, Phrasebook(edition.lists))
    bad = {found[1] for fault in faults if (found := re.match(r"rule ([a-z0-9-]+)", fault.says))}
    return replace(edition, rules=tuple(rule for rule in edition.rules if rule.id not in bad)), sorted(bad)


def _pack(edition: Edition, refused: list[str]) -> dict[str, Any]:
    book = Checker(edition).book
    return {
        "name": f"{edition.pack} {edition.edition}", "digest": edition.digest[:12], "rules": len(edition.rules),
        "phrases": len(book._phrases), "refused": refused,
    }  # fmt: skip


def cold_start(pack: str) -> dict[str, Any]:
    """Whole processes, turn and turn about: a bare interpreter, a check, and a check with nothing put by."""
    commands = {
        "bare": [sys.executable, "-c", "pass"],
        "check": [*GATEPOST, "check", FIRST_POST, "--pack", pack],
    }
    first = measures.process(["env", "GATEPOST_CACHE=off", *commands["check"]])
    measures.process(commands["check"])
    times: dict[str, list[float]] = {name: [] for name in commands}
    peak = 0.0
    for _ in range(STARTS):
        for name, command in commands.items():
            done = measures.process(command)
            times[name].append(done.seconds)
            peak = max(peak, done.peak) if name == "check" else peak
    medians = {name: statistics.median(some) for name, some in times.items()}
    return {
        **{name: measures.spread(some) for name, some in times.items()},
        "ratio": medians["check"] / medians["bare"], "first": first.seconds, "peak": peak,
        "code": first.code, "says": first.output.splitlines()[:1],
    }  # fmt: skip


def one_by_one(checker: Checker, situations: list[measures.Situation]) -> dict[str, Any]:
    times = measures.each_time(checker, situations)
    short = [took for took, (post, _) in zip(times, situations, strict=True) if len(post.text) <= 300]
    lengths = [len(post.text) for post, _ in situations]
    outcomes: dict[str, int] = {}
    for post, facts in situations[:5000]:
        outcome = checker.check(post, facts).outcome
        outcomes[outcome] = outcomes.get(outcome, 0) + 1
    return {
        "rate": len(times) / sum(times), "length": statistics.median(lengths), "longest": max(lengths), "short": len(short),
        "all": {share: measures.percentile(times, share) for share in (0.5, 0.99, 1.0)},
        "to_300": {share: measures.percentile(short, share) for share in (0.5, 0.99, 1.0)},
        "outcomes": outcomes,
    }  # fmt: skip


def scans(made: posts.Mixed, pack: str) -> dict[str, Any]:
    """The command itself, from file to file; and a tenth of the file, to see whether memory grows with it."""
    out: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "facts.json").write_text(json.dumps(made.facts, default=str))
        for name, rows in (("all", made.rows), ("tenth", made.rows[: len(made.rows) // 10])):
            with (folder / f"{name}.jsonl").open("w", encoding="utf-8") as handle:
                handle.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        for name, source, processes, rows in (
            ("tenth", "tenth", 1, len(made.rows) // 10), ("one", "all", 1, len(made.rows)), ("two", "all", 2, len(made.rows)),
        ):  # fmt: skip
            command = [
                *GATEPOST,
                "scan",
                str(folder / f"{source}.jsonl"),
                "-o",
                str(folder / f"{name}.out.jsonl"),
            ]
            command += ["--facts", str(folder / "facts.json"), "--processes", str(processes), "--pack", pack]
            done = measures.process(command)
            out[name] = {
                "seconds": done.seconds,
                "rate": rows / done.seconds,
                "peak": done.peak,
                "code": done.code,
                "says": done.output[:300],
            }
        same = [(folder / f"{name}.out.jsonl") for name in ("one", "two")]
        out["same"] = all(path.exists() for path in same) and same[0].read_bytes() == same[1].read_bytes()
    return out


def beside_others(checker: Checker, situations: list[measures.Situation]) -> dict[str, Any]:
    """Each tool on the same posts, turn and turn about, so that a slow minute of the machine is slow for all."""
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
    for name in tools:
        tools[name](situations[:20])
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
    ordinary = [
        str(example.situation["text"]) for example in edition.ordinary if example.situation.get("text")
    ]
    out: dict[str, Any] = {}
    for name, make in hostile.kinds(checker, ordinary).items():
        worst: list[tuple[int, float]] = []
        for by in ("councillor", "resident"):
            points = measures.by_length(
                lambda text: checker.check(*read_situation({"text": text, "by": by})), make
            )  # noqa: B023
            worst = max(worst, points, key=lambda some: some[-1][1] if some else 0)
        out[name] = {
            "points": worst,
            "exponent": measures.exponent([point for point in worst if point[0] >= 1000]),
        }
        print(
            f"  {name}: {out[name]['exponent']:.2f}, {worst[-1][1]:.3f} s for {worst[-1][0]:,}",
            file=sys.stderr,
            flush=True,
        )
    return out


if __name__ == "__main__":
    main()
