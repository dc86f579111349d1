"""Numbers as ranges: what the words commit to, and when two of them differ."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.text.quantities import quantities


@pytest.mark.parametrize(
    ("text", "low", "high", "words"),
    [
        ("7,000 were murdered", 7000, 7000, "7,000"),
        ("some 2,300 people", 2070, 2530, "some 2,300"),
        ("more than 700 people", 700, 1050, "more than 700"),
        ("no fewer than 31", 31, 46.5, "no fewer than 31"),
        ("up to 30 boats", 20, 30, "up to 30"),
        ("seven hundred and twelve dead", 712, 712, "seven hundred and twelve"),
        ("twenty-six graves", 26, 26, "twenty-six"),
        ("a hundred metres", 100, 100, "a hundred"),
        ("1.5 million crowns", 1_500_000, 1_500_000, "1.5 million"),
        ("dozens of cars", 24, 99, "dozens"),
        ("tens of thousands of people", 20_000, 199_999, "tens of thousands"),
        ("ranged from 1,200 to 3,000 marks", 1200, 3000, "1,200 to 3,000"),
        ("between 44 and 47 percent", 44, 47, "44 and 47"),
        ("50 or 60 men", 50, 60, "50 or 60"),
        ("71%", 71, 71, "71"),
        ("In April two people died", 2, 2, "two"),
    ],
)
def test_what_a_number_commits_to(text: str, low: float, high: float, words: str) -> None:
    (found,) = quantities(text)
    assert (found.low, found.high) == pytest.approx((low, high))
    assert found.span.of(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "on 4 May",
        "between 18 and 20 June",
        "on 13 March 2031",
        "since May 13",
        "in 2031",
        "at 12:30",
        "Article 14",
        "Witness 3",
        "the F-16",
        "between 20.30 and 23.15",
        "page 7",
        "men between the ages of 14 and 64",
        "a girl aged 9",
    ],
)
def test_dates_and_labels_are_no_quantities(text: str) -> None:
    assert quantities(text) == []


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("more than 700", "seven hundred and twelve", True),
        ("more than 700", "7,000", False),
        ("about 50", "52", True),
        ("five", "at least 31", False),
        ("dozens", "40", True),
        ("26", "26", True),
    ],
)
def test_numbers_agree_within_their_own_precision(one: str, other: str, agree: bool) -> None:
    (first,), (second,) = quantities(one), quantities(other)
    assert first.agrees(second) is second.agrees(first) is agree


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    for quantity in quantities(text):
        assert 0 <= quantity.span.start < quantity.span.end <= len(text)
        assert quantity.low <= quantity.high


def test_an_age_counts_nothing() -> None:
    assert quantities("Bram Oskel, 47, commanded the weir.") == []


def test_what_follows_of_a_number_is_a_part_of_it() -> None:
    whole, part = quantities("Of the forty-one people taken to hospital, one is still there.")
    assert (whole.low, whole.of_part) == (41, False)
    assert (part.low, part.of_part) == (1, True)


def test_a_change_is_two_numbers() -> None:
    assert [quantity.low for quantity in quantities("up from 64 to 92")] == [64, 92]


def test_a_number_without_a_noun_counts_what_was_counted_before() -> None:
    found = quantities("I counted the burnt houses with the priest: there were 52 in the village.")
    assert [q.measure.kind for q in found] == ["home"]


def test_of_two_nouns_the_second_is_what_is_counted() -> None:
    assert [q.measure.kind for q in quantities("eleven ballot boxes")] == ["box"]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Eighteen of the dead were children.", "child"),
        ("They killed 58 people, 21 of them children.", "child"),
        ("Of the 58 dead, 21 were women.", "woman"),
        ("Nine of them were injured.", ""),
    ],
)
def test_which_people_a_part_is(text: str, group: str) -> None:
    assert quantities(text)[-1].measure.group == group
