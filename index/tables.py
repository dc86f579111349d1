"""The record's tables, as the newest migration leaves them."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    false,
    text,
)

from index.database import UtcDateTime

metadata = MetaData()
_KEY = BigInteger().with_variant(Integer(), "sqlite")
_LIVE = text("removed IS NULL")
_UNKEPT = text("NOT sentences_kept")

documents = Table(
    "documents",
    metadata,
    Column("key", _KEY, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False),
    Column("title", Text),
    Column("publisher", Text),
    Column("author", Text),
    Column("published", Date),
    Column("url", Text),
    Column("origin", Text),
    Column("name", Text),
    Column("media_type", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("text_sha256", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("pages", JSON, nullable=False),
    Column("notes", JSON, nullable=False),
    Column("counts", JSON, nullable=False),
    Column("added", UtcDateTime, nullable=False),
    Column("removed", UtcDateTime),
    Index("documents_id", "id", unique=True, sqlite_where=_LIVE, postgresql_where=_LIVE),
    Index("documents_sha256", "sha256", unique=True, sqlite_where=_LIVE, postgresql_where=_LIVE),
    sqlite_autoincrement=True,
)

originals = Table(
    "originals",
    metadata,
    Column("document_key", _KEY, ForeignKey("documents.key"), primary_key=True),
    Column("bytes", LargeBinary, nullable=False),
)

passages = Table(
    "passages",
    metadata,
    Column("key", _KEY, primary_key=True, autoincrement=True),
    Column("document_key", _KEY, ForeignKey("documents.key"), nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("page", Integer),
    Index("passages_document", "document_key", "ordinal", unique=True),
    sqlite_autoincrement=True,
)

embedding_models = Table(
    "embedding_models",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("sha256", Text, nullable=False, unique=True),
    Column("unrelated", Float),  # its scale, see index.likeness; NULL until it is measured
    Column("related", Float),
)

vectors = Table(
    "vectors",
    metadata,
    Column("passage_key", _KEY, ForeignKey("passages.key"), primary_key=True),
    Column("model_key", Integer, ForeignKey("embedding_models.key"), primary_key=True),
    Column("vector", LargeBinary, nullable=False),
    Column("sentences_kept", Boolean, nullable=False, server_default=false()),
    Index(
        "vectors_unkept",
        "model_key",
        "passage_key",
        sqlite_where=_UNKEPT,
        postgresql_where=_UNKEPT,
    ),
)

sentence_vectors = Table(  # by the text alone: copies of one sentence are kept once
    "sentence_vectors",
    metadata,
    Column("digest", LargeBinary, primary_key=True),
    Column("model_key", Integer, ForeignKey("embedding_models.key"), primary_key=True),
    Column("vector", LargeBinary, nullable=False),
)

claims = Table(
    "claims",
    metadata,
    Column("key", _KEY, primary_key=True, autoincrement=True),
    Column("document_key", _KEY, ForeignKey("documents.key"), nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("id", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("spans", JSON, nullable=False),
    Column("parent", Text),
    Column("voice", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("polarity", Text, nullable=False),
    Column("certainty", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Index("claims_document", "document_key", "ordinal", unique=True),
    sqlite_autoincrement=True,
)

chain_links = Table(
    "chain_links",
    metadata,
    Column("claim_key", _KEY, ForeignKey("claims.key"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("innermost", Boolean, nullable=False),
    Column("folded", Text, nullable=False),
    Index("chain_links_folded", "folded"),
)

name_words = Table(  # every word of every name in a chain, with the names that hold it
    "name_words",
    metadata,
    Column("word", Text, primary_key=True),
    Column("folded", Text, primary_key=True),
    sqlite_with_rowid=False,
)

name_decisions = Table(
    "name_decisions",
    metadata,
    Column("one", Text, primary_key=True),
    Column("other", Text, primary_key=True),
    Column("same", Boolean, nullable=False),
)
