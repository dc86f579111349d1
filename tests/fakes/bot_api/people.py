"""Who writes to the bot, and the chats that they write in."""

import mimetypes
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from telegram import Message
from telegram.constants import MessageEntityType

from bot.telegram.formatting import from_plain, with_detected
from bot.telegram.refusals import Json
from tests.fakes.bot_api.methods import text_fields
from tests.fakes.bot_api.world import ChatState, User, now

if TYPE_CHECKING:
    from tests.fakes.bot_api.driver import BotApi

T = TypeVar("T")

_ANONYMOUS_ADMIN = User(1_087_968_824, "Group", "GroupAnonymousBot", is_bot=True)


class Chat:
    """A chat, as a test looks at it: each wait goes on from what the last one has found."""

    def __init__(self, api: "BotApi", chat_id: int) -> None:
        self._api = api
        self.id = chat_id
        self._seen: dict[str, int] = {}

    @property
    def messages(self) -> list[Message]:
        """All that stands in the chat now, if it has begun."""

        def stored() -> list[Json]:
            chat = self._api.world.chats.get(self.id)
            return list(chat.messages.values()) if chat else []

        return [Message.de_json(message, None) for message in self._api.thread.run(stored)]

    async def next_message(self) -> Message:
        """The next message that the bot sends here."""
        return Message.de_json(await self._next("sent"), None)

    async def next_edit(self) -> Message:
        """The next message that the bot edits here, in its new state."""
        return Message.de_json(await self._next("edited"), None)

    async def next_action(self) -> str:
        """What the bot is next seen to do here, such as typing."""
        return str(await self._next("acted"))

    async def next_reaction(self) -> list[str]:
        """The emojis of the bot's next reaction here."""
        return [reaction["emoji"] for reaction in (await self._next("reacted"))["reaction"]]

    async def next_answer(self) -> str:
        """The words of the bot's next answer to a button pressed here; often there are none."""
        return str((await self._next("answered"))["text"])

    async def left(self) -> None:
        """Wait until the bot has left."""
        await self._next("left")

    async def _next(self, kind: str) -> Any:
        start = self._seen.get(kind, 0)

        def found() -> tuple[int, Any] | None:
            events = enumerate(self._api.world.events[start:], start=start + 1)
            return next(
                ((n, e.content) for n, e in events if (e.kind, e.chat_id) == (kind, self.id)), None
            )

        self._seen[kind], content = await self._api.wait(found, f"{kind} in chat {self.id}")
        return content

    def _receives(self, sender: User | None, content: Json, kind: str = "message") -> Message:
        """A message of someone in this chat, with its update if it is for the bot's eyes."""

        def receive() -> Json:
            chat = self._api.world.chats[self.id]
            message = self._api.world.add_message(chat, sender, content)
            if self._shows(chat, message):
                self._api.updates.add(kind, message)
            return message

        return Message.de_json(self._api.thread.run(receive), None)

    def _shows(self, chat: ChatState, message: Json) -> bool:
        """In groups, a bot in privacy mode sees commands, its name and what replies to it."""
        bot = self._api.world.bot
        if chat.type not in {"group", "supergroup"} or chat.members[bot.id] == "administrator":
            return True
        text = message.get("text") or message.get("caption") or ""
        command = any(
            entity["type"] == MessageEntityType.BOT_COMMAND and entity["offset"] == 0
            for entity in message.get("entities") or message.get("caption_entities") or []
        )
        to_bot = message.get("reply_to_message", {}).get("from", {}).get("id") == bot.id
        is_service = not text and "document" not in message
        return command or to_bot or is_service or f"@{bot.username}" in text


class SharedChat(Chat):
    """A chat that has a title."""

    @property
    def json(self) -> Json:
        return self._run(lambda chat: chat.json)

    def _run(self, action: Callable[[ChatState], T]) -> T:
        return self._api.thread.run(lambda: action(self._api.world.chats[self.id]))


class Group(SharedChat):
    """A group or a supergroup."""

    def promotes_the_bot(self, by: "Person") -> None:
        """The bot becomes an administrator, who sees every message."""
        self._bot_becomes("administrator", by)

    def kicks_the_bot(self, by: "Person") -> None:
        self._bot_becomes("kicked", by)

    def says_anonymously(self, text: str) -> Message:
        """An administrator writes in the name of the group."""
        return self._receives(_ANONYMOUS_ADMIN, {**said(text), "sender_chat": self.json})

    def migrates(self) -> "Group":
        """The group becomes a supergroup, with another id."""

        def migrate(chat: ChatState) -> ChatState:
            new = self._api.world.add_group(chat.title or "", "supergroup", [])
            new.members = dict(chat.members)
            chat.migrated_to = new.id
            return new

        group = Group(self._api, self._run(migrate).id)
        self._receives(None, {"migrate_to_chat_id": group.id})
        group._receives(None, {"migrate_from_chat_id": self.id})
        return group

    def _bot_becomes(self, status: str, by: "Person") -> None:
        def become(chat: ChatState) -> None:
            self._api.bot_becomes(chat, by.user, chat.members[self._api.world.bot.id], status)
            chat.members[self._api.world.bot.id] = status

        self._run(become)


