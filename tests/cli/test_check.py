"""gatepost check: the answer for a person and for a program, and an exit code that never says clear when it is not."""

import io
import json
import os
import re
import subprocess
import sys

import pytest
from PIL import Image

from gatepost.cli import run

VOTE = "I will vote against PL/24/1234/FA"


class Input:
    """Standard input as bytes, which is how a pipe comes in."""

    def __init__(self, data: bytes, tty: bool = False) -> None:
        self.buffer, self.tty = io.BytesIO(data), tty

    def isatty(self) -> bool:
        return self.tty


@pytest.fixture
def gatepost(write_pack, capsys, monkeypatch):
    """Run gatepost check by the small pack; the answer is its exit code, output and errors."""
    folder = str(write_pack())

    def check(*words: str, stdin: bytes = b"", pack: str = folder) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", Input(stdin))
        monkeypatch.setattr(sys.stdout, "isatty", lambda: "TEST_TERMINAL" in os.environ)
        code = run(["check", *words, "--pack", pack])
        out, err = capsys.readouterr()
        return code, out, err

    return check


def answer(told):
    code, out, err = told
    assert err == ""
    return code, json.loads(out)


# Exit codes


@pytest.mark.parametrize(
    "words, code",
    [
        (["Bins go out a day late"], 0),
        (["What a numpty"], 1),
        ([VOTE, "--sits-on", "planning"], 2),
        ([VOTE, "--sits-on", "none"], 0),
        ([VOTE], 3),
        (["What a numpty, I will vote against PL/24/1234/FA"], 1),
        (["Спасибо большое"], 3),
        (["Bins", "--as", "resident"], 0),
        (["What a numpty", "--as", "resident"], 2),
        (["\U0001f642\U0001f44d\U0001f3fd"], 0),
        (["مرحبا بكم"], 3),
        (["\u202eBins go out late\u202c"], 0),
    ],
)
def test_the_exit_code_says_the_outcome(gatepost, words, code):
    assert gatepost(*words)[0] == code
    assert gatepost(*words, "--json")[0] == code


# JSON


def test_the_answer_in_json_is_the_assessment(gatepost):
    code, told = answer(gatepost("What a numpty", "--json"))
    assert code == 1
    assert (told["schema"], told["outcome"]) == ("gatepost/assessment/1", "look_again")
    assert [(each["rule"], each["marks"]) for each in told["findings"]] == [
        ("insult", [{"part": "text", "start": 7, "end": 13, "detail": ""}])
    ]
    assert (told["edition"]["pack"], len(told["edition"]["digest"])) == ("tiny", 64)


def test_what_was_not_checked_is_in_the_json(gatepost):
    told = answer(gatepost(VOTE, "--json"))[1]
    assert told["not_checked"] == [{"rule": "vote", "why": "nobody said which committees the author sits on"}]
    told = answer(gatepost("Спасибо", "--json"))[1]
    assert told["not_checked"] == [
        {
            "rule": "word-rules",
            "why": "the word rules read English, and most letters here are of another script",
        }
    ]


# The answer for a person


def test_the_plain_answer_says_it_all_without_colour(gatepost):
    code, out, err = gatepost("What a numpty")
    assert (code, err) == (1, "")
    stamp = re.search(r"Checked by tiny 1, ([0-9a-f]{12})\.", out)
    assert stamp
    assert out == (
        "LOOK AGAIN before you post.\n"
        "\n"
        "  What a [1: numpty]\n"
        "\n"
        "1. Respect (Policy 1.1)\n"
        "   This may be read as an insult.\n"
        '   Words: "numpty"\n'
        "   Try: Say what is wrong with the idea.\n"
        "   medium; gatepost explain insult\n"
        "\n"
        f"Checked by tiny 1, {stamp[1]}. A prompt for you, not a verdict. Nothing was kept.\n"
    )


def test_what_was_not_checked_is_told_to_a_person(gatepost):
    out = gatepost(VOTE)[1]
    assert "Not checked:\n   - nobody said which committees the author sits on (vote)\n" in out


@pytest.fixture
def terminal(monkeypatch):
    monkeypatch.setenv("TEST_TERMINAL", "yes")
    monkeypatch.setenv("TERM", "xterm-256color")


def test_on_a_terminal_the_answer_has_colours_and_says_the_same(gatepost, terminal):
    coloured = gatepost("What a numpty")[1]
    assert coloured.startswith("\x1b[1;33mLOOK AGAIN before you post.\x1b[0m\n")
    assert "What a \x1b[1;4m[1: numpty]\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == gatepost("What a numpty", "--plain")[1]


