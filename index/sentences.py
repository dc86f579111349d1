"""The sentences of the library with their vectors, kept by their text: asking embeds none of them.

A text is known by its digest. Vectors are kept in half precision: what that takes off a cosine is
a hundredth of what one word does.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from sqlalchemy import Connection, Engine, select, text, update

from index import database
from index.embedding import EmbeddingModel, Matrix
from index.headed import PASSAGES
from index.record_claims import LIVE
from index.segments import clauses, paragraphs, sentences
from index.tables import embedding_models, passages, sentence_vectors, vectors

_BATCH = 8  # passages at once
_INSERT = text(
    "INSERT INTO sentence_vectors (digest, model_key, vector) "
    "VALUES (:digest, :model_key, :vector) ON CONFLICT DO NOTHING"
)


@dataclass(frozen=True, slots=True)
class Sentences:
    """Texts, and one row of `matrix` for each."""

    texts: Sequence[str]
    matrix: Matrix


NO_SENTENCES = Sentences((), np.zeros((0, 0), dtype=np.float32))


def sentences_in(passage: str) -> list[str]:
    """What of a passage is compared with a question: its sentences, and their parts between
    semicolons.
    """
    spans = (s for paragraph in paragraphs(passage) for s in sentences(passage, paragraph))
    parts = (part for sentence in spans for part in (sentence, *clauses(passage, sentence)))
    return list(dict.fromkeys(part.of(passage) for part in parts))


def insert_sentences(connection: Connection, model_key: int, found: Sentences) -> None:
    """Keeps the vectors of `found`; of a text that has one already, that one stays."""
    if found.texts:
        rows = zip(found.texts, found.matrix.astype(np.float16), strict=True)
        connection.execute(
            _INSERT,
            [
                {"digest": _digest(t), "model_key": model_key, "vector": vector.tobytes()}
                for t, vector in rows
            ],
        )


class SentenceRecord:
    """The vectors of sentences that one model made, in the record on one database."""

    def __init__(self, engine: Engine, model: EmbeddingModel) -> None:
        self._writer = engine
        self._reader = database.reader(engine)
        self._model = select(embedding_models.c.key).where(
            embedding_models.c.sha256 == model.sha256
        )

    def kept(self, texts: Iterable[str]) -> dict[str, Matrix]:
        """The vectors of those of `texts` that have one."""
        text_of = {_digest(t): t for t in texts}
        query = select(sentence_vectors.c.digest, sentence_vectors.c.vector).where(
            sentence_vectors.c.digest.in_(text_of),
            sentence_vectors.c.model_key == self._model.scalar_subquery(),
        )
        with self._reader.connect() as connection:
            found = connection.execute(query).all()
        return {
            text_of[bytes(row.digest)]: np.frombuffer(row.vector, np.float16).astype(np.float32)
            for row in found
        }

    def missing(self) -> Mapping[int, str]:
        """The next passages whose sentences have no vectors yet: their texts by their keys."""
        query = (
            PASSAGES.join(vectors, vectors.c.passage_key == passages.c.key)
            .where(LIVE, ~vectors.c.sentences_kept)
            .where(vectors.c.model_key == self._model.scalar_subquery())
            .order_by(passages.c.key)
            .limit(_BATCH)
        )
        with self._reader.connect() as connection:
            return {row["key"]: row["passage"] for row in connection.execute(query).mappings()}

    def write(self, passage_keys: Iterable[int], found: Sentences) -> None:
        """Keeps the vectors of all sentences of these passages."""
        with self._writer.begin() as connection:
            model_key = connection.execute(self._model).scalar()
            if model_key is None:  # another model took over meanwhile
                return
            insert_sentences(connection, model_key, found)
            connection.execute(
                update(vectors)
                .where(vectors.c.model_key == model_key)
                .where(vectors.c.passage_key.in_(list(passage_keys)))
                .values(sentences_kept=True)
            )


def _digest(passage: str) -> bytes:
    return hashlib.blake2b(passage.encode(errors="surrogatepass"), digest_size=16).digest()
