"""Full-text search in the record's own database: FTS5 on SQLite, tsvector on PostgreSQL.

Both hold a folded copy of each passage with its document's title and publisher, so that
spelling variants meet; quotes are always cut from the original text.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy import Connection, text

from index.words import fold, terms


@dataclass(frozen=True, slots=True)
class Entry:
    """What is searchable of a passage."""

    passage_key: int
    title: str
    publisher: str
    body: str


class FullText(Protocol):
    """The full-text index of one kind of database; it takes part in the caller's transaction."""

    def insert(self, connection: Connection, entries: Sequence[Entry]) -> None: ...

    def delete(self, connection: Connection, passage_keys: Sequence[int]) -> None: ...

    def search(self, connection: Connection, query: str, limit: int) -> list[int]:
        """Returns the keys of at most `limit` passages, best first; any text is a valid query."""
        ...


def full_text_of(dialect: str) -> FullText:
    """The full-text index for SQLAlchemy's `dialect` name."""
    return PostgresText() if dialect == "postgresql" else Fts5()


class Fts5:
    """BM25 over any of the words. Weights: title 2, publisher 1, body 1."""

    def insert(self, connection: Connection, entries: Sequence[Entry]) -> None:
        if entries:
            connection.execute(
                text(
                    "INSERT INTO full_text (rowid, title, publisher, body) "
                    "VALUES (:key, :title, :publisher, :body)"
                ),
                [_folded(entry) for entry in entries],
            )

    def delete(self, connection: Connection, passage_keys: Sequence[int]) -> None:
        if passage_keys:
            connection.execute(
                text("DELETE FROM full_text WHERE rowid = :key"),
                [{"key": key} for key in passage_keys],
            )

    def search(self, connection: Connection, query: str, limit: int) -> list[int]:
        words = terms(query)
        if not words:
            return []
        rows = connection.execute(
            text(
                "SELECT rowid FROM full_text WHERE full_text MATCH :match "
                "ORDER BY bm25(full_text, 2.0, 1.0, 1.0), rowid LIMIT :limit"
            ),
            {"match": " OR ".join(f'"{word}"' for word in dict.fromkeys(words)), "limit": limit},
        )
        return [row.rowid for row in rows]


class PostgresText:
    """Cover density rank over any of the words, with PostgreSQL's English stemmer."""

    def insert(self, connection: Connection, entries: Sequence[Entry]) -> None:
        if entries:
            connection.execute(
                text(
                    "INSERT INTO full_text (rowid, words) VALUES (:key, "
                    "setweight(to_tsvector('english', :title), 'A') || "
                    "setweight(to_tsvector('english', :publisher), 'B') || "
                    "setweight(to_tsvector('english', :body), 'B'))"
                ),
                [_folded(entry) for entry in entries],
            )

    def delete(self, connection: Connection, passage_keys: Sequence[int]) -> None:
        connection.execute(
            text("DELETE FROM full_text WHERE rowid = ANY(:keys)"), {"keys": list(passage_keys)}
        )

    def search(self, connection: Connection, query: str, limit: int) -> list[int]:
        words = terms(query)
        if not words:
            return []
        rows = connection.execute(
            text(
                "SELECT rowid FROM full_text, to_tsquery('english', :match) AS query "
                "WHERE words @@ query ORDER BY ts_rank_cd(words, query) DESC, rowid LIMIT :limit"
            ),
            {"match": " | ".join(dict.fromkeys(words)), "limit": limit},
        )
        return [row.rowid for row in rows]


def _folded(entry: Entry) -> dict[str, int | str]:
    return {
        "key": entry.passage_key,
        "title": fold(entry.title),
        "publisher": fold(entry.publisher),
        "body": fold(entry.body),
    }
