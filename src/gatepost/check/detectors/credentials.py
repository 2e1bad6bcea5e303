"""Marks passwords, PINs, one-time codes, door and alarm codes and meeting passcodes that stand in a post."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gatepost.check.assessment import Mark
from gatepost.check.detectors import Detect
from gatepost.check.facts import Facts
from gatepost.check.patterns import lazily
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Found, Passage
from gatepost.check.settings import BadSettings

SOURCE = "pattern"
PASSWORD = lazily(
    r"(?i)\b(?:pass ?words?|p/?w|pwd|passphrase|log ?in|sign ?in|credentials?|wi-?fi (?:code|"
    r"key))\b(?: (?:for|to|on) (?:[\w'’.-]+ ){0,6}?)? ?(?:(?:is|was|are|=|:|->|–|-|still|now|"
    r"changed to|reset to|set to)\s{0,2}){1,3}[\"“'‘]?(?P<secret>[^\s\"”,;]{4,40})"
)
PASSWORD_AFTER = lazily(
    r"(?i)\b(?:log ?in|sign ?in|get in|username|user name|user)\b[^.\n]{0,40}?\b(?:with|using|is|"
    r":)?\s?[\"“'‘]?(?P<secret>[\w@.-]{3,40})\s?(?:/|,? and|,| with)?\s?(?:the )?pass ?word\s?(?:is|:|"
    r"of)?\s?[\"“'‘]?[^\s\"”,;.]{4,40}"
)
# "Login for the events page: anna / Carnival26": the second word holds a figure or a sign.
BOTH = lazily(
    r"(?i)\b(?:log ?-?ins?|sign ?-?in|user ?name|user|credentials|details|"
    r"account)\b[^:\n]{0,60}[:=]\s?[\w@.+-]{3,40}\s?"
    r"(?:/|\||,|;|and|\s)\s?(?P<secret>(?=[^\s,]{0,40}[\d!?$%*#])[^\s,]{6,40})"
)
PIN = lazily(
    r"(?i)\b(?:pin|pin number|pin code|pass ?code|access code|security code|verification code|"
    r"one[- ]time (?:code|password|pin)|log-?in code|six[- ]digit code|6[- ]digit code|"
    r"authenticator code|otp|2fa code|backup codes?|back-up codes?)\b(?: (?:for|to|"
    r"on) (?:[\w'’-]+ ){0,5}?)? ?(?:(?:is|was|are|=|:|just came through|came through|it's|"
    r"-)\s{0,2}){1,2}[\"“'‘]?(?P<secret>\d[\d -]{2,9}\d|[A-Za-z0-9]{6,12})\b"
)
DOOR = lazily(
    r"(?i)\b(?:door|gate|key ?safe|key ?pad|entry|alarm|building|barrier|lock ?box|office|side door|"
    r"back door|front door|hall|toilet|depot|locker|safe|padlock|combination)\b(?: (?:code|pin|"
    r"number|lock|combination|key ?pad)){1,2}(?: (?:for|to|on|at) (?:[\w'’-]+ ){0,5}?)? ?(?:(?:is|"
    r"was|=|:|still|now|it's|"
    r"changed to)\s{0,2}){1,3}[\"“'‘]?(?P<secret>[CXYZ]?\d[\d -]{2,7}[\dXYZ]?[#*]?)"
)
CODE_FOR = lazily(
    r"(?i)\b(?:code|combination|pin)\b (?:for|to|on) (?:the )?(?:[\w'’-]+ ){0,3}?(?:door|gate|alarm|"
    r"key ?safe|building|barrier|safe|padlock|toilet|office|hall|store|cupboard)s?\b ?(?:(?:is|=|:|"
    r"still|now)\s{0,2}){1,2}(?P<secret>[CXYZ]?\d[\d -]{2,7}[\dXYZ]?)"
)
MEETING = lazily(
    r"(?i)\b(?:meeting id|webinar id|zoom id|conference id|zoom|teams|"
    r"webex)\b[^\n]{0,140}?\b(?:pass ?code|password|pin)\b\W{0,3}(?:is\W{0,2})?(?P<secret>\w{4,12})"
)
MEETING_LINK = lazily(
    r"(?i)(?P<secret>\b(?:zoom\.us|teams\.microsoft\.com|"
    r"webex\.com)/\S{1,200}?[?&](?:pwd|p|passcode)=\S+)"
)
# Words that follow "password is" in talk about passwords.
TALK = lazily(
    r"(?i)^(?:required|needed|not|no|on|in|the|a|an|being|been|your|our|my|their|his|her|to|too|"
    r"never|always|long|longer|strong|weak|safe|secure|unique|changed|expired|expir\w+|wrong|"
    r"incorrect|reset|sent|shared|stored|kept|stolen|leaked|leak|compromised|lost|forgotten|"
    r"case|at|only|something|different|important|enough|all|very|so|also|now|still|just|working|out|"
    r"like|what|where|how|for|from|up|available|protected|hidden|private|secret|set|that|this|it|"
    r"you|we|they|if|when|because|there|here|going|please|down|slow|broken|page|details|screen|"
    r"system|easy|hard|good|bad|better|best|"
    r"as|and|or|but|by|with|of|which|who|click|tap|visit|see|use|via|http\S*|www\S*|\w+\.gov\S*|"
    r"tip\w*|policy|rules?|advice|three|12|14|16|random|words?|used|reused|back|asked|getting|got|"
    r"one|printed|held|managed|saved|enabled|temporary|open|blocked|failing|impossible|annoying|"
    r"ridiculous|about|more|less|usually|hygiene|monday|tuesday|wednesday|thursday|friday|written|"
    r"stuck|taped|free)[.!?:]?$"
)
PUBLIC_MEETING = lazily(
    r"(?i)\b(?:join us|everyone welcome|all welcome|public meeting|open to (?:all|the public)|"
    r"residents'? (?:forum|meeting)|webinar|drop[- ]in|coffee morning|sign up|book club|quiz|"
    r"surgery|consultation|town meeting|parish meeting|community|free event)\b"
)
FINDERS = {
    "password": (PASSWORD, PASSWORD_AFTER, BOTH),
    "code": (PIN, DOOR, CODE_FOR),
    "meeting": (MEETING, MEETING_LINK),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`kinds`: password; code (PINs, one-time, door and alarm codes); meeting (link or id with passcode)."""

    kinds: tuple[str, ...] = ("password", "code", "meeting")
    detail: str = ""


