"""Keeps the Chroma index in step with the record, in a thread of its own."""

import threading
from pathlib import Path

import structlog

from index.embedding import Matrix
from index.errors import DamagedIndex
from index.exact import ExactVectors, Snapshot
from index.vectors import Generation, Generations, verify

_log = structlog.get_logger(__name__)

_MAX_FAILURES = 3


class Indexer:
    """Opens or builds the index, then follows every change of `exact`."""

    def __init__(self, folder: Path, exact: ExactVectors) -> None:
        self._generations = Generations(folder)
        self._exact = exact
        self._generation: Generation | None = None
        self._indexed_version = -1
        self._unverified = self._generations.current()
        self._changed = threading.Event()
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="indexer", daemon=True)

    def start(self) -> None:
        self._changed.set()
        self._thread.start()

    def notify(self) -> None:
        """Says that `exact` has changed."""
        self._changed.set()

    def close(self) -> None:
        """Lets the work in hand finish, then stops."""
        self._closing.set()
        self._changed.set()
        if self._thread.ident is not None:
            self._thread.join()
        if self._generation:
            self._generation.close()

    @property
    def generation(self) -> int | None:
        """The number of the generation that serves; None while exact search does."""
        serving = self._serving()
        return serving.number if serving else None

    def nearest(self, vector: Matrix, limit: int) -> list[int] | None:
        """As ExactVectors.nearest; None while the index is missing, behind or damaged."""
        serving = self._serving()
        try:
            return serving.nearest(vector, limit) if serving else None
        except DamagedIndex as damage:
            _log.warning("index_damaged", reason=str(damage))
            self._generation = None
            self._changed.set()
            return None

    def _serving(self) -> Generation | None:
        return self._generation if self._indexed_version == self._exact.version else None

    def _run(self) -> None:
        failures = 0
        while self._changed.wait() and not self._closing.is_set():
            self._changed.clear()
            try:
                self._follow()
            except DamagedIndex as damage:
                failures += 1
                _log.warning("index_damaged", reason=str(damage), failures=failures)
                self._generation = None
                if failures == _MAX_FAILURES:
                    _log.error("index_given_up", reason="exact search serves until the next start")
                    return
                self._changed.set()

    def _follow(self) -> None:
        snapshot = self._exact.snapshot()
        if not len(snapshot.keys):
            return
        generation = self._generation or self._opened(snapshot) or self._built(snapshot)
        if generation and generation.follow(snapshot, self._closing):
            self._generation, self._indexed_version = generation, snapshot.version

    def _opened(self, snapshot: Snapshot) -> Generation | None:
        """The generation that an earlier process left; tried once, then one is built instead."""
        folder, self._unverified = self._unverified, None
        if folder is None:
            return None
        verify(folder, snapshot)
        self._generations.discard_others(folder)
        return Generation(folder)

    def _built(self, snapshot: Snapshot) -> Generation | None:
        generation = self._generations.build(snapshot, self._closing)
        if generation:
            _log.info("index_built", generation=generation.number, passages=len(snapshot.keys))
        return generation
