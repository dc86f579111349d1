"""Everything that the chat can do, who may do it and where: the handlers, /help and the menus."""

import logging
from collections.abc import Collection
from typing import Any, Final

from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from telegram.constants import ChatType
from telegram.error import BadRequest, Forbidden
from telegram.ext import Application, CallbackQueryHandler, MessageHandler, filters

from bot.answering.blocks import Block, paragraph
from bot.telegram import wording
from bot.telegram.access import Access, Role
from bot.telegram.callbacks import NUMBER, TICKET
from bot.telegram.dispatch import Dispatcher, Rules
from bot.telegram.errors import on_error
from bot.telegram.handlers import (
    adding,
    aliases,
    asking,
    conversation,
    documents,
    reviewing,
    speakers,
)
from bot.telegram.replies import reply
from bot.telegram.rules import Button, Call, Chats, Command, Services, Unnamed

_LOG = logging.getLogger(__name__)


async def _start(call: Call) -> None:
    """Greets, and gives the person their menu: they may have been unknown when the bot began."""
    await reply(call.message, [paragraph(wording.GREETING), *_usage(call)])
    if call.message.chat.type == ChatType.PRIVATE:
        await _set_menu(call.message.get_bot(), call.person.id, call.person.roles)


async def _help(call: Call) -> None:
    await reply(call.message, _usage(call))


_USER, _REVIEWER, _ADMIN = Role.USER, Role.REVIEWER, Role.ADMIN
_ANY, _PRIVATE = Chats.ANY, Chats.PRIVATE

COMMANDS: Final = (
    Command("ask", "QUESTION", "ask the documents", _USER, _ANY, asking.ask),
    Command("new", "", "begin a new conversation", _USER, _ANY, conversation.begin_anew),
    Command("said", "NAME", "all claims of a person or a body", _USER, _ANY, speakers.said),
    Command("sources", "", "who speaks in the documents", _USER, _ANY, speakers.sources),
    Command("add", "", "add a file or a text; alone, it says how", _ADMIN, _PRIVATE, adding.add),
    Command("documents", "", "list the documents", _ADMIN, _PRIVATE, documents.list_documents),
    Command("document", "ID", "what is known of one", _ADMIN, _PRIVATE, documents.show_document),
    Command("remove", "ID", "remove a document", _ADMIN, _PRIVATE, documents.ask_to_remove),
    Command(
        "alias",
        "[NAME = OTHER NAME | split NAME]",
        "which names are one; merge or split them",
        _ADMIN,
        _PRIVATE,
        aliases.alias,
    ),
    Command("review", "", "judge the next answer", _REVIEWER, _PRIVATE, reviewing.review),
    Command("log", "[NUMBER]", "the newest answers, or one", _REVIEWER, _PRIVATE, reviewing.log),
    Command("start", "", "what I am", _USER, _ANY, _start),
    Command("help", "", "what you can do", _USER, _ANY, _help),
)

BUTTONS: Final = (
    Button(asking.PASSAGE, (NUMBER, NUMBER), _USER, asking.show_passage),
    Button(asking.REST, (NUMBER,), _USER, asking.show_rest),
    Button(asking.WHY, (NUMBER,), _USER, asking.explain),
    Button(asking.OPINION, (NUMBER, "([hur])"), _USER, asking.give_opinion),
    Button(speakers.SAID, (TICKET, NUMBER), _USER, speakers.turn_said),
    Button(speakers.SOURCES, (NUMBER,), _USER, speakers.turn_sources),
    Button(aliases.LIST, (NUMBER,), _ADMIN, aliases.turn_list),
    Button(documents.LIST, (NUMBER,), _ADMIN, documents.turn_list),
    Button(documents.REMOVE, (TICKET,), _ADMIN, documents.remove),
    Button(documents.KEEP, (TICKET,), _ADMIN, documents.keep),
    Button(reviewing.VERDICT, (NUMBER, NUMBER), _REVIEWER, reviewing.judge),
    Button(reviewing.SKIP, (NUMBER,), _REVIEWER, reviewing.skip),
    Button(reviewing.NEXT, (), _REVIEWER, reviewing.offer_next),
)

_BY_NAME: Final = {command.name: command for command in COMMANDS}

RULES: Final = Rules(
    commands=_BY_NAME,
    buttons={button.prefix: button for button in BUTTONS},
    question=_BY_NAME["ask"],
    note=Unnamed(_REVIEWER, reviewing.note),
    file=Unnamed(_ADMIN, adding.add_of_album),
)


def register(application: Application[Any, Any, Any, Any, Any, Any], services: Services) -> None:
    """The only handlers that the application has."""
    dispatcher = Dispatcher(services, RULES)
    application.add_handler(MessageHandler(filters.UpdateType.MESSAGE, dispatcher.on_message))
    application.add_handler(CallbackQueryHandler(dispatcher.on_press))
    application.add_error_handler(on_error)


# --- /help and the menus -----------------------------------------------------------------------


def allowed(roles: Collection[Role], *, private: bool) -> list[Command]:
    """The commands of these roles, in a private chat or in a group."""
    return [c for c in COMMANDS if c.role in roles and (private or c.chats is Chats.ANY)]


def _usage(call: Call) -> list[Block]:
    private = call.message.chat.type == ChatType.PRIVATE
    lines = map(_line, allowed(call.person.roles, private=private))
    return [paragraph(wording.ASKING), paragraph("\n".join(lines))]


def _line(command: Command) -> str:
    return f"{f'/{command.name} {command.argument}'.strip()} – {command.description}"


async def set_menus(bot: Bot, access: Access) -> None:
    """Shows each person their own commands, strangers none."""
    await bot.delete_my_commands(BotCommandScopeDefault())
    await bot.set_my_commands(_menu([Role.USER], private=False), BotCommandScopeAllGroupChats())
    for user_id in access.ids:
        await _set_menu(bot, user_id, access.person(user_id).roles)


async def _set_menu(bot: Bot, user_id: int, roles: Collection[Role]) -> None:
    try:
        await bot.set_my_commands(_menu(roles, private=True), BotCommandScopeChat(user_id))
    except (BadRequest, Forbidden) as error:  # no chat has begun, or it is blocked
        _LOG.info("No menu for %s: %s", user_id, error)


def _menu(roles: Collection[Role], *, private: bool) -> list[BotCommand]:
    return [BotCommand(c.name, c.description) for c in allowed(roles, private=private)]
