"""gatepost facts check: how a facts file was understood; and the reading of such a file."""

import json
from argparse import Namespace
from pathlib import Path
from typing import Any

from gatepost.check.situation import BadSituation, read_situation
from gatepost.cli.refusal import DATA, NO_INPUT, Refusal

LARGEST = 20_000_000


def run(options: Namespace) -> int:
    """Say what is wrong in a facts file, all of it, or what it says."""
    table = read_facts_file(options.file)
    try:
        _, facts = read_situation({"text": "", **table})
    except BadSituation as bad:
        lines = [f"{says}" + (f"\n  try: {hint}" if hint else "") for says, hint in bad.faults]
        raise Refusal(f"{options.file} has {len(lines)} to mend:\n" + "\n".join(lines), "", DATA) from None
    sits = "not said" if facts.sits_on is None else ", ".join(facts.sits_on) or "none"
    live = [matter for matter in facts.matters if matter.undecided_at(facts.at)]
    private = [item for item in facts.exempt if item.private_at(facts.at)]
    print(f"{options.file} is good.")
    print(
        f"Speaker: {facts.by}{', candidate' if facts.candidate else ''}"
        f"{', politically restricted' if facts.restricted else ''}"
    )
    print(f"When: {facts.at.isoformat() if facts.at else 'not said'} ({facts.period} period)")
    print(f"Sits on: {sits}")
    print(f"Matters: {len(facts.matters)}, of which {len(live)} still to be decided")
    print(
        f"People: {len(facts.people)}. Private items: {len(private)} of {len(facts.exempt)}. "
        f"Embargoes: {len(facts.embargoes)}."
    )
    print(
        f"Elections: {len(facts.elections)}. Interests: {len(facts.interests)}. "
        f"Incident: {facts.incident.title if facts.incident else 'none'}."
    )
    return 0


def read_facts_file(name: str) -> dict[str, Any]:
    """The flat table in a TOML or JSON file. Raises Refusal."""
    path = Path(name)
    try:
        if path.stat().st_size > LARGEST:
            raise Refusal(f"{name} is over 20 MB, too big for a facts file", "", DATA)
        source = path.read_bytes().decode("utf-8-sig")
    except OSError as bad:
        raise Refusal(f'"{name}" cannot be read: {bad.strerror}', "", NO_INPUT) from None
    except UnicodeDecodeError:
        raise Refusal(f"{name} is not text in UTF-8", "save it again as UTF-8", DATA) from None
    table = _parsed(source, path)
    if not isinstance(table, dict):
        raise Refusal(f"{name} should hold one table of facts", "see docs/facts.md", DATA)
    inner = table.get("facts")  # a file that holds more than facts keeps them under [facts]
    return inner if isinstance(inner, dict) else table


def _parsed(source: str, path: Path) -> Any:
    try:
        if path.suffix.lower() == ".json":
            return json.loads(source)
        import tomllib

        return tomllib.loads(source)
    except (ValueError, RecursionError) as bad:
        kind = "JSON" if path.suffix.lower() == ".json" else "TOML"
        raise Refusal(
            f"{path} is not good {kind}: {bad}", "check quotes, brackets and commas on that line", DATA
        ) from None
