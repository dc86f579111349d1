"""The bot's messages on a terminal and in a pipe."""

import io
from collections.abc import Callable
from typing import Any

import pytest
from rich.console import Console
from telegram import Message

from bot.telegram.formatting import from_html
from bot.telegram.screen import MAX_WIDTH, ConsoleScreen
from tests.fakes.vt import on_terminal

HEIGHT = 12


def message(message_id: int, html: str, *rows: list[str], **others: Any) -> Message:
    formatted = from_html(html)
    content = {
        "message_id": message_id,
        "date": 0,
        "chat": {"id": 1, "type": "private"},
        "text": formatted.text,
        "entities": [entity.to_dict() for entity in formatted.entities],
        **others,
    }
    if rows:
        buttons = [[{"text": text, "callback_data": text} for text in row] for row in rows]
        content["reply_markup"] = {"inline_keyboard": buttons}
    return Message.de_json(content, None)


Shown = Callable[[], str]


@pytest.fixture
def pipe() -> tuple[ConsoleScreen, Shown]:
    file = io.StringIO()
    return ConsoleScreen(Console(file=file, width=40)), file.getvalue


@pytest.fixture
def terminal() -> tuple[ConsoleScreen, Shown]:
    file = io.StringIO()
    console = Console(
        file=file, force_terminal=True, width=40, height=HEIGHT, color_system="standard"
    )
    return ConsoleScreen(console), file.getvalue


def test_in_a_pipe_a_message_is_plain_and_unwrapped(pipe: tuple[ConsoleScreen, Shown]) -> None:
    screen, shown = pipe
    words = "a word " * 20
    html = (
        f"<b>Port Office</b>: {words}.\n<blockquote>One &amp; {words}.\ntwo 😀</blockquote>\n\n"
        '<a href="https://example.org/1">Here</a>, it ends.'
    )
    screen.sent(message(1, html, ["1", "Why?"], ["👍", "✓ 👎", "3"]))
    assert shown() == (
        f"Port Office: {words}.\n│ One & {words}.\n│ two 😀\n\n"
        "Here (https://example.org/1), it ends.\n\n"
        "[1]  [2] Why?  [3] 👍 helpful  [4] ✓ 👎 not helpful  [5] 3\n\n"
    )


def test_on_a_terminal_a_quotation_is_wrapped_behind_its_bar(
    terminal: tuple[ConsoleScreen, Shown],
) -> None:
    screen, shown = terminal
    screen.sent(message(1, f"<blockquote>{'a word ' * 20}</blockquote>"))
    lines = shown().split("\n")
    assert len([line for line in lines if "│" in line]) > 3
    assert all(line.startswith("\x1b[2m│ \x1b[0m") for line in lines if "word" in line)


def test_lines_are_no_wider_than_they_can_be_read() -> None:
    file = io.StringIO()
    screen = ConsoleScreen(Console(file=file, force_terminal=True, width=300, color_system=None))
    screen.sent(message(1, "word " * 100))
    assert max(len(line.rstrip()) for line in file.getvalue().split("\n")) <= MAX_WIDTH


def test_on_a_terminal_styles_and_links_are_seen(terminal: tuple[ConsoleScreen, Shown]) -> None:
    screen, shown = terminal
    screen.sent(message(1, '<b>bold</b> <a href="https://example.org/1">link</a>'))
    assert "\x1b[1mbold\x1b[0m" in shown()
    assert "https://example.org/1\x1b\\" in shown()
    assert "(https://example.org/1)" not in shown()


def test_control_characters_do_not_reach_a_terminal(terminal: tuple[ConsoleScreen, Shown]) -> None:
    screen, shown = terminal
    screen.sent(message(1, "a\x9b2Jb", ["c\x1b[2Jd"]))
    screen.told("e\x07f")
    assert "a 2Jb" in shown()
    assert "c [2Jd" in shown()
    assert "e f" in shown()


def test_in_a_pipe_only_the_last_state_is_printed(pipe: tuple[ConsoleScreen, Shown]) -> None:
    screen, shown = pipe
    with screen.turn():
        screen.acting("typing")
        screen.sent(message(1, "Page 1"))
        screen.edited(message(1, "Page 2"), message(1, "Page 1"))
        screen.sent(message(2, "Gone soon."))
        screen.edited(message(1, "Added."), message(1, "Page 2"))
        screen.deleted(2)
        assert not shown()
    assert shown() == "Added.\n\n"


def test_on_a_terminal_progress_rewrites_its_line(terminal: tuple[ConsoleScreen, Shown]) -> None:
    screen, shown = terminal
    screen.told("Before.")
    with screen.turn():
        screen.acting("typing")
        assert on_terminal(shown(), HEIGHT) == "Before.\n\ntyping…"
        screen.sent(message(1, "Page 1"))
        screen.edited(message(1, "Page 2"), message(1, "Page 1"))
        assert on_terminal(shown(), HEIGHT) == "Before.\n\nPage 2"
        screen.sent(message(2, "Gone soon."))
        screen.deleted(2)
    screen.told("After.")
    assert on_terminal(shown(), HEIGHT) == "Before.\n\nPage 2\n\nAfter."


def test_a_message_taller_than_the_terminal_is_shown_once(
    terminal: tuple[ConsoleScreen, Shown],
) -> None:
    screen, shown = terminal
    tall = "\n".join(f"line {number}" for number in range(3 * HEIGHT))
    with screen.turn():
        screen.sent(message(1, "One"))
        screen.sent(message(2, tall))
        screen.acting("typing")
    assert on_terminal(shown(), HEIGHT) == f"One\n\n{tall}"


def test_an_older_message_is_shown_again_when_its_text_changes(
    pipe: tuple[ConsoleScreen, Shown],
) -> None:
    screen, shown = pipe
    first, second = message(1, "First", ["1"]), message(1, "Second", ["1"])
    screen.sent(first)
    with screen.turn():
        screen.edited(second, first)
    assert shown() == "First\n\n[1]\n\nSecond\n\n[1]\n\n"


def test_of_an_older_message_only_new_buttons_are_shown(pipe: tuple[ConsoleScreen, Shown]) -> None:
    screen, shown = pipe
    screen.edited(message(1, "Long ago", ["✓ 👍"]), message(1, "Long ago", ["👍"]))
    screen.edited(message(1, "Long ago"), message(1, "Long ago", ["✓ 👍"]))
    assert shown() == "[1] ✓ 👍 helpful\n\n"


def test_a_document_is_named(pipe: tuple[ConsoleScreen, Shown]) -> None:
    screen, shown = pipe
    document = {
        "file_id": "f",
        "file_unique_id": "f",
        "file_name": "log.csv",
        "file_size": 12_345,
    }
    screen.sent(message(1, "", document=document, caption="The log."))
    assert shown() == "The log.\n[document] log.csv, 12,345 bytes\n\n"


def test_what_was_shown_stays_when_the_turn_is_broken_off(
    terminal: tuple[ConsoleScreen, Shown],
) -> None:
    screen, shown = terminal

    def break_off() -> None:
        with screen.turn():
            screen.sent(message(1, "Half of it."))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        break_off()
    assert shown().rstrip().endswith("Half of it.")
