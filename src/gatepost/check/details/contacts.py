"""Finds phone numbers and e-mail addresses."""

import re
from collections.abc import Iterator

from gatepost.check.details import Answer, masked
from gatepost.check.details.ownership import OTHERS_CUE, contact_owner, is_plainly_theirs, sentence_round
from gatepost.check.facts import Facts
from gatepost.check.patterns import lazily
from gatepost.check.reading import Passage
from gatepost.check.somebody import first_name

PHONE = lazily(r"(?<![\w.,£/-])(?:\+|00)?\(?\d(?:[ ().-]{0,2}\d){8,13}(?![\w%])")
LISTED = lazily(
    r"(?:^|[\s,;:(&])(?:[A-Z][a-z]{1,14}|[Tt]he [A-Z][a-z]+ [a-z]+)(?: [A-Z][a-z]*)?\s?[:,(–=-]?\s?$"
)
EMAIL = lazily(
    r"(?<![\w.+-])[\w.+-]{1,64}(?:@|\s?\[at\]\s?|\s\(at\)\s)[a-zA-Z0-9-]{1,63}(?:(?:\.|"
    r"\s?\[dot\]\s?)[a-zA-Z0-9-]{2,63}){1,4}"
)
ROLE_MAILBOX = lazily(
    r"(?i)^(?:cllr|councillor|info|enquir|inquir|contact|hello|hi|help|admin|office|planning|clerk|"
    r"parks?|council|book|event|press|media|support|sec|chair|treas|team|mail|news|volunteer|"
    r"customer|feedback|consult|"
    r"licens|housing|highways|elections?|democratic|comms|communications?|webmaster|no-?reply|sales|"
    r"ask|complaints?|foi|dpo|data|safeguard|hr|jobs|recruit|members?|leader|mayor|ward|reception|"
    r"general|post|editor|letters|tickets|hire|hall|friends|group|club|the\.?|community|library|"
    r"museum|save|keep|stop|residents|rescue|neighbourhood)"
)
FREE_MAIL = frozenset(
    "gmail googlemail hotmail outlook yahoo ymail icloud live btinternet sky aol virginmedia "
    "talktalk ntlworld protonmail proton me msn mail gmx tiscali blueyonder example btopenworld "
    "fsmail mac rocketmail tutanota hey fastmail wanadoo orange".split()
)
OFFICIAL_MAIL = lazily(
    r"(?i)(?:\.gov\.uk|\.nhs\.uk|\.nhs\.net|\.police\.uk|parliament\.uk|\.ac\.uk|\.sch\.uk|"
    r"\.gov\.example)$"
)


def phones(passage: Passage, facts: Facts) -> Iterator[Answer]:
    text = passage.original
    # "Janet 07700 ..., Col 07700 ...": a list of whose is whose.
    listed = {
        each
        for each in passage.find(PHONE)
        if (beside := LISTED.search(text[max(0, each.start - 40) : each.start]))
        and any(
            first_name(word.strip("(:,"), words=True) or word in ("Mr", "Mrs", "Ms")
            for word in beside[0].split()
        )
    }
    if len(listed) < 2:
        listed = set()
    for found in passage.find(PHONE):
        digits = "".join(each for each in found.words if each.isdigit())
        if found.words.startswith("+44") or digits.startswith("0044"):
            digits = "0" + digits.removeprefix("0044").removeprefix("44").removeprefix("0")
        foreign = found.words.startswith(("+", "00")) and not digits.startswith("0")
        if not foreign and (len(digits) not in (10, 11) or digits[:2] not in ("01", "02", "07")):
            continue
        whose = contact_owner(passage, found, facts)
        if found in listed and (whose == "unclear" or (whose == "public" and len(listed) > 2)):
            whose = "other"
        if (
            digits[:2] in ("01", "02")
            and whose in ("unclear", "other")
            and not is_plainly_theirs(passage, found, facts)
        ):
            continue  # a landline that nobody claims is most often an office
        yield found, whose, masked(found.words, 3)


def holds_an_at(text: str) -> bool:
    """Whether there is what every e-mail address has."""
    return "@" in text or "[at]" in text or "(at)" in text


def emails(passage: Passage, facts: Facts) -> Iterator[Answer]:
    if not holds_an_at(passage.original):
        return
    for found in passage.find(EMAIL):
        words = found.words.replace("[at]", "@").replace("(at)", "@").replace("[dot]", ".").replace(" ", "")
        box, _, domain = words.partition("@")
        if OFFICIAL_MAIL.search(domain) or ROLE_MAILBOX.match(box):
            continue
        names = facts.name.casefold().split()
        if names and names[-1] in box.casefold():
            continue
        free = domain.split(".")[0].casefold() in FREE_MAIL or (
            ".example." in f".{domain}." and domain.casefold().startswith(("mail", "email"))
        )
        whose = contact_owner(passage, found, facts)
        if whose == "unclear" and not free:  # a firm's or a group's own domain
            continue
        if whose == "unclear" and free:
            whose = "other" if re.search(r"[a-z]", box, re.IGNORECASE) else whose
        if whose == "other" and not free and not OTHERS_CUE.search(sentence_round(passage, found)):
            continue
        yield found, whose, None
