"""Opinions on a live court case, by the post and by what it answers."""

from gatepost.check.detectors import live_case
from gatepost.check.detectors.live_case import Settings
from gatepost.check.facts import Facts
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Passage


def marks(text, quoted=""):
    book = Phrasebook({})
    settings = Settings(
        any=("lock him up",), active=("charged",), over=("jailed",), unless=("never lock him up",)
    )
    detect = live_case.prepare(settings, book)
    return list(detect(Passage("text", text, book), Post(text=text, quoted=quoted), Facts()))


def test_an_opinion_in_a_live_case_is_marked():
    assert marks("He has been charged. Lock him up.")


def test_the_case_may_be_in_the_words_answered():
    assert marks("Lock him up", quoted="A man has been charged.")
    assert not marks("Lock him up")


def test_a_finished_case_is_left_alone():
    assert not marks("Lock him up", quoted="The man charged in May was jailed today.")


def test_an_exception_over_the_words_cancels_them():
    assert not marks("He was charged. I would never lock him up.")
