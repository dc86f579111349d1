"""A fake Bot API, a person who has begun a chat, and a Bot of python-telegram-bot's."""

from collections.abc import AsyncIterator, Iterator

import pytest
from telegram import Bot

from tests.fakes.bot_api import BotApi, Person


@pytest.fixture
def api() -> Iterator[BotApi]:
    with BotApi() as api:
        yield api


@pytest.fixture
def lena(api: BotApi) -> Person:
    person = api.person("Lena", username="lena_voss")
    person.says("/start")
    return person


@pytest.fixture
async def bot(api: BotApi) -> AsyncIterator[Bot]:
    async with Bot(api.token, base_url=api.base_url, base_file_url=api.base_file_url) as bot:
        yield bot
