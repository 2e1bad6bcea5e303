"""A post and its facts are read from one flat table; what cannot be understood is told, all of it."""

from datetime import UTC, date, datetime

import pytest

from gatepost.check.facts import Election, Embargo, ExemptItem, Facts, Incident, Matter, Person
from gatepost.check.posts import Media, Post
from gatepost.check.situation import NETWORKS, BadSituation, read_situation

NOON = datetime(2027, 4, 1, 12, tzinfo=UTC)
POLL = {"title": "Local", "poll_on": date(2027, 5, 6), "notice_on": date(2027, 3, 22)}


def faults(**table):
    with pytest.raises(BadSituation) as refused:
        read_situation(table)
    assert str(refused.value) == "; ".join(says for says, _ in refused.value.faults)
    return list(refused.value.faults)


def test_words_alone_are_a_councillor_s_public_post():
    assert read_situation({"text": "Hello"}) == (Post(text="Hello", account="councillor"), Facts())


@pytest.mark.parametrize(
    "by, account",
    [
        ("councillor", "councillor"),
        ("officer", "personal"),
        ("corporate", "corporate"),
        ("resident", "personal"),
    ],
)
def test_a_speaker_s_own_account_is_meant_unless_another_is_said(by, account):
    assert read_situation({"text": "", "by": by})[0].account == account
    assert read_situation({"text": "", "by": by, "account": "councillor"})[0].account == "councillor"


def test_a_message_is_private_unless_another_audience_is_said():
    assert read_situation({"text": "", "act": "message"})[0].audience == "private"
    assert read_situation({"text": "", "act": "message", "audience": "group"})[0].audience == "group"


def test_everything_that_can_be_said_is_read():
    post, facts = read_situation(
        {
            "text": "t", "quoted": "q", "name": "Cllr Ames", "by": "councillor", "act": "quote", "account": "personal",
            "audience": "group", "network": "WhatsApp", "at": "2027-04-01T13:00:00+01:00", "sits_on": ["Planning ", "none", ""],
            "restricted": True, "candidate": True, "candidates": ["Bo Lind"], "interests": ["Ames Ltd"], "blocked_hosts": ["bad.example"],
            "own_hosts": ["ours.example"], "incident": {"title": "Flood", "since": "2027-03-31T06:00:00+00:00"},
            "matters": [{"reference": "PL/1", "kind": "planning", "nicknames": ["the shed"], "meeting_on": "2027-05-01", "committee": None}],
            "people": [{"name": "Jo Reid", "role": "senior officer"}],
            "exempt": [{"title": "Sale", "figures": ["1.2m"], "lifted_at": "2027-06-01"}],
            "embargoes": [{"title": "New pool", "until": datetime(2027, 4, 2, tzinfo=UTC)}],
            "elections": [{**POLL, "candidates": ["Cy Hart"]}],
            "images": [{"kind": "image", "alt": "A pool", "gps": True}, {"kind": "video", "captions": False}],
        }
    )  # fmt: skip
    assert post == Post(
        text="t", quoted="q", act="quote", account="personal", audience="group", network="whatsapp", written_at=NOON,
        media=(Media(alt="A pool", gps=True), Media(kind="video", captions=False)),
    )  # fmt: skip
    assert post.words("alt") == "A pool"
    assert facts == Facts(
        by="councillor", name="Cllr Ames", at=NOON, sits_on=("Planning",), period="pre-election", restricted=True, candidate=True,
        matters=(Matter(reference="PL/1", nicknames=("the shed",), meeting_on=date(2027, 5, 1)),),
        people=(Person(name="Jo Reid", role="senior officer"), Person(name="Bo Lind", role="candidate"), Person(name="Cy Hart", role="candidate")),
        exempt=(ExemptItem(title="Sale", figures=("1.2m",), lifted_at=datetime(2027, 6, 1, 11, tzinfo=UTC)),),
        embargoes=(Embargo(title="New pool", until=datetime(2027, 4, 2, tzinfo=UTC)),),
        elections=(Election(**POLL, candidates=("Cy Hart",)),),
        interests=("Ames Ltd",), incident=Incident(title="Flood", since=datetime(2027, 3, 31, 6, tzinfo=UTC)),
        blocked_hosts=("bad.example",), own_hosts=("ours.example",),
    )  # fmt: skip


def test_nobody_saying_where_the_author_sits_is_not_the_same_as_nowhere():
    assert read_situation({"text": ""})[1].sits_on is None
    assert read_situation({"text": "", "sits_on": ["none"]})[1].sits_on == ()


@pytest.mark.parametrize(
    "at, period",
    [
        ("2027-03-21T23:59:00+00:00", "ordinary"),
        ("2027-03-22T00:00:00+00:00", "pre-election"),
        ("2027-05-06T22:59:00+00:00", "pre-election"),
        ("2027-05-06T23:30:00+00:00", "ordinary"),  # half past midnight in London's summer
        (date(2027, 5, 6), "pre-election"),
        (None, "ordinary"),
    ],
)
def test_the_pre_election_period_runs_from_the_notice_to_the_end_of_polling_day_in_london(at, period):
    assert read_situation({"text": "", "at": at, "elections": [POLL]})[1].period == period


