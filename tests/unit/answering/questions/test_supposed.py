"""A yes/no question on a number is answered as the question for that number."""

import pytest

from bot.answering.questions.question import Asked, parse
from bot.answering.questions.supposed import with_number_asked


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Were 31 people killed in March?", 31),
        ("Is it true that forty homes were burnt in Orsett?", 40),
        ("Did the guards kill at least twelve dockers?", 12),
        ("Have 7,000 villagers been expelled?", 7_000),
    ],
)
def test_the_number_is_asked_for_and_supposed(question: str, number: float) -> None:
    asking = with_number_asked(parse(question))
    assert asking.asked is Asked.NUMBER
    assert asking.supposed is not None
    assert (asking.supposed.low, asking.numbers) == (number, ())


def test_what_else_the_question_turns_on_is_kept() -> None:
    asking = with_number_asked(parse("Did the guards kill at least twelve dockers in Orsett?"))
    assert asking.names == (("orsett",),)
    assert set(asking.concepts) == set(parse("How many dockers did the guards kill?").concepts)


@pytest.mark.parametrize(
    "question",
    [
        "How many people were killed?",
        "Did the guards shoot?",
        "Were the 31 people buried in March?",
        "Did one of the guards shoot?",
        "Was he held for 12 days?",
        "Were two boys among the dead?",
        "Did the mayor take 4,000 crowns?",
        "Were 31 people killed and 12 wounded?",
        "Was the strike in 2031?",
        "Why was Store 4 shut?",
        "Why did it take 3 days?",
        "Were the guards' 12 rifles found?",
    ],
)
def test_another_question_stays_as_it_is(question: str) -> None:
    parsed = parse(question)
    assert with_number_asked(parsed) is parsed


def test_a_count_in_a_reason_is_supposed() -> None:
    asking = with_number_asked(parse("Why did the army kill 90 villagers?"))
    assert asking.asked is Asked.NUMBER
    assert asking.supposed is not None
    assert asking.supposed.low == 90
