"""Exact nearest-neighbour search over all vectors: the oracle, always in step with the record."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from index.embedding import Matrix
from index.record import Keys

_REMOVED = -1


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The vectors at one moment; `version` grows with every change."""

    version: int
    keys: Keys
    matrix: Matrix


class ExactVectors:
    """Unit vectors by passage key, in memory. Safe to use from several threads."""

    def __init__(self, keys: Keys, matrix: Matrix) -> None:
        self._lock = threading.Lock()
        self._version = 0
        self._size = len(keys)
        self._keys = keys
        self._matrix = matrix
        self._rows = {key: row for row, key in enumerate(keys.tolist())}

    @property
    def version(self) -> int:
        return self._version

    def add(self, keys: Sequence[int], matrix: Matrix) -> None:
        with self._lock:
            end = self._size + len(keys)
            if end > len(self._keys):
                self._grow(max(1024, 2 * end), matrix.shape[1])
            self._keys[self._size : end] = keys
            self._matrix[self._size : end] = matrix
            self._rows.update(zip(keys, range(self._size, end), strict=True))
            self._size = end
            self._version += 1

    def remove(self, keys: Sequence[int]) -> None:
        with self._lock:
            gone = np.isin(self._keys[: self._size], keys)
            self._keys = self._keys.copy()  # a search that is under way keeps the old array
            self._keys[: self._size][gone] = _REMOVED
            for key in keys:
                self._rows.pop(key, None)
            self._version += 1

    def snapshot(self) -> Snapshot:
        with self._lock:
            keys, matrix = self._keys[: self._size], self._matrix[: self._size]
            version = self._version
        live = keys != _REMOVED
        if live.all():  # rows below the size are never written again: no copy is needed
            return Snapshot(version, keys, matrix)
        return Snapshot(version, keys[live], matrix[live])

    def __len__(self) -> int:
        """How many vectors are held."""
        return len(self._rows)

    def among(self, keys: Sequence[int]) -> tuple[list[int], Matrix]:
        """Those of `keys` that are held, in their order, and one vector each."""
        with self._lock:
            held = [key for key in keys if key in self._rows]
            return held, self._matrix[[self._rows[key] for key in held]]

    def nearest(self, vector: Matrix, limit: int) -> list[int]:
        """The keys of the `limit` vectors most similar to the unit vector `vector`, best first."""
        with self._lock:
            keys, matrix = self._keys[: self._size], self._matrix[: self._size]
        if not len(keys):
            return []
        similarity = np.where(keys == _REMOVED, -np.inf, matrix @ vector)
        best = np.argpartition(-similarity, min(limit, len(keys) - 1))[:limit]
        ranked = best[np.argsort(-similarity[best], kind="stable")]
        return [int(key) for key in keys[ranked] if key != _REMOVED]

    def _grow(self, capacity: int, dimension: int) -> None:
        keys = np.full(capacity, _REMOVED, dtype=np.int64)
        matrix = np.zeros((capacity, dimension), dtype=np.float32)
        keys[: self._size] = self._keys[: self._size]
        if self._size:
            matrix[: self._size] = self._matrix[: self._size]
        self._keys, self._matrix = keys, matrix
