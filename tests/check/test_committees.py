"""Whether the author sits on the committee that decides: yes, no, or nobody said."""

import pytest

from gatepost.check.committees import sits_on_deciding_committee
from gatepost.check.facts import Facts, Matter


@pytest.mark.parametrize(
    "sits_on, matter, answer",
    [
        (("planning",), Matter(kind="planning"), True),
        (("Strategic Sites Committee",), Matter(kind="planning"), True),
        (("Development Management (North)",), Matter(kind="planning"), True),
        (("Licensing & Regulatory",), Matter(kind="licensing"), True),
        (("licensing",), Matter(kind="planning"), False),
        (("Audit and Governance",), Matter(kind="planning"), False),
        ((), Matter(kind="planning"), False),
        (None, Matter(kind="planning"), None),
        (None, Matter(committee="Planning"), None),
        (("planning (substitute)",), Matter(kind="planning"), True),
        # where the register names the committee, its name decides
        (("North Area Planning Committee",), Matter(committee="North Area Planning"), True),
        (("north area planning",), Matter(committee="North Area Planning Committee"), True),
        (("South Area Planning Committee",), Matter(committee="North Area Planning Committee"), False),
        (("Growth and Housing",), Matter(committee="Growth & Housing"), True),
        (("Cabinet",), Matter(kind="other", committee="Cabinet"), True),
        (("",), Matter(committee="Cabinet"), False),
        (("net",), Matter(committee="Cabinet"), False),
    ],
)
def test_a_seat_is_known_by_the_committee_s_name(sits_on, matter, answer):
    assert sits_on_deciding_committee(Facts(sits_on=sits_on), matter) is answer
