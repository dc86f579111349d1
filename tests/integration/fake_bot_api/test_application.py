"""A whole Application of python-telegram-bot over the fake."""

import socket
from typing import Any

import httpx
from telegram import InlineKeyboardButton, Message
from telegram.ext import Application, ApplicationBuilder

from tests.fakes import toy_bot
from tests.fakes.bot_api import BotApi, Person


def toy(api: BotApi) -> Application[Any, Any, Any, Any, Any, Any]:
    application = (
        ApplicationBuilder()
        .token(api.token)
        .base_url(api.base_url)
        .base_file_url(api.base_file_url)
        .concurrent_updates(True)
        .build()
    )
    toy_bot.register(application)
    return application


def buttons_of(message: Message) -> tuple[tuple[InlineKeyboardButton, ...], ...]:
    return message.reply_markup.inline_keyboard if message.reply_markup else ()


async def converse(api: BotApi, lena: Person) -> None:
    """Asks, presses, replies, hands in a file and waits for the progress to end."""
    lena.says("How many crates?")
    answer = await lena.chat.next_message()
    assert answer.text_html == toy_bot.ANSWER
    lena.presses(answer, "👍")
    assert await lena.chat.next_answer() == "Thank you."
    assert [b.text for (b,) in buttons_of(await lena.chat.next_edit())] == ["✓ 👍"]
    lena.replies(answer, "well said")
    assert (await lena.chat.next_message()).text == "Noted: well said"
    lena.sends_document(bytes(1_000), "letter.pdf", "/add")
    assert (await lena.chat.next_message()).text == "Reading…"
    edits = [(await lena.chat.next_edit()).text for _ in range(4)]
    assert edits[-1] == "Added: 1000 bytes."
    assert len(api.calls("download")) == 1


async def test_an_application_polls_answers_edits_and_downloads(api: BotApi, lena: Person) -> None:
    application = toy(api)
    assert application.updater is not None
    async with application:
        await application.updater.start_polling(timeout=30)
        await application.start()
        await lena.chat.next_message()
        await converse(api, lena)
        await application.updater.stop()
        await application.stop()
    assert not api.updates.pending
    assert {call.status for call in api.calls("getUpdates")} == {200}


async def test_an_application_receives_a_webhook(api: BotApi, lena: Person) -> None:
    application, port, secret = toy(api), free_port(), "a-secret-of-thirty-two-characters"
    assert application.updater is not None
    async with application:
        await application.updater.start_webhook(
            listen="127.0.0.1",
            port=port,
            url_path="hook",
            webhook_url=f"http://127.0.0.1:{port}/hook",
            secret_token=secret,
        )
        await application.start()
        await lena.chat.next_message()
        await converse(api, lena)
        await api.confirmed()
        async with httpx.AsyncClient(trust_env=False) as client:
            forged = await client.post(f"http://127.0.0.1:{port}/hook", json={"update_id": 1})
        assert forged.status_code == 403
        await application.updater.stop()
        await application.stop()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
