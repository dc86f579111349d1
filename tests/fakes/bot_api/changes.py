"""Waiting for something to happen, without looking again and again."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Changes:
    """Tells whoever waits that something may have happened; used in one thread alone."""

    def __init__(self) -> None:
        self._waiting: list[asyncio.Future[None]] = []

    def announce(self) -> None:
        waiting, self._waiting = self._waiting, []
        for change in waiting:
            if not change.done():
                change.set_result(None)

    async def until(self, happened: Callable[[], T | None]) -> T:
        """What `happened` gives as soon as it gives something."""
        while (found := happened()) is None:
            change: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._waiting.append(change)
            await change
        return found
