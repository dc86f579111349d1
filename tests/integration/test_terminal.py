"""A conversation without Telegram: lines in, a transcript out, over a bot of toy handlers."""

import asyncio
import io
import os
import pty
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console
from telegram import Message, Update
from telegram.constants import MessageLimit
from telegram.ext import CallbackContext, MessageHandler, filters

from bot.telegram.application import JoinableApplication, running
from bot.telegram.local import LocalBotApi
from bot.telegram.screen import ConsoleScreen
from bot.telegram.terminal import chat
from tests.fakes.toy_bot import toy_application

ANSWER = """\
Port Office, in The Quay: estimate
│ “About 40 crates & more.”

See The Quay (https://example.org/quay).

[1]  [2]  [3] 👍 helpful  [4] Console

"""


class WatchedScreen(ConsoleScreen):
    """Tells when the bot has said something."""

    def __init__(self, console: Console) -> None:
        super().__init__(console)
        self.said = asyncio.Event()

    def sent(self, message: Message) -> None:
        super().sent(message)
        self.said.set()


class Conversation:
    """A bot of toy handlers and what it shows in a pipe."""

    def __init__(self, *, concurrent: bool = True) -> None:
        self._file = io.StringIO()
        self.screen = WatchedScreen(Console(file=self._file, width=80))
        self.api = LocalBotApi(self.screen)
        self.application = toy_application(self.api, concurrent=concurrent)

    async def hold(self, *lines: str) -> str:
        await chat(self.application, self.api, self.screen, typed(*lines))
        return self.shown

    @property
    def shown(self) -> str:
        return self._file.getvalue()


async def typed(*lines: str) -> AsyncIterator[str]:
    for line in lines:
        yield line


@pytest.fixture
def conversation() -> Conversation:
    return Conversation()


@pytest.mark.parametrize("concurrent", [True, False])
async def test_each_line_is_answered_before_the_next(*, concurrent: bool) -> None:
    conversation = Conversation(concurrent=concurrent)
    shown = await conversation.hold("How many crates?", "", "  ", "2", "/fail")
    assert shown == f"{ANSWER}Here is passage 2.\n\nSomething went wrong.\n\n"


async def test_a_number_presses_a_button_of_the_newest_message_that_has_some(
    conversation: Conversation,
) -> None:
    shown = await conversation.hold("How many?", "/fail", "3", "9", "1")
    after = shown.removeprefix(f"{ANSWER}Something went wrong.\n\n")
    assert after == (
        "Thank you.\n\n[1] ✓ 👍 helpful\n\n"
        "The last buttons go from 1 to 1.\n\n"
        "Thank you.\n\n"
        "Something went wrong.\n\n"
    )


async def test_a_link_button_shows_its_address(conversation: Conversation) -> None:
    shown = await conversation.hold("How many?", "4")
    assert shown.removeprefix(ANSWER) == "https://example.org/console\n\n"


async def test_without_buttons_a_number_is_a_question(conversation: Conversation) -> None:
    assert await conversation.hold("1987") == ANSWER


async def test_a_line_behind_an_angle_replies_to_the_last_message(
    conversation: Conversation,
) -> None:
    shown = await conversation.hold("> too early", "How many?", ">", "> well said")
    assert shown == (
        "There is no message to reply to yet.\n\n"
        f"{ANSWER}"
        "Write the reply after the >.\n\n"
        "Noted: well said\n\n"
    )


async def test_a_message_that_telegram_would_cut_is_not_sent(conversation: Conversation) -> None:
    limit = int(MessageLimit.MAX_TEXT_LENGTH)
    assert await conversation.hold("a" * limit) == ANSWER
    assert await Conversation().hold("a" * 10_000) == (
        "A message holds at most 4,096 characters; this one has 10,000.\n\n"
    )


# --- files -------------------------------------------------------------------------------------


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, size in [("one.txt", 1), ("Two Words.txt", 2), ("it's.txt", 3)]:
        (tmp_path / name).write_bytes(b"x" * size)
    (tmp_path / "folder").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    ("line", "sizes"),
    [
        ("/add one.txt", [1]),
        ("/ADD ./one.txt", [1]),
        ("/add ~/one.txt", [1]),
        ("/add Two Words.txt", [2]),
        ("/add 'Two Words.txt' one.txt", [2, 1]),
        ("/add Two\\ Words.txt", [2]),
        ("/add it's.txt", [3]),
    ],
)
async def test_files_are_added_from_their_paths(
    conversation: Conversation, line: str, sizes: list[int]
) -> None:
    shown = await conversation.hold(line)
    assert shown == "".join(f"Added: {size} bytes.\n\n" for size in sizes)


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("/add three.txt", "There is no file three.txt."),
        ("/add one.txt three", "There is no file three."),
        ("/add /nowhere/one.txt", "There is no file /nowhere/one.txt."),
        ("/add folder", "folder is a folder; name the files in it."),
        ("/add The gate's log. It was open.", "Added as text: /add The gate's log. It was open."),
        ("/add ~40 crates", "Added as text: /add ~40 crates"),
        ("/add https://example.org/a.pdf", "Added as text: /add https://example.org/a.pdf"),
        ("/add", "Added as text: /add"),
    ],
)
async def test_a_wrong_path_is_named_and_a_text_stays_a_text(
    conversation: Conversation, line: str, shown: str
) -> None:
    assert await conversation.hold(line) == f"{shown}\n\n"


