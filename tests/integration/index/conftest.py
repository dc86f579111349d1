"""Libraries on real databases: SQLite always, PostgreSQL where a server answers."""

import uuid
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import OperationalError

from index.database import open_engine, sqlite_url
from index.embedding import Embedder
from index.library import Library
from tests.fakes.embedder import HashingEmbedder

POSTGRES = "postgresql://postgres@127.0.0.1:5432/postgres"

OpenLibrary = Callable[..., Library]


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    if request.param == "sqlite":
        engine = open_engine(sqlite_url(tmp_path / "record.sqlite3"))
        yield engine
        engine.dispose()
    else:
        yield from _postgres()


def _postgres() -> Iterator[Engine]:
    """A database of its own on the local server."""
    server = open_engine(POSTGRES).execution_options(isolation_level="AUTOCOMMIT")
    name = f"accordingto_{uuid.uuid4().hex}"
    try:
        with server.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
    except OperationalError:
        pytest.skip("no PostgreSQL server answers on 127.0.0.1:5432")
    engine = open_engine(POSTGRES.removesuffix("postgres") + name)
    yield engine
    engine.dispose()
    with server.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    server.dispose()


@pytest.fixture
def open_library(tmp_path: Path, engine: Engine) -> Iterator[OpenLibrary]:
    """Opens the library of this test, again where it was closed."""
    with ExitStack() as stack:

        def open_(embedder: Embedder | None = None) -> Library:
            library = Library.open(tmp_path / "data", engine, embedder or HashingEmbedder())
            return stack.enter_context(library)

        yield open_


@pytest.fixture
def library(open_library: OpenLibrary) -> Library:
    return open_library()