@pytest.mark.parametrize("name, value", [("NO_COLOR", "1"), ("NO_COLOR", ""), ("TERM", "dumb")])
def test_colours_can_be_declined(gatepost, terminal, monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    assert "\x1b" not in gatepost("What a numpty")[1]


def test_a_post_cannot_command_the_terminal_or_turn_its_lines_round(gatepost):
    out = gatepost("\x1b[2J\x07 numpty \u202eevil\u2066 \x9b31m", "--quoted", "a num\x1bpty muppet\x08")[1]
    assert not set("\x1b\x07\x08\x9b\u202e\u2066") & set(out)
    assert "\ufffd[2J\ufffd [" in out


def test_marks_in_passed_on_words_and_descriptions_are_shown(gatepost, tmp_path):
    Image.new("RGB", (4, 4)).save(tmp_path / "a.png")
    out = gatepost("", "--act", "repost", "--quoted", "what a numpty")[1]
    assert '   Words: "numpty" (in the words you pass on)\n' in out
    out = gatepost("Look", "--image", str(tmp_path / "a.png"), "--alt", "the muppet")[1]
    assert '   Words: "muppet" (in the picture\'s description)\n' in out


# Where the words come from


def test_words_come_from_the_line_a_file_or_standard_input(gatepost, tmp_path):
    (tmp_path / "post.txt").write_bytes("\ufeffWhat a numpty\n".encode())
    for told in (
        gatepost("What a numpty", "--json"),
        gatepost("--file", str(tmp_path / "post.txt"), "--json"),
        gatepost("--json", stdin=b"What a numpty\n"),
        gatepost("-", "--json", stdin=b"\xef\xbb\xbfWhat a numpty\n\n"),
    ):
        assert answer(told)[1]["findings"][0]["marks"][0]["start"] == 7


def test_a_plain_repost_needs_no_words_and_reads_no_input(gatepost):
    assert gatepost("--act", "repost", "--quoted", "a numpty", stdin=b"not read \xff")[0] == 1


@pytest.mark.parametrize(
    "words, stdin, code, says",
    [
        ([""], b"", 65, "gatepost: there is nothing to check: the post is empty\n  try: gatepost check \"your words\"\n"),
        ([], b"", 65, "gatepost: there is nothing to check: the post is empty\n  try: gatepost check \"your words\"\n"),
        ([" \n\t"], b"", 65, "gatepost: there is nothing to check: the post is empty\n  try: gatepost check \"your words\"\n"),
        ([], b"caf\xe9", 65, "gatepost: standard input is not text in UTF-8 (byte 4 cannot be read)\n  try: save it as UTF-8, or paste the words on the line\n"),
        ([], b"a" * 1_000_001, 65, "gatepost: standard input holds more than 1 MB, far more than a post\n  try: gatepost scan, for a file of many posts\n"),
        ([], b"PK\x03\x04\x00\x00", 65, "gatepost: the post holds binary data, not words\n  try: give the words as text\n"),
        (["half \udce9"], b"", 65, "gatepost: the post holds broken Unicode that no network would take\n  try: type or paste the words again\n"),
        (["a" * 1_000_001], b"", 65, "gatepost: the post is longer than a million characters, far more than a post\n  try: gatepost scan, for a file of many posts\n"),
        (["x", "--file", "post.txt"], b"", 64, "gatepost: the words were given twice: on the line and with --file\n  try: keep one of them\n"),
        (["--file", "nowhere.txt"], b"", 66, 'gatepost: "nowhere.txt" cannot be read: No such file or directory\n'),
        (["--file", "."], b"", 66, 'gatepost: "." cannot be read: Is a directory\n'),
        (["x", "--as", "councilor"], b"", 64, "gatepost: argument --as: invalid choice: 'councilor' (choose from 'councillor', 'officer', 'corporate', 'resident')\n  try: did you mean councillor?\n"),
        (["x", "--act", "retweet"], b"", 64, None),
        (["x", "--network", "facebok"], b"", 65, 'gatepost: "network" has an unknown value: "facebok"\n  try: did you mean facebook?\n'),
        (["x", "--at", "2026-11-22T21:30:00"], b"", 65, 'gatepost: "at" has no time zone: 2026-11-22T21:30:00\n  try: write it as 2026-11-22T21:30:00+00:00 (or +01:00 in summer)\n'),
        (["x", "--at", "friday"], b"", 65, 'gatepost: "at" is not a date and time: friday\n  try: write it as 2026-11-22T21:30:00+00:00 (or +01:00 in summer)\n'),
        (["x", "--alt", "a pool"], b"", 64, "gatepost: --alt describes a picture, and no --image was given\n  try: add --image FILE, in the same order\n"),
        (["x", "--image", "none.jpg"], b"", 66, 'gatepost: there is no picture at "none.jpg"\n'),
        (["x", "--colour"], b"", 64, "gatepost: unrecognized arguments: --colour\n  try: gatepost --help\n"),
    ],
)  # fmt: skip
def test_what_cannot_be_checked_is_refused_in_a_sentence(gatepost, words, stdin, code, says):
    told = gatepost(*words, stdin=stdin)
    assert (told[0], told[1]) == (code, "")
    assert says is None or told[2] == says


def test_a_huge_or_binary_file_is_refused(gatepost, tmp_path):
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(3_000_000_000)
    assert gatepost("--file", str(tmp_path / "huge.txt"))[0] == 65
    Image.new("RGB", (4, 4)).save(tmp_path / "a.png")
    code, _, err = gatepost("--file", str(tmp_path / "a.png"))
    assert (code, "is not text in UTF-8" in err) == (65, True)


def test_a_damaged_picture_is_refused(gatepost, tmp_path):
    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8\xff")
    assert gatepost("x", "--image", str(tmp_path / "a.jpg"))[::2] == (65, f'gatepost: "{tmp_path / "a.jpg"}" is not a picture that can be read\n')  # fmt: skip


def test_a_pack_that_is_not_there_or_is_bad_is_told(gatepost, write_pack):
    code, _, err = gatepost("x", pack="engand")
    assert (code, err) == (65, "gatepost: this pack cannot be used yet:\nengand: there is no pack of that name or in that folder\n  try: did you mean england?\n")  # fmt: skip
    bad = write_pack({"rules/insult.toml": 'severity = "hihg"\n'}, edition="2")
    code, _, err = gatepost("x", pack=str(bad))
    assert code == 65
    assert (
        'tiny/2/rules/insult.toml:1: "severity" has an unknown value: "hihg"\n  try: did you mean high?\n'
        in err
    )


# Facts


def test_a_facts_file_is_heeded_and_the_line_goes_before_it(gatepost, tmp_path):
    (tmp_path / "f.toml").write_text('sits_on = ["licensing"]\nby = "councillor"\n')
    facts = ["--facts", str(tmp_path / "f.toml")]
    assert gatepost(VOTE, *facts)[0] == 0
    assert gatepost(VOTE, *facts, "--sits-on", "planning")[0] == 2
    assert gatepost(VOTE, *facts, "--sits-on", "planning", "--as", "officer")[0] == 0


@pytest.mark.parametrize(
    "name, content, says",
    [
        ("f.toml", "sits_on = [", "is not good TOML: "),
        ("f.json", "{", "is not good JSON: "),
        ("f.json", "[" * 100_000, "is not good JSON: "),
        ("f.json", "[]", "should hold one table of facts\n  try: see docs/facts.md\n"),
        ("f.toml", 'sitson = ["x"]\n', 'nothing is called "sitson" here\n  try: did you mean sits_on?\n'),
        ("f.toml", "quoted = 5\n", '"quoted" should be text\n'),
        ("f.toml", 'images = "x"\n', '"images" should be a list of tables\n'),
        (
            "f.json",
            '{"quoted": "\\ud800"}',
            '"quoted" holds broken Unicode that no network would take\n  try: type or paste it again\n',
        ),
        (
            "f.toml",
            'at = 2027-01-01T12:00:00Z\n[[matters]]\nreference = "PL/1"\nstage = "decided"\ndecided_on = 2027-02-01\n',
            "the facts contradict one another: PL/1 is decided, on a day still to come\n  try: mend stage or decided_on\n",
        ),
    ],
)
def test_facts_that_cannot_be_read_or_contradict_one_another_are_refused(
    gatepost, tmp_path, name, content, says
):
    (tmp_path / name).write_text(content)
    code, out, err = gatepost("x", "--facts", str(tmp_path / name))
    assert (code, out) == (65, "")
    assert says in err


@pytest.mark.parametrize(
    "option, table", [(["--sits-on", "planning"], "sits_on = 5\n"), (["--image", "a.png"], "images = 5\n")]
)
def test_options_cannot_be_added_to_facts_that_are_no_list(gatepost, tmp_path, monkeypatch, option, table):
    monkeypatch.chdir(tmp_path)
    Image.new("RGB", (4, 4)).save(tmp_path / "a.png")
    (tmp_path / "f.toml").write_text(table)
    code, _, err = gatepost("x", "--facts", "f.toml", *option)
    assert (code, "in the facts file should be a list" in err) == (65, True)


# As a command of its own


def command(*words: str, **how) -> subprocess.CompletedProcess[bytes]:
    env = {**os.environ, "PYTHONWARNINGS": "error", **how.pop("env", {})}
    return subprocess.run(
        [sys.executable, "-m", "gatepost", *words], capture_output=True, check=False, env=env, **how
    )


def test_the_command_leaves_with_its_exit_code_and_warns_of_nothing(write_pack):
    ran = command("check", "--pack", str(write_pack()), input="What a numpty \U0001f642".encode())
    assert (ran.returncode, ran.stderr) == (1, b"")
    assert "[1: numpty] \U0001f642".encode() in ran.stdout


def test_a_terminal_that_cannot_show_a_letter_shows_its_number(write_pack):
    ran = command("check", "--pack", str(write_pack()), "numpty \u2713", env={"PYTHONIOENCODING": "ascii"})
    assert (ran.returncode, ran.stderr) == (1, b"")
    assert b"[1: numpty] \\u2713" in ran.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise there")
def test_a_reader_that_has_gone_is_never_told_clear(write_pack):
    read, write = os.pipe()
    os.close(read)
    ran = subprocess.run(
        [sys.executable, "-m", "gatepost", "check", "Bins", "--pack", str(write_pack())],
        stdout=write, stderr=subprocess.PIPE, check=False,
        env={**os.environ, "PYTHONUNBUFFERED": ""},  # words that wait in a buffer are lost on the way out
    )  # fmt: skip
    os.close(write)
    assert (ran.returncode, ran.stderr) == (141, b"")


def test_a_fault_of_ours_is_told_as_one_and_never_shows_the_post(gatepost, monkeypatch):
    def fail(*_):
        raise RuntimeError("secret words")

    monkeypatch.delenv("GATEPOST_DEBUG", raising=False)
    monkeypatch.setattr("gatepost.cli.check.read_situation", fail)
    code, out, err = gatepost("secret words")
    assert (code, out) == (70, "")
    assert "something went wrong inside Gatepost (RuntimeError in test_check.py:" in err
    assert "secret" not in err


# Asking


def asked(write_pack, typed: bytes, *options: str) -> tuple[int, str]:
    """Run the command on a pseudo-terminal, type, and give back the exit code and the screen."""
    import pty
    import select

    pid, terminal = pty.fork()
    if pid == 0:
        os.environ.update(TERM="xterm", NO_COLOR="1", COLUMNS="80")
        os.execv(
            sys.executable, [sys.executable, "-m", "gatepost", "check", "--pack", str(write_pack()), *options]
        )
    os.write(terminal, typed)
    screen = b""
    while select.select([terminal], [], [], 30)[0]:
        try:
            piece = os.read(terminal, 4096)
        except OSError:
            break
        if not piece:
            break
        screen += piece
    os.close(terminal)
    code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    return code, screen.decode(errors="replace").replace("\r\n", "\n")


unix = pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")


@unix
def test_with_no_words_on_a_terminal_it_asks_for_words_speaker_and_seats(write_pack):
    code, screen = asked(write_pack, VOTE.encode() + b"\nand that is that\n\n1\nplanning, audit\n")
    assert code == 2
    assert "What would you like to post? End with an empty line." in screen
    assert "Who is speaking?" in screen
    assert "Which committees do you sit on?" in screen
    assert "STOP. Get advice or change it before you post." in screen
    assert "[1: PL/24/1234/FA]\n  and that is that" in screen


@unix
def test_it_does_not_ask_what_was_said_already(write_pack):
    code, screen = asked(write_pack, b"What a numpty\n\n", "--as", "officer")
    assert code == 1
    assert "Who is speaking?" not in screen
    assert "committees" not in screen


@unix
@pytest.mark.parametrize(
    "typed, says", [(b"\n\x04\n\n", "there is nothing to check"), (b"caf\xe9\n\n1\n\n", "broken Unicode")]
)
def test_typing_nothing_or_nonsense_is_refused(write_pack, typed, says):
    code, screen = asked(write_pack, typed)
    assert (code, says in screen) == (65, True)
