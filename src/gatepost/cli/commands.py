"""Runs one command and turns every refusal into a sentence and an exit code."""

import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from gatepost.cli.parser import build
from gatepost.cli.refusal import INTERNAL, Refusal
from gatepost.policy.problems import BadPack

# Command -> module that runs it; imported when asked for, which keeps a cold start short.
COMMANDS = ("check", "explain", "scan", "eval", "pack", "facts", "completion")
INTERRUPTED, BROKEN_PIPE = 130, 141  # as shells number them


def run(arguments: Sequence[str]) -> int:
    """Run a command line; the answer is the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # a terminal that cannot show a letter shows its number
            stream.reconfigure(errors="backslashreplace")
    try:
        code = _run(arguments)
        sys.stdout.flush()  # a reader that has gone is noticed here, not on the way out
        return code
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        return refusal.code
    except BadPack as bad:
        print("gatepost: this pack cannot be used yet:", *bad.problems, sep="\n", file=sys.stderr)
        return 65
    except KeyboardInterrupt:
        print("\ngatepost: stopped; nothing was kept.", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w")  # noqa: PTH123, SIM115 - the reader has gone: `gatepost ... | head`
        return BROKEN_PIPE  # never 0: nobody has read the answer
    except Exception as fault:  # a fault of ours is told as one, and never shows the post
        if os.environ.get("GATEPOST_DEBUG"):
            raise
        place = f"{type(fault).__name__} in {_place(fault)}"
        print(
            f"gatepost: something went wrong inside Gatepost ({place}). Nothing was checked.", file=sys.stderr
        )
        print("  try: GATEPOST_DEBUG=1 and the same command, and send us what it prints", file=sys.stderr)
        return INTERNAL


def _place(fault: BaseException) -> str:
    trace = fault.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return "?" if trace is None else f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"


def _run(arguments: Sequence[str]) -> int:
    parser = build()
    options = parser.parse_args(arguments)
    if options.version:
        from gatepost import __version__

        print(f"gatepost {__version__}")
        return 0
    if options.command is None:
        parser.print_help()
        return 0
    command: Callable[[Any], int] = import_module(f"gatepost.cli.{options.command}").run
    return command(options)
