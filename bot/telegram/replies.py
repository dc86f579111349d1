"""Blocks → messages in a chat. Everything that the bot writes goes through here."""

import asyncio
import html as html_
import logging
import re
from collections.abc import AsyncIterator, Awaitable, Iterable, Sequence
from contextlib import asynccontextmanager
from typing import Final, Protocol, TypeVar

from telegram import (
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    MaybeInaccessibleMessage,
    Message,
    ReplyParameters,
)
from telegram.constants import CallbackQueryLimit, ChatAction, ParseMode
from telegram.error import BadRequest, TelegramError

from bot.answering.blocks import Block
from bot.telegram.render import render

_LOG = logging.getLogger(__name__)
T_co = TypeVar("T_co", covariant=True)
T = TypeVar("T")

Keyboard = Sequence[Sequence[InlineKeyboardButton]]

_NO_PREVIEW: Final = LinkPreviewOptions(is_disabled=True)
_TYPING_SECONDS: Final = 4.0  # Telegram shows an action for five
_TAG: Final = re.compile(r"<[^>]*>")


async def reply(
    message: MaybeInaccessibleMessage, blocks: Iterable[Block], keyboard: Keyboard = ()
) -> Message:
    """Answers `message`, in as many messages as it takes; the last one has the keyboard."""
    *parts, last = render(blocks)
    for part in parts:
        await _send(message, part, None)
    return await _send(message, last, _markup(keyboard))


async def begin(message: Message, blocks: Iterable[Block]) -> Message:
    """Answers `message` with the first of what `blocks` take; edit() puts all in its place."""
    return await _send(message, render(blocks)[0], None)


async def edit(
    message: MaybeInaccessibleMessage, blocks: Iterable[Block], keyboard: Keyboard = ()
) -> None:
    """Rewrites the bot's own `message`; what does not fit follows in further ones."""
    first, *parts = render(blocks)
    try:
        await _edit(message, first, None if parts else _markup(keyboard))
    except BadRequest as error:
        if _says(error, "not modified"):  # an earlier try took effect and its answer was lost
            return
        if not _says(error, "not found"):
            raise
        await _send(message, first, None if parts else _markup(keyboard))
    for number, part in enumerate(parts, start=1):
        await _send(message, part, _markup(keyboard) if number == len(parts) else None)


async def edit_keyboard(message: MaybeInaccessibleMessage, keyboard: Keyboard) -> None:
    """Other buttons under the bot's own message, where that can still be changed."""
    bot = message.get_bot()
    try:
        await bot.edit_message_reply_markup(
            message.chat.id, message.message_id, reply_markup=_markup(keyboard)
        )
    except BadRequest as error:
        _LOG.info("Buttons could not be changed: %s", error)


async def notify(query: CallbackQuery, text: str = "", *, alert: bool = False) -> None:
    """Tells who pressed a button a few words, or only that it was felt."""
    limit = CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH
    short = text if len(text) <= limit else f"{text[: limit - 1]}…"
    try:
        await query.answer(short or None, show_alert=alert)
    except BadRequest as error:  # too old to be answered
        _LOG.info("A press could not be answered: %s", error)


@asynccontextmanager
async def typing(message: Message) -> AsyncIterator[None]:
    """Shows the bot at work for as long as it is."""
    showing = asyncio.create_task(_keep_typing(message))
    try:
        yield
    finally:
        showing.cancel()


async def _keep_typing(message: Message) -> None:
    try:
        while True:
            await message.reply_chat_action(ChatAction.TYPING)
            await asyncio.sleep(_TYPING_SECONDS)
    except TelegramError as error:
        _LOG.info("Typing could not be shown: %s", error)


class _Sending(Protocol[T_co]):
    def __call__(self, text: str, *, parse_mode: ParseMode | None) -> Awaitable[T_co]: ...


async def _in_html(send: _Sending[T], html: str) -> T:
    """Sends `html`, and once more as plain text where Telegram does not take its markup."""
    try:
        return await send(html, parse_mode=ParseMode.HTML)
    except BadRequest as error:
        if not _says(error, "can't parse entities"):
            raise
        _LOG.warning("Telegram does not take a message's markup: %s", error)
        return await send(html_.unescape(_TAG.sub("", html)), parse_mode=None)


def topic_of(message: MaybeInaccessibleMessage) -> int | None:
    """The topic that a message stands in; None where the chat has none."""
    if not isinstance(message, Message) or not message.is_topic_message:
        return None
    return message.message_thread_id


async def _send(
    message: MaybeInaccessibleMessage, html: str, markup: InlineKeyboardMarkup | None
) -> Message:
    def send(text: str, *, parse_mode: ParseMode | None) -> Awaitable[Message]:
        return message.get_bot().send_message(
            message.chat.id,
            text,
            parse_mode=parse_mode,
            link_preview_options=_NO_PREVIEW,
            reply_markup=markup,
            message_thread_id=topic_of(message),
            reply_parameters=ReplyParameters(message.message_id, allow_sending_without_reply=True),
        )

    return await _in_html(send, html)


async def _edit(
    message: MaybeInaccessibleMessage, html: str, markup: InlineKeyboardMarkup | None
) -> None:
    def send(text: str, *, parse_mode: ParseMode | None) -> Awaitable[Message | bool]:
        return message.get_bot().edit_message_text(
            text,
            message.chat.id,
            message.message_id,
            parse_mode=parse_mode,
            link_preview_options=_NO_PREVIEW,
            reply_markup=markup,
        )

    await _in_html(send, html)


def _markup(keyboard: Keyboard) -> InlineKeyboardMarkup | None:
    return InlineKeyboardMarkup(keyboard) if keyboard else None


def _says(error: BadRequest, words: str) -> bool:
    return words in error.message.lower()
