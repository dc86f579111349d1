"""A clock that stands still until a test moves it."""

import asyncio


class FakeClock:
    """Time that passes when the test says so; whoever sleeps wakes in the order of their times."""

    def __init__(self) -> None:
        self._now = 0.0
        self._sleepers: list[tuple[float, asyncio.Future[None]]] = []

    def now(self) -> float:
        return self._now

    async def sleep(self, seconds: float) -> None:
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        woken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._sleepers.append((self._now + seconds, woken))
        await woken

    async def advance(self, seconds: float) -> None:
        """Let time pass, and let the loop do all that it then can."""
        end = self._now + seconds
        await settled()
        while due := sorted((s for s in self._sleepers if s[0] <= end), key=lambda s: s[0]):
            self._now, woken = due[0]
            self._sleepers.remove(due[0])
            woken.set_result(None)
            await settled()
        self._now = end


async def settled() -> None:
    """The loop has run whatever was ready, and what that made ready."""
    for _ in range(50):
        await asyncio.sleep(0)
