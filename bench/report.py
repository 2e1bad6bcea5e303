"""Tells the figures of a run as a page of docs: goals first, then each measure with how it was made."""

import os
import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

LIBRARIES = ("google-re2", "regex", "better-profanity", "presidio-analyzer", "spacy")
LINEAR = 1.2  # a fitted exponent up to here counts as linear: noise alone gives a tenth or so


def machine() -> dict[str, Any]:
    cpu = Path("/proc/cpuinfo")
    models = (
        [
            line.partition(":")[2].strip()
            for line in cpu.read_text().splitlines()
            if line.startswith("model name")
        ]
        if cpu.exists()
        else []
    )
    libraries = {}
    for name in LIBRARIES:
        try:
            libraries[name] = version(name)
        except PackageNotFoundError:
            libraries[name] = "not installed"
    return {
        "cpu": models[0] if models else platform.processor() or "unknown", "cores": os.cpu_count(), "system": platform.platform(),
        "python": f"{platform.python_implementation()} {platform.python_version()}", "libraries": libraries,
        "load": os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0,
    }  # fmt: skip


def tell(figures: dict[str, Any]) -> str:
    """The whole page, in Markdown."""
    parts = (_head, _goals, _one, _scan, _cold, _others, _rules, _length, _how)
    return "\n\n".join(part(figures) for part in parts) + "\n"


def _head(all_: dict[str, Any]) -> str:
    at, pack, noise, after = all_["machine"], all_["pack"], all_["noise"], all_["noise_after"]
    refused = f" {len(pack['refused'])} rules could not be bound and are left out." if pack["refused"] else ""
    libraries = ", ".join(f"{name} {number}" for name, number in at["libraries"].items())
    return f"""# Benchmarks

Written by `bench/run.py` from one run; `make bench` runs it again. Ratios travel from machine to machine; seconds do not.

- Pack: {pack["name"]} ({pack["digest"]}), {pack["rules"]} rules, {pack["phrases"]:,} phrases.{refused}
- Machine: {at["cpu"]}, {at["cores"]} cores, {at["system"]}; {at["python"]}; load {at["load"]:.1f} when it began.
- Libraries: {libraries}.
- Noise: one fixed sum, done 15 times, took {_ms(noise.low)} to {_ms(noise.high)} (median {_ms(noise.median)}) before, and \
{_ms(after.low)} to {_ms(after.high)} (median {_ms(after.median)}) after. Differences below that spread mean nothing."""


def _goals(all_: dict[str, Any]) -> str:
    ratios = {name: each for name, each in all_["references"]["ratios"].items() if name != "gatepost"}
    fastest = min(ratios.values(), key=lambda each: each.median)
    p99 = all_["one"]["to_300"][0.99]
    steep = {name: each["exponent"] for name, each in all_["length"].items() if each["exponent"] > LINEAR}
    cold = all_["cold"]["ratio"]
    rows = [
        (
            "The whole pack at least as fast as the faster of two known tools",
            f"{fastest.median:.1f} times as fast",
            fastest.median >= 1,
        ),
        ("99 of 100 posts of up to 300 characters in under 5 ms", f"{_ms(p99)}", p99 < 0.005),
        ("A cold `gatepost check` within 8 times a bare interpreter", f"{cold:.1f} times", cold <= 8),
        (
            "Time grows in proportion to the text, whatever the text",
            f"{len(all_['length']) - len(steep)} of {len(all_['length'])} kinds of text",
            not steep,
        ),
    ]
    return _table(
        ("Goal", "Measured", "Met"), [(goal, got, "yes" if met else "**no**") for goal, got, met in rows]
    )


def _one(all_: dict[str, Any]) -> str:
    one = all_["one"]
    rows = [
        (name, *(_ms(one[key][share]) for share in (0.5, 0.99, 1.0)))
        for name, key in ((f"up to 300 characters ({one['short']:,} posts)", "to_300"), ("all", "all"))
    ]
    outcomes = ", ".join(
        f"{name.replace('_', ' ')} {count}"
        for name, count in sorted(one["outcomes"].items(), key=lambda each: -each[1])
    )
    return f"""## One post at a time

{all_["posts"]:,} mixed posts (median {one["length"]:.0f} characters, longest {one["longest"]:,}), one process, rules warm: \
**{one["rate"]:,.0f} posts a second** by the library.

{_table(("Posts", "median", "99th percentile", "slowest"), rows)}

Outcomes of the first 5,000: {outcomes}."""


