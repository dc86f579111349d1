"""The dense and the full-text search, fused: both halves miss what the other finds."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from index.embedding import Embedder
from index.exact import ExactVectors
from index.indexer import Indexer
from index.model import Hit
from index.record import Record

_DEPTH = 60  # how deep each search goes before fusing
_K = 60  # the constant of reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009)


class Search:
    """Finds passages by meaning and by words."""

    def __init__(
        self, record: Record, embedder: Embedder, exact: ExactVectors, indexer: Indexer
    ) -> None:
        self._record = record
        self._embedder = embedder
        self._exact = exact
        self._indexer = indexer

    def find(self, query: str, limit: int) -> list[Hit]:
        """At most `limit` passages for `query`, best first; `Hit.score` is the fused score."""
        fused = fuse([self._dense(query), self._record.full_text(query, _DEPTH)])
        best = sorted(fused, key=lambda key: (-fused[key], key))[:limit]
        found = self._record.passages(best)
        return [
            Hit(found[key].document_id, found[key].passage, found[key].text, fused[key])
            for key in best
            if key in found
        ]

    def _dense(self, query: str) -> list[int]:
        if not query.strip():
            return []
        vector = self._embedder.embed([query])[0]
        indexed = self._indexer.nearest(vector, _DEPTH)
        return self._exact.nearest(vector, _DEPTH) if indexed is None else indexed


def fuse(rankings: Iterable[Sequence[int]]) -> dict[int, float]:
    """Reciprocal rank fusion: each ranking adds 1 / (k + rank) to what it holds."""
    scores: dict[int, float] = defaultdict(float)
    for ranking in rankings:
        for rank, key in enumerate(ranking, start=1):
            scores[key] += 1 / (_K + rank)
    return dict(scores)
