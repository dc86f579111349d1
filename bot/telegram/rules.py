"""What may be registered, with who may use it; and what a handler is given.

A handler takes a `Call` or a `Press`, which only the dispatcher makes, once it has looked at the
role that the rule names: nothing else can call it, and no rule can be without a role.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from enum import Enum, auto
from weakref import WeakValueDictionary

from telegram import CallbackQuery, MaybeInaccessibleMessage, Message

from bot.app import App
from bot.journal.model import Asker, FrontEnd
from bot.telegram.access import Access, Person, Role
from bot.telegram.albums import Albums
from bot.telegram.callbacks import Tickets
from bot.telegram.replies import topic_of
from bot.telegram.workers import Workers


class Chats(Enum):
    """Where a command works."""

    ANY = auto()
    PRIVATE = auto()


@dataclass(frozen=True, slots=True)
class Removal:
    """A document that an admin was asked about."""

    document: str
    sha256: str
    admin: int


@dataclass(frozen=True, slots=True)
class Services:
    """What handlers work with; made once."""

    app: App
    access: Access
    front_end: FrontEnd
    workers: Workers
    albums: Albums = field(default_factory=Albums)
    removals: Tickets[Removal] = field(default_factory=Tickets)
    names: Tickets[str] = field(default_factory=Tickets)
    """The names behind the pages of /said."""
    skipped: dict[int, list[int]] = field(default_factory=dict)
    """The answers that each reviewer has put off in this round."""
    adding: asyncio.Lock = field(default_factory=asyncio.Lock)
    """One document at a time, its download included: of a hundred files one is in memory."""
    turns: WeakValueDictionary[int, asyncio.Lock] = field(default_factory=WeakValueDictionary)
    """One question of a person at a time: in order, and nobody takes all threads."""


@dataclass(frozen=True, slots=True)
class Call:
    """A message of someone who may send it; `argument` follows the command."""

    services: Services
    person: Person
    message: Message
    argument: str

    @property
    def asker(self) -> Asker:
        chat, thread = self.message.chat, topic_of(self.message)
        return Asker(self.services.front_end, self.person.id, chat.id, chat.type, thread or 0)


@dataclass(frozen=True, slots=True)
class Press:
    """A press on a button by someone who may; `arguments` are of the form that its rule says."""

    services: Services
    person: Person
    query: CallbackQuery
    message: MaybeInaccessibleMessage
    arguments: tuple[str, ...]


Handle = Callable[[Call], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Command:
    """A command of the chat."""

    name: str
    argument: str
    description: str
    role: Role
    chats: Chats
    handle: Handle


@dataclass(frozen=True, slots=True)
class Unnamed:
    """What is handled without a command, in private chats."""

    role: Role
    handle: Handle


@dataclass(frozen=True, slots=True)
class Button:
    """A kind of button; `arguments` are the patterns of what follows its prefix."""

    prefix: str
    arguments: tuple[str, ...]
    role: Role
    handle: Callable[[Press], Awaitable[None]]
