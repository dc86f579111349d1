"""Plain text: decoded, and else as it is."""

from index.model import Reading
from index.reading.detection import FileType
from index.reading.encoding import decode, normalise_newlines
from index.reading.limits import Limits


def read(data: bytes, limits: Limits) -> Reading:  # noqa: ARG001 - what all readers take
    """The decoded text, with LF as its only line break.

    Raises UnknownFileType where the bytes are text in no known encoding.
    """
    decoded = decode(data)
    return Reading(normalise_newlines(decoded.text), FileType.PLAIN.value, notes=decoded.notes)
