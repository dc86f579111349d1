"""What becomes of an error: a sentence for the person, and a log line where it is not theirs."""

import logging
from typing import Any

from telegram import Update
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, TelegramError
from telegram.ext import CallbackContext

from bot.answering.blocks import paragraph
from bot.telegram import wording
from bot.telegram.replies import notify, reply
from index.errors import AccordingToError

_LOG = logging.getLogger(__name__)


async def on_error(update: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
    """Tells who is concerned, in one sentence; no trace, no path, no token."""
    error = context.error
    number = update.update_id if isinstance(update, Update) else None
    if isinstance(error, Forbidden | InvalidToken):
        _LOG.info("Update %s cannot be answered: %s", number, error)
    elif isinstance(error, NetworkError) and not isinstance(error, BadRequest):
        _LOG.error("Update %s was not answered, Telegram is out of reach: %s", number, error)
    elif isinstance(error, AccordingToError):
        await _tell(update, str(error))
    else:
        _LOG.error("Update %s failed", number, exc_info=error)
        await _tell(update, wording.FAILED)


async def _tell(update: object, sentence: str) -> None:
    if not isinstance(update, Update):
        return
    try:
        if update.callback_query is not None:
            await notify(update.callback_query, sentence, alert=True)
        elif update.message is not None:
            await reply(update.message, [paragraph(sentence)])
    except TelegramError as error:
        _LOG.warning("Update %s was not answered: %s", update.update_id, error)
