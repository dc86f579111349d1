"""Nearest-neighbour search over all vectors: the oracle, always in step with the record.

In memory is a byte a number; the order of the best is settled by the record's own numbers.
"""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from index.embedding import Matrix
from index.quantized import Quantized
from index.record import Keys

_REMOVED = -1
_SETTLED = 2  # times as many as are asked for are put in order by the record's numbers

Read = Callable[[Sequence[int]], tuple[list[int], Matrix]]
"""Keys in; those of them that the record holds, in their order, and their vectors out."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What there was at one moment; `version` grows with every change, `read` gives vectors."""

    version: int
    keys: Keys
    read: Read


class ExactVectors:
    """Unit vectors by passage key. Safe to use from several threads."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._lock = threading.Lock()
        self._version = 0
        self._size = 0
        self._keys: Keys = np.zeros(0, dtype=np.int64)
        self._held = Quantized.room_for(0, 0)
        self._rows: set[int] = set()

    @property
    def version(self) -> int:
        return self._version

    def add(self, keys: Sequence[int], matrix: Matrix) -> None:
        """Takes in vectors that the record holds."""
        found = Quantized.of(matrix)
        with self._lock:
            end = self._size + len(keys)
            if end > len(self._keys):
                self._grow(max(1024, 2 * end), matrix.shape[1])
            self._keys[self._size : end] = keys
            self._held.put(self._size, found)
            self._rows.update(keys)
            self._size = end
            self._version += 1

    def remove(self, keys: Sequence[int]) -> None:
        with self._lock:
            gone = np.isin(self._keys[: self._size], keys)
            self._keys = self._keys.copy()  # a search that is under way keeps the old array
            self._keys[: self._size][gone] = _REMOVED
            self._rows.difference_update(keys)
            self._version += 1

    def snapshot(self) -> Snapshot:
        with self._lock:
            keys, version = self._keys[: self._size], self._version
        return Snapshot(version, keys[keys != _REMOVED], self._read)

    def __len__(self) -> int:
        """How many vectors are held."""
        return len(self._rows)

    def among(self, keys: Sequence[int]) -> tuple[list[int], Matrix]:
        """Those of `keys` that are held, in their order, and one vector each."""
        with self._lock:
            held = [key for key in keys if key in self._rows]
        return self._read(held)

    def nearest(self, vector: Matrix, limit: int) -> list[int]:
        """The keys of the `limit` vectors most similar to the unit vector `vector`, best first."""
        with self._lock:
            keys, held = self._keys[: self._size], self._held.first(self._size)
        if not len(keys):
            return []
        similarity = np.where(keys == _REMOVED, -np.inf, held.similarity(vector))
        most = min(_SETTLED * limit, len(keys))
        best = np.argpartition(-similarity, most - 1)[:most]
        near, matrix = self.among(np.sort(keys[best]).tolist())
        if not near:
            return []
        order = np.argsort(-(matrix @ vector), kind="stable")
        return [near[row] for row in order[:limit].tolist()]

    def _grow(self, capacity: int, dimension: int) -> None:
        keys = np.full(capacity, _REMOVED, dtype=np.int64)
        held = Quantized.room_for(capacity, dimension)
        keys[: self._size] = self._keys[: self._size]
        if self._size:
            held.put(0, self._held.first(self._size))
        self._keys, self._held = keys, held
