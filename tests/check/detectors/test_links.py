"""Addresses that hide where they go, pose as official, or are blocked; and the honest ones beside them."""

import pytest

from gatepost.check.detectors import links
from gatepost.check.facts import Facts
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Passage
from gatepost.check.settings import BadSettings


def marked(
    text: str, *kinds: str, facts: Facts | None = None, **settings: tuple[str, ...]
) -> list[tuple[str, str]]:
    book = Phrasebook({})
    detect = links.prepare(links.Settings(kinds=kinds, **settings), book)
    found = detect(Passage("text", text, book), Post(text=text), facts or Facts())
    return [(text[mark.start : mark.end], mark.detail) for mark in found]


def test_a_shortener_is_marked_with_or_without_its_scheme() -> None:
    assert marked("see bit.ly/3xY.", "shortener") == [("bit.ly/3xY", "shortener")]
    assert marked("(https://tinyurl.com/abc)", "shortener") == [("https://tinyurl.com/abc", "shortener")]


def test_a_defanged_shortener_is_marked() -> None:
    assert marked("claim at bit[.]ly/9x", "shortener")
    assert marked("claim at bit-ly-example/9x2", "shortener")


@pytest.mark.parametrize(
    "text", ["wait a bit.Lynn is late", "mail jo@bit.ly.example", "today.The rain", "3.5 miles"]
)
def test_words_that_only_look_like_links_are_left_alone(text: str) -> None:
    assert not marked(text, "shortener", "look-alike", "any")


@pytest.mark.parametrize(
    "host",
    ["gov-uk.example.com/x", "www.g0v.uk/x", "https://gov.uk.refund.com/claim", "https://xn--gv-xka.uk/t", "http://10.1.2.3/hmrc",
     "https://gov.uk@evil.example/x", "hmrc-refund.online/y", "https://gоv.uk/tax"],
)  # fmt: skip
def test_an_address_that_poses_as_official_is_a_look_alike(host: str) -> None:
    assert marked(f"go to {host} now", "look-alike") == [(host, "look-alike")]


@pytest.mark.parametrize(
    "host", ["gov.uk/voter-id", "https://www.northmoor.gov.uk/council-tax/refund", "https://www.nhs.uk/flu", "northmoor.police.uk/appeals",
             "https://council-tax.northmoor.example/band", "gov.wales/vote"]
)  # fmt: skip
def test_an_honest_address_is_no_look_alike(host: str) -> None:
    assert not marked(f"go to {host} now", "look-alike")


def test_our_own_name_in_another_host_is_a_look_alike() -> None:
    facts = Facts(own_hosts=("northmoor.gov.uk",))
    assert marked("https://northmoor-council-pay.com/x", "look-alike", facts=facts)
    assert not marked("https://pay.northmoor.gov.uk/x", "look-alike", facts=facts)


def test_a_blocked_host_and_its_parts_are_marked() -> None:
    facts = Facts(blocked_hosts=("Bad.example",))
    assert marked("https://cdn.bad.example/x", "blocked", facts=facts)
    assert not marked("https://notbad.example/x", "blocked", facts=facts)


def test_unofficial_means_neither_ours_nor_a_public_body() -> None:
    facts = Facts(own_hosts=("northmoor.example",))
    assert marked("www.friends.example/p", "unofficial", facts=facts)
    assert not marked("www.northmoor.example/p and gov.uk/x", "unofficial", facts=facts)


def test_a_lure_must_stand_near_when_one_is_asked_for() -> None:
    assert marked("you are owed money payback.site/x", "any", near=("you are owed",))
    assert not marked("my garden payback.site/x", "any", near=("you are owed",))


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(BadSettings):
        links.prepare(links.Settings(kinds=("short",)), Phrasebook({}))
