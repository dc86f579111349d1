"""A little Bot API within the process: one private chat, kept in memory, without any network.

`LocalBotApi` is what python-telegram-bot sends its requests through. What the bot sends, edits and
deletes goes to a `Screen`; what the person does becomes an update, as JSON, for the update queue.
"""

import asyncio
import json
import mimetypes
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any, Final, Protocol

from telegram import Message
from telegram.request import BaseRequest, RequestData

from bot.telegram import refusals
from bot.telegram.formatting import FormattedText, from_plain, with_detected
from bot.telegram.refusals import Json, Parameters, Refused

_Method = Callable[[Parameters], Any]

TOKEN: Final = "0:local"  # noqa: S105 - python-telegram-bot wants one; it opens nothing
PERSON_ID: Final = 1
"""The id of the person at the keyboard, and of the chat with the bot."""

_PERSON: Final[Json] = {"id": PERSON_ID, "is_bot": False, "first_name": "You"}
_CHAT: Final[Json] = {"id": PERSON_ID, "type": "private", "first_name": "You"}
_BOT: Final[Json] = {
    "id": 2,
    "is_bot": True,
    "first_name": "According To",
    "username": "according_to_bot",
}


class Screen(Protocol):
    """Where the person sees what the bot does."""

    def sent(self, message: Message) -> None: ...

    def edited(self, message: Message, before: Message) -> None: ...

    def deleted(self, message_id: int) -> None: ...

    def acting(self, action: str) -> None:
        """The bot is seen to do something, such as typing, until its next message."""

    def told(self, text: str) -> None:
        """Words that appear for a moment after a button was pressed."""


