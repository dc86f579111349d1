"""Exact search: the nearest, in order, through additions and removals."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.embedding import Matrix
from tests.fakes.vectors import UnrecordedVectors


def directions(*degrees: float) -> Matrix:
    radians = np.radians(degrees)
    return np.stack([np.cos(radians), np.sin(radians)], axis=1).astype(np.float32)


def test_the_nearest_come_first() -> None:
    exact = UnrecordedVectors()
    exact.add([1, 2, 3], directions(0, 90, 30))
    assert exact.nearest(directions(20)[0], 2) == [3, 1]


def test_more_than_there_are_is_all_of_them() -> None:
    exact = UnrecordedVectors()
    exact.add([1, 2], directions(0, 90))
    assert exact.nearest(directions(0)[0], 10) == [1, 2]
    assert UnrecordedVectors().nearest(directions(0)[0], 3) == []


def test_what_is_removed_is_not_found() -> None:
    exact = UnrecordedVectors()
    exact.add([1, 2], directions(0, 90))
    exact.remove([1])
    assert exact.nearest(directions(0)[0], 2) == [2]
    assert exact.snapshot().keys.tolist() == [2]


def test_a_snapshot_keeps_what_it_held() -> None:
    exact = UnrecordedVectors()
    exact.add([1], directions(0))
    before = exact.snapshot()
    exact.add([2], directions(90))
    exact.remove([1])
    assert before.keys.tolist() == [1]
    assert exact.snapshot().version > before.version


def test_what_differs_by_less_than_a_byte_tells_is_in_its_right_order() -> None:
    exact = UnrecordedVectors()
    exact.add(range(30), directions(*(n / 100 for n in range(30))))
    assert exact.nearest(directions(-1)[0], 20) == list(range(20))


@given(st.lists(st.integers(0, 359), min_size=1, max_size=40, unique=True), st.integers(0, 359))
def test_it_agrees_with_sorting_everything(degrees: list[int], asked: int) -> None:
    exact = UnrecordedVectors()
    for key, degree in enumerate(degrees):
        exact.add([key], directions(degree))
    vector = directions(asked + 0.25)[0]
    similarity = directions(*degrees) @ vector
    assert exact.nearest(vector, 5) == np.argsort(-similarity, kind="stable")[:5].tolist()
