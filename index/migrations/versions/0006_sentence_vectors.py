"""The vectors of sentences; those of documents that are there are made in the background."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_UNKEPT = sa.text("NOT sentences_kept")


def upgrade() -> None:
    op.create_table(
        "sentence_vectors",
        sa.Column("digest", sa.LargeBinary, primary_key=True),
        sa.Column("model_key", sa.Integer, sa.ForeignKey("embedding_models.key"), primary_key=True),
        sa.Column("vector", sa.LargeBinary, nullable=False),
    )
    op.add_column(
        "vectors",
        sa.Column("sentences_kept", sa.Boolean, nullable=False, server_default=sa.false()),
    )
    op.create_index(
        "vectors_unkept",
        "vectors",
        ["model_key", "passage_key"],
        sqlite_where=_UNKEPT,
        postgresql_where=_UNKEPT,
    )
