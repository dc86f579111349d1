"""How alike two texts are, on one scale whatever model embedded them.

Every threshold and weight on likeness was set on the packaged model's cosines. Other models give
others: many never go below 0.7. So each model's cosines are measured once on pairs of texts that
are known to belong together or not, and mapped to what the packaged model gives.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.calibration import PAIRS
from index.embedding import PACKAGED_SHA256, Embedder, Matrix

Cosines = NDArray[np.float64]

_APART = 0.01  # that the two means differ at least: a model that tells nothing apart has no scale


@dataclass(frozen=True, slots=True)
class Scale:
    """Mean cosines of a model: of a question to passages on something else, and to its answer."""

    unrelated: float
    related: float

    def likeness(self, cosines: Cosines) -> Cosines:
        """What the packaged model would have given: its own means for these, and 1 for 1."""
        slope = (PACKAGED.related - PACKAGED.unrelated) / (self.related - self.unrelated)
        below = PACKAGED.related + slope * (cosines - self.related)
        above = 1 - (1 - cosines) * (1 - PACKAGED.related) / (1 - self.related)
        return np.where(cosines < self.related, below, above)


PACKAGED = Scale(unrelated=0.077, related=0.605)  # as `measured` has it


@dataclass(frozen=True, slots=True)
class Meaning:
    """The unit vector of a text, with the scale of the model that made it."""

    vector: Matrix
    scale: Scale = PACKAGED

    def likeness(self, other: "Meaning") -> float:
        """How alike the two texts are, as the packaged model sees it: at most 1."""
        cosine = np.asarray(np.dot(self.vector, other.vector), dtype=np.float64)
        return float(self.scale.likeness(cosine))

    def likeness_to_both(self, one: "Meaning", other: "Meaning") -> float:
        """How alike it is to the two together: to the vector between theirs, on the same scale."""
        near = self.likeness(one) + self.likeness(other)
        return near / math.sqrt(2 + 2 * one.likeness(other))


def scale_of(embedder: Embedder) -> Scale:
    """The scale of a model: known of the packaged one, measured of any other."""
    return PACKAGED if embedder.model.sha256 == PACKAGED_SHA256 else measured(embedder)


def measured(embedder: Embedder) -> Scale:
    """The means over all pairs of index.calibration; it embeds 48 short texts."""
    questions, passages = zip(*PAIRS, strict=True)
    cosines = embedder.embed(questions) @ embedder.embed(passages).T
    related = float(np.diagonal(cosines).mean())
    unrelated = float(cosines[~np.eye(len(PAIRS), dtype=bool)].mean())
    return Scale(min(unrelated, related - _APART), related)
