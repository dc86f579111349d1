"""The type of a file is that of its content."""

import random

import pytest

from index.errors import DamagedFile, ProtectedFile, UnknownFileType
from index.reading.detection import FileType, detect, second_nature
from tests.fakes.office import archive, ole
from tests.fakes.pdf import Pdf, column

NEWS = b"Orlestone, Monday. The harbour commission denied it.\nNobody was hurt, a resident said."
WORD = {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w:document/>"}
PDF = bytes(Pdf([column(["The gate was open."])]))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (NEWS, FileType.PLAIN),
        (b"- first point\n- second point\n\n1. numbered\n2. again", FileType.PLAIN),
        (b"She wrote 2 * 3 * 4 and a_b_c, #harbour, [sic] (twice).", FileType.PLAIN),
        (b"Dead: 40\n-----\nmore", FileType.MARKDOWN),
        (b"# The gate\n\nIt was open.", FileType.MARKDOWN),
        (b"Intro.\r\n\r\n## The gate\r\n\r\nIt was open.", FileType.MARKDOWN),
        (b"The gate\n========\n\nIt was open.", FileType.MARKDOWN),
        (b"As [the letter](https://a.example/x) says.", FileType.MARKDOWN),
        (b"It was **never** open.", FileType.MARKDOWN),
        (b"Before\n\n```\ncode\n```\n", FileType.MARKDOWN),
        ("# The gate\n\nIt was open.".encode("utf-16"), FileType.MARKDOWN),
        (b"<!DOCTYPE html><p>x", FileType.HTML),
        (b"\xef\xbb\xbf \n<!-- saved -->\n<HTML lang=en>", FileType.HTML),
        (b'<?xml version="1.0"?>\n<html xmlns="x"/>', FileType.HTML),
        ("<html><p>x".encode("utf-16"), FileType.HTML),
        (b"<p>A fragment.</p>", FileType.HTML),
        (b"<b>Not</b> a page & <i>no</i> file", FileType.PLAIN),
        (b"<bob> I saw the gate", FileType.PLAIN),
        (PDF, FileType.PDF),
        (b"\n\n" + PDF, FileType.PDF),
        (b"mail header\n\n" + PDF, FileType.PDF),
        (archive(WORD), FileType.DOCX),
        (b"The gate\x00 was open.", FileType.PLAIN),
        ("Ворота были открыты, сообщил сторож.".encode("cp1251"), FileType.PLAIN),
    ],
)
def test_what_can_be_read_is_known_by_its_content(data: bytes, expected: FileType) -> None:
    assert detect(data) is expected


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(40), "an image of type PNG"),
        (b"\xff\xd8\xff\xe1\x00\x18Exif\x00\x00GPS" + bytes(40), "an image of type JPG"),
        (b"\x7fELF\x02\x01\x01" + bytes(60), "a program of type ELF"),
        (b"MZ\x90\x00\x03\x00\x00\x00" + bytes(60), "a program of type EXE"),
        (b"\x1f\x8b\x08\x00\x00\x00\x00\x00" + bytes(60), "a file of type GZ"),
        (b"RIFF\x24\x00\x00\x00WAVEfmt " + bytes(60), "a sound of type WAV"),
        (b"<svg xmlns='x'><image href='http://a.example/x'/></svg>", "an SVG image"),
        (b'<?xml version="1.0"?><!DOCTYPE svg><svg/>', "an SVG image"),
        (b'<?xml version="1.0"?><rss version="2.0"/>', "an XML file"),
        (b"{\\rtf1\\ansi The gate.}", "an RTF document"),
        (b"%!PS-Adobe-3.0\n", "a PostScript file"),
        (archive({"a.txt": b"x"}), "a ZIP archive"),
        (archive({"../../etc/x": b"x"}), "a ZIP archive"),
        (archive({"inner.docx": archive(WORD)}), "a ZIP archive"),
        (archive({"[Content_Types].xml": b"", "xl/workbook.xml": b""}), "an Excel workbook"),
        (archive({"[Content_Types].xml": b"", "ppt/x.xml": b""}), "a PowerPoint presentation"),
        (archive({"mimetype": b"", "META-INF/container.xml": b""}), "an EPUB book"),
        (archive({"mimetype": b"", "META-INF/manifest.xml": b""}), "an OpenDocument file"),
        (archive({"a": b"x"})[:-12], "a damaged ZIP archive"),
        (ole("WordDocument"), "a Word file of the old format"),
        (ole("Workbook"), "an Excel workbook of the old format"),
        (ole("Something"), "an old office file"),
        (random.Random(7).randbytes(4000), "of no known type"),
    ],
)
def test_what_cannot_be_read_is_refused_by_its_name(data: bytes, kind: str) -> None:
    with pytest.raises(UnknownFileType, match=kind):
        detect(data)


def test_a_locked_office_file_is_not_of_an_unknown_type() -> None:
    with pytest.raises(ProtectedFile, match="password"):
        detect(ole("EncryptedPackage"))


def test_a_word_file_without_its_end_is_damaged() -> None:
    with pytest.raises(DamagedFile, match="cut off"):
        detect(archive(WORD)[:-40])


def test_an_archive_of_countless_entries_is_refused_before_it_is_listed() -> None:
    with pytest.raises(UnknownFileType, match="a ZIP archive"):
        detect(archive(WORD) + b"PK\x01\x02" * 10_001)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (PDF + archive({"a": b"x"}), "a ZIP archive"),
        (b"%PDF-1.4\n<html><script>1</script></html>\n" + PDF, "an HTML page"),
        (b"<html>\n%PDF-1.4\n", "a PDF"),
        (PDF, None),
        (archive(WORD), None),
    ],
)
def test_a_file_made_to_be_two_things_is_told(data: bytes, expected: str | None) -> None:
    assert second_nature(data, detect(data)) == expected
