"""Unit vectors in a byte a number: a quarter of the memory, near enough to tell who may be near."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.embedding import Matrix

Bytes = NDArray[np.int8]

_LEVELS = 127  # a byte holds from -127 to 127
_ROWS = 1024  # unpacked at once: they stay in the processor's cache


@dataclass(frozen=True, slots=True)
class Quantized:
    """Rows of numbers, each row with the step that its bytes count."""

    bytes: Bytes
    steps: Matrix

    @classmethod
    def of(cls, matrix: Matrix) -> "Quantized":
        steps = np.abs(matrix).max(axis=1, initial=1e-9) / _LEVELS
        return cls(np.rint(matrix / steps[:, np.newaxis]).astype(np.int8), steps)

    @classmethod
    def room_for(cls, rows: int, dimension: int) -> "Quantized":
        return cls(np.zeros((rows, dimension), np.int8), np.zeros(rows, np.float32))

    def put(self, start: int, rows: "Quantized") -> None:
        end = start + len(rows.steps)
        self.bytes[start:end] = rows.bytes
        self.steps[start:end] = rows.steps

    def first(self, rows: int) -> "Quantized":
        return Quantized(self.bytes[:rows], self.steps[:rows])

    def similarity(self, vector: Matrix) -> Matrix:
        """About the cosine of each row and `vector`: within a hundredth, mostly a thousandth."""
        found = np.empty(len(self.bytes), np.float32)
        unpacked = np.empty((min(_ROWS, len(self.bytes)), len(vector)), np.float32)
        for start in range(0, len(self.bytes), _ROWS):
            part = self.bytes[start : start + _ROWS]
            rows = unpacked[: len(part)]
            rows[...] = part
            np.dot(rows, vector, out=found[start : start + len(part)])
        found *= self.steps
        return found
