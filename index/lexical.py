"""Full-text search in the record's own database: FTS5 on SQLite, tsvector on PostgreSQL.

Both hold a folded copy of each passage with its document's heading, publisher and date, so that
spelling variants meet; quotes are always cut from the original text. The body has one sentence
a line.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from sqlalchemy import Connection, text

from index.heading import heading_of
from index.model import About, Span
from index.segments import sentences
from index.words import fold

Term = tuple[str, ...]
"""A folded word and its other spellings: any of them serves."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is searchable of a passage, folded."""

    passage_key: int
    title: str
    publisher: str
    published: str
    body: str


def entry_of(key: int, about: About, whole: str, span: Span) -> Entry:
    """What is searchable of the passage `span` of the text `whole`."""
    return Entry(
        passage_key=key,
        title=fold(heading_of(about)),
        publisher=fold(about.publisher or ""),
        published=_date_words(about.published) if about.published else "",
        body="\n".join(fold(sentence.of(whole)) for sentence in sentences(whole, span)),
    )


class FullText(Protocol):
    """The full-text index of one kind of database; it takes part in the caller's transaction."""

    def insert(self, connection: Connection, entries: Sequence[Entry]) -> None: ...

    def delete(self, connection: Connection, passage_keys: Sequence[int]) -> None: ...

    def frequencies(self, connection: Connection, terms: Sequence[Term], enough: int) -> list[int]:
        """Returns how many passages hold each term in any inflection; counts up to `enough`."""
        ...

    def search(
        self, connection: Connection, rare: Sequence[Term], common: Sequence[Term], limit: int
    ) -> list[int]:
        """At most `limit` keys of passages with any of `rare` or all of `common`, best first."""
        ...

    def words(self, connection: Connection, initial: str) -> list[str]:
        """Returns the stems that begin with `initial`, one letter."""
        ...


def full_text_of(dialect: str) -> FullText:
    """The full-text index for SQLAlchemy's `dialect` name."""
    return PostgresText() if dialect == "postgresql" else Fts5()


_INSERT_COLUMNS = "rowid, title, publisher, published, body"
_INSERT_VALUES = ":passage_key, :title, :publisher, :published, :body"


class Fts5:
    """BM25 over four columns. A heading's word counts half of a body's: every passage has it."""

    def insert(self, connection: Connection, entries: Sequence[Entry]) -> None:
        if entries:
            connection.execute(
                text(f"INSERT INTO full_text ({_INSERT_COLUMNS}) VALUES ({_INSERT_VALUES})"),  # noqa: S608
                [_row(entry) for entry in entries],
            )

    def delete(self, connection: Connection, passage_keys: Sequence[int]) -> None:
        if passage_keys:
            connection.execute(
                text("DELETE FROM full_text WHERE rowid = :key"),
                [{"key": key} for key in passage_keys],
            )

    def frequencies(self, connection: Connection, terms: Sequence[Term], enough: int) -> list[int]:
        return _counts(connection, "full_text MATCH {}", list(map(_any, terms)), enough)

    def search(
        self, connection: Connection, rare: Sequence[Term], common: Sequence[Term], limit: int
    ) -> list[int]:
        together = " AND ".join(f"({_any(term)})" for term in common)
        alternatives = [*map(_any, rare), *([f"({together})"] if together else [])]
        if not alternatives:
            return []
        found = connection.execute(
            text(
                "SELECT rowid FROM full_text WHERE full_text MATCH :match "
                "ORDER BY bm25(full_text, 0.5, 0.5, 0.5, 1.0), rowid LIMIT :limit"
            ),
            {"match": " OR ".join(alternatives), "limit": limit},
        )
        return list(found.scalars().all())

    def words(self, connection: Connection, initial: str) -> list[str]:
        found = connection.execute(
            text("SELECT term FROM full_text_words WHERE term >= :first AND term < :beyond"),
            {"first": initial, "beyond": chr(ord(initial) + 1)},
        )
        return list(found.scalars().all())


