"""Tells the figures of a run as a page of docs: goals first, then each measure with how it was made."""

import os
import platform
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

LIBRARIES = ("google-re2", "regex", "better-profanity", "presidio-analyzer", "spacy")
LINEAR = 1.2  # a fitted exponent up to here counts as linear: noise alone gives a tenth or so
SIZES = (100, 1_000, 10_000, 100_000)
HOW = """## How

The mixed posts are made by `bench/posts.py` from the pack's own everyday posts (four in five) and examples
(one in five), with a fixed seed: joined, cut, shouted, with hashtags, links, emoji, slips and disguises. All
share the same facts: up to ten matters, ten people, three private items and one election. Nothing is thrown
away: slowest is slowest."""


def machine() -> dict[str, Any]:
    """What the figures were measured on."""
    cpu = Path("/proc/cpuinfo")
    lines = cpu.read_text().splitlines() if cpu.exists() else []
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return {
        "cpu": models[0] if models else platform.processor() or "unknown",
        "cores": os.cpu_count(),
        "system": platform.platform(),
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "libraries": ", ".join(f"{name} {_version(name)}" for name in LIBRARIES),
        "load": os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0,
    }


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


def tell(figures: dict[str, Any]) -> str:
    """The whole page, in Markdown."""
    parts = (_head, _goals, _one, _scan, _cold, _others, _rules, _length)
    return "\n\n".join([*(part(figures) for part in parts), HOW]) + "\n"


def _head(figures: dict[str, Any]) -> str:
    at, pack = figures["machine"], figures["pack"]
    refused = f" {len(pack['refused'])} rules could not be bound and are left out." if pack["refused"] else ""
    return f"""# Benchmarks

Written by `bench/run.py` from one run; `make bench` runs it again. Ratios travel between machines, seconds
do not.

- Pack: {pack["name"]} ({pack["digest"]}), {pack["rules"]} rules, {pack["phrases"]:,} phrases.{refused}
- Machine: {at["cpu"]}, {at["cores"]} cores, {at["system"]}; {at["python"]};
  load {at["load"]:.1f} as it began.
- Libraries: {at["libraries"]}.
- Noise: one fixed sum, done 15 times, took {_range(figures["noise"])} before
  and {_range(figures["noise_after"])} after. Differences smaller than that spread mean nothing."""


def _goals(figures: dict[str, Any]) -> str:
    others = [each for name, each in figures["references"]["ratios"].items() if name != "gatepost"]
    closest = min(each.median for each in others)
    p99, cold = figures["one"]["to_300"][0.99], figures["cold"]["ratio"]
    kinds = figures["length"].values()
    linear = sum(1 for each in kinds if each["exponent"] <= LINEAR)
    met = {True: "yes", False: "**no**"}
    rows = [
        ("At least as fast as the faster of two known tools", f"{closest:.1f} times", met[closest >= 1]),
        ("99 of 100 posts of up to 300 characters in under 5 ms", _ms(p99), met[p99 < 0.005]),
        ("A cold `gatepost check` within 8 times a bare interpreter", f"{cold:.1f} times", met[cold <= 8]),
        ("Time in proportion to the text", f"{linear} of {len(kinds)} kinds", met[linear == len(kinds)]),
    ]  # fmt: skip
    return _table("Goal|Measured|Met", rows)


def _one(figures: dict[str, Any]) -> str:
    one = figures["one"]
    kinds = ((f"up to 300 characters ({one['short']:,} posts)", "to_300"), ("all", "all"))
    rows = [(name, *(_ms(each) for each in one[key].values())) for name, key in kinds]
    told = ", ".join(f"{name.replace('_', ' ')} {count:,}" for name, count in one["outcomes"].most_common())
    return f"""## One post at a time

{figures["posts"]:,} mixed posts (median {one["length"]:.0f} characters, longest {one["longest"]:,}),
one process, checker warm: **{one["rate"]:,.0f} posts a second** by the library.
Outcomes of the first 5,000: {told}.

{_table("Posts|median|99th percentile|slowest", rows)}"""


