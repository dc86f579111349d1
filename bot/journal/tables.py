"""The journal's tables, as the newest migration leaves them."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
)

from index.database import UtcDateTime

metadata = MetaData()
_KEY = BigInteger().with_variant(Integer(), "sqlite")

answers = Table(
    "answers",
    metadata,
    Column("id", _KEY, primary_key=True, autoincrement=True),
    Column("request", Text, unique=True),
    Column("asked", UtcDateTime, nullable=False),
    Column("front_end", Text, nullable=False),
    Column("user_id", BigInteger),
    Column("chat_id", BigInteger),
    Column("chat_type", Text),
    Column("topic", BigInteger, nullable=False),
    Column("question", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("answer", JSON, nullable=False),
    sqlite_autoincrement=True,
)

Index("answers_of_a_person", answers.c.chat_id, answers.c.user_id)

forgotten = Table(
    "forgotten",
    metadata,
    Column("front_end", Text, primary_key=True),
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("topic", BigInteger, primary_key=True, autoincrement=False),
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("answer_id", _KEY, nullable=False),
)
"""Up to which answer a person has told the bot to forget a conversation."""

feedback = Table(
    "feedback",
    metadata,
    Column("answer_id", _KEY, ForeignKey("answers.id"), primary_key=True),
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("opinion", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

reviews = Table(
    "reviews",
    metadata,
    Column("id", _KEY, primary_key=True, autoincrement=True),
    Column("answer_id", _KEY, ForeignKey("answers.id"), nullable=False, index=True),
    Column("reviewer_id", BigInteger, nullable=False),
    Column("verdict", Text),
    Column("note", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    sqlite_autoincrement=True,
)
