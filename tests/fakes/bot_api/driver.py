"""The fake's face for tests."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Self, TypeVar

from telegram import BotCommandScope

from bot.telegram.refusals import Json
from tests.fakes.bot_api.faults import Fault
from tests.fakes.bot_api.methods import Methods, member, scope_key
from tests.fakes.bot_api.people import Channel, Group, Person
from tests.fakes.bot_api.server import Call, ServerThread, Service
from tests.fakes.bot_api.updates import Updates
from tests.fakes.bot_api.world import ChatState, User, World, now

T = TypeVar("T")

TOKEN = "123456:TEST-token_of-the-fake-Bot-API"
PATIENCE = 60.0
"""Seconds after which a wait has failed; nothing that works takes as long, on a busy machine."""


class BotApi:
    """A Bot API on an ephemeral port of the loopback. A context manager.

    What persons do is done at once, from any thread; waiting for the bot is for the test's loop.
    """

    def __init__(self, token: str = TOKEN) -> None:
        self.token = token
        bot_id = int(token.split(":", maxsplit=1)[0])
        bot = User(bot_id, "According To", "according_to_bot", is_bot=True)
        self.world = World(bot)
        self.updates = Updates(self.world.changes)
        self._service = Service(token, self.world, Methods(self.world, self.updates))
        self.thread = ServerThread(self._service)

    def __enter__(self) -> Self:
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.thread.run(self.updates.stop)
        self.thread.stop()

    @property
    def url(self) -> str:
        """The root of the server, as TELEGRAM_API_URL has it."""
        return f"http://127.0.0.1:{self.thread.port}"

    @property
    def base_url(self) -> str:
        """For `ApplicationBuilder.base_url`."""
        return f"{self.url}/bot"

    @property
    def base_file_url(self) -> str:
        """For `ApplicationBuilder.base_file_url`."""
        return f"{self.url}/file/bot"

    # --- who there is --------------------------------------------------------------------------

    def person(
        self, name: str, *, username: str | None = None, user_id: int | None = None
    ) -> Person:
        """A user of Telegram; the bot knows them once they have written to it."""
        return Person(self, self.thread.run(lambda: self.world.add_user(name, username, user_id)))

    def group(self, title: str, *members: Person, supergroup: bool = False) -> Group:
        """A group of `members`, the first of whom has just taken the bot in."""
        users = [person.user for person in members]

        def found() -> ChatState:
            type_ = "supergroup" if supergroup else "group"
            chat = self.world.add_group(title, type_, users)
            self.bot_becomes(chat, users[0], "left", "member")
            return chat

        return Group(self, self.thread.run(found).id)

    def channel(self, title: str) -> Channel:
        """A channel that the bot is an administrator of."""

        def found() -> ChatState:
            chat = self.world.add_group(title, "channel", [])
            chat.members[self.world.bot.id] = "administrator"
            return chat

        return Channel(self, self.thread.run(found).id)

    def bot_becomes(self, chat: ChatState, by: User, old: str, new: str) -> None:
        """Another status of the bot in a chat, with its update."""
        bot = self.world.bot.json
        change = {
            "chat": chat.json,
            "from": by.json,
            "date": now(),
            "old_chat_member": member(bot, old),
            "new_chat_member": member(bot, new),
        }
        self.updates.add("my_chat_member", change)

    # --- what goes wrong -----------------------------------------------------------------------

    def fails(self, method: str, fault: Fault, times: int = 1) -> None:
        """The next calls of `method` go wrong: a name, "download", or "*" for whatever comes."""
        self.thread.run(lambda: self._service.plan(method, fault, times))

    def forgets_queries(self) -> None:
        """Every button press up to now is too old to be answered."""
        self.thread.run(self.world.open_queries.clear)

    def emits(self, update: Json) -> None:
        """An update as it is: repeated, out of order, or of no known form."""
        self.thread.run(lambda: self.updates.put(update))

    @contextmanager
    def down(self) -> Iterator[None]:
        """Refuses all connections for a while; nothing that it knows is lost."""
        self.thread.submit(self.thread.refuse()).result(timeout=PATIENCE)
        yield
        self.thread.submit(self.thread.listen()).result(timeout=PATIENCE)

    # --- what the bot did ----------------------------------------------------------------------

    def calls(self, method: str) -> list[Call]:
        """The calls of `method` so far, "download" for files."""
        calls = self.thread.run(lambda: list(self._service.calls))
        return [call for call in calls if call.method.lower() == method.lower()]

    async def called(self, method: str, times: int = 1) -> list[Call]:
        """Wait until the bot has called `method` so many times."""

        def enough() -> list[Call] | None:
            calls = [c for c in self._service.calls if c.method.lower() == method.lower()]
            return calls if len(calls) >= times else None

        return await self.wait(enough, f"{times} calls of {method}")

    async def begun(self, method: str) -> None:
        """Wait until a call of `method` is being served, such as a poll that waits."""
        await self.wait(lambda: method in self._service.serving or None, f"{method} to begin")

    async def confirmed(self) -> None:
        """Wait until the bot has taken all updates."""
        await self.wait(lambda: None if self.updates.pending else True, "all updates taken")

    def commands(self, scope: BotCommandScope | None = None) -> list[str]:
        """The commands set for a scope; for the default one if none is given."""
        key = scope_key({"scope": scope.to_dict()} if scope else {})
        return [c["command"] for c in self.thread.run(lambda: self.world.commands.get(key, []))]

    async def wait(self, happened: Callable[[], T | None], what: str) -> T:
        """What `happened` gives, in the server's thread, as soon as it gives something."""
        waiting = self.thread.submit(self.world.changes.until(happened))
        try:
            return await asyncio.wait_for(asyncio.wrap_future(waiting), PATIENCE)
        except TimeoutError:
            calls = self.thread.run(lambda: [c.method for c in self._service.calls[-20:]])
            raise AssertionError(f"waited for {what}; the last calls were {calls}") from None
