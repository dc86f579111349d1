"""What search reads of the record, and the full text, which is made anew where it is missing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import structlog
from sqlalchemy import (
    Connection,
    Date,
    Engine,
    Row,
    bindparam,
    exists,
    func,
    select,
    text,
    tuple_,
)

from index import database
from index.headed import PASSAGES, texts_of
from index.lexical import FullText, Term, entry_of, full_text_of
from index.model import Hit, Passage, Span
from index.record_claims import LIVE
from index.rows import about_of
from index.tables import documents, passages

_log = structlog.get_logger(__name__)

_CANDIDATES = (
    text(
        "SELECT p.key, p.document_key, p.ordinal, d.published, f.title, f.publisher, f.body "
        "FROM passages p JOIN documents d ON d.key = p.document_key "
        "JOIN full_text f ON f.rowid = p.key WHERE d.removed IS NULL AND p.key IN :keys"
    )
    .bindparams(bindparam("keys", expanding=True))
    .columns(published=Date())
)


_LAST = passages.alias()
_STRETCHES = (
    select(
        passages.c.key,
        documents.c.id,
        passages.c.ordinal,
        passages.c.start,
        _LAST.c.end,
        passages.c.page,
        # SQL counts code points from 1.
        func.substr(documents.c.text, passages.c.start + 1, _LAST.c.end - passages.c.start).label(
            "text"
        ),
    )
    .join(documents, documents.c.key == passages.c.document_key)
    .join(_LAST, _LAST.c.document_key == passages.c.document_key)
    .where(
        passages.c.key.in_(bindparam("first", expanding=True)),
        _LAST.c.key.in_(bindparam("last", expanding=True)),
        tuple_(passages.c.key, _LAST.c.key).in_(bindparam("both", expanding=True)),
    )
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that may be found; heading, publisher and body are folded."""

    key: int
    document_key: int
    ordinal: int
    published: date | None
    heading: str
    publisher: str
    body: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """From the passage with the key `first` to `last`, of one document."""

    first: int
    last: int
    score: float


class SearchRecord:
    """The record on one database, as search reads it."""

    def __init__(self, engine: Engine) -> None:
        self._reader = database.reader(engine)
        self._full_text = full_text_of(engine.dialect.name)
        _fill_if_empty(engine, self._full_text)

    def frequencies(self, terms: Sequence[Term], enough: int) -> list[int]:
        """How many passages hold each of `terms`, counted up to `enough`."""
        with self._reader.connect() as connection:
            return self._full_text.frequencies(connection, terms, enough)

    def ranked(self, rare: Sequence[Term], common: Sequence[Term], limit: int) -> list[int]:
        """At most `limit` keys of passages with any of `rare` or all of `common`, best first."""
        with self._reader.connect() as connection:
            return self._full_text.search(connection, rare, common, limit)

    def words(self, initial: str) -> list[str]:
        """The stems of all words that begin with the letter `initial`."""
        with self._reader.connect() as connection:
            return self._full_text.words(connection, initial)

    def candidates(self, keys: Sequence[int]) -> list[Candidate]:
        """The passages of live documents among `keys`, in the order of their keys."""
        with self._reader.connect() as connection:
            found = connection.execute(_CANDIDATES, {"keys": list(keys)}).all()
        return sorted((Candidate(*row) for row in found), key=lambda c: c.key)

    def texts(self, keys: Sequence[int]) -> list[str]:
        """What models read of each of `keys`: its text under what stands over its document."""
        with self._reader.connect() as connection:
            query = PASSAGES.where(passages.c.key.in_(keys))
            texts = texts_of(connection.execute(query).mappings())
        return [texts[key] for key in keys]

    def hits(self, stretches: Sequence[Stretch]) -> list[Hit]:
        """What stands in each of `stretches`, with its score."""
        both = [(stretch.first, stretch.last) for stretch in stretches]
        ends = {"first": [s.first for s in stretches], "last": [s.last for s in stretches]}
        with self._reader.connect() as connection:
            found = connection.execute(_STRETCHES, {**ends, "both": both})
            rows = {row.key: row for row in found}
        return [_hit(rows[stretch.first], stretch.score) for stretch in stretches]


def _hit(row: Row[Any], score: float) -> Hit:
    passage = Passage(row.ordinal, Span(row.start, row.end), row.page)
    return Hit(row.id, passage, row.text, score)


def _fill_if_empty(engine: Engine, full_text: FullText) -> None:
    """Makes the full text from the documents where a migration or damage has emptied it."""
    with engine.begin() as connection:
        if connection.scalar(text("SELECT 1 FROM full_text LIMIT 1")):
            return
        live = select(passages.c.key).join(documents).where(LIVE)
        if not connection.scalar(select(exists(live))):
            return
        for key in connection.scalars(select(documents.c.key).where(LIVE)).all():
            _fill(connection, full_text, key)
        _log.info("full_text_built")


def _fill(connection: Connection, full_text: FullText, document_key: int) -> None:
    row = connection.execute(select(documents).where(documents.c.key == document_key))
    document = row.mappings().one()
    pieces = connection.execute(select(passages).where(passages.c.document_key == document_key))
    full_text.insert(
        connection,
        [
            entry_of(p.key, about_of(document), document["text"], Span(p.start, p.end))
            for p in pieces
        ],
    )
