"""Markdown gives the text that its reader sees."""

import pytest

from index.reading.limits import DEFAULT_LIMITS
from index.reading.markdown import read


def text_of(source: str) -> str:
    return read(source.encode(), DEFAULT_LIMITS).text


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("It was **never** *quite* `open`.", "It was never quite open."),
        ("As [the letter](https://a.example/x) says.", "As the letter says."),
        ("![The gate](gate.png) at noon", "The gate at noon"),
        ("5 \\* 3 &amp; “so”", "5 * 3 & “so”"),
        ("One.\n\n- first\n- second", "One.\n\nfirst\n\nsecond"),
        ("> It is over.\n>\n> We lost.", "It is over.\n\nWe lost."),
        ("Before <b>bold</b><br>\n\n<div>A block</div>", "Before bold\n\nA block"),
        ("~~~\ncode\n~~~", "code"),
        ("| Gate | Defects |\n|---|---|\n| East | **9** |", "Gate\tDefects\n\nEast\t9"),
        ("***\n\nEnd", "End"),
    ],
)
def test_no_marks_are_left(source: str, expected: str) -> None:
    assert text_of(source) == expected


def test_wrapped_lines_are_joined() -> None:
    source = (
        "The keeper of the gate told the paper that nobody had\n"
        "passed between midnight and four, and that the **log** of\n"
        "the night was complete.\n"
    )
    assert text_of(source) == (
        "The keeper of the gate told the paper that nobody had passed between midnight and four, "
        "and that the log of the night was complete."
    )


def test_speakers_on_lines_of_their_own_are_not_run_together() -> None:
    source = "# Hearing\n\nCHAIR: Please begin.\nWITNESS 3: I saw **him**.\\\nCHAIR: Whom?"
    assert text_of(source).split("\n\n") == [
        "Hearing",
        "CHAIR: Please begin.",
        "WITNESS 3: I saw him.",
        "CHAIR: Whom?",
    ]


@pytest.mark.parametrize(
    ("source", "title"),
    [
        ("Intro\n\n## The *open* gate\n\n# Later", "The open gate"),
        ("The gate\n====\n\nText", "The gate"),
        ("---\ntitle: 'The gate'\ntags:\n  - x\n---\n\n# Heading\n", "The gate"),
        ("**Bold** only", None),
    ],
)
def test_the_first_heading_or_the_stated_title_is_the_title(source: str, title: str | None) -> None:
    assert read(source.encode(), DEFAULT_LIMITS).about.title == title


def test_front_matter_is_no_text() -> None:
    assert text_of("---\ntitle: The gate\n---\n\nIt was **open**.") == "It was open."
