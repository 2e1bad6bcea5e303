"""The phrase language: what each construct finds and leaves alone, and how a phrase that cannot be read is told."""

import pytest

from gatepost.check.phrasebook import Phrasebook
from gatepost.check.phrases import PhraseError, compile_phrase
from gatepost.check.reading import Passage

LISTS = {
    "party": ("labour", "green party", "lib dem*"),
    "verb": ("vot* for", "back"),
    "nested": ("{party}", "tory"),
    "ring": ("{gnir}",),
    "gnir": ("a", "{ring}"),
    "empty": (),
    "bad": ("fine", "not (fine"),
}


def found(phrase: str, text: str) -> list[str]:
    book = Phrasebook(LISTS)
    phrases = book.phrases([phrase])
    return [text[each.start : each.end] for each in phrases.find(Passage("text", text, book))]


@pytest.mark.parametrize(
    "phrase, text, marked",
    [
        # words
        ("vote against", "I will VOTE   against it", ["VOTE   against"]),
        ("vote against", "vote, against", ["vote, against"]),
        ("vote against", "vote \u2013 \U0001f44d against", ["vote \u2013 \U0001f44d against"]),
        ("don't care", "I dont care, I don\u2019t care", ["dont care", "don\u2019t care"]),
        ("'til dawn", "open 'til dawn", ["til dawn"]),
        ("goin' home", "goin' home, goin home", ["goin' home", "goin home"]),
        ("cover-up", "a cover-up, a cover up, a coverup", ["cover-up", "cover up", "coverup"]),
        ("caf\u00e9", "the cafe, the CAF\u00c9", ["cafe", "CAF\u00c9"]),
        ("council", "the council's fault", ["council"]),
        ("20mph", "20mph zones", ["20mph"]),
        ("\U0001f595", "well \U0001f595", ["\U0001f595"]),
        # choices
        ("vote (for|against)", "vote for it, vote against it", ["vote for", "vote against"]),
        ("(will vote|voting) against", "will vote against or voting against", ["will vote against", "voting against"]),
        ("a (b (c|d)|e) f", "a b c f a b d f a e f", ["a b c f", "a b d f", "a e f"]),
        # what may be left out
        ("will (be)? voting", "will voting, will be voting", ["will voting", "will be voting"]),
        ("really? bad", "bad, really bad", ["bad", "really bad"]),
        ("bad (really|)", "bad, bad really", ["bad", "bad really"]),
        # any ending
        ("vot*", "vote voting votes' devote", ["vote", "voting", "votes'"]),
        ("v*", "a very odd w", ["very"]),
        # gaps
        ("vote ... against", "vote in the strongest terms against", ["vote in the strongest terms against"]),
        ("vote ... against", "vote against", ["vote against"]),
        ("vote ...1 against", "vote once against", ["vote once against"]),
        ("vote _ against", "vote firmly against", ["vote firmly against"]),
        # lists
        ("vote {party}", "vote Labour, vote Green Party, vote Lib Dems", ["vote Labour", "vote Green Party", "vote Lib Dems"]),
        ("{verb} {nested}", "voting for Labour, back Tory", ["voting for Labour", "back Tory"]),
        ("{party}", "the Lib Dem leaflet", ["Lib Dem"]),
        # built in
        ("click {link}", "click https://x.example/y, click bit.ly/z", ["click https://x.example/y,", "click bit.ly/z"]),
        ("{money} bribe", "a \u00a35k bribe, a \u00a31.2 million bribe", ["\u00a35k bribe", "\u00a31.2 million bribe"]),
        ("item {number}", "item 12, item 1,200", ["item 12", "item 1,200"]),
        ("ask {handle}", "ask @some.body-else", ["ask @some.body-else"]),
        # the start of a sentence
        ("^vote {party}", "Vote Labour! vote labour. I vote labour", ["Vote Labour", "vote labour"]),
        ("^vote {party}", 'No.\n> "vote labour"', ["vote labour"]),
        ("(^vote|please back) {party}", "Well. Vote Labour and please back Labour", ["Vote Labour", "please back Labour"]),
    ],
)  # fmt: skip
def test_a_phrase_finds(phrase, text, marked):
    assert found(phrase, text) == marked


@pytest.mark.parametrize(
    "phrase, text",
    [
        ("vote against", "vote. against"),
        ("vote against", "vote\nagainst"),
        ("vote against", "vote? Against"),
        ("vote against", "devote against"),
        ("vote against", "vote not against"),
        ("'til", "until then"),
        ("goin'", "going home"),
        ("vot*", "pivot"),
        ("vote ... against", "vote as many times as you can against"),
        ("vote ...1 against", "vote once more against"),
        ("vote ... against", "vote. Then go against"),
        ("vote _ against", "vote against"),
        ("vote _ against", "vote quite firmly against"),
        ("^vote {party}", "I will vote labour"),
        ("^vote {party}", "so, vote labour"),
        ("click {link}", "click here"),
        ("{money} bribe", "five bribe"),
        ("{number}", "none"),
    ],
)
def test_a_phrase_leaves_alone(phrase, text):
    assert found(phrase, text) == []


