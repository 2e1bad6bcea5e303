"""What the accessibility detector finds, and what it leaves alone."""

import time

import pytest

from gatepost.check.detectors import accessibility
from gatepost.check.detectors.accessibility import Settings
from gatepost.check.facts import Facts
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Media, Post
from gatepost.check.reading import Passage
from gatepost.check.settings import BadSettings


def marks(text, *find, media=(), part="text", **settings):
    book = Phrasebook({})
    detect = accessibility.prepare(Settings(find=find, **settings), book)
    return list(
        detect(Passage(part, "" if part == "media" else text, book), Post(text=text, media=media), Facts())
    )


def test_a_lower_case_tag_is_given_capitals():
    (mark,) = marks("See you there #cleanairday", "hashtag-case")
    assert (mark.fix, mark.start, mark.end) == ("#CleanAirDay", 14, 26)


def test_a_tag_of_a_hundred_thousand_letters_takes_no_time():
    start = time.perf_counter()
    marks(
        "#" + "a" * 100_000,
        "hashtag-case",
        "capitals",
        "styled-letters",
        "punctuation",
        "text-art",
        "bare-link",
    )
    marks("a-" * 50_000, "hashtag-case", "capitals", "styled-letters", "punctuation", "text-art", "bare-link")
    assert time.perf_counter() - start < 2


def test_a_family_joined_by_joiners_is_one_emoji():
    assert not marks("Families welcome 👨‍👩‍👧‍👦 👨‍👩‍👧‍👦 today", "emoji-count")


def test_a_string_of_emojis_is_one_mark():
    (mark,) = marks("Hooray 🎉🎉🎉", "emoji-count")
    assert mark.detail == "3 emojis in a row"


@pytest.mark.parametrize("text", ["Come by 🚲 or bus", "Leave the 🚗 at home, or the 🚌"])
def test_an_emoji_after_a_word_that_needs_a_noun_stands_for_it(text):
    assert marks(text, "emoji-words")


@pytest.mark.parametrize(
    "text", ["We ❤️ the library", "Get your 🎟️ tickets", "Thank you, Priya 🌟", "Come on 🎉"]
)
def test_an_emoji_beside_its_word_is_left_alone(text):
    assert not marks(text, "emoji-words")


def test_names_of_bodies_are_not_shouting():
    assert not marks("NHS, SEND, HMRC and BSL advice, and the CCTV too", "capitals", capital_words=2)


def test_styled_letters_are_given_back_plain():
    (mark,) = marks("𝗕𝗶𝗴 𝓷𝓮𝔀𝓼 for swimmers", "styled-letters")
    assert mark.fix == "Big news"


def test_another_alphabet_is_not_styled():
    assert not marks("Ласкаво просимо. أهلا وسهلا. 欢迎", "styled-letters")


@pytest.mark.parametrize(
    "media, unsaid, found",
    [
        (Media(), "missing", True),
        (Media(), "fine", False),
        (Media(), "bare", True),
        (Media(people="adult"), "bare", False),
        (Media(alt=" "), "fine", True),
        (Media(alt="A goat"), "missing", False),
        (Media(kind="video"), "missing", False),
    ],
)
def test_a_picture_without_words_is_told_as_far_as_it_is_known(media, unsaid, found):
    assert bool(marks("", "alt-missing", media=(media,), part="media", unsaid=unsaid)) is found


@pytest.mark.parametrize(
    "alt", ["IMG_2041.jpg", "image123", "Poster", "photo", "screenshot 2026-01-02", "...", "alt text here"]
)
def test_a_file_name_or_a_bare_noun_describes_nothing(alt):
    assert marks("", "alt-poor", media=(Media(alt=alt),), part="media")


@pytest.mark.parametrize(
    "alt", ["Map of Mill Lane", "The mayor", "Poster: swim free on Sunday, Calder Baths, 10am"]
)
def test_a_short_description_is_a_description(alt):
    assert not marks("", "alt-poor", media=(Media(alt=alt),), part="media")


def test_a_promised_transcript_stands_for_captions():
    film = (Media(kind="video", captions=False),)
    assert not marks("Full transcript below.", "captions", media=film, part="media")
    assert marks("Sorry, no captions today.", "captions", media=film, part="media")


def test_a_fair_description_answers_a_finger_pointing_at_the_picture():
    pointing = ("see (the)? poster",)
    assert marks("Times: see the poster", "picture-only", pointing=pointing)
    told = (Media(alt="Saturday 3 May, 10am to 2pm, Bell Square, free"),)
    assert not marks("Times: see the poster", "picture-only", pointing=pointing, media=told)


def test_a_rule_that_looks_for_nothing_is_refused():
    with pytest.raises(BadSettings):
        accessibility.prepare(Settings(find=()), Phrasebook({}))
    with pytest.raises(BadSettings):
        accessibility.prepare(Settings(find=("picture-only",)), Phrasebook({}))
