"""Scores → spans of source, cue and content: the best path that the labels allow (Viterbi)."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
_NEVER = np.float32(-1e4)


class Role(IntEnum):
    """What a word is; its labels are 2 × role − 1 (begins) and 2 × role (goes on)."""

    SOURCE = 1
    CUE = 2
    CONTENT = 3


@dataclass(frozen=True, slots=True)
class Run:
    """Words `first` to `last` of a window, both included, that have one role."""

    role: Role
    first: int
    last: int


def best_path(scores: Array, transitions: Array, starts: Array) -> NDArray[np.int64]:
    """The labels of windows × words; what follows a window's end is of no account."""
    allowed = transitions + forbidden()
    rows, count, _ = scores.shape
    came = np.zeros(scores.shape, dtype=np.int64)
    reached = scores[:, 0] + starts + forbidden()[0]
    for place in range(1, count):
        steps = reached[:, :, None] + allowed
        came[:, place] = steps.argmax(axis=1)
        reached = steps.max(axis=1) + scores[:, place]
    path = np.zeros((rows, count), dtype=np.int64)
    path[:, -1] = reached.argmax(axis=1)
    for place in range(count - 1, 0, -1):
        path[:, place - 1] = came[np.arange(rows), place, path[:, place]]
    return path


def forbidden() -> Array:
    """From label to label: a role goes on only after it began."""
    size = 2 * len(Role) + 1
    table = np.zeros((size, size), dtype=np.float32)
    for inside in range(2, size, 2):
        table[:, inside] = _NEVER
        table[inside - 1 : inside + 1, inside] = 0
    return table


def runs(labels: NDArray[np.int64]) -> Iterator[Run]:
    """The runs of one window's labels, in reading order."""
    first = 0
    for place in range(1, len(labels) + 1):
        goes_on = place < len(labels) and labels[place] and labels[place] % 2 == 0
        if goes_on:
            continue
        if labels[first]:
            yield Run(Role((int(labels[first]) + 1) // 2), first, place - 1)
        first = place
