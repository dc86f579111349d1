"""The fake refuses what Telegram refuses, and python-telegram-bot raises its error for it."""

from collections.abc import Callable, Coroutine
from typing import Any

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
)
from telegram.constants import (
    FileSizeLimit,
    InlineKeyboardButtonLimit,
    MessageLimit,
    ParseMode,
)
from telegram.error import (
    BadRequest,
    ChatMigrated,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    TelegramError,
)

from tests.fakes.bot_api import BotApi, Person

GO = InlineKeyboardMarkup([[InlineKeyboardButton("go", callback_data="d")]])


MAX_DATA = InlineKeyboardButtonLimit.MAX_CALLBACK_DATA
Refusal = Callable[[BotApi, Bot, Person], Coroutine[Any, Any, object]]


async def stranger(api: BotApi, bot: Bot, lena: Person) -> object:
    return await bot.send_message(api.person("Ben").id, "x")


async def met_in_a_group(api: BotApi, bot: Bot, lena: Person) -> object:
    ben = api.person("Ben")
    api.group("Desk", ben)
    return await bot.send_message(ben.id, "x")


async def blocked(api: BotApi, bot: Bot, lena: Person) -> object:
    lena.blocks_the_bot()
    return await bot.send_message(lena.id, "x")


async def deleted_account(api: BotApi, bot: Bot, lena: Person) -> object:
    lena.deletes_their_account()
    return await bot.send_message(lena.id, "x")


async def kicked(api: BotApi, bot: Bot, lena: Person) -> object:
    group = api.group("Desk", lena, supergroup=True)
    group.kicks_the_bot(lena)
    return await bot.send_message(group.id, "x")


async def gone_from_a_group(api: BotApi, bot: Bot, lena: Person) -> object:
    group = api.group("Desk", lena)
    await bot.leave_chat(group.id)
    await group.left()
    return await bot.send_message(group.id, "x")


async def unchanged(api: BotApi, bot: Bot, lena: Person) -> object:
    message = await bot.send_message(lena.id, "<b>x</b>", ParseMode.HTML, reply_markup=GO)
    return await message.edit_text("<b>x</b>", ParseMode.HTML, reply_markup=GO)


async def edit_of_another(api: BotApi, bot: Bot, lena: Person) -> object:
    return await bot.edit_message_text("x", lena.id, lena.says("hello").message_id)


async def edit_of_a_document(api: BotApi, bot: Bot, lena: Person) -> object:
    return await (await bot.send_document(lena.id, b"x")).edit_text("x")


async def deletion_in_a_group(api: BotApi, bot: Bot, lena: Person) -> object:
    group = api.group("Desk", lena)
    return await bot.delete_message(group.id, lena.says("/help", group).message_id)


async def answer_twice(api: BotApi, bot: Bot, lena: Person) -> object:
    query = lena.presses(await bot.send_message(lena.id, "x", reply_markup=GO), "go")
    await bot.answer_callback_query(query)
    return await bot.answer_callback_query(query)


async def late_answer(api: BotApi, bot: Bot, lena: Person) -> object:
    query = lena.presses(await bot.send_message(lena.id, "x", reply_markup=GO), "go")
    api.forgets_queries()
    return await bot.answer_callback_query(query)


async def large_download(api: BotApi, bot: Bot, lena: Person) -> object:
    message = lena.sends_document(b"", "a.pdf", declared_size=FileSizeLimit.FILESIZE_DOWNLOAD + 1)
    assert message.document is not None
    return await bot.get_file(message.document.file_id)


async def large_upload(api: BotApi, bot: Bot, lena: Person) -> object:
    return await bot.send_document(lena.id, bytes(FileSizeLimit.FILESIZE_UPLOAD + 1))


async def migrated(api: BotApi, bot: Bot, lena: Person) -> object:
    group = api.group("Desk", lena)
    group.migrates()
    return await bot.send_message(group.id, "x")


def sending(text: str, **others: Any) -> Refusal:
    async def send(api: BotApi, bot: Bot, lena: Person) -> object:
        return await bot.send_message(lena.id, text, **others)

    return send


def calling(method: str, **parameters: Any) -> Refusal:
    async def call(api: BotApi, bot: Bot, lena: Person) -> object:
        return await getattr(bot, method)(**parameters)

    return call


def keyboard(data: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton("go", callback_data=data)]])


