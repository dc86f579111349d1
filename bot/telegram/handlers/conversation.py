"""/new: what was asked before is no longer part of the conversation."""

import asyncio
from functools import partial

from bot.answering.blocks import paragraph
from bot.telegram import wording
from bot.telegram.replies import reply
from bot.telegram.rules import Call


async def begin_anew(call: Call) -> None:
    """Forgets what this person asked in this topic of this chat, once it is answered."""
    services = call.services
    turn = services.turns.setdefault(call.person.id, asyncio.Lock())
    async with turn:
        await services.workers.answer(partial(services.app.journal.forget, call.asker))
    await reply(call.message, [paragraph(wording.BEGUN_ANEW)])
