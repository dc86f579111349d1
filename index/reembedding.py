"""Another embedding model: every passage is embedded anew while the earlier model serves.

The new vectors are written beside the earlier ones, a batch a transaction: what a killed process
did is kept. Once none is missing the library changes over, and the earlier ones are deleted.
"""

import threading
from collections.abc import Callable
from dataclasses import asdict, dataclass

import structlog
from sqlalchemy import Engine, Exists, delete, exists, func, insert, select, update

from index import database
from index.embedding import Embedder, EmbeddingModel, Matrix
from index.headed import PASSAGES, texts_of
from index.likeness import Scale, scale_of
from index.record import model_key_of
from index.record_claims import LIVE
from index.tables import documents, embedding_models, passages, sentence_vectors, vectors

_log = structlog.get_logger(__name__)

_BATCH = 32  # passages embedded at once


@dataclass(frozen=True, slots=True)
class Reembedded:
    """How many of the passages the new model, by its name, has embedded."""

    model: str
    done: int
    total: int


class ModelRecord:
    """The embedding models of the record, and which passages each has embedded."""

    def __init__(self, engine: Engine) -> None:
        self._writer = engine
        self._reader = database.reader(engine)

    def serving(self, wanted: EmbeddingModel) -> EmbeddingModel:
        """The model whose vectors are complete, the oldest here; `wanted` where there is none."""
        oldest = select(embedding_models).order_by(embedding_models.c.key)
        with self._reader.connect() as connection:
            row = connection.execute(oldest).first()
        return EmbeddingModel(row.name, row.sha256) if row else wanted

    def missing(self, model: EmbeddingModel) -> tuple[list[int], list[str]]:
        """The next passages that `model` has not embedded: their keys, and what to embed."""
        query = PASSAGES.where(LIVE, ~_embedded(model)).order_by(passages.c.key).limit(_BATCH)
        with self._reader.connect() as connection:
            texts = texts_of(connection.execute(query).mappings())
        return list(texts), list(texts.values())

    def write(self, model: EmbeddingModel, keys: list[int], matrix: Matrix) -> None:
        """Keeps the vectors of `model`, one row of `matrix` a key."""
        with self._writer.begin() as connection:
            key = model_key_of(connection, model)
            connection.execute(
                insert(vectors),
                [
                    {"passage_key": passage, "model_key": key, "vector": vector.tobytes()}
                    for passage, vector in zip(keys, matrix, strict=True)
                ],
            )

    def scale(self, embedder: Embedder) -> Scale:
        """The scale of the embedder's model; where none is kept it is measured, and kept."""
        own = embedding_models.c.sha256 == embedder.model.sha256
        with self._reader.connect() as connection:
            row = connection.execute(select(embedding_models).where(own)).first()
        if row and row.related is not None:
            return Scale(row.unrelated, row.related)
        scale = scale_of(embedder)
        with self._writer.begin() as connection:
            connection.execute(update(embedding_models).where(own).values(**asdict(scale)))
        return scale

    def progress(self, model: EmbeddingModel) -> Reembedded:
        """How many of the passages `model` has embedded."""
        live = select(func.count()).select_from(passages.join(documents)).where(LIVE)
        with self._reader.connect() as connection:
            total = connection.execute(live).scalar_one()
            done = connection.execute(live.where(_embedded(model))).scalar_one()
        return Reembedded(model.name, done, total)

    def forget_others(self, model: EmbeddingModel) -> None:
        """Deletes every other model with its vectors."""
        others = select(embedding_models.c.key).where(embedding_models.c.sha256 != model.sha256)
        with self._writer.begin() as connection:
            for made in (vectors, sentence_vectors):
                connection.execute(delete(made).where(made.c.model_key.in_(others)))
            connection.execute(
                delete(embedding_models).where(embedding_models.c.sha256 != model.sha256)
            )


class Reembedding:
    """Embeds what is missing, in a thread of its own; `finish` is called when nothing is.

    `finish` returns False where something has been added since, which is then embedded too.
    """

    def __init__(
        self, record: ModelRecord, embedder: Embedder, finish: Callable[[Embedder], bool]
    ) -> None:
        self._record = record
        self._embedder = embedder
        self._finish = finish
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="reembedding", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def close(self) -> None:
        """Lets the batch in hand finish, then stops."""
        self._closing.set()
        if self._thread.ident is not None:
            self._thread.join()

    def _run(self) -> None:
        model = self._embedder.model
        while not self._closing.is_set():
            keys, texts = self._record.missing(model)
            if keys:
                self._record.write(model, keys, self._embedder.embed(texts))
                self._record.scale(self._embedder)
                progress = self._record.progress(model)
                _log.info("embedding_anew", done=progress.done, total=progress.total)
            elif self._finish(self._embedder):
                _log.info("embedded_anew", model=model.name)
                return


def _embedded(model: EmbeddingModel) -> Exists:
    own = select(embedding_models.c.key).where(embedding_models.c.sha256 == model.sha256)
    return exists().where(vectors.c.passage_key == passages.c.key, vectors.c.model_key.in_(own))