@pytest.mark.parametrize(
    "phrase, says",
    [
        ("vote (for", 'a bracket is not closed in "vote (for"'),
        ("vote for)", 'a bracket closes that was never opened in "vote for)"'),
        ("vote {party", '"{" is out of place in "vote {party"'),
        ("vote party}", '"}" is out of place in "vote party}"'),
        ("vote {prty}", 'no word list is called "prty"'),
        ("vote {}", 'no word list is called ""'),
        ("{ring}", 'the word list "ring" holds itself'),
        ("vote {empty}", 'the word list "empty" is empty'),
        ("{empty}", 'the word list "empty" is empty'),
        ("{bad}", 'a bracket is not closed in "not (fine"'),
        ("? vote", '"?" follows nothing in "? vote"'),
        ("vote ()", 'nothing to match in "vote ()"'),
        ("", 'nothing to match in ""'),
        ("vote |", '"vote |" would match nothing at all'),
        ("vote?", '"vote?" needs a word at each end of a gap, and one that is not optional'),
        ("... vote", '"... vote" needs a word at each end of a gap, and one that is not optional'),
        ("vote ...", '"vote ..." needs a word at each end of a gap, and one that is not optional'),
        ("^", '"^" needs a word at each end of a gap, and one that is not optional'),
        ("vote ^now", '"^" may only begin a phrase in "vote ^now"'),
        ("vote ...21 now", 'a gap may be 20 words at most in "vote ...21 now"'),
        ("vote...now", 'a gap needs a space on each side in "vote...now"'),
        ("*", '"*" may only end a word in "*"'),
        ("v*te", '"*" may only end a word in "v*te"'),
        ("a" * 41, f'a word may have 40 letters at most in "{"a" * 41}"'),
        ("(" * 9 + "a" + ")" * 9, f'brackets nest too deeply in "{"(" * 9}a{")" * 9}"'),
    ],
)
def test_a_phrase_that_cannot_be_read_is_told(phrase, says):
    with pytest.raises(PhraseError) as refused:
        Phrasebook(LISTS).phrases([phrase])
    assert str(refused.value) == says


def test_faults_of_phrases_can_be_gathered_while_the_good_ones_are_taken():
    book = Phrasebook(LISTS)
    with book.gathering(thorough=True) as faults:
        phrases = book.phrases(["vote (for", "fine words", "{prty}"])
    assert faults == [
        ("vote (for", 'a bracket is not closed in "vote (for"'),
        ("{prty}", 'no word list is called "prty"'),
    ]
    assert phrases.anywhere(Passage("text", "Fine words!", book))
    with pytest.raises(PhraseError):
        book.phrases(["vote (for"])


@pytest.mark.parametrize(
    "phrase, anchors",
    [
        ("vote against the plan", {"vote"}),
        ("will vot* (for|against)", {"vot*"}),
        ("don't you dare", {"dare"}),
        ("you", {"you"}),
        ("cover-up", {"coverup", "cover"}),
        ("can't", {"can't", "cant"}),
        ("(vote|shove) it", {"vote", "shove"}),
        ("{money}", {"£"}),
        ("(vote|{number})", {"vote", "{number}"}),
        ("#ad", {"ad"}),
        ("change.org", {"change"}),
        ("😉 you", {"😉"}),
        ("_ _", None),
    ],
)
def test_a_phrase_is_only_tried_where_its_rarest_words_stand(phrase, anchors):
    compiled = compile_phrase(phrase, LISTS).anchors
    assert compiled is None if anchors is None else set(compiled or ()) == anchors


@pytest.mark.parametrize(
    "phrase, text, words",
    [
        ("(mon|tues)day", "see you Tuesday", ["tuesday"]),
        ("know(s)? what", "he knows what, I know what", ["knows what", "know what"]),
        (
            "(she|he)('s| is)? gone",
            "she is gone. He's gone. He gone",
            ["she is gone", "he's gone", "he gone"],
        ),
        ("{number}th", "the 13th of May", ["13th"]),
        ("in (18|19){number}", "in 1955 or in 2005", ["in 1955"]),
        ("(un)?kind", "kind or unkind, not mankind", ["kind", "unkind"]),
        ("{fruit}('s)? gone", "the fig's gone", ["fig's gone"]),
        ("the (old )?house", "the house, the old house", ["the house", "the old house"]),
        ("clown(s)? x", "clownsx", []),
    ],
)
def test_what_stands_against_a_bracket_is_one_word_with_it(phrase, text, words):
    book = Phrasebook({"fruit": ("fig", "pear")})
    assert [found.words for found in book.phrases([phrase]).find(Passage("text", text, book))] == words