@pytest.mark.parametrize(
    ("refused", "error", "message"),
    [
        (sending("a" * (MessageLimit.MAX_TEXT_LENGTH + 1)), BadRequest, "Message is too long"),
        (sending(""), BadRequest, "Message text is empty"),
        (sending(" \n"), BadRequest, "Text must be non-empty"),
        (
            sending("<b>x", parse_mode="HTML"),
            BadRequest,
            "Can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        ),
        (
            sending(
                "x", reply_markup=keyboard("d" * (InlineKeyboardButtonLimit.MAX_CALLBACK_DATA + 1))
            ),
            BadRequest,
            "Button_data_invalid",
        ),
        (sending("x", reply_to_message_id=99), BadRequest, "Message to be replied not found"),
        (stranger, BadRequest, "Chat not found"),
        (met_in_a_group, Forbidden, "Forbidden: bot can't initiate conversation with a user"),
        (blocked, Forbidden, "Forbidden: bot was blocked by the user"),
        (deleted_account, Forbidden, "Forbidden: user is deactivated"),
        (kicked, Forbidden, "Forbidden: bot was kicked from the supergroup chat"),
        (gone_from_a_group, Forbidden, "Forbidden: bot is not a member of the group chat"),
        (migrated, ChatMigrated, "Group migrated to supergroup. New chat id: -100"),
        (
            unchanged,
            BadRequest,
            (
                "Message is not modified: specified new message content and reply markup are "
                "exactly the same as a current content and reply markup of the message"
            ),
        ),
        (calling("send_message", chat_id="@nobody", text="x"), BadRequest, "Chat not found"),
        (edit_of_another, BadRequest, "Message can't be edited"),
        (edit_of_a_document, BadRequest, "There is no text in the message to edit"),
        (deletion_in_a_group, BadRequest, "Message can't be deleted"),
        (answer_twice, BadRequest, "Query is too old and response timeout expired or query id is"),
        (late_answer, BadRequest, "Query is too old and response timeout expired or query id is"),
        (large_download, BadRequest, "File is too big"),
        (calling("get_file", file_id="none"), BadRequest, "Wrong file_id or the file is temporar"),
        (large_upload, NetworkError, "Request Entity Too Large"),
        (
            calling("set_my_commands", commands=[BotCommand("Help", "x")]),
            BadRequest,
            "Bot_command_invalid",
        ),
        (
            calling("set_my_commands", commands=[], scope=BotCommandScopeChat(77)),
            BadRequest,
            "Chat not found",
        ),
        (calling("set_webhook", url="http://a", secret_token="ä"), BadRequest, "Secret token cont"),
        (calling("set_webhook", url="ftp://a"), BadRequest, "Bad webhook"),
        (calling("do_api_request", endpoint="getMoon"), EndPointNotFound, "Endpoint 'getMoon' not"),
    ],
)
async def test_a_refusal_is_telegrams_own(
    *,
    api: BotApi,
    bot: Bot,
    lena: Person,
    refused: Refusal,
    error: type[TelegramError],
    message: str,
) -> None:
    with pytest.raises(error) as raised:
        await refused(api, bot, lena)
    assert raised.type is error
    assert raised.value.message.lower().startswith(message.lower())


@pytest.mark.parametrize(
    ("method", "role"),
    [
        ("edit_message_text", "edit"),
        ("edit_message_reply_markup", "edit"),
        ("delete_message", "delete"),
    ],
)
async def test_a_message_that_is_not_there(bot: Bot, lena: Person, method: str, role: str) -> None:
    extra = {"text": "x"} if method == "edit_message_text" else {}
    with pytest.raises(BadRequest, match=f"Message to {role} not found"):
        await getattr(bot, method)(chat_id=lena.id, message_id=99, **extra)


@pytest.mark.parametrize("token", ["123456:another-token_of-the-fake-Bot", "nonsense"])
async def test_a_wrong_token_is_rejected(api: BotApi, token: str) -> None:
    with pytest.raises(InvalidToken):
        async with Bot(token, base_url=api.base_url):
            pytest.fail("the bot has started")


async def test_the_hundred_and_first_entity_is_ignored(bot: Bot, lena: Person) -> None:
    sent = await bot.send_message(lena.id, "<b>x</b> " * 150, ParseMode.HTML)
    assert len(sent.entities) == MessageLimit.MESSAGE_ENTITIES


async def test_an_edit_without_a_keyboard_takes_it_away(bot: Bot, lena: Person) -> None:
    sent = await bot.send_message(lena.id, "x", reply_markup=GO)
    await sent.edit_text("y")
    edited = await lena.chat.next_edit()
    assert (edited.text, edited.reply_markup) == ("y", None)


async def test_nobody_can_press_a_button_that_is_not_there(
    api: BotApi, bot: Bot, lena: Person
) -> None:
    sent = await bot.send_message(lena.id, "x", reply_markup=GO)
    with pytest.raises(AssertionError, match="no single button 'stop'"):
        lena.presses(sent, "stop")
    await sent.edit_reply_markup()
    with pytest.raises(AssertionError, match="no single button 'go'"):
        lena.presses(sent, "go")
    lena.sends_callback(sent, "forged")
    query = (await bot.get_updates())[-1].callback_query
    assert query is not None
    assert query.data == "forged"


async def test_commands_are_kept_for_each_scope(api: BotApi, bot: Bot, lena: Person) -> None:
    await bot.set_my_commands([BotCommand("help", "x")])
    await bot.set_my_commands([BotCommand("add", "x")], scope=BotCommandScopeChat(lena.id))
    assert api.commands() == ["help"]
    assert api.commands(BotCommandScopeChat(lena.id)) == ["add"]
    assert [c.command for c in await bot.get_my_commands()] == ["help"]
    await bot.delete_my_commands()
    assert api.commands() == []


async def test_reactions_and_actions_are_seen(bot: Bot, lena: Person) -> None:
    await bot.set_message_reaction(lena.id, 1, "👍")
    await bot.send_chat_action(lena.id, "typing")
    assert await lena.chat.next_reaction() == ["👍"]
    assert await lena.chat.next_action() == "typing"
    with pytest.raises(BadRequest, match="Reaction_invalid"):
        await bot.set_message_reaction(lena.id, 1, "🧱")
