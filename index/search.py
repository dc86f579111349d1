"""The dense and the full-text search, fused: both halves miss what the other finds."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

import numpy as np

from index import query, ranking
from index.embedding import Embedder, Matrix
from index.exact import ExactVectors
from index.frequencies import Frequencies
from index.indexer import Indexer
from index.lexical import Term
from index.likeness import Scale
from index.model import Hit
from index.query import Query
from index.ranking import Sought
from index.record_search import Candidate, SearchRecord, Stretch
from index.reranking import Reranker
from index.respelling import Respelling
from index.selection import Found, selected

_MOST_TERMS = 32  # of a question, the rarest
_SCANNED = 10_000  # passages that full-text search may weigh for one question
_FEW = 2  # rare words; with fewer, common ones serve where they stand together
_TOGETHER = 3
_RERANKED = 24  # passages that a reranker reads, the best of both searches
_MOST_ASKED = 200  # words of a question that are looked up


@dataclass(frozen=True, slots=True)
class _Pool:
    """How many passages each of the two searches hands on to be weighed."""

    dense: int
    lexical: int


_OF_QUESTION = _Pool(dense=60, lexical=100)
_OF_STATEMENT = _Pool(dense=30, lexical=40)  # a third faster, and as many replies are found


class Search:
    """Finds passages by meaning and by words."""

    def __init__(
        self,
        record: SearchRecord,
        embedder: Embedder,
        exact: ExactVectors,
        indexer: Indexer,
        scale: Callable[[], Scale],
    ) -> None:
        self._record = record
        self._embedder = embedder
        self._exact = exact
        self._indexer = indexer
        self._scale = scale
        self._respelling = Respelling(record)
        self._frequencies = Frequencies(record, _SCANNED)

    def find(self, text: str, limit: int, reranker: Reranker | None = None) -> list[Hit]:
        """At most `limit` passages for `text`, best first; a `reranker` puts the best in order."""
        asked = query.parse(text)
        if not asked.words or not len(self._exact):
            return []
        vectors = self._embedder.embed([asked.text, *asked.clauses])
        return self.nearest_to(asked, vectors, limit, reranker)

    def akin(self, statement: str, vector: Matrix, limit: int) -> list[Hit]:
        """As `find`, by the words of a statement and the `vector` of what it is about.

        Its clauses ask nothing of their own.
        """
        asked = replace(query.parse(statement), clauses=())
        if not asked.words or not len(self._exact):
            return []
        return self._nearest(asked, vector[np.newaxis], limit, _OF_STATEMENT)

    def nearest_to(
        self, asked: Query, vectors: Matrix, limit: int, reranker: Reranker | None = None
    ) -> list[Hit]:
        """As `find`, with the vectors of the question and of each of its clauses."""
        return self._nearest(asked, vectors, limit, _OF_QUESTION, reranker)

    def _nearest(
        self,
        asked: Query,
        vectors: Matrix,
        limit: int,
        pool: _Pool,
        reranker: Reranker | None = None,
    ) -> list[Hit]:
        sought, lexical = self._by_words(asked, pool.lexical)
        dense = self._by_meaning(vectors[0], pool.dense)
        held, matrix = self._exact.among(list(dict.fromkeys([*lexical, *dense])))
        rows = {key: row for row, key in enumerate(held)}
        candidates = [c for c in self._record.candidates(held) if c.key in rows]
        if not candidates:
            return []
        own = matrix[[rows[c.key] for c in candidates]]
        found = self._ranked(sought, candidates, own, vectors)
        if reranker:
            found = self._reranked(reranker, asked.text, found)
        stretches = [
            Stretch(run[0].candidate.key, run[-1].candidate.key, max(f.score for f in run))
            for run in selected(found, limit, self._scale())
        ]
        return self._record.hits(stretches)

    def _by_words(self, asked: Query, limit: int) -> tuple[Sought, list[int]]:
        counted = self._counted(asked.words[:_MOST_ASKED])
        scanned = list(accumulate(count for _, count in counted))
        terms = [term for term, _ in counted]
        rare = [term for term, sum_ in zip(terms, scanned, strict=True) if sum_ <= _SCANNED]
        common = terms[len(rare) :][:_TOGETHER] if len(rare) < _FEW else []
        weights = [ranking.inverse_frequency(count, len(self._exact)) for _, count in counted]
        sought = Sought(asked, tuple(terms), np.array(weights))
        return sought, self._record.ranked(rare, common, limit)

    def _counted(self, words: Sequence[str]) -> list[tuple[Term, int]]:
        """The terms that the library holds, each with in how many passages, the rarest first."""
        version = self._exact.version
        plain = self._frequencies.of([(word,) for word in words], version)
        terms = [
            self._respelling.term(word, count, version)
            for word, count in zip(words, plain, strict=True)
        ]
        respelled = [term for term in terms if len(term) > 1]
        again = dict(zip(respelled, self._frequencies.of(respelled, version), strict=True))
        counts = [again.get(term, count) for term, count in zip(terms, plain, strict=True)]
        held = [(term, count) for term, count in zip(terms, counts, strict=True) if count]
        return sorted(held, key=lambda pair: pair[1])[:_MOST_TERMS]

    def _by_meaning(self, vector: Matrix, limit: int) -> list[int]:
        indexed = self._indexer.nearest(vector, limit)
        return self._exact.nearest(vector, limit) if indexed is None else indexed

    def _ranked(
        self, sought: Sought, candidates: Sequence[Candidate], own: Matrix, vectors: Matrix
    ) -> list[Found]:
        likeness = self._scale().likeness((own @ vectors.T).astype(np.float64))
        scores = ranking.scores(sought, candidates, likeness)
        found = zip(candidates, scores.tolist(), own, strict=True)
        return [Found(c, score, vector) for c, score, vector in found]

    def _reranked(self, reranker: Reranker, text: str, found: Sequence[Found]) -> list[Found]:
        """The best of `found` in the reranker's order, then the rest.

        The scores stay in their order, the highest first: what is weighed against them in the end
        knows their scale, and no model's.
        """
        by_score = sorted(found, key=lambda f: -f.score)
        best, rest = by_score[:_RERANKED], by_score[_RERANKED:]
        given = reranker.scores(text, self._record.texts([f.candidate.key for f in best]))
        order = np.argsort(-given, kind="stable")
        moved = [replace(best[i], score=f.score) for i, f in zip(order, best, strict=True)]
        return [*moved, *rest]
