"""The rules' answer in a chat while a language model works on it, then the answer in its place."""

import asyncio
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from telegram import Message

from bot.answering.blocks import Block, italic, paragraph
from bot.answering.model import Answer
from bot.answering.presentation.screens import screens
from bot.telegram import wording
from bot.telegram.progress import Progress
from bot.telegram.replies import Keyboard, begin, edit, reply

if TYPE_CHECKING:
    from concurrent.futures import Future


class Preview:
    """What stands under a question until its answer is final. Made on the event loop."""

    def __init__(self, question: Message) -> None:
        self._question = question
        self._loop = asyncio.get_running_loop()
        self._sent: Future[Message] | None = None

    def show(self, answer: Answer) -> None:
        """Sends the beginning of `answer`, and that it is being worked on. From any thread."""
        blocks = (paragraph(italic(wording.WORKING)), *screens(answer).first)
        self._sent = asyncio.run_coroutine_threadsafe(begin(self._question, blocks), self._loop)

    async def finish(self, blocks: Sequence[Block], keyboard: Keyboard) -> None:
        """Puts `blocks` in the place of what is shown, or sends them where nothing is."""
        if self._sent is None:
            await reply(self._question, blocks, keyboard)
            return
        sent = await asyncio.wrap_future(self._sent)
        async with Progress.of(sent) as progress:
            await progress.finish(partial(edit, sent, blocks, keyboard))
