"""Text is folded to plain lower case, and every folded character knows where it came from."""

import pytest

from gatepost.check.folding import fold, mostly_latin


@pytest.mark.parametrize(
    "text, plain",
    [
        ("Vote NOW", "vote now"),
        ("Caf\u00e9 Cafe\u0301", "cafe cafe"),
        (
            "na\u00efve Z\u00fcrich \u0141\u00f3d\u017a \u00d8rsted \u00c6gir stra\u00dfe",
            "naive zurich lodz orsted aegir strasse",
        ),
        ("\U0001d415\U0001d428\U0001d42d\U0001d41e \U0001d4cb\u2134\U0001d4c9\u212f", "vote vote"),
        ("\uff36\uff2f\uff34\uff25", "vote"),
        ("\u24d5\u24de\u24de\u24db", "fool"),
        ("f\u043e\u043el and id\u0456\u043et", "fool and idiot"),
        ("v\u200bo\u200dt\u2060e", "vote"),
        ("v\u00ado\u00adt\u00ade", "vote"),
        ("fo\u3164ol", "fool"),
        ("f\u0336o\u0336o\u0336l\u0336", "fool"),
        ("it\u2019s \u201cfine\u201d \u2013 really", 'it\'s "fine" - really'),
        ("snake_case", "snake case"),
        ("#VoteLabour #SaveOurBaths2026 #NHSNow #lower", "#vote labour #save our baths 2026 #nhs now #lower"),
        ("ﬁne oﬃce", "fine office"),
        ("½ price", "1⁄2 price"),
        ("", ""),
    ],
)
def test_what_people_write_is_folded_to_plain_words(text, plain):
    assert fold(text).text == plain


@pytest.mark.parametrize(
    "text, hidden",
    [
        ("see https://fool.example/fool now", "https://fool.example/fool"),
        ("see HTTP://FOOL.example now", "HTTP://FOOL.example"),
        ("see www.fool.example now", "www.fool.example"),
        ("see fool.co.uk/fool?fool=1 now", "fool.co.uk/fool?fool=1"),
        ("see bit.ly/fool now", "bit.ly/fool"),
        ("see caf\u00e9: bit.ly/f\u00f3ol now", "bit.ly/f\u00f3ol"),
    ],
)
def test_a_web_address_is_one_word_that_says_only_that_it_is_one(text, hidden):
    folded = fold(text).text
    assert folded.split() == [fold(word).text if word != hidden else "w" * len(word) for word in text.split()]


@pytest.mark.parametrize("text", ["and/or", "24/7", "e.g. this/that", "fool.Then/there", "either / or"])
def test_a_stroke_between_words_is_no_web_address(text):
    assert "www" not in fold(text).text


def test_letters_that_look_latin_stay_as_they_are_where_the_script_is_another():
    assert (
        fold("\u043f\u0440\u0438\u0432\u0435\u0442 \u0432\u0441\u0435\u043c").text
        == "\u043f\u0440\u0438\u0432\u0435\u0442 \u0432\u0441\u0435\u043c"
    )


@pytest.mark.parametrize(
    "text", ["vote now", "Vo\u0301te now", "#VoteNow", "v\u200bote \ufb01ne", "\U0001d415ote"]
)
def test_each_folded_character_stands_where_it_came_from(text):
    folded = fold(text)
    for at, character in enumerate(folded.text):
        start, end = folded.span(at, at + 1)
        assert 0 <= start < end <= len(text)
        assert (
            character == " "
            or fold(text[start:end]).text.startswith(character)
            or character in fold(text[start:end]).text
        )


def test_a_stretch_of_folded_words_is_given_back_as_written():
    text = "Well, V\u00d3T\u00c9 #ForMe!"
    folded = fold(text)
    at = folded.text.index("vote")
    assert text[slice(*folded.span(at, at + 4))] == "V\u00d3T\u00c9"
    at = folded.text.index("for me")
    assert text[slice(*folded.span(at, at + 6))] == "ForMe"


@pytest.mark.parametrize(
    "text, latin",
    [
        ("", True), ("\U0001f642\U0001f642 12!", True), ("Bore da, \u0177d a ch\u0175n", True), ("Dzie\u0144 dobry \u0141\u00f3d\u017a", True),
        ("\U0001d415\U0001d428\U0001d42d\U0001d41e", True), ("\uff36\uff2f\uff34\uff25", True), ("ok \u0434\u0430", True),
        ("\u0421\u043f\u0430\u0441\u0438\u0431\u043e", False), ("\u0628\u0631\u064a\u062f ok", False), ("\u5341\u5206\u611f\u8c22", False),
        ("\u0a38\u0a3c\u0a41\u0a15\u0a30\u0a40\u0a06 MP", False),
    ],
)  # fmt: skip
def test_the_script_of_most_letters_is_seen(text, latin):
    assert mostly_latin(text) is latin
