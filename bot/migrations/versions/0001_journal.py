"""The journal: answers, feedback and reviews; and the inbox of the chat."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    _create_answers()
    _create_opinions()
    _create_inbox()


def _create_answers() -> None:
    op.create_table(
        "answers",
        sa.Column("id", _KEY, primary_key=True, autoincrement=True),
        sa.Column("request", sa.Text, unique=True),
        sa.Column("asked", _TIME, nullable=False),
        sa.Column("front_end", sa.Text, nullable=False),
        sa.Column("user_id", sa.BigInteger),
        sa.Column("chat_id", sa.BigInteger),
        sa.Column("chat_type", sa.Text),
        sa.Column("question", sa.Text, nullable=False),
        sa.Column("outcome", sa.Text, nullable=False),
        sa.Column("answer", sa.JSON, nullable=False),
        sqlite_autoincrement=True,
    )


def _create_opinions() -> None:
    op.create_table(
        "feedback",
        sa.Column("answer_id", _KEY, sa.ForeignKey("answers.id"), primary_key=True),
        sa.Column("user_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("opinion", sa.Text, nullable=False),
        sa.Column("at", _TIME, nullable=False),
    )
    op.create_table(
        "reviews",
        sa.Column("id", _KEY, primary_key=True, autoincrement=True),
        sa.Column("answer_id", _KEY, sa.ForeignKey("answers.id"), nullable=False, index=True),
        sa.Column("reviewer_id", sa.BigInteger, nullable=False),
        sa.Column("verdict", sa.Text),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("at", _TIME, nullable=False),
        sqlite_autoincrement=True,
    )


def _create_inbox() -> None:
    op.create_table(
        "inbox",
        sa.Column("update_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("body", sa.JSON, nullable=False),
        sa.Column("received", _TIME, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("done", _TIME),
    )
