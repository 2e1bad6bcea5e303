"""Other languages are told, and short or slangy English is not taken for one."""

import pytest

from gatepost.check.model.language import other_language


@pytest.mark.parametrize(
    "text, language",
    [
        (
            "Mae'r cyngor wedi penderfynu cau'r llyfrgell yn y dref ac mae pawb yn flin iawn am y peth.",
            "Welsh",
        ),
        ("Rada zdecydowała o zamknięciu biblioteki w mieście i wszyscy mieszkańcy są bardzo źli.", "Polish"),
        (
            "Consiliul a decis să închidă biblioteca din oraș și toți locuitorii sunt foarte supărați.",
            "Romanian",
        ),
    ],
)
def test_another_language_is_named(text, language):
    assert other_language(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "Why aye man, the bairns are gannin doon the toon the morn",
        "innit bruv that council is moving mad still fam no cap",
        "Nae bother pal, see ye at the wee hall the night",
        "bin day tmrw lads xx",
        "",
        "ha ha ha",
    ],
)
def test_dialect_and_slang_are_english(text):
    assert other_language(text) is None
