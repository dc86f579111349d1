"""JSON Lines in and out: one object a line, answered in the same order."""

import json
import sys
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Any, TextIO, cast

from rich.console import Console
from rich.file_proxy import FileProxy
from rich.progress import Progress

from index.errors import UsageError

Json = dict[str, Any]


def write(value: Json) -> None:
    """One line on standard output, there at once for whoever reads along."""
    write_text(json.dumps(value, ensure_ascii=False))


def answer_each(path: str, answer: Callable[[Json], Iterable[Json]]) -> None:
    """Writes what `answer` gives for each line of `path`, where `-` is standard input.

    A progress bar runs on standard error where that is a terminal. Raises UsageError, naming the
    line, where one is not a JSON object.
    """
    with ExitStack() as stack:
        lines = _lines(path, stack)
        console = Console(stderr=True)
        if console.is_terminal:
            progress = stack.enter_context(Progress(console=console, transient=True))
            lines = progress.track(lines, total=_count(path), description="")
        for number, line in enumerate(lines, start=1):
            for value in answer(_object(line, number)) if line.strip() else ():
                write(value)


def _lines(path: str, stack: ExitStack) -> Iterable[str]:
    if path == "-":
        return sys.stdin
    if not Path(path).is_file():
        raise UsageError(f"There is no file {path}.")
    return stack.enter_context(Path(path).open(encoding="utf-8", errors="replace"))


def _count(path: str) -> int | None:
    """How many lines the file has; None for standard input."""
    if path == "-":
        return None
    with Path(path).open("rb") as file:
        return sum(1 for _ in file)


def _object(line: str, number: int) -> Json:
    try:
        value = json.loads(line)
    except ValueError as error:
        raise UsageError(f"Line {number} is not JSON: {error}.") from error
    if not isinstance(value, dict):
        raise UsageError(f"Line {number} is not a JSON object.")
    return value


def write_text(text: str) -> None:
    """A line on standard output, whatever is shown on standard error meanwhile."""
    output = _standard_output()
    output.write(text + "\n")
    output.flush()


def _standard_output() -> TextIO:
    """Standard output itself where it is no terminal: rich leads it to the console of its bar."""
    stream = sys.stdout
    if isinstance(stream, FileProxy) and not (own := stream.rich_proxied_file).isatty():
        return cast("TextIO", own)
    return stream


def field(value: Json, name: str) -> str:
    """Raises UsageError where `value` holds no text under `name`."""
    found = value.get(name)
    if not isinstance(found, str):
        raise UsageError(f"Every line needs a “{name}”; this one has none: {str(value)[:80]}.")
    return found
