"""Private details by their format, and whose they seem to be."""

import time

import pytest

from gatepost.check.detectors import personal_data
from gatepost.check.detectors.personal_data import FINDERS, WHOSE, Settings
from gatepost.check.facts import Facts, Matter
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Passage
from gatepost.check.settings import BadSettings


def marks(text, *kinds, whose=("other",), facts=None):
    book = Phrasebook({})
    detect = personal_data.prepare(Settings(kinds=kinds or tuple(FINDERS), whose=whose), book)
    found = detect(Passage("text", text, book), Post(text=text), facts or Facts())
    return [(text[mark.start : mark.end], mark.fix) for mark in found]


@pytest.mark.parametrize(
    "kind, text, words",
    [
        ("phone", "Her number is 07700 900123", "07700 900123"),
        ("phone", "Ring him on +44 7700 900123", "+44 7700 900123"),
        ("phone", "Mrs Tully is on 01632 960455", "01632 960455"),
        ("email", "He is on gaz.pell77 [at] gmail.com", "gaz.pell77 [at] gmail.com"),
        ("address", "Dave Smith lives at 9 Birch Close", "9 Birch Close"),
        ("address", "the lady at number 12 again", "number 12"),
        ("postcode", "She lives at 9 Birch, NM4 2QT", "NM4 2QT"),
        ("nhs-number", "NHS number 943 476 5919", "943 476 5919"),
        ("national-insurance", "NI AB 12 34 56 C", "AB 12 34 56 C"),
        ("date-of-birth", "DOB 04/07/81", "DOB 04/07/81"),
        ("vehicle", "white van KX19 TPO on the kerb", "KX19 TPO"),
        ("vehicle", "reg B7 LAD", "B7 LAD"),
        ("bank", "sort code 12-34-56 account 12345678", "12345678"),
        ("bank", "card 4111 1111 1111 1111", "4111 1111 1111 1111"),
        ("case-reference", "Mrs Omari's housing ref HA-558213", "HA-558213"),
        ("council-tax-reference", "his council tax account number 774120983", "774120983"),
    ],
)
def test_each_kind_of_private_detail_is_found(kind, text, words):
    assert [each[0] for each in marks(text, kind)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Ring customer services on 0300 131 6000, 101 or 0800 555 111",
        "Call me on 07700 900482",
        "To book ring Sheila on 07700 900733",
        "planning@northmoor.gov.uk or info@gmail.com",
        "Library, 12 High Street, NM4 2QT",
        "A pothole outside 14 Oak Road, and 20 mph on Mill Road",
        "flats 1 to 12 Mill Court",
        "Planning reference NM/26/01472/FUL",
        "Shakespeare, born 23 April 1564",
        "The A617 and the number 42 bus",
        "The gritter, reg NM23 GRT",
    ],
)
def test_public_details_and_the_writers_own_are_left_alone(text):
    assert marks(text) == []


def test_own_details_are_told_apart_from_anothers():
    assert marks("Ring me on 07700 900812", "phone", whose=("own",)) == [("07700 900812", "••••• •••812")]
    assert marks("Ring me on 07700 900812", "phone") == []


def test_a_live_application_is_no_home():
    matter = Matter(address="22 Elm Street")
    assert marks("Mr Hale at 22 Elm Street", "address", facts=Facts(matters=(matter,))) == []
    assert marks("Mr Hale at 22 Elm Street", "address") == [("22 Elm Street", None)]


def test_an_nhs_number_without_a_cue_needs_its_check_digit():
    assert marks("hospital 943 476 5919", "nhs-number")
    assert not marks("hospital 943 476 5918", "nhs-number")


def test_masking_keeps_the_last_few_characters_and_the_spacing():
    assert marks("NI AB 12 34 56 C", "national-insurance") == [("AB 12 34 56 C", "•• •• •• •6 C")]


@pytest.mark.parametrize(
    "kind, shortest",
    [
        ("phone", "Ring him on +1 2345 6789"),
        ("email", "He is on gaz.pell [at] gmail.com"),
        ("postcode", "His address, NM4 2QT"),
        ("date-of-birth", "DOB 4/7/81"),
        ("vehicle", "reg B7 LAD"),
        ("bank", "Her sort code: 12-34-56"),
        ("council-tax-reference", "his council tax account number 1ABCDE2"),
    ],
)
def test_a_detail_with_as_few_digits_as_can_be_is_found(kind, shortest):
    assert marks(shortest, kind)


@pytest.mark.parametrize("bad", [Settings(kinds=("shoe-size",)), Settings(kinds=("phone",), whose=("dog",))])
def test_unknown_kinds_and_owners_are_refused(bad):
    with pytest.raises(BadSettings):
        personal_data.prepare(bad, Phrasebook({}))


@pytest.mark.parametrize("text", ["0" * 20000, "1 2 3 " * 4000, "a." * 10000 + "@", "12 aaaa " * 2500])
def test_hostile_text_takes_no_more_than_a_moment(text):
    start = time.perf_counter()
    marks(text, whose=WHOSE)
    assert time.perf_counter() - start < 3
