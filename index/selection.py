"""Which of the passages found are shown: several documents before one document's repetitions."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from index.embedding import Matrix
from index.likeness import Scale
from index.record_search import Candidate

_SAME_DOCUMENT = 0.2  # taken off the score for every hit that the document has already
_REPEATED = 1.0  # taken off what repeats a hit
_REPEATS = 0.95  # likeness from which two passages say the same in the same words


@dataclass(frozen=True, slots=True)
class Found:
    """A passage with its score and its vector."""

    candidate: Candidate
    score: float
    vector: Matrix


Run = tuple[Found, ...]
"""One passage, or two that follow one another: what is shown as one hit."""


def selected(found: Sequence[Found], limit: int, scale: Scale) -> list[Run]:
    """At most `limit` hits, best first; a passage beside a hit is joined to it."""
    scores = np.array([f.score for f in found])
    vectors = np.stack([f.vector for f in found])
    documents = np.array([f.candidate.document_key for f in found])
    runs: list[Run] = []
    for _ in found:
        best = int(np.argmax(scores))
        chosen = found[best]
        scores[best] = -np.inf
        if (place := _neighbour(runs, chosen)) is not None:
            runs[place] = _in_order((*runs[place], chosen))
            continue
        if len(runs) == limit:
            break
        runs.append((chosen,))
        scores[documents == chosen.candidate.document_key] -= _SAME_DOCUMENT
        likeness = scale.likeness((vectors @ chosen.vector).astype(np.float64))
        scores[likeness >= _REPEATS] -= _REPEATED
    return runs


def _neighbour(runs: Sequence[Run], found: Found) -> int | None:
    """The hit of one passage that `found` stands beside."""
    return next((i for i, run in enumerate(runs) if len(run) == 1 and _beside(run[0], found)), None)


def _beside(one: Found, other: Found) -> bool:
    return (
        one.candidate.document_key == other.candidate.document_key
        and abs(one.candidate.ordinal - other.candidate.ordinal) == 1
    )


def _in_order(run: Run) -> Run:
    return tuple(sorted(run, key=lambda f: f.candidate.ordinal))
