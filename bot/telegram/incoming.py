"""A message → what it wants of the bot, if anything. Pure: who wrote it is looked at elsewhere."""

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from telegram import Message, User
from telegram.constants import ChatType, MessageEntityType

_MENTIONS: Final[list[str | None]] = [
    MessageEntityType.MENTION,
    MessageEntityType.TEXT_MENTION,
]
_COMMAND: Final = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@(\w+))?(?:\s+(.*))?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Command:
    """A command with what follows it; `by_name` where it says which bot it is for."""

    name: str
    argument: str
    by_name: bool


@dataclass(frozen=True, slots=True)
class Question:
    """A text that is no command."""

    text: str


class Other(Enum):
    """What is neither; in private chats it gets a sentence all the same."""

    FILE = auto()
    FORWARDED = auto()
    UNREADABLE = auto()


Incoming = Command | Question | Other


def read(message: Message, me: User) -> Incoming | None:
    """What `message` wants of the bot `me`; None where it is not for this bot.

    A forwarded message is never a command. In groups only commands, mentions of the bot and
    replies to it are for the bot.
    """
    if message.chat.type == ChatType.PRIVATE:
        return _read_private(message, me)
    return None if message.forward_origin else _read_in_group(message, me)


def _read_private(message: Message, me: User) -> Incoming | None:
    text = message.text or message.caption or ""
    if not message.forward_origin and (found := _COMMAND.fullmatch(text)):
        return _command(found, me)
    if message.document:
        return Other.FILE
    if message.text:
        return Other.FORWARDED if message.forward_origin else Question(message.text)
    return Other.UNREADABLE if message.effective_attachment else None


def _read_in_group(message: Message, me: User) -> Incoming | None:
    text = message.text or message.caption or ""
    if found := _COMMAND.fullmatch(text):
        return _command(found, me)
    without = _without_mention(message, me)
    if without is not None:
        return Question(without)
    replied = message.reply_to_message
    to_me = replied is not None and replied.from_user == me
    return Question(message.text) if to_me and message.text else None


def _command(found: re.Match[str], me: User) -> Command | None:
    name, bot, argument = found.groups()
    if bot and bot.lower() != (me.username or "").lower():
        return None
    return Command(name.lower(), argument or "", by_name=bool(bot))


def _without_mention(message: Message, me: User) -> str | None:
    """The text without the bot's name; None where it is not mentioned."""
    mentions = message.parse_entities(_MENTIONS)
    names = [
        written
        for entity, written in mentions.items()
        if entity.user == me or written.lower() == f"@{me.username}".lower()
    ]
    if not names:
        return None
    text = message.text or ""
    for name in names:
        text = text.replace(name, " ")
    return " ".join(text.split())
