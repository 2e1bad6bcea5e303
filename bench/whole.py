"""Measures of whole processes: the cold start of a check, and scans from file to file."""

import json
import statistics
import sys
import tempfile
from pathlib import Path
from typing import Any

import measures
import posts

STARTS = 15
FIRST_POST = "Can't wait to vote against PL/24/1234/FA on Tuesday"
GATEPOST = [sys.executable, "-m", "gatepost"]


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


def scans(made: posts.Mixed, pack: str) -> dict[str, Any]:
    """The command itself, from file to file; and a tenth of the file, to see whether memory grows with it."""
    out: dict[str, Any] = {}
    tenth = len(made.rows) // 10
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "facts.json").write_text(json.dumps(made.facts, default=str))
        for name, count, processes in (
            ("tenth", tenth, 1), ("one", len(made.rows), 1), ("two", len(made.rows), 2),
        ):  # fmt: skip
            with (folder / "posts.jsonl").open("w", encoding="utf-8") as handle:
                handle.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in made.rows[:count])
            answers = folder / f"{name}.jsonl"
            command = [*GATEPOST, "scan", str(folder / "posts.jsonl"), "-o", str(answers), "--pack", pack]
            command += ["--facts", str(folder / "facts.json"), "--processes", str(processes)]
            done = measures.process(command)
            out[name] = {
                "seconds": done.seconds, "rate": count / done.seconds, "peak": done.peak,
                "code": done.code, "says": done.output[:300],
            }  # fmt: skip
        one, two = folder / "one.jsonl", folder / "two.jsonl"
        out["same"] = one.exists() and two.exists() and one.read_bytes() == two.read_bytes()
    return out
