"""The data behind buttons: a prefix and a few short arguments, within Telegram's 64 bytes."""

import re
from collections import OrderedDict
from secrets import token_urlsafe
from typing import Final, Generic, TypeVar

from telegram import InlineKeyboardButton

T = TypeVar("T")

NUMBER: Final = r"([0-9]{1,12})"
TICKET: Final = r"([A-Za-z0-9_-]{12})"

_SEPARATOR: Final = ":"


def button(label: str, prefix: str, *arguments: object) -> InlineKeyboardButton:
    """A button; its arguments hold no colon."""
    return InlineKeyboardButton(
        label, callback_data=_SEPARATOR.join([prefix, *map(str, arguments)])
    )


def parsed(data: str, prefix: str, *arguments: str) -> tuple[str, ...] | None:
    """The arguments in `data`, each by its pattern with one group; None where it is not so."""
    found = re.fullmatch(_SEPARATOR.join([prefix, *arguments]), data)
    return found.groups() if found else None


class Tickets(Generic[T]):
    """Things too long for a button, by a name that nobody guesses.

    Kept in memory: after a restart a button says that there is nothing behind it any more.
    """

    def __init__(self, most: int = 1_000) -> None:
        self._things: OrderedDict[str, T] = OrderedDict()
        self._most = most

    def issue(self, thing: T) -> str:
        name = token_urlsafe(9)
        self._things[name] = thing
        if len(self._things) > self._most:
            self._things.popitem(last=False)
        return name

    def get(self, name: str) -> T | None:
        return self._things.get(name)

    def take(self, name: str) -> T | None:
        """What `name` stands for, for the last time."""
        return self._things.pop(name, None)
