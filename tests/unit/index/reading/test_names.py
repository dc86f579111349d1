"""A file's name in a message cannot lie about where it starts and ends."""

import pytest

from index.reading.names import shown_name


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("letter.pdf", "letter.pdf"),
        ("../../x", "../../x"),
        ("CON", "CON"),
        ("a\x00b\nc\r\x1b[31m.txt", "abc[31m.txt"),
        ("letter\u202etxt.exe", "lettertxt.exe"),
        ("\u2066\u200b", ""),
        ("мост 🚧.txt", "мост 🚧.txt"),
        ("a" * 300 + ".docx", "a" * 60 + "…" + "a" * 34 + ".docx"),
    ],
)
def test_only_what_can_be_seen_is_shown_name(name: str, expected: str) -> None:
    assert shown_name(name) == expected
