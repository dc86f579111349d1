"""The migrations make the very tables that the code describes."""

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import MetaData

from bot.app import open_app
from bot.journal import tables as journal
from bot.settings import Settings
from bot.telegram.inbox import inbox
from index import tables as record
from tests.fakes.embedder import HashingEmbedder


def test_the_tables_are_those_that_the_code_describes(tmp_path: Path) -> None:
    described = MetaData()
    for metadata in (record.metadata, journal.metadata, inbox.metadata):
        for table in metadata.sorted_tables:
            table.to_metadata(described)
    with (
        open_app(Settings(data_dir=tmp_path), HashingEmbedder()) as app,
        app.engine.connect() as connection,
    ):
        differences = compare_metadata(MigrationContext.configure(connection), described)
    assert [d for d in differences if d[0] != "remove_table" or is_ours(d[1].name)] == []


def is_ours(table: str) -> bool:
    """Neither the full-text index, which is SQLite's, nor what Alembic keeps of itself."""
    return not table.startswith(("full_text", "alembic_version"))
