"""What can be typed: every command, its words and its help."""

import argparse
import re
from typing import NoReturn, get_args

from gatepost.check.situation import NETWORKS
from gatepost.cli.refusal import Refusal
from gatepost.policy import suite
from gatepost.policy.problems import did_you_mean

EXAMPLES = """examples:
  gatepost check "Can't wait to vote against PL/24/1234/FA on Tuesday" --as councillor --sits-on planning
  gatepost check --act repost --quoted "their words" --as councillor
  gatepost check --file post.txt --as corporate --image photo.jpg --alt "Two gritters at the depot"
  gatepost check < post.txt --json
  gatepost check                      on a terminal, with no words: it asks

exit codes: 0 clear, 1 look again, 2 stop, 3 clear as far as it went but something could not be checked,
64 and above: misuse
"""
WRONG_CHOICE = re.compile(r"invalid choice: '(.*)' \(choose from (.*)\)", re.S)


class Parser(argparse.ArgumentParser):
    """argparse, but a slip of the pen is answered in one plain sentence."""

    def error(self, message: str) -> NoReturn:
        slip = WRONG_CHOICE.search(message)
        hint = did_you_mean(slip[1], re.findall(r"[\w-]+", slip[2])) if slip else ""
        raise Refusal(message, hint or f"{self.prog} --help")


def build() -> argparse.ArgumentParser:
    """The whole command line."""
    parser = Parser(
        prog="gatepost",
        description="Check a post against the council's own social-media policy before it goes out.",
        epilog="Nothing you check is kept or sent anywhere. `gatepost COMMAND --help` says more.",
    )
    parser.add_argument("--version", action="store_true", help="say which version this is")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _check(commands)
    _explain(commands)
    _scan(commands)
    _eval(commands)
    _pack(commands)
    _facts(commands)
    completion = commands.add_parser("completion", help="print a completion script for your shell")
    completion.add_argument("shell", choices=("bash", "zsh", "tcsh"))
    return parser


def _pack_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--pack", default="england", metavar="NAME|FOLDER", help="the suite to check by (default: england)"
    )


