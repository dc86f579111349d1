"""``python -m tests.bench.retrieval [CACHE]``: does search find the passage that answers?

By the retrieval scorer on the development parts of two sets of news questions: dense search
alone, BM25 alone, their plain fusion (reciprocal rank, k = 60), and the library's own search.
Vectors are kept in the folder CACHE, where it is given: making them takes minutes.
"""

import hashlib
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from index import query
from index.database import open_engine, sqlite_url
from index.embedding import Embedder, Matrix, SentenceTransformerEmbedder
from index.exact import ExactVectors
from index.library import Library
from index.record import Record, migrate_record
from index.record_search import SearchRecord, Stretch
from tests.bench.retrieval_corpus import SETS, SHARED, Hits, Row, fill, gold_of, read, scored

_DEPTH = 60
_K = 60  # of reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009)
_SHOWN = 10
_MEASURES = ("document hits@10", "document MRR@10", "answer@4", "fact recall@10")

Finder = Callable[[str], Hits]


class CachedEmbedder:
    """An embedder whose vectors are kept in a folder, by the hash of the model and the texts."""

    def __init__(self, embedder: Embedder, folder: Path) -> None:
        self._embedder = embedder
        self._folder = folder
        self.model = embedder.model

    def embed(self, texts: Sequence[str]) -> Matrix:
        named = "\0".join([self.model.sha256, *texts]).encode()
        path = self._folder / f"{hashlib.sha256(named).hexdigest()}.npy"
        if not path.is_file():
            np.save(path, self._embedder.embed(texts))
        return np.asarray(np.load(path), dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Halves:
    """The two searches that ours is made of, each alone."""

    record: SearchRecord
    exact: ExactVectors
    embedder: Embedder

    def dense(self, text: str) -> list[int]:
        return self.exact.nearest(self.embedder.embed([text])[0], _DEPTH)

    def lexical(self, text: str) -> list[int]:
        words = query.parse(text).words
        return self.record.ranked([(word,) for word in words], (), _DEPTH)

    def fused(self, text: str) -> list[int]:
        scores: dict[int, float] = defaultdict(float)
        for ranking in (self.dense(text), self.lexical(text)):
            for rank, key in enumerate(ranking, start=1):
                scores[key] += 1 / (_K + rank)
        return sorted(scores, key=lambda key: -scores[key])

    def shown(self, find: Callable[[str], list[int]]) -> Finder:
        return lambda text: self.record.hits([Stretch(key, key, 0) for key in find(text)[:_SHOWN]])


def main() -> None:
    if not SHARED.exists():
        print(f"retrieval: skipped, {SHARED} is not on this machine")
        return
    embedder: Embedder = SentenceTransformerEmbedder()
    if len(sys.argv) > 1:
        embedder = CachedEmbedder(embedder, Path(sys.argv[1]))
    for name in SETS:
        with tempfile.TemporaryDirectory() as folder:
            _print(name, _figures(name, Path(folder), embedder))


def _figures(name: str, folder: Path, embedder: Embedder) -> dict[str, dict[str, float]]:
    documents, questions = read(name)
    asked = [row for row in questions if gold_of(row)]
    engine = open_engine(sqlite_url(folder / "record.sqlite3"))
    migrate_record(engine)
    fill(Record(engine, embedder.model), embedder, documents)
    with Library.open(folder, engine, embedder) as library:
        record = Record(engine, embedder.model)
        exact = ExactVectors(record.vectors_of)
        for keys, matrix in record.vectors():
            exact.add(keys, matrix)
        halves = Halves(SearchRecord(engine), exact, embedder)
        finders: dict[str, Finder] = {
            "dense": halves.shown(halves.dense),
            "BM25": halves.shown(halves.lexical),
            "plain fusion": halves.shown(halves.fused),
            "search": lambda text: library.search(text, _SHOWN),
        }
        figures = {system: _scores(asked, find) for system, find in finders.items()}
    engine.dispose()
    return figures


def _scores(asked: Iterable[Row], find: Finder) -> dict[str, float]:
    rows = list(asked)
    return scored(rows, {row["id"]: find(row.get("question") or row["query"]) for row in rows})


def _print(name: str, figures: dict[str, dict[str, float]]) -> None:
    measures = [m for m in _MEASURES if m in figures["search"]]
    print(f"{name:16}" + "".join(f"{measure:>20}" for measure in measures))
    for system, values in figures.items():
        print(f"{system:16}" + "".join(f"{values[measure]:20.1f}" for measure in measures))


if __name__ == "__main__":
    main()
