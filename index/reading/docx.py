"""DOCX → paragraphs and cells in document order, then its notes. Nothing is fetched or run."""

import io
import zipfile
import zlib
from collections.abc import Iterator

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from lxml import etree

from index.errors import DamagedFile, FileTooLarge, ProtectedFile, UnknownFileType
from index.model import About, Reading
from index.reading.blocks import join_paragraphs
from index.reading.detection import FileType
from index.reading.limits import Limits
from index.reading.trees import Markup, blocks

_DOCUMENT = b"wordprocessingml.document.main+xml"
_CHUNK = 64 * 1024
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# Left out: properties with their tab stops, field codes, tracked deletions, second copies.
_WORD = Markup(
    blocks=frozenset({qn("w:p")}),
    unread=frozenset(
        {*map(qn, ("w:pPr", "w:rPr", "w:instrText", "w:del", "w:moveFrom")), _FALLBACK}
    ),
    signs={
        qn("w:br"): "\n",
        qn("w:cr"): "\n",
        qn("w:tab"): "\t",
        qn("w:noBreakHyphen"): "-",
    },
)
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)
# What zipfile, lxml and python-docx raise where parts are missing, broken or other ones than named.
_SIGNS_OF_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    OpcError,
    etree.XMLSyntaxError,
    KeyError,
    ValueError,
    AttributeError,
    TypeError,
)
_HEADINGS = frozenset({"Title", "Heading 1"})
_TEMPLATE_AUTHOR = "python-docx"  # stands in every file that this library made


def read(data: bytes, limits: Limits) -> Reading:
    """Paragraphs, one a line with blank lines between; foot- and endnotes at the end.

    Raises DamagedFile, ProtectedFile, UnknownFileType for Word's other kinds of file, and
    FileTooLarge where the archive unpacks beyond the limit.
    """
    try:
        _check_archive(data, limits)
        document = docx.Document(io.BytesIO(data))
        return Reading(
            join_paragraphs(_blocks(document)),
            FileType.DOCX.value,
            _about(document),
            notes=tuple(_notes(document)),
        )
    except _SIGNS_OF_DAMAGE as error:
        raise DamagedFile("The DOCX file is cut off or broken.") from error


def _check_archive(data: bytes, limits: Limits) -> None:
    """Unpack every part once and count what comes out: the sizes in the headers may lie."""
    left = limits.inflated_bytes
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for part in archive.infolist():
            left -= _inflated(archive, part, left)
        if _DOCUMENT not in archive.read("[Content_Types].xml"):
            raise UnknownFileType(
                "The content is a Word file with macros or a template. "
                "Save it as a plain .docx and add that."
            )


def _inflated(archive: zipfile.ZipFile, part: zipfile.ZipInfo, left: int) -> int:
    if part.flag_bits & 1:
        raise ProtectedFile("The DOCX file is encrypted. Add a copy without a password.")
    size = 0
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            if size > left:
                raise FileTooLarge("The DOCX file unpacks to far more than a document holds.")
            if b"<!DOCTYPE" in chunk and part.filename.endswith((".xml", ".rels")):
                raise DamagedFile("The DOCX file declares XML entities, as no office program does.")
    return size


def _blocks(document: Document) -> Iterator[str]:
    """The body's, then those of the foot- and endnotes, from their parts' own bytes.

    python-docx's elements give a paragraph's text for each of its runs again.
    """
    kinds = {RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.ENDNOTES}
    notes = [rel.target_part for rel in document.part.rels.values() if rel.reltype in kinds]
    for part in (document.part, *notes):
        yield from blocks(etree.fromstring(part.blob, _PARSER), _WORD)


def _about(document: Document) -> About:
    heading = next(
        (p.text for p in document.paragraphs if p.style and p.style.name in _HEADINGS and p.text),
        None,
    )
    # Without this part python-docx would make one up.
    if not any(
        rel.reltype == RELATIONSHIP_TYPE.CORE_PROPERTIES
        for rel in document.part.package.rels.values()
    ):
        return About(title=heading)
    stated = document.core_properties
    author = stated.author if stated.author != _TEMPLATE_AUTHOR else None
    return About(title=stated.title or heading, author=author)


def _notes(document: Document) -> Iterator[str]:
    parts = list(document.part.package.iter_parts())
    if any(part.partname.endswith((".bin", ".exe")) for part in parts):
        yield "The file holds active content (macros, embedded objects); only text was read."
    if any(
        relationship.is_external and relationship.reltype != RELATIONSHIP_TYPE.HYPERLINK
        for part in parts
        for relationship in part.rels.values()
    ):
        yield "The file refers to remote content, which was not fetched."
    if document.element.body.find(f".//{qn('w:del')}") is not None:
        yield "The file holds tracked changes; deleted text was left out."