def _check(commands: "argparse._SubParsersAction[Parser]") -> None:
    check = commands.add_parser(
        "check",
        help="check one post before it goes out",
        description="Says what in a post may break the council's policy, where and why, and what to say.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    what = check.add_argument_group("the post")
    what.add_argument("text", nargs="?", help='the words; "-" or nothing reads them from standard input')
    what.add_argument("--file", metavar="FILE", help="read the words from a file")
    what.add_argument(
        "--act", choices=get_args(suite.Act), help="what is being done with them (default: post)"
    )
    what.add_argument(
        "--quoted", metavar="WORDS", help="the other person's words that are passed on or answered"
    )
    what.add_argument(
        "--image",
        action="append",
        default=[],
        metavar="FILE",
        help="a picture that goes with it (may be repeated)",
    )
    what.add_argument(
        "--alt", action="append", default=[], metavar="WORDS", help="its description, in the same order"
    )
    what.add_argument(
        "--network",
        metavar="NAME",
        help=", ".join(NETWORKS),
    )
    what.add_argument(
        "--audience", choices=get_args(suite.Audience), help="public, a closed group, or one person"
    )
    what.add_argument("--at", metavar="WHEN", help="when it goes out, such as 2026-11-22T21:30:00+00:00")
    who = check.add_argument_group("who is speaking")
    who.add_argument("--as", dest="by", choices=get_args(suite.Speaker), help="default: councillor")
    who.add_argument(
        "--account", choices=get_args(suite.Account), help="from which account (default: the speaker's own)"
    )
    who.add_argument(
        "--sits-on",
        action="append",
        metavar="COMMITTEE",
        help='a committee the speaker sits on (may be repeated; "none" for none)',
    )
    who.add_argument("--restricted", action="store_true", help="an officer in a politically restricted post")
    who.add_argument("--candidate", action="store_true", help="a candidate in a coming election")
    who.add_argument("--pre-election", action="store_true", help="it is the pre-election period")
    who.add_argument(
        "--facts", metavar="FILE", help="what the register knows, as TOML or JSON (see gatepost facts check)"
    )
    check.add_argument("--json", action="store_true", help="answer in JSON, schema gatepost/assessment/1")
    check.add_argument("--plain", action="store_true", help="no colour and no symbols")
    _pack_option(check)


def _explain(commands: "argparse._SubParsersAction[Parser]") -> None:
    explain = commands.add_parser("explain", help="say what a clause or a rule asks, and why")
    explain.add_argument("name", metavar="CLAUSE|RULE", help="such as policy.decisions.predetermination")
    _pack_option(explain)


def _scan(commands: "argparse._SubParsersAction[Parser]") -> None:
    scan = commands.add_parser(
        "scan",
        help="check a whole file of posts",
        description="Checks every row of a CSV, JSONL, Parquet or XLSX file. Columns: id, text, and if known "
        "act, network, account, author, written_at, quoted, thread. A stopped scan goes on where it was; "
        "bad rows are set aside with the reason.",
    )
    scan.add_argument("source", metavar="IN", help="the file of posts")
    scan.add_argument(
        "-o",
        "--output",
        required=True,
        metavar="OUT",
        help="where the answers go: .csv, .jsonl, .parquet or .xlsx",
    )
    scan.add_argument(
        "--as", dest="by", choices=get_args(suite.Speaker), help="who wrote them (default: resident)"
    )
    scan.add_argument("--facts", metavar="FILE", help="facts that hold for every row")
    scan.add_argument(
        "--processes", type=int, default=1, metavar="N", help="how many processes to use (default: 1)"
    )
    scan.add_argument(
        "--restart", action="store_true", help="begin again, and drop what an earlier scan had done"
    )
    scan.add_argument(
        "--fast",
        action="store_true",
        help="read with the trained model only where its quick half suspects harm: about twice as fast over ordinary "
        "comments; about one harm in fifty that the model would find is lost, and so is much of what is only a signpost",
    )
    scan.add_argument("--quiet", action="store_true", help="no progress bar")
    _pack_option(scan)


def _eval(commands: "argparse._SubParsersAction[Parser]") -> None:
    evaluate = commands.add_parser(
        "eval",
        help="measure the check on posts that you have labelled",
        description="Checks every labelled post of a JSONL file and says, by clause, rule and detector, what was found, "
        "missed and flagged in vain. Each line is a post with its facts and `expect`, the clauses that a fair reader "
        "would cite ([] for a fine post).",
    )
    evaluate.add_argument("files", nargs="+", metavar="FILE", help="labelled posts, one JSON object a line")
    evaluate.add_argument("--misses", action="store_true", help="show each miss and each false alarm")
    _pack_option(evaluate)


def _pack(commands: "argparse._SubParsersAction[Parser]") -> None:
    pack = commands.add_parser("pack", help="check, show, compare or begin a council's pack")
    acts = pack.add_subparsers(dest="pack_command", metavar="COMMAND", required=True)
    check = acts.add_parser("check", help="run all the pack tests")
    check.add_argument("path", help="a shipped name or a folder")
    check.add_argument("--json", action="store_true", help="the problems as JSON")
    show = acts.add_parser("show", help="what a pack holds: documents, rules, dials, digest")
    show.add_argument("path", help="a shipped name or a folder")
    show.add_argument("--json", action="store_true", help="the whole edition as canonical JSON")
    diff = acts.add_parser(
        "diff", help="what changed between two editions, clause by clause, as Markdown for a committee"
    )
    diff.add_argument("old")
    diff.add_argument("new")
    diff.add_argument("-o", "--output", metavar="FILE", help="write the report there")
    new = acts.add_parser("new", help="begin a council's own pack")
    new.add_argument("name", help="a short name: small letters, digits and hyphens")
    new.add_argument("--extends", default="england", help="the pack beneath (default: england)")
    new.add_argument("--title", help="the council's name as it should read")
    new.add_argument(
        "--dial",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="set a dial (may be repeated); the rest are asked on a terminal",
    )
    new.add_argument("--into", default=".", metavar="FOLDER", help="where to make it (default: here)")
    new.add_argument("--yes", action="store_true", help="ask nothing: keep the pack's own dials")


def _facts(commands: "argparse._SubParsersAction[Parser]") -> None:
    facts = commands.add_parser("facts", help="read a facts file and say how it was understood")
    acts = facts.add_subparsers(dest="facts_command", metavar="COMMAND", required=True)
    check = acts.add_parser("check", help="say what is wrong in a facts file, or what it says")
    check.add_argument("file")
