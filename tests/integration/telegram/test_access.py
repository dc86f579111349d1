"""Who gets through to which handler: every rule × role × kind of chat × way of sending.

The rules are the registered ones, with handlers that only write down that they were reached. What
should hold is written here by hand: a new rule without a line here fails.
"""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from telegram import Bot, Message, Update

from bot.app import App
from bot.journal.model import FrontEnd
from bot.telegram import wording
from bot.telegram.access import NOBODY, Access, Role
from bot.telegram.dispatch import Dispatcher, Rules
from bot.telegram.rules import Call, Press, Services
from bot.telegram.wiring import BUTTONS, COMMANDS, RULES
from bot.telegram.workers import Workers
from tests.fakes.bot_api import BotApi, Chat, Person, origins
from tests.permissions import ADMINS, EVERYONE, IN_GROUPS, MAY_COMMAND, REVIEWERS

TICKET = "A" * 12
MAY_PRESS = {
    "p:1:1": EVERYONE,
    "o:1:h": EVERYONE,
    "m:1": EVERYONE,
    "y:1": EVERYONE,
    f"n:{TICKET}:1": EVERYONE,
    "s:1": EVERYONE,
    "a:1": ADMINS,
    "d:1": ADMINS,
    f"r:{TICKET}": ADMINS,
    f"k:{TICKET}": ADMINS,
    "v:1:1": REVIEWERS,
    "u:1": REVIEWERS,
    "x": REVIEWERS,
}
ROLES = {"admin": Role.ADMIN, "reviewer": Role.REVIEWER, "user": Role.USER}


@dataclass
class Door:
    """The dispatcher, and what it has let through."""

    api: BotApi
    bot: Bot
    dispatcher: Dispatcher
    people: dict[str, Person]
    reached: list[tuple[str, str]] = field(default_factory=list)

    async def takes(self) -> tuple[list[tuple[str, str]], str]:
        """What the newest update reaches, and the words that answer it, if any."""
        self.reached.clear()
        before = len(self._spoken())
        update = Update.de_json(self.api.updates.pending[-1], self.bot)
        await self.dispatcher.on_message(update, None)  # type: ignore[arg-type]  # it needs none
        await self.dispatcher.on_press(update, None)  # type: ignore[arg-type]
        return list(self.reached), "".join(self._spoken()[before:])

    def _spoken(self) -> list[str]:
        calls = [*self.api.calls("sendMessage"), *self.api.calls("answerCallbackQuery")]
        return [str(call.parameters.get("text", "")) for call in calls]


@pytest.fixture
async def door(api: BotApi, app: App) -> AsyncIterator[Door]:
    people = {name: api.person(name) for name in (*ROLES, "stranger")}
    ids = {role: [people[name].id] for name, role in ROLES.items()}
    everyone = [person.id for name, person in people.items() if name != "stranger"]
    access = Access({**ids, Role.USER: everyone})
    reached: list[tuple[str, str]] = []
    async with Bot(api.token, base_url=api.base_url) as bot:
        with Workers() as workers:
            services = Services(app, access, FrontEnd.TELEGRAM, workers)
            dispatcher = Dispatcher(services, recording(reached))
            yield Door(api, bot, dispatcher, people, reached)


def recording(reached: list[tuple[str, str]]) -> Rules:
    """The registered rules; what is reached is written down instead of done."""

    def calls(name: str) -> Callable[[Call], Any]:
        async def handle(call: Call) -> None:
            reached.append((name, call.argument))

        return handle

    def presses(prefix: str) -> Callable[[Press], Any]:
        async def handle(press: Press) -> None:
            reached.append((prefix, ":".join(press.arguments)))

        return handle

    commands = {n: replace(c, handle=calls(n)) for n, c in RULES.commands.items()}
    return Rules(
        commands=commands,
        buttons={p: replace(b, handle=presses(p)) for p, b in RULES.buttons.items()},
        question=commands[RULES.question.name],
        note=replace(RULES.note, handle=calls("note")),
        file=replace(RULES.file, handle=calls("file")),
    )


def test_what_should_hold_is_said_of_every_rule() -> None:
    assert set(MAY_COMMAND) == {command.name for command in COMMANDS}
    assert {data.partition(":")[0] for data in MAY_PRESS} == {button.prefix for button in BUTTONS}


