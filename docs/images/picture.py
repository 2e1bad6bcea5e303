"""Draws docs/images/check.svg from a real run on a pseudo-terminal: .venv/bin/python docs/images/picture.py"""

import html
import os
import pty
import re
import shlex
import subprocess
import sys
from pathlib import Path

COMMAND = """check "Can't wait to vote against PL/24/1234/FA on Tuesday" --as councillor --sits-on planning"""
COLUMNS, LINE, LETTER, EDGE = 84, 20, 8.43, 18
COLOURS = {"31": "#ff7b72", "32": "#7ee787", "33": "#f2cc60", "36": "#79c0ff"}
SEQUENCE = re.compile(r"\x1b\[([0-9;]*)m")


def run() -> list[str]:
    """What the command prints on a terminal, line by line."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "COLUMNS": str(COLUMNS), "LINES": "40", "TERM": "xterm-256color"}
    environment.pop("NO_COLOR", None)
    with subprocess.Popen(
        [sys.executable, "-m", "gatepost", *shlex.split(COMMAND)],
        stdout=theirs,
        stderr=theirs,
        env=environment,
    ):
        os.close(theirs)
        data = b""
        try:
            while chunk := os.read(ours, 4096):
                data += chunk
        except OSError:  # the other end has closed: the command has ended
            pass
    return data.decode().replace("\r", "").rstrip("\n").split("\n")


def spans(line: str) -> str:
    """A line as SVG text spans, each with the look that the terminal gave it."""
    out, look, at = [], "", 0
    for found in [*SEQUENCE.finditer(line), None]:
        words = line[at : found.start() if found else len(line)]
        if words:
            out.append(f"<tspan{look}>{html.escape(words)}</tspan>")
        if found:
            codes = found[1].split(";")
            look = ' font-weight="bold"' if "1" in codes else ""
            look += ' text-decoration="underline"' if "4" in codes else ""
            look += ' fill="#8b949e"' if "2" in codes else ""
            look += "".join(f' fill="{COLOURS[code]}"' for code in codes if code in COLOURS)
            at = found.end()
    return "".join(out)


def main() -> None:
    lines = [f"\x1b[2m$\x1b[0m gatepost {COMMAND}", "", *run()]
    height = LINE * len(lines) + 2 * EDGE
    width = max(int(LETTER * max(len(SEQUENCE.sub("", line)) for line in lines)), 600) + 2 * EDGE
    text = "\n".join(
        f'<text x="{EDGE}" y="{EDGE + LINE * at + 14}" xml:space="preserve">{spans(line)}</text>'
        for at, line in enumerate(lines)
    )
    picture = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img">\n'
        f"<title>gatepost check says stop, marks the words and offers others</title>\n"
        f'<rect width="100%" height="100%" rx="8" fill="#0d1117"/>\n'
        f'<g font-family="ui-monospace, Menlo, Consolas, Liberation Mono, monospace" font-size="14" fill="#e6edf3">\n{text}\n</g>\n</svg>\n'
    )
    Path(__file__).with_name("check.svg").write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main()
