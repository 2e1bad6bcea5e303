"""A reply to somebody at risk that offers no help."""

from gatepost.check.detectors import disclosure
from gatepost.check.detectors.disclosure import Settings
from gatepost.check.facts import Facts
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Passage


def marks(text, quoted, act="reply"):
    book = Phrasebook({})
    settings = Settings(
        disclosures=("hits me", "killing me"), help=("999",), unless=("potholes are killing me",)
    )
    detect = disclosure.prepare(settings, book)
    return list(detect(Passage("text", text, book), Post(text=text, quoted=quoted, act=act), Facts()))


def test_a_reply_with_no_help_is_marked_whole():
    (mark,) = marks("Please email us.", "he hits me")
    assert (mark.start, mark.end) == (0, 16)


def test_help_idioms_and_other_acts_are_left_alone():
    assert not marks("Ring 999 if you are in danger.", "he hits me")
    assert not marks("Sorry about the road.", "these potholes are killing me")
    assert not marks("Please email us.", "he hits me", act="repost")
    assert not marks("Please email us.", "when is the tip open?")
