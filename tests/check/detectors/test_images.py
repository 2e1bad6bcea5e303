"""What the images detector reads from the facts of a picture."""

from datetime import UTC, datetime

import pytest

from gatepost.check.detectors import CannotCheck, images
from gatepost.check.detectors.images import Settings
from gatepost.check.facts import Facts
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Media, Post
from gatepost.check.reading import Passage
from gatepost.check.settings import BadSettings

NOW = datetime(2026, 11, 10, 10, tzinfo=UTC)


def found(kind, media, text="", at=NOW):
    book = Phrasebook({})
    detect = images.prepare(Settings(find=(kind,)), book)
    return [
        mark.detail
        for mark in detect(
            Passage("media", "", book), Post(text=text, media=(media,), written_at=at), Facts()
        )
    ]


def test_each_picture_is_told_apart():
    book = Phrasebook({})
    detect = images.prepare(Settings(find=("location",)), book)
    post = Post(text="", media=(Media(), Media(gps=True), Media(kind="video", gps=True)))
    details = [mark.detail.split(":")[0] for mark in detect(Passage("media", "", book), post, Facts())]
    assert details == ["picture 2", "video 3"]


@pytest.mark.parametrize(
    "rights, text, told",
    [
        ("(c) Jane Doe / Picture Agency", "What a night", True),
        ("(c) Jane Doe / Picture Agency", "What a night. Photo: Jane Doe", False),
        ("© The Herald", "Photo credit in the comments", False),
        ("Ambleford Council", "The depot", False),
        ("Licensed from Shutterstock", "The depot", False),
        ("SkyPix, not licensed", "Photo: SkyPix", True),
        ("", "The depot", False),
    ],
)
def test_a_picture_that_is_somebody_elses_wants_a_credit(rights, text, told):
    assert bool(found("credit", Media(rights=rights), text)) is told


@pytest.mark.parametrize("consent, told", [(None, True), ("no", True), ("yes", False)])
def test_a_child_needs_a_yes_on_record(consent, told):
    assert bool(found("child-consent", Media(people="child", consent=consent))) is told


def test_a_no_counts_for_anybody_who_can_be_seen():
    assert found("consent-refused", Media(people="adult", consent="no"))
    assert not found("consent-refused", Media(people="none", consent="no"))


def test_an_old_picture_is_told_only_where_the_words_say_now():
    old = Media(taken_at=datetime(2024, 1, 1, tzinfo=UTC))
    assert found("old-as-new", old, "Flooding right now")
    assert not found("old-as-new", old, "How it looked then")
    assert not found("old-as-new", old, "Gritters are out today. File picture.")
    with pytest.raises(CannotCheck):
        found("old-as-new", old, "Flooding right now", at=None)


@pytest.mark.parametrize(
    "text", ["Made with AI", "#MadeWithAI", "Artist’s impression of the square", "A mock-up"]
)
def test_a_label_in_the_words_is_a_label(text):
    assert not found("ai-unlabelled", Media(ai=True), text)


@pytest.mark.parametrize("text", ["A real photo, not AI", "The square tonight", "We said it in the rain"])
def test_a_denial_is_no_label(text):
    assert found("ai-unlabelled", Media(ai=True), text)


def test_a_rule_that_looks_for_nothing_is_refused():
    with pytest.raises(BadSettings):
        images.prepare(Settings(find=()), Phrasebook({}))
