"""Marks listed words and their forms by whom they are aimed at: abuse, swearing, slurs, threats."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from gatepost.check.assessment import Mark
from gatepost.check.detectors import Waiting
from gatepost.check.facts import Facts
from gatepost.check.guards import about_oneself, banter, counter_speech
from gatepost.check.patterns import lazily
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Found, Passage
from gatepost.check.settings import BadSettings
from gatepost.check.targets import at_group, at_person, at_politician

SOURCE = "terms"
PLAIN = lazily(r"[a-z][a-z '-]*")
LISTED = lazily(r"\{([^{}]+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`terms` are words, phrases or whole lists ("{name}"); `inflect` adds endings to each plain one.

    `target` keeps only words aimed at a person, at a group ("they", "these people") or at a thing.
    `whom` keeps only those at a politician, or at anybody else. `near` and the `unless` settings are those
    of the phrases detector. Reported, condemned and quoted words are left alone (`skip_counter_speech`), and
    so is what writers say of themselves (`skip_self`); `skip_banter` leaves friendly teasing alone.
    """

    terms: tuple[str, ...]
    inflect: Literal["none", "plural", "verb"] = "none"
    target: Literal["any", "person", "group", "thing"] = "any"
    whom: Literal["anyone", "politician", "other"] = "anyone"
    near: tuple[str, ...] = ()
    reach: Literal["sentence", "post"] = "sentence"
    unless: tuple[str, ...] = ()
    unless_near: tuple[str, ...] = ()
    unless_anywhere: tuple[str, ...] = ()
    skip_counter_speech: bool = True
    skip_self: bool = True
    skip_banter: bool = False
    detail: str = ""


def prepare(settings: Settings, book: Phrasebook) -> Waiting:
    sought = book.phrases(expand(settings.terms, settings.inflect, book))
    near = book.phrases(settings.near)
    unless = book.phrases(settings.unless)
    unless_near = book.phrases(settings.unless_near)
    unless_anywhere = book.phrases(settings.unless_anywhere)

    def kept(passage: Passage, found: Found, facts: Facts) -> bool:
        if settings.skip_counter_speech and counter_speech(passage, found):
            return False
        if settings.skip_self and about_oneself(passage, found):
            return False
        if settings.target == "person" and not at_person(passage, found):
            return False
        if settings.target == "thing" and at_person(passage, found):
            return False
        if settings.target == "group" and not at_group(passage, found):
            return False
        if settings.skip_banter and banter(passage):
            return False
        wanted = settings.whom == "politician"
        return settings.whom == "anyone" or at_politician(passage, found, facts) == wanted

    def detect(passage: Passage, post: Post, facts: Facts) -> Iterator[Mark]:
        founds = sought.find(passage)
        if not founds or unless_anywhere.anywhere(passage):
            return
        helpers = near.find(passage) if near else []
        excuses = unless.find(passage)
        nearby_excuses = unless_near.find(passage)
        for found in founds:
            if any(excuse.start < found.end and found.start < excuse.end for excuse in excuses):
                continue
            if any(passage.same_sentence(excuse, found) for excuse in nearby_excuses):
                continue
            anywhere = settings.reach == "post"
            if near and not any(anywhere or passage.same_sentence(helper, found) for helper in helpers):
                continue
            if kept(passage, found, facts):
                yield passage.mark(found, settings.detail)

    return Waiting(sought, detect)


def expand(terms: tuple[str, ...], inflect: str, book: Phrasebook) -> tuple[str, ...]:
    """The terms as phrases: lists opened out, and endings added to plain words."""
    out: list[str] = []
    for term in terms:
        listed = LISTED.fullmatch(term)
        if listed and listed[1] not in book.lists:
            raise BadSettings((f'no word list is called "{listed[1]}"', "see the files in words/"))
        entries = book.lists[listed[1]] if listed else (term,)
        out += [with_endings(entry, inflect) for entry in entries]
    return tuple(out)


def with_endings(term: str, inflect: str) -> str:
    """One phrase for a plain term and its forms; anything with phrase marks in it is left as it is."""
    if inflect == "none" or not PLAIN.fullmatch(term):
        return term
    stem, _, last = term.rpartition(" ")
    forms = "|".join(dict.fromkeys(_endings(last, inflect)))
    return f"{stem} ({forms})" if stem else f"({forms})"


def _endings(word: str, inflect: str) -> Iterator[str]:
    yield word
    if re.search(r"[^aeiou]y$", word):
        yield word[:-1] + "ies"
    elif re.search(r"(?:s|x|ch|sh|z)$", word):
        yield word + "es"
    else:
        yield word + "s"
    if inflect != "verb":
        return
    base = word.removesuffix("e")
    if re.search(r"[^aeiou][aeiou][bdgmnprt]$", word):
        base = word + word[-1]
    for ending in ("ed", "ing", "in", "er", "ers"):
        yield base + ending
