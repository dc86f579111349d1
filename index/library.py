"""The library: documents in, passages and claims out. The one face that the program sees."""

import hashlib
from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import FileLock, Timeout
from sqlalchemy import Engine

from index import database
from index.adding import embedded, merged, prepared
from index.aliases import Aliases, by_entity
from index.claims.tagger import Tagger
from index.doctor import examine
from index.embedding import Embedder, EmbeddingModel, SentenceTransformerEmbedder
from index.errors import LibraryInUse
from index.likeness import Meaning
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
    Speaker,
)
from index.progress import Progress, Report, Stage, silent
from index.reading import read
from index.record import Record, migrate_record
from index.record_aliases import AliasRecord
from index.reembedding import Reembedded
from index.reranking import Reranker
from index.serving import Models
from index.words import fold


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
        self._models = Models(engine, index, embedder, earlier)

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
        self._models.close()
        self._lock.release()

    def start_indexing(self) -> None:
        """Builds or opens the Chroma index in the background; exact search serves meanwhile.

        It also embeds the sentences that have no vector kept; what is asked meanwhile embeds them.
        Where the embedding model is another one than before, it also starts to embed everything
        anew, while the earlier one serves.
        """
        self._models.start()

    @property
    def model(self) -> EmbeddingModel:
        """The embedding model that serves: the one that made every vector searched."""
        return self._models.serving.embedder.model

    @property
    def reranker(self) -> str:
        """The name of the model that has the last word on the order of passages; empty: none."""
        return self._reranker.name if self._reranker else ""

    @property
    def generation(self) -> int | None:
        """The number of the index generation that serves; None while exact search does."""
        return self._models.serving.indexer.generation

    @property
    def is_caught_up(self) -> bool:
        """Whether every sentence has its vector kept, so that asking embeds none."""
        return self._models.serving.backfill.is_done()

    @property
    def reembedded(self) -> Reembedded | None:
        """How many passages a model that is to take over has embedded; None where none is."""
        return self._models.reembedded()

    # --- documents -----------------------------------------------------------------------------

    def add_file(
        self, data: bytes, *, name: str | None, about: About = About(), report: Report = silent
    ) -> Added:
        """Adds a file of any type that can be read; what `about` holds wins over the file.

        Once this returns, the document is safe. The same bytes twice make one document.
        Raises ReadingError where `data` cannot become a document.
        """
        if there := self._record.find(hashlib.sha256(data).hexdigest()):
            return Added(AddedStatus.UNCHANGED, there)
        report(Progress(Stage.READING))
        with self._models.serving.backfill.giving_way():
            found = read(data, name=name)
            known = replace(found, about=merged(about, found.about))
            return self._add(data, known, name=name, document_id=None, report=report)

    def add_reading(
        self,
        original: bytes,
        reading: Reading,
        *,
        document_id: str | None = None,
        report: Report = silent,
    ) -> Added:
        """Adds a text that needs no reading; `original` are the bytes that it came in.

        Raises DocumentIdTaken where another document has `document_id`.
        """
        with self._models.serving.backfill.giving_way():
            return self._add(original, reading, name=None, document_id=document_id, report=report)

    def remove(self, document_id: str) -> DocumentSummary:
        """Takes a document out of search and answers at once; raises DocumentNotFound."""
        removed = self._models.remove(document_id)
        self._names.forget()
        return removed

    def documents(self) -> list[DocumentSummary]:
        """All documents, oldest first."""
        return self._record.summaries()

    def document(self, document_id: str) -> Document:
        """Raises DocumentNotFound."""
        return self._record.document(document_id)

    def documents_of(self, document_ids: Collection[str]) -> dict[str, Document]:
        """Each of these documents by its id; none of one that is gone."""
        return self._record.documents_of(document_ids)

    # --- evidence ------------------------------------------------------------------------------

    def search(self, query: str, limit: int = 10) -> list[Hit]:
        """At most `limit` passages for `query`, best first."""
        return self._models.serving.search.find(query, limit, self._reranker)

    def akin(self, statement: str, meaning: Meaning, limit: int) -> list[Hit]:
        """At most `limit` passages with the words of `statement`, or about what `meaning` is.

        `meaning` is one of `meanings`. No reranker takes its time.
        """
        return self._models.serving.search.akin(statement, meaning.vector, limit)

    def prepare(self) -> None:
        """Loads what a question needs, which takes seconds."""
        self.meanings(["ready"])
        self.aliases()
        if self._reranker:
            self._reranker.scores("ready", ["ready"])

    def meanings(self, texts: list[str]) -> list[Meaning]:
        """What the library's own model makes of each text: comparable whichever model it is."""
        serving = self._models.serving
        scale = serving.scale()
        return [Meaning(vector, scale) for vector in serving.remembering.embed(texts)]

    def claims_of_each(self, document_ids: Collection[str]) -> dict[str, tuple[Claim, ...]]:
        """The claims of each of these documents, in reading order; of one that is gone, none."""
        return self._record.claims_of_each(document_ids)

    def said(self, name: str, most: int | None = None) -> list[Said]:
        """The claims with a link in their chain that `name` means, newest first; `most` of them.

        A link is meant that holds every word of `name`, or is an alias of one that does.
        """
        return self._record.said(name, self.aliases().others(tuple(fold(name).split())), most)

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
        snapshot = self._models.serving.exact.snapshot()
        return examine(database.reader(self._engine), self._index, snapshot, self.reembedded)

    # --- inside --------------------------------------------------------------------------------

    def _add(
        self,
        original: bytes,
        reading: Reading,
        *,
        name: str | None,
        document_id: str | None,
        report: Report,
    ) -> Added:
        new = prepared(
            original,
            reading,
            name=name,
            document_id=document_id,
            tagger=self._tagger,
            report=report,
        )
        serving = self._models.serving
        new = embedded(new, serving.embedder, report)
        report(Progress(Stage.SAVING))
        added = self._models.add(new, serving)
        if added.status is AddedStatus.ADDED:
            self._names.forget()
        return added

    @property
    def _record(self) -> Record:
        return self._models.serving.record
