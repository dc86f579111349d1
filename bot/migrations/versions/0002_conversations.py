"""Conversations: the topic that a question was asked in, and what was told to be forgotten."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    topic = sa.Column("topic", sa.BigInteger, nullable=False, server_default="0")
    op.add_column("answers", topic)
    op.create_index("answers_of_a_person", "answers", ["chat_id", "user_id"])
    op.create_table(
        "forgotten",
        sa.Column("front_end", sa.Text, primary_key=True),
        sa.Column("chat_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("topic", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("user_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("answer_id", _KEY, nullable=False),
    )
