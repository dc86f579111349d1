"""The parent's side: start the locked-down child, hand it the file, take its answer or end it."""

import contextlib
import dataclasses
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import IO, Any, cast

from index.errors import DamagedFile, ReadingError, ReadingTimedOut
from index.model import About, Page, Reading, Span
from index.reading.detection import FileType
from index.reading.limits import Limits

_BOOT = (
    "import sys; sys.path += sys.argv[2:]; from index.reading.child import main; main(sys.argv[1])"
)
# Isolated (no environment, no user site), no site, no bytecode written, UTF-8 throughout.
_PYTHON = (sys.executable, "-I", "-S", "-B", "-X", "utf8", "-c", _BOOT)
_ROOT = str(Path(__file__).parents[2])
_KEPT_ENVIRONMENT = ("SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")  # to start at all
_SIGNS_OF_NO_ANSWER = (
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
_ERRORS = {kind.__name__: kind for kind in ReadingError.__subclasses__()}


def read_isolated(data: bytes, kind: FileType, limits: Limits) -> Reading:
    """Read `data` in a child process without network, within `limits`.

    Raises the ReadingError that the child names, ReadingTimedOut, or DamagedFile where the child
    died on the file.
    """
    job = json.dumps({"type": kind, "limits": dataclasses.asdict(limits)})
    with tempfile.TemporaryDirectory(prefix="accordingto-") as own:
        answer = _run([*_PYTHON, job, *_module_paths()], data, own, limits)
    try:
        return _reading(json.loads(answer))
    except _SIGNS_OF_NO_ANSWER as error:
        raise DamagedFile(
            "The file cannot be read: it is damaged, or takes more than "
            f"{limits.memory >> 20} MiB of memory."
        ) from error


def _run(command: Sequence[str], data: bytes, directory: str, limits: Limits) -> bytes:
    """What the child writes; it does not outlive this call, and neither does its group."""
    with (
        subprocess.Popen(  # noqa: S603 - this interpreter with arguments of our own making
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=directory,
            env=_environment(directory),
            start_new_session=True,
        ) as process,
        ThreadPoolExecutor(max_workers=2) as pool,
    ):
        try:
            pool.submit(_feed, cast("IO[bytes]", process.stdin), data)
            answer = pool.submit(cast("IO[bytes]", process.stdout).read, _longest_answer(limits))
            return answer.result(limits.seconds)
        except TimeoutError as error:
            raise ReadingTimedOut(
                f"Reading the file took longer than {limits.seconds:g} seconds and was stopped."
            ) from error
        finally:
            _end(process)


def _feed(stdin: IO[bytes], data: bytes) -> None:
    # A child that ends before it has read everything has its reason in its answer.
    with contextlib.suppress(BrokenPipeError), stdin:
        stdin.write(data)


def _end(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        process.kill()
        return
    # It may have ended by itself; macOS then says that it is not permitted.
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)


def _environment(directory: str) -> dict[str, str]:
    kept = {name: os.environ[name] for name in _KEPT_ENVIRONMENT if name in os.environ}
    return {**kept, "HOME": directory, "TMPDIR": directory}


def _module_paths() -> list[str]:
    """Where the child finds this package and the libraries; the rest of the path is its own."""
    return [_ROOT, *(path for path in sys.path if path.endswith("-packages"))]


def _longest_answer(limits: Limits) -> int:
    """Bytes: JSON takes up to twelve for a character."""
    return 12 * limits.characters + 1024 * 1024


def _reading(answer: dict[str, Any]) -> Reading:
    """The child's answer, each field of the type that it must have: it may have been taken over."""
    if "error" in answer:
        raise _ERRORS[answer["error"]](_string(answer["message"]))
    found = answer["reading"]
    return Reading(
        text=_string(found["text"]),
        media_type=_string(found["media_type"]),
        about=_about(found["about"]),
        pages=tuple(
            Page(int(page["number"]), Span(int(page["span"]["start"]), int(page["span"]["end"])))
            for page in found["pages"]
        ),
        notes=tuple(_string(note) for note in found["notes"]),
    )


def _about(stated: dict[str, Any]) -> About:
    published = stated.pop("published")
    return About(
        **{name: value and _string(value) for name, value in stated.items()},
        published=published and date.fromisoformat(published),
    )


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"The child gave {type(value).__name__} in place of text.")
    return value
