"""Begins a council's own pack: a dozen lines over the pack beneath."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from gatepost.policy.places import SHIPPED
from gatepost.policy.problems import BadPack, Problem, did_you_mean
from gatepost.policy.rules import GOOD_ID
from gatepost.policy.suite import Edition


def create_pack(
    into: Path, name: str, *, title: str, beneath: Edition, dials: Mapping[str, str], on: date
) -> Path:
    """Write `into/name/YYYY-MM/pack.toml` and answer its folder. Raises BadPack for a bad name or dial."""
    problems = []
    if not GOOD_ID.fullmatch(name):
        problems.append(
            Problem(name, 0, "this is not a good name for a pack", "use small letters, digits and hyphens")
        )
    if (SHIPPED / name).exists():
        problems.append(Problem(name, 0, "a pack of that name comes with Gatepost", "choose another name"))
    folder = into / name / f"{on:%Y-%m}"
    if folder.exists():
        problems.append(
            Problem(str(folder), 0, "this edition is already there", "remove it, or choose another name")
        )
    known = {dial.id: dial for dial in beneath.dials}
    for dial, value in dials.items():
        if dial not in known:
            problems.append(Problem(name, 0, f'there is no dial "{dial}"', did_you_mean(dial, known)))
        elif known[dial].choices and value not in known[dial].choices:
            problems.append(
                Problem(name, 0, f'dial {dial} cannot be "{value}"', did_you_mean(value, known[dial].choices))
            )
    if problems:
        raise BadPack(problems)
    folder.mkdir(parents=True)
    (folder / "pack.toml").write_text(_pack_toml(name, title, beneath, dials, on), encoding="utf-8")
    return folder


def _pack_toml(name: str, title: str, beneath: Edition, dials: Mapping[str, str], on: date) -> str:
    turned = {
        dial.id: dials[dial.id] for dial in beneath.dials if dial.id in dials and dials[dial.id] != dial.value
    }
    lines = [
        f"id = {_toml(name)}",
        f"edition = {_toml(f'{on:%Y-%m}')}",
        f"title = {_toml(title)}",
        f"nation = {_toml(beneath.nation)}",
        f"extends = {{ pack = {_toml(beneath.pack)}, edition = {_toml(beneath.edition)}, "
        f"digest = {_toml(beneath.digest)} }}",
        "# adopted_on = 2027-01-14",
        '# minute = "12/2027"',
        "",
        "[dials]      # only what differs from the pack beneath; gatepost pack show lists them all",
        *(f"{dial} = {_toml(value)}" for dial, value in turned.items()),
        "",
        "[contacts]   # route = where to go, shown to residents; gatepost pack show lists the routes",
        "",
        "[council]",
        f"name = {_toml(title)}",
        "",
    ]
    return "\n".join(lines)


def _toml(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
