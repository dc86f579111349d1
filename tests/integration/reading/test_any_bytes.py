"""Whatever the bytes: a reading that holds together, or a ReadingError in one line."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from index.errors import ReadingError
from index.model import Reading
from index.reading import read
from tests.fakes.office import word
from tests.fakes.pdf import Pdf, column

WORDS = ["The harbour commission denied it.", "", "“Nobody was hurt,” a resident said."]
SEEDS = [
    bytes(Pdf([column(WORDS), column(WORDS)], info={"Title": "Gate"}, owner_password="quay")),
    word(lambda document: document.add_paragraph(WORDS[0])),
    f"<html><head><title>Gate</title></head><body><p>{WORDS[0]}</p><p>{WORDS[2]}".encode(),
    b"# Gate\n\n" + WORDS[0].encode() + b" **never**\n\n> [x](y)\n",
]


def outcome(data: bytes) -> Reading | str:
    try:
        return read(data, name="any.bin")
    except ReadingError as error:
        return str(error)


def holds_together(found: Reading | str) -> bool:
    if isinstance(found, str):
        return found.startswith("any.bin: ") and "\n" not in found
    tiles = "".join(page.span.of(found.text) for page in found.pages)
    return bool(found.text.strip()) and tiles == (found.text if found.pages else "")


@given(st.binary(max_size=300))
@example(b"\xff\xfe")
@example(b"\xff\xfe\x00\xd8")
@example(b"\x00a\x00")
@example(b"\xef\xbb\xbf")
@example(b"PK\x03\x04")
@example(b"PK\x05\x06" + bytes(18))
@example(b"%PDF-1.7")
@example(b"<!--")
@settings(deadline=None)
def test_any_bytes(data: bytes) -> None:
    assert holds_together(outcome(data))


@given(st.text(min_size=1, max_size=300), st.sampled_from(["utf-8", "utf-16", "cp1251", "cp932"]))
@settings(deadline=None)
def test_any_text_in_any_encoding(text: str, encoding: str) -> None:
    assert holds_together(outcome(text.encode(encoding, errors="ignore")))


@given(
    st.sampled_from(SEEDS),
    st.floats(0, 1),
    st.integers(0, 12),
    st.binary(max_size=8),
    st.booleans(),
)
@settings(deadline=None, max_examples=25)
def test_documents_with_a_hole_or_without_an_end(
    seed: bytes, place: float, length: int, filling: bytes, cut: bool
) -> None:
    start = int(place * len(seed))
    damaged = seed[:start] + filling + (b"" if cut else seed[start + length :])
    assert holds_together(outcome(damaged))
