"""Marks details of private people by format: phones, addresses, vehicle marks, official numbers."""

from collections.abc import Iterator
from dataclasses import dataclass

from gatepost.check.assessment import Mark
from gatepost.check.details import Finder, contacts, digit_count, homes, numbers, vehicles
from gatepost.check.detectors import Detect
from gatepost.check.facts import Facts
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Passage
from gatepost.check.settings import BadSettings

SOURCE = "pattern"
WHOSE = ("other", "own", "unclear")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`kinds` are the details sought; `whose` says whose: another person's, the writer's own, or nobody said.

    Official numbers (nhs-number, national-insurance, bank, date-of-birth) are marked whoever they belong to,
    unless `whose` is ["own"]. `detail` goes on each mark.
    """

    kinds: tuple[str, ...]
    whose: tuple[str, ...] = ("other",)
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """How a kind of detail is found; a passage with fewer digits than one can have is not searched for it."""

    find: Finder
    fewest_digits: int


FINDERS: dict[str, Kind] = {
    "phone": Kind(contacts.phones, 9),
    "email": Kind(contacts.emails, 0),
    "address": Kind(homes.addresses, 1),
    "postcode": Kind(homes.postcodes, 2),
    "nhs-number": Kind(numbers.nhs_numbers, 10),
    "national-insurance": Kind(numbers.insurance_numbers, 6),
    "date-of-birth": Kind(numbers.births, 4),
    "vehicle": Kind(vehicles.vehicles, 1),
    "bank": Kind(numbers.bank_details, 0),  # looks for itself: a passport's number may have none
    "case-reference": Kind(numbers.references_like(numbers.CASE), 1),
    "council-tax-reference": Kind(numbers.references_like(numbers.COUNCIL_TAX), 2),
}


def prepare(settings: Settings, book: Phrasebook) -> Detect:
    faults = [
        (f'"{kind}" is no kind of detail', "one of: " + ", ".join(FINDERS))
        for kind in settings.kinds
        if kind not in FINDERS
    ]
    faults += [
        (f'"{each}" is not whose a detail can be', "one of: " + ", ".join(WHOSE))
        for each in settings.whose
        if each not in WHOSE
    ]
    if faults:
        raise BadSettings(*faults)
    kinds = [FINDERS[kind] for kind in settings.kinds]

    def detect(passage: Passage, post: Post, facts: Facts) -> Iterator[Mark]:
        if not passage.has_digit and not contacts.holds_an_at(passage.original):
            return
        for kind in kinds:
            if digit_count(passage) < kind.fewest_digits:
                continue
            for found, whose, fix in kind.find(passage, facts):
                if whose in settings.whose:
                    yield passage.mark(found, settings.detail, fix=fix)

    return detect
