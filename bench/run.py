"""Measures Gatepost beside two known tools: speed, waiting time, cold start, memory, growth; tells a report.

make bench                                     everything, on 100,000 posts; prints the report
python bench/run.py -o docs/benchmarks.md      the same, into the docs
python bench/run.py --posts 5000               a quick look
"""

import argparse
import json
import re
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import checks
import measures
import posts
import report
import whole

from gatepost.check.checker import Checker, bind
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.situation import read_situation
from gatepost.policy.load import read_edition
from gatepost.policy.places import find_edition
from gatepost.policy.suite import Edition


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("-o", "--output", type=Path, help="write the report there")
    parser.add_argument("--posts", type=int, default=100_000)
    parser.add_argument("--pack", default="england")
    parser.add_argument("--json", type=Path, help="write the bare figures there")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        _measured(options, _without_the_model(options.pack, Path(place)))


def _without_the_model(name: str, place: Path) -> str:
    """A copy of a pack less the rules that use the trained model, which bench/model.py measures."""
    folder = find_edition(name, [])
    assert folder is not None, name
    copy = place / folder.parent.name / folder.name
    shutil.copytree(folder, copy)
    for path in sorted((copy / "rules").glob("*.toml")):
        if not path.name.endswith(".examples.toml") and re.search(
            r'^detector = "model"$', path.read_text(encoding="utf-8"), re.M
        ):
            path.unlink()
            path.with_name(path.stem + ".examples.toml").unlink()
    return str(copy)


def _measured(options: argparse.Namespace, pack: str) -> None:
    edition, refused = _edition(pack)
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
    todo: dict[str, Callable[[], Any]] = {
        "noise": measures.noise,
        "cold": lambda: whole.cold_start(pack),
        "one": lambda: checks.one_by_one(checker, situations),
        "scan": lambda: whole.scans(made, pack),
        "references": lambda: checks.beside_others(checker, situations),
        "rules": lambda: checks.by_rules(edition, situations),
        "length": lambda: checks.by_length(checker, edition),
        "noise_after": measures.noise,
    }
    for name, measure in todo.items():
        print(f"measuring: {name}", file=sys.stderr, flush=True)
        figures[name] = measure()
    told = report.tell(figures)
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1, default=str))
    if options.output:
        options.output.write_text(told, encoding="utf-8")
    print(told)


def _edition(name: str) -> tuple[Edition, list[str]]:
    """The pack, less any rule that cannot be bound: while it is written, the rest can be measured."""
    edition, problems = read_edition(name)
    assert edition is not None, problems
    _, faults = bind(edition.rules, Phrasebook(edition.lists))
    bad = {found[1] for fault in faults if (found := re.match(r"rule ([a-z0-9-]+)", fault.says))}
    return replace(edition, rules=tuple(rule for rule in edition.rules if rule.id not in bad)), sorted(bad)


def _pack(edition: Edition, refused: list[str]) -> dict[str, Any]:
    book = Checker(edition).book
    return {
        "name": f"{edition.pack} {edition.edition}", "digest": edition.digest[:12],
        "rules": len(edition.rules), "phrases": len(book._phrases), "refused": refused,
    }  # fmt: skip


if __name__ == "__main__":
    main()
