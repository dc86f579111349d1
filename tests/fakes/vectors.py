"""Exact search whose vectors no record keeps."""

from collections.abc import Sequence

import numpy as np

from index.embedding import Matrix
from index.exact import ExactVectors


class UnrecordedVectors(ExactVectors):
    """Keeps the vectors themselves that it is given."""

    def __init__(self) -> None:
        super().__init__(self._of)
        self._given: dict[int, Matrix] = {}

    def add(self, keys: Sequence[int], matrix: Matrix) -> None:
        self._given.update(zip(keys, matrix, strict=True))
        super().add(keys, matrix)

    def _of(self, keys: Sequence[int]) -> tuple[list[int], Matrix]:
        held = [key for key in keys if key in self._given]
        return held, np.stack([self._given[key] for key in held])
