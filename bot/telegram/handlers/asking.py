"""A question, and the buttons under its answer: passages, opinions."""

import asyncio
from contextlib import suppress
from functools import partial
from typing import Final

from telegram.constants import ChatType, InlineKeyboardMarkupLimit

from bot.journal.model import Entry, FrontEnd, Opinion
from bot.telegram import wording
from bot.telegram.callbacks import button
from bot.telegram.replies import Keyboard, edit_keyboard, notify, reply, typing
from bot.telegram.rules import Call, Press
from bot.telegram.views import passages
from bot.telegram.views.reviews import ICONS
from index.errors import AnswerNotFound, DocumentNotFound, UsageError

PASSAGE: Final = "p"
OPINION: Final = "o"

_CLOSEST: Final = 0
"""The number of a declined answer's closest place, which is no citation."""

_LETTERS: Final = {opinion.value[0]: opinion for opinion in Opinion}
_THANKS: Final = {
    Opinion.HELPFUL: "Noted as helpful.",
    Opinion.UNHELPFUL: "Noted as not helpful.",
    Opinion.REPORTED: "Reported; a reviewer will look at it.",
}
_GIVEN: Final = "That is noted already."


async def ask(call: Call) -> None:
    """Answers a question, logged; the same message asked again is answered from the log."""
    services, message = call.services, call.message
    # A terminal counts its messages anew each time, so there they name no question.
    telegram = services.front_end is FrontEnd.TELEGRAM
    request = f"{message.chat.id}:{message.message_id}" if telegram else None
    answer = partial(services.app.ask, call.argument, call.asker, request)
    turn = services.turns.setdefault(call.person.id, asyncio.Lock())
    async with typing(message), turn:
        entry = await services.workers.answer(answer)
        await reply(message, entry.answer.blocks, keyboard(entry))


def keyboard(entry: Entry, mine: Opinion | None = None) -> Keyboard:
    """A button for each passage, then the opinions; `mine` is marked."""
    numbers = [button(str(n), PASSAGE, entry.id, n) for n in range(1, _passages(entry) + 1)]
    closest = [button("Show", PASSAGE, entry.id, _CLOSEST)] if entry.answer.closest else []
    opinions = [
        button(f"✓ {icon}" if opinion is mine else icon, OPINION, entry.id, opinion.value[0])
        for opinion, icon in ICONS.items()
    ]
    width = InlineKeyboardMarkupLimit.BUTTONS_PER_ROW
    rows = [numbers[start : start + width] for start in range(0, len(numbers), width)]
    return [*rows, *([closest] if closest else []), opinions]


def _passages(entry: Entry) -> int:
    room = InlineKeyboardMarkupLimit.TOTAL_BUTTON_NUMBER - len(ICONS)
    return min(len(entry.answer.citations), room)


async def show_passage(press: Press) -> None:
    """The passage in its context, as a reply to the answer."""
    entry, number = await _entry(press), int(press.arguments[1])
    citations = [entry.answer.closest, *entry.answer.citations]
    citation = citations[number] if number < len(citations) else None
    if citation is None:
        raise UsageError(wording.NO_LONGER)
    library, workers = press.services.app.library, press.services.workers
    try:
        document = await workers.answer(partial(library.document, citation.document))
    except DocumentNotFound as gone:
        raise DocumentNotFound("The document of this passage has been removed.") from gone
    blocks = passages.passage(document, citation, number)
    await notify(press.query)
    await reply(press.message, blocks)


async def give_opinion(press: Press) -> None:
    """Notes what a person thinks of an answer, in place of what they thought before."""
    entry, opinion = await _entry(press), _LETTERS[press.arguments[1]]
    mine = {f.user_id: f.opinion for f in entry.feedback}.get(press.person.id)
    if mine is opinion:
        await notify(press.query, _GIVEN)
        return
    journal = press.services.app.journal
    note = partial(journal.give_feedback, entry.id, press.person.id, opinion)
    await press.services.workers.answer(note)
    await notify(press.query, _THANKS[opinion])
    if press.message.chat.type == ChatType.PRIVATE:  # in a group others press these buttons too
        await edit_keyboard(press.message, keyboard(entry, opinion))


async def _entry(press: Press) -> Entry:
    """The answer that the button stands under; raises UsageError unless it was given here."""
    find = partial(press.services.app.journal.entry, int(press.arguments[0]))
    with suppress(AnswerNotFound):
        entry = await press.services.workers.answer(find)
        if entry.asker.chat_id == press.message.chat.id:
            return entry
    raise UsageError(wording.NO_LONGER)
