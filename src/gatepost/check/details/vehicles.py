"""Finds the registration marks of vehicles."""

import re
from collections.abc import Iterator

from gatepost.check.details import Answer
from gatepost.check.details.ownership import sentence_round
from gatepost.check.facts import Facts
from gatepost.check.patterns import lazily
from gatepost.check.reading import Found, Passage

PLATE_NOW = lazily(r"(?<![\w/-])[A-HJ-PR-Y]{2}\d{2} ?[A-HJ-PR-Z]{3}(?![\w/-])")
PLATE_OLD = lazily(
    r"(?<![\w/-])(?:[A-HJ-NPR-TV-Y]\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-Y]|[A-Z]{1,3} ?\d{2,4}|"
    r"\d{1,4} ?[A-Z]{2,3})(?![\w/-])"
)
PLATE_LOWER = lazily(r"(?<![\w/-])[a-z]{2}\d{2} ?[a-z]{3}(?![\w/-])")
PLATE_CUE = lazily(
    r"(?i)\b(?:reg|registration|reg\.? no|number ?plate|plates?|licen[cs]e plate|vrm|vehicle|bmw|"
    r"audi|ford|vauxhall|transit|range rover|land rover|mercedes|merc|golf|corsa|fiesta|astra|tesla|"
    r"van|car|driver|parked|parking|motor|lorry|hatchback|estate)\b"
)
PLATE_STRONG_CUE = lazily(
    r"(?i)\b(?:reg|registration|number ?plate|plate|vrm)\b(?:\s(?:no|number|mark))?\.?\W{0,4}(?:is|"
    r"was|of)?\W{0,3}$"
)


def vehicles(passage: Passage, _facts: Facts) -> Iterator[Answer]:
    seen: list[Found] = []
    for pattern, strong in ((PLATE_NOW, True), (PLATE_OLD, False), (PLATE_LOWER, True)):
        for found in passage.find(pattern):
            before = passage.original[max(0, found.start - 60) : found.start]
            wide = 160 if " " in found.words else 60  # "YB21 OKL" can hardly be anything else
            around = passage.original[max(0, found.start - wide) : found.end + wide]
            cue = PLATE_STRONG_CUE.search(before)
            if (
                cue
                or (strong and PLATE_CUE.search(around))
                or (
                    strong
                    and " " in found.words
                    and not re.search(
                        r"(?i)\b(?:postcode|format|example|ref(?:erence)?|code|voucher|serial)\b", around
                    )
                )
            ) and not any(each.start < found.end and found.start < each.end for each in seen):
                seen.append(found)
                sentence = sentence_round(passage, found)
                if re.search(
                    r"\b(?:council(?:'s|’s)? (?:van|vehicle|lorry|truck)|gritter|gritters|"
                    r"bin lorry|bus|fleet|vintage|classic|steam|ambulance(?! bay)|fire engine|stolen|"
                    r"police appeal|police are|appeal from|for sale)\b",
                    sentence,
                ):
                    continue
                mine = sentence_round(passage, found, back=True)
                yield (
                    found,
                    "own"
                    if re.search(
                        r"\b(?:my|our) (?:\w+ ){0,1}(?:car|van|reg|plate|vehicle|registration|motor|"
                        r"bike|number plate)\b",
                        mine,
                    )
                    else "other",
                    None,
                )
