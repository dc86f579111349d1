"""Garbage is told from text."""

import pytest

from index.reading.quality import quality_notes

PROSE = (
    "The harbour commission of Orlestone told reporters on Monday that the sluice had been "
    "inspected twice in the preceding fortnight, and that 14 defects were found. "
) * 3


def shifted(text: str) -> str:
    """Letters as a font without a character map gives them: by the numbers of their glyphs."""
    return "".join(chr(ord(char) - 29) if char.isalpha() else char for char in text)


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        "Комиссия гавани сообщила журналистам, что шлюз был осмотрен дважды.",
        "港湾委員会は月曜日、水門は二度点検されたと記者団に述べた。",
        "Gate\tDefects\nEast\t9\nWest\t5",
        "Niño, Ångström, “quoted” — and Ñandú.",
    ],
)
def test_prose_of_any_script_passes(text: str) -> None:
    assert quality_notes(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        shifted(PROSE),
        PROSE.translate({ord(c): ord(c) + 0xE000 for c in "abcdefghijklmnopqrstuvwxyz"}),
        "�" * 300,
    ],
)
def test_text_by_a_wrong_character_map_is_of_low_quality(text: str) -> None:
    assert ["wrong character map" in note for note in quality_notes(text)] == [True]


def test_utf_8_read_as_windows_1252_is_told() -> None:
    misread = "“Élodie Brûlé,” said the président.".encode().decode("cp1252", errors="replace")
    assert ["decoded wrongly" in note for note in quality_notes(misread)] == [True]


def test_garbage_after_a_clean_cover_is_found() -> None:
    assert quality_notes(PROSE + shifted(PROSE) * 400)
