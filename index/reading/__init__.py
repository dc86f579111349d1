"""Bytes in, `index.model.Reading` out: what a file says, and what it says of itself."""

from dataclasses import replace
from pathlib import PurePath

from index.errors import EmptyFile, ReadingError, UnknownFileType
from index.model import About, Reading
from index.reading.cleaning import clean, is_blank, one_line
from index.reading.detection import FileType, detect, second_nature
from index.reading.limits import DEFAULT_LIMITS, Limits, check_characters, check_size
from index.reading.names import shown_name
from index.reading.quality import quality_notes
from index.reading.readers import READERS
from index.reading.sandbox import read_isolated

__all__ = ["DEFAULT_LIMITS", "Limits", "check_size", "from_text", "read"]

_TYPES_BY_SUFFIX = {
    ".docx": (FileType.DOCX, "a DOCX file"),
    ".htm": (FileType.HTML, "an HTML page"),
    ".html": (FileType.HTML, "an HTML page"),
    ".md": (FileType.MARKDOWN, "Markdown"),
    ".pdf": (FileType.PDF, "a PDF"),
    ".txt": (FileType.PLAIN, "plain text"),
}
_DESCRIPTIONS = dict(_TYPES_BY_SUFFIX.values())
_TEXTS = frozenset({FileType.PLAIN, FileType.MARKDOWN})


def read(data: bytes, *, name: str | None = None, limits: Limits = DEFAULT_LIMITS) -> Reading:
    """The text of a file, with its pages where it has any, and what it says of itself.

    The type is that of the content; `name` only serves the messages. Offsets are code points,
    and the spans of the pages tile the text. Raises a ReadingError whose message is one line
    that names the file.
    """
    try:
        return _read(data, name, limits)
    except ReadingError as error:
        raise type(error)(_for_person(error, name)) from error


def from_text(text: str, about: About) -> Reading:
    """A text that was pasted, forwarded or handed in as a record; offsets into it stay valid.

    Raises EmptyFile and FileTooLarge.
    """
    return _finish(Reading(text, "text/plain", about), (), DEFAULT_LIMITS)


def _read(data: bytes, name: str | None, limits: Limits) -> Reading:
    check_size(len(data), limits)
    if not data.strip(b"\x00 \t\r\n\v\f"):
        raise EmptyFile("The file is empty.")
    kind = detect(data)
    reader = READERS[kind]
    reading = read_isolated(data, kind, limits) if reader.isolated else reader.read(data, limits)
    return _finish(reading, _mismatches(data, kind, name), limits)


def _finish(reading: Reading, notes: tuple[str, ...], limits: Limits) -> Reading:
    check_characters(len(reading.text), limits)
    if is_blank(reading.text):
        raise EmptyFile("The file holds no text.")
    text, cleaning_notes = clean(reading.text)
    return replace(
        reading,
        text=text,
        about=_on_one_line(reading.about),
        notes=(*reading.notes, *notes, *cleaning_notes, *quality_notes(text)),
    )


def _on_one_line(about: About) -> About:
    return replace(
        about,
        title=one_line(about.title),
        publisher=one_line(about.publisher),
        author=one_line(about.author),
        url=one_line(about.url),
    )


def _mismatches(data: bytes, kind: FileType, name: str | None) -> tuple[str, ...]:
    """Notes where the name or a second beginning says that the file is of another type."""
    notes = []
    named, description = _TYPES_BY_SUFFIX.get(_suffix(name), (kind, ""))
    if named != kind and not {named, kind} <= _TEXTS:
        notes.append(f"The name says {description}, the content is {_DESCRIPTIONS[kind]}.")
    if other := second_nature(data, kind):
        notes.append(f"The file is {other} as well; it was read as {_DESCRIPTIONS[kind]}.")
    return tuple(notes)


def _for_person(error: ReadingError, name: str | None) -> str:
    message = str(error)
    if isinstance(error, UnknownFileType) and (named := _TYPES_BY_SUFFIX.get(_suffix(name))):
        message = f"This is not {named[1]}. {message}"
    visible = shown_name(name or "")
    return f"{visible}: {message}" if visible else message


def _suffix(name: str | None) -> str:
    return PurePath(name or "").suffix.lower()
