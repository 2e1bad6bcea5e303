"""gatepost check: one post, one answer."""

import json
import os
import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from gatepost.check.assessment import Assessment
from gatepost.check.situation import BadSituation, read_situation
from gatepost.cli.editions import checker_for
from gatepost.cli.refusal import DATA, NO_INPUT, Refusal

LARGEST = 1_000_000
EXIT = {
    "clear": 0,
    "leave": 0,
    "reply": 1,
    "signpost": 1,
    "look_again": 1,
    "hide": 2,
    "escalate": 2,
    "stop": 2,
}
NOT_FULLY = 3


def run(options: Namespace) -> int:
    """Check the post that the options describe; print the answer; return its exit code."""
    asked = _should_ask(options)
    if asked:
        from gatepost.cli.asking import ask

        ask(options)
    table = _situation(options)
    try:
        post, facts = read_situation(table)
    except BadSituation as bad:
        says = "; ".join(says for says, _ in bad.faults)
        raise Refusal(says, "; ".join(hint for _, hint in bad.faults if hint), DATA) from None
    if not (post.text.strip() or post.quoted.strip() or post.media):
        raise Refusal("there is nothing to check: the post is empty", 'gatepost check "your words"', DATA)
    checker = checker_for(options.pack)
    assessment = checker.check(post, facts)
    if options.json:
        print(json.dumps(assessment.to_json(), ensure_ascii=False, indent=2))
    else:
        from gatepost.cli.answer import Answer

        plain = (
            options.plain
            or not sys.stdout.isatty()
            or os.environ.get("TERM") == "dumb"
            or "NO_COLOR" in os.environ
        )
        print(Answer(checker.edition, plain=plain).tell(assessment, post))
    return exit_code(assessment)


def exit_code(assessment: Assessment) -> int:
    """0 clear, 1 look again, 2 stop, 3 clear but not fully checked."""
    code = EXIT[assessment.outcome]
    return NOT_FULLY if code == 0 and assessment.not_checked else code


def _should_ask(options: Namespace) -> bool:
    given = options.text is not None or options.file or options.quoted or options.image
    return not given and sys.stdin.isatty()


def _situation(options: Namespace) -> dict[str, Any]:
    table: dict[str, Any] = {}
    if options.facts:
        from gatepost.cli.facts import read_facts_file

        table = read_facts_file(options.facts)
    table["text"] = clean(_words(options))
    for key in ("by", "act", "account", "audience", "network", "at"):
        value = getattr(options, key)
        if value is not None:
            table[key] = value
    if options.quoted is not None:
        table["quoted"] = clean(options.quoted)
    if options.sits_on is not None:
        table["sits_on"] = [*_list(table, "sits_on"), *options.sits_on]
    if options.restricted:
        table["restricted"] = True
    if options.candidate:
        table["candidate"] = True
    if options.pre_election:
        table["period"] = "pre-election"
    if options.image:
        table["images"] = [*_list(table, "images"), *_images(options)]
    elif options.alt:
        raise Refusal(
            "--alt describes a picture, and no --image was given", "add --image FILE, in the same order"
        )
    return table


def _list(table: dict[str, Any], key: str) -> list[Any]:
    """What the facts file says already, to add to."""
    given = table.get(key) or []
    if not isinstance(given, list):
        raise Refusal(f'"{key}" in the facts file should be a list', f"{key} = [...]", DATA)
    return given


def _words(options: Namespace) -> str:
    if options.file and options.text not in (None, "-"):
        raise Refusal("the words were given twice: on the line and with --file", "keep one of them")
    if options.file:
        try:
            return _decoded(
                Path(options.file).read_bytes() if Path(options.file).stat().st_size <= LARGEST else None,
                options.file,
            )
        except OSError as bad:
            raise Refusal(f'"{options.file}" cannot be read: {bad.strerror}', "", NO_INPUT) from None
    if options.text is not None and options.text != "-":
        words: str = options.text
        return words
    if options.text == "-" or not (options.quoted or options.image or sys.stdin.isatty()):
        data = sys.stdin.buffer.read(LARGEST + 1)
        return _decoded(data if len(data) <= LARGEST else None, "standard input")
    return ""


def _decoded(data: bytes | None, where: str) -> str:
    if data is None:
        raise Refusal(
            f"{where} holds more than 1 MB, far more than a post",
            "gatepost scan, for a file of many posts",
            DATA,
        )
    try:
        return data.decode("utf-8-sig").rstrip("\n")
    except UnicodeDecodeError as bad:
        says = f"{where} is not text in UTF-8 (byte {bad.start + 1} cannot be read)"
        raise Refusal(says, "save it as UTF-8, or paste the words on the line", DATA) from None


def clean(text: str) -> str:
    """Refuse what is not text: control bytes, broken Unicode, more than 1 MB."""
    if len(text) > LARGEST:
        raise Refusal(
            "the post is longer than a million characters, far more than a post",
            "gatepost scan, for a file of many posts",
            DATA,
        )
    if any("\ud800" <= character <= "\udfff" for character in text) and not text.isascii():
        raise Refusal(
            "the post holds broken Unicode that no network would take", "type or paste the words again", DATA
        )
    if "\x00" in text:
        raise Refusal("the post holds binary data, not words", "give the words as text", DATA)
    return text


def _images(options: Namespace) -> list[dict[str, Any]]:
    from gatepost.check.media import Unreadable, read_media

    if len(options.alt) > len(options.image):
        raise Refusal(
            "there are more --alt descriptions than --image pictures", "give them in the same order"
        )
    out = []
    for at, name in enumerate(options.image):
        try:
            row = read_media(Path(name))
        except Unreadable as bad:
            raise Refusal(str(bad), "", NO_INPUT if not Path(name).exists() else DATA) from None
        if at < len(options.alt):
            row["alt"] = options.alt[at]
        out.append(row)
    return out
