"""What a message asks, without what people say around it."""

import pytest

from bot.answering.questions.plainly import plainly


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Can you tell me how many people died?", "How many people died?"),
        ("Hi, do you know who shut the gate?", "Who shut the gate?"),
        (
            "I am trying to find out how much the lock cost.",
            "How much the lock cost.",
        ),
        ("I need the size of the loan.", "The size of the loan."),
        ("How many families left? I keep reading other numbers.", "How many families left?"),
        (
            "The board says the gate was shut. Is that true?",
            "Is it true that The board says the gate was shut?",
        ),
        ("So the keeper was away that night, right?", "Is it true that the keeper was away that"),
        ("Was the keeper away that night, please?", "Was the keeper away that night"),
        ("What is Bo Teal supposed to have done?", "What is Bo Teal accused of?"),
        ("What do people say against Bo Teal?", "What is Bo Teal accused of?"),
        ("What are the allegations against the mill?", "What is the mill accused of?"),
        ("For how long was the gate shut?", "How long was the gate shut?"),
        ("Old Mr Gorse: was he left behind?", "Was Mr Gorse left behind?"),
        ("The keeper: why did she leave?", "Why did The keeper leave?"),
    ],
)
def test_what_people_say_around_a_question_is_left_out(text: str, asked: str) -> None:
    assert plainly(text).startswith(asked)


@pytest.mark.parametrize(
    "text",
    [
        "Why?",
        "7,000",
        "Orsett",
        "Who said that the gate was shut?",
        "Did Dr. Gorse shut the gate?",
        "Did Ana Gorse, the mayor, resign or not?",
        "Tell me",
    ],
)
def test_a_plain_question_stays_as_it_is(text: str) -> None:
    assert plainly(text) == text
