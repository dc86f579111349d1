"""The SQL database of the record and of the journal: SQLite by default, PostgreSQL by URL."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import (
    URL,
    Connection,
    DateTime,
    Dialect,
    Engine,
    TypeDecorator,
    create_engine,
    event,
    make_url,
)
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import ConnectionPoolEntry

from index.errors import DatabaseUnreachable, SettingsError

# WAL + FULL lost nothing in 40 kills; NORMAL can lose an acknowledged commit when the power fails.
_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA busy_timeout=10000",
    "PRAGMA secure_delete=ON",
)


class UtcDateTime(TypeDecorator[datetime]):
    """A moment. SQLite keeps no time zone; everything here is written and read as UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.replace(tzinfo=UTC) if value and dialect.name == "sqlite" else value


def open_engine(url: str) -> Engine:
    """An engine whose transactions are durable once committed.

    `url` is SQLAlchemy's. Raises SettingsError where PostgreSQL's driver is not installed. On
    SQLite every `engine.begin()` takes the write lock at once, so that no transaction fails
    half-way because another one wrote in between.
    """
    parsed = make_url(url)
    if parsed.get_backend_name() == "postgresql":
        return _open_postgresql(parsed)
    engine = create_engine(parsed)
    event.listen(engine, "connect", _configure_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _open_postgresql(url: URL) -> Engine:
    try:
        return create_engine(url.set(drivername="postgresql+psycopg"), pool_pre_ping=True)
    except ModuleNotFoundError:
        raise SettingsError(
            "DATABASE_URL names PostgreSQL, whose driver is not installed: "
            "pip install 'accordingto[postgres]'."
        ) from None


def sqlite_url(path: Path) -> str:
    return f"sqlite:///{path}"


def reader(engine: Engine) -> Engine:
    """The same database for reading: its transactions take no write lock."""
    return engine.execution_options(reads_only=True)


def lock_table(connection: Connection, table: str) -> None:
    """Lets no other transaction write to `table`, as SQLite's one write lock does anyway."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"LOCK TABLE {table} IN SHARE ROW EXCLUSIVE MODE")


def migrate(engine: Engine, scripts: Path, version_table: str) -> None:
    """Brings the tables that `scripts` describes to their newest version; no-op where they are.

    Raises DatabaseUnreachable.
    """
    _reach(engine)
    config = Config()
    config.set_main_option("script_location", str(scripts))
    newest = ScriptDirectory.from_config(config).get_current_head()
    with engine.begin() as connection:
        context = MigrationContext.configure(connection, opts={"version_table": version_table})
        if context.get_current_revision() == newest:
            return
        config.attributes.update(connection=connection, version_table=version_table)
        command.upgrade(config, "head")


def _reach(engine: Engine) -> None:
    try:
        reader(engine).connect().close()
    except OperationalError as error:
        place = engine.url.render_as_string(hide_password=True)
        reason = " ".join(str(error.orig).split())
        raise DatabaseUnreachable(
            f"The database {place} cannot be opened: {reason}. Check DATABASE_URL and the server."
        ) from None


def _configure_sqlite(connection: sqlite3.Connection, _record: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # SQLAlchemy's own BEGIN is the only one
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _begin_sqlite(connection: Connection) -> None:
    reads_only = connection.get_execution_options().get("reads_only", False)
    connection.exec_driver_sql("BEGIN" if reads_only else "BEGIN IMMEDIATE")
