"""How well passages answer a question: words, names, dates and meaning, weighed together.

The weights were learnt by softmax regression over the candidates of a question (those that hold
its answer against all others) on two sets of news questions; tests/bench/retrieval.py measures.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
from numpy.typing import NDArray

from index.lexical import Term
from index.query import Query, content_words
from index.record_search import Candidate
from index.words import lemma

Column = NDArray[np.float64]

_WEIGHTS = {
    "words": 3.4,
    "clause": 1.0,
    "meaning": 3.3,
    "publisher": 1.4,
    "date": 0.9,
    "recent": 1.7,
    "fresh": 3.8,
    "lead": 1.3,
    "document_words": 2.2,
    "document_meaning": 2.1,
}

_SATURATION = 1.2  # k1 and b of BM25, as FTS5 and Lucene set them
_LENGTH_WEIGHT = 0.75
_USUAL_LENGTH = 115  # words of a passage of up to 800 code points, in English news
_HEADING_WEIGHT = 0.5  # of a word in the heading, as in index.lexical


@dataclass(frozen=True, slots=True)
class Sought:
    """A question with its terms, each with its inverse document frequency."""

    query: Query
    terms: tuple[Term, ...]
    weights: Column


def inverse_frequency(frequency: int, passages: int) -> float:
    """BM25's weight of a term that `frequency` of `passages` passages hold; never negative."""
    return math.log(1 + max(0.0, passages - frequency + 0.5) / (frequency + 0.5))


def scores(sought: Sought, candidates: Sequence[Candidate], likeness: Column) -> Column:
    """How well each of `candidates` answers; comparable within one question.

    `likeness` is each candidate's to the question, in the first column, and to each of its clauses,
    as index.likeness has it.
    """
    measured = features(sought, candidates, likeness)
    total: Column = np.zeros(len(candidates))
    for name, column in measured.items():
        total += _WEIGHTS[name] * column
    return total


def features(
    sought: Sought, candidates: Sequence[Candidate], likeness: Column
) -> dict[str, Column]:
    """What speaks for each candidate. Whatever counts words is relative to the best candidate."""
    named = {p for p in {c.publisher for c in candidates} if sought.query.names(p)}
    occurrences = _Occurrences(_without(named, sought), candidates)
    words = occurrences.weighed.sum(axis=1)
    most = max(words.max(), 1e-9)
    documents = np.array([c.document_key for c in candidates])
    freshness = _freshness(candidates)
    return {
        "words": words / most,
        "clause": occurrences.best_clause() / most,
        "meaning": likeness.max(axis=1),
        "publisher": _column(c.publisher in named for c in candidates),
        "date": _column(_is_of_date(sought.query, c) for c in candidates),
        "recent": freshness * sought.query.asks_now,
        "fresh": freshness * (not sought.query.names_time),
        "lead": _column(1 / (1 + c.ordinal) for c in candidates),
        "document_words": _highest(words / most, documents),
        "document_meaning": _highest(likeness[:, 0], documents),
    }


class _Occurrences:
    """Where the terms of a question occur in its candidates: one row each, one column a term."""

    def __init__(self, sought: Sought, candidates: Sequence[Candidate]) -> None:
        bodies = _Counts(sought.terms, [candidate.body for candidate in candidates])
        headings = _Counts(sought.terms, [candidate.heading for candidate in candidates])
        clauses = [" ".join(content_words(clause)) for clause in sought.query.clauses]
        self._clauses = _Counts(sought.terms, clauses).terms > 0
        norm = 1 - _LENGTH_WEIGHT + _LENGTH_WEIGHT * bodies.words / _USUAL_LENGTH
        often = bodies.terms / norm[:, np.newaxis]
        often += _HEADING_WEIGHT * (headings.terms > 0)
        self.weighed = often / (_SATURATION + often) * sought.weights

    def best_clause(self) -> Column:
        """The most that a candidate holds of any one clause of the question."""
        clauses = self._clauses if self._clauses.any() else np.ones((1, self.weighed.shape[1]))
        best: Column = (self.weighed @ clauses.T).max(axis=1)
        return best


class _Counts:
    """How often each text holds each term in any inflection, and of how many words it is."""

    def __init__(self, terms: Sequence[Term], texts: Sequence[str]) -> None:
        columns = {lemma(word): column for column, term in enumerate(terms) for word in term}
        split = [text.split() for text in texts]
        forms = ((word, columns.get(lemma(word))) for word in set().union(*split))
        held = {word: column for word, column in forms if column is not None}
        self.words = np.array([len(words) for words in split], dtype=np.intp)
        self.terms = np.zeros((len(texts), len(terms)))
        for row, words in enumerate(split):
            for word in filter(held.__contains__, words):
                self.terms[row, held[word]] += 1


def _without(publishers: Iterable[str], sought: Sought) -> Sought:
    """A publisher that the question names is a feature of its own: its words count no more."""
    words = {word for name in publishers for word in name.split()}
    kept = [not words.intersection(term) for term in sought.terms]
    return replace(sought, weights=np.where(kept, sought.weights, 0.0))


def _column(values: Iterable[float]) -> Column:
    return np.fromiter(values, dtype=np.float64)


def _highest(values: Column, documents: NDArray[np.int64]) -> Column:
    """For each row the highest of `values` in its document."""
    _, rows = np.unique(documents, return_inverse=True)
    highest = np.full(rows.max() + 1, -np.inf)
    np.maximum.at(highest, rows, values)
    return highest[rows]


def _freshness(candidates: Sequence[Candidate]) -> Column:
    """1 for the newest candidate, half that a year on; where no date is known, the usual one."""
    days = [c.published for c in candidates]
    known = [day for day in days if day]
    if not known:
        return np.zeros(len(candidates))
    newest = max(known)
    usual = float(np.mean([_faded(newest, day) for day in known]))
    return _column(_faded(newest, day) if day else usual for day in days)


def _faded(newest: date, day: date) -> float:
    return float(0.5 ** ((newest - day).days / 365))


def _is_of_date(query: Query, candidate: Candidate) -> bool:
    day = candidate.published
    return day is not None and any(asked.fits(day) for asked in query.dates)
