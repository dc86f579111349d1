"""A message → what an admin wants to have added, and what is said of where it comes from. Pure."""

from dataclasses import dataclass, replace
from typing import Final

from telegram import (
    Document,
    Message,
    MessageOrigin,
    MessageOriginChannel,
    MessageOriginChat,
    MessageOriginHiddenUser,
    MessageOriginUser,
    User,
)
from telegram.constants import FileSizeLimit

from bot.adding import fields_alone, leading_fields
from bot.answering.wording.table import ENGLISH
from index.errors import FileTooLarge, UsageError
from index.model import About
from index.reading.names import shown_name

_NOTHING: Final = (
    "Send a file with /add as its caption, reply to a file or a message with /add, or write the "
    "text after /add; lines such as publisher: NAME may stand right after it."
)
_OWN: Final = "That message is mine; what I say is no source."
_MEGABYTE: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Material:
    """A file or a text, and what is known of it."""

    about: About
    document: Document | None = None
    text: str = ""

    @property
    def name(self) -> str:
        """What it is called while it is taken in."""
        return name_of(self.document) if self.document else "The text"


def material(message: Message, argument: str, me: User) -> Material:
    """What `message` hands in with /add and `argument`.

    Raises UsageError where it hands in nothing that can be taken, and FileTooLarge.
    """
    replied = message.reply_to_message
    if message.document:
        return _file(message.document, fields_alone(argument), message.forward_origin)
    if replied is None:
        about, text = leading_fields(argument)
        return Material(about, text=_present(text))
    if replied.from_user == me:
        raise UsageError(_OWN)
    about = fields_alone(argument)
    if replied.document:
        return _file(replied.document, about, replied.forward_origin)
    text = _present(replied.text or replied.caption or "")
    return Material(_with_origin(about, replied.forward_origin), text=text)


def _file(document: Document, about: About, origin: MessageOrigin | None) -> Material:
    if (document.file_size or 0) > FileSizeLimit.FILESIZE_DOWNLOAD:
        raise too_large(document)
    return Material(_with_origin(about, origin), document)


def too_large(document: Document) -> FileTooLarge:
    """For a file that Telegram keeps from bots; nothing of it is fetched."""
    return FileTooLarge(
        f"{name_of(document)} is too large: Telegram hands over at most "
        f"{FileSizeLimit.FILESIZE_DOWNLOAD / _MEGABYTE:.0f} MB to a bot; split it and add the "
        "parts."
    )


def name_of(document: Document) -> str:
    return shown_name(document.file_name or "") or "The file"


def _present(text: str) -> str:
    if not text.strip():
        raise UsageError(_NOTHING)
    return text


# --- where it was forwarded from ---------------------------------------------------------------


def _with_origin(about: About, origin: MessageOrigin | None) -> About:
    """Nobody checks what a forwarded message claims of its origin, so it is marked wherever it is.

    The publisher is the first link of every chain.
    """
    if origin is None:
        return about
    sender, date = _sender(origin), origin.date.date()
    claimed = f"forwarded from {sender}, {ENGLISH.day(date)}; claimed, not verified"
    return replace(
        about,
        origin=claimed,
        publisher=about.publisher or f"{sender} (forwarded, unverified)",
        published=about.published or date,
    )


def _sender(origin: MessageOrigin) -> str:
    match origin:
        case MessageOriginUser():
            return origin.sender_user.full_name
        case MessageOriginHiddenUser():
            return origin.sender_user_name
        case MessageOriginChat():
            return _signed(origin.sender_chat.title, origin.author_signature)
        case MessageOriginChannel():
            return _signed(origin.chat.title, origin.author_signature)
        case _:
            return "an unknown sender"


def _signed(title: str | None, author: str | None) -> str:
    name = title or "an unnamed chat"
    return f"{name} ({author})" if author else name
