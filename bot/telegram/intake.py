"""How updates come in from Telegram: by polling, or by a webhook.

Not by python-telegram-bot's Updater: it writes an update that it cannot read into the log, with all
that it says, and asks for it again without end; and when the token is revoked, it stops polling
while the process goes on.
"""

import asyncio
import hmac
import json
import logging
import re
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import urlsplit

from telegram import Bot, Update
from telegram.constants import UpdateType
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError
from telegram.request import HTTPXRequest, RequestData
from tornado.httpserver import HTTPServer
from tornado.web import Application, RequestHandler

from bot.settings import Settings
from index.errors import SettingsError

_LOG = logging.getLogger(__name__)

ALLOWED_UPDATES: Final = (UpdateType.MESSAGE, UpdateType.CALLBACK_QUERY)

_POLL_SECONDS: Final = 30
_LONGEST_PAUSE: Final = 30.0
_LARGEST_BODY: Final = 1 << 20
_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"
_UNREADABLE: Final = (AttributeError, KeyError, TypeError, ValueError)
"""What python-telegram-bot raises at fields that are missing or of another type."""

Queue = asyncio.Queue[Any]


def legible(body: Any) -> Any:
    """`body` where it is an update that can be read, else its id alone; None where it has none."""
    try:
        Update.de_json(body, None)
    except _UNREADABLE:
        number = body.get("update_id") if isinstance(body, dict) else None
        _LOG.warning("Update %s cannot be read and is passed over", number)
        return {"update_id": number} if isinstance(number, int) else None
    return body


# --- polling -----------------------------------------------------------------------------------


class PollingRequest(HTTPXRequest):
    """Asks for updates, and hands on those that can be read."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *args: Any, **kw: Any
    ) -> tuple[int, bytes]:
        """See BaseRequest."""
        status, payload = await super().do_request(url, method, request_data, *args, **kw)
        if status != HTTPStatus.OK or not url.endswith("/getUpdates"):
            return status, payload
        answer = self.parse_json_payload(payload)
        found = [body for body in map(legible, answer.get("result", ())) if body]
        return status, json.dumps({**answer, "result": found}).encode()


async def poll(bot: Bot, updates: Queue) -> None:
    """Fetches updates until it is cancelled. Raises InvalidToken and Conflict."""
    await bot.delete_webhook(drop_pending_updates=False)
    offset, pause = 0, 0.0
    while True:
        try:
            found = await bot.get_updates(
                offset=offset, timeout=_POLL_SECONDS, allowed_updates=ALLOWED_UPDATES
            )
        except (Conflict, InvalidToken):
            raise
        except TelegramError as error:
            pause = _pause(error, pause)
            _LOG.warning("Telegram is out of reach, next try in %s s: %s", pause, error)
        else:
            pause = 0.0
            for update in found:
                await updates.put(update)
                offset = update.update_id + 1
        await asyncio.sleep(pause)


def _pause(error: TelegramError, last: float) -> float:
    """How many seconds to wait after `error`: as Telegram says, else twice as long each time."""
    if not isinstance(error, RetryAfter):
        return min(_LONGEST_PAUSE, 2 * last or 0.5)
    after = error.retry_after
    return after.total_seconds() if isinstance(after, timedelta) else float(after)


# --- webhook -----------------------------------------------------------------------------------


class _Webhook(RequestHandler):
    """Takes one update a call, from whoever knows the secret."""

    def initialize(self, settings: Settings, bot: Bot, updates: Queue) -> None:
        self._secret = settings.webhook_secret.get_secret_value()
        self._bot = bot
        self._updates = updates

    async def post(self) -> None:
        given = self.request.headers.get(_HEADER, "")
        if not hmac.compare_digest(given.encode(), self._secret.encode()):
            self.set_status(HTTPStatus.FORBIDDEN)
            return
        try:
            body = legible(json.loads(self.request.body))
        except ValueError:
            self.set_status(HTTPStatus.BAD_REQUEST)
            return
        if body:
            await self._updates.put(Update.de_json(body, self._bot))


@asynccontextmanager
async def listening(bot: Bot, updates: Queue, settings: Settings) -> AsyncIterator[None]:
    """Listens at WEBHOOK_HOST and WEBHOOK_PORT, and has Telegram call WEBHOOK_URL.

    Raises SettingsError where it cannot listen there, and InvalidToken.
    """
    path = urlsplit(settings.webhook_url).path or "/"
    services = {"settings": settings, "bot": bot, "updates": updates}
    server = HTTPServer(
        Application([(re.escape(path), _Webhook, services)], log_function=lambda _: None),
        max_body_size=_LARGEST_BODY,
        max_buffer_size=_LARGEST_BODY,
    )
    server.add_socket(_bound(settings.webhook_host, settings.webhook_port))
    try:
        await bot.set_webhook(
            settings.webhook_url,
            allowed_updates=ALLOWED_UPDATES,
            secret_token=settings.webhook_secret.get_secret_value(),
        )
        yield
    finally:
        server.stop()
        await server.close_all_connections()


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        bound = socket.create_server((host, port), family=family)
    except OSError as error:
        reason = str(error.strerror).partition(" (")[0]  # what follows names the address again
        raise SettingsError(
            f"Nothing can listen at WEBHOOK_HOST {host} and WEBHOOK_PORT {port}: {reason}; "
            "set others."
        ) from error
    bound.settimeout(0)  # as tornado wants it
    return bound
