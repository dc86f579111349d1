"""Whether what a library holds still fits together: bytes, texts, claims, full text, vectors."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection, Engine, func, select, text

from index import rows
from index.errors import DamagedIndex
from index.exact import Snapshot
from index.model import Document, Finding
from index.record_claims import LIVE, claims_of_each
from index.reembedding import Reembedded
from index.tables import documents, originals, passages, vectors
from index.vectors import Generations, verify


def examine(
    engine: Engine, folder: Path, snapshot: Snapshot, reembedded: Reembedded | None
) -> list[Finding]:
    """Checks the record behind `engine` and the index in `folder` against one another.

    `reembedded` is how far another embedding model is, where one is to take over.
    """
    with engine.connect() as connection:
        return [
            _database(connection),
            _texts(connection),
            _claims(connection),
            _counts(connection),
            _index(folder, snapshot),
            *([_reembedding(reembedded)] if reembedded else []),
        ]


def _database(connection: Connection) -> Finding:
    if connection.dialect.name != "sqlite":
        return Finding("database", healthy=True, detail=connection.dialect.name)
    broken = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
    orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    healthy = broken == ["ok"] and not orphans
    detail = "intact" if healthy else f"{broken[0]}, {len(orphans)} orphaned rows"
    return Finding("database", healthy=healthy, detail=detail)


def _texts(connection: Connection) -> Finding:
    """Whether every stored byte and character is the one that was added."""
    altered = [
        document.summary.id
        for document, original in _documents(connection)
        if _sha256(document.text.encode()) != document.summary.text_sha256
        or _sha256(original) != document.summary.sha256
    ]
    return _finding("texts", altered, "every document is as it was added", "altered")


def _claims(connection: Connection) -> Finding:
    """Whether every claim's spans lie within its document's text."""
    outside = [
        f"{document.summary.id}/{claim.id}"
        for document, _ in _documents(connection)
        for claim in claims_of_each(connection, [document.summary.id])[document.summary.id]
        if not 0 <= claim.extent.start < claim.extent.end <= len(document.text)
    ]
    return _finding("claims", outside, "every claim lies in its text", "outside their text")


def _counts(connection: Connection) -> Finding:
    live = select(passages.c.key).join(documents).where(LIVE).subquery()
    wanted = connection.scalar(select(func.count()).select_from(live))
    embedded = connection.scalar(
        select(func.count(vectors.c.passage_key.distinct())).where(
            vectors.c.passage_key.in_(select(live))
        )
    )
    searchable = connection.scalar(text("SELECT count(*) FROM full_text"))
    detail = f"{wanted} passages, {embedded} with a vector, {searchable} in the full text"
    return Finding("passages", healthy=wanted == embedded == searchable, detail=detail)


def _index(folder: Path, snapshot: Snapshot) -> Finding:
    """An index that is missing or damaged harms nobody: it is rebuilt when the bot starts."""
    current = Generations(folder).current()
    if current is None:
        return Finding("index", healthy=True, detail="none yet, exact search serves")
    try:
        verify(current, snapshot)
    except DamagedIndex as damage:
        return Finding("index", healthy=False, detail=f"{damage}; rebuilt at the next start")
    return Finding("index", healthy=True, detail=f"{current.name} finds what it holds")


def _reembedding(found: Reembedded) -> Finding:
    """What is not done yet harms nobody: the earlier model serves meanwhile."""
    detail = f"{found.done:,} of {found.total:,} passages, by {found.model}"
    return Finding("re-embedding", healthy=True, detail=detail)


def _documents(connection: Connection) -> Iterator[tuple[Document, bytes]]:
    query = select(documents, originals.c.bytes).join(originals).where(LIVE)
    for row in connection.execute(query.order_by(documents.c.key)).mappings():
        yield rows.document_of(row), row["bytes"]


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _finding(name: str, wrong: list[str], fine: str, problem: str) -> Finding:
    detail = f"{problem}: {', '.join(wrong[:5])}" if wrong else fine
    return Finding(name, healthy=not wrong, detail=detail)
