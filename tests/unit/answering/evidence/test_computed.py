"""What *last Wednesday* meant, from the date of the document."""

from datetime import date

import pytest

from bot.answering.evidence.computed import computed_dates

WEDNESDAY = date(2031, 6, 18)


@pytest.mark.parametrize(
    ("text", "published", "words", "meant"),
    [
        ("Nobody warned us last Wednesday.", date(2031, 6, 21), "last Wednesday", WEDNESDAY),
        ("Nobody warned us last Wednesday.", WEDNESDAY, "last Wednesday", date(2031, 6, 11)),
        ("Three people died on Wednesday.", WEDNESDAY, "Wednesday", WEDNESDAY),
        ("It has been shut since Wednesday.", date(2031, 6, 21), "Wednesday", WEDNESDAY),
        ("The council will meet on Wednesday.", date(2031, 6, 16), "Wednesday", WEDNESDAY),
        ("Ferries run again from Wednesday.", WEDNESDAY, "Wednesday", date(2031, 6, 25)),
        ("Two were found yesterday.", date(2031, 6, 19), "yesterday", WEDNESDAY),
        ("Two were found three days ago.", date(2031, 6, 21), "three days ago", WEDNESDAY),
    ],
)
def test_a_relative_date_is_computed(text: str, published: date, words: str, meant: date) -> None:
    (found,) = computed_dates(text, published)
    assert (found.span.of(text), found.day) == (words, meant)


@pytest.mark.parametrize(
    "text",
    [
        "The market is on Wednesday.",
        "The market opens on Wednesdays.",
        "It was closed on Wednesday 4 June.",
        "It was closed on Wednesday, 4 June.",
        "Two days earlier it was closed.",
    ],
)
def test_what_is_not_certain_is_not_computed(text: str) -> None:
    assert computed_dates(text, date(2031, 6, 21)) == []


def test_a_document_without_a_date_tells_nothing() -> None:
    assert computed_dates("Nobody warned us last Wednesday.", None) == []