@pytest.mark.usefixtures("home")
async def test_what_is_known_of_files_follows_them(conversation: Conversation) -> None:
    added: list[str | None] = []

    async def add(update: Update, context: CallbackContext[Any, Any, Any, Any]) -> None:
        assert update.message is not None
        assert update.message.document is not None
        added.append(update.message.caption)

    conversation.application.add_handler(MessageHandler(filters.CAPTION, add), group=-1)
    await conversation.hold(
        "/add one.txt 'Two Words.txt' publisher: The Quay date: 4 May", "/add one.txt"
    )
    assert added == ["/add publisher: The Quay date: 4 May"] * 2 + ["/add"]


@pytest.mark.usefixtures("home")
async def test_a_long_text_is_no_path(conversation: Conversation) -> None:
    text = "/add " + "crate " * 300
    assert await conversation.hold(text) == f"Added as text: {text.strip()}\n\n"


# --- the end of a turn and of the conversation ---------------------------------------------------


async def test_a_turn_ends_with_the_last_task_that_it_set_off(conversation: Conversation) -> None:
    steps = 25
    done: list[int] = []

    async def step(number: int, context: CallbackContext[Any, Any, Any, Any]) -> None:
        await asyncio.sleep(0)
        done.append(number)
        if number < steps:
            context.application.create_task(step(number + 1, context))

    async def begin(update: Update, context: CallbackContext[Any, Any, Any, Any]) -> None:
        context.application.create_task(step(1, context))

    application = conversation.application
    application.add_handler(MessageHandler(filters.Regex("^begin$"), begin, block=False), group=-1)
    async with running(application):
        for turn in (1, 2):
            update = Update.de_json(conversation.api.says("begin"), application.bot)
            await application.update_queue.put(update)
            await application.join()
            assert len(done) == steps * turn


async def test_a_failed_task_ends_its_turn_too(conversation: Conversation) -> None:
    async def fail() -> None:
        raise RuntimeError("the task failed")

    application = conversation.application
    application.error_handlers.clear()
    async with running(application):
        task = application.create_task(fail())
        await application.join()
    assert isinstance(task.exception(), RuntimeError)


async def test_the_hooks_of_the_application_are_called(conversation: Conversation) -> None:
    called: list[str] = []

    def hook(name: str) -> Any:
        async def call(application: JoinableApplication) -> None:
            called.append(f"{name} {application.running}")

        return call

    application = conversation.application
    application.post_init = hook("init")
    application.post_stop = hook("stop")
    application.post_shutdown = hook("shutdown")
    await conversation.hold("hello")
    assert called == ["init False", "stop False", "shutdown False"]


async def test_a_conversation_that_is_broken_off_stops_the_application(
    conversation: Conversation,
) -> None:
    talking = asyncio.create_task(conversation.hold("/wait"))
    await conversation.screen.said.wait()
    talking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await talking
    assert not conversation.application.running
    assert conversation.shown == "Waiting.\n\n"


# --- as a program ------------------------------------------------------------------------------

PROGRAM = [sys.executable, "-m", "tests.fakes.toy_bot"]
ROOT = Path(__file__).parents[2]


def test_piped_lines_make_a_transcript() -> None:
    program = subprocess.run(
        PROGRAM, input=b"How many\r\n\n1\n\xff crates?", capture_output=True, cwd=ROOT, check=True
    )
    transcript = program.stdout.decode()
    assert transcript == (
        f"› How many\n{ANSWER}› 1\nHere is passage 1.\n\n› \ufffd crates?\n{ANSWER}"
    )
    assert program.stderr == b""


@pytest.mark.usefixtures("_interruptible")
def test_an_interrupt_ends_the_program_and_keeps_what_was_said() -> None:
    with subprocess.Popen(
        PROGRAM, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    ) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdin.write(b"hello\n")
        program.stdin.flush()
        heard = b"".join(program.stdout.readline() for _ in range(7))
        program.send_signal(signal.SIGINT)
        assert program.wait(timeout=60) == 130
        assert heard.decode() == f"› hello\n{ANSWER}".removesuffix("\n")
        assert program.stderr.read() == b""


def test_at_a_terminal_it_prompts_and_ends_with_the_input() -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        PROGRAM,
        stdin=theirs,
        stdout=theirs,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "80", "NO_COLOR": "1"},
    ) as program:
        os.close(theirs)
        os.write(ours, b"hello\n\x04")
        shown = read_all(ours)
        assert program.wait(timeout=60) == 0
        assert program.stderr is not None
        assert program.stderr.read() == b""
    os.close(ours)
    assert shown.startswith("hello\r\n")
    assert "› " in shown
    assert "“About 40 crates & more.”" in shown
    assert "(https://example.org/quay)" not in shown


def read_all(descriptor: int) -> str:
    chunks = []
    try:
        while chunk := os.read(descriptor, 65_536):
            chunks.append(chunk)
    except OSError:  # Linux's way to say that nobody holds the other end any more
        pass
    return b"".join(chunks).decode()
