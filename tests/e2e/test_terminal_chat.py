"""The chat in the terminal as a process: a pipe, a terminal, an interrupt."""

import os
import pty
import re
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.sample import sample
from bot.telegram import wording
from tests.fakes.bot_process import PATIENCE, PROGRAM, environment
from tests.fakes.wording import DECLINE


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One library for this file; the first test fills it."""
    return tmp_path_factory.mktemp("terminal")


def piped(folder: Path, *lines: str) -> list[str]:
    """What is printed after each of `lines`, and before the first."""
    done = subprocess.run(
        [*PROGRAM, "run"],
        input="".join(f"{line}\n" for line in lines).encode(),
        env=environment(folder),
        cwd=folder,
        capture_output=True,
        timeout=2 * PATIENCE,
        check=False,
    )
    assert (done.returncode, done.stderr.decode()) == (0, "")
    first, *turns = done.stdout.decode().split("› ")
    for line, turn in zip(lines, turns, strict=True):
        assert turn.startswith(f"{line}\n")
    return [first, *(turn.partition("\n")[2] for turn in turns)]


def test_an_empty_library_is_filled_and_questions_are_answered(folder: Path) -> None:
    corpus = sample()
    file = folder / "sluice report.txt"
    file.write_text("The lower sluice was open, keeper Ivo Hald said.")
    first, answer, passage, thanks, help_, added, again, documents, said, declined = piped(
        folder,
        corpus.questions[0],
        "1",
        "> is that all?",
        "/help",
        f"/add '{file}' publisher: Canal Post date: 4 May 2031",
        f"/add {file}",
        "/documents",
        "/said Ivo Hald",
        "What did the Geological Institute say?",
    )
    assert first.startswith("The library is empty, so it is filled with the sample corpus: 14")
    assert corpus.affair in first
    for question in corpus.questions:
        assert f"\n  {question}\n" in first
    assert "│ “" in answer
    assert "[1]  [2]" in answer
    assert "👍 helpful" in answer
    assert "SHA-256 " in passage
    assert thanks  # a reply is a question
    for command in ("/add", "/review", "/said NAME"):
        assert f"\n{command}" in help_
    assert added.startswith("Added: sluice report.txt (Canal Post, 4 May 2031) · 1 passage")
    assert again.startswith("In the library already: sluice report.txt")
    assert documents.startswith("15 documents")
    assert "Canal Post (4 May 2031)" in said
    assert declined.startswith(DECLINE)


def test_a_conversation_at_the_keyboard(folder: Path) -> None:
    question = sample().questions[0]
    _, answer, follow_up, new, alone = piped(folder, question, "and in May?", "/new", "and in May?")
    assert follow_up.startswith("Understood as: How many people were killed in May?")
    assert new.startswith(wording.BEGUN_ANEW)
    assert "Understood as" not in alone
    why = re.search(r"\[(\d+)\] Why this answer\?", answer)
    more = re.search(r"\[(\d+)\] (\d) more", answer)
    assert why
    assert more
    _, _, explained, rest = piped(folder, question, why[1], more[1])
    assert explained.startswith(f"Why this answer · {question}")
    assert rest.count("│ “") == int(more[2])


def test_at_a_terminal_it_prompts_answers_and_ends_with_the_input(folder: Path) -> None:
    with terminal(folder) as (process, ours):
        shown = read_until(ours, "› ")
        assert "The library holds 15 documents." in shown
        os.write(ours, f"{sample().questions[1]}\n".encode())
        answer = read_until(ours, "👍")
        assert "“" in answer
        os.write(ours, b"\x04")
        assert process.wait(PATIENCE) == 0
        assert process.stderr is not None
        assert process.stderr.read() == b""


@pytest.mark.usefixtures("_interruptible")
def test_an_interrupt_ends_it(folder: Path) -> None:
    with terminal(folder) as (process, ours):
        read_until(ours, "› ")
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE) == 130


@contextmanager
def terminal(folder: Path) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """The program at a terminal, and the other side of that."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [*PROGRAM, "run"],
        stdin=theirs,
        stdout=theirs,
        stderr=subprocess.PIPE,
        cwd=folder,
        env=environment(folder, TERM="xterm", COLUMNS="100", NO_COLOR="1"),
    ) as process:
        os.close(theirs)
        yield process, ours
    os.close(ours)


def read_until(descriptor: int, words: str) -> str:
    """What appears up to `words`."""
    shown = b""
    while words.encode() not in shown:
        shown += os.read(descriptor, 65_536)
    return shown.decode(errors="replace")
