"""/documents, /document and /remove."""

from functools import partial
from typing import Final

from bot.answering.blocks import Block, paragraph
from bot.app import App
from bot.telegram import wording
from bot.telegram.callbacks import button
from bot.telegram.replies import edit, notify, reply
from bot.telegram.rules import Call, Press, Removal
from bot.telegram.views import documents
from bot.telegram.views.parts import in_brackets, pager, pages, publication, title
from index.errors import DocumentNotFound, UsageError
from index.model import DocumentSummary

LIST: Final = "d"
REMOVE: Final = "r"
KEEP: Final = "k"

_ON_A_PAGE: Final = 10


async def list_documents(call: Call) -> None:
    """All documents, newest first."""
    found = await call.services.workers.answer(partial(_pages, call.services.app))
    await reply(call.message, found[0], pager(0, len(found), LIST))


async def turn_list(press: Press) -> None:
    found = await press.services.workers.answer(partial(_pages, press.services.app))
    number = min(int(press.arguments[0]), len(found) - 1)
    await notify(press.query)
    await edit(press.message, found[number], pager(number, len(found), LIST))


async def show_document(call: Call) -> None:
    """All that is known of one document."""
    await reply(call.message, documents.details(await _document(call)))


async def ask_to_remove(call: Call) -> None:
    """Asks once; only who was asked can confirm."""
    document = await _document(call)
    removal = Removal(document.id, document.sha256, call.person.id)
    ticket = call.services.removals.issue(removal)
    question = paragraph(
        "Remove ",
        title(document),
        *in_brackets(publication(document)),
        " from search and answers? Those who were given an answer from it can no longer open its "
        "passages.",
    )
    buttons = [button("Remove", REMOVE, ticket), button("Keep", KEEP, ticket)]
    await reply(call.message, [question], [buttons])


async def remove(press: Press) -> None:
    removal = _taken(press)
    work = partial(_remove, press.services.app, removal)
    removed = await press.services.workers.answer(work)
    await notify(press.query)
    await edit(press.message, [paragraph("Removed: ", title(removed), f" ({removed.id}).")])


async def keep(press: Press) -> None:
    removal = _taken(press)
    await notify(press.query)
    await edit(press.message, [paragraph(f"Kept: {removal.document}.")])


def _taken(press: Press) -> Removal:
    """What this admin was asked about; raises UsageError where that is over."""
    removals, ticket = press.services.removals, press.arguments[0]
    removal = removals.get(ticket)
    if removal is None or removal.admin != press.person.id:
        raise UsageError(wording.NO_LONGER)
    removals.take(ticket)
    return removal


def _remove(app: App, removal: Removal) -> DocumentSummary:
    """Raises DocumentNotFound where it is gone, or another one has its id by now."""
    if app.library.document(removal.document).summary.sha256 != removal.sha256:
        raise DocumentNotFound(
            f"{removal.document} is another document by now; ask again with /remove."
        )
    return app.library.remove(removal.document)


async def _document(call: Call) -> DocumentSummary:
    document_id = call.argument.strip()
    if not document_id:
        raise UsageError("Write a document's id after the command; /documents shows the ids.")
    find = partial(call.services.app.library.document, document_id)
    return (await call.services.workers.answer(find)).summary


def _pages(app: App) -> list[list[Block]]:
    head, lines = documents.listed(app.library.documents(), app.library.reembedded)
    return pages(head, lines, _ON_A_PAGE)
