"""Updates → handlers, once it is clear that who sent them may. The only door to the handlers."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from telegram import CallbackQuery, Message, Update
from telegram.constants import ChatType
from telegram.ext import CallbackContext

from bot.answering.blocks import paragraph
from bot.telegram import incoming, wording
from bot.telegram.access import Person
from bot.telegram.callbacks import parsed
from bot.telegram.handlers.reviewing import reviewed
from bot.telegram.incoming import Incoming, Other
from bot.telegram.replies import notify, reply
from bot.telegram.rules import Button, Call, Chats, Command, Press, Services, Unnamed

Context = CallbackContext[Any, Any, Any, Any]


@dataclass(frozen=True, slots=True)
class Rules:
    """All that is registered."""

    commands: Mapping[str, Command]
    buttons: Mapping[str, Button]
    question: Command
    note: Unnamed
    file: Unnamed


class Dispatcher:
    """Looks at each update: who sent it, what it wants, whether they may."""

    def __init__(self, services: Services, rules: Rules) -> None:
        self._services = services
        self._rules = rules

    # --- messages ------------------------------------------------------------------------------

    async def on_message(self, update: Update, _context: Context) -> None:
        message, person = update.message, self._services.access.sender(update)
        if message is None or person is None:
            return
        wanted = incoming.read(message, message.get_bot().bot)
        if wanted is None or self._is_for_another_bot(wanted, message):
            return
        if not person.roles:
            await reply(message, [paragraph(wording.STRANGER.format(id=person.id))])
            return
        match wanted:
            case incoming.Command():
                await self._command(wanted, person, message)
            case incoming.Question():
                await self._question(wanted.text, person, message)
            case Other():
                await self._other(wanted, person, message)

    def _is_for_another_bot(self, wanted: Incoming, message: Message) -> bool:
        """Whether this is a command of a group that has another bot, which it may be for."""
        if message.chat.type == ChatType.PRIVATE or not isinstance(wanted, incoming.Command):
            return False
        return not wanted.by_name and wanted.name not in self._rules.commands

    async def _command(self, wanted: incoming.Command, person: Person, message: Message) -> None:
        rule = self._rules.commands.get(wanted.name)
        if rule is None or not person.may(rule.role):
            await reply(message, [paragraph(wording.UNKNOWN.format(name=wanted.name))])
        elif rule.chats is Chats.PRIVATE and message.chat.type != ChatType.PRIVATE:
            await reply(message, [paragraph(wording.PRIVATE_ONLY.format(name=rule.name))])
        else:
            await rule.handle(Call(self._services, person, message, wanted.argument))

    async def _question(self, text: str, person: Person, message: Message) -> None:
        rule: Command | Unnamed = self._rules.question
        if person.may(self._rules.note.role) and reviewed(message) is not None:
            rule = self._rules.note
        if person.may(rule.role):
            await rule.handle(Call(self._services, person, message, text))

    async def _other(self, wanted: Other, person: Person, message: Message) -> None:
        adds = person.may(self._rules.file.role)
        match wanted:
            case Other.FILE if adds:
                await self._rules.file.handle(Call(self._services, person, message, ""))
            case Other.FORWARDED if adds:
                await reply(message, [paragraph(wording.FORWARDED)])
            case Other.FORWARDED:
                await self._question(message.text or "", person, message)
            case _:
                await reply(message, [paragraph(wording.ONLY_TEXT)])

    # --- buttons -------------------------------------------------------------------------------

    async def on_press(self, update: Update, _context: Context) -> None:
        query, person = update.callback_query, self._services.access.sender(update)
        if query is None or query.message is None or person is None:
            return
        found = self._pressed(query)
        if not person.roles:
            await notify(query, wording.STRANGER.format(id=person.id), alert=True)
        elif found is None or not person.may(found[0].role):
            await notify(query, wording.NO_LONGER, alert=True)
        else:
            rule, arguments = found
            await rule.handle(Press(self._services, person, query, query.message, arguments))

    def _pressed(self, query: CallbackQuery) -> tuple[Button, tuple[str, ...]] | None:
        data = query.data or ""
        rule = self._rules.buttons.get(data.partition(":")[0])
        arguments = parsed(data, rule.prefix, *rule.arguments) if rule else None
        return (rule, arguments) if rule and arguments is not None else None
