"""The record: documents, their bytes, passages, vectors, claims and full text."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _create_documents()
    _create_passages()
    _create_claims()
    _create_full_text(op.get_bind().dialect.name)


def _create_documents() -> None:
    op.create_table(
        "documents",
        sa.Column("key", _KEY, primary_key=True, autoincrement=True),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("title", sa.Text),
        sa.Column("publisher", sa.Text),
        sa.Column("author", sa.Text),
        sa.Column("published", sa.Date),
        sa.Column("url", sa.Text),
        sa.Column("origin", sa.Text),
        sa.Column("name", sa.Text),
        sa.Column("media_type", sa.Text, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("text_sha256", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("pages", sa.JSON, nullable=False),
        sa.Column("notes", sa.JSON, nullable=False),
        sa.Column("counts", sa.JSON, nullable=False),
        sa.Column("added", sa.DateTime(timezone=True), nullable=False),
        sa.Column("removed", sa.DateTime(timezone=True)),
        sqlite_autoincrement=True,
    )
    for column in ("id", "sha256"):
        op.create_index(
            f"documents_{column}",
            "documents",
            [column],
            unique=True,
            sqlite_where=sa.text("removed IS NULL"),
            postgresql_where=sa.text("removed IS NULL"),
        )
    op.create_table(
        "originals",
        sa.Column("document_key", _KEY, sa.ForeignKey("documents.key"), primary_key=True),
        sa.Column("bytes", sa.LargeBinary, nullable=False),
    )


def _create_passages() -> None:
    op.create_table(
        "passages",
        sa.Column("key", _KEY, primary_key=True, autoincrement=True),
        sa.Column("document_key", _KEY, sa.ForeignKey("documents.key"), nullable=False),
        sa.Column("ordinal", sa.Integer, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("page", sa.Integer),
        sqlite_autoincrement=True,
    )
    op.create_index("passages_document", "passages", ["document_key", "ordinal"], unique=True)
    op.create_table(
        "embedding_models",
        sa.Column("key", sa.Integer, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False, unique=True),
    )
    op.create_table(
        "vectors",
        sa.Column("passage_key", _KEY, sa.ForeignKey("passages.key"), primary_key=True),
        sa.Column("model_key", sa.Integer, sa.ForeignKey("embedding_models.key"), primary_key=True),
        sa.Column("vector", sa.LargeBinary, nullable=False),
    )


def _create_claims() -> None:
    op.create_table(
        "claims",
        sa.Column("key", _KEY, primary_key=True, autoincrement=True),
        sa.Column("document_key", _KEY, sa.ForeignKey("documents.key"), nullable=False),
        sa.Column("ordinal", sa.Integer, nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("spans", sa.JSON, nullable=False),
        sa.Column("parent", sa.Text),
        sa.Column("voice", sa.Text, nullable=False),
        sa.Column("act", sa.Text, nullable=False),
        sa.Column("polarity", sa.Text, nullable=False),
        sa.Column("certainty", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("claims_document", "claims", ["document_key", "ordinal"], unique=True)
    op.create_table(
        "chain_links",
        sa.Column("claim_key", _KEY, sa.ForeignKey("claims.key"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("innermost", sa.Boolean, nullable=False),
        sa.Column("folded", sa.Text, nullable=False),
    )
    op.create_index("chain_links_folded", "chain_links", ["folded"])


def _create_full_text(dialect: str) -> None:
    if dialect == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE full_text USING fts5("
            "title, publisher, body, tokenize = 'porter unicode61 remove_diacritics 2')"
        )
        return
    op.create_table(
        "full_text",
        sa.Column("rowid", _KEY, sa.ForeignKey("passages.key"), primary_key=True),
        sa.Column("words", sa.dialects.postgresql.TSVECTOR, nullable=False),
    )
    op.create_index("full_text_words", "full_text", ["words"], postgresql_using="gin")
