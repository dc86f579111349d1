"""The durable inbox: no message is lost between Telegram, which forgets it, and its answer.

An update is in SQL before `put` returns, and Telegram is told only then that it has arrived. It is
done when its handler has ended; what was not is handed out again at the next start.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, Final

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    Engine,
    Integer,
    MetaData,
    Table,
    delete,
    or_,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from telegram import Bot, Update
from telegram.ext import BaseUpdateProcessor

from index.database import UtcDateTime

_LOG = logging.getLogger(__name__)

MOST_TRIES: Final = 3
"""An update that the process did not survive so often is set aside."""

_KEPT: Final = timedelta(days=3)  # longer than Telegram repeats an update: one day
_AT_ONCE: Final = 1_000  # most of them wait for their turn: documents, questions of one person

inbox = Table(
    "inbox",
    MetaData(),
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("body", JSON, nullable=False),
    Column("received", UtcDateTime, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("done", UtcDateTime),
)


def _now() -> datetime:
    return datetime.now(UTC)


class Inbox(asyncio.Queue[Any]):
    """An update queue for python-telegram-bot that survives the process.

    Things that are no updates, such as its sign to stop, pass through.
    """

    def __init__(self, engine: Engine, now: Callable[[], datetime] = _now) -> None:
        super().__init__()
        self._engine = engine
        self._now = now

    async def put(self, item: Any) -> None:
        """Keeps an update, then queues it; one that came before is dropped."""
        if isinstance(item, Update) and not await asyncio.to_thread(self._write, item):
            _LOG.info("Update %s came once more", item.update_id)
            return
        await super().put(item)

    async def restore(self, bot: Bot) -> None:
        """Queues what an earlier process left undone, oldest first; forgets what is old."""
        for body in await asyncio.to_thread(self._undone):
            await super().put(Update.de_json(body, bot))

    async def begin(self, update_id: int) -> None:
        """Counts a try, before it is made."""
        values = {"tries": inbox.c.tries + 1}
        await asyncio.to_thread(partial(self._change, update_id, values))

    async def finish(self, update_id: int) -> None:
        """Nothing but the id stays, so that the update is known if it comes again."""
        values = {"done": self._now(), "body": {}}
        await asyncio.to_thread(partial(self._change, update_id, values))

    # --- in threads ----------------------------------------------------------------------------

    def _write(self, item: Update) -> bool:
        """Whether the update is new."""
        values = {"body": item.to_dict(), "received": self._now(), "tries": 0}
        with self._engine.begin() as connection:
            dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
            written = connection.execute(
                dialect.insert(inbox)
                .values(update_id=item.update_id, **values)
                .on_conflict_do_nothing()
            )
            return written.rowcount == 1

    def _undone(self) -> list[Any]:
        over = or_(inbox.c.done.is_not(None), inbox.c.tries >= MOST_TRIES)
        with self._engine.begin() as connection:
            connection.execute(delete(inbox).where(over, inbox.c.received < self._now() - _KEPT))
            left = connection.execute(
                select(inbox).where(inbox.c.done.is_(None)).order_by(inbox.c.update_id)
            ).all()
        for row in left:
            if row.tries >= MOST_TRIES:
                _LOG.error("Update %s was tried %s times and is set aside", *row[:1], row.tries)
        return [row.body for row in left if row.tries < MOST_TRIES]

    def _change(self, update_id: int, values: dict[str, Any]) -> None:
        with self._engine.begin() as connection:
            connection.execute(update(inbox).where(inbox.c.update_id == update_id).values(**values))


class InboxProcessor(BaseUpdateProcessor):
    """Tells the inbox what becomes of each update; many are processed at the same time."""

    def __init__(self, inbox: Inbox) -> None:
        super().__init__(_AT_ONCE)
        self._inbox = inbox
        self._beginning = asyncio.Lock()

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """An update whose processing is broken off, with the process, stays undone."""
        if not isinstance(update, Update):
            await coroutine
            return
        async with self._beginning:  # so that they begin in the order in which they came
            await self._inbox.begin(update.update_id)
        await coroutine
        await self._inbox.finish(update.update_id)

    async def initialize(self) -> None:
        """There is nothing to prepare."""

    async def shutdown(self) -> None:
        """There is nothing to give back."""
