"""Documents made in memory, for tests that need no library."""

import hashlib
from datetime import UTC, date, datetime

from bot.answering.evidence.facts import Facts
from bot.answering.evidence.units import Unit, units_in
from index.claims import extract
from index.model import About, Document, DocumentSummary, Span


def document(
    text: str, publisher: str | None = "The Sluice", title: str | None = None, *, id_: str = "d1"
) -> Document:
    about = About(title=title, publisher=publisher, published=date(2031, 5, 4))
    digest = hashlib.sha256(text.encode()).hexdigest()
    summary = DocumentSummary(
        id=id_,
        about=about,
        name="weir.txt",
        media_type="text/plain",
        sha256=digest,
        text_sha256=digest,
        added=datetime(2031, 5, 5, tzinfo=UTC),
        pages=0,
        passages=1,
        claims=0,
        speakers=0,
        unnamed_speakers=0,
        notes=(),
    )
    return Document(summary, text, ())


def units(text: str, publisher: str | None = "The Sluice", *, id_: str = "d1") -> list[Unit]:
    made = document(text, publisher, id_=id_)
    return units_in(made, Span(0, len(text)), extract(text, made.summary.about))


def unit_of(text: str, publisher: str = "The Sluice", *, id_: str = "d1") -> Unit:
    """The first unit of `text`, which is one sentence."""
    return units(text, publisher, id_=id_)[0]


def facts_of(text: str, publisher: str = "The Sluice", *, id_: str = "d1") -> Facts:
    return Facts(unit_of(text, publisher, id_=id_))
