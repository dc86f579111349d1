"""What goes wrong between the bot and Telegram, and within the bot."""

import asyncio
import logging
from dataclasses import replace

import pytest
from telegram import BotCommandScopeAllGroupChats, BotCommandScopeChat

from bot.app import App
from bot.telegram import wording
from bot.telegram.main import over_telegram
from bot.telegram.workers import Workers
from index.errors import TelegramRefused
from tests.fakes.bot_api import BotApi, Person, faults
from tests.fakes.bot_api.faults import Fault
from tests.fakes.corpus import ANSWERED
from tests.integration.telegram.conftest import StartBot

BAD_MARKUP = Fault(
    status=400,
    body=b'{"ok": false, "error_code": 400, "description": "Bad Request: can\'t parse entities"}',
)


@pytest.mark.usefixtures("documents", "_bot")
@pytest.mark.parametrize(
    "fault",
    [
        faults.rate_limited(1),
        faults.server_error(),
        faults.bad_gateway(),
        faults.malformed(),
        faults.reset(),
    ],
)
async def test_an_answer_that_does_not_arrive_is_sent_again(
    api: BotApi, user: Person, fault: Fault
) -> None:
    api.fails("sendMessage", fault)
    user.says(ANSWERED)
    assert "added ballots" in ((await user.chat.next_message()).text or "")
    assert len(user.chat.messages) == 2


@pytest.mark.usefixtures("documents", "_bot")
async def test_a_lost_reply_repeats_at_most_one_message(
    app: App, api: BotApi, user: Person
) -> None:
    api.fails("sendMessage", faults.lost())
    user.says(ANSWERED)
    first, second = await user.chat.next_message(), await user.chat.next_message()
    assert first.text == second.text
    assert len(app.journal.newest(5)) == 1


@pytest.mark.usefixtures("documents", "_bot")
async def test_updates_are_fetched_through_faults(api: BotApi, user: Person) -> None:
    for fault in (faults.server_error(), faults.malformed(), faults.rate_limited(1)):
        api.fails("getUpdates", fault)
    user.says("/help")
    assert await user.chat.next_message()
    user.says("/start")
    assert await user.chat.next_message()


@pytest.mark.usefixtures("documents", "_bot")
async def test_markup_that_telegram_refuses_is_sent_as_plain_text(
    api: BotApi, user: Person
) -> None:
    api.fails("sendMessage", BAD_MARKUP)
    user.says(ANSWERED)
    text = (await user.chat.next_message()).text or ""
    assert "“We allege that officials of the Board added ballots" in text
    assert "<" not in text


@pytest.mark.usefixtures("documents", "_bot")
async def test_who_blocks_the_bot_is_not_tried_again(
    api: BotApi, user: Person, admin: Person
) -> None:
    user.says(ANSWERED)
    await user.chat.next_message()
    user.says(ANSWERED)
    user.blocks_the_bot()
    admin.says(ANSWERED)
    assert await admin.chat.next_message()
    refused = [call for call in api.calls("sendMessage") if call.status == 403]
    assert len(refused) <= 1


@pytest.mark.usefixtures("documents", "_bot")
async def test_a_press_that_is_too_old_takes_effect_all_the_same(
    app: App, api: BotApi, user: Person
) -> None:
    user.says(ANSWERED)
    answer = await user.chat.next_message()
    user.presses(answer, "👎")
    api.forgets_queries()
    await user.chat.next_edit()
    assert len(app.journal.newest(1)[0].feedback) == 1


@pytest.mark.usefixtures("_bot")
async def test_an_update_that_cannot_be_read_is_passed_over(
    api: BotApi, user: Person, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG, "bot"):
        message = {"message_id": "seven", "text": "secret words", "chat": 3}
        api.emits({"update_id": 499_998, "message": message})
        api.emits({"update_id": 499_999, "brand_new_kind": {"secret": "words"}})
        user.says("/help")
        assert await user.chat.next_message()
    assert "Update 499998 cannot be read" in caplog.text
    assert "secret" not in caplog.text


async def test_a_failure_of_our_own_is_logged_and_said_in_one_sentence(
    app: App, user: Person, start_bot: StartBot, caplog: pytest.LogCaptureFixture
) -> None:
    await start_bot()
    app.engine.dispose()
    with app.engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE reviews")
    user.says("Who opened the gate?")
    assert (await user.chat.next_message()).text == wording.FAILED
    assert "Traceback" in caplog.text
    assert "Who opened the gate" not in caplog.text


@pytest.mark.parametrize("method", ["getMe", "getUpdates", "sendMessage"])
async def test_a_token_that_is_not_taken_ends_the_bot(
    app: App, api: BotApi, user: Person, method: str
) -> None:
    api.fails(method, faults.unauthorized(), times=2)
    user.says("/help")
    with Workers() as workers, pytest.raises(TelegramRefused, match="TELEGRAM_BOT_TOKEN"):
        await over_telegram(app, workers, asyncio.Event())


async def test_a_second_process_with_the_same_token_ends_one(app: App, api: BotApi) -> None:
    conflict = replace(faults.unauthorized(), status=409, body=b'{"ok": false, "error_code": 409}')
    api.fails("getUpdates", conflict)
    with Workers() as workers, pytest.raises(TelegramRefused, match="Another process"):
        await over_telegram(app, workers, asyncio.Event())


@pytest.mark.usefixtures("_bot")
async def test_everyone_has_the_menu_of_their_roles(
    api: BotApi, admin: Person, reviewer: Person, user: Person
) -> None:
    for person in (admin, reviewer, user):
        person.says("/start")
        greeting = (await person.chat.next_message()).text or ""
        assert greeting.startswith(wording.GREETING)
    await api.called("setMyCommands", 1 + 4 + 3)
    common = ["ask", "new", "said", "sources", "start", "help"]
    assert api.commands() == []
    assert api.commands(BotCommandScopeAllGroupChats()) == common
    assert api.commands(BotCommandScopeChat(user.id)) == common
    assert set(api.commands(BotCommandScopeChat(reviewer.id))) == {*common, "review", "log"}
    own = {"add", "documents", "document", "remove", "alias"}
    assert set(api.commands(BotCommandScopeChat(admin.id))) == {*common, *own}