_WORDS_OF = (
    "SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM full_text "
    "WHERE rowid = ANY(:keys)"
)
_ENTER_WORDS = f"INSERT INTO full_text_vocabulary {_WORDS_OF} ON CONFLICT DO NOTHING"
_DROP_WORDS = (  # those that no passage holds any more
    "DELETE FROM full_text_vocabulary AS held WHERE held.word = ANY(:words) AND NOT EXISTS "
    "(SELECT 1 FROM full_text WHERE words @@ quote_literal(held.word)::tsquery)"
)


class PostgresText:
    """Cover density rank, with PostgreSQL's English stemmer."""

    def insert(self, connection: Connection, entries: Sequence[Entry]) -> None:
        if entries:
            connection.execute(
                text(
                    f"INSERT INTO full_text ({_INSERT_COLUMNS}, words) VALUES ({_INSERT_VALUES}, "  # noqa: S608
                    "setweight(to_tsvector('english', :title), 'B') || "
                    "setweight(to_tsvector('english', :publisher), 'B') || "
                    "setweight(to_tsvector('english', :published), 'B') || "
                    "setweight(to_tsvector('english', :body), 'A'))"
                ),
                [_row(entry) for entry in entries],
            )
            keys = [entry.passage_key for entry in entries]
            connection.execute(text(_ENTER_WORDS), {"keys": keys})

    def delete(self, connection: Connection, passage_keys: Sequence[int]) -> None:
        keys = {"keys": list(passage_keys)}
        words = connection.execute(text(_WORDS_OF), keys).scalars().all()
        connection.execute(text("DELETE FROM full_text WHERE rowid = ANY(:keys)"), keys)
        connection.execute(text(_DROP_WORDS), {"words": words})

    def frequencies(self, connection: Connection, terms: Sequence[Term], enough: int) -> list[int]:
        condition = "words @@ to_tsquery('english', {})"
        return _counts(connection, condition, list(map(" | ".join, terms)), enough)

    def search(
        self, connection: Connection, rare: Sequence[Term], common: Sequence[Term], limit: int
    ) -> list[int]:
        together = " & ".join(f"({' | '.join(term)})" for term in common)
        alternatives = [*map(" | ".join, rare), *([f"({together})"] if together else [])]
        if not alternatives:
            return []
        found = connection.execute(
            text(
                "SELECT rowid FROM full_text, to_tsquery('english', :match) AS query "
                "WHERE words @@ query ORDER BY ts_rank_cd(words, query) DESC, rowid LIMIT :limit"
            ),
            {"match": " | ".join(alternatives), "limit": limit},
        )
        return list(found.scalars().all())

    def words(self, connection: Connection, initial: str) -> list[str]:
        found = connection.execute(
            text("SELECT word FROM full_text_vocabulary WHERE word >= :first AND word < :beyond"),
            {"first": initial, "beyond": chr(ord(initial) + 1)},
        )
        return list(found.scalars().all())


def _counts(
    connection: Connection, condition: str, matches: Sequence[str], enough: int
) -> list[int]:
    """How many rows fulfil the condition with each of `matches`, in one statement."""
    if not matches:
        return []
    counted = " UNION ALL ".join(
        f"SELECT {n} AS n, count(*) AS found FROM (SELECT 1 FROM full_text "  # noqa: S608
        f"WHERE {condition.format(f':match{n}')} LIMIT :enough) AS t{n}"
        for n in range(len(matches))
    )
    values = {f"match{n}": match for n, match in enumerate(matches)}
    rows = connection.execute(text(f"{counted} ORDER BY n"), {**values, "enough": enough})
    return [row.found for row in rows]


def _any(term: Term) -> str:
    """A match for any spelling; folded words hold no quotation marks."""
    return " OR ".join(f'"{word}"' for word in term)


def _date_words(day: date) -> str:
    """As people write a date: *17 may 2031*."""
    return f"{day.day} {day:%B} {day.year}".lower()


def _row(entry: Entry) -> dict[str, int | str]:
    return {
        "passage_key": entry.passage_key,
        "title": entry.title,
        "publisher": entry.publisher,
        "published": entry.published,
        "body": entry.body,
    }
