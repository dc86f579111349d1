"""Office files: DOCX by python-docx, and archives put together part by part."""

import io
import zipfile
from collections.abc import Callable, Mapping

import docx
from docx.document import Document

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def word(build: Callable[[Document], object]) -> bytes:
    """A DOCX file that `build` has filled."""
    document = docx.Document()
    build(document)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def archive(parts: Mapping[str, bytes]) -> bytes:
    """A ZIP archive."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in parts.items():
            target.writestr(name, content)
    return written.getvalue()


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of a ZIP archive by their names."""
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        return {name: source.read(name) for name in source.namelist()}


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """The same archive with one part added or replaced."""
    return archive({**parts(data), name: content})


def ole(stream: str) -> bytes:
    """The start of an OLE file whose directory names `stream`."""
    return OLE + stream.encode("utf-16-le") + bytes(512)