def test_a_period_that_is_said_stands():
    assert (
        read_situation({"text": "", "at": "2027-04-01T12:00:00Z", "elections": [POLL], "period": "ordinary"})[
            1
        ].period
        == "ordinary"
    )


@pytest.mark.parametrize("network", [*NETWORKS, "X", " Facebook ", ""])
def test_the_networks_that_people_use_are_known_in_any_case(network):
    assert read_situation({"text": "", "network": network})[0].network == network.strip().lower()


WHEN = "write it as 2026-11-22T21:30:00+00:00 (or +01:00 in summer)"
A_FAULT = [
    ({"txt": "x"}, [('nothing is called "txt" here', "did you mean text?")]),
    ({"text": 5}, [('"text" should be text', "")]),
    ({"restricted": "yes"}, [('"restricted" should be true or false', "")]),
    ({"by": "councilor"}, [('"by" has an unknown value: "councilor"', "did you mean councillor?")]),
    ({"act": ["post"]}, [('"act" has an unknown value: "[\'post\']"', "did you mean post?")]),
    ({"network": "facebok"}, [('"network" has an unknown value: "facebok"', "did you mean facebook?")]),
    ({"network": "instagam"}, [('"network" has an unknown value: "instagam"', "did you mean instagram?")]),
    ({"at": "2026-11-22T21:30:00"}, [('"at" has no time zone: 2026-11-22T21:30:00', WHEN)]),
    ({"at": datetime(2026, 11, 22)}, [('"at" has no time zone: 2026-11-22 00:00:00', WHEN)]),  # noqa: DTZ001
    ({"at": "tomorrow"}, [('"at" is not a date and time: tomorrow', WHEN)]),
    ({"at": 7}, [('"at" is not a date and time: 7', WHEN)]),
    ({"at": "0001-01-01T00:00:00+14:00"}, [('"at" is not a day near our own: 0001-01-01T00:00:00+14:00', "write it as 2026-11-22T21:30:00+00:00")]),
    ({"sits_on": "planning"}, [('"sits_on" should be a list of names', 'sits_on = ["..."]')]),
    ({"interests": [1]}, [('"interests" should be a list of names', 'interests = ["..."]')]),
    ({"incident": 1}, [('"incident" should be its title, or a table', 'incident = "Flood at Mill Lane"')]),
    ({"matters": {}}, [('"matters" should be a list of tables', "")]),
    ({"matters": [{"kind": "plan"}]}, [('matters, number 1: setting "kind" should be one of planning, licensing, other', "")]),
    ({"people": [{}, {"nam": "x"}]}, [
        ('people, number 1: this detector needs the setting "name"', ""),
        ('people, number 2: this detector has no setting "nam"', "did you mean name?"),
        ('people, number 2: this detector needs the setting "name"', ""),
    ]),
    ({"matters": [{"decided_on": datetime(2026, 1, 1, tzinfo=UTC)}]}, [('matters, number 1: setting "decided_on" should be a date such as 2026-12-01', "")]),
    ({"exempt": [{"title": "x", "lifted_at": datetime(2026, 1, 1)}]}, [  # noqa: DTZ001
        ('exempt, number 1: setting "lifted_at" should be a time such as 2026-12-01T09:00:00+00:00', ""),
    ]),
    ({"embargoes": [{"title": "x", "until": "soon"}]}, [('embargoes, number 1: setting "until" should be a time such as 2026-12-01T09:00:00+00:00', "")]),
    ({"elections": [{**POLL, "notice_on": date(2027, 5, 7)}]}, [('the election "Local" has its notice after its poll', "swap notice_on and poll_on")]),
    ({"at": NOON, "matters": [{"reference": "PL/1", "stage": "decided", "decided_on": date(2027, 4, 2)}]}, [
        ("the facts contradict one another: PL/1 is decided, on a day still to come", "mend stage or decided_on"),
    ]),
    ({"quoted": "half \ud83d"}, [('"quoted" holds broken Unicode that no network would take', "type or paste it again")]),
    ({"people": [{"name": "\udc00"}]}, [('"people" holds broken Unicode that no network would take', "type or paste it again")]),
]  # fmt: skip


@pytest.mark.parametrize("table, told", A_FAULT)
def test_what_cannot_be_understood_is_told(table, told):
    assert faults(**{"text": "", **table}) == told


def test_every_fault_is_told_at_once():
    said = [says for says, _ in faults(text=5, at="tomorrow", by="me", network="myspace", sits_on="x")]
    assert said == [
        '"at" is not a date and time: tomorrow',
        '"text" should be text',
        '"by" has an unknown value: "me"',
        '"network" has an unknown value: "myspace"',
        '"sits_on" should be a list of names',
    ]
