"""Files, folders, records and pasted text on their way into the library."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import dateparser

from index.errors import ReadingError, UsageError
from index.library import Library
from index.model import About, Added
from index.progress import Report
from index.reading import DEFAULT_LIMITS, check_size, from_text

_FIELDS = {
    "title": "title",
    "publisher": "publisher",
    "author": "author",
    "date": "published",
    "published": "published",
    "url": "url",
}
_RECORD = ("id", "text", *_FIELDS)
_NAMES = "|".join(_FIELDS)
_FIELD = re.compile(rf"\s*({_NAMES})\s*:\s*([^\n;]*\S)\s*(?:;|\n|$)", re.IGNORECASE)
_FIRST_FIELD = re.compile(rf"(?:^|\s)(?:{_NAMES})\s*:", re.IGNORECASE)
_BEFORE_FIELD = re.compile(rf"\s+(?=(?:{_NAMES})\s*:)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Record:
    """One document of a JSONL file; `original` is the line without its id."""

    id: str | None
    text: str
    about: About
    original: bytes


def files_in(paths: Iterable[Path]) -> Iterator[Path]:
    """The files among `paths` and in the folders among them, hidden ones left out."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        for inside in sorted(path.rglob("*")):
            hidden = any(part.startswith(".") for part in inside.relative_to(path).parts)
            if inside.is_file() and not hidden:
                yield inside


def add_path(library: Library, path: Path, about: About, report: Report) -> Added:
    """Adds a file; raises ReadingError where it cannot be read or cannot become a document."""
    return library.add_file(bytes_of(path), name=path.name, about=about, report=report)


def bytes_of(path: Path) -> bytes:
    """Raises FileTooLarge, before it is read, and ReadingError where it cannot be."""
    if path.parts[:1] in {("http:",), ("https:",)}:
        raise ReadingError(
            f"{path.name} is at a web address; save it as a file and add that, with --url ADDRESS."
        )
    try:
        check_size(path.stat().st_size, DEFAULT_LIMITS)
        return path.read_bytes()
    except OSError as error:
        raise ReadingError(f"{path.name} cannot be read: {error.strerror}.") from error


def add_text(library: Library, text: str, about: About, report: Report) -> Added:
    """Adds a text that was pasted or forwarded; raises EmptyFile."""
    original = text.encode(errors="replace")
    return library.add_reading(original, from_text(text, about), report=report)


def add_record(library: Library, record: Record) -> Added:
    """Adds a record under its id; raises EmptyFile and DocumentIdTaken."""
    reading = from_text(record.text, record.about)
    return library.add_reading(record.original, reading, document_id=record.id)


def record_of(fields: Mapping[str, object]) -> Record:
    """Raises UsageError where `fields` hold no text, or something else than text."""
    known = {name: fields[name] for name in _RECORD if fields.get(name) is not None}
    wrong = [name for name, value in known.items() if not isinstance(value, str)]
    if wrong or "text" not in known:
        raise UsageError(f"A document's {wrong[0] if wrong else 'text'} must be a string.")
    said = {name: str(value) for name, value in known.items()}
    document_id, text = said.pop("id", None), said["text"]
    return Record(
        id=document_id,
        text=text,
        about=about_of({name: value for name, value in said.items() if name in _FIELDS}),
        original=json.dumps(said, sort_keys=True).encode(),
    )


def about_of(fields: Mapping[str, str | None]) -> About:
    """What is known of a document, by its fields' names; raises UsageError at a wrong date."""
    given = {_FIELDS[name]: value for name, value in fields.items() if value}
    published = given.pop("published", None)
    return About(**given, published=day_of(published) if published else None)


def leading_fields(text: str) -> tuple[About, str]:
    """What the first lines of a message say of a document, *publisher: …*, and the rest of it."""
    fields: dict[str, str] = {}
    while found := _FIELD.match(text):
        fields[found[1].lower()] = found[2]
        text = text[found.end() :]
    return about_of(fields), text


def fields_alone(text: str) -> About:
    """What a caption says of its file: fields on lines of their own, or all on one line.

    Raises UsageError where it says anything else.
    """
    on_one_line = "\n" not in text.strip() and ";" not in text
    about, rest = leading_fields(_BEFORE_FIELD.sub("\n", text) if on_one_line else text)
    if rest.strip():
        raise UsageError(
            f"“{rest.strip()[:40]}” is no line that I know; write lines such as publisher: NAME, "
            "with title, publisher, author, date or url."
        )
    return about


def before_fields(text: str) -> tuple[str, str]:
    """What stands before the first field in a line, and the rest of it."""
    found = _FIRST_FIELD.search(text)
    start = found.start() if found else len(text)
    return text[:start].strip(), text[start:].strip()


def day_of(value: str) -> date:
    """The day that is written, in any form; raises UsageError where `value` is no date."""
    try:
        return datetime.fromisoformat(value).date()
    except ValueError:
        found: datetime | None = dateparser.parse(value)
    if found is None:
        raise UsageError(f"“{value[:40]}” is no date; write it as 2024-05-31.")
    return found.date()
