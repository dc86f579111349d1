"""Threads for what the library and the journal do, off the event loop."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from types import TracebackType
from typing import Final, Self, TypeVar

T = TypeVar("T")

_ANSWERING: Final = 4


class Workers:
    """Answers do not wait for documents: these have a thread of their own."""

    def __init__(self) -> None:
        self._answering = ThreadPoolExecutor(_ANSWERING, "answering")
        self._adding = ThreadPoolExecutor(1, "adding")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _type: type[BaseException] | None,
        _error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        """Lets the work in hand finish."""
        for pool in (self._answering, self._adding):
            pool.shutdown(cancel_futures=True)

    async def answer(self, work: Callable[[], T]) -> T:
        """Something that a person waits for."""
        return await asyncio.get_running_loop().run_in_executor(self._answering, work)

    async def add(self, work: Callable[[], T]) -> T:
        """A document."""
        return await asyncio.get_running_loop().run_in_executor(self._adding, work)

    def prepare(self, work: Callable[[], object]) -> None:
        """Something that only saves time later; where it fails, whoever needs it will say so."""
        self._answering.submit(work)
