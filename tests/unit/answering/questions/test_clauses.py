"""Questions turned round."""

import pytest

from bot.answering.questions.clauses import Clause, clause_of


def turned(question: str) -> Clause:
    clause = clause_of(question)
    assert clause is not None
    return clause


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("Did officials add ballots to the boxes?", "officials added ballots to the boxes"),
        ("Did two border guards fire at people?", "two border guards fired at people"),
        ("Why did the minister lie to parliament?", "the minister lied to parliament"),
        ("Does the memo mention firearms?", "the memo mentions firearms"),
        ("Since when has the crossing been closed?", "the crossing has been closed"),
        ("How many people were killed in March?", "people were killed in March"),
        ("How many people died in Orsett?", "people died in Orsett"),
        ("How many ballots did the boxes hold?", "the boxes held ballots"),
        ("Who accused the minister?", "someone accused the minister"),
        ("Which witnesses heard a horn?", "witnesses heard a horn"),
        ("What happened at the gate?", "something happened at the gate"),
        ("What did Ruta Malk say about the gate?", "Ruta Malk said something about the gate"),
        ("Did the members of the commission enter?", "the members of the commission entered"),
    ],
)
def test_a_question_as_a_statement(question: str, statement: str) -> None:
    assert turned(question).statement == statement


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Who accused the minister?", "did someone accuse the minister"),
        ("Who says so?", "does someone say so"),
        ("How many people died?", "did people die"),
        ("Where were the bodies found?", "were the bodies found"),
    ],
)
def test_a_question_as_one_for_yes_or_no(question: str, asked: str) -> None:
    assert turned(question).question == asked


@pytest.mark.parametrize(
    ("question", "indirect"),
    [
        ("Did officials add ballots?", "whether officials added ballots"),
        ("When did the firing begin?", "when the firing began"),
        ("How many people died?", "how many people died"),
        ("What did Ruta Malk say about it?", "what Ruta Malk said about it"),
    ],
)
def test_a_question_within_a_question(question: str, indirect: str) -> None:
    assert turned(question).indirect == indirect


@pytest.mark.parametrize(
    ("question", "subjects"),
    [
        ("How many people were killed in March?", "the people killed in March"),
        ("How many people died in Orsett?", "the people who died in Orsett"),
        ("How many ballots were in the boxes?", "the ballots that were in the boxes"),
        ("Did guards take bodies away?", "guards"),
    ],
)
def test_those_whom_a_question_tells_of(question: str, subjects: str) -> None:
    assert turned(question).subjects == subjects


def test_another_subject_takes_its_own_form_of_the_verb() -> None:
    clause = turned("How many boys were among the dead?")
    assert clause.whole == "how many boys were among the dead"
    assert clause.with_subject("girls").whole == "how many girls were among the dead"
    assert (
        turned("Was the mayor there?").with_subject("the guards").whole == "were the guards there"
    )


@pytest.mark.parametrize(
    "text", ["", "the gate", "Why?", "Tell me of the gate.", "¿Quién?", "which"]
)
def test_what_is_no_question_of_a_usual_form_is_not_turned(text: str) -> None:
    assert clause_of(text) is None