def _scan(all_: dict[str, Any]) -> str:
    scan = all_["scan"]
    failed = [each["says"] for each in scan.values() if isinstance(each, dict) and each["code"] not in (0, 1)]
    if failed:
        return f"## From file to file\n\nNot measured: {failed[0].splitlines()[0]}"
    rows = [
        (name, f"{scan[key]['seconds']:.1f} s", f"{scan[key]['rate']:,.0f}", f"{scan[key]['peak']:.0f} MB")
        for name, key in (
            ("a tenth of them, 1 process", "tenth"),
            ("1 process", "one"),
            ("2 processes", "two"),
        )
    ]
    same = "byte for byte the same" if scan["same"] else "**not the same**"
    return f"""## From file to file

`gatepost scan` as a whole command, JSONL in and out, start included. One and two processes write answers that are {same}.
Peak memory is of the main process; it hardly grows with the file, for no more than a few batches are held at once.

{_table(("Posts", "took", "posts a second", "peak memory"), rows)}"""


def _cold(all_: dict[str, Any]) -> str:
    cold = all_["cold"]
    if cold["code"] >= 64:
        return f"## Cold start\n\nNot measured: {cold['says']}"
    rows = [
        (name, _ms(cold[key].median), _ms(cold[key].low), _ms(cold[key].high))
        for name, key in (("`python -c pass`", "bare"), ("`gatepost check`", "check"))
    ]
    return f"""## Cold start

Whole processes, turn and turn about, 15 of each: **{cold["ratio"]:.1f} times** a bare interpreter. The very first check, with
nothing put by from an earlier one, took {cold["first"]:.2f} s. Peak memory of a check: {cold["peak"]:.0f} MB.

{_table(("Process", "median", "quickest", "slowest"), rows)}"""


def _others(all_: dict[str, Any]) -> str:
    others = all_["references"]
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

The same {others["size"]:,} posts of the mixed file (a sample: some are slow), in five rounds, turn and turn about. They answer
smaller questions: better-profanity looks for bad words, Presidio for personal data. Presidio ran with all its English
pattern recognisers and spaCy's blank tokenizer, without a model for names, so it is quicker here than in full use.

{_table(("Tool", "posts a second", "Gatepost is so many times as fast", "over the rounds"), rows)}"""


def _rules(all_: dict[str, Any]) -> str:
    rules = all_["rules"]
    rows = [
        (
            f"{share:.0%}",
            str(row["rules"]),
            _ms(row["took"].median),
            f"{_ms(row['took'].low)} to {_ms(row['took'].high)}",
        )
        for share, row in rules["rows"].items()
    ]
    return f"""## Growth with the number of rules

1,500 posts, five rounds. 200 % is every rule twice, the second time under a new id and with phrases that are new to the
pack and match wherever the old ones do. Fitted exponent: **{rules["exponent"]:.2f}** (1 is in proportion; below 1 is better).

{_table(("Share", "rules", "a post", "over the rounds"), rows)}"""


def _length(all_: dict[str, Any]) -> str:
    rows = []
    for name, each in all_["length"].items():
        took = dict(each["points"])
        mark = "" if each["exponent"] <= LINEAR else " **steep**"
        rows.append(
            (
                name,
                *(_ms(took[size]) if size in took else "-" for size in (100, 1_000, 10_000, 100_000)),
                f"{each['exponent']:.2f}{mark}",
            )
        )
    return f"""## Growth with the length of a text

One check, the slower of a councillor's and a resident's. The exponent is fitted from 1,000 characters up: 1 is linear.

{_table(("Text", "100", "1,000", "10,000", "100,000", "exponent"), rows)}"""


def _how(_: dict[str, Any]) -> str:
    return """## How

The mixed posts are made by `bench/posts.py` from the pack's own everyday posts (four in five) and examples (one in five),
with a fixed seed: joined, cut, shouted, with hashtags, links, emoji, slips and disguises. All share the same facts: ten
matters, ten people, three private items, one election. Nothing is thrown away: slowest is slowest, noise and all."""


def _table(headings: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = [headings, tuple("---" for _ in headings), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _ms(seconds: float) -> str:
    took = seconds * 1000
    return f"{took:,.0f} ms" if took >= 100 else f"{took:.1f} ms" if took >= 1 else f"{took:.2f} ms"
