"""Finds letters that are hard to read or to hear read aloud: shouting, styled letters, words spelt out."""

import re
import unicodedata
from collections.abc import Iterator

from gatepost.check.accessible import Hindrance
from gatepost.check.patterns import lazily
from gatepost.check.reading import Found, Passage

WORD = lazily(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
ADDRESS = lazily(
    r"(?:https?://|www\.)\S+|[\w.+-]{1,64}@\S+|[@#]\w+|\b\w[\w-]{0,62}(?:\.\w[\w-]{0,62}){1,6}/\S*"
)
ACRONYMS = frozenset(
    """
    A AGM AI AND AONB APP ASAP ASB ASBO AV BACS BAME BBC BBQ BID BSL CAB CAMHS CCTV CEO CIC CIL COP COVID
    CPR CPS CQC CV DBS DEFRA DFE DIY DJ DNA DVLA DWP EHCP EICR ESA ESOL EU EV EVS FAQ FAQS FC FM FOI GBBO
    GCSE GCSES GDPR GMT GP GPS HGV HGVS HMO HMOS HMRC HMS HQ HR HS2 I ICO ID IDVA IT ITV KS1 KS2 LED LGA
    LGBT LGBTQ LTN LTNS MBE MOD MOT MP MPS NASA NATO NCT NEET NHS NI NO NVQ OAP OBE OFCOM OFSTED OK PA PCC
    PCSO PCSOS PDF PE PIN PIP PM PPE PSPO PTA PTSD QR RAF RIP RNLI ROSPA RSPB RSPCA RSVP SEN SENCO SEND
    SME SMES SOS STEM SUV SUVS TBC TFL TV UCAS UK ULEZ UN UNESCO USA VAR VAT VE VIP VJ WASPI WC WEEE WI
    WIFI WW1 WW2 YES YMCA
    """.split()
)
STYLED_LETTER = (
    "[\U0001d400-\U0001d7ff\uff21-\uff3a\uff41-\uff5a\u24b6-\u24e9\U0001f110-\U0001f12b\U0001f130-\U0001f149"
    "\U0001f150-\U0001f169\U0001f170-\U0001f189\u1d00-\u1d22\u0262\u026a\u0274\u0280\u028f\u0299\u029c\u029f\ua730\ua731\u1d43-\u1d5b\u02b0-\u02b8]"
)
STYLED = lazily(STYLED_LETTER)
STYLED_RUN = lazily(rf"{STYLED_LETTER}(?:[\s'’.,!?&:-]{{0,3}}{STYLED_LETTER})*")
STRUCK = lazily("(?:[^\\W_][\u0332\u0335\u0336\u0337\u0338]\\s?){3,}")
SMALL_CAPITALS = dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz", strict=True))
SPELT_OUT = lazily(r"(?<![\w'’])(?:[A-Z] ){3,}[A-Z](?![\w'’])")


def capitals(passage: Passage, fewest: int) -> Iterator[Hindrance]:
    """Runs of words in capitals. Names of bodies (NHS, SEND) neither count nor break a run."""
    text = passage.original
    if not any(character.isupper() for character in text):
        return
    skipped = [found.span() for found in ADDRESS.finditer(text)]
    run: list[re.Match[str]] = []
    spans: list[list[re.Match[str]]] = []
    at = 0
    for word in WORD.finditer(text):
        while at < len(skipped) and skipped[at][1] <= word.start():
            at += 1
        inside = at < len(skipped) and skipped[at][0] <= word.start()
        if not inside and word[0].isupper():
            run.append(word)
        else:
            spans.append(run)
            run = []
    spans.append(run)
    for each in spans:
        loud = [
            word
            for word in each
            if len(word[0]) > 1 and word[0] not in ACRONYMS and set("AEIOUY") & set(word[0])
        ]
        letters = sum(len(word[0]) for word in loud)
        enough = len(loud) >= fewest or (len(loud) == fewest - 1 and letters >= 5 * len(loud))
        if loud and enough and letters >= 3 * len(loud):
            yield Found(loud[0].start(), loud[-1].end(), ""), f"{len(loud)} words in capitals"


def styled_letters(passage: Passage) -> Iterator[Hindrance]:
    text = passage.original
    for run in SPELT_OUT.finditer(text):
        yield Found(run.start(), run.end(), run[0]), "a screen reader spells this out letter by letter"
    if text.isascii():
        return
    for run in STYLED_RUN.finditer(text):
        # Some code points here are letters of real alphabets or emoji blood types: a few alone prove nothing.
        if len(STYLED.findall(run[0])) >= 3:
            yield Found(run.start(), run.end(), run[0]), f'plain letters: "{plain_letters(run[0])}"'
    for run in STRUCK.finditer(text):
        yield Found(run.start(), run.end(), run[0]), f'plain letters: "{plain_letters(run[0])}"'


def plain_letters(text: str) -> str:
    plain = "".join(
        SMALL_CAPITALS.get(each) or _squared(each) or unicodedata.normalize("NFKC", each) for each in text
    )
    return "".join(each for each in plain if each not in "\u0332\u0335\u0336\u0337\u0338\ufe0f").strip()


def _squared(character: str) -> str:
    """White letters on a dark circle or square, which Unicode gives no plain form."""
    place = ord(character)
    return next(
        (chr(ord("A") + place - start) for start in (0x1F150, 0x1F170) if 0 <= place - start < 26), ""
    )