class LocalBotApi(BaseRequest):
    """The Bot API's methods that the bot uses, for one private chat."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen
        self._messages: dict[int, Json] = {}
        self._files: dict[str, Path | bytes] = {}
        self._open_queries: set[str] = set()
        self._ids = count(1)
        self._methods: dict[str, _Method] = {
            "getme": lambda _: _BOT,
            "sendmessage": self._send_message,
            "senddocument": self._send_document,
            "sendchataction": self._send_chat_action,
            "editmessagetext": self._edit_message_text,
            "editmessagereplymarkup": self._edit_message_reply_markup,
            "deletemessage": self._delete_message,
            "answercallbackquery": self._answer_callback_query,
            "getfile": self._get_file,
            "setmessagereaction": lambda _: True,
            "setmycommands": lambda _: True,
            "deletemycommands": lambda _: True,
        }

    # --- what the person does ------------------------------------------------------------------

    def says(self, text: str, *, reply_to: int | None = None) -> Json:
        """The update of a message, or of a reply to one."""
        content = _text_fields(with_detected(from_plain(text)), "text", "entities")
        if reply_to is not None:
            content["reply_to_message"] = self._messages[reply_to]
        return self._update({"message": self._add(_PERSON, content)})

    def attaches(self, path: Path, caption: str) -> Json:
        """The update of a document with a caption. The file is read when the bot asks for it."""
        content = _text_fields(with_detected(from_plain(caption)), "caption", "caption_entities")
        content["document"] = self._document(path, path.name, path.stat().st_size)
        return self._update({"message": self._add(_PERSON, content)})

    def presses(self, message_id: int, data: str) -> Json:
        """The update of a press on a button."""
        query_id = str(next(self._ids))
        self._open_queries.add(query_id)
        query = {
            "id": query_id,
            "from": _PERSON,
            "chat_instance": str(PERSON_ID),
            "message": self._messages[message_id],
            "data": data,
        }
        return self._update({"callback_query": query})

    def last_message(self, *, with_buttons: bool = False) -> Message | None:
        """The newest message of the bot, or the newest one that has buttons."""
        for message in reversed(self._messages.values()):
            if message["from"] == _BOT and (not with_buttons or "reply_markup" in message):
                return _message(message)
        return None

    def _update(self, content: Json) -> Json:
        return {"update_id": next(self._ids), **content}

    # --- requests ------------------------------------------------------------------------------

    @property
    def read_timeout(self) -> float | None:
        return None

    async def initialize(self) -> None:
        """There is nothing to connect to."""

    async def shutdown(self) -> None:
        """There is nothing to disconnect from."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *_: object,
        **_timeouts: object,
    ) -> tuple[int, bytes]:
        """See BaseRequest: a GET fetches a file, a POST calls the method that the URL ends with."""
        name = url.rsplit("/", maxsplit=1)[-1]
        try:
            if method == "GET":
                return 200, await self._content(name)
            result = self._call(name, request_data)
        except Refused as refusal:
            return refusal.code, json.dumps(refusal.answer).encode()
        return 200, json.dumps({"ok": True, "result": result}).encode()

    def _call(self, name: str, request_data: RequestData | None) -> Any:
        called = self._methods.get(name.lower())
        if called is None:
            raise Refused("method not found", 404)
        parameters: dict[str, Any] = dict(request_data.parameters) if request_data else {}
        if str(parameters.get("chat_id", PERSON_ID)) != str(PERSON_ID):
            raise Refused("chat not found")
        return called({**parameters, **(request_data.multipart_data if request_data else {})})

    async def _content(self, file_id: str) -> bytes:
        content = self._files[file_id]
        if isinstance(content, bytes):
            return content
        try:
            return await asyncio.to_thread(content.read_bytes)
        except OSError as error:
            raise Refused("wrong file_id or the file is temporarily unavailable") from error

    # --- methods -------------------------------------------------------------------------------

    def _send_message(self, parameters: Parameters) -> Json:
        text = _text_fields(refusals.message_text(parameters), "text", "entities")
        return self._send(parameters, text)

    def _send_document(self, parameters: Parameters) -> Json:
        given = parameters.get("document", "")
        part = parameters.get(str(given).removeprefix("attach://"), given)
        if isinstance(part, str):
            raise Refused("wrong file identifier/HTTP URL specified")
        name, handle, _ = part
        content = handle if isinstance(handle, bytes) else handle.read()
        refusals.check_upload(len(content))
        caption = refusals.caption(parameters) or FormattedText("")
        fields = _text_fields(caption, "caption", "caption_entities")
        return self._send(
            parameters, {**fields, "document": self._document(content, name, len(content))}
        )

    def _send(self, parameters: Parameters, content: Json) -> Json:
        keyboard = refusals.inline_keyboard(parameters)
        replied = self._replied_to(parameters.get("reply_parameters") or {})
        extras = {"reply_markup": keyboard, "reply_to_message": replied}
        present = {name: value for name, value in extras.items() if value is not None}
        message = self._add(_BOT, {**content, **present})
        self._screen.sent(_message(message))
        return message

    def _replied_to(self, reply: Json) -> Json | None:
        message = self._messages.get(reply.get("message_id", 0))
        if message is None and reply and not reply.get("allow_sending_without_reply"):
            raise Refused("message to be replied not found")
        return message

    def _send_chat_action(self, parameters: Parameters) -> bool:
        self._screen.acting(refusals.chat_action(parameters))
        return True

    def _edit_message_text(self, parameters: Parameters) -> Json:
        before = self._own_message(parameters)
        if "text" not in before:
            raise Refused("there is no text in the message to edit")
        text = _text_fields(refusals.message_text(parameters), "text", "entities")
        kept = {name: value for name, value in before.items() if name not in _EDITED}
        return self._edit(before, {**kept, **text}, parameters)

    def _edit_message_reply_markup(self, parameters: Parameters) -> Json:
        before = self._own_message(parameters)
        kept = {name: value for name, value in before.items() if name != "reply_markup"}
        return self._edit(before, kept, parameters)

    def _edit(self, before: Json, after: Json, parameters: Parameters) -> Json:
        keyboard = refusals.inline_keyboard(parameters)
        after = {**after, "reply_markup": keyboard} if keyboard else after
        if _visible(after) == _visible(before):
            raise Refused(refusals.NOT_MODIFIED)
        after = {**after, "edit_date": int(time.time())}
        self._messages[after["message_id"]] = after
        self._screen.edited(_message(after), _message(before))
        return after

    def _own_message(self, parameters: Parameters) -> Json:
        message = self._messages.get(parameters.get("message_id", 0))
        if message is None:
            raise Refused("message to edit not found")
        if message["from"] != _BOT:
            raise Refused("message can't be edited")
        return message

    def _delete_message(self, parameters: Parameters) -> bool:
        if self._messages.pop(parameters.get("message_id", 0), None) is None:
            raise Refused("message to delete not found")
        self._screen.deleted(parameters["message_id"])
        return True

    def _answer_callback_query(self, parameters: Parameters) -> bool:
        text = refusals.callback_answer(parameters)
        if parameters.get("callback_query_id") not in self._open_queries:
            raise Refused(refusals.OLD_QUERY)
        self._open_queries.remove(parameters["callback_query_id"])
        if text:
            self._screen.told(text)
        return True

    def _get_file(self, parameters: Parameters) -> Json:
        file_id = str(parameters.get("file_id", ""))
        content = self._files.get(file_id)
        if content is None or (isinstance(content, Path) and not content.is_file()):
            raise Refused("wrong file_id or the file is temporarily unavailable")
        size = len(content) if isinstance(content, bytes) else content.stat().st_size
        refusals.check_download(size)
        names = dict.fromkeys(("file_id", "file_unique_id", "file_path"), file_id)
        return {**names, "file_size": size}

    # --- what is kept --------------------------------------------------------------------------

    def _add(self, sender: Json, content: Json) -> Json:
        message_id = next(self._ids)
        message = {
            "message_id": message_id,
            "date": int(time.time()),
            "chat": _CHAT,
            "from": sender,
            **content,
        }
        self._messages[message_id] = message
        return message

    def _document(self, content: Path | bytes, name: str, size: int) -> Json:
        file_id = f"file-{next(self._ids)}"
        self._files[file_id] = content
        media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
        names = {"file_id": file_id, "file_unique_id": file_id, "file_name": name}
        return {**names, "file_size": size, "mime_type": media_type}


_EDITED: Final = frozenset({"text", "entities", "reply_markup"})


def _visible(message: Json) -> Json:
    return {name: message[name] for name in _EDITED & message.keys()}


def _text_fields(formatted: FormattedText, text_name: str, entities_name: str) -> Json:
    fields: Json = {text_name: formatted.text} if formatted.text else {}
    if formatted.stretches:
        fields[entities_name] = [entity.to_dict() for entity in formatted.entities]
    return fields


def _message(content: Json) -> Message:
    return Message.de_json(content, None)
