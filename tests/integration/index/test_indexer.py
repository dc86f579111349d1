"""The Chroma index follows the record, and is replaced where it is damaged."""

import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from index.embedding import Matrix
from index.errors import DamagedIndex
from index.exact import ExactVectors
from index.indexer import Indexer
from index.vectors import Generations, verify
from tests.fakes.vectors import UnrecordedVectors

_DIMENSION = 8
_PATIENCE = 60  # seconds; a guard against hanging, not a measure


def unit_vectors(count: int, seed: int = 1) -> Matrix:
    vectors = np.random.default_rng(seed).normal(size=(count, _DIMENSION)).astype(np.float32)
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), dtype=np.float32)


def exact_with(count: int) -> ExactVectors:
    exact = UnrecordedVectors()
    if count:
        exact.add(range(1, count + 1), unit_vectors(count))
    return exact


@contextmanager
def running(folder: Path, exact: ExactVectors) -> Iterator[Indexer]:
    indexer = Indexer(folder, exact)
    indexer.start()
    try:
        yield indexer
    finally:
        indexer.close()


def wait_until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _PATIENCE
    while not condition():
        assert time.monotonic() < deadline, "nothing happened"
        threading.Event().wait(0.02)


def test_the_index_is_built_in_the_background_and_agrees_with_exact_search(tmp_path: Path) -> None:
    exact = exact_with(300)
    with running(tmp_path, exact) as indexer:
        wait_until(lambda: indexer.generation is not None)
        assert indexer.generation == 1
        for vector in unit_vectors(20, seed=2):
            found = indexer.nearest(vector, 5)
            assert found is not None
            assert len(set(found) & set(exact.nearest(vector, 5))) >= 4


def test_it_says_none_while_it_is_behind_and_catches_up(tmp_path: Path) -> None:
    exact = exact_with(50)
    with running(tmp_path, exact) as indexer:
        wait_until(lambda: indexer.generation is not None)
        new = unit_vectors(1, seed=3)
        exact.add([1000], new)
        assert indexer.nearest(new[0], 1) is None
        indexer.notify()
        wait_until(lambda: indexer.generation is not None)
        assert indexer.nearest(new[0], 1) == [1000]

        exact.remove([1000])
        indexer.notify()
        wait_until(lambda: indexer.generation is not None)
        assert indexer.nearest(new[0], 1) != [1000]


def test_an_empty_library_has_no_index(tmp_path: Path) -> None:
    with running(tmp_path, exact_with(0)) as indexer:
        assert indexer.nearest(unit_vectors(1)[0], 3) is None
        assert indexer.generation is None


def test_the_next_start_opens_the_same_generation(tmp_path: Path) -> None:
    exact = exact_with(40)
    for _ in range(2):
        with running(tmp_path, exact) as indexer:
            wait_until(lambda: indexer.generation is not None)
            assert indexer.generation == 1


@pytest.mark.parametrize("damage", ["sqlite", "folder", "pointer", "vectors"])
def test_a_damaged_generation_is_replaced(tmp_path: Path, damage: str) -> None:
    exact = exact_with(1500)
    with running(tmp_path, exact) as indexer:
        wait_until(lambda: indexer.generation is not None)
    _damage(tmp_path, damage)

    with running(tmp_path, exact) as indexer:
        wait_until(lambda: indexer.generation is not None)
        vector = unit_vectors(1500)[7]
        assert indexer.nearest(vector, 1) == [8]
    assert len([f for f in tmp_path.iterdir() if f.is_dir()]) == 1


def _damage(folder: Path, damage: str) -> None:
    generation = folder / "gen-1"
    match damage:
        case "sqlite":
            (generation / "chroma.sqlite3").write_bytes(b"not a database")
        case "folder":
            shutil.rmtree(generation)
        case "pointer":
            (folder / "CURRENT").write_text("gen-../..")
        case "vectors":
            segment = next(f for f in generation.iterdir() if f.is_dir())
            (segment / "data_level0.bin").write_bytes(b"")


def test_a_generation_that_lost_vectors_is_not_verified(tmp_path: Path) -> None:
    exact = exact_with(1500)
    generations = Generations(tmp_path)
    generation = generations.build(exact.snapshot(), threading.Event())
    assert generation is not None
    generation.close()
    verify(generation.folder, exact.snapshot())
    _damage(tmp_path, "vectors")
    with pytest.raises(DamagedIndex, match="gen-1"):
        verify(generation.folder, exact.snapshot())


def test_a_build_that_is_stopped_leaves_no_current_generation(tmp_path: Path) -> None:
    stop = threading.Event()
    stop.set()
    generations = Generations(tmp_path)
    assert generations.build(exact_with(20).snapshot(), stop) is None
    assert generations.current() is None
