"""PostgreSQL's stems in a table, as SQLite has them: looked up by their first letter."""

from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        return
    op.execute('CREATE TABLE full_text_vocabulary (word text COLLATE "C" PRIMARY KEY)')
    op.execute(
        "INSERT INTO full_text_vocabulary SELECT word FROM ts_stat('SELECT words FROM full_text')"
    )
