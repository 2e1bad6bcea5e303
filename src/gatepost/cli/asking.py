"""With no words on a terminal, `gatepost check` asks."""

import sys
from argparse import Namespace

SPEAKERS = {"1": "councillor", "2": "officer", "3": "corporate", "4": "resident"}


def ask(options: Namespace) -> None:
    """Ask for the words, the speaker and, of a councillor, the committees; put the answers in the options."""
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(errors="surrogateescape")  # what is not UTF-8 is refused in words, later
    print("What would you like to post? End with an empty line.")
    lines: list[str] = []
    while line := sys.stdin.readline():
        if not line.strip() and lines:
            break
        lines.append(line.rstrip("\n"))
    options.text = "\n".join(lines).strip()
    if options.by is None:
        answer = _answer(
            "Who is speaking? 1 councillor, 2 officer, 3 the council's own account, 4 resident [1]: "
        )
        options.by = SPEAKERS.get(answer, answer if answer in SPEAKERS.values() else "councillor")
    if options.by == "councillor" and options.sits_on is None:
        answer = _answer(
            'Which committees do you sit on? Such as "planning, licensing", or "none" [not said]: '
        )
        options.sits_on = [each.strip() for each in answer.split(",") if each.strip()] or None
    print()


def _answer(question: str) -> str:
    print(question, end="", flush=True)
    return sys.stdin.readline().strip().casefold()
