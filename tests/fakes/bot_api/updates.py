"""How updates reach a bot: by polling or by a webhook."""

import asyncio
import re
from itertools import count
from typing import Any

import httpx
from telegram.constants import PollingLimit, UpdateType, WebhookLimit

from bot.telegram.refusals import Json, Parameters, Refused
from tests.fakes.bot_api.changes import Changes
from tests.fakes.bot_api.world import now, without_none

_UNLESS_ASKED_FOR = {
    UpdateType.CHAT_MEMBER,
    UpdateType.MESSAGE_REACTION,
    UpdateType.MESSAGE_REACTION_COUNT,
}
_SECRET = re.compile(r"[A-Za-z0-9_-]*")
_RETRY_SECONDS = 0.05  # Telegram waits longer; a test should not


class Updates:
    """The updates that a bot has not yet confirmed."""

    def __init__(self, changes: Changes) -> None:
        self._changes = changes
        self._ids = count(500_000)
        self._pending: list[Json] = []
        self._allowed: list[str] = []
        self._arrived = asyncio.Event()
        self._poll: asyncio.Future[str] | None = None
        self._webhook: Json = {}
        self._secret = ""
        self._delivery: asyncio.Task[None] | None = None

    @property
    def pending(self) -> list[Json]:
        return list(self._pending)

    def add(self, kind: str, content: Json) -> Json:
        """A new update, kept for the bot if it wants updates of that kind."""
        update = {"update_id": next(self._ids), kind: content}
        if self._wants(kind):
            self.put(update)
        return update

    def put(self, update: Json) -> None:
        """An update as it is, whatever it holds."""
        self._pending.append(update)
        self._arrived.set()

    def _wants(self, kind: str) -> bool:
        return kind in self._allowed if self._allowed else kind not in _UNLESS_ASKED_FOR

    # --- polling -------------------------------------------------------------------------------

    async def poll(self, parameters: Parameters) -> list[Json]:
        """getUpdates."""
        if self._webhook.get("url"):
            raise Refused(
                "can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first",
                409,
            )
        self._end_poll(
            "terminated by other getUpdates request; "
            "make sure that only one bot instance is running"
        )
        self._allow(parameters)
        self._confirm(int(parameters.get("offset", 0)))
        if not self._pending:
            await self._wait(float(parameters.get("timeout", 0)))
        limit = int(parameters.get("limit", PollingLimit.MAX_LIMIT))
        return self._pending[:limit]

    async def _wait(self, seconds: float) -> None:
        self._arrived.clear()
        poll: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self._poll = poll
        arrival = asyncio.ensure_future(self._arrived.wait())
        either: list[asyncio.Future[Any]] = [poll, arrival]
        try:
            await asyncio.wait(either, timeout=seconds, return_when="FIRST_COMPLETED")
            if poll.done():
                raise Refused(poll.result(), 409)
        finally:
            arrival.cancel()
            if self._poll is poll:
                self._poll = None

    def _end_poll(self, reason: str) -> None:
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(reason)
        self._poll = None

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            self._pending = self._pending[offset:]
        else:
            self._pending = [u for u in self._pending if u.get("update_id", offset) >= offset]
        self._changes.announce()

    def _allow(self, parameters: Parameters) -> None:
        if "allowed_updates" in parameters:
            self._allowed = list(parameters["allowed_updates"])

    # --- the webhook ---------------------------------------------------------------------------

    def set_webhook(self, parameters: Parameters) -> bool:
        """setWebhook, and deleteWebhook where there is no URL."""
        url, secret = parameters.get("url", ""), parameters.get("secret_token", "")
        if len(secret) > WebhookLimit.MAX_SECRET_TOKEN_LENGTH:
            raise Refused("secret token is too long")
        if not _SECRET.fullmatch(secret):
            raise Refused("secret token contains unallowed characters")
        if url and not re.match(r"https?://[^/]", url):
            raise Refused("bad webhook: An HTTPS URL must be provided for webhook")
        self.stop()
        if parameters.get("drop_pending_updates"):
            self._pending = []
        self._webhook = {"url": url} if url else {}
        self._secret = secret
        if url:
            self._allow(parameters)
            self._end_poll("terminated by setWebhook request")
            self._delivery = asyncio.create_task(self._deliver(url))
        return True

    def webhook_info(self) -> Json:
        """getWebhookInfo."""
        state = {"has_custom_certificate": False, "pending_update_count": len(self._pending)}
        allowed = {"allowed_updates": self._allowed or None}
        return {"url": "", **state, **self._webhook, **without_none(allowed)}

    def stop(self) -> None:
        """End the delivery, if there is one."""
        if self._delivery is not None:
            self._delivery.cancel()

    async def _deliver(self, url: str) -> None:
        headers = {"X-Telegram-Bot-Api-Secret-Token": self._secret} if self._secret else {}
        async with httpx.AsyncClient(trust_env=False) as client:
            while True:
                while self._pending:
                    if not await self._delivered(client, url, headers):
                        await asyncio.sleep(_RETRY_SECONDS)
                self._arrived.clear()
                await self._arrived.wait()

    async def _delivered(
        self, client: httpx.AsyncClient, url: str, headers: dict[str, str]
    ) -> bool:
        update = self._pending[0]
        try:
            response = await client.post(url, json=update, headers=headers)
        except httpx.TransportError as error:
            complaint = str(error)
        else:
            if response.is_success:
                self._pending = [u for u in self._pending if u is not update]
                self._changes.announce()
                return True
            complaint = (
                f"Wrong response from the webhook: {response.status_code} {response.reason_phrase}"
            )
        self._webhook |= {"last_error_date": now(), "last_error_message": complaint}
        self._changes.announce()
        return False
