"""Which reader reads which type. A new type is one file beside this one, and one line here."""

import importlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol, cast

from index.model import Reading
from index.reading.detection import FileType
from index.reading.limits import Limits


class ReaderModule(Protocol):
    """What each reader's file offers."""

    def read(self, data: bytes, limits: Limits) -> Reading:
        """The text and what the file says of itself. Raises ReadingError."""


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader's file by its module's name, imported where it is needed, and where it runs."""

    module: str
    isolated: bool = True

    def read(self, data: bytes, limits: Limits) -> Reading:
        module = cast("ReaderModule", importlib.import_module(self.module))
        return module.read(data, limits)


READERS: Mapping[FileType, Reader] = {
    # Decoding is Python's own codecs over the bytes, in linear time: nothing there to lock in.
    FileType.PLAIN: Reader("index.reading.plain", isolated=False),
    # CommonMark can be made to nest and backtrack, so it is parsed under the child's limits too.
    FileType.MARKDOWN: Reader("index.reading.markdown"),
    FileType.HTML: Reader("index.reading.html"),
    FileType.PDF: Reader("index.reading.pdf"),
    FileType.DOCX: Reader("index.reading.docx"),
}
