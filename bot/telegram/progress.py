"""A message that shows how far some work has come, edited no faster than Telegram allows."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from functools import partial
from types import TracebackType
from typing import Protocol, Self, TypeVar

from telegram import Message
from telegram.constants import ChatType, FloodLimit, ParseMode
from telegram.error import TelegramError

_LOG = logging.getLogger(__name__)
_Result = TypeVar("_Result")


class Clock(Protocol):
    """Time in seconds, from any beginning."""

    def now(self) -> float: ...

    async def sleep(self, seconds: float) -> None: ...


class LoopClock:
    """The running event loop's time."""

    def now(self) -> float:
        return asyncio.get_running_loop().time()

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


class Progress:
    """Shows the newest of the states it is given, and the last one always.

    An async context manager: it is entered when the message has just been sent, and left when the
    last state is shown. A state that Telegram does not take is logged and never ends the work.
    """

    def __init__(
        self,
        edit: Callable[[str], Awaitable[object]],
        *,
        interval: float,
        clock: Clock | None = None,
    ) -> None:
        self._edit = edit
        self._interval = interval
        self._clock = clock or LoopClock()
        self._newest: str | None = None
        self._shown: str | None = None
        self._over = False

    @classmethod
    def of(cls, message: Message, clock: Clock | None = None) -> Self:
        """Progress in a message that the bot has just sent, at the pace of its kind of chat."""
        edit = partial(message.edit_text, parse_mode=ParseMode.HTML)
        return cls(edit, interval=seconds_between_edits(message.chat.type), clock=clock)

    async def __aenter__(self) -> Self:
        self._loop = asyncio.get_running_loop()
        self._changed = asyncio.Event()
        self._due = self._clock.now() + self._interval
        self._showing = asyncio.create_task(self._keep_showing())
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._over = True
        self._changed.set()
        await self._showing

    def show(self, html: str) -> None:
        """Show `html` as soon as it may be, unless a newer state comes first. From any thread."""
        if not self._over:
            self._newest = html
            self._loop.call_soon_threadsafe(self._changed.set)

    async def finish(self, edit: Callable[[], Awaitable[_Result]]) -> _Result:
        """Do the last `edit`, such as one with buttons, when its time has come.

        States not yet shown are dropped. What `edit` raises reaches the caller.
        """
        self._over, self._newest = True, self._shown
        self._changed.set()
        await self._showing
        await self._until_due()
        return await edit()

    async def _keep_showing(self) -> None:
        while not (self._over and self._newest == self._shown):
            await self._changed.wait()
            self._changed.clear()
            if self._newest != self._shown:
                await self._until_due()
                await self._show_newest()

    async def _show_newest(self) -> None:
        self._shown = self._newest
        if self._shown is None:
            return
        try:
            await self._edit(self._shown)
        except TelegramError as error:
            _LOG.warning("A state of progress could not be shown: %s", error)
        self._due = self._clock.now() + self._interval

    async def _until_due(self) -> None:
        await self._clock.sleep(max(0.0, self._due - self._clock.now()))


def seconds_between_edits(chat_type: str) -> float:
    """The pace that Telegram allows in a chat of this type."""
    if chat_type == ChatType.PRIVATE:
        return 1 / FloodLimit.MESSAGES_PER_SECOND_PER_CHAT
    return 60 / FloodLimit.MESSAGES_PER_MINUTE_PER_GROUP
