"""The bot within the process, over the fake Bot API, with four people who have begun a chat."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.app import App, open_app
from bot.settings import Settings
from bot.telegram.main import over_telegram
from bot.telegram.workers import Workers
from tests.fakes.bot_api import BotApi, Person
from tests.fakes.corpus import fill
from tests.fakes.embedder import HashingEmbedder

ADMIN, SECOND_ADMIN, REVIEWER, USER, STRANGER = 1_011, 1_012, 1_022, 1_033, 1_044


@pytest.fixture
def api() -> Iterator[BotApi]:
    with BotApi() as api:
        yield api


@pytest.fixture
def settings(api: BotApi, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.chdir(tmp_path)  # no .env of a developer
    return Settings(
        telegram_bot_token=SecretStr(api.token),
        telegram_api_url=api.url,
        admin_ids=frozenset({ADMIN, SECOND_ADMIN}),
        reviewer_ids=frozenset({REVIEWER}),
        user_ids=frozenset({USER}),
        data_dir=tmp_path / "data",
        attribution_model="none",
    )


@pytest.fixture
def app(settings: Settings) -> Iterator[App]:
    with open_app(settings, HashingEmbedder()) as app:
        yield app


@pytest.fixture
def documents(app: App) -> list[str]:
    """The ids of the documents of tests/corpus, in the library."""
    return fill(app.library)


StartBot = Callable[[], Awaitable[Callable[[], Awaitable[None]]]]


@pytest.fixture
async def start_bot(app: App) -> AsyncIterator[StartBot]:
    """Starts a bot; gives what stops it, which happens at the latest in the end."""
    with Workers() as workers:
        bots: list[tuple[asyncio.Event, asyncio.Task[None]]] = []

        async def start() -> Callable[[], Awaitable[None]]:
            told = asyncio.Event()
            bots.append((told, asyncio.create_task(over_telegram(app, workers, told))))

            async def stop() -> None:
                told.set()
                await bots[-1][1]

            return stop

        yield start
        for told, running in bots:
            told.set()
            await running


@pytest.fixture
async def _bot(start_bot: StartBot) -> None:
    await start_bot()


@pytest.fixture
def admin(api: BotApi) -> Person:
    return api.person("Ada", user_id=ADMIN)


@pytest.fixture
def second_admin(api: BotApi) -> Person:
    return api.person("Ann", user_id=SECOND_ADMIN)


@pytest.fixture
def reviewer(api: BotApi) -> Person:
    return api.person("Rui", user_id=REVIEWER)


@pytest.fixture
def user(api: BotApi) -> Person:
    return api.person("Uma", user_id=USER)


@pytest.fixture
def stranger(api: BotApi) -> Person:
    return api.person("Sten", user_id=STRANGER)
