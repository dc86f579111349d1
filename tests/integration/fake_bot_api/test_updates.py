"""How updates reach a bot from the fake, by polling and by webhook."""

import asyncio
import socket

import pytest
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Update,
)
from telegram.error import (
    Conflict,
)

from tests.fakes.bot_api import BotApi, Person

GO = InlineKeyboardMarkup([[InlineKeyboardButton("go", callback_data="d")]])


def numbers(updates: tuple[Update, ...]) -> list[int]:
    return [update.update_id for update in updates]


async def test_updates_are_given_until_they_are_confirmed(
    api: BotApi, bot: Bot, lena: Person
) -> None:
    lena.says("one")
    lena.says("two")
    first, second, third = numbers(await bot.get_updates())
    assert numbers(await bot.get_updates(limit=1)) == [first]
    assert numbers(await bot.get_updates(offset=second)) == [second, third]
    assert numbers(await bot.get_updates(offset=-1)) == [third]
    assert numbers(await bot.get_updates(offset=third + 1)) == []
    assert not api.updates.pending
    await api.confirmed()


async def test_a_poll_waits_for_what_comes(api: BotApi, bot: Bot) -> None:
    lena = api.person("Lena")
    polling = asyncio.create_task(bot.get_updates(timeout=30))
    await api.begun("getUpdates")
    lena.says("hello")
    (update,) = await polling
    assert update.message is not None
    assert update.message.text == "hello"


async def test_only_what_is_allowed_arrives(api: BotApi, bot: Bot, lena: Person) -> None:
    await bot.get_updates(allowed_updates=["callback_query"])
    lena.says("not wanted")
    lena.presses(await bot.send_message(lena.id, "x", reply_markup=GO), "go")
    assert [u.callback_query is not None for u in await bot.get_updates(offset=500_001)] == [True]


async def test_in_a_group_a_bot_sees_what_is_meant_for_it(
    api: BotApi, bot: Bot, lena: Person
) -> None:
    group = api.group("Desk", lena)
    lena.says("between us", group)
    lena.says("/help", group)
    lena.says("and you, @according_to_bot?", group)
    lena.replies(await bot.send_message(group.id, "Yes?"), "never mind")
    seen = [u.message.text for u in await bot.get_updates() if u.message]
    assert seen == ["/start", "/help", "and you, @according_to_bot?", "never mind"]
    group.promotes_the_bot(lena)
    lena.says("between us", group)
    seen = [u.message.text for u in await bot.get_updates() if u.message]
    assert seen[-1] == "between us"


async def test_of_two_pollers_the_first_is_ended(api: BotApi, bot: Bot) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=30))
    await api.begun("getUpdates")
    async with Bot(api.token, base_url=api.base_url) as other:
        second = asyncio.create_task(other.get_updates(timeout=30))
        with pytest.raises(Conflict, match="terminated by other getUpdates request"):
            await first
        api.person("Lena").says("hello")
        assert len(await second) == 1


async def test_nobody_polls_beside_a_webhook(api: BotApi, bot: Bot) -> None:
    polling = asyncio.create_task(bot.get_updates(timeout=30))
    await api.begun("getUpdates")
    await bot.set_webhook("http://127.0.0.1:9/hook")
    with pytest.raises(Conflict, match="terminated by setWebhook request"):
        await polling
    with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == ()


async def test_a_webhook_that_fails_is_tried_again_and_complained_of(
    api: BotApi, bot: Bot, lena: Person
) -> None:
    await bot.set_webhook(f"http://127.0.0.1:{free_port()}/hook")
    await api.wait(lambda: api.updates.webhook_info().get("last_error_message"), "a complaint")
    info = await bot.get_webhook_info()
    assert info.pending_update_count == 1
    assert info.last_error_message


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
