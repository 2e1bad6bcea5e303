"""Finds official numbers and births: NHS, National Insurance, bank, passport, and references to a case."""

import re
from collections.abc import Iterator

from gatepost.check.details import Answer, Finder, digit_count, masked
from gatepost.check.details.ownership import is_near, number_owner, sentence_round
from gatepost.check.facts import Facts
from gatepost.check.patterns import lazily
from gatepost.check.people import named_people
from gatepost.check.reading import Found, Passage

NHS = lazily(r"(?<![\w-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\w-])")
INSURANCE = lazily(r"(?<!\w)[A-Za-z]{2}[ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-Da-d](?!\w)")
DATE = (
    r"(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|"
    r"may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6},? (?:19|20)\d{2}|(?:19|20)\d{2}-\d{2}-\d{2})"
)
BIRTH = lazily(
    rf"\b(?:d\.?o\.?b\.?|date of birth|born(?: on)?|birthday|birth date)\W{{0,3}}(?:is|was|as|on|"
    rf"of)?\W{{0,3}}({DATE})",
    re.IGNORECASE,
)
BIRTH_STRONG = lazily(r"(?i)^(?:d\.?o\.?b|date of birth|birth date)")
DEAD = lazily(
    r"(?i)\b(?:died|passed away|passing|funeral|rip|r\.i\.p|rest in peace|late|in memory|memorial|"
    r"remember(?:ed|ing)|tribute|will be missed|sadly missed|lost (?:his|her|their) battle|"
    r"obituary)\b"
)
FAMED = lazily(r"\b(?:author|poet|actor|artist|composer|footballer|king|queen|engineer|hero|famous|plaque)\b")
SORT_CODE = lazily(r"(?<![\w-])\d{2}[- ]\d{2}[- ]\d{2}(?![\w-])")
ACCOUNT = lazily(
    r"(?i)\b(?:account|acc|a/c|acct)\b\.?\s{0,2}(?:number|no\.?|num|"
    r"#)?\W{0,3}(?:is\W{0,2})?(\d{4} ?\d{4})(?!\d)"
)
CARD = lazily(r"(?<![\w-])(?:\d{4}[ -]){3}\d{4}(?![\w-])|(?<![\w-])\d{16}(?![\w-])")
IBAN = lazily(r"\bGB\d{2} ?[A-Z]{4}(?: ?\d){14}\b")
PASSPORT = lazily(r"(?i)\bpassport (?:number|no\.?|num)\W{0,3}(?:is\W{0,2})?([A-Z0-9]{9})\b")
CASE = lazily(
    r"(?i)\b(?:(?:housing|benefits?|claim|rent|tenancy|homeless\w*|universal credit|uc|pip|esa|"
    r"blue badge|crime|social care|social services|send|ehcp|hospital|patient|tenant|"
    r"housing register|bidding|safeguarding|court|case|ico|appeal|client|personal)"
    r"\s(?:application |account |case |claim |register |file |benefit )?(?:ref(?:erence)?|number|no|"
    r"id|num)\b\.?(?:\s(?:number|"
    r"no)\b\.?)?\W{0,3}(?:is\W{0,2})?)([A-Z]{0,5}[-/ ]?\d[\dA-Z/-]{3,14})\b"
)
COUNCIL_TAX = lazily(
    r"(?i)\bcouncil tax\b[^.\n\d]{0,40}?\b(?:account|ref(?:erence)?|number|"
    r"no)\b[^.\n\d]{0,20}?(\d[\dA-Z -]{5,14}\d)\b"
)


def nhs_numbers(passage: Passage, _facts: Facts) -> Iterator[Answer]:
    for found in passage.find(NHS):
        near = passage.original[max(0, found.start - 50) : found.end + 25].casefold()
        if re.search(r"\bnhs\b|\bhealth service (?:no|number)|\bpatient (?:id|no|number)", near) or (
            (
                re.search(r"\D", found.words)
                and not near.strip().startswith("0")
                and _nhs_valid(found.words)
                and "ref" not in near
            )
            and re.search(r"\b(?:patient|gp|hospital|clinic|ward|doctor)\b", near)
        ):
            yield found, number_owner(passage, found), masked(found.words, 3)


def _nhs_valid(words: str) -> bool:
    """The check digit: weights 10 to 2, modulus 11 (NHS Data Dictionary)."""
    digits = [int(each) for each in words if each.isdigit()]
    check = 11 - sum(weight * digit for weight, digit in zip(range(10, 1, -1), digits, strict=False)) % 11
    return check != 10 and check % 11 == digits[9]


