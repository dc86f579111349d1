"""The embedding model that serves, with its vectors and searches; another one may take over."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from sqlalchemy import Engine

from index.adding import NewDocument, embedded
from index.embedding import Embedder
from index.errors import EmbeddingModelError
from index.exact import ExactVectors
from index.indexer import Indexer
from index.likeness import Scale
from index.model import Added, DocumentSummary
from index.progress import silent
from index.record import Record
from index.record_search import SearchRecord
from index.reembedding import ModelRecord, Reembedded, Reembedding
from index.remembering import Backfill, RememberingEmbedder
from index.search import Search
from index.sentences import SentenceRecord


@dataclass(frozen=True, slots=True)
class Serving:
    """What one embedding model serves with."""

    record: Record
    embedder: Embedder
    remembering: RememberingEmbedder
    """The embedder for what is asked; what is added is new to it."""
    backfill: Backfill
    exact: ExactVectors
    indexer: Indexer
    search: Search
    scale: Callable[[], Scale]
    """Of the embedder's cosines; the first call may load the model."""

    def start(self) -> None:
        """Builds in the background what makes it quick."""
        self.indexer.start()
        self.backfill.start()

    def close(self) -> None:
        self.backfill.close()
        self.indexer.close()


class Models:
    """Lets one model serve, and another one take over. Safe to use from several threads.

    Whatever is written goes through here, so that it has the vectors of the model that serves.
    Raises EmbeddingModelError where the model that made the record's vectors cannot be had.
    """

    def __init__(
        self, engine: Engine, index: Path, embedder: Embedder, earlier: Callable[[str], Embedder]
    ) -> None:
        self._engine = engine
        self._index = index
        self._wanted = embedder
        self._texts = SearchRecord(engine)
        self._models = ModelRecord(engine)
        self._writing = threading.Lock()
        self._serving = self._with(_serving_embedder(self._models, embedder, earlier))
        self._reembedding = (
            Reembedding(self._models, embedder, self._change_over)
            if self._serving.embedder is not embedder
            else None
        )

    @property
    def serving(self) -> Serving:
        return self._serving

    def reembedded(self) -> Reembedded | None:
        """How far another model is that is to take over; None where none is."""
        model = self._wanted.model
        return None if self._serving.embedder.model == model else self._models.progress(model)

    def start(self) -> None:
        """Builds or opens the index in the background, and embeds anew where that is needed."""
        self._serving.start()
        if self._reembedding:
            self._reembedding.start()

    def close(self) -> None:
        if self._reembedding:
            self._reembedding.close()
        self._serving.close()

    def add(self, new: NewDocument, by: Serving) -> Added:
        """Writes `new`, whose vectors `by` made; raises DocumentIdTaken."""
        with self._writing:
            serving = self._serving
            if serving is not by:  # another model took over meanwhile
                new = embedded(new, serving.embedder, silent)
            written = serving.record.add(new)
            if written.passage_keys:
                serving.exact.add(written.passage_keys, new.vectors)
                serving.indexer.notify()
                self._models.scale(serving.embedder)  # kept from the first vectors on
        return written.added

    def remove(self, document_id: str) -> DocumentSummary:
        """Raises DocumentNotFound."""
        with self._writing:
            removed, keys = self._serving.record.remove(document_id)
            self._serving.exact.remove(keys)
            self._serving.indexer.notify()
        return removed

    def _with(self, embedder: Embedder) -> Serving:
        record = Record(self._engine, embedder.model)
        exact = ExactVectors(*record.vectors())
        indexer = Indexer(self._index, exact)
        scale = cache(partial(self._models.scale, embedder))
        sentences = SentenceRecord(self._engine, embedder.model)
        remembering = RememberingEmbedder(embedder, sentences)
        search = Search(self._texts, remembering, exact, indexer, scale)
        backfill = Backfill(embedder, sentences)
        return Serving(record, embedder, remembering, backfill, exact, indexer, search, scale)

    def _change_over(self, embedder: Embedder) -> bool:
        """Lets `embedder` serve unless it has not embedded everything yet."""
        with self._writing:
            if self._models.missing(embedder.model)[0]:
                return False
            earlier, self._serving = self._serving, self._with(embedder)
            self._models.forget_others(embedder.model)
        earlier.close()
        self._serving.start()
        return True


def _serving_embedder(
    models: ModelRecord, wanted: Embedder, earlier: Callable[[str], Embedder]
) -> Embedder:
    """`wanted`, or the embedder of the model that made the vectors; raises EmbeddingModelError."""
    model = models.serving(wanted.model)
    if model.sha256 == wanted.model.sha256:
        models.forget_others(wanted.model)  # what was begun with another one
        return wanted
    embedder = earlier(model.name)
    if embedder.model.sha256 != model.sha256:
        raise EmbeddingModelError(
            f"The library's vectors were made by {model.name} (SHA-256 {model.sha256[:12]}…), "
            "whose weights are others now; put them back until everything is embedded anew."
        )
    return embedder
