"""Prints a completion script: eval "$(gatepost completion bash)"."""

from argparse import Namespace

from gatepost.cli.parser import build


def run(options: Namespace) -> int:
    """Write the script for the shell that was named."""
    import shtab

    print(shtab.complete(build(), shell=options.shell))
    return 0
