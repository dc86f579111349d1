"""Updates by webhook: only with the secret, only what can be read."""

import asyncio
import logging
import socket
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from pydantic import SecretStr
from telegram.constants import UpdateType

from bot.app import open_app
from bot.settings import Settings
from bot.telegram.main import over_telegram
from bot.telegram.workers import Workers
from index.errors import SettingsError
from tests.fakes.bot_api import BotApi, Person
from tests.fakes.embedder import HashingEmbedder

SECRET = "a-secret-of-thirty-two-characters"
HEADER = "X-Telegram-Bot-Api-Secret-Token"


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def settings(settings: Settings, port: int) -> Settings:
    hook = {
        "webhook_url": f"http://127.0.0.1:{port}/hook",
        "webhook_secret": SecretStr(SECRET),
        "webhook_port": port,
    }
    return settings.model_copy(update=hook)


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(trust_env=False) as client:
        yield client


@pytest.mark.usefixtures("_bot")
async def test_updates_come_by_the_webhook(api: BotApi, user: Person) -> None:
    user.says("/help")
    assert "/ask" in ((await user.chat.next_message()).text or "")
    (call,) = api.calls("setWebhook")
    assert call.parameters["allowed_updates"] == [UpdateType.MESSAGE, UpdateType.CALLBACK_QUERY]
    assert call.parameters["secret_token"] == SECRET
    assert not call.parameters.get("drop_pending_updates")
    await api.confirmed()


@pytest.mark.usefixtures("_bot")
async def test_who_does_not_know_the_secret_is_refused(
    settings: Settings, api: BotApi, user: Person, client: httpx.AsyncClient
) -> None:
    await api.called("setWebhook")
    forged = {"update_id": 9, "message": {**user.says("hello").to_dict(), "text": "/start"}}
    for headers in ({}, {HEADER: ""}, {HEADER: SECRET[:-1]}, {HEADER: "\u00e9"}):
        encoded = [(name.encode(), value.encode()) for name, value in headers.items()]
        answer = await client.post(settings.webhook_url, json=forged, headers=encoded)
        assert answer.status_code == 403
    assert (await client.get(settings.webhook_url)).status_code == 405
    assert (await client.post(f"{settings.webhook_url}/x", json=forged)).status_code == 404


@pytest.mark.usefixtures("_bot")
async def test_what_cannot_be_read_does_not_stop_the_webhook(
    settings: Settings,
    api: BotApi,
    user: Person,
    client: httpx.AsyncClient,
    caplog: pytest.LogCaptureFixture,
) -> None:
    await api.called("setWebhook")
    with caplog.at_level(logging.DEBUG, "bot"):
        for body, status in {
            b"{": 400,
            b"[]": 200,
            b'{"update_id": 8, "message": {"text": "secret"}}': 200,
        }.items():
            answer = await client.post(settings.webhook_url, content=body, headers={HEADER: SECRET})
            assert answer.status_code == status
    assert "Update 8 cannot be read" in caplog.text
    assert "secret" not in caplog.text
    user.says("/help")
    assert await user.chat.next_message()


async def test_a_port_that_is_taken_is_named(settings: Settings, port: int, tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", port))
        taken.listen()
        with (
            open_app(settings, HashingEmbedder()) as app,
            Workers() as workers,
            pytest.raises(SettingsError, match=f"WEBHOOK_PORT {port}: Address already in use"),
        ):
            await over_telegram(app, workers, asyncio.Event())
