"""Dates that are said, and dates that only look like it."""

from datetime import date

import pytest

from bot.answering.text.times import Time, times, without_times


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("killed in March", [Time(None, 3)]),
        ("killed in may", [Time(None, 5)]),
        ("He may go. March on!", []),
        ("in March 2031", [Time(2031, 3)]),
        ("on 13 March 2031 at noon", [Time(2031, 3, 13)]),
        ("March 13, 2031", [Time(2031, 3, 13)]),
        ("2031-05-06", [Time(2031, 5, 6)]),
        ("in 2029 and 2031", [Time(2029), Time(2031)]),
        ("it cost 2,031 crowns", []),
    ],
)
def test_what_is_said_of_a_date(text: str, found: list[Time]) -> None:
    assert times(text) == found


def test_a_month_takes_its_year_from_the_day_of_publication() -> None:
    published = date(2031, 4, 2)
    assert Time(None, 3).within(published) == Time(2031, 3)
    assert Time(None, 11).within(published) == Time(2030, 11)
    assert Time(None, 3).within(None) == Time(None, 3)


def test_a_time_asked_about_covers_what_falls_into_it() -> None:
    assert Time(None, 3).covers(Time(2031, 3, 13))
    assert not Time(2030, 3).covers(Time(2031, 3, 13))
    assert not Time(None, 5).covers(Time(None, 3))


def test_a_text_can_be_freed_of_its_dates() -> None:
    assert without_times("killed on 13 March 2031 there").split() == ["killed", "on", "there"]
