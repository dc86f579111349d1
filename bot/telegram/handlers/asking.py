"""A question, and the buttons under its answer: passages, the rest, why, opinions."""

import asyncio
from contextlib import suppress
from functools import partial
from typing import Final

from telegram import MaybeInaccessibleMessage, Message
from telegram.constants import ChatType, InlineKeyboardMarkupLimit

from bot.answering.presentation.screens import screens
from bot.answering.wording.table import wording_in
from bot.journal.model import Entry, FrontEnd, Opinion
from bot.telegram import wording
from bot.telegram.callbacks import NUMBER, button, parsed
from bot.telegram.preview import Preview
from bot.telegram.replies import Keyboard, edit_keyboard, notify, reply, typing
from bot.telegram.rules import Call, Press
from bot.telegram.views import explanations, passages
from bot.telegram.views.reviews import ICONS
from index.errors import AnswerNotFound, DocumentNotFound, UsageError
from index.library import Library

PASSAGE: Final = "p"
REST: Final = "m"
WHY: Final = "y"
OPINION: Final = "o"

_CLOSEST: Final = 0
"""The number of a declined answer's closest place, which is no citation."""

_OTHERS: Final = 3  # buttons between the passages and the opinions
_LETTERS: Final = {opinion.value[0]: opinion for opinion in Opinion}


async def ask(call: Call) -> None:
    """Answers a question, logged; the same message asked again is answered from the log."""
    services, message = call.services, call.message
    # A terminal counts its messages anew each time, so there they name no question.
    telegram = services.front_end is FrontEnd.TELEGRAM
    request = f"{message.chat.id}:{message.message_id}" if telegram else None
    replied = _answer_under(message.reply_to_message) if message.reply_to_message else None
    preview = Preview(message)
    answer = partial(
        services.app.ask, call.argument, call.asker, request, replied, preview=preview.show
    )
    turn = services.turns.setdefault(call.person.id, asyncio.Lock())
    async with typing(message), turn:
        entry = await services.workers.answer(answer)
        await preview.finish(screens(entry.answer).first, keyboard(entry))


def keyboard(entry: Entry, mine: Opinion | None = None, *, with_rest: bool = True) -> Keyboard:
    """A button for each passage, the rest, why, then the opinions; `mine` is marked."""
    words = wording_in(entry.answer.language)
    more = screens(entry.answer).more if with_rest else 0
    rest = [button(words.count("more", more), REST, entry.id)] if more else []
    numbers = [button(str(n), PASSAGE, entry.id, n) for n in range(1, _passages(entry) + 1)]
    show = words.text("buttons.show")
    closest = [button(show, PASSAGE, entry.id, _CLOSEST)] if entry.answer.closest else []
    opinions = [
        button(f"✓ {icon}" if opinion is mine else icon, OPINION, entry.id, opinion.value[0])
        for opinion, icon in ICONS.items()
    ]
    width = InlineKeyboardMarkupLimit.BUTTONS_PER_ROW
    rows = [numbers[start : start + width] for start in range(0, len(numbers), width)]
    whole = [*closest, *rest, button(words.text("buttons.why"), WHY, entry.id)]
    return [*rows, whole, opinions]


def _passages(entry: Entry) -> int:
    room = InlineKeyboardMarkupLimit.TOTAL_BUTTON_NUMBER - len(ICONS) - _OTHERS
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
    words = wording_in(entry.answer.language)
    blocks = passages.passage(words, document, citation, number)
    await notify(press.query)
    await reply(press.message, blocks)


async def show_rest(press: Press) -> None:
    """The statements that the answer holds back, once; the button goes."""
    entry = await _entry(press)
    if not _offers_rest(press.message, entry):
        await notify(press.query, wording_in(entry.answer.language).text("buttons.shown"))
        return
    await press.services.workers.answer(partial(_check, press.services.app.library, entry))
    await notify(press.query)
    await reply(press.message, screens(entry.answer).rest)
    await edit_keyboard(press.message, keyboard(entry, _mine(press, entry), with_rest=False))


def _check(library: Library, entry: Entry) -> None:
    """Raises DocumentNotFound where a document of the answer is gone: the rest may answer it."""
    for citation in entry.answer.citations:
        try:
            passages.check(library.document(citation.document), citation)
        except DocumentNotFound as gone:
            raise DocumentNotFound(
                "A document of this answer has been removed, so the rest is not shown; ask again."
            ) from gone


async def explain(press: Press) -> None:
    """What was searched, left out and merged; it holds no words of documents but names."""
    entry = await _entry(press)
    await notify(press.query)
    await reply(press.message, explanations.explained(entry))


async def give_opinion(press: Press) -> None:
    """Notes what a person thinks of an answer, in place of what they thought before."""
    entry, opinion = await _entry(press), _LETTERS[press.arguments[1]]
    words = wording_in(entry.answer.language)
    if _given(press, entry) is opinion:
        await notify(press.query, words.text("buttons.given"))
        return
    journal = press.services.app.journal
    note = partial(journal.give_feedback, entry.id, press.person.id, opinion)
    await press.services.workers.answer(note)
    await notify(press.query, words.text(f"buttons.{opinion}"))
    if press.message.chat.type == ChatType.PRIVATE:  # in a group others press these buttons too
        rest = _offers_rest(press.message, entry)
        await edit_keyboard(press.message, keyboard(entry, opinion, with_rest=rest))


def _given(press: Press, entry: Entry) -> Opinion | None:
    """What this person thinks of the answer."""
    return {f.user_id: f.opinion for f in entry.feedback}.get(press.person.id)


def _mine(press: Press, entry: Entry) -> Opinion | None:
    """The opinion that is marked: in a group there is none."""
    return _given(press, entry) if press.message.chat.type == ChatType.PRIVATE else None


def _offers_rest(message: MaybeInaccessibleMessage, entry: Entry) -> bool:
    """Whether the rest is still to be shown; Telegram tells nothing of a message that is old."""
    if not screens(entry.answer).rest:
        return False
    return not isinstance(message, Message) or _button_under(message, REST) == entry.id


def _answer_under(message: MaybeInaccessibleMessage) -> int | None:
    """The id of the answer that the bot's `message` is."""
    return _button_under(message, WHY) if _is_own(message) else None


def _is_own(message: MaybeInaccessibleMessage) -> bool:
    return isinstance(message, Message) and message.from_user == message.get_bot().bot


def _button_under(message: MaybeInaccessibleMessage, prefix: str) -> int | None:
    """The answer of the button with this prefix under `message`."""
    if not isinstance(message, Message) or message.reply_markup is None:
        return None
    buttons = (b for row in message.reply_markup.inline_keyboard for b in row)
    found = (parsed(str(b.callback_data), prefix, NUMBER) for b in buttons)
    return next((int(arguments[0]) for arguments in found if arguments), None)


async def _entry(press: Press) -> Entry:
    """The answer that the button stands under; raises UsageError unless it was given here."""
    find = partial(press.services.app.journal.entry, int(press.arguments[0]))
    with suppress(AnswerNotFound):
        entry = await press.services.workers.answer(find)
        if entry.asker.chat_id == press.message.chat.id:
            return entry
    raise UsageError(wording.NO_LONGER)
