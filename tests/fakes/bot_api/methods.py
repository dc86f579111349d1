"""The Bot API's methods, over the world."""

import json
import mimetypes
import re
from collections.abc import Awaitable, Callable
from typing import Any

from telegram.constants import BotCommandLimit, BotCommandScopeType, ChatType, ReactionEmoji

from bot.telegram import refusals
from bot.telegram.formatting import FormattedText
from bot.telegram.refusals import Json, Parameters, Refused
from tests.fakes.bot_api.updates import Updates
from tests.fakes.bot_api.world import ChatState, Event, World, now, without_none

Result = Any
Method = Callable[[Parameters], Result | Awaitable[Result]]

_COMMAND = re.compile(rf"/?[a-z0-9_]{{1,{BotCommandLimit.MAX_COMMAND}}}")
_CONTENT = ("text", "entities", "caption", "caption_entities", "reply_markup")


class Methods:
    """What the bot calls."""

    def __init__(self, world: World, updates: Updates) -> None:
        self._world = world
        self._table: dict[str, Method] = {
            "getme": self._get_me,
            "getupdates": updates.poll,
            "setwebhook": updates.set_webhook,
            "deletewebhook": lambda p: updates.set_webhook({**p, "url": ""}),
            "getwebhookinfo": lambda _: updates.webhook_info(),
            "sendmessage": self._send_message,
            "senddocument": self._send_document,
            "sendchataction": self._send_chat_action,
            "editmessagetext": self._edit_message_text,
            "editmessagereplymarkup": self._edit_message_reply_markup,
            "deletemessage": self._delete_message,
            "setmessagereaction": self._set_message_reaction,
            "answercallbackquery": self._answer_callback_query,
            "getfile": self._get_file,
            "setmycommands": self._set_my_commands,
            "getmycommands": lambda p: self._world.commands.get(self._scope(p), []),
            "deletemycommands": lambda p: self._set_my_commands({**p, "commands": []}),
            "getchat": self._get_chat,
            "getchatmember": self._get_chat_member,
            "leavechat": self._leave_chat,
        }

    def called(self, name: str, parameters: Parameters) -> Result | Awaitable[Result]:
        """What the method answers. Raises Refused."""
        method = self._table.get(name.lower())
        if method is None:
            raise Refused("method not found", 404)
        return method(parameters)

    # --- messages ------------------------------------------------------------------------------

    def _send_message(self, parameters: Parameters) -> Json:
        text = refusals.message_text(parameters)
        return self._send(parameters, text_fields(text, "text", "entities"))

    def _send_document(self, parameters: Parameters) -> Json:
        given = parameters.get("document", "")
        part = parameters.get(str(given).removeprefix("attach://"), given)
        caption = refusals.caption(parameters) or FormattedText("")
        fields = text_fields(caption, "caption", "caption_entities")
        if isinstance(part, str):
            file = self._world.files.get(part)
            if file is None:
                raise Refused("wrong file identifier/HTTP URL specified")
        else:
            name, content = part
            refusals.check_upload(len(content))
            media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
            file = self._world.add_file(name, content, media_type, None)
        return self._send(parameters, {**fields, "document": file.json})

    def _send(self, parameters: Parameters, content: Json) -> Json:
        keyboard = refusals.inline_keyboard(parameters)
        chat = self._world.writable_chat(parameters.get("chat_id"))
        replied = self._replied_to(chat, parameters.get("reply_parameters") or {})
        options = parameters.get("link_preview_options")
        topic = parameters.get("message_thread_id")
        extras = {
            "message_thread_id": topic and int(topic),
            "is_topic_message": bool(topic) or None,
            "reply_markup": keyboard,
            "reply_to_message": replied,
            "link_preview_options": options,
        }
        message = self._world.add_message(
            chat, self._world.bot, {**content, **without_none(extras)}
        )
        self._world.keep(Event("sent", chat.id, message))
        return message

    def _replied_to(self, chat: ChatState, reply: Json) -> Json | None:
        message = chat.messages.get(reply.get("message_id", 0))
        if message is None:
            if reply and not reply.get("allow_sending_without_reply"):
                raise Refused("message to be replied not found")
            return None
        return {name: part for name, part in message.items() if name != "reply_to_message"}

    def _edit_message_text(self, parameters: Parameters) -> Json:
        text = refusals.message_text(parameters)
        chat, before = self._message(parameters, "message to edit")
        self._check_own(before)
        if "text" not in before:
            raise Refused("there is no text in the message to edit")
        content = text_fields(text, "text", "entities")
        return self._edit(chat, before, content, parameters)

    def _edit_message_reply_markup(self, parameters: Parameters) -> Json:
        chat, before = self._message(parameters, "message to edit")
        self._check_own(before)
        content = {n: before[n] for n in _CONTENT[:-1] if n in before}
        return self._edit(chat, before, content, parameters)

    def _edit(self, chat: ChatState, before: Json, content: Json, parameters: Parameters) -> Json:
        keyboard = refusals.inline_keyboard(parameters)
        content |= {"reply_markup": keyboard} if keyboard else {}
        if content == {n: before[n] for n in _CONTENT if n in before}:
            raise Refused(refusals.NOT_MODIFIED)
        kept = {n: part for n, part in before.items() if n not in _CONTENT}
        after = {**kept, **content, "edit_date": now()}
        chat.messages[after["message_id"]] = after
        self._world.keep(Event("edited", chat.id, after))
        return after

    def _delete_message(self, parameters: Parameters) -> bool:
        chat, message = self._message(parameters, "message to delete")
        own = message.get("from", {}).get("id") == self._world.bot.id
        allowed = chat.type == ChatType.PRIVATE or chat.members[self._world.bot.id] != "member"
        if not own and not allowed:
            raise Refused("message can't be deleted")
        del chat.messages[message["message_id"]]
        self._world.keep(Event("deleted", chat.id, message["message_id"]))
        return True

    def _set_message_reaction(self, parameters: Parameters) -> bool:
        chat, message = self._message(parameters, "message to react")
        reactions = parameters.get("reaction") or []
        known = {reaction.value for reaction in ReactionEmoji}
        if any(reaction.get("emoji") not in known for reaction in reactions):
            raise Refused("REACTION_INVALID")
        self._world.keep(Event("reacted", chat.id, {**message, "reaction": reactions}))
        return True

    def _message(self, parameters: Parameters, role: str) -> tuple[ChatState, Json]:
        chat = self._world.writable_chat(parameters.get("chat_id"))
        message = chat.messages.get(int(parameters.get("message_id", 0)))
        if message is None:
            raise Refused(f"{role} not found")
        return chat, message

    def _check_own(self, message: Json) -> None:
        if message.get("from", {}).get("id") != self._world.bot.id:
            raise Refused("message can't be edited")

    # --- what passes ---------------------------------------------------------------------------

    def _send_chat_action(self, parameters: Parameters) -> bool:
        action = refusals.chat_action(parameters)
        chat = self._world.writable_chat(parameters.get("chat_id"))
        self._world.keep(Event("acted", chat.id, action))
        return True

    def _answer_callback_query(self, parameters: Parameters) -> bool:
        text = refusals.callback_answer(parameters)
        query_id = str(parameters.get("callback_query_id", ""))
        chat_id = self._world.open_queries.pop(query_id, None)
        if chat_id is None:
            raise Refused(refusals.OLD_QUERY)
        answer = {"id": query_id, "text": text, "show_alert": parameters.get("show_alert", False)}
        self._world.keep(Event("answered", chat_id, answer))
        return True

    def _get_file(self, parameters: Parameters) -> Json:
        file = self._world.files.get(str(parameters.get("file_id", "")))
        if file is None:
            raise Refused("wrong file_id or the file is temporarily unavailable")
        refusals.check_download(file.size)
        shown = {n: file.json[n] for n in ("file_id", "file_unique_id", "file_size")}
        return {**shown, "file_path": file.path}

    # --- the bot and its chats -----------------------------------------------------------------

    def _get_me(self, _: Parameters) -> Json:
        abilities = {
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }
        return {**self._world.bot.json, **abilities}

    def _set_my_commands(self, parameters: Parameters) -> bool:
        scope, commands = self._scope(parameters), list(parameters.get("commands") or [])
        if len(commands) > BotCommandLimit.MAX_COMMAND_NUMBER:
            raise Refused("BOT_COMMANDS_TOO_MUCH")
        for command in commands:
            if not _COMMAND.fullmatch(command.get("command", "")):
                raise Refused("BOT_COMMAND_INVALID")
            length = len(command.get("description", ""))
            if not BotCommandLimit.MIN_DESCRIPTION <= length <= BotCommandLimit.MAX_DESCRIPTION:
                raise Refused("BOT_COMMAND_DESCRIPTION_INVALID")
        self._world.commands[scope] = commands
        return True

    def _scope(self, parameters: Parameters) -> str:
        """The key of a scope; a chat that it names must be known to the bot."""
        scope = parameters.get("scope") or {}
        if "chat_id" in scope:
            self._world.chat(scope["chat_id"])
        return scope_key(parameters)

    def _get_chat(self, parameters: Parameters) -> Json:
        gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription")
        return {
            **self._world.chat(parameters.get("chat_id")).json,
            "accent_color_id": 0,
            "max_reaction_count": 11,
            "accepted_gift_types": dict.fromkeys((*gifts, "gifts_from_channels"), False),
        }

    def _get_chat_member(self, parameters: Parameters) -> Json:
        chat = self._world.chat(parameters.get("chat_id"))
        user = self._world.users.get(int(parameters.get("user_id", 0)))
        if user is None:
            raise Refused("invalid user_id specified")
        members = chat.members if chat.user is None else {chat.user.id: "member"}
        return member(user.json, members.get(user.id, "left"))

    def _leave_chat(self, parameters: Parameters) -> bool:
        chat = self._world.writable_chat(parameters.get("chat_id"))
        if chat.user is not None:
            raise Refused("chat member status can't be changed in private chats")
        chat.members[self._world.bot.id] = "left"
        self._world.keep(Event("left", chat.id, None))
        return True


def scope_key(parameters: Parameters) -> str:
    """One key for a scope of commands and a language."""
    scope = parameters.get("scope") or {"type": BotCommandScopeType.DEFAULT}
    language = parameters.get("language_code", "")
    return json.dumps({**scope, "language_code": language}, sort_keys=True)


def text_fields(formatted: FormattedText, text_name: str, entities_name: str) -> Json:
    """A text or a caption with its entities, as a message has them."""
    fields: Json = {text_name: formatted.text} if formatted.text else {}
    if formatted.stretches:
        fields[entities_name] = [entity.to_dict() for entity in formatted.entities]
    return fields


_RIGHTS = (
    "can_be_edited",
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)


def member(user: Json, status: str) -> Json:
    """A ChatMember of that status."""
    extras: dict[str, Json] = {
        "administrator": dict.fromkeys(_RIGHTS, False),
        "creator": {"is_anonymous": False},
        "kicked": {"until_date": 0},
    }
    return {"user": user, "status": status, **extras.get(status, {})}
