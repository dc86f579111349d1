"""Progress in a message of a chat, over a Bot API within the process."""

import io

from rich.console import Console
from telegram import Bot

from bot.telegram.local import PERSON_ID, TOKEN, LocalBotApi
from bot.telegram.progress import Progress
from bot.telegram.screen import ConsoleScreen
from tests.fakes.clock import FakeClock


async def test_the_message_is_edited_at_the_pace_of_its_chat() -> None:
    api, clock = LocalBotApi(ConsoleScreen(Console(file=io.StringIO()))), FakeClock()
    async with Bot(TOKEN, request=api, get_updates_request=api) as bot:
        message = await bot.send_message(PERSON_ID, "Reading…")
        async with Progress.of(message, clock) as progress:
            progress.show("<b>Page 1</b> of 2")
            await clock.advance(0.5)
            assert shown(api) == "Reading…"
            await clock.advance(0.5)
            assert shown(api) == "<b>Page 1</b> of 2"


def shown(api: LocalBotApi) -> str:
    message = api.last_message()
    assert message is not None
    return message.text_html
