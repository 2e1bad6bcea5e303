"""The candidates detector: people who are standing, by name."""

from gatepost.check.detectors import Waiting, candidates
from gatepost.check.facts import Facts, Person
from gatepost.check.phrasebook import Phrasebook
from gatepost.check.posts import Post
from gatepost.check.reading import Passage

FACTS = Facts(
    people=(Person(name="Ruth Whitlock", role="candidate"), Person(name="Jan Hale", role="officer"))
)


def marked(text: str, facts: Facts = FACTS, settings: candidates.Settings | None = None) -> list[str]:
    book = Phrasebook({})
    prepared = candidates.prepare(settings or candidates.Settings(), book)
    detect = prepared.detect if isinstance(prepared, Waiting) else prepared
    return [
        text[mark.start : mark.end] for mark in detect(Passage("text", text, book), Post(text=text), facts)
    ]


def test_marks_a_candidate_by_full_name_in_any_case_and_by_surname() -> None:
    assert marked("well done ruth whitlock") == ["ruth whitlock"]
    assert marked("Well done Cllr Whitlock!") == ["Cllr Whitlock"]


def test_leaves_everybody_else_alone() -> None:
    assert not marked("Jan Hale leads the walk")
    assert not marked("The whitlocks of Mill Lane")
    assert not marked("Well done Ruth Whitlock", Facts())


def test_may_ask_for_words_beside_the_name() -> None:
    praise = candidates.Settings(near=("brilliant",))
    assert marked("Ruth Whitlock is brilliant", settings=praise)
    assert not marked("Ruth Whitlock rang. The soup was brilliant.", settings=praise)


def test_may_count_a_candidate_who_is_only_described() -> None:
    assert marked("The Tory candidate waved", settings=candidates.Settings(described=True))
    assert not marked("The Tory candidate waved")


def test_marks_a_candidate_by_a_handle_made_of_the_name() -> None:
    assert marked("Congratulations @CllrRuthWhitlock") == ["@CllrRuthWhitlock"]
    assert marked("Congratulations @CllrRuth") == []
