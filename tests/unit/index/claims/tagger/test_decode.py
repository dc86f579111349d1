"""The best path of labels, and the runs that it makes."""

import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.claims.tagger.decode import Role, Run, best_path, runs

LABELS = 7
NO_STEPS = np.zeros((LABELS, LABELS), dtype=np.float32)
NO_STARTS = np.zeros(LABELS, dtype=np.float32)

scores = st.lists(
    st.lists(st.floats(-5, 5, width=32), min_size=LABELS, max_size=LABELS), min_size=1, max_size=4
)


def is_allowed(path: tuple[int, ...]) -> bool:
    pairs = zip((0, *path), path, strict=False)
    return all(label in {0, 1, 3, 5} or before in {label - 1, label} for before, label in pairs)


@given(scores)
def test_no_path_that_is_allowed_is_better(given_scores: list[list[float]]) -> None:
    table = np.array([given_scores], dtype=np.float32)
    path = best_path(table, NO_STEPS, NO_STARTS)[0]
    assert is_allowed(tuple(path))
    best = max(
        sum(row[label] for row, label in zip(given_scores, other, strict=True))
        for other in itertools.product(range(LABELS), repeat=len(given_scores))
        if is_allowed(other)
    )
    reached = sum(row[label] for row, label in zip(given_scores, path, strict=True))
    assert abs(reached - best) < 1e-3


def test_a_learned_step_decides_between_equal_labels() -> None:
    steps = NO_STEPS.copy()
    steps[1, 3] = 1
    table = np.full((1, 2, LABELS), -9, dtype=np.float32)
    table[0, 0, [1, 5]] = 0
    table[0, 1, [3, 5]] = 0
    assert list(best_path(table, steps, NO_STARTS)[0]) == [1, 3]


def test_runs_begin_anew_at_each_label_that_begins() -> None:
    labels = np.array([1, 2, 3, 0, 5, 6, 6, 5, 6])
    assert list(runs(labels)) == [
        Run(Role.SOURCE, 0, 1),
        Run(Role.CUE, 2, 2),
        Run(Role.CONTENT, 4, 6),
        Run(Role.CONTENT, 7, 8),
    ]


def test_nothing_found_is_no_run() -> None:
    assert list(runs(np.zeros(5, dtype=np.int64))) == []
    assert list(runs(np.zeros(0, dtype=np.int64))) == []
