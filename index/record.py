"""The record: every document with its bytes, passages, vectors, claims and full text, in SQL.

What is written is written in one transaction; once `add` returns, the document is safe.
Removed documents stay in their tables, out of reach of every query here.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain, count
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    RowMapping,
    Select,
    bindparam,
    insert,
    select,
    update,
)

from index import database, rows
from index.adding import NewDocument
from index.embedding import EmbeddingModel, Matrix
from index.errors import DocumentIdTaken, DocumentNotFound
from index.lexical import entry_of, full_text_of
from index.model import (
    Added,
    AddedStatus,
    Claim,
    Document,
    DocumentSummary,
    Passage,
    Said,
    Speaker,
)
from index.record_claims import LIVE, claims_of_each, insert_claims, said_by, speakers
from index.tables import (
    documents,
    embedding_models,
    originals,
    passages,
    vectors,
)

_MIGRATIONS = Path(__file__).parent / "migrations"
_SUMMARY = [c for c in documents.c if c.name not in {"text", "pages", "removed"}]

_VECTORS_OF = (
    select(vectors.c.passage_key, vectors.c.vector)
    .join(embedding_models)
    .where(
        vectors.c.passage_key.in_(bindparam("keys", expanding=True)),
        embedding_models.c.sha256 == bindparam("model"),
    )
)

Keys = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Written:
    """What `add` did; `passage_keys` is empty where the document was there already."""

    added: Added
    passage_keys: tuple[int, ...]


class Record:
    """The record on one database, with the vectors of one embedding model."""

    def __init__(self, engine: Engine, model: EmbeddingModel) -> None:
        self._writer = engine
        self._reader = database.reader(engine)
        self._full_text = full_text_of(engine.dialect.name)
        self._model = model

    # --- writing -------------------------------------------------------------------------------

    def add(self, new: NewDocument) -> Written:
        """Writes `new` whole or not at all; raises DocumentIdTaken."""
        with self._writer.begin() as connection:
            if there := self._there_already(connection, new):
                return Written(Added(AddedStatus.UNCHANGED, there), ())
            document_key = self._insert_document(connection, new)
            keys = self._insert_passages(connection, document_key, new)
            insert_claims(connection, document_key, new.claims)
            return Written(Added(AddedStatus.ADDED, _summary(connection, document_key)), keys)

    def remove(self, document_id: str) -> tuple[DocumentSummary, tuple[int, ...]]:
        """Takes a document out of every query here; returns it and its passages' keys."""
        with self._writer.begin() as connection:
            row = _row(connection, select(documents.c.key, *_SUMMARY), document_id)
            keys = tuple(
                connection.scalars(
                    select(passages.c.key).where(passages.c.document_key == row["key"])
                )
            )
            connection.execute(
                update(documents)
                .where(documents.c.key == row["key"])
                .values(removed=datetime.now(UTC))
            )
            self._full_text.delete(connection, keys)
            return rows.summary_of(row), keys

    # --- reading -------------------------------------------------------------------------------

    def find(self, sha256: str) -> DocumentSummary | None:
        """The document made of the bytes with this SHA-256."""
        with self._reader.connect() as connection:
            return _first(connection, documents.c.sha256 == sha256)

    def summaries(self) -> list[DocumentSummary]:
        """All documents, oldest first."""
        with self._reader.connect() as connection:
            found = connection.execute(
                select(*_SUMMARY).where(LIVE).order_by(documents.c.key)
            ).mappings()
            return [rows.summary_of(row) for row in found]

    def document(self, document_id: str) -> Document:
        """Raises DocumentNotFound."""
        with self._reader.connect() as connection:
            return rows.document_of(_row(connection, select(documents), document_id))

    def documents_of(self, document_ids: Collection[str]) -> dict[str, Document]:
        """Those of these documents that are there."""
        among = select(documents).where(LIVE, documents.c.id.in_(document_ids))
        with self._reader.connect() as connection:
            found = map(rows.document_of, connection.execute(among).mappings())
            return {document.summary.id: document for document in found}

    def vectors(self) -> Iterator[tuple[list[int], Matrix]]:
        """The keys and vectors of all passages, in the order of their keys, some at a time."""
        own = (
            select(vectors.c.passage_key, vectors.c.vector)
            .join(embedding_models)
            .join(passages)
            .join(documents)
            .where(LIVE, embedding_models.c.sha256 == self._model.sha256)
            .order_by(vectors.c.passage_key)
        )
        with self._reader.connect() as connection:
            for found in connection.execute(own.execution_options(yield_per=1000)).partitions():
                yield _keyed([(row.passage_key, row.vector) for row in found])

    def vectors_of(self, passage_keys: Sequence[int]) -> tuple[list[int], Matrix]:
        """Those of the keys that have a vector, in their order, and their vectors."""
        asked = {"keys": passage_keys, "model": self._model.sha256}
        with self._reader.connect() as connection:
            found = dict(connection.execute(_VECTORS_OF, asked).all())
        return _keyed([(key, found[key]) for key in passage_keys if key in found])

    def claims_of_each(self, document_ids: Collection[str]) -> dict[str, tuple[Claim, ...]]:
        """The claims of each of these documents, in reading order; of one that is gone, none."""
        with self._reader.connect() as connection:
            return claims_of_each(connection, document_ids)

    def said(self, name: str, others: Sequence[str], most: int | None = None) -> list[Said]:
        """The claims with a link in their chain that holds every word of `name`, newest first.

        A link that is one of `others`, its aliases, serves as well; with `most`, that many of them.
        """
        with self._reader.connect() as connection:
            return said_by(connection, name, others, most)

    def speakers(self) -> list[Speaker]:
        """Everyone in a chain, those who speak most first."""
        with self._reader.connect() as connection:
            return speakers(connection)

    # --- inside --------------------------------------------------------------------------------

    def _there_already(self, connection: Connection, new: NewDocument) -> DocumentSummary | None:
        database.lock_table(connection, documents.name)
        same_bytes = _first(connection, documents.c.sha256 == new.sha256)
        if not same_bytes and new.id and _first(connection, documents.c.id == new.id):
            raise DocumentIdTaken(
                f"The library holds another document under the id {new.id}; "
                "remove that one first or choose another id."
            )
        return same_bytes

    def _insert_document(self, connection: Connection, new: NewDocument) -> int:
        reading = new.reading
        key = _inserted_key(
            connection.execute(
                insert(documents).values(
                    id=new.id or new.sha256,
                    name=new.name,
                    media_type=reading.media_type,
                    sha256=new.sha256,
                    text_sha256=new.text_sha256,
                    text=reading.text,
                    pages=rows.pages_column(reading.pages),
                    notes=list(reading.notes),
                    counts=rows.counts_column(reading.pages, len(new.passages), new.claims),
                    added=datetime.now(UTC),
                    **rows.about_row(reading.about),
                )
            ).inserted_primary_key
        )
        if not new.id:
            connection.execute(
                update(documents).where(documents.c.key == key).values(id=_free_id(connection, key))
            )
        connection.execute(insert(originals).values(document_key=key, bytes=new.original))
        return key

    def _insert_passages(
        self, connection: Connection, document_key: int, new: NewDocument
    ) -> tuple[int, ...]:
        if not new.passages:
            return ()
        keys = tuple(
            connection.scalars(
                insert(passages).returning(passages.c.key, sort_by_parameter_order=True),
                [_passage_row(document_key, passage) for passage in new.passages],
            )
        )
        model_key = model_key_of(connection, self._model)
        connection.execute(
            insert(vectors),
            [
                {"passage_key": key, "model_key": model_key, "vector": vector.tobytes()}
                for key, vector in zip(keys, new.vectors, strict=True)
            ],
        )
        self._full_text.insert(
            connection,
            [
                entry_of(key, new.reading.about, new.reading.text, passage.span)
                for key, passage in zip(keys, new.passages, strict=True)
            ],
        )
        return keys


