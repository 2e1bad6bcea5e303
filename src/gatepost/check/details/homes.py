"""Finds the addresses and postcodes of homes."""

import re
from collections.abc import Iterator

from gatepost.check.details import Answer
from gatepost.check.details.ownership import PERSONISH, home_owner, sentence_round
from gatepost.check.facts import Facts
from gatepost.check.patterns import lazily
from gatepost.check.reading import Passage

STREET_TYPES = (
    "road|rd|street|st|close|cl|avenue|ave|drive|dr|lane|ln|crescent|cres|court|ct|gardens|gdns|"
    "terrace|place|grove|way|rise|walk|mews|"
    "square|hill|parade|row|view|green|drove|croft|fold|garth|gate|villas|cottages|bank|end|vale|"
    "mead|meadow|orchard|wharf|quay|buildings|heights"
)
NOT_IN_STREET = (
    "on|in|of|at|the|for|to|near|along|and|or|from|by|with|houses?|homes?|flats?|trees?|minutes?|"
    "mins?|people|cars?|new|more|pm|am|mph|potholes?|years?|"
    "days?|hours?|metres?|miles?|yards?|residents?|bins?|times?|weeks?|months?|reports?|vans?|"
    "spaces?|lights?|is|are|was|were|has|have|that|this|who|which|"
    "my|our|your|his|her|their|a|an|not|out|into|down|up|off|it|we|you|they|th|st|nd|rd|per|out|p|"
    "jobs?|plots?|units?|signatures|objections|letters|bollards|councillors"
)
ADDRESS = lazily(
    r"(?<![\w£.,:/-])(?:(?:flat|apartment|apt|unit|room)\s{1,2}\w{1,4},?\s{1,2})?(?:no\.?\s?|"
    r"number\s|#)?\d{1,3}[a-dA-D]?,?\s{1,2}"
    rf"(?!(?:{NOT_IN_STREET})\b)[A-Za-z][\w'’]{{2,20}}"
    rf"(?:[ -](?!(?:{NOT_IN_STREET})\b)[A-Za-z][\w'’]{{1,20}}){{0,2}}?[ ](?:{STREET_TYPES})\b(?!['’]s\b)",
    re.IGNORECASE,
)
FLAT = lazily(
    r"\b(?:(?i:flat|apartment|apt|room|bedsit)\s{1,2}\d{1,3}[a-dA-D]?,?\s{1,2}(?:in\s|at\s)?[A-Z][\w'’]{2,20}"
    r"(?:\s[A-Z][\w'’]{1,20})?\s(?:House|Point|Tower|Lodge|Mansions|Flats|Hall|Mill|Park|Wharf|Apartments)"
    r"|[A-Z][\w'’]{2,20}(?:\s[A-Z][\w'’]{1,20})?\s"
    r"(?:House|Court|Point|Tower|Lodge|Mansions|Flats|Apartments),?"
    r"\s(?i:flat|number|no\.?|apartment|room)\s?\d{1,3}[a-dA-D]?)\b"
)
HOUSE_NUMBER = lazily(
    r"\b(?:(?:no\.?|number|numbers|nr|flat|house)\s{0,2}#?\d{1,3}[a-dA-D]?|(?:at|from|"
    r"in)\s(?:no\.?\s?)?\d{1,3}[a-dA-D]?(?=\s*(?:[,.!?;:)'’]|$|\b(?:is|are|has|have|was|were|who|"
    r"and|with|on|down)\b)))",
    re.IGNORECASE,
)
POSTCODE = lazily(r"\b(?:[A-PR-UWYZ][A-HK-Y]?\d[\dA-HJKPSTUW]?) ?\d[ABD-HJLNP-UW-Z]{2}\b")
KIND_WORDS = lazily(
    r"\b(?:thanks?|thank|cheers|well done|kind(?:ly|ness)?|lovely|best|shout[- ]?out|congratulations|"
    r"congrats)\b"
)


def addresses(passage: Passage, facts: Facts) -> Iterator[Answer]:
    known = [matter.address.casefold() for matter in facts.matters if matter.address]
    for found in passage.find(ADDRESS):
        if re.search(
            r"\d[a-z]?\s?(?:to|-|–|and|&|,)\s?$", passage.original[max(0, found.start - 8) : found.start]
        ):
            continue  # "flats 1 to 12 Mill Court": a row, not a home
        low = found.words.casefold()
        if any(_bare_address(low) in address for address in known):
            continue
        yield found, home_owner(passage, found, facts), None
    for found in passage.find(FLAT):
        yield found, home_owner(passage, found, facts), None
    for found in passage.find(HOUSE_NUMBER):
        if KIND_WORDS.search(sentence_round(passage, found)):
            continue
        before = passage.original[max(0, found.start - 70) : found.start].casefold()
        joined = passage.original[max(0, found.start - 70) : found.end].casefold()
        start = joined[: len(joined) - len(re.split(r"\s", found.words.casefold(), maxsplit=1)[-1])]
        if (PERSONISH.search(before) or PERSONISH.search(start)) and "my neighbour" not in before:
            yield found, "other", None


def _bare_address(low: str) -> str:
    return re.sub(r"^(?:no\.?\s?|number\s|#)", "", low)


def postcodes(passage: Passage, facts: Facts) -> Iterator[Answer]:
    for found in passage.find(POSTCODE):
        near = passage.original[max(0, found.start - 60) : found.start]
        if not re.search(r"(?<!\w)\d{1,3}[a-d]?\b", near) and not re.search(
            r"(?i)\b(?:his|her|their|lives|my) (?:\w+ )?(?:postcode|address|at)\b", near
        ):
            continue
        yield found, home_owner(passage, found, facts), None