class Channel(SharedChat):
    """A channel, in which nobody is the author."""

    def posts(self, text: str) -> Message:
        return self._receives(None, {**said(text), "sender_chat": self.json}, "channel_post")


class Person:
    """A user of Telegram."""

    def __init__(self, api: "BotApi", user: User) -> None:
        self._api = api
        self.user = user
        self.chat = Chat(api, user.id)
        """The private chat with the bot."""

    @property
    def id(self) -> int:
        return self.user.id

    def says(self, text: str, to: Chat | None = None, *, topic: int | None = None) -> Message:
        """A text or a command, in private if not in a group; `topic` is one of the group."""
        thread = {"message_thread_id": topic, "is_topic_message": True} if topic else {}
        return self._sends({**said(text), **thread}, to)

    def replies(self, message: Message, text: str) -> Message:
        """An answer to a message, where that stands."""
        return self._sends(
            {**said(text), "reply_to_message": self._stored(message)}, self._chat_of(message)
        )

    def forwards(self, origin: Json, text: str, to: Chat | None = None) -> Message:
        """A text that comes from somewhere else (see `origins`)."""
        return self._sends({**said(text), "forward_origin": origin}, to)

    def sends_document(
        self,
        content: bytes,
        name: str,
        caption: str = "",
        *,
        to: Chat | None = None,
        declared_size: int | None = None,
        **others: Any,
    ) -> Message:
        """A file; `others` are further fields of the message, such as `forward_origin`."""
        media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
        file = self._api.thread.run(
            lambda: self._api.world.add_file(name, content, media_type, declared_size)
        )
        described = text_fields(with_detected(from_plain(caption)), "caption", "caption_entities")
        return self._sends({**described, "document": file.json, **others}, to)

    def sends_album(self, *files: tuple[bytes, str], caption: str = "") -> list[Message]:
        """Several files at once; the caption stands at the first."""
        album = self._api.thread.run(lambda: f"album-{next(self._api.world.ids)}")
        captions = [caption, *[""] * len(files)]
        return [
            self.sends_document(content, name, words, media_group_id=album)
            for (content, name), words in zip(files, captions, strict=False)
        ]

    def edits(self, message: Message, text: str) -> Message:
        """Another text for a message of this person."""

        def edit() -> Json:
            chat = self._api.world.chats[message.chat.id]
            edited = {**chat.messages[message.message_id], **said(text), "edit_date": now()}
            chat.messages[message.message_id] = edited
            self._api.updates.add("edited_message", edited)
            return edited

        return Message.de_json(self._api.thread.run(edit), None)

    def presses(self, message: Message, label: str) -> str:
        """The button of that label, which must stand on the message now. The query's id."""
        stored = self._stored(message)
        rows = stored.get("reply_markup", {}).get("inline_keyboard", [])
        found = [b["callback_data"] for row in rows for b in row if b["text"] == label]
        labels = [b["text"] for row in rows for b in row]
        assert len(found) == 1, f"no single button {label!r} among {labels}"
        return self.sends_callback(message, found[0])

    def sends_callback(self, message: Message, data: str) -> str:
        """A press as a changed client may make it up, with any data. The query's id."""
        stored = self._stored(message)

        def press() -> str:
            query_id = str(9_000_000 + next(self._api.world.ids))
            self._api.world.open_queries[query_id] = message.chat.id
            query = {"id": query_id, "from": self.user.json, "chat_instance": "1", "data": data}
            self._api.updates.add("callback_query", {**query, "message": stored})
            return query_id

        return self._api.thread.run(press)

    def blocks_the_bot(self) -> None:
        self._changes_the_bot("member", "kicked")

    def unblocks_the_bot(self) -> None:
        self._changes_the_bot("kicked", "member")

    def deletes_their_account(self) -> None:
        self.user.is_deleted = True

    def _changes_the_bot(self, old: str, new: str) -> None:
        def change() -> None:
            self.user.has_blocked_the_bot = new == "kicked"
            chat = self._api.world.private_chat(self.user)
            self._api.bot_becomes(chat, self.user, old, new)

        self._api.thread.run(change)

    def _sends(self, content: Json, to: Chat | None) -> Message:
        if to is None:
            self._api.thread.run(lambda: self._api.world.private_chat(self.user))
        return (to or self.chat)._receives(self.user, content)  # noqa: SLF001 - its own module

    def _chat_of(self, message: Message) -> Chat:
        return self.chat if message.chat.id == self.id else Chat(self._api, message.chat.id)

    def _stored(self, message: Message) -> Json:
        """The message as it is now, without what it replies to."""
        chats = self._api.world.chats
        stored = self._api.thread.run(lambda: chats[message.chat.id].messages[message.message_id])
        return {name: part for name, part in stored.items() if name != "reply_to_message"}


def said(text: str) -> Json:
    """The fields of a text that someone types."""
    return text_fields(with_detected(from_plain(text)), "text", "entities")
