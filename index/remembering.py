"""Vectors at hand: the library's sentences have theirs kept, and what was just asked is held."""

import threading
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

import numpy as np

from index.embedding import Embedder, EmbeddingModel, Matrix
from index.sentences import SentenceRecord, sentences_in

_RECENT = 2_000  # texts: 3 MB
_IDLE = 1.0  # seconds without a document that is added


class RememberingEmbedder:
    """An embedder that computes no vector which is kept or was used lately. Safe to use from
    several threads.
    """

    def __init__(self, embedder: Embedder, record: SentenceRecord) -> None:
        self._embedder = embedder
        self._record = record
        self._recent: OrderedDict[str, Matrix] = OrderedDict()
        self._lock = threading.Lock()

    @property
    def model(self) -> EmbeddingModel:
        return self._embedder.model

    def embed(self, texts: Sequence[str]) -> Matrix:
        """Returns float32, one row a text; those of kept sentences are rounded to float16."""
        if not texts:
            return self._embedder.embed(texts)
        found = self._held(texts)
        found |= self._record.kept(t for t in texts if t not in found)
        new = [t for t in dict.fromkeys(texts) if t not in found]
        found |= zip(new, self._embedder.embed(new), strict=True)
        self._hold(found)
        return np.stack([found[t] for t in texts])

    def _held(self, texts: Iterable[str]) -> dict[str, Matrix]:
        with self._lock:
            return {t: self._recent[t] for t in texts if t in self._recent}

    def _hold(self, found: dict[str, Matrix]) -> None:
        with self._lock:
            for text, vector in found.items():
                self._recent[text] = vector
                self._recent.move_to_end(text)
            while len(self._recent) > _RECENT:
                self._recent.popitem(last=False)


class Backfill:
    """Embeds the sentences of passages that have none kept, in a thread of its own.

    It gives way to documents that are added, which need the processor themselves.
    """

    def __init__(self, embedder: Embedder, record: SentenceRecord) -> None:
        self._embedder = embedder
        self._record = record
        self._changed = threading.Condition()
        self._adding = 0
        self._due = True
        self._closing = False
        self._thread = threading.Thread(target=self._run, name="sentences", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def close(self) -> None:
        """Lets the batch in hand finish, then stops."""
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        if self._thread.ident is not None:
            self._thread.join()

    def is_done(self) -> bool:
        """Whether no passage lacks its sentences' vectors."""
        return not self._record.missing()

    @contextmanager
    def giving_way(self) -> Iterator[None]:
        """While a document is added, and a moment longer: the next one may follow."""
        with self._changed:
            self._adding += 1
        try:
            yield
        finally:
            with self._changed:
                self._adding -= 1
                self._due = True
                self._changed.notify_all()

    def _run(self) -> None:
        while self._is_due():
            if passages := self._record.missing():
                found = (t for passage in passages.values() for t in sentences_in(passage))
                texts = list(dict.fromkeys(found))
                self._record.write(passages, texts, self._embedder.embed(texts))
                self._due = True

    def _is_due(self) -> bool:
        """Waits until something may be missing and nobody adds; False where it is to stop."""
        with self._changed:
            while not self._closing and (self._adding or not self._due):
                self._changed.wait()
                while self._due and not self._closing and self._changed.wait(_IDLE):
                    pass  # another document has come or gone meanwhile
            self._due = False
            return not self._closing
