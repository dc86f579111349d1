"""python-telegram-bot's Application, whose work can be awaited."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from telegram.ext import Application


class JoinableApplication(Application[Any, Any, Any, Any, Any, Any]):
    """An Application that tells when all that it was given is done.

    To be built with ``ApplicationBuilder().application_class(JoinableApplication)``.
    """

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._tasks: set[asyncio.Task[Any]] = set()

    def create_task(
        self, coroutine: Any, update: object | None = None, *, name: str | None = None
    ) -> asyncio.Task[Any]:
        """See Application; updates and handlers that run concurrently pass here too."""
        task = super().create_task(coroutine, update, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def join(self) -> None:
        """Wait until every update of the queue and every task made by `create_task` is done.

        A handler's work is in one or the other until it ends: what an update or a task starts
        through `create_task` is known before the update or the task counts as done.
        """
        await self.update_queue.join()
        while self._tasks:
            await asyncio.wait(self._tasks)
            await self.update_queue.join()

    def cancel_tasks(self) -> None:
        """Stop all that is still going on where it waits.

        Where updates are not processed concurrently, the one at hand goes on.
        """
        for task in self._tasks:
            task.cancel()


@asynccontextmanager
async def running(application: JoinableApplication) -> AsyncIterator[None]:
    """Run `application` without an updater, with the hooks that `run_polling` would call.

    Left in order, it first finishes what came in: an update that `stop` finds in the queue is
    worked on as if nobody waited for it. Left by an exception or by cancellation, it cancels what
    is still going on.
    """
    try:
        await application.initialize()
    except BaseException:
        await application.bot.shutdown()  # its connections are open by now
        raise
    try:
        await _call(application.post_init, application)
        await application.start()
        try:
            yield
            await application.join()
        except BaseException:
            application.cancel_tasks()
            raise
        finally:
            await application.stop()
            await _call(application.post_stop, application)
    finally:
        await application.shutdown()
        await _call(application.post_shutdown, application)


async def _call(hook: Any, application: JoinableApplication) -> None:
    if hook is not None:
        await hook(application)