def insurance_numbers(passage: Passage, _facts: Facts) -> Iterator[Answer]:
    for found in passage.find(INSURANCE):
        compact = found.words.replace(" ", "").replace("-", "").upper()
        near = passage.original[max(0, found.start - 50) : found.start].casefold()
        cue = re.search(r"\b(?:ni|nino|national insurance|n\.i\.?|insurance)\b", near)
        shaped = (
            compact[0] not in "DFIUV"
            and compact[1] not in "DFIOUV"
            and compact[:2] not in ("BG", "GB", "KN", "NK", "NT", "TN", "ZZ")
        )
        if cue or (shaped and found.words[:2].isupper()):
            yield found, number_owner(passage, found), masked(found.words, 2)


def births(passage: Passage, facts: Facts) -> Iterator[Answer]:
    people = [each for each in named_people(passage, facts) if each.role == "private"]
    for match in BIRTH.finditer(passage.original):
        found = Found(match.start(), match.end(), match[0])
        sentence = sentence_round(passage, found)
        if BIRTH_STRONG.match(match[0]):
            yield found, number_owner(passage, found), None
            continue
        theirs = any(is_near(passage, found, each) for each in people) or re.search(
            r"\b(?:his|her|my) ", sentence
        )
        living = re.search(r"(?:19[4-9]|20[0-2])\d$|[./-]\d{2}$", match[1]) and not DEAD.search(
            passage.original
        )
        if theirs and living and not FAMED.search(sentence):
            yield found, number_owner(passage, found), None


def bank_details(passage: Passage, _facts: Facts) -> Iterator[Answer]:
    text = passage.original
    if digit_count(passage) < 6 and "passport" not in text.casefold():
        return  # a sort code has six; a passport's number may be nearly all letters
    public = re.search(
        r"(?i)\b(?:donat\w*|charity|fund ?rais\w*|appeal fund|pay your council tax|pay the council|"
        r"bacs|membership|subs|council's bank|council’s bank|payee)\b",
        text,
    )
    for pattern, group, match in (
        *((ACCOUNT, 1, each) for each in ACCOUNT.finditer(text)),
        *((CARD, 0, each) for each in CARD.finditer(text)),
        *((IBAN, 0, each) for each in IBAN.finditer(text)),
        *((PASSPORT, 1, each) for each in PASSPORT.finditer(text)),
    ):
        found = Found(match.start(group), match.end(group), match[group])
        if pattern is CARD and not (_luhn(match[0]) or re.search(r"(?i)\bcard\b|\bvisa\b|\bdebit\b", text)):
            continue
        if pattern is ACCOUNT and not (
            SORT_CODE.search(text)
            or re.search(
                r"(?i)\b(?:bank|barclays|lloyds|natwest|hsbc|santander|halifax|monzo|nationwide|"
                r"starling|tsb|his|her|their|my)\b",
                text,
            )
        ):
            continue
        if not public:
            yield found, number_owner(passage, found), masked(found.words, 3)
    if not public and re.search(r"(?i)\bsort ?code\b", text) and not ACCOUNT.search(text):
        for found in passage.find(SORT_CODE):
            yield found, number_owner(passage, found), None


def _luhn(words: str) -> bool:
    digits = [int(each) for each in words if each.isdigit()]
    doubled = [sum(divmod(2 * digit, 10)) if at % 2 else digit for at, digit in enumerate(reversed(digits))]
    return sum(doubled) % 10 == 0 and len(set(digits)) > 1


def references_like(pattern: "re.Pattern[str]") -> Finder:
    def find(passage: Passage, facts: Facts) -> Iterator[Answer]:
        for match in pattern.finditer(passage.original):
            found = Found(match.start(1), match.end(1), match[1])
            sentence = sentence_round(passage, found)
            if re.search(
                r"\b(?:planning|pothole|fault|report-?it|fixmystreet|street ?light|public notice|"
                r"licen[cs]\w*)\b",
                sentence,
            ):
                continue
            if re.search(r"\b(?:my|i'm|i’m|mine)\b", sentence):
                yield found, "own", masked(found.words, 3)
            elif re.search(r"\b(?:his|her|their)\b", sentence) or any(
                each.role == "private" and is_near(passage, found, each)
                for each in named_people(passage, facts)
            ):
                yield found, "other", masked(found.words, 3)
            else:
                yield found, "unclear", masked(found.words, 3)

    return find
