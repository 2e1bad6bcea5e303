"""Finds what the trained classifier sees in a text, and the words that carry it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from gatepost.check.assessment import Mark
from gatepost.check.committees import sits_on_deciding_committee
from gatepost.check.detectors import CannotCheck, Detect
from gatepost.check.detectors.exempt import closeness
from gatepost.check.detectors.matters import live, loosely_named, named_matters
from gatepost.check.facts import Facts, Matter
from gatepost.check.guards import counter_speech
from gatepost.check.model import ModelUnavailable, Scores, shipped
from gatepost.check.model.carrying import carrying_words
from gatepost.check.model.language import other_language
from gatepost.check.model.shipped import calibration, manifest
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.pointing import pointed_at
from gatepost.check.posts import Post
from gatepost.check.reading import Found, Passage
from gatepost.check.settings import BadSettings
from gatepost.policy.problems import did_you_mean

SOURCE = "model"
UNREACHED = "no threshold of this version of the trained model is as precise as the rule asks"
Company = Literal[
    "live-matter", "private-item", "held-news", "officer", "politician", "private-person", "somebody"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`label` is what the classifier looks for (docs/model-card.md lists them), `precision` the share of its finds
    that should be right; the model's own calibration turns that into a threshold.

    `beside` asks for other evidence too, any one of these: the post names a live matter of the register, something
    of an item taken in private, something of news that is held, or points at somebody of such a role. `unless_near`
    in the sentence of a marked word and `unless_anywhere` cancel; so do quotation marks round all that is marked,
    and words that condemn it. None of these can raise a finding.
    """

    label: str
    precision: float
    beside: tuple[Company, ...] = ()
    unless_near: tuple[str, ...] = ()
    unless_anywhere: tuple[str, ...] = ()


def prepare(settings: Settings, book: Phrasebook) -> Detect:
    _refuse(settings)
    unless_near = book.phrases(settings.unless_near)
    unless_anywhere = book.phrases(settings.unless_anywhere)

    def detect(passage: Passage, post: Post, facts: Facts) -> Iterator[Mark]:
        if not any(map(str.isalpha, passage.original)):
            return
        try:
            threshold = calibration().labels[settings.label].threshold(settings.precision)
            if threshold is None:
                raise CannotCheck(UNREACHED)
            scores = passage.once(_scores)
            if scores.probabilities[settings.label] < threshold:
                return
            subject = _company(passage, facts, settings.beside)
            if subject is False or unless_anywhere.anywhere(passage):
                return
            words = carrying_words(shipped(), scores, settings.label, threshold)
        except ModelUnavailable as why:
            raise CannotCheck(str(why)) from None
        found = [Found(start, end, passage.original[start:end]) for start, end in words]
        excuses = unless_near.find(passage)
        spared = [
            each
            for each in found
            if passage.quoted(each)
            or counter_speech(passage, each)
            or any(passage.same_sentence(excuse, each) for excuse in excuses)
        ]
        if found and len(spared) == len(found):
            return
        matter = subject if isinstance(subject, Matter) else None
        for each in found:
            yield passage.mark(each, settings.label, subject=matter)
        if not found:  # no few words carry it: the post as a whole does
            whole = Found(0, len(passage.original))
            yield passage.mark(whole, f"{settings.label}: the whole of it", subject=matter)

    return detect


def _refuse(settings: Settings) -> None:
    faults = []
    try:
        labels = manifest()["labels"]
    except ModelUnavailable:
        labels = [settings.label]  # which labels there are cannot be told; a check will say what is missing
    if settings.label not in labels:
        faults.append(
            (f'the trained model has no label "{settings.label}"', did_you_mean(settings.label, labels))
        )
    if not 0 < settings.precision < 1:
        faults.append(
            ('setting "precision" should lie between 0 and 1', "0.9 means nine finds in ten are right")
        )
    if faults:
        raise BadSettings(*faults)


def _scores(passage: Passage) -> Scores:
    language = other_language(passage.original)
    if language is not None:
        raise CannotCheck(f"the trained model reads English, and this looks like {language}")
    return shipped().score(passage.original)


def _company(passage: Passage, facts: Facts, beside: tuple[Company, ...]) -> Matter | bool:
    """Whether the evidence asked for is there; the matter, where it is one. One that the author decides comes first."""
    if not beside:
        return True
    if "live-matter" in beside:
        named = [each.matter for each in (*named_matters(passage, facts), *loosely_named(passage, facts))]
        known = set(live(facts.matters, facts))
        matters = [matter for matter in named if matter in known or matter not in facts.matters]
        if matters:
            return max(matters, key=lambda matter: sits_on_deciding_committee(facts, matter) is True)
    if "private-item" in beside and any(
        closeness(passage, item.title) >= 1 for item in facts.exempt if item.private_at(facts.at)
    ):
        return True
    if "held-news" in beside and any(
        closeness(passage, held.title) >= 1 for held in facts.embargoes if held.binds_at(facts.at)
    ):
        return True
    roles = {each.role for each in pointed_at(passage, facts)}
    return bool(
        ("officer" in beside and roles & {"officer", "senior officer"})
        or ("politician" in beside and roles & {"councillor", "candidate"})
        or ("private-person" in beside and "private" in roles)
        or ("somebody" in beside and roles)
    )
