#!/usr/bin/env python3
"""Runs Gatepost from a clone. It needs only Python: the rest goes into .venv, once, from the locks.

python3 run.py test         lint, types, fence and tests, as CI runs them; words after it go to pytest
python3 run.py check ...    any command of gatepost's own
"""

import sys

if sys.version_info < (3, 11):
    sys.stderr.write("Gatepost needs Python 3.11 or newer; this is {}.{}.\n".format(*sys.version_info))
    sys.exit(64)

import hashlib
import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
LOCKS = {"run": ["requirements.txt"], "test": ["requirements.txt", "requirements-dev.txt"]}
CHECKS = ["ruff check", "ruff format --check", "mypy", "lint-imports --no-logo"]


def stop(why):
    sys.stderr.write(why + "\n")
    sys.exit(69)


def install(what, *arguments):
    pip = [BIN / "python", "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    done = subprocess.run([*pip, *arguments], cwd=ROOT, capture_output=True, text=True, errors="replace")
    if done.returncode:
        lines = done.stderr.splitlines()
        reason = next((line for line in lines if line.startswith("ERROR")), "no reason")
        reason = reason.removeprefix("ERROR: ").partition(". ")[0]
        remedy = "please find out why" if "HASHES" in reason else "please try again with a network"
        stop(f"Gatepost could not install {what}; {remedy}. (pip says: {reason})")


def set_up(purpose):
    """Bring .venv into step with the locks, unless it already is."""
    here = hashlib.sha256(f"{sys.version} {ROOT}".encode()).hexdigest()[:12]  # a venv outlives neither
    files = [*LOCKS[purpose], "pyproject.toml"]
    wanted = hashlib.sha256(b"".join((ROOT / name).read_bytes() for name in files)).hexdigest()
    stamp = VENV / f"ready-to-{purpose}-{here}"
    if stamp.exists() and stamp.read_text() == wanted:
        return
    import sqlite3  # a lock that every system has, and that goes when its holder does
    from contextlib import closing

    with closing(sqlite3.connect(ROOT / ".venv.lock", timeout=900)) as turn:
        turn.execute("BEGIN EXCLUSIVE")
        if stamp.exists() and stamp.read_text() == wanted:
            return  # another first run has just done it
        print("Setting up .venv (this once, under a minute) ...", file=sys.stderr, flush=True)
        if not list(VENV.glob(f"ready-to-*-{here}")):
            make = [sys.executable, "-m", "venv", "--clear", VENV]
            if subprocess.run(make, capture_output=True).returncode:
                stop("Gatepost could not make .venv; please install Python's venv (Debian: python3-venv).")
        for lock in LOCKS[purpose]:
            install(f"what {lock} lists", "--require-hashes", "-r", lock)
        install("itself", "--no-deps", "--no-build-isolation", "-e", ".")
        # Byte code, even where the machine writes none by itself: a command must start in a blink.
        subprocess.run([BIN / "python", "-m", "compileall", "-q", "src"], cwd=ROOT, capture_output=True)
        stamp.write_text(wanted)


def test(arguments):
    set_up("test")
    failed = []
    for check in CHECKS:
        print(f"\n== {check}", flush=True)
        program, *options = check.split()
        if subprocess.run([BIN / program, *options], cwd=ROOT).returncode:
            failed.append(check)
    print(f"\n== pytest (before it, failed: {', '.join(failed) or 'nothing'})", flush=True)
    return subprocess.run([BIN / "pytest", "-n", "auto", *arguments], cwd=ROOT).returncode or int(
        bool(failed)
    )


def main(arguments):
    if arguments[:1] == ["test"]:
        return test(arguments[1:])
    set_up("run")
    if os.name == "nt":  # where exec hands the prompt back before the command has ended
        return subprocess.run([BIN / "gatepost", *arguments]).returncode
    return os.execv(BIN / "gatepost", ["gatepost", *arguments])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
