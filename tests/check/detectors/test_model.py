"""The model's finds become marks only in the company a rule asks for, and guards can only take them away."""

import pytest

from gatepost.check.detectors import model
from gatepost.check.detectors.model import Settings
from gatepost.check.facts import ExemptItem, Facts, Matter, Person
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Passage
from gatepost.check.settings import BadSettings

INSULT = "You are a useless lying clown and everyone despises you."


def marks(text, label="abuse", precision=0.3, facts=None, **settings):
    book = Phrasebook({})
    detect = model.prepare(Settings(label=label, precision=precision, **settings), book)
    return list(detect(Passage("text", text, book), Post(text=text), facts or Facts()))


def test_what_it_finds_is_marked_by_its_words():
    found = marks(INSULT)
    assert found
    assert all(INSULT[mark.start : mark.end].strip() for mark in found)


def test_a_fine_post_is_let_be():
    assert marks("The bins go out on Tuesday this week, thank you.") == []


def test_words_in_quotation_marks_and_excuses_take_a_find_away():
    assert marks(INSULT, unless_anywhere=("despises",)) == []
    assert marks(f'Somebody sent me this: "{INSULT}" It is not acceptable.') == []


def test_company_is_asked_for():
    assert marks(INSULT, beside=("officer",)) == []
    text = "Dana Whitcombe is a useless lying clown and everyone despises her."
    facts = Facts(people=(Person(name="Dana Whitcombe", role="officer"),))
    assert marks(text, beside=("officer",), facts=facts)
    assert marks(text, beside=("private-item",), facts=facts) == []


def test_the_matter_is_the_subject_of_the_marks():
    mill = Matter(reference="26/1", nicknames=("the old mill",), committee="planning")
    text = "The old mill? Over my dead body. It will never get my vote, whatever they say on the night."
    found = marks(text, "mind_made_up", 0.2, Facts(matters=(mill,)), beside=("live-matter",))
    assert {mark.subject for mark in found} == {mill}


def test_a_private_item_is_company_only_while_it_is_private():
    item = ExemptItem(title="Sale of Tannery Yard")
    text = "Can't say more, but if I were you I would not buy a flat near Tannery Yard just now. You didn't hear it from me."
    assert marks(text, "private_hint", 0.2, Facts(exempt=(item,)), beside=("private-item",))
    assert marks(text, "private_hint", 0.2, Facts(), beside=("private-item",)) == []


def test_a_label_that_the_model_has_not_is_refused_with_the_nearest():
    with pytest.raises(BadSettings, match="no label") as bad:
        marks("x", "abus")
    assert "abuse" in bad.value.faults[0][1]
    with pytest.raises(BadSettings, match="between 0 and 1"):
        marks("x", precision=1.5)


def test_another_language_is_not_checked():
    with pytest.raises(Exception, match="looks like Welsh"):
        marks("Mae'r cyngor wedi penderfynu cau'r llyfrgell yn y dref ac mae pawb yn flin iawn am y peth.")


def test_a_precision_that_was_never_reached_is_not_checked():
    with pytest.raises(Exception, match="as precise as the rule asks"):
        marks(INSULT, precision=0.9999)
