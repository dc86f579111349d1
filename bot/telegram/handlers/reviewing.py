"""/review and /log: the answer log, for those who judge it."""

import re
from datetime import UTC, datetime
from functools import partial
from typing import Final

from telegram import InlineKeyboardButton, MaybeInaccessibleMessage, Message

from bot.answering.blocks import paragraph
from bot.journal.model import Entry, Verdict
from bot.telegram import wording
from bot.telegram.access import Person
from bot.telegram.callbacks import NUMBER, button, parsed
from bot.telegram.replies import Keyboard, edit_keyboard, notify, reply
from bot.telegram.rules import Call, Press, Services
from bot.telegram.views import reviews
from index.errors import UsageError

VERDICT: Final = "v"
SKIP: Final = "u"
NEXT: Final = "x"

_VERDICTS: Final = tuple(Verdict)
_NEWEST: Final = 20
_FOOT: Final = "Reply to this message to add a note."
_NOTHING: Final = "No answer is left to review."
_GIVEN: Final = "That is noted already."


# --- commands ----------------------------------------------------------------------------------


async def review(call: Call) -> None:
    """Begins a round: the answer that most needs a review."""
    call.services.skipped[call.person.id] = []
    await _offer(call.services, call.person, call.message)


async def log(call: Call) -> None:
    """The newest answers, or the one that is asked for."""
    journal, workers = call.services.app.journal, call.services.workers
    wanted = call.argument.replace(",", "").strip()
    if not wanted:
        entries = await workers.answer(partial(journal.newest, _NEWEST))
        await reply(call.message, reviews.logged(entries))
        return
    if not re.fullmatch(NUMBER, wanted):
        raise UsageError("Write /log alone, or the number of an answer after it.")
    entry = await workers.answer(partial(journal.entry, int(wanted)))
    await reply(call.message, reviews.review(entry, datetime.now(UTC)))


async def note(call: Call) -> None:
    """A reply to an answer under review; `argument` is what it says."""
    answer_id = reviewed(call.message)
    assert answer_id is not None  # the dispatcher has looked
    journal, workers, reviewer = call.services.app.journal, call.services.workers, call.person.id
    entry = await workers.answer(partial(journal.entry, answer_id))
    if not any((r.reviewer_id, r.note) == (reviewer, call.argument) for r in entry.reviews):
        await workers.answer(partial(journal.review, answer_id, reviewer, note=call.argument))
    await reply(call.message, [paragraph(f"Noted with answer {answer_id:,}.")])


def reviewed(message: Message) -> int | None:
    """The id of the answer under review that `message` replies to."""
    replied = message.reply_to_message
    if replied is None or replied.reply_markup is None or replied.from_user is None:
        return None
    if replied.from_user != message.get_bot().bot:
        return None
    buttons = (b for row in replied.reply_markup.inline_keyboard for b in row)
    found = (parsed(str(b.callback_data), VERDICT, NUMBER, NUMBER) for b in buttons)
    return next((int(arguments[0]) for arguments in found if arguments), None)


# --- buttons -----------------------------------------------------------------------------------


async def judge(press: Press) -> None:
    """Notes a verdict; a later one of the same reviewer stands beside it."""
    answer_id, number = map(int, press.arguments)
    if number >= len(_VERDICTS):
        raise UsageError(wording.NO_LONGER)
    verdict, reviewer = _VERDICTS[number], press.person.id
    journal, workers = press.services.app.journal, press.services.workers
    entry = await workers.answer(partial(journal.entry, answer_id))
    if _verdict_of(entry, reviewer) is verdict:
        await notify(press.query, _GIVEN)
        return
    await workers.answer(partial(journal.review, answer_id, reviewer, verdict))
    await notify(press.query, f"Noted: {verdict}.")
    await edit_keyboard(press.message, _keyboard(entry, verdict))


async def skip(press: Press) -> None:
    """Puts an answer off for the rest of this round."""
    skipped = press.services.skipped.setdefault(press.person.id, [])
    answer_id = int(press.arguments[0])
    if answer_id in skipped:
        await notify(press.query, _GIVEN)
        return
    skipped.append(answer_id)
    await notify(press.query)
    await _offer(press.services, press.person, press.message)


async def offer_next(press: Press) -> None:
    await notify(press.query)
    await _offer(press.services, press.person, press.message)


async def _offer(services: Services, person: Person, message: MaybeInaccessibleMessage) -> None:
    skipped = services.skipped.get(person.id, [])
    work = partial(services.app.journal.next_unreviewed, skipped)
    entry = await services.workers.answer(work)
    if entry is None:
        await reply(message, [paragraph(_NOTHING)])
        return
    blocks = [*reviews.review(entry, datetime.now(UTC)), paragraph(_FOOT)]
    await reply(message, blocks, _keyboard(entry))


def _keyboard(entry: Entry, given: Verdict | None = None) -> Keyboard:
    """The verdicts in two columns; the one that was given is marked."""
    verdicts = [
        button(f"✓ {verdict}" if verdict is given else verdict, VERDICT, entry.id, number)
        for number, verdict in enumerate(_VERDICTS)
    ]
    rows = [verdicts[start : start + 2] for start in range(0, len(verdicts), 2)]
    return [*rows, [_onward(entry, given)]]


def _onward(entry: Entry, given: Verdict | None) -> InlineKeyboardButton:
    return button("next", NEXT) if given else button("skip", SKIP, entry.id)


def _verdict_of(entry: Entry, reviewer: int) -> Verdict | None:
    given = [r.verdict for r in entry.reviews if r.reviewer_id == reviewer and r.verdict]
    return given[-1] if given else None