def prepare(settings: Settings, book: Phrasebook) -> Detect:
    faults = [
        (f'"{kind}" is no kind of credential', "one of: " + ", ".join(FINDERS))
        for kind in settings.kinds
        if kind not in FINDERS
    ]
    if faults:
        raise BadSettings(*faults)

    def detect(passage: Passage, post: Post, facts: Facts) -> Iterator[Mark]:
        for kind in settings.kinds:
            if kind == "meeting" and PUBLIC_MEETING.search(passage.original):
                continue
            for pattern in FINDERS[kind]:
                for match in pattern.finditer(passage.original):
                    if _is_secret(kind, pattern, match, passage.original):
                        yield passage.mark(Found(match.start(), match.end(), match[0]), settings.detail)

    return detect


def _is_secret(kind: str, pattern: "re.Pattern[str]", match: "re.Match[str]", text: str) -> bool:
    secret = match["secret"]
    if kind != "password":
        return True
    if TALK.match(secret) or re.search(
        r"(?i)guest wi-?fi|public wi-?fi|free wi-?fi|jok(?:e|ing)|film|pub quiz|swordfish", text
    ):
        return False
    if pattern is PASSWORD_AFTER:
        return True
    shaped = (
        any(each.isdigit() for each in secret)
        or any(each in "!$%^&*_#@" for each in secret)
        or (secret[:1].isupper() and secret[1:].islower())
    )
    return shaped or (
        match[0].casefold().startswith(("pass", "pw", "p/w", "pwd"))
        and (":" in match[0] or "=" in match[0] or "“" in match[0] or '"' in match[0])
    )
