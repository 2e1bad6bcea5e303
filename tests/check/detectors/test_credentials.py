"""Passwords and codes that stand in a post."""

import time

import pytest

from gatepost.check.detectors import credentials
from gatepost.check.detectors.credentials import Settings
from gatepost.check.facts import Facts
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Passage
from gatepost.check.settings import BadSettings


def marks(text):
    book = Phrasebook({})
    detect = credentials.prepare(Settings(), book)
    return list(detect(Passage("text", text, book), Post(text=text), Facts()))


@pytest.mark.parametrize(
    "text",
    [
        "Password is Ambleford1, as always",
        "pw: Bramble!77",
        "The wifi password for the members' room is Council2026!",
        "log in as pressoffice, password Spring99",
        "door code for the hall is 4471",
        "code for the alarm is 1066",
        "Your one-time code is 582 913",
        "Zoom meeting ID 812 4456 9901, passcode 447120",
        "https://us02web.zoom.us/j/8812233?pwd=abCD12",
    ],
)
def test_a_credential_is_found(text):
    assert marks(text)


@pytest.mark.parametrize(
    "text",
    [
        "The password is required each time",
        "Password is the most common password",
        "Your password is never something we ask for",
        "The new code of conduct is 24 pages",
        "Everyone welcome on Zoom. Meeting ID 812 4456 9901, passcode 447120",
        "The PIN machine is broken",
    ],
)
def test_talk_of_passwords_and_public_meetings_is_left_alone(text):
    assert marks(text) == []


def test_an_unknown_kind_is_refused():
    with pytest.raises(BadSettings):
        credentials.prepare(Settings(kinds=("key",)), Phrasebook({}))


@pytest.mark.parametrize("text", ["password is is is " * 1100, "a." * 10000 + "zoom.us/", "zoom " * 4000])
def test_hostile_text_takes_no_more_than_a_moment(text):
    start = time.perf_counter()
    marks(text)
    assert time.perf_counter() - start < 3
