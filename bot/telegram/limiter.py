"""Calls of the Bot API at the pace that it allows, and again where they did not arrive."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any, Final

from telegram.error import BadRequest, InvalidToken, NetworkError, TelegramError
from telegram.ext import AIORateLimiter

_LOG = logging.getLogger(__name__)

_MOST_WAITS: Final = 10  # for as long as Telegram says
_PAUSES: Final = (0.5, 1.0, 2.0, 4.0, 8.0, 15.0, *(30.0,) * 20)
"""Seconds before each further try, ten minutes in all."""


class PatientRateLimiter(AIORateLimiter):
    """Tries again where Telegram could not be reached, or its answer was lost.

    A call whose answer was lost may have taken effect, so a message may come twice, once for each
    loss: Telegram has no way to tell a repeated call from a new one.
    """

    def __init__(self, refused: Callable[[InvalidToken], None]) -> None:
        """`refused` is called when Telegram no longer takes the token."""
        super().__init__(max_retries=_MOST_WAITS)
        self._refused = refused

    async def process_request(
        self, callback: Callable[..., Coroutine[Any, Any, Any]], *call: Any, **of: Any
    ) -> Any:
        """See AIORateLimiter. Raises what the last try raised."""
        for pause in _PAUSES:
            try:
                return await super().process_request(callback, *call, **of)
            except InvalidToken as error:
                self._refused(error)
                raise
            except TelegramError as error:
                if not _is_passing(error):
                    raise
                _LOG.warning("%s; next try in %s s", type(error).__name__, pause)
            await asyncio.sleep(pause)
        return await super().process_request(callback, *call, **of)


def _is_passing(error: TelegramError) -> bool:
    """Whether it says nothing of the call itself: a time-out, a broken line, half an answer."""
    lost = isinstance(error, NetworkError) and not isinstance(error, BadRequest)
    return lost or type(error) is TelegramError
