"""Files that cannot become documents: one sentence each, that names the file and what to do."""

import io
import random
import zipfile
import zlib
from collections.abc import Callable

import pytest
from docx.document import Document

from index.errors import (
    DamagedFile,
    EmptyFile,
    FileTooLarge,
    NoTextLayer,
    ProtectedFile,
    ReadingError,
    ReadingTimedOut,
    UnknownFileType,
)
from index.reading import Limits, check_size, read
from tests.fakes.office import archive, ole, parts, with_part, word
from tests.fakes.pdf import Pdf, Text, column, many_pages

MIB = 1024 * 1024
LINES = ["The harbour commission of Orlestone denied it on Monday."]


def gate(document: Document) -> None:
    document.add_paragraph("The gate was open.")


def untouched() -> bytes:
    """A file as it is when one opens a new one."""
    return word(lambda _: None)


def word_bomb() -> bytes:
    """A part that unpacks to 210 MB, out of a file of 1 MB."""
    written = io.BytesIO(word(gate))
    with (
        zipfile.ZipFile(written, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as target,
        target.open("word/media/image1.xml", "w") as part,
    ):
        for _ in range(210):
            part.write(bytes(1_000_000))
    return written.getvalue()


def word_with_entities() -> bytes:
    document = parts(word(gate))["word/document.xml"]
    laughs = (
        b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/hosts">]>'
    )
    hostile = document.replace(b"?>", b"?>" + laughs, 1).replace(b"The gate", b"&b;&f;")
    return with_part(word(gate), "word/document.xml", hostile)


def word_with_macros() -> bytes:
    types = parts(word(gate))["[Content_Types].xml"]
    main = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    assert main in types
    macros = types.replace(main, b"application/vnd.ms-word.document.macroEnabled.main+xml")
    return with_part(word(gate), "[Content_Types].xml", macros)


def word_with_lying_sizes() -> bytes:
    """The central directory states one byte for each part."""
    data = bytearray(word(gate))
    position = data.find(b"PK\x01\x02")
    while position >= 0:
        data[position + 24 : position + 28] = (1).to_bytes(4, "little")
        position = data.find(b"PK\x01\x02", position + 4)
    return bytes(data)


def pdf(user_password: str = "") -> bytes:
    return bytes(Pdf([column(LINES)] * 4, user_password=user_password))


Case = tuple[str, Callable[[], bytes], type[ReadingError], str]
CASES: list[Case] = [
    ("empty.txt", lambda: b"", EmptyFile, "The file is empty."),
    ("blank.txt", lambda: b" \r\n\t" * 9, EmptyFile, "The file is empty."),
    ("nul.txt", lambda: bytes(900), EmptyFile, "The file is empty."),
    ("lines.txt", lambda: b"\n" * 10_000_000, EmptyFile, "The file is empty."),
    ("invisible.txt", "\u200b\u200d \u2060".encode, EmptyFile, "holds no text"),
    ("page.html", lambda: b"<html><body><script>x()</script></body></html>", EmptyFile, "no text"),
    ("empty.docx", untouched, EmptyFile, "holds no text"),
    ("noise.pdf", lambda: random.Random(1).randbytes(3000), UnknownFileType, "This is not a PDF."),
    ("a.txt", lambda: b"\x7fELF\x02\x01\x01" + bytes(99), UnknownFileType, "a program of type ELF"),
    ("a.txt", lambda: b"MZ\x90\x00\x03" + bytes(99), UnknownFileType, "a program of type EXE"),
    ("a.txt", lambda: b"\x89PNG\r\n\x1a\n" + bytes(99), UnknownFileType, "an image of type PNG"),
    ("a.jpg", lambda: b"\xff\xd8\xff\xe1\x00\x18Exif\x00GPS" + bytes(99), UnknownFileType, "JPG"),
    ("a.svg", lambda: b"<svg><image href='http://a.example'/></svg>", UnknownFileType, "an SVG"),
    ("a.zip", lambda: archive({"b.zip": archive({"a": b"x"})}), UnknownFileType, "a ZIP archive"),
    ("a.zip", lambda: archive({"../../etc/x": b"x"}), UnknownFileType, "a ZIP archive"),
    ("a.epub", lambda: archive({"META-INF/container.xml": b"<"}), UnknownFileType, "an EPUB book"),
    ("a.odt", lambda: archive({"META-INF/manifest.xml": b"<"}), UnknownFileType, "OpenDocument"),
    ("a.xlsx", lambda: archive({"xl/workbook.xml": b"<"}), UnknownFileType, "an Excel workbook"),
    ("a.doc", lambda: ole("WordDocument"), UnknownFileType, "Save it as .docx or .pdf"),
    ("a.docx", lambda: ole("EncryptedPackage"), ProtectedFile, "locked with a password"),
    ("cut.docx", lambda: word(gate)[:20_000], DamagedFile, "cut off or broken"),
    (
        "flip.docx",
        lambda: word(gate).replace(b"\x00\x00\x00\x00", b"\x00\xff\x00\x00"),
        DamagedFile,
        "DOCX",
    ),
    (
        "half.docx",
        lambda: with_part(word(gate), "word/document.xml", b"<w:doc"),
        DamagedFile,
        "DOCX",
    ),
    (
        "macros.docm",
        word_with_macros,
        UnknownFileType,
        "Save it as a plain .docx",
    ),
    ("sizes.docx", word_with_lying_sizes, DamagedFile, "cut off or broken"),
    ("bomb.docx", word_bomb, FileTooLarge, "unpacks to far more"),
    ("laughs.docx", word_with_entities, DamagedFile, "XML entities"),
    ("cut.pdf", lambda: pdf()[: len(pdf()) // 2], DamagedFile, "cut off or broken"),
    ("head.pdf", lambda: b"%PDF-1.7\n", DamagedFile, "cut off or broken"),
    ("locked.pdf", lambda: pdf("quay"), ProtectedFile, "Add a copy without one"),
    ("scan.pdf", lambda: bytes(Pdf([[], []])), NoTextLayer, "text (OCR)"),
    ("long.pdf", lambda: many_pages(100_000), FileTooLarge, "100,000 pages; the limit is 3,000"),
    ("long.txt", lambda: b"The gate. " * 1_000_001, FileTooLarge, "limit of 10,000,000 characters"),
    ("large.bin", lambda: b"x" * 30_000_000, FileTooLarge, "28.7 MiB large; the limit is 20 MiB"),
]


@pytest.mark.parametrize(
    ("name", "build", "error", "sentence"), CASES, ids=[f"{c[0]}-{n}" for n, c in enumerate(CASES)]
)
def test_a_file_that_cannot_be_read_says_why(
    name: str, build: Callable[[], bytes], error: type[ReadingError], sentence: str
) -> None:
    with pytest.raises(error) as raised:
        read(build(), name=name)
    message = str(raised.value)
    assert type(raised.value) is error
    assert message.startswith(f"{name}: ")
    assert sentence in message
    assert "\n" not in message
    assert "Traceback" not in message


def test_a_page_of_endless_text_is_refused() -> None:
    words = "The keeper of the gate said nothing at all on that day. " * 2
    page = [Text(20, 770 - 12 * row, words) for row in range(2_000)]
    with pytest.raises(FileTooLarge, match="limit of 100,000 characters"):
        read(bytes(Pdf([page])), limits=Limits(characters=100_000))


def test_a_web_page_too_long_is_refused() -> None:
    with pytest.raises(FileTooLarge, match="limit of 1,000 characters"):
        read(b"<p>The gate was open.</p>" * 100, limits=Limits(characters=1_000))


def test_a_page_that_unpacks_a_thousandfold_does_no_harm() -> None:
    packed = zlib.compress(bytes(300_000_000), 1)
    with pytest.raises(DamagedFile, match="damaged, or takes more than 256 MiB of memory"):
        read(bytes(Pdf([], packed_page=packed)), limits=Limits(memory=256 * MIB))


def test_a_reader_that_takes_too_long_is_stopped() -> None:
    with pytest.raises(ReadingTimedOut, match=r"letter\.docx: .* longer than 0\.01 seconds"):
        read(word(gate), name="letter.docx", limits=Limits(seconds=0.01))


def test_a_reader_that_takes_too_much_memory_is_stopped() -> None:
    source = b"# Gate\n\n" + b"*a* **b** [c](d) " * 100_000
    with pytest.raises(FileTooLarge, match="more than 160 MiB of memory"):
        read(source, limits=Limits(memory=160 * MIB))


@pytest.mark.parametrize(
    ("name", "prefix"),
    [
        (None, "The file is empty."),
        ("letter\u202etxt.pdf\n\x1b[2J", "lettertxt.pdf[2J: The file is empty."),
        ("\u2066\n", "The file is empty."),
        ("x" * 300, "x" * 60 + "…" + "x" * 39 + ": The file is empty."),
    ],
)
def test_a_name_is_shown_without_its_tricks(name: str | None, prefix: str) -> None:
    with pytest.raises(EmptyFile) as raised:
        read(b"", name=name)
    assert str(raised.value) == prefix


def test_a_size_can_be_refused_before_the_file_is_loaded() -> None:
    check_size(20 * 1024 * 1024, Limits())
    with pytest.raises(FileTooLarge, match="the limit is 20 MiB"):
        check_size(20 * 1024 * 1024 + 1, Limits())
