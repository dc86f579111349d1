"""What a message says of a document, in lines such as *publisher: NAME*."""

from datetime import date

import pytest

from bot.adding import before_fields, fields_alone, leading_fields
from index.errors import UsageError
from index.model import About


def test_leading_fields_end_where_the_text_begins() -> None:
    about, text = leading_fields(
        "Title: At the weir\nurl: https://x.example/a?b=c\nIt was so: open."
    )
    assert about == About(title="At the weir", url="https://x.example/a?b=c")
    assert text == "It was so: open."


@pytest.mark.parametrize(
    "text",
    [
        "publisher: The Sluice\ndate: 2031-05-04",
        "publisher: The Sluice; date: 4 May 2031",
        " publisher: The Sluice date: 2031-05-04 ",
        "PUBLISHER : The Sluice\n\n published: May 4, 2031\n",
    ],
)
def test_fields_alone(text: str) -> None:
    assert fields_alone(text) == About(publisher="The Sluice", published=date(2031, 5, 4))


def test_on_lines_of_their_own_a_title_may_hold_the_name_of_a_field() -> None:
    assert fields_alone("title: The author: a life\npublisher: P").title == "The author: a life"


@pytest.mark.parametrize("text", ["please", "publisher: P\nthank you", "publsher: P", "publisher:"])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="is no line that I know"):
        fields_alone(text)


def test_no_fields_are_fine() -> None:
    assert fields_alone(" \n") == About()


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("a b.txt publisher: X date: Y", ("a b.txt", "publisher: X date: Y")),
        ("a.txt", ("a.txt", "")),
        ("url: https://x.example", ("", "url: https://x.example")),
        ("https://x.example", ("https://x.example", "")),
        ("", ("", "")),
    ],
)
def test_what_stands_before_the_fields(line: str, parts: tuple[str, str]) -> None:
    assert before_fields(line) == parts