def migrate_record(engine: Engine) -> None:
    """Brings the record's tables to their newest version; raises DatabaseUnreachable."""
    database.migrate(engine, _MIGRATIONS, "alembic_version_record")


def model_key_of(connection: Connection, model: EmbeddingModel) -> int:
    """The key of `model`, which is entered where it is new."""
    known = connection.scalar(
        select(embedding_models.c.key).where(embedding_models.c.sha256 == model.sha256)
    )
    return known or _inserted_key(
        connection.execute(
            insert(embedding_models).values(name=model.name, sha256=model.sha256)
        ).inserted_primary_key
    )


def _inserted_key(primary_key: Sequence[Any] | None) -> int:
    assert primary_key is not None  # every table here has one
    return int(primary_key[0])


def _free_id(connection: Connection, key: int) -> str:
    candidates = chain([f"d{key}"], (f"d{key}-{n}" for n in count(2)))
    return next(c for c in candidates if not _first(connection, documents.c.id == c))


def _first(connection: Connection, condition: ColumnElement[bool]) -> DocumentSummary | None:
    row = connection.execute(select(*_SUMMARY).where(LIVE, condition)).mappings().first()
    return rows.summary_of(row) if row else None


def _summary(connection: Connection, document_key: int) -> DocumentSummary:
    row = connection.execute(select(*_SUMMARY).where(documents.c.key == document_key))
    return rows.summary_of(row.mappings().one())


def _row(connection: Connection, query: Select[Any], document_id: str) -> RowMapping:
    row = connection.execute(query.where(LIVE, documents.c.id == document_id)).mappings().first()
    if row is None:
        raise DocumentNotFound(
            f"The library holds no document with the id {document_id}; the list shows their ids."
        )
    return row


def _keyed(found: Sequence[tuple[int, bytes]]) -> tuple[list[int], Matrix]:
    matrix = np.frombuffer(b"".join(vector for _, vector in found), dtype=np.float32)
    return [key for key, _ in found], matrix.reshape(len(found), -1 if found else 0)


def _passage_row(document_key: int, passage: Passage) -> dict[str, int | None]:
    return {
        "document_key": document_key,
        "ordinal": passage.ordinal,
        "start": passage.span.start,
        "end": passage.span.end,
        "page": passage.page,
    }