def _scan(figures: dict[str, Any]) -> str:
    scan = figures["scan"]
    same = scan["same"]
    runs = {
        "a tenth, 1 process": scan["tenth"],
        "all, 1 process": scan["one"],
        "all, 2 processes": scan["two"],
    }
    failed = [each["says"].partition("\n")[0] for each in runs.values() if each["code"] not in (0, 1)]
    if failed:
        return f"## From file to file\n\nNot measured: {failed[0]}"
    rows = [
        (name, f"{each['seconds']:.1f} s", f"{each['rate']:,.0f}", f"{each['peak']:.0f} MB")
        for name, each in runs.items()
    ]
    return f"""## From file to file

`gatepost scan` as a whole command, JSONL in and out, start included. One process and two write
{"the same answers, byte for byte" if same else "**different answers**"}. Peak memory holds, for each, what the benchmark itself held as it started them; it is the main
process's own. The file is never held whole: no more than a few batches are.

{_table("Posts|took|posts a second|peak memory", rows)}"""


def _cold(figures: dict[str, Any]) -> str:
    cold = figures["cold"]
    if cold["code"] >= 64:
        return f"## Cold start\n\nNot measured: {cold['says']}"
    kinds = (("`python -c pass`", cold["bare"]), ("`gatepost check`", cold["check"]))
    rows = [(name, _ms(each.median), _ms(each.low), _ms(each.high)) for name, each in kinds]
    return f"""## Cold start

Whole processes, turn and turn about, 15 of each: **{cold["ratio"]:.1f} times** a bare interpreter. The very
first check, with nothing put by from an earlier one, took {cold["first"]:.2f} s.
Peak memory of a check: {cold["peak"]:.0f} MB, of which the benchmark's own memory as it started it is the most.

{_table("Process|median|quickest|slowest", rows)}"""


def _others(figures: dict[str, Any]) -> str:
    others = figures["references"]
    rows = [
        (
            name,
            f"{others['rates'][name].median:,.0f}",
            f"{ratio.median:.1f}",
            f"{ratio.low:.1f} to {ratio.high:.1f}",
        )
        for name, ratio in others["ratios"].items()
    ]
    return f"""## Beside other tools

The same {others["size"]:,} posts of the mixed file (a sample: some are slow), in five rounds, turn and turn
about. They answer smaller questions: better-profanity looks for bad words, Presidio for personal data.
Presidio ran with all its English pattern recognisers and spaCy's blank tokenizer, with no model for names,
so it is quicker here than in full use.

{_table("Tool|posts a second|Gatepost is so many times as fast|over the rounds", rows)}"""


def _rules(figures: dict[str, Any]) -> str:
    rules = figures["rules"]
    rows = [
        (f"{share:.0%}", str(row["rules"]), _ms(row["took"].median), _range(row["took"]))
        for share, row in rules["rows"].items()
    ]
    return f"""## Growth with the number of rules

1,500 posts, five rounds. 200 % is every rule twice, the second time under a new id and with phrases that
are new to the pack and match wherever the old ones do. Fitted exponent: **{rules["exponent"]:.2f}** (1 is in
proportion, less is better).

{_table("Share|rules|a post|over the rounds", rows)}"""


def _length(figures: dict[str, Any]) -> str:
    rows = []
    for name, each in figures["length"].items():
        took = dict(each["points"])
        mark = "" if each["exponent"] <= LINEAR else " **steep**"
        times = [_ms(took[size]) if size in took else "not tried" for size in SIZES]
        rows.append((name, *times, f"{each['exponent']:.2f}{mark}"))
    return f"""## Growth with the length of a text

One check, the slower of a councillor's and a resident's. The exponent is fitted from 1,000 characters up:
1 is linear.

{_table("Text|100|1,000|10,000|100,000|exponent", rows)}"""


def _table(headings: str, rows: Iterable[tuple[str, ...]]) -> str:
    names = headings.split("|")
    lines = [names, ["---" for _ in names], *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _range(each: Any) -> str:
    return f"{_ms(each.low)} to {_ms(each.high)} (median {_ms(each.median)})"


def _ms(seconds: float) -> str:
    took = seconds * 1000
    return f"{took:,.0f} ms" if took >= 100 else f"{took:.1f} ms" if took >= 1 else f"{took:.2f} ms"
