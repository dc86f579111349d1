"""Cleaning keeps every character's place."""

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from index.reading.cleaning import clean, is_blank, one_line


@given(st.text(alphabet=st.characters(codec=None), max_size=200))
@example("a\x00b\ud800c")
@example("a" + "\u0301" * 200)
@example("𝒜 gate \U0001f6a7 \u202eopen\u202c")
def test_nothing_moves_and_all_can_be_stored(text: str) -> None:
    cleaned, _ = clean(text)
    assert len(cleaned) == len(text)
    assert all(new in {old, "\ufffd"} for old, new in zip(text, cleaned, strict=True))
    assert json.loads(json.dumps(cleaned)) == cleaned.encode().decode()
    assert "\x00" not in cleaned


@pytest.mark.parametrize(
    ("text", "expected", "note"),
    [
        ("a\x00b\x00", "a�b�", "NUL characters or lone surrogates were replaced by � (2)."),
        ("a\udfff", "a�", "NUL characters or lone surrogates were replaced by � (1)."),
        ("e" + "\u0301" * 32, "e" + "\u0301" * 30 + "��", "Combining marks piled up"),
        ("the \u202egate\u202c", "the \u202egate\u202c", "reverse the order"),
    ],
)
def test_what_was_found_is_noted(text: str, expected: str, note: str) -> None:
    cleaned, notes = clean(text)
    assert cleaned == expected
    assert [note in found for found in notes] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "CRLF\r\nstays, and\ttabs, and \u200bzero\u200d width, and \x1b[31m.",
        "Nguye\u0302\u0303n, \u05d1\u05bc\u05b0, \ufeffmark",
        "e\u0301 is not é",
    ],
)
def test_all_else_stays_as_it_is(text: str) -> None:
    assert clean(text) == (text, ())


@pytest.mark.parametrize("text", ["", " \n\t ", "\u200b\u200b", "\x00\x01", "\u00a0\u3000"])
def test_text_that_shows_nothing_is_blank(text: str) -> None:
    assert is_blank(text)


def test_text_that_shows_something_is_not_blank() -> None:
    assert not is_blank("\n\n .\n")


def test_a_title_is_one_line_without_tricks() -> None:
    assert one_line(" The\r\ngate\x00 was \u202eopen\u202c ") == "The gate was open"
    assert one_line("\u200b ") is None
    assert one_line(None) is None
    assert one_line("x" * 600) == "x" * 500
