"""PDF → paragraphs with a page map. Scripts, attachments and actions are never touched."""

import re
from collections.abc import Iterator, Sequence

import pypdfium2 as pdfium
from pypdfium2 import raw

from index.errors import DamagedFile, NoTextLayer, ProtectedFile
from index.model import About, Reading
from index.reading.columns import in_reading_order
from index.reading.detection import FileType
from index.reading.layout import compose
from index.reading.limits import Limits, check_characters, check_pages
from index.reading.lines import Line
from index.reading.pdf_rows import PageText

_ESCAPED = re.compile(rb"#([0-9a-fA-F]{2})")
_ACTIVE = re.compile(rb"/(?:JavaScript|Launch|EmbeddedFile|RichMedia|SubmitForm|ImportData)\b")
_OPEN_ACTION = re.compile(rb"/OpenAction\s*(?:(\d+)\s+(\d+)\s+R|<<)")
_PROGRAM_TITLE = re.compile(
    r"(?:microsoft \w+ - .*|untitled.*|.*\.(?:docx?|pdf|html?|indd|qxd|tex|rtf|odt))", re.IGNORECASE
)


def read(data: bytes, limits: Limits) -> Reading:
    """The text of all pages and their spans. The day a PDF was made is no date of publication.

    Raises ProtectedFile, DamagedFile, FileTooLarge, and NoTextLayer where no page holds text.
    """
    with _open(data) as document:
        check_pages(len(document), limits)
        pages = list(_pages(document, limits))
        if not any(pages):
            raise NoTextLayer(
                "The PDF holds no text layer; its pages are pictures. "
                "Recognise the text (OCR) and add that copy."
            )
        text, spans = compose([page or [] for page in pages])
        notes = (*_file_notes(document, data), *_page_notes(pages))
        return Reading(text, FileType.PDF.value, _about(document), spans, notes)


def _open(data: bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            raise ProtectedFile(
                "The PDF is locked with a password. Add a copy without one."
            ) from error
        if error.err_code == raw.FPDF_ERR_SECURITY:
            raise ProtectedFile(
                "The PDF is locked in a way that cannot be opened. Add an unlocked copy."
            ) from error
        raise DamagedFile("The PDF is cut off or broken and cannot be opened.") from error


def _pages(document: pdfium.PdfDocument, limits: Limits) -> Iterator[list[Line] | None]:
    """The lines of each page in the order of the file; None for one that cannot be read."""
    characters = 0
    for number in range(len(document)):
        try:
            lines = _page_lines(document, number)
        except pdfium.PdfiumError:
            yield None
            continue
        characters += sum(len(line.text) for line in lines)
        check_characters(characters, limits)
        yield lines


def _page_lines(document: pdfium.PdfDocument, number: int) -> list[Line]:
    page = document[number]
    text_page = page.get_textpage()
    try:
        return in_reading_order(list(PageText(text_page).rows()))
    finally:
        text_page.close()
        page.close()


def _about(document: pdfium.PdfDocument) -> About:
    title = _stated(document, "Title")
    made_up = title and _PROGRAM_TITLE.fullmatch(title)
    return About(title=None if made_up else title, author=_stated(document, "Author"))


def _stated(document: pdfium.PdfDocument, key: str) -> str | None:
    try:
        stated: str = document.get_metadata_value(key)
    except UnicodeDecodeError:  # half a character: broken, and no reason to refuse the text
        return None
    return stated.strip() or None


def _file_notes(document: pdfium.PdfDocument, data: bytes) -> Iterator[str]:
    if raw.FPDF_GetSecurityHandlerRevision(document) != -1:
        yield "The PDF is restricted by an owner password; its text was read."
    if b"%%EOF" not in data[-1024:]:
        yield "The end of the PDF is missing, and pages may be missing with it."
    if _is_active(document, data):
        yield "The PDF holds active content (scripts, actions, attachments); only text was read."


def _is_active(document: pdfium.PdfDocument, data: bytes) -> bool:
    if raw.FPDFDoc_GetJavaScriptActionCount(document) > 0:
        return True
    if raw.FPDFDoc_GetAttachmentCount(document) > 0:
        return True
    plain = _ESCAPED.sub(lambda found: bytes([int(found[1], 16)]), data)
    return bool(_ACTIVE.search(plain)) or _acts_when_opened(plain)


def _acts_when_opened(data: bytes) -> bool:
    """Whether opening does more than go to a page, as far as it can be seen uncompressed."""
    found = _OPEN_ACTION.search(data)
    if found is None:
        return False
    if found[1]:
        action = re.search(rb"\b%b\s+%b\s+obj(.{0,200})" % found.groups(), data, re.DOTALL)
    else:
        action = re.search(rb"/OpenAction(.{0,200})", data, re.DOTALL)
    return bool(action and b"/S" in action[1] and not re.search(rb"/S\s*/GoTo\b", action[1]))


def _page_notes(pages: Sequence[list[Line] | None]) -> Iterator[str]:
    unread = [number for number, page in enumerate(pages, 1) if page is None]
    blank = [number for number, page in enumerate(pages, 1) if page == []]
    if blank:
        verb = "holds" if len(blank) == 1 else "hold"
        yield f"{len(blank)} of {len(pages)} pages {verb} no text ({_listed(blank)})."
    if unread:
        yield f"{len(unread)} of {len(pages)} pages cannot be read ({_listed(unread)})."


def _listed(numbers: Sequence[int]) -> str:
    shown = ", ".join(str(number) for number in numbers[:12])
    return f"{shown}, …" if len(numbers) > 12 else shown
