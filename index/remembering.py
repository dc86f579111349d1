"""Vectors at hand: the library's sentences have theirs kept, and what was just asked is held."""

import threading
from collections import OrderedDict
from collections.abc import Iterable, Sequence

import numpy as np

from index.embedding import Embedder, EmbeddingModel, Matrix
from index.sentences import SentenceRecord, Sentences, sentences_in

_RECENT = 2_000  # texts: 3 MB


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

    They were added by an earlier version, or embedded anew by another model.
    """

    def __init__(self, embedder: Embedder, record: SentenceRecord) -> None:
        self._embedder = embedder
        self._record = record
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="sentences", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def close(self) -> None:
        """Lets the batch in hand finish, then stops."""
        self._closing.set()
        if self._thread.ident is not None:
            self._thread.join()

    def _run(self) -> None:
        while not self._closing.is_set() and (passages := self._record.missing()):
            found = (t for passage in passages.values() for t in sentences_in(passage))
            texts = list(dict.fromkeys(found))
            self._record.write(passages, Sentences(texts, self._embedder.embed(texts)))
