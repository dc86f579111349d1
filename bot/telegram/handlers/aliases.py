"""/alias: which names are one, merged and split by hand."""

from functools import partial
from typing import Final

from bot.answering.blocks import Block
from bot.app import App
from bot.telegram.replies import edit, notify, reply
from bot.telegram.rules import Call, Press
from bot.telegram.views import aliases
from bot.telegram.views.parts import pager, pages
from index.errors import UsageError

LIST: Final = "a"

_ON_A_PAGE: Final = 15
_LONGEST_NAME: Final = 200
_SPLIT: Final = "split"


async def alias(call: Call) -> None:
    """Lists what stands under several names; merges two; takes one out."""
    argument = " ".join(call.argument.split())
    work = call.services.workers
    if not argument:
        found = await work.answer(partial(_pages, call.services.app))
        await reply(call.message, found[0], pager(0, len(found), LIST))
        return
    await reply(call.message, await work.answer(partial(_changed, call.services.app, argument)))


async def turn_list(press: Press) -> None:
    found = await press.services.workers.answer(partial(_pages, press.services.app))
    number = min(int(press.arguments[0]), len(found) - 1)
    await notify(press.query)
    await edit(press.message, found[number], pager(number, len(found), LIST))


def _changed(app: App, argument: str) -> list[Block]:
    command, _, rest = argument.partition(" ")
    if command.lower() == _SPLIT and "=" not in rest:
        name = _name(rest)
        return aliases.split(name, app.library.split_name(name))
    one, equals, other = argument.partition("=")
    if not equals:
        raise UsageError("Write /alias NAME = OTHER NAME, or /alias split NAME.")
    return aliases.merged(app.library.merge_names(_name(one), _name(other)))


def _name(text: str) -> str:
    name = text.strip()
    if not name:
        raise UsageError("Write /alias NAME = OTHER NAME, or /alias split NAME.")
    if len(name) > _LONGEST_NAME:
        raise UsageError(f"A name has at most {_LONGEST_NAME} characters; write less of it.")
    return name


def _pages(app: App) -> list[list[Block]]:
    known = app.library.aliases()
    head, items = aliases.listed(known.entities(), known.suggestions())
    return pages(head, items, _ON_A_PAGE)
