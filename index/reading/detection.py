"""What a file is, by its content. Its name decides nothing."""

import codecs
import io
import re
import zipfile
from enum import StrEnum

import filetype

from index.errors import DamagedFile, ProtectedFile, UnknownFileType
from index.reading.encoding import normalise_newlines, unicode_encoding


class FileType(StrEnum):
    """A type that can be read; its value is the media type."""

    PLAIN = "text/plain"
    MARKDOWN = "text/markdown"
    HTML = "text/html"
    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


_READABLE = "Plain text, Markdown, HTML, PDF and DOCX can be read."
_SNIFFED = 64 * 1024  # bytes: signs of a type stand near the start

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_ZIP_ENTRY = b"PK\x01\x02"
_MOST_ZIP_ENTRIES = 10_000  # an office file has some dozens; a listing of more only costs memory
_PDF = b"%PDF-"
_PDF_HEADER_WITHIN = 1024  # ISO 32000-1, Annex H: readers accept the header that far in

_ZIP_KINDS = (
    ("xl/", "an Excel workbook"),
    ("ppt/", "a PowerPoint presentation"),
    ("META-INF/container.xml", "an EPUB book"),
    ("META-INF/manifest.xml", "an OpenDocument file"),
    ("META-INF/MANIFEST.MF", "a Java archive"),
)
_OLE_KINDS = (
    ("WordDocument", "a Word file of the old format"),
    ("Workbook", "an Excel workbook of the old format"),
    ("PowerPoint Document", "a PowerPoint presentation of the old format"),
)
_TEXT_KINDS = ((b"{\\rtf", "an RTF document"), (b"%!PS", "a PostScript file"))
_BINARY_KINDS = {"elf": "a program", "exe": "a program", "wasm": "a program"}

_PROLOG = re.compile(r"(?:\s++|\ufeff|ï»¿|<!--.*?-->|<\?.*?\?>)*+", re.DOTALL)
_ROOT = re.compile(r"<(?:!doctype\s+)?([a-z][a-z0-9:.-]*)(?=[\s/>])", re.IGNORECASE)
# After the WHATWG MIME Sniffing Standard, 7.1, less the inline tags, which plain texts begin with.
_HTML_ROOT = re.compile(
    "html|head|body|title|meta|script|style|link|base|div|p|h[1-6]|table|ul|ol|article|main|section"
    "|header|nav|aside|footer|figure|iframe|form"
)

# A list alone is no sign: plain texts have lists too.
_MARKDOWN = re.compile(
    r"""
    (?:\A|\n[ \t]*\n) (?:
        \#{1,6}[ ]+\S                  # a heading
        | \S.*\n(?:={3,}|-{3,})[ ]*$    # a line underlined
        | (?:```|~~~)                  # fenced code
    )
    | \[[^\[\]\n]+\]\([^)\s]+\)          # an inline link
    | (?<![*\w])\*\*[^\s*][^*\n]*\*\*   # bold
    """,
    re.MULTILINE | re.VERBOSE,
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b")) + b"\x7f"


def detect(data: bytes) -> FileType:
    """The type of `data`, which is not empty.

    Raises UnknownFileType for content of any other type, and names it; ProtectedFile for an
    office file locked with a password; DamagedFile for a DOCX that is cut off.
    """
    if data.startswith(_OLE):
        raise _refusal_of_ole(data)
    if data.startswith(_ZIP):
        return _detect_zip(data)
    if data[:_PDF_HEADER_WITHIN].lstrip().startswith(_PDF):
        return FileType.PDF
    return _detect_markup(data) or _detect_late_pdf(data) or _detect_text(data)


def second_nature(data: bytes, found: FileType) -> str | None:
    """What else the bytes claim to be, for a file made to be read in two ways."""
    start = data[:_PDF_HEADER_WITHIN]
    if found is FileType.PDF and zipfile.is_zipfile(io.BytesIO(data)):
        return "a ZIP archive"
    if found is FileType.PDF and b"<html" in start.lower():
        return "an HTML page"
    if found in {FileType.DOCX, FileType.HTML} and _PDF in start:
        return "a PDF"
    return None


def _detect_zip(data: bytes) -> FileType:
    names = _zip_names(data)
    if "[Content_Types].xml" in names and any(name.startswith("word/") for name in names):
        return FileType.DOCX
    kind = next(
        (kind for sign, kind in _ZIP_KINDS if any(name.startswith(sign) for name in names)),
        "a ZIP archive",
    )
    raise _refusal(kind)


def _zip_names(data: bytes) -> list[str]:
    if data.count(_ZIP_ENTRY) > _MOST_ZIP_ENTRIES:
        raise _refusal("a ZIP archive")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.namelist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        if b"word/" in data:
            raise DamagedFile("The DOCX file is cut off or broken.") from error
        raise _refusal("a damaged ZIP archive") from error


def _detect_markup(data: bytes) -> FileType | None:
    head = _readable_head(data)
    start = _PROLOG.match(head)
    root = _ROOT.match(head, start.end()) if start else None
    if root is None:
        return None
    name = root[1].lower()
    if _HTML_ROOT.fullmatch(name):
        return FileType.HTML
    if name == "svg" or name.endswith(":svg"):
        raise _refusal("an SVG image")
    if "<?xml" in head[: root.start()] or "!" in root[0]:
        raise _refusal("an XML file")
    return None


def _detect_late_pdf(data: bytes) -> FileType | None:
    is_pdf = _PDF in data[:_PDF_HEADER_WITHIN] and b"startxref" in data[-2048:]
    return FileType.PDF if is_pdf else None


def _detect_text(data: bytes) -> FileType:
    sample = data[:_SNIFFED]
    for sign, kind in _TEXT_KINDS:
        if sample.startswith(sign):
            raise _refusal(kind)
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls and (guess := filetype.guess(sample)):
        raise _refusal(_describe(guess))
    # Every tenth byte of random or compressed data is a control character; they are never UTF-8.
    most = 0.3 if _is_utf8(sample) else 0.05
    if controls > most * len(sample) and not unicode_encoding(data):
        raise UnknownFileType(f"The content is of no known type. {_READABLE}")
    return FileType.MARKDOWN if _MARKDOWN.search(_readable_head(data)) else FileType.PLAIN


def _is_utf8(sample: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return False
    return True


def _readable_head(data: bytes) -> str:
    """The start of `data` with its ASCII characters right, whatever the encoding."""
    head = data[:_SNIFFED].decode(unicode_encoding(data) or "latin-1", errors="replace")
    return normalise_newlines(head)


def _refusal_of_ole(data: bytes) -> ProtectedFile | UnknownFileType:
    def holds(stream: str) -> bool:
        return stream.encode("utf-16-le") in data

    if holds("EncryptedPackage"):
        return ProtectedFile(
            "The office file is locked with a password. Save it without one and add that copy."
        )
    kind = next((kind for stream, kind in _OLE_KINDS if holds(stream)), "an old office file")
    return UnknownFileType(f"The content is {kind}. Save it as .docx or .pdf and add that.")


def _describe(kind: filetype.Type) -> str:
    extension = kind.extension.lower()
    group = kind.mime.partition("/")[0]
    noun = {"image": "an image", "audio": "a sound", "video": "a video"}.get(group)
    return f"{noun or _BINARY_KINDS.get(extension, 'a file')} of type {extension.upper()}"


def _refusal(kind: str) -> UnknownFileType:
    return UnknownFileType(f"The content is {kind}. {_READABLE}")
