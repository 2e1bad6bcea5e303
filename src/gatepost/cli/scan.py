"""gatepost scan: a file of posts in, a file of answers out."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from gatepost.check.situation import BadSituation
from gatepost.cli.editions import whole_checker_for
from gatepost.cli.refusal import CANNOT_WRITE, DATA, NO_INPUT, Refusal
from gatepost.scan.columns import near_misses
from gatepost.scan.formats import format_of
from gatepost.scan.keeping import Busy, OtherScan
from gatepost.scan.rows import BadFile
from gatepost.scan.scan import Summary, Tell, aside_of, scan

INTERRUPTED = 130
SOME_SET_ASIDE = 1
ORDER = ("escalate", "hide", "signpost", "reply", "leave", "stop", "look_again", "clear")


def run(options: Namespace) -> int:
    """Scan the file; print a summary; 0 if every row was answered, 1 if some were set aside."""
    source, out = Path(options.source), Path(options.output)
    if options.processes < 1:
        raise Refusal("--processes should be 1 or more")
    _refuse_places(source, out)
    given = _given(options)
    tell, close = _bar(options.quiet)
    try:
        make = partial(whole_checker_for, options.pack, fast=options.fast)
        summary = scan(
            source, out, make, given, processes=options.processes, restart=options.restart, tell=tell
        )
    except BadFile as bad:
        raise Refusal(bad.says, bad.try_this, DATA) from None
    except BadSituation as bad:
        says, hint = bad.faults[0]
        raise Refusal(f"the facts cannot be used: {says}", hint, DATA) from None
    except OtherScan as other:
        says = f"an earlier scan into {out.name} was stopped half-way, and this is not the same scan: {other}"
        raise Refusal(says, "--restart begins again and drops what it had done", DATA) from None
    except Busy:
        raise Refusal(
            f"another scan is writing to {out} now", "wait for it, or choose another -o", CANNOT_WRITE
        ) from None
    except OSError as bad:
        raise Refusal(
            f'"{bad.filename or out}" cannot be read or written: {bad.strerror or bad}',
            "when it is mended, the same command goes on where it was",
            CANNOT_WRITE,
        ) from None
    except KeyboardInterrupt:
        close()
        print(
            "\ngatepost: stopped. The same command goes on where it was; --restart begins again.",
            file=sys.stderr,
        )
        return INTERRUPTED
    finally:
        close()
    print(_told(summary, out))
    return SOME_SET_ASIDE if summary.set_aside else 0


def _refuse_places(source: Path, out: Path) -> None:
    if not source.is_file():
        why = "there is no such file" if not source.exists() else "it is not a file"
        raise Refusal(f'"{source}" cannot be scanned: {why}', "", NO_INPUT)
    if not os.access(source, os.R_OK):
        raise Refusal(f'"{source}" cannot be read: permission denied', "", NO_INPUT)
    try:
        format_of(source), format_of(out)
    except BadFile as bad:
        raise Refusal(bad.says, bad.try_this) from None
    if not out.parent.is_dir():
        raise Refusal(f'there is no folder "{out.parent}" to write to', f"mkdir {out.parent}", CANNOT_WRITE)
    if out.is_dir() or (out.exists() and out.samefile(source)):
        raise Refusal(
            f'the answers cannot go to "{out}": it is {"a folder" if out.is_dir() else "the file of posts"}',
            "another name after -o",
        )


def _given(options: Namespace) -> dict[str, Any]:
    given: dict[str, Any] = {}
    if options.facts:
        from gatepost.cli.facts import read_facts_file

        given = read_facts_file(options.facts)
    given["by"] = options.by or given.get("by") or "resident"
    return given


def _bar(quiet: bool) -> tuple[Tell, Callable[[], None]]:
    """A progress bar on a terminal, where tqdm is installed; else silence."""
    try:
        if quiet or not sys.stderr.isatty():
            raise ImportError
        from tqdm import tqdm
    except ImportError:
        return lambda _rows, _position, _size: None, lambda: None
    bar = tqdm(
        total=100,
        file=sys.stderr,
        leave=False,
        bar_format="{percentage:3.0f} % |{bar}| {postfix} [{elapsed}, {remaining} left]",
    )

    def tell(rows: int, position: int, size: int) -> None:
        bar.n = min(100.0, 100 * position / size) if size else 0
        bar.set_postfix_str(f"{rows:,} posts")

    return tell, bar.close


def _told(summary: Summary, out: Path) -> str:
    answered = sum(summary.outcomes.values())
    speed = (
        f"{summary.checked / summary.seconds:,.0f} posts a second"
        if summary.checked and summary.seconds
        else "nothing was left to check"
    )
    lines = [f"{answered:,} of {summary.rows:,} rows answered in {out} ({speed})."]
    if summary.resumed_at:
        lines.append(f"An earlier scan had done {summary.resumed_at:,} of them; this one went on from there.")
    lines += [
        f"  {outcome.replace('_', ' '):<12}{summary.outcomes[outcome]:>10,}"
        for outcome in ORDER
        if summary.outcomes[outcome]
    ]
    if summary.not_checked:
        lines.append(
            f"Not fully checked: {summary.not_checked:,} (the column not_checked says what and why)."
        )
    if summary.set_aside:
        lines.append(f"Set aside: {summary.set_aside:,}, each with its reason, in {aside_of(out)}.")
    if summary.zoneless:
        lines.append(f"Times without a zone: {summary.zoneless:,}, read as Europe/London.")
    if summary.repeated:
        lines.append(f"Ids seen before in the file: {summary.repeated:,} rows, all kept.")
    if summary.shortened:
        lines.append(
            f"Too long for an Excel cell: {summary.shortened:,} answers, cut to clause, rule and severity."
        )
    if summary.unused:
        lines.append(f"Columns not used: {', '.join(summary.unused)[:300]}.")
        lines += [f"  {hint}" for hint in near_misses(summary.unused)]
    return "\n".join(lines)
