"""The console script: hands the engine's commands to cli."""

import sys

from gatepost.cli import run


def main() -> None:
    """Run the command that was typed and leave with its exit code."""
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
