"""The library: documents in, passages and claims out. The one face that the program sees."""

import hashlib
import threading
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
from filelock import FileLock, Timeout
from sqlalchemy import Engine

from index import claims, database, passages
from index.aliases import Aliases, by_entity
from index.claims.language import notes_on
from index.claims.tagger import Tagger
from index.doctor import examine
from index.embedding import Embedder, EmbeddingModel, Matrix, SentenceTransformerEmbedder
from index.errors import EmbeddingModelError, LibraryInUse
from index.exact import ExactVectors
from index.heading import headed
from index.indexer import Indexer
from index.model import (
    About,
    Added,
    AddedStatus,
    Claim,
    Document,
    DocumentSummary,
    Finding,
    Hit,
    Reading,
    Said,
    Span,
    Speaker,
)
from index.reading import read
from index.record import NewDocument, Record, migrate_record
from index.record_aliases import AliasRecord
from index.record_search import SearchRecord
from index.reembedding import ModelRecord, Reembedding
from index.reranking import Reranker
from index.search import Search
from index.words import fold

_EMBEDDED_AT_ONCE = 32


class Stage(StrEnum):
    """What is being done to a document that is added."""

    READING = "reading"
    CLAIMS = "claims"
    EMBEDDING = "embedding"
    SAVING = "saving"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a stage is; `total` is 0 where it is not known."""

    stage: Stage
    done: int = 0
    total: int = 0


Report = Callable[[Progress], None]


def _silent(_progress: Progress) -> None:
    pass


class Library:
    """All documents of one data directory. Safe to use from several threads.

    Offsets in and out are code points into the documents' stored text, end exclusive.
    """

    def __init__(
        self,
        lock: FileLock,
        engine: Engine,
        embedder: Embedder,
        *,
        index: Path,
        tagger: Tagger | None,
        reranker: Reranker | None,
        earlier: Callable[[str], Embedder],
    ) -> None:
        self._lock = lock
        self._engine = engine
        self._index = index
        self._tagger = tagger
        self._reranker = reranker
        self._names = AliasRecord(engine)
        self._texts = SearchRecord(engine)
        self._models = ModelRecord(engine)
        self._writing = threading.Lock()
        self._serving = self._with(_serving_embedder(self._models, embedder, earlier))
        self._reembedding = (
            Reembedding(self._models, embedder, self._change_over)
            if self._serving.embedder is not embedder
            else None
        )

    @classmethod
    def open(
        cls,
        folder: Path,
        engine: Engine,
        embedder: Embedder,
        tagger: Tagger | None = None,
        *,
        reranker: Reranker | None = None,
        earlier: Callable[[str], Embedder] = SentenceTransformerEmbedder,
    ) -> Self:
        """Opens the library in `folder`, or makes a new one there.

        Claims are found by the rules alone where there is no `tagger`; search shows its own order
        where there is no `reranker`. Where the vectors were
        made by another model than `embedder`'s, `earlier` gives that model's embedder by its
        name, and it serves until `start_indexing` has embedded everything anew.

        Raises LibraryInUse where another process has it open, and EmbeddingModelError where the
        model that made its vectors cannot be had.
        """
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / "lock")
        try:
            lock.acquire(timeout=0)
        except Timeout as error:
            raise LibraryInUse(
                f"Another According To process is using {folder}; stop it, or set DATA_DIR to "
                "another folder."
            ) from error
        try:
            migrate_record(engine)
            return cls(
                lock,
                engine,
                embedder,
                index=folder / "index",
                tagger=tagger,
                reranker=reranker,
                earlier=earlier,
            )
        except BaseException:
            lock.release()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _type: type[BaseException] | None,
        _error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        if self._reembedding:
            self._reembedding.close()
        self._serving.indexer.close()
        self._lock.release()

    def start_indexing(self) -> None:
        """Builds or opens the Chroma index in the background; exact search serves meanwhile.

        Where the embedding model is another one than before, it also starts to embed everything
        anew, while the earlier one serves.
        """
        self._serving.indexer.start()
        if self._reembedding:
            self._reembedding.start()

    @property
    def model(self) -> EmbeddingModel:
        """The embedding model that serves: the one that made every vector searched."""
        return self._serving.embedder.model

    @property
    def reranker(self) -> str:
        """The name of the model that has the last word on the order of passages; empty: none."""
        return self._reranker.name if self._reranker else ""

    @property
    def generation(self) -> int | None:
        """The number of the index generation that serves; None while exact search does."""
        return self._serving.indexer.generation

    # --- documents -----------------------------------------------------------------------------

    def add_file(
        self, data: bytes, *, name: str | None, about: About = About(), report: Report = _silent
    ) -> Added:
        """Adds a file of any type that can be read; what `about` holds wins over the file.

        Once this returns, the document is safe. The same bytes twice make one document.
        Raises ReadingError where `data` cannot become a document.
        """
        sha256 = hashlib.sha256(data).hexdigest()
        if there := self._record.find(sha256):
            return Added(AddedStatus.UNCHANGED, there)
        report(Progress(Stage.READING))
        found = read(data, name=name)
        known = replace(found, about=_merged(about, found.about))
        return self._add(data, sha256, known, name=name, document_id=None, report=report)

    def add_reading(
        self,
        original: bytes,
        reading: Reading,
        *,
        document_id: str | None = None,
        report: Report = _silent,
    ) -> Added:
        """Adds a text that needs no reading; `original` are the bytes that it came in.

        Raises DocumentIdTaken where another document has `document_id`.
        """
        sha256 = hashlib.sha256(original).hexdigest()
        return self._add(
            original, sha256, reading, name=None, document_id=document_id, report=report
        )

    def remove(self, document_id: str) -> DocumentSummary:
        """Takes a document out of search and answers at once; raises DocumentNotFound."""
        with self._writing:
            removed, keys = self._record.remove(document_id)
            self._serving.exact.remove(keys)
            self._serving.indexer.notify()
        self._names.forget()
        return removed

    def documents(self) -> list[DocumentSummary]:
        """All documents, oldest first."""
        return self._record.summaries()

    def document(self, document_id: str) -> Document:
        """Raises DocumentNotFound."""
        return self._record.document(document_id)

    # --- evidence ------------------------------------------------------------------------------

    def search(self, query: str, limit: int = 10) -> list[Hit]:
        """At most `limit` passages for `query`, best first."""
        return self._serving.search.find(query, limit, self._reranker)

    def akin(self, statement: str, limit: int) -> list[Hit]:
        """At most `limit` passages on what a statement is about; no reranker takes its time."""
        return self._serving.search.find(statement, limit)

    def prepare(self) -> None:
        """Loads what a question needs, which takes seconds."""
        self.embed(["ready"])
        if self._reranker:
            self._reranker.scores("ready", ["ready"])

    def embed(self, texts: list[str]) -> Matrix:
        """One unit vector a text, by the library's own model."""
        return self._serving.embedder.embed(texts)

    def claims(self, document_id: str, within: Span | None = None) -> tuple[Claim, ...]:
        """The claims of a document in reading order; with `within`, those that touch it."""
        return self._record.claims(document_id, within)

    def said(self, name: str) -> list[Said]:
        """The claims with a link in their chain that `name` means, newest first.

        A link is meant that holds every word of `name`, or is an alias of one that does.
        """
        return self._record.said(name, self.aliases().others(tuple(fold(name).split())))

    def speakers(self) -> list[Speaker]:
        """Everyone in a chain, aliases under one name, those who speak most first."""
        return by_entity(self._record.speakers(), self.aliases())

    # --- names ---------------------------------------------------------------------------------

    def aliases(self) -> Aliases:
        """Which names are one: by decision of an admin, and by their spelling."""
        return self._names.aliases()

    def merge_names(self, one: str, other: str) -> tuple[str, ...]:
        """Makes two names one; returns all names of what they stand for.

        Raises NameNotFound where the library holds neither, AmbiguousName, and UsageError where
        they are one and the same.
        """
        return self._names.merge(one, other)

    def split_name(self, name: str) -> tuple[str, ...]:
        """Takes a name out of its entity and keeps it out; returns the names that it leaves.

        Raises NotMerged where it stands for itself alone, and AmbiguousName.
        """
        return self._names.split(name)

    def check(self) -> list[Finding]:
        """Whether record, full text and index fit together; changes nothing."""
        return examine(database.reader(self._engine), self._index, self._serving.exact.snapshot())

    # --- inside --------------------------------------------------------------------------------

    def _add(
        self,
        original: bytes,
        sha256: str,
        reading: Reading,
        *,
        name: str | None,
        document_id: str | None,
        report: Report,
    ) -> Added:
        reading = replace(reading, notes=(*reading.notes, *notes_on(reading.text)))
        pieces = passages.split(reading.text, reading.pages)
        report(Progress(Stage.CLAIMS))
        found = claims.extract(reading.text, reading.about, self._tagger)
        texts = [headed(reading.about, piece.span.of(reading.text)) for piece in pieces]
        serving = self._serving
        new = NewDocument(
            id=document_id,
            name=name,
            original=original,
            sha256=sha256,
            text_sha256=hashlib.sha256(reading.text.encode()).hexdigest(),
            reading=reading,
            passages=pieces,
            claims=found,
            vectors=_embedded(serving.embedder, texts, report),
        )
        report(Progress(Stage.SAVING))
        return self._saved(new, serving, texts)

    def _saved(self, new: NewDocument, by: "_Serving", texts: list[str]) -> Added:
        with self._writing:
            serving = self._serving
            if serving is not by:  # another model took over meanwhile
                new = replace(new, vectors=_embedded(serving.embedder, texts, _silent))
            written = serving.record.add(new)
            if written.passage_keys:
                serving.exact.add(written.passage_keys, new.vectors)
                serving.indexer.notify()
        if written.added.status is AddedStatus.ADDED:
            self._names.forget()
        return written.added

    @property
    def _record(self) -> Record:
        return self._serving.record

    def _with(self, embedder: Embedder) -> "_Serving":
        record = Record(self._engine, embedder.model)
        exact = ExactVectors(*record.vectors())
        indexer = Indexer(self._index, exact)
        search = Search(self._texts, embedder, exact, indexer)
        return _Serving(record, embedder, exact, indexer, search)

    def _change_over(self, embedder: Embedder) -> bool:
        """Lets `embedder` serve unless it has not embedded everything yet."""
        with self._writing:
            if self._models.missing(embedder.model)[0]:
                return False
            earlier, self._serving = self._serving, self._with(embedder)
            self._models.forget_others(embedder.model)
        earlier.indexer.close()
        self._serving.indexer.start()
        return True


@dataclass(frozen=True, slots=True)
class _Serving:
    """What one embedding model serves with."""

    record: Record
    embedder: Embedder
    exact: ExactVectors
    indexer: Indexer
    search: Search


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


def _embedded(embedder: Embedder, texts: list[str], report: Report) -> Matrix:
    parts = []
    for start in range(0, len(texts), _EMBEDDED_AT_ONCE):
        report(Progress(Stage.EMBEDDING, start, len(texts)))
        parts.append(embedder.embed(texts[start : start + _EMBEDDED_AT_ONCE]))
    return np.concatenate(parts) if parts else np.zeros((0, 0), dtype=np.float32)


def _merged(given: About, found: About) -> About:
    return replace(found, **{k: v for k, v in asdict(given).items() if v is not None})
