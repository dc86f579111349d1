"""The stems that respelling chooses from are those that the library holds, found by an index."""

import pytest
from sqlalchemy import Engine, text

from index.lexical import full_text_of
from index.library import Library
from index.model import About
from index.reading import from_text


def add(library: Library, sentence: str) -> str:
    return library.add_reading(sentence.encode(), from_text(sentence, About())).document.id


def words(engine: Engine, initial: str) -> set[str]:
    with engine.connect() as connection:
        return set(full_text_of(engine.dialect.name).words(connection, initial))


def test_a_documents_words_go_with_it_unless_another_has_them(
    library: Library, engine: Engine
) -> None:
    add(library, "The weir at Orsett broke.")
    gone = add(library, "The oxbow at Orsett dried up.")
    assert words(engine, "o") == {"orsett", "oxbow"}
    library.remove(gone)
    assert words(engine, "o") == {"orsett"}


def test_postgresql_looks_the_words_up_by_their_index(library: Library, engine: Engine) -> None:
    if engine.dialect.name != "postgresql":
        pytest.skip("SQLite's fts5vocab is an index by itself")
    with engine.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO full_text_vocabulary SELECT chr(97 + n % 26) || n "
                "FROM generate_series(1, 50000) AS n"
            )
        )
        connection.execute(text("ANALYZE full_text_vocabulary"))
        plan = connection.execute(
            text("EXPLAIN SELECT word FROM full_text_vocabulary WHERE word >= 'q' AND word < 'r'")
        )
        steps = " ".join(plan.scalars())
    assert "full_text_vocabulary_pkey" in steps
    assert "Seq Scan" not in steps
