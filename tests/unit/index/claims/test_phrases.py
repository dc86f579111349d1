"""Noun phrases by position."""

import pytest

from index.claims.appositions import with_appositions
from index.claims.phrases import nearest_phrase, phrase_after, subject_before
from tests.unit.index.claims.texts import sentence


def before(text: str, verb: str) -> str | None:
    tokens = sentence(text).tokens
    index = next(i for i, t in enumerate(tokens) if t.text == verb)
    found = subject_before(tokens, index)
    return " ".join(t.text for t in tokens[slice(*found)]) if found else None


def after(text: str, word: str) -> str:
    tokens = sentence(text).tokens
    index = next(i for i, t in enumerate(tokens) if t.text == word) + 1
    found = phrase_after(tokens, index)
    assert found
    return " ".join(t.text for t in tokens[slice(*with_appositions(tokens, found))])


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("A source in western Selvany said so.", "A source in western Selvany"),
        ("Juno Pask, the harbour master, said so.", "Juno Pask , the harbour master"),
        ("Nadia Keld, who chairs the board, said so.", "Nadia Keld"),
        ("In March the centre said so.", "the centre"),
        ("But the army said so.", "the army"),
        ("He was ill and the nurse said so.", "the nurse"),
        ("Juno Pask and Edda Corrin said so.", "Juno Pask and Edda Corrin"),
        ("The plan that the army said so.", "the army"),
        ("The man who lost his boat said so.", "The man who lost his boat"),
        ("The Water Institute (WI) said so.", "The Water Institute ( WI )"),
    ],
)
def test_a_subject_is_the_whole_phrase_and_no_more(text: str, subject: str) -> None:
    assert before(text, "said") == subject


def test_a_question_has_no_subject_that_says() -> None:
    assert before("Did the minister say so?", "say") is None


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("“No,” said Teodor Hale, a resident of Mill Row.", "Teodor Hale , a resident of Mill Row"),
        ("“No,” said Ilka Brenn, who runs the lock.", "Ilka Brenn"),
        ("“No,” said Milo Tarr on Tuesday.", "Milo Tarr"),
        ("“No,” said the union of the dockers.", "the union of the dockers"),
    ],
)
def test_a_phrase_after_a_verb_ends_where_the_speaker_does(text: str, phrase: str) -> None:
    assert after(text, "said") == phrase


def test_the_nearest_phrase_does_not_reach_over_a_verb() -> None:
    tokens = sentence("The board heard from Witness 3 today.").tokens
    found = nearest_phrase(tokens, 6)
    assert found
    assert [t.text for t in tokens[slice(*found)]] == ["Witness", "3"]
