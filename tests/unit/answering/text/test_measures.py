"""What a number counts, so that unlike numbers are never held against each other."""

import pytest

from bot.answering.evidence.facts import asked_quantity
from bot.answering.questions.question import parse
from bot.answering.text.quantities import Quantity, quantities
from tests.fakes.documents import facts_of


def number(text: str) -> Quantity:
    return quantities(text)[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("more than 700 homes", "410 homes"),
        ("7,000 people", "712 residents"),
        ("fifty minutes", "five minutes"),
        ("three hours", "20 minutes"),
        ("212 dead", "40 people"),
    ],
)
def test_numbers_of_one_kind_conflict(one: str, other: str) -> None:
    assert number(one).conflicts(number(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("more than 700 homes", "seven hundred and twelve homes"),
        ("some 7,000 people", "6,900 people"),
        ("7,000 people", "700 homes"),
        ("fifty minutes", "five people"),
        ("two hours", "120 minutes"),
        ("one kilometre", "1,000 metres"),
    ],
)
def test_numbers_that_agree_or_count_other_things_do_not(one: str, other: str) -> None:
    assert not number(one).conflicts(number(other))


@pytest.mark.parametrize(
    "sentence",
    [
        "River Watch said that 900 people were killed, injured, or arrested.",
        "River Watch said that 900 people were killed or wounded.",
        "River Watch put the number of dead and injured at 900.",
        "River Watch said that 900 homes were lost by those who were killed.",
    ],
)
def test_a_sum_or_another_thing_is_no_number_of_the_killed(sentence: str) -> None:
    assert asked_quantity(parse("How many people were killed?"), facts_of(sentence)) is None


@pytest.mark.parametrize(
    ("question", "sentence", "expected"),
    [
        ("How many people were killed?", "The board said that 9 were killed and 40 injured.", 9),
        ("How many people were injured?", "The board said that 9 were killed and 40 injured.", 40),
        (
            "How many people were killed, injured, or arrested?",
            "The board said that 900 people were killed, injured, or arrested.",
            900,
        ),
    ],
)
def test_the_number_of_what_is_asked(question: str, sentence: str, expected: int) -> None:
    found = asked_quantity(parse(question), facts_of(sentence))
    assert found is not None
    assert found.low == expected
