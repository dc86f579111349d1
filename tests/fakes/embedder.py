"""An embedding model that needs no weights: words hashed into a few dozen dimensions."""

import hashlib
import threading
from collections.abc import Sequence

import numpy as np

from index.embedding import EmbeddingModel, Matrix
from index.words import terms

_DIMENSION = 64
_PATIENCE = 60  # seconds; a guard against hanging, not a measure
_COMMON = 0.7  # the share that all vectors of NarrowEmbedder have in common


class HashingEmbedder:
    """Texts that share words are alike; the same text always has the same vector."""

    def __init__(self, name: str = "hashing") -> None:
        self.model = EmbeddingModel(name, hashlib.sha256(name.encode()).hexdigest())

    def embed(self, texts: Sequence[str]) -> Matrix:
        return np.stack([_vector(text) for text in texts]) if texts else np.zeros((0, 0), "f4")


def _vector(text: str) -> Matrix:
    vector = np.zeros(_DIMENSION, dtype=np.float32)
    for word in terms(text):
        vector[hashlib.sha256(word.encode()).digest()[0] % _DIMENSION] += 1
    vector[0] += 1e-3  # a text without words has a direction too
    return vector / np.float32(np.linalg.norm(vector))


class NarrowEmbedder(HashingEmbedder):
    """As HashingEmbedder, but all texts are much alike: its cosines lie from 0.7 to 1."""

    def embed(self, texts: Sequence[str]) -> Matrix:
        own = np.sqrt(np.float32(1 - _COMMON)) * super().embed(texts)
        common = np.full((len(texts), 1), np.sqrt(_COMMON), dtype=np.float32)
        return np.hstack([own, common])


class WaitingEmbedder(HashingEmbedder):
    """Embeds nothing until it is let go."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.let_go = threading.Event()

    def embed(self, texts: Sequence[str]) -> Matrix:
        assert self.let_go.wait(_PATIENCE)
        return super().embed(texts)
