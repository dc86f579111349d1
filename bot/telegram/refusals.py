"""What the Bot API refuses, in Telegram's own words (telegram-bot-api, Client.cpp, 2026).

Both stand-ins for Telegram keep to this: the one in the terminal and the one of the tests. It is
stricter than Telegram in two points: Telegram's server counts a text's code points where this
counts UTF-16 code units, and a row of more than eight buttons is refused. Of the parse modes it
knows HTML alone, and it does not look at entities that are given beside a text.
"""

import json
from collections.abc import Mapping
from typing import Any, Final

from telegram.constants import (
    CallbackQueryLimit,
    ChatAction,
    FileSizeLimit,
    InlineKeyboardButtonLimit,
    InlineKeyboardMarkupLimit,
    MessageLimit,
)

from bot.telegram.formatting import (
    FormattedText,
    from_html,
    from_plain,
    is_blank,
    utf16_length,
    with_detected,
)
from bot.telegram.markup import MarkupError

Json = dict[str, Any]
Parameters = Mapping[str, Any]
"""A call's parameters by name: text as text, numbers and booleans as such, the rest as JSON has it.
"""

MARKUP_BYTES: Final = 1 << 15
"""Telegram refuses a longer text before it parses it; python-telegram-bot has no constant for it.
"""
_KEYBOARD_BYTES: Final = 10_000  # as tginfo/Telegram-Limits measured it
_KINDS_OF_BUTTON: Final = frozenset(
    {"url", "callback_data", "switch_inline_query", "switch_inline_query_current_chat", "copy_text"}
)


class Refused(Exception):
    """A call that the Bot API does not carry out."""

    def __init__(self, reason: str, code: int = 400, **parameters: int) -> None:
        self.code = code
        self.description = f"{_PREFIXES[code]}: {reason}" if reason else _PREFIXES[code]
        self.parameters = parameters
        super().__init__(self.description)

    @property
    def answer(self) -> Json:
        """The body of the Bot API's answer."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        return {**body, "parameters": self.parameters} if self.parameters else body


_PREFIXES: Final = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict",
    413: "Request Entity Too Large",
    429: "Too Many Requests",
    500: "Internal Server Error",
}

NOT_MODIFIED: Final = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
OLD_QUERY: Final = "query is too old and response timeout expired or query ID is invalid"


def message_text(parameters: Parameters) -> FormattedText:
    """The text that a message will have. Raises Refused."""
    text = parameters.get("text", "")
    if not text:
        raise Refused("message text is empty")
    formatted = _formatted(text, parameters)
    if is_blank(formatted.text):
        raise Refused("text must be non-empty")
    if utf16_length(formatted.text) > MessageLimit.MAX_TEXT_LENGTH:
        raise Refused("message is too long")
    return with_detected(formatted)


def caption(parameters: Parameters) -> FormattedText | None:
    """The caption that a file will have, if any. Raises Refused."""
    formatted = _formatted(parameters.get("caption", ""), parameters)
    if utf16_length(formatted.text) > MessageLimit.CAPTION_LENGTH:
        raise Refused("message caption is too long")
    return None if is_blank(formatted.text) else with_detected(formatted)


def _formatted(text: str, parameters: Parameters) -> FormattedText:
    if len(text.encode("utf-8", "surrogatepass")) > MARKUP_BYTES:
        raise Refused("text is too long")
    mode = parameters.get("parse_mode", "").lower()
    if mode not in {"", "none", "html"}:
        raise Refused("unsupported parse_mode")
    if mode != "html":
        return from_plain(text)
    try:
        return from_html(text)
    except MarkupError as error:
        raise Refused(f"can't parse entities: {error}") from error


def inline_keyboard(parameters: Parameters) -> Json | None:
    """The inline keyboard that a message will have, if any. Raises Refused."""
    rows = (parameters.get("reply_markup") or {}).get("inline_keyboard", [])
    rows = [row for row in rows if row]
    buttons = [button for row in rows for button in row]
    for button in buttons:
        _check_button(button)
    keyboard = {"inline_keyboard": rows}
    if (
        len(buttons) > InlineKeyboardMarkupLimit.TOTAL_BUTTON_NUMBER
        or any(len(row) > InlineKeyboardMarkupLimit.BUTTONS_PER_ROW for row in rows)
        or len(json.dumps(keyboard, ensure_ascii=False).encode()) > _KEYBOARD_BYTES
    ):
        raise Refused("reply markup is too long")
    return keyboard if buttons else None


def _check_button(button: Json) -> None:
    if not button.get("text"):
        raise Refused("inline keyboard button text must be non-empty")
    if not any(button.get(kind) for kind in _KINDS_OF_BUTTON):
        raise Refused(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if len(button.get("callback_data", "").encode()) > InlineKeyboardButtonLimit.MAX_CALLBACK_DATA:
        raise Refused("BUTTON_DATA_INVALID")


def callback_answer(parameters: Parameters) -> str:
    """The words that a person sees who pressed a button; often none. Raises Refused."""
    text = str(parameters.get("text", ""))
    if len(text) > CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH:
        raise Refused("MESSAGE_TOO_LONG")
    return text


def chat_action(parameters: Parameters) -> str:
    """What the bot is seen to do. Raises Refused."""
    action = str(parameters.get("action", ""))
    if action not in set(ChatAction):
        raise Refused("wrong parameter action in request")
    return action


def check_upload(size: int) -> None:
    """Raises Refused for a file of `size` bytes that a bot may not send."""
    if not size:
        raise Refused("file must be non-empty")
    if size > FileSizeLimit.FILESIZE_UPLOAD:
        raise Refused("", 413)


def check_download(size: int) -> None:
    """Raises Refused for a file of `size` bytes that a bot may not fetch."""
    if size > FileSizeLimit.FILESIZE_DOWNLOAD:
        raise Refused("file is too big")
