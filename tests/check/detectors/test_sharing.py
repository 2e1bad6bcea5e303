"""Passing on harmful words is an act of one's own, unless one takes a stand against them."""

from gatepost.check.detectors import sharing
from gatepost.check.facts import Facts
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Passage
from gatepost.check.settings import read_settings


def marked(text: str, quoted: str, **settings: object) -> list[str]:
    book = Phrasebook({})
    table = {"harm": ["scum", "hope you die"], "distance": ["not (ok|acceptable)", "condemn*"], **settings}
    detect = sharing.prepare(read_settings(sharing.Settings, table), book).detect
    post = Post(text=text, quoted=quoted, act="quote")
    return [quoted[mark.start : mark.end] for mark in detect(Passage("quoted", quoted, book), post, Facts())]


def test_a_plain_repost_of_abuse_is_marked() -> None:
    assert marked("", "They are scum") == ["scum"]


def test_an_approving_comment_does_not_clear_it() -> None:
    assert marked("so true", "They are scum") == ["scum"]


def test_a_condemning_comment_clears_it() -> None:
    assert marked("This is not acceptable.", "They are scum") == []


def test_a_post_that_itself_reports_abuse_may_be_passed_on() -> None:
    assert marked("", "I was called scum on the bus today") == []


def test_a_target_may_be_asked_for() -> None:
    assert marked("", "Pond scum on the lake again", target="person", unless=["pond scum"]) == []
    assert marked("", "You are scum", target="person") == ["scum"]


def test_exceptions_anywhere_clear_the_post() -> None:
    assert marked("", "Police say: a man shouted scum", unless_anywhere=["police say"]) == []