@pytest.mark.parametrize("command", MAY_COMMAND)
async def test_commands(door: Door, command: str) -> None:
    group = door.api.group("Desk", *door.people.values())
    ways: dict[str, Callable[[Person, Chat | None], Message]] = {
        "bare": lambda who, to: who.says(f"/{command} x", to),
        "named": lambda who, to: who.says(f"/{command}@According_To_bot x", to),
        "caption": lambda who, to: who.sends_document(b"x", "x.txt", f"/{command} x", to=to),
    }
    wrong = []
    for who, person in door.people.items():
        for chat in (None, group):
            for way, send in ways.items():
                send(person, chat)
                reached, words = await door.takes()
                may = who in MAY_COMMAND[command] and (chat is None or command in IN_GROUPS)
                if reached != ([(command, "x")] if may else []) or bool(words) == may:
                    wrong.append((who, chat and "group", way, reached, words))
                if who == "stranger" and words != wording.STRANGER.format(id=person.id):
                    wrong.append((who, chat and "group", way, reached, words))
    assert wrong == []


@pytest.mark.parametrize("command", MAY_COMMAND)
async def test_forwarded_commands_are_none(door: Door, command: str) -> None:
    group = door.api.group("Desk", *door.people.values())
    origin = origins.user(door.people["admin"])
    wrong: list[tuple[str, Any]] = []
    for who, person in door.people.items():
        person.forwards(origin, f"/{command} x")
        reached, _ = await door.takes()
        expected = {"stranger": [], "admin": []}.get(who, [("ask", f"/{command} x")])
        wrong += [] if reached == expected else [(who, reached)]
        person.sends_document(b"x", "x.txt", f"/{command} x", forward_origin=origin)
        reached, _ = await door.takes()
        wrong += [] if reached in ([], [("file", "")]) else [(who, reached)]
        person.forwards(origin, f"/{command} x", group)
        wrong += [] if await door.takes() == ([], "") else [(who, "group")]
    assert wrong == []


@pytest.mark.parametrize("command", MAY_COMMAND)
async def test_nobody_is_everybody(door: Door, app: App, command: str) -> None:
    """Ids that many people share have no role, even if the settings say so."""
    access = Access({role: list(NOBODY) for role in Role})
    with Workers() as workers:
        services = Services(app, access, FrontEnd.TELEGRAM, workers)
        door.dispatcher = Dispatcher(services, recording(door.reached))
        group = door.api.group("Desk", *door.people.values())
        group.says_anonymously(f"/{command} x")
        assert await door.takes() == ([], "")
        for user_id in NOBODY:
            nobody = door.api.person("Nobody", user_id=int(user_id))
            nobody.says(f"/{command} x")
            assert await door.takes() == ([], "")
    assert access.ids == []


async def test_channels_and_what_has_no_sender_reach_nothing(door: Door) -> None:
    door.api.channel("News").posts("/add x")
    assert await door.takes() == ([], "")
    chat = {"id": 5, "type": "private"}
    door.api.emits({"update_id": 5, "message": {"message_id": 1, "date": 1, "chat": chat}})
    assert await door.takes() == ([], "")


@pytest.mark.parametrize("data", MAY_PRESS)
async def test_presses(door: Door, data: str) -> None:
    group = door.api.group("Desk", *door.people.values())
    prefix, _, arguments = data.partition(":")
    wrong = []
    for who, person in door.people.items():
        person.says("hello")
        for chat_id in (person.id, group.id):
            message = await door.bot.send_message(chat_id, "A message with buttons.")
            for pressed in (data, f"{data}:1", f"{data} ", data.upper() + "!", f"{data};"):
                person.sends_callback(message, pressed)
                reached, words = await door.takes()
                may = who in MAY_PRESS[data] and pressed == data
                if reached != ([(prefix, arguments)] if may else []) or bool(words) == may:
                    wrong.append((who, chat_id, pressed, reached, words))
    assert wrong == []


async def test_questions_notes_and_files(door: Door) -> None:
    """What has no command: everyone who may ask asks, admins hand in files."""
    for who, person in door.people.items():
        person.says("who?")
        asked = await door.takes()
        person.sends_document(b"x", "x.txt")
        handed_in = await door.takes()
        if who == "stranger":
            assert asked == handed_in == ([], wording.STRANGER.format(id=person.id))
            continue
        assert asked == ([("ask", "who?")], "")
        file = ([("file", "")], "") if who == "admin" else ([], wording.ONLY_TEXT)
        assert handed_in == file
