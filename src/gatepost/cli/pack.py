"""gatepost pack: check, show, diff, new."""

import json
import sys
from argparse import Namespace
from dataclasses import asdict
from datetime import date
from pathlib import Path

from gatepost.check.proof import prove
from gatepost.cli.refusal import CANNOT_WRITE, Refusal
from gatepost.policy.compare import compare
from gatepost.policy.create import create_pack
from gatepost.policy.digest import canonical
from gatepost.policy.load import load_edition, read_edition
from gatepost.policy.problems import Problem
from gatepost.policy.report import report
from gatepost.policy.suite import Dial, Edition

MOST_ASKED = 12  # dials that are asked on a terminal; the rest keep the pack's own setting


def run(options: Namespace) -> int:
    """Run one of the pack commands."""
    return {"check": _check, "show": _show, "diff": _diff, "new": _new}[options.pack_command](options)


def _check(options: Namespace) -> int:
    edition, problems = read_edition(options.path)
    proof = None
    if edition is not None:
        proof = prove(edition, f"{edition.pack}/{edition.edition}")
        problems = sorted({*problems, *proof.problems})
    if options.json:
        print(
            json.dumps(
                {"schema": "gatepost/pack-check/1", "problems": [asdict(each) for each in problems]},
                ensure_ascii=False,
                indent=2,
            )
        )
    else:
        for problem in problems:
            print(problem)
        print(_summary(edition, problems, proof))
    return 1 if problems else 0


def _summary(edition: Edition | None, problems: list[Problem], proof: object) -> str:
    from gatepost.check.proof import Proof

    count = (
        f"{len(problems)} {'problem' if len(problems) == 1 else 'problems'}" if problems else "no problems"
    )
    if edition is None or not isinstance(proof, Proof):
        return f"{count}."
    tried = (
        f"{proof.clauses} clauses, {proof.rules} rules, {proof.examples} examples, "
        f"{proof.ordinary} ordinary posts"
    )
    return f"{edition.pack} {edition.edition}: {tried}; {count}."


def _show(options: Namespace) -> int:
    edition = load_edition(options.path)
    if options.json:
        print(canonical(edition))
        return 0
    print(
        f"{edition.title}\n{edition.pack} {edition.edition}, nation {edition.nation}, digest {edition.digest}"
    )
    if edition.extends:
        print(f"extends {edition.extends.pack} {edition.extends.edition}")
    if edition.adopted_on:
        print(f"adopted {edition.adopted_on}{', minute ' + edition.minute if edition.minute else ''}")
    for document in edition.documents:
        print(f"\n{document.title}")
        for clause in document.clauses:
            rules = sum(rule.clause == clause.id for rule in edition.rules)
            by = f"{rules} {'rule' if rules == 1 else 'rules'}" if rules else "a person judges"
            print(f"  {clause.number:>5}  {clause.title}  [{clause.id}; {by}]")
    print("\nDials")
    for dial in edition.dials:
        print(f"  {dial.id} = {dial.value}" + (f"   (of {', '.join(dial.choices)})" if dial.choices else ""))
    print("\nRoutes")
    for route in edition.routes:
        print(
            f"  {route.id}: {route.title}" + (f" ({route.contact})" if route.contact else " (no contact yet)")
        )
    print(
        f"\n{len(edition.clauses)} clauses, {len(edition.rules)} rules, "
        f"{len(edition.judgement)} left to a person."
    )
    return 0


def _diff(options: Namespace) -> int:
    text = report(compare(load_edition(options.old), load_edition(options.new)))
    if not options.output:
        print(text)
        return 0
    try:
        Path(options.output).write_text(text, encoding="utf-8")
    except OSError as bad:
        raise Refusal(f'"{options.output}" cannot be written: {bad.strerror}', "", CANNOT_WRITE) from None
    print(f"The report is in {options.output}.")
    return 0


def _new(options: Namespace) -> int:
    beneath = load_edition(options.extends)
    dials = dict(_pair(each) for each in options.dial)
    asking = sys.stdin.isatty() and not options.yes
    title = (
        options.title
        or (_ask(f"The council's name as it should read [{options.name.title()}]: ") if asking else "")
        or options.name.title()
    )
    if asking:
        for dial in [each for each in beneath.dials if each.choices and each.id not in dials][:MOST_ASKED]:
            answer = _ask_dial(dial)
            if answer:
                dials[dial.id] = answer
    try:
        today = date.today()  # noqa: DTZ011 - the day where the officer sits
        into = Path(options.into)
        folder = create_pack(into, options.name, title=title, beneath=beneath, dials=dials, on=today)
    except OSError as bad:
        raise Refusal(
            f'the pack cannot be written in "{options.into}": {bad.strerror}', "", CANNOT_WRITE
        ) from None
    print(f"{title} has a pack: {folder / 'pack.toml'}")
    print(f"Next: fill in [contacts], then gatepost pack check {folder}")
    return 0


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise Refusal(f'"{text}" is not a dial and its value', "--dial profanity_level=strict")
    return name.strip(), value.strip()


def _ask_dial(dial: Dial) -> str:
    print(f"\n{dial.question or dial.title}")
    for number, choice in enumerate(dial.choices, 1):
        print(f"  {number} {choice}{'  (as the pack has it)' if choice == dial.value else ''}")
    while True:
        answer = _ask("Number, or Enter to keep it: ")
        if not answer:
            return ""
        if answer.isdigit() and 1 <= int(answer) <= len(dial.choices):
            return dial.choices[int(answer) - 1]
        if answer in dial.choices:
            return answer
        print(f"  Please give a number from 1 to {len(dial.choices)}.")


def _ask(question: str) -> str:
    print(question, end="", flush=True)
    return sys.stdin.readline().strip()
