"""A conversation with the bot at the keyboard or through a pipe, without Telegram."""

import asyncio
import os
import re
import shlex
import threading
from collections.abc import AsyncIterable, AsyncIterator
from itertools import chain
from pathlib import Path
from typing import BinaryIO, Final

from rich.console import Console
from rich.text import Text
from telegram import Message, Update
from telegram.constants import MessageLimit

from bot.adding import before_fields
from bot.printed import safe
from bot.telegram.application import JoinableApplication, running
from bot.telegram.formatting import utf16_length
from bot.telegram.local import LocalBotApi
from bot.telegram.refusals import Json
from bot.telegram.screen import ConsoleScreen, numbered_buttons

_PROMPT: Final = "› "
_ADD: Final = "/add"
_LIKE_A_PATH = re.compile(r"(?!\w+://)(\S*/\S*|\S+\.\w{1,5})")


async def chat(
    application: JoinableApplication,
    api: LocalBotApi,
    screen: ConsoleScreen,
    lines: AsyncIterable[str],
) -> None:
    """Run `application` and hand it each of `lines` once all that the last one set off is done.

    `application` is built with `api` as its request and without an updater; `api` shows on
    `screen`. Cancelled, as by Ctrl-C, it stops the application before it goes.
    """
    keyboard = Keyboard(api)
    async with running(application):
        async for line in lines:
            if not line.strip():
                continue
            with screen.turn():
                try:
                    updates = keyboard.updates(line.strip())
                except Unsendable as error:
                    screen.told(str(error))
                    continue
                for update in updates:
                    await application.update_queue.put(Update.de_json(update, application.bot))
                await application.join()


async def typed_lines(console: Console, stdin: int) -> AsyncIterator[str]:
    """The lines of the file descriptor `stdin`, prompted for at a terminal, else echoed."""
    interactive = console.is_terminal and os.isatty(stdin)
    lines = _lines_from(stdin)
    _prompt(console, interactive=interactive)
    while raw := await lines.get():
        line = raw.decode(errors="replace").rstrip("\r\n")
        if not interactive and line.strip():
            console.print(Text(_PROMPT + safe(line)), soft_wrap=True)
        yield line
        _prompt(console, interactive=interactive)
    if interactive:
        console.print()


def _prompt(console: Console, *, interactive: bool) -> None:
    if interactive:
        console.print(Text(_PROMPT), end="")


def _lines_from(stdin: int) -> asyncio.Queue[bytes]:
    """The lines that are read from now on, and at the end an empty one."""
    # Not sys.stdin: the interpreter takes that one's lock when it ends, and the thread holds it.
    stream = open(stdin, "rb", closefd=False)  # noqa: SIM115 - the thread closes it
    lines: asyncio.Queue[bytes] = asyncio.Queue()
    handing_over = (stream, asyncio.get_running_loop(), lines)
    # A daemon, since nothing but its end or the next line ends a read from a keyboard.
    threading.Thread(target=_hand_over, args=handing_over, daemon=True).start()
    return lines


def _hand_over(
    stream: BinaryIO, loop: asyncio.AbstractEventLoop, lines: asyncio.Queue[bytes]
) -> None:
    with stream:
        for line in chain(stream, [b""]):
            try:
                loop.call_soon_threadsafe(lines.put_nowait, line)
            except RuntimeError:  # the loop is closed: nobody reads on
                return


class Unsendable(Exception):
    """A line that cannot be sent; the message says why."""


class Keyboard:
    """What a typed line does in the chat, as updates."""

    def __init__(self, api: LocalBotApi) -> None:
        self._api = api

    def updates(self, line: str) -> list[Json]:
        """A message, a reply, files, or a press on a button. Raises Unsendable.

        What is known of files follows them: ``/add PATH publisher: NAME date: DAY``.
        """
        buttons = self._api.last_message(with_buttons=True)
        if line.isdecimal() and buttons is not None:
            return self._press(buttons, int(line))
        if line.startswith(">"):
            return [self._reply(line[1:].strip())]
        command, _, rest = line.partition(" ")
        if command.lower() == _ADD:
            words, fields = before_fields(rest)
            if paths := _paths(words):
                return [self._api.attaches(path, f"{_ADD} {fields}".strip()) for path in paths]
        return [self._api.says(_within_limit(line))]

    def _reply(self, text: str) -> Json:
        message = self._api.last_message()
        if message is None:
            raise Unsendable("There is no message to reply to yet.")
        if not text:
            raise Unsendable("Write the reply after the >.")
        return self._api.says(_within_limit(text), reply_to=message.message_id)

    def _press(self, message: Message, number: int) -> list[Json]:
        assert message.reply_markup is not None
        buttons = numbered_buttons(message.reply_markup)
        button = buttons.get(number)
        if button is None:
            raise Unsendable(f"The last buttons go from 1 to {len(buttons)}.")
        if not isinstance(button.callback_data, str):
            raise Unsendable(str(button.url))
        return [self._api.presses(message.message_id, button.callback_data)]


def _within_limit(text: str) -> str:
    length, limit = utf16_length(text), int(MessageLimit.MAX_TEXT_LENGTH)
    if length > limit:
        raise Unsendable(f"A message holds at most {limit:,} characters; this one has {length:,}.")
    return text


def _paths(words: str) -> list[Path]:
    """The files that `words` name; none where they are a text. Raises Unsendable."""
    names = [words] if _existing(words) else _split(words)
    paths = [_existing(name) for name in names]
    missing = [name for name, path in zip(names, paths, strict=True) if path is None]
    if missing == names and not all(map(_LIKE_A_PATH.fullmatch, names)):
        return []
    if missing:
        raise Unsendable(f"There is no file {safe(missing[0])}.")
    return [_file(path) for path in paths if path is not None]


def _split(words: str) -> list[str]:
    try:
        return shlex.split(words)
    except ValueError:  # an apostrophe: it is a text
        return []


def _existing(name: str) -> Path | None:
    try:
        path = Path(name).expanduser()
        return path if name and path.exists() else None
    except (OSError, RuntimeError):  # longer than a name may be, or the home of nobody
        return None


def _file(path: Path) -> Path:
    if not path.is_file():
        raise Unsendable(f"{safe(str(path))} is a folder; name the files in it.")
    return path
