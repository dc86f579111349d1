"""Follow-ups are completed from the questions before them; what stands alone stays as it is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.blocks import paragraph, plain_text
from bot.answering.model import Answer, Outcome
from bot.answering.questions.conversation import Turn, as_asked, completed
from bot.answering.questions.question import MAX_QUESTION
from tests.bench.followup_cases import conversations, misunderstood

FELL = "How many people died when the Kestrel Bridge fell?"
STRUCK = "Did constables strike a student on Cooper Lane?"
SAID = "What did Bridge Watch say about the barrier?"
SHELLED = "Was Orsett shelled in April 2012?"


def test_the_gold_conversations_are_understood() -> None:
    cases = conversations()
    wrong = {c.id: found for c in cases if (found := [*misunderstood(c, c.understood())])}
    assert len(wrong) <= len(cases) * 0.1, wrong


@pytest.mark.parametrize(
    ("before", "text", "whole"),
    [
        (FELL, "when was that?", "When did people die when the Kestrel Bridge fell?"),
        (FELL, "and wounded?", "How many people were wounded when the Kestrel Bridge fell?"),
        (FELL, "and in Harrow?", "How many people died when the Kestrel Bridge fell in Harrow?"),
        (STRUCK, "who denies it?", "Who denies that constables struck a student on Cooper Lane?"),
        (STRUCK, "was he injured?", "Was the student injured?"),
        (STRUCK, "and on Mill Street?", "Did constables strike a student on Mill Street?"),
        (STRUCK, "where exactly?", "Where exactly did constables strike a student on Cooper Lane?"),
        (SAID, "and the ministry?", "What did the ministry say about the barrier?"),
        (SAID, "and about the horn?", "What did Bridge Watch say about the horn?"),
        (SAID, "when did they say that?", "When did Bridge Watch say something about the barrier?"),
        (SHELLED, "and in May?", "Was Orsett shelled in May 2012?"),
        (SHELLED, "what about Hamlin?", "Was Hamlin shelled in April 2012?"),
        (SHELLED, "how many people died there?", "How many people died in Orsett?"),
        (SHELLED, "who did it?", "By whom was Orsett shelled in April 2012?"),
        ("Who ordered the shooting?", "when?", "When did someone order the shooting?"),
        ("Where were the bodies found?", "who found them?", "Who found the bodies?"),
        ("Was anyone arrested in Orsett?", "how many?", "How many people were arrested in Orsett?"),
    ],
)  # fmt: skip
def test_a_follow_up_becomes_a_whole_question(before: str, text: str, whole: str) -> None:
    assert completed(text, [Turn(before)]) == whole


@pytest.mark.parametrize(
    ("earlier", "whole"),
    [
        ([SAID, STRUCK], "When did constables strike a student on Cooper Lane?"),
        ([SAID], "When did it happen, as for the barrier?"),
        (["What did the police say?", SHELLED], "When was Orsett shelled in April 2012?"),
    ],
)
def test_what_happened_is_the_event_and_not_the_saying(earlier: list[str], whole: str) -> None:
    assert completed("When did that happen?", [Turn(question) for question in earlier]) == whole


@pytest.mark.parametrize(
    "text",
    [
        "Who is Ruta Malk?",
        "and",
        "?",
        "",
        "tell me more",
        "Did the mayor say that he was sorry?",
        "Is it known that the gate was open?",
        "How many people were there?",
        "Who was arrested this week?",
        "How many of those who fled came back?",
        "How many injured people were taken away?",
        "Did the mayor resign?",
        "Is the gate open now?",
        "y en mayo?",
        "ما رأي الوزارة؟",
    ],
)
def test_what_needs_nothing_or_cannot_be_completed_stays_as_it_is(text: str) -> None:
    assert completed(text, [Turn("¿Cuántas personas murieron?"), Turn("Who opened it?")]) == text


def test_a_statement_that_is_only_doubted_is_a_whole_question() -> None:
    text = "So constables struck a student, right?"
    assert completed(text, [Turn(FELL)]) == text


@pytest.mark.parametrize("text", ["and who denied that?", "what about Orsett?", "when?", "they?"])
def test_without_an_earlier_question_nothing_is_completed(text: str) -> None:
    assert completed(text, []) == text


def test_a_question_that_cannot_be_turned_is_named_beside_the_follow_up() -> None:
    whole = completed("who denied that?", [Turn("the loudspeaker warnings")])
    assert whole == "Who denied that, on the question: the loudspeaker warnings?"


def test_a_person_is_looked_for_in_the_answer_and_in_the_turn_before_the_last() -> None:
    asked_who = Turn("Who accused the minister of lying?", ("Runa Haldis",))
    assert completed("what did she say?", [asked_who]) == "What did Runa Haldis say?"
    before = Turn("Did Ivo Hald open the gate?")
    whole = completed("Did he say why?", [Turn("How many gates were open?"), before])
    assert whole == "Did Ivo Hald say why?"
    forgotten = [Turn("How many gates were open?")] * 2
    assert "Ivo Hald" not in completed("Did he say why?", [*forgotten, before])


def test_a_completed_question_is_never_longer_than_a_question_may_be() -> None:
    earlier = [Turn(f"Did the mayor open {'the long gate ' * 70}in May?")]
    assert completed("and who denied that?", earlier) == "and who denied that?"
    assert completed("that? " * MAX_QUESTION, earlier) == "that? " * MAX_QUESTION


def test_an_answer_says_how_the_follow_up_was_understood() -> None:
    answer = Answer("Who denied it?", Outcome.DECLINED, "", (paragraph("Nothing."),))
    shown = as_asked(answer, "and who denied that?")
    assert (shown.question, shown.understood) == ("and who denied that?", "Who denied it?")
    assert plain_text(shown.blocks) == "Understood as: Who denied it?\n\nNothing."
    assert as_asked(answer, answer.question) == answer
    assert Turn.of(shown).question == "Who denied it?"


@settings(deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_are_taken(before: str, text: str) -> None:
    whole = completed(text, [Turn(before)])
    assert whole == text or whole.endswith("?")
