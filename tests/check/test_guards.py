"""Reporting and condemning is not attacking."""

import pytest

from gatepost.check.guards import counter_speech
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.reading import Found, Passage


def cleared(text: str, word: str) -> bool:
    at = text.index(word)
    return counter_speech(Passage("text", text, Phrasebook({})), Found(at, at + len(word), word.lower()))


@pytest.mark.parametrize(
    "text, word",
    [
        ('A man shouted "you fat cow" at our warden', "fat cow"),
        ("Yesterday I was called a moron by a resident", "moron"),
        ("He called me an idiot in front of my kids", "idiot"),
        ("Stop calling people scum", "scum"),
        ("Nobody should be called vermin for doing their job", "vermin"),
        ("I’ve been told I should hang for this", "hang"),
        ("Racist abuse such as go back home is not acceptable", "go back home"),
        ("The word idiot has an odd history", "idiot"),
        ("Someone painted scum on her door", "scum"),
        ("We use slurs like spaz far too easily", "spaz"),
        ("I got a message saying hope you die", "hope you die"),
        ("Abuse of our staff is not ok. Threats to kill have been reported to the police.", "kill"),
        ("Drama group is putting on the play The Idiot", "The Idiot"),
        ("Please don't call her stupid", "stupid"),
    ],
)
def test_quoted_reported_and_condemned_words_are_counter_speech(text: str, word: str) -> None:
    assert cleared(text, word)


@pytest.mark.parametrize(
    "text, word",
    [
        ("You absolute moron", "moron"),
        ("Only an idiot would vote for this", "idiot"),
        ("I'd call him an idiot but that's rude to idiots", "idiot"),
        ("This is unacceptable you moron", "moron"),
        ("Go back home", "Go back home"),
        ("Hope you die", "Hope you die"),
        ("Cllr Hall is scum and I'll say it again", "scum"),
    ],
)
def test_the_writers_own_attack_is_not(text: str, word: str) -> None:
    assert not cleared(text, word)
