"""The full text with dates, and its words; empty: the record fills it when it is opened."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_COLUMNS = ("title", "publisher", "published", "body")


def upgrade() -> None:
    op.execute("DROP TABLE full_text")
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            f"CREATE VIRTUAL TABLE full_text USING fts5({', '.join(_COLUMNS)}, "
            "tokenize = 'porter unicode61 remove_diacritics 2')"
        )
        op.execute("CREATE VIRTUAL TABLE full_text_words USING fts5vocab(full_text, row)")
        return
    op.create_table(
        "full_text",
        sa.Column("rowid", _KEY, sa.ForeignKey("passages.key"), primary_key=True),
        *(sa.Column(name, sa.Text, nullable=False) for name in _COLUMNS),
        sa.Column("words", sa.dialects.postgresql.TSVECTOR, nullable=False),
    )
    op.create_index("full_text_words", "full_text", ["words"], postgresql_using="gin")
