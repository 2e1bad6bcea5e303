"""Outputs become probabilities, and wanted precisions become thresholds."""

from hypothesis import given
from hypothesis import strategies as st

from gatepost.check.model import shipped
from gatepost.check.model.calibration import Label

LABEL = Label(encoder=0.5, linear=1.0, constant=-1.0, gate=0.0, steps=((0.5, 0.2), (0.8, 0.6), (0.9, 0.95)))


@given(st.floats(-50, 50), st.floats(-50, 50), st.floats(0, 5))
def test_a_probability_lies_between_none_and_all_and_rises_with_either_output(encoder, linear, more):
    here = LABEL.probability(encoder, linear)
    assert 0 < here < 1
    assert LABEL.probability(encoder + more, linear) >= here
    assert LABEL.probability(encoder, linear + more) >= here


def test_the_least_threshold_that_reaches_a_precision_is_taken():
    assert LABEL.threshold(0.3) == 0.2
    assert LABEL.threshold(0.8) == 0.6
    assert LABEL.threshold(0.81) == 0.95


def test_a_precision_that_was_never_reached_has_no_threshold():
    assert LABEL.threshold(0.99) is None


def test_in_what_ships_more_precision_never_means_a_lower_threshold():
    for name, label in shipped().calibration.labels.items():
        assert [each for each, _ in label.steps] == sorted(each for each, _ in label.steps), name
        assert [each for _, each in label.steps] == sorted(each for _, each in label.steps), name
