"""What Telegram knows: users, chats, messages and files."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from bot.telegram.refusals import Json, Refused
from tests.fakes.bot_api.changes import Changes


@dataclass(slots=True)
class User:
    """A user of Telegram, the bot among them."""

    id: int
    first_name: str
    username: str | None = None
    is_bot: bool = False
    is_deleted: bool = False
    has_blocked_the_bot: bool = False

    @property
    def json(self) -> Json:
        names = {"first_name": self.first_name, "username": self.username}
        return {"id": self.id, "is_bot": self.is_bot, **without_none(names)}


@dataclass(slots=True)
class ChatState:
    """A private chat, a group, a supergroup or a channel."""

    id: int
    type: str
    title: str | None = None
    user: User | None = None
    members: dict[int, str] = field(default_factory=dict)
    """The status of each member, the bot's too, by id."""
    migrated_to: int | None = None
    messages: dict[int, Json] = field(default_factory=dict)
    message_ids: Iterator[int] = field(default_factory=lambda: count(1))

    @property
    def json(self) -> Json:
        names: Json = {"title": self.title}
        if self.user is not None:
            names = {"first_name": self.user.first_name, "username": self.user.username}
        return {"id": self.id, "type": self.type, **without_none(names)}


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file; `size` is what Telegram declares, whatever `content` holds."""

    id: str
    name: str
    content: bytes
    size: int
    media_type: str

    @property
    def path(self) -> str:
        return f"documents/{self.id}"

    @property
    def json(self) -> Json:
        return {
            "file_id": self.id,
            "file_unique_id": f"unique-{self.id}",
            "file_name": self.name,
            "file_size": self.size,
            "mime_type": self.media_type,
        }


@dataclass(frozen=True, slots=True)
class Event:
    """Something that the bot did in a chat: sent, edited, deleted, acted, reacted, answered."""

    kind: str
    chat_id: int
    content: Any


class World:
    """All that Telegram keeps; touched by the server's thread alone."""

    def __init__(self, bot: User) -> None:
        self.bot = bot
        self.users: dict[int, User] = {bot.id: bot}
        self.chats: dict[int, ChatState] = {}
        self.files: dict[str, StoredFile] = {}
        self.commands: dict[str, list[Json]] = {}
        self.open_queries: dict[str, int] = {}
        """The chat of each button press that the bot may still answer."""
        self.events: list[Event] = []
        self.changes = Changes()
        self.ids = count(1)

    def add_user(self, name: str, username: str | None, user_id: int | None) -> User:
        user = User(user_id or 1_000 + next(self.ids), name, username)
        self.users[user.id] = user
        return user

    def private_chat(self, user: User) -> ChatState:
        """The user's chat with the bot, begun by the user if there was none."""
        return self.chats.setdefault(user.id, ChatState(user.id, "private", user=user))

    def add_group(self, title: str, type_: str, members: list[User]) -> ChatState:
        number = 1_000 + next(self.ids)
        chat_id = -number if type_ == "group" else -1_000_000_000_000 - number
        statuses = dict.fromkeys([user.id for user in members], "member")
        chat = ChatState(chat_id, type_, title, members={**statuses, self.bot.id: "member"})
        self.chats[chat_id] = chat
        return chat

    def add_file(self, name: str, content: bytes, media_type: str, size: int | None) -> StoredFile:
        length = len(content) if size is None else size
        file = StoredFile(f"file-{next(self.ids)}", name, content, length, media_type)
        self.files[file.id] = file
        return file

    def add_message(self, chat: ChatState, sender: User | None, content: Json) -> Json:
        message_id = next(chat.message_ids)
        message: Json = {"message_id": message_id, "date": now(), "chat": chat.json}
        if sender is not None:
            message["from"] = sender.json
        chat.messages[message_id] = {**message, **content}
        return chat.messages[message_id]

    def keep(self, event: Event) -> None:
        self.events.append(event)
        self.changes.announce()

    def chat(self, chat_id: object) -> ChatState:
        """The chat of that id. Raises Refused where the bot knows none."""
        if chat_id in {None, ""}:
            raise Refused("chat_id is empty")
        chat = self.chats.get(_integer(chat_id))
        if chat is None:
            raise Refused("chat not found")
        return chat

    def writable_chat(self, chat_id: object) -> ChatState:
        """The chat in which the bot may write. Raises Refused where it may not."""
        if self._is_only_met_in_groups(chat_id):
            raise Refused("bot can't initiate conversation with a user", 403)
        chat = self.chat(chat_id)
        if chat.migrated_to is not None:
            reason = "group chat was upgraded to a supergroup chat"
            raise Refused(reason, migrate_to_chat_id=chat.migrated_to)
        obstacle = self._obstacle(chat)
        if obstacle is not None:
            raise Refused(obstacle, 403)
        return chat

    def _is_only_met_in_groups(self, chat_id: object) -> bool:
        if chat_id in {None, ""} or _integer(chat_id) in self.chats:
            return False
        return any(_integer(chat_id) in chat.members for chat in self.chats.values())

    def _obstacle(self, chat: ChatState) -> str | None:
        if chat.user is not None:
            blocked = "bot was blocked by the user" if chat.user.has_blocked_the_bot else None
            return "user is deactivated" if chat.user.is_deleted else blocked
        return {
            "kicked": f"bot was kicked from the {chat.type} chat",
            "left": f"bot is not a member of the {chat.type} chat",
        }.get(chat.members[self.bot.id])


def _integer(chat_id: object) -> int:
    try:
        return int(str(chat_id))
    except ValueError as error:
        raise Refused("chat not found") from error


def without_none(fields: Json) -> Json:
    """`fields` without those that Telegram leaves out."""
    return {name: value for name, value in fields.items() if value is not None}


def now() -> int:
    return int(time.time())
