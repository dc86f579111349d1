"""The Chroma index: a disposable copy of the record's vectors, kept in generations.

A generation is built aside in ``gen-N``, verified in a child process, and only then named by
``CURRENT``, atomically. Nothing here is needed to answer: exact search serves whenever this
index is missing, behind or damaged, and a damaged one is replaced from the record's vectors.
"""

import io
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast

import numpy as np

from index.embedding import Matrix
from index.errors import DamagedIndex
from index.exact import Snapshot
from index.record import Keys

if TYPE_CHECKING:
    from chromadb.api.client import Client

PROBES = 128
"""How many stored vectors are looked up before a generation serves."""

_MUST_FIND = 0.95  # HNSW is approximate: a miss or two is not damage
_SAME = 1e-3  # inner-product distance between a stored unit vector and itself, rounding included

_COLLECTION = "passages"
_BATCH = 2000  # Chroma takes at most 5,461 at a time
_CHECK_SECONDS = 120
_CURRENT = "CURRENT"
_NAME = re.compile(r"gen-([0-9]+)")


class Generation:
    """One Chroma folder, open for searching and for following the record."""

    def __init__(self, folder: Path) -> None:
        import chromadb  # noqa: PLC0415 - a second to import, and only where the index is used
        from chromadb.config import Settings  # noqa: PLC0415

        self.folder = folder
        self.number = int(folder.name.removeprefix("gen-"))
        with _damage(folder):
            client = chromadb.PersistentClient(folder, Settings(anonymized_telemetry=False))
            self._client = cast("Client", client)
            self._collection = self._client.get_or_create_collection(
                _COLLECTION, embedding_function=None, configuration={"hnsw": {"space": "ip"}}
            )

    def keys(self) -> set[int]:
        with _damage(self.folder):
            return {int(key) for key in self._collection.get(include=[])["ids"]}

    def follow(self, snapshot: Snapshot, stop: threading.Event) -> bool:
        """Adds and deletes until it holds the keys of `snapshot`; False where `stop` came first."""
        held = np.fromiter(self.keys(), dtype=np.int64)
        missing = np.flatnonzero(~np.isin(snapshot.keys, held))
        with _damage(self.folder):
            for stale in _slices(np.setdiff1d(held, snapshot.keys)):
                self._collection.delete(ids=_ids(stale))
        for rows in _slices(missing):
            if stop.is_set():
                return False
            keys, matrix = snapshot.read(snapshot.keys[rows].tolist())
            with _damage(self.folder):
                self._collection.add(list(map(str, keys)), embeddings=matrix)
        return True

    def nearest(self, vector: Matrix, limit: int) -> list[int]:
        """The keys of about the `limit` vectors most similar to `vector`, best first."""
        with _damage(self.folder):
            found = self._collection.query(query_embeddings=vector, n_results=limit, include=[])
        return [int(key) for key in found["ids"][0]]

    def finds(self, vector: Matrix) -> bool:
        """Whether a vector that was put in is found."""
        with _damage(self.folder):
            found = self._collection.query(
                query_embeddings=vector, n_results=1, include=["distances"]
            )
        distances = found["distances"] or [[]]
        return bool(distances[0]) and distances[0][0] <= _SAME

    def close(self) -> None:
        self._client.close()


class Generations:
    """The folder that holds the generations, of which one is current."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def current(self) -> Path | None:
        """The folder of the current generation."""
        pointer = self._folder / _CURRENT
        name = pointer.read_text("utf-8").strip() if pointer.is_file() else ""
        folder = self._folder / name
        return folder if _NAME.fullmatch(name) and folder.is_dir() else None

    def build(self, snapshot: Snapshot, stop: threading.Event) -> Generation | None:
        """Builds a generation of `snapshot`, verifies it and makes it current; None if stopped.

        Raises DamagedIndex where it does not find what was put in.
        """
        folder = self._folder / f"gen-{1 + max(self._numbers(), default=0)}"
        generation = Generation(folder)
        complete = generation.follow(snapshot, stop)
        held = len(generation.keys())
        generation.close()
        if not complete:
            return None
        if held != len(snapshot.keys):
            raise DamagedIndex(f"{folder.name} holds {held} of {len(snapshot.keys)} vectors")
        verify(folder, snapshot)
        self._point_to(folder)
        self.discard_others(folder)
        return Generation(folder)

    def discard_others(self, kept: Path) -> None:
        """Deletes every generation but `kept`: replaced ones, and one whose building was killed."""
        for folder in self._folder.glob("gen-*"):
            if folder != kept:
                shutil.rmtree(folder)

    def _numbers(self) -> Iterator[int]:
        names = (_NAME.fullmatch(folder.name) for folder in self._folder.iterdir())
        return (int(match[1]) for match in names if match)

    def _point_to(self, folder: Path) -> None:
        aside = self._folder / f"{_CURRENT}.new"
        with aside.open("w", encoding="utf-8") as file:
            file.write(folder.name)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(self._folder / _CURRENT)


def verify(folder: Path, snapshot: Snapshot) -> None:
    """Opens `folder` in a child process, which a damaged index may kill, and probes it there.

    Every probe is a vector of `snapshot`; those whose key the generation holds must find
    themselves. Raises DamagedIndex.
    """
    sample = np.linspace(0, len(snapshot.keys) - 1, min(PROBES, len(snapshot.keys)), dtype=int)
    probes = io.BytesIO()
    keys, matrix = snapshot.read(snapshot.keys[sample].tolist())
    np.savez(probes, keys=keys, matrix=matrix)
    try:
        child = subprocess.run(  # noqa: S603 - our own module, no shell
            [sys.executable, "-m", "index.vectors", str(folder)],
            input=probes.getvalue(),
            capture_output=True,
            timeout=_CHECK_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise DamagedIndex(f"{folder.name} gave no answer in {_CHECK_SECONDS} s") from error
    if child.returncode != 0:
        last = child.stderr.decode(errors="replace").strip().rpartition("\n")[2]
        raise DamagedIndex(f"{folder.name} failed its check ({child.returncode}): {last[:200]}")


@contextmanager
def _damage(folder: Path) -> Iterator[None]:
    """Names whatever Chroma raises: its Rust core's panics are not even Exceptions."""
    try:
        yield
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:
        raise DamagedIndex(f"{folder.name}: {type(error).__name__}: {error}") from error


def _probe(folder: Path, matrix: Matrix, keys: Keys) -> None:
    generation = Generation(folder)
    held = generation.keys()
    probes = [vector for key, vector in zip(keys.tolist(), matrix, strict=True) if key in held]
    found = sum(generation.finds(vector) for vector in probes)
    if found < _MUST_FIND * len(probes):
        raise DamagedIndex(f"only {found} of {len(probes)} probes find themselves")


def _slices(items: Keys) -> Iterator[Keys]:
    return (items[start : start + _BATCH] for start in range(0, len(items), _BATCH))


def _ids(keys: Keys) -> list[str]:
    return [str(key) for key in keys.tolist()]


if __name__ == "__main__":
    with np.load(io.BytesIO(sys.stdin.buffer.read())) as sent:
        _probe(Path(sys.argv[1]), **sent)
