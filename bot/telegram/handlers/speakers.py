"""/said and /sources."""

from functools import partial
from typing import Final

from bot.answering.blocks import Block
from bot.app import App
from bot.telegram import wording
from bot.telegram.replies import Keyboard, edit, notify, reply
from bot.telegram.rules import Call, Press
from bot.telegram.views import speakers
from bot.telegram.views.parts import lines, pager, pages
from index.errors import UsageError

SAID: Final = "n"
SOURCES: Final = "s"

_LONGEST_NAME: Final = 200
_CLAIMS: Final = 5  # on a page
_SOURCES: Final = 25


async def said(call: Call) -> None:
    """Every claim whose chain holds a name, newest first."""
    name = " ".join(call.argument.split())
    if not name:
        raise UsageError("Write the name of a person, a body or a document after /said.")
    if len(name) > _LONGEST_NAME:
        raise UsageError(f"A name has at most {_LONGEST_NAME} characters; write less of it.")
    found = await call.services.workers.answer(partial(_said_pages, call.services.app, name))
    ticket = call.services.names.issue(name)
    await reply(call.message, found[0], pager(0, len(found), SAID, ticket))


async def turn_said(press: Press) -> None:
    ticket, number = press.arguments
    name = press.services.names.get(ticket)
    if name is None:
        await notify(press.query, wording.NO_LONGER, alert=True)
        return
    work = partial(_said_pages, press.services.app, name)
    await _turn(press, await press.services.workers.answer(work), int(number), SAID, ticket)


async def sources(call: Call) -> None:
    """Who speaks in the library, how often."""
    found = await call.services.workers.answer(partial(_source_pages, call.services.app))
    await reply(call.message, found[0], pager(0, len(found), SOURCES))


async def turn_sources(press: Press) -> None:
    found = await press.services.workers.answer(partial(_source_pages, press.services.app))
    await _turn(press, found, int(press.arguments[0]), SOURCES)


async def _turn(
    press: Press, found: list[list[Block]], number: int, prefix: str, *arguments: str
) -> None:
    """Shows a page in place of another; the last one where the list has become shorter."""
    number = min(number, len(found) - 1)
    keyboard: Keyboard = pager(number, len(found), prefix, *arguments)
    await notify(press.query)
    await edit(press.message, found[number], keyboard)


def _said_pages(app: App, name: str) -> list[list[Block]]:
    found = app.library.said(name)
    documents = {id_: app.library.document(id_) for id_ in {said.document.id for said in found}}
    items = [speakers.claim(said, documents[said.document.id]) for said in found]
    return pages(speakers.said_head(name, found), items, _CLAIMS)


def _source_pages(app: App) -> list[list[Block]]:
    found = speakers.sources(app.library.speakers())
    chunks = [found[start : start + _SOURCES] for start in range(0, len(found), _SOURCES)]
    items = [[lines([speakers.source(speaker) for speaker in chunk])] for chunk in chunks]
    return pages(speakers.sources_head(found), items, 1)
