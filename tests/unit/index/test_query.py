"""A question is taken apart into what search weighs."""

from datetime import date

import pytest

from index.heading import heading_of
from index.model import About
from index.query import parse


def test_words_that_ask_are_left_out_unless_there_is_nothing_else() -> None:
    assert parse("According to the article, who opened the weir?").words == ("opened", "weir")
    assert parse("Who was it?").words == ("who", "was", "it")


def test_a_long_question_has_clauses_and_a_short_one_has_none() -> None:
    long = parse(
        "Which board closed the old Orsett weir, and who warned the farmers downstream of floods?"
    )
    assert long.clauses == (
        "Which board closed the old Orsett weir",
        "and who warned the farmers downstream of floods?",
    )
    assert parse("Who closed the weir, and when?").clauses == ()


@pytest.mark.parametrize(
    ("question", "fits", "fits_not"),
    [
        ("What came out in May?", date(2031, 5, 4), date(2031, 6, 4)),
        ("What came out in May 2031?", date(2031, 5, 4), date(2030, 5, 4)),
        ("What came out on May 4th, 2031?", date(2031, 5, 4), date(2031, 5, 5)),
        ("What came out on 4 May?", date(2030, 5, 4), date(2031, 5, 5)),
        ("What came out on 2031-05-04?", date(2031, 5, 4), date(2031, 5, 5)),
    ],
)
def test_dates_fit_as_far_as_they_are_named(question: str, fits: date, fits_not: date) -> None:
    (asked,) = parse(question).dates
    assert asked.fits(fits)
    assert not asked.fits(fits_not)


def test_may_is_a_month_only_as_a_name() -> None:
    assert parse("What may the board do?").dates == ()


@pytest.mark.parametrize(
    ("publisher", "named"),
    [("the sluice", True), ("vale com", True), ("slui", False), ("", False)],
)
def test_publishers_are_named_by_their_whole_name(publisher: str, named: bool) -> None:
    assert parse("Did The Sluice, or Vale, report it?").names(publisher) is named


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("What flooded the farms in 2031?", True),
        ("What flooded the farms in May?", True),
        ("What flooded the farms on 2031-05-17?", True),
        ("What flooded 2031500 farms this week?", False),
    ],
)
def test_a_question_that_names_a_year_or_month_names_its_time(question: str, named: bool) -> None:
    assert parse(question).names_time is named


@pytest.mark.parametrize(
    ("about", "heading"),
    [
        (About(title="A title", url="https://a.example/one-two-three"), "A title"),
        (About(url="https://a.example/2031/one-two-three.html#four-five-six"), "one two three"),
        (About(url="https://a.example/story/one-two-three/12345/"), "one two three"),
        (About(url="https://a.example/weir"), ""),
        (About(), ""),
    ],
)
def test_a_heading_is_the_title_or_the_words_of_the_address(about: About, heading: str) -> None:
    assert heading_of(about) == heading
