"""Bytes become text, and a guess is called one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import UnknownFileType
from index.reading.encoding import decode, normalise_newlines

ENGLISH = "“We looked at every bolt,” said Ilka Brandt, the commissioner’s clerk."
RUSSIAN = "Комиссия гавани сообщила журналистам, что шлюз был осмотрен дважды."
JAPANESE = (
    "港湾委員会は月曜日、水門は二度点検されたと記者団に述べた。住民の一人はこれを否定している。"
)
SWEDISH = "Hamnkommissionen uppgav att slussen hade inspekterats två gånger på ön."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("text", [ENGLISH, RUSSIAN, JAPANESE, "𝒜 \U0001f6a7"])
def test_a_mark_or_utf_8_needs_no_guess(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert decoded.notes == ()


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [ENGLISH, RUSSIAN])
def test_utf_16_without_a_mark_is_seen(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert decoded.notes == ("The encoding was guessed: UTF-16.",)


@pytest.mark.parametrize(
    ("text", "encoding", "label"),
    [
        (ENGLISH, "cp1252", "windows-1252"),
        (SWEDISH, "cp1252", "windows-1252"),
        (RUSSIAN, "cp1251", "windows-1251"),
        (RUSSIAN, "koi8-r", "KOI8-R"),
        (JAPANESE, "shift-jis", "Shift-JIS"),
    ],
)
def test_a_legacy_encoding_is_guessed_and_said_so(text: str, encoding: str, label: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert decoded.notes == (f"The encoding was guessed: {label}.",)


def test_the_guess_holds_where_the_sample_ends_within_a_character() -> None:
    text = (JAPANESE + "\n") * 4000
    assert decode(text.encode("shift-jis")).text == text


def test_bad_bytes_in_utf_8_are_replaced_and_counted() -> None:
    decoded = decode(ENGLISH.encode() + b"\xff and so on")
    assert decoded.text == ENGLISH + "� and so on"
    assert decoded.notes == ("Bytes that could not be decoded are shown as � (1).",)


def test_bytes_of_no_encoding_are_refused() -> None:
    with pytest.raises(UnknownFileType):
        decode(bytes(range(128, 256)) * 3)


def test_a_nul_in_ascii_is_not_utf_16() -> None:
    assert decode(b"The gate\x00 was open.").text == "The gate\x00 was open."


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\ufeff"), max_size=80))
def test_utf_8_with_a_mark_comes_back_whole(text: str) -> None:
    assert decode(text.encode("utf-8-sig")).text == text


def test_all_line_breaks_become_one() -> None:
    assert normalise_newlines("a\r\nb\rc\nd") == "a\nb\nc\nd"
