"""A bot of a few handlers, for the tests of what lies below the handlers.

Run as a program, it converses through its standard input and output.
"""

import asyncio
import io
import sys
from typing import Any

from rich.console import Console
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.constants import ChatAction, ParseMode
from telegram.ext import (
    AIORateLimiter,
    ApplicationBuilder,
    CallbackContext,
    CallbackQueryHandler,
    CommandHandler,
    MessageHandler,
    filters,
)

from bot.telegram.application import JoinableApplication
from bot.telegram.local import TOKEN, LocalBotApi
from bot.telegram.screen import ConsoleScreen
from bot.telegram.terminal import chat, typed_lines

Context = CallbackContext[Any, Any, Any, Any]

ANSWER = (
    "<b>Port Office</b>, in <i>The Quay</i>: estimate\n"
    "<blockquote>“About 40 crates &amp; more.”</blockquote>\n\n"
    'See <a href="https://example.org/quay">The Quay</a>.'
)
KEYBOARD = InlineKeyboardMarkup(
    [
        [InlineKeyboardButton(str(n), callback_data=f"passage {n}") for n in (1, 2)],
        [
            InlineKeyboardButton("👍", callback_data="thanks"),
            InlineKeyboardButton("Console", url="https://example.org/console"),
        ],
    ]
)


async def answer(update: Update, context: Context) -> None:
    assert update.effective_message is not None
    await update.effective_message.reply_chat_action(ChatAction.TYPING)
    if update.effective_message.reply_to_message is not None:
        await update.effective_message.reply_text(f"Noted: {update.effective_message.text}")
        return
    await update.effective_message.reply_html(ANSWER, reply_markup=KEYBOARD)


async def press(update: Update, context: Context) -> None:
    query = update.callback_query
    assert query is not None
    assert query.message is not None
    if query.data == "thanks":
        await query.answer("Thank you.")
        await query.edit_message_reply_markup(
            InlineKeyboardMarkup([[InlineKeyboardButton("✓ 👍", callback_data="thanks")]])
        )
        return
    await query.answer()
    await context.bot.send_message(query.message.chat.id, f"Here is {query.data}.")


async def add(update: Update, context: Context) -> None:
    message = update.effective_message
    assert message is not None
    if message.document is None:
        await message.reply_text(f"Added as text: {message.text}")
        return
    shown = await message.reply_text("Reading…")
    context.application.create_task(_added(message.document.file_id, shown, context))


async def _added(file_id: str, shown: Any, context: Context) -> None:
    file = await context.bot.get_file(file_id)
    content = io.BytesIO()
    await file.download_to_memory(content)
    for page in (1, 2, 3):
        await shown.edit_text(f"Page {page} of 3")
        await asyncio.sleep(0)
    await shown.edit_text(f"<b>Added</b>: {len(content.getvalue())} bytes.", ParseMode.HTML)


async def fail(update: Update, context: Context) -> None:
    raise RuntimeError("the handler failed")


async def apologise(update: object, context: Context) -> None:
    assert isinstance(update, Update)
    assert update.effective_message is not None
    await update.effective_message.reply_text("Something went wrong.")


async def wait(update: Update, context: Context) -> None:
    """Waits for what never comes."""
    assert update.effective_message is not None
    await update.effective_message.reply_text("Waiting.")
    await asyncio.Event().wait()


def toy_application(api: LocalBotApi, *, concurrent: bool = True) -> JoinableApplication:
    builder = (
        ApplicationBuilder()
        .application_class(JoinableApplication)
        .token(TOKEN)
        .request(api)
        .get_updates_request(api)
        .updater(None)
        .rate_limiter(AIORateLimiter(max_retries=3))
        .concurrent_updates(concurrent)
    )
    application = builder.build()
    assert isinstance(application, JoinableApplication)
    register(application)
    return application


def register(application: Any) -> None:
    application.add_handler(CommandHandler("fail", fail))
    application.add_handler(CommandHandler("wait", wait))
    application.add_handler(CommandHandler("add", add))
    application.add_handler(MessageHandler(filters.CaptionRegex("^/add"), add))
    application.add_handler(CallbackQueryHandler(press))
    application.add_handler(MessageHandler(filters.TEXT, answer))
    application.add_error_handler(apologise)


async def main() -> None:
    console = Console()
    screen = ConsoleScreen(console)
    api = LocalBotApi(screen)
    await chat(toy_application(api), api, screen, typed_lines(console, sys.stdin.fileno()))


if __name__ == "__main__":
    try:
        asyncio.run(main())
    except KeyboardInterrupt:
        sys.exit(130)
