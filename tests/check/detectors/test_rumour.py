"""Alarming claims stated as fact, and what excuses them."""

from gatepost.check.detectors import rumour
from gatepost.check.facts import Facts
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Passage

SETTINGS = rumour.Settings(
    claims=("dam has gone",),
    hearsay=("apparently", "my mate ...8 says"),
    events=("trapped",),
    doubts=("not true",),
    sources=("fire brigade says",),
)


def marked(text: str, settings: rumour.Settings = SETTINGS, facts: Facts | None = None) -> list[str]:
    book = Phrasebook({})
    detect = rumour.prepare(settings, book).detect
    return [
        text[mark.start : mark.end]
        for mark in detect(Passage("text", text, book), Post(text=text), facts or Facts())
    ]


def test_a_claim_stands_by_itself() -> None:
    assert marked("The dam has gone") == ["dam has gone"]


def test_a_question_is_no_claim() -> None:
    assert not marked("Is it right that the dam has gone?")


def test_a_doubt_in_the_same_sentence_excuses() -> None:
    assert not marked("It is not true that the dam has gone")
    assert marked("The dam has gone. What they told us is not true")


def test_a_quotation_is_left_alone() -> None:
    assert not marked('Please stop posting "the dam has gone"')


def test_hearsay_counts_only_with_an_event() -> None:
    assert marked("Apparently people are trapped") == ["Apparently"]
    assert not marked("Apparently it is sunny")


def test_an_official_source_excuses_but_not_when_it_is_hearsay_itself() -> None:
    assert not marked("The fire brigade says the dam has gone")
    assert marked("My mate in the fire brigade says two are trapped")


def test_an_official_link_excuses() -> None:
    assert not marked("The dam has gone: gov.uk/check-flooding")
    assert not marked(
        "The dam has gone: www.northmoor.example/flood", facts=Facts(own_hosts=("northmoor.example",))
    )
    assert marked("The dam has gone: www.chat.example/flood")


def test_claims_may_need_a_cue() -> None:
    settings = rumour.Settings(claims=("dam has gone",), claims_need=("breaking",))
    assert marked("BREAKING the dam has gone", settings)
    assert not marked("The dam has gone", settings)
