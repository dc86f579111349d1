"""The Bot API within the process, through python-telegram-bot's own Bot."""

import io
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from telegram import Bot, BotCommand, InlineKeyboardButton, InlineKeyboardMarkup, Message, Update
from telegram.constants import MessageEntityType, MessageLimit, ParseMode
from telegram.error import BadRequest, EndPointNotFound, InvalidToken

from bot.telegram.local import PERSON_ID, TOKEN, LocalBotApi


class RecordingScreen:
    """Keeps what happened, in words."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def sent(self, message: Message) -> None:
        self.seen.append(f"sent {message.text or message.caption}")

    def edited(self, message: Message, before: Message) -> None:
        self.seen.append(f"edited {before.text} to {message.text}")

    def deleted(self, message_id: int) -> None:
        self.seen.append(f"deleted {message_id}")

    def acting(self, action: str) -> None:
        self.seen.append(action)

    def told(self, text: str) -> None:
        self.seen.append(f"told {text}")


@pytest.fixture
def screen() -> RecordingScreen:
    return RecordingScreen()


@pytest.fixture
def api(screen: RecordingScreen) -> LocalBotApi:
    return LocalBotApi(screen)


@pytest.fixture
async def bot(api: LocalBotApi) -> AsyncIterator[Bot]:
    async with Bot(TOKEN, request=api, get_updates_request=api) as bot:
        yield bot


GO = InlineKeyboardMarkup([[InlineKeyboardButton("go", callback_data="d")]])


async def test_a_message_is_sent_edited_and_deleted(bot: Bot, screen: RecordingScreen) -> None:
    await bot.send_chat_action(PERSON_ID, "typing")
    message = await bot.send_message(PERSON_ID, "<b>One</b>", ParseMode.HTML, reply_markup=GO)
    assert message.entities[0].type == MessageEntityType.BOLD
    edited = await message.edit_text("Two")
    assert isinstance(edited, Message)
    assert edited.reply_markup is None
    await edited.edit_reply_markup(GO)
    await message.delete()
    assert screen.seen == [
        "typing",
        "sent One",
        "edited One to Two",
        "edited Two to Two",
        f"deleted {message.message_id}",
    ]


async def test_a_press_is_answered_once(
    bot: Bot, api: LocalBotApi, screen: RecordingScreen
) -> None:
    message = await bot.send_message(PERSON_ID, "Sure?", reply_markup=GO)
    assert api.last_message(with_buttons=True) == message
    update = Update.de_json(api.presses(message.message_id, "d"), bot)
    assert update.callback_query is not None
    assert update.callback_query.data == "d"
    await update.callback_query.answer("Done.")
    assert screen.seen[-1] == "told Done."
    with pytest.raises(BadRequest, match="Query is too old"):
        await update.callback_query.answer()


async def test_what_the_person_says_has_its_command(bot: Bot, api: LocalBotApi) -> None:
    asked = Update.de_json(api.says("/said Lena Voss"), bot).message
    assert asked is not None
    assert asked.from_user is not None
    assert (asked.chat_id, asked.from_user.id) == (PERSON_ID, PERSON_ID)
    assert asked.parse_entities() == {asked.entities[0]: "/said"}
    reply = Update.de_json(api.says("why?", reply_to=asked.message_id), bot).message
    assert reply is not None
    assert reply.reply_to_message == asked


async def test_an_attached_file_is_served_from_its_path(
    bot: Bot, api: LocalBotApi, tmp_path: Path
) -> None:
    path = tmp_path / "a letter.txt"
    path.write_bytes(b"The gate was open.")
    message = Update.de_json(api.attaches(path, "/add"), bot).message
    assert message is not None
    assert message.document is not None
    assert (message.document.file_name, message.document.mime_type) == (path.name, "text/plain")
    assert (message.document.file_size, message.caption) == (18, "/add")
    file = await message.document.get_file()
    assert await file.download_as_bytearray() == b"The gate was open."
    path.unlink()
    with pytest.raises(BadRequest, match="temporarily unavailable"):
        await file.download_as_bytearray()
    with pytest.raises(BadRequest, match="temporarily unavailable"):
        await message.document.get_file()


async def test_a_file_that_telegram_would_not_hand_over_is_refused(
    bot: Bot, api: LocalBotApi, tmp_path: Path
) -> None:
    path = tmp_path / "large.pdf"
    with path.open("wb") as large:
        large.truncate(30_000_000)
    message = Update.de_json(api.attaches(path, "/add"), bot).message
    assert message is not None
    assert message.document is not None
    with pytest.raises(BadRequest, match="File is too big"):
        await message.document.get_file()


async def test_a_document_that_the_bot_sends_is_kept(bot: Bot, screen: RecordingScreen) -> None:
    sent = await bot.send_document(PERSON_ID, io.BytesIO(b"a,b\n"), "The log.", filename="l.csv")
    assert screen.seen == ["sent The log."]
    assert sent.document is not None
    file = await sent.document.get_file()
    assert await file.download_as_bytearray() == b"a,b\n"
    with pytest.raises(BadRequest, match="There is no text in the message to edit"):
        await sent.edit_text("x")


async def test_a_reply_names_what_it_replies_to(bot: Bot) -> None:
    first = await bot.send_message(PERSON_ID, "One")
    reply = await first.reply_text("Two", do_quote=True)
    assert reply.reply_to_message == first
    with pytest.raises(BadRequest, match="Message to be replied not found"):
        await bot.send_message(PERSON_ID, "x", reply_to_message_id=99)
    assert await bot.send_message(
        PERSON_ID, "x", reply_to_message_id=99, allow_sending_without_reply=True
    )


async def test_it_refuses_what_telegram_refuses(bot: Bot, api: LocalBotApi) -> None:
    own = await bot.send_message(PERSON_ID, "One")
    theirs = api.says("hello")["message"]["message_id"]
    refused = {
        "Message is too long": bot.send_message(
            PERSON_ID, "a" * (MessageLimit.MAX_TEXT_LENGTH + 1)
        ),
        "Message text is empty": bot.send_message(PERSON_ID, ""),
        "Can't parse entities": bot.send_message(PERSON_ID, "<b>", ParseMode.HTML),
        "Chat not found": bot.send_message(PERSON_ID + 1, "x"),
        "Message is not modified": own.edit_text("One"),
        "Message to edit not found": bot.edit_message_text("x", PERSON_ID, 99),
        "Message can't be edited": bot.edit_message_text("x", PERSON_ID, theirs),
        "Message to delete not found": bot.delete_message(PERSON_ID, 99),
        "Wrong file_id": bot.get_file("nothing"),
        "Wrong parameter action": bot.send_chat_action(PERSON_ID, "dance"),
    }
    for reason, call in refused.items():
        with pytest.raises(BadRequest, match=reason):
            await call


async def test_a_method_that_it_does_not_know_is_not_found(bot: Bot) -> None:
    with pytest.raises(EndPointNotFound):
        await bot.do_api_request("getMoon")
    with pytest.raises(InvalidToken, match="method not found"):
        await bot.send_dice(PERSON_ID)


async def test_commands_and_reactions_are_taken(bot: Bot) -> None:
    message = await bot.send_message(PERSON_ID, "One")
    assert await bot.set_my_commands([BotCommand("help", "What I do")])
    assert await bot.delete_my_commands()
    assert await message.set_reaction("👍")
