"""/add: files and texts on their way into the library, with the progress shown."""

import logging
from functools import partial
from typing import Final

from telegram import Document
from telegram.error import BadRequest, InvalidToken, NetworkError

from bot.adding import add_text
from bot.answering.blocks import Block, paragraph
from bot.app import App
from bot.telegram import wording
from bot.telegram.material import Material, material, too_large
from bot.telegram.progress import Progress
from bot.telegram.render import render
from bot.telegram.replies import edit, reply
from bot.telegram.rules import Call
from bot.telegram.views import documents
from index.errors import AccordingToError, ReadingError
from index.model import Added
from index.progress import Progress as State
from index.progress import Report

_LOG = logging.getLogger(__name__)
_DOWNLOADS: Final = 3
"""So often a file is fetched before it is given up: its address expires, connections break."""


async def add(call: Call) -> None:
    """What comes with /add, or what /add replies to."""
    if album := call.message.media_group_id:
        call.services.albums.announce(album, call.argument)
    await _add(call, call.argument)


async def add_of_album(call: Call) -> None:
    """A file without a command: another one of its album may have had it."""
    album = call.message.media_group_id
    argument = await call.services.albums.argument(album) if album else None
    if argument is None or call.message.forward_origin:
        await reply(call.message, [paragraph(wording.FILE_ALONE)])
        return
    await _add(call, argument)


async def _add(call: Call, argument: str) -> None:
    given = material(call.message, argument, call.message.get_bot().bot)
    shown = await reply(call.message, documents.progress(given.name))
    async with Progress.of(shown) as progress:

        def report(state: State) -> None:
            progress.show(render(documents.progress(given.name, state))[0])

        blocks = await _outcome(call, given, report)
        await progress.finish(partial(edit, shown, blocks))


async def _outcome(call: Call, given: Material, report: Report) -> list[Block]:
    """What is said in the end: the acknowledgement, or why there is none."""
    try:
        async with call.services.adding:
            data = await _fetched(given.document) if given.document else b""
            work = partial(_added, call.services.app, given, data, report)
            return documents.added(await call.services.workers.add(work))
    except AccordingToError as refusal:
        return [paragraph(str(refusal))]


def _added(app: App, given: Material, data: bytes, report: Report) -> Added:
    if given.document is None:
        return add_text(app.library, given.text, given.about, report)
    name = given.document.file_name
    return app.library.add_file(data, name=name, about=given.about, report=report)


async def _fetched(document: Document) -> bytes:
    """The file's bytes; raises ReadingError where Telegram does not hand them over."""
    for _ in range(_DOWNLOADS):
        try:
            file = await document.get_file()
            return bytes(await file.download_as_bytearray())
        except (NetworkError, InvalidToken) as error:  # the latter for a path that has expired
            _LOG.warning("A file could not be fetched: %s", type(error).__name__)
            if isinstance(error, BadRequest) and "too big" in error.message:
                raise too_large(document) from error
    raise ReadingError("Telegram did not hand over the file; send it once more.")
