"""What a reader can do to the machine while it reads: nothing."""

import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from index.errors import DamagedFile, ReadingError, ReadingTimedOut
from index.reading import Limits, read
from tests.fakes.office import word
from tests.fakes.pdf import Pdf, column

ROOT = Path(__file__).parents[3]
PROBE = """
import os
before = os.stat("/proc/self/ns/net").st_ino if os.path.exists("/proc/self/ns/net") else 0
from index.reading.limits import Limits
from index.reading.lockdown import lock_down
lock_down(Limits())
try:
    {attempt}
except BaseException as error:
    print(type(error).__name__)
else:
    print("done")
"""
LETTER = word(lambda document: document.add_paragraph("The gate was open."))

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="resource limits are of POSIX")


def after_lockdown(attempt: str, directory: Path) -> str:
    """What became of `attempt` in a process that has locked itself down."""
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r})\n" + PROBE.format(attempt=attempt)
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=directory, capture_output=True, text=True, check=True
    )
    return ran.stdout.strip()


@pytest.mark.parametrize(
    "attempt",
    [
        "import socket; socket.socket()",
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import socket; socket.getaddrinfo('courier.example', 80)",
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/', timeout=1)",
        "import subprocess; subprocess.run(['true'])",
        "os.system('true')",
        pytest.param("os.fork()", marks=posix_only),
        pytest.param("os.execv('/bin/true', ['true'])", marks=posix_only),
    ],
)
def test_neither_network_nor_programs_can_be_reached(attempt: str, tmp_path: Path) -> None:
    assert after_lockdown(attempt, tmp_path) in {"PermissionError", "URLError"}


@posix_only
def test_nothing_can_be_written(tmp_path: Path) -> None:
    assert after_lockdown("open('x', 'wb', buffering=0).write(b'x')", tmp_path) == "OSError"
    assert [path.stat().st_size for path in tmp_path.iterdir()] == [0]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not hold to the limit")
def test_memory_ends_at_the_limit(tmp_path: Path) -> None:
    assert after_lockdown("bytearray(2 * 1024**3)", tmp_path) == "MemoryError"


@pytest.mark.skipif(sys.platform != "linux", reason="network namespaces are of Linux")
def test_there_is_no_network_beneath(tmp_path: Path) -> None:
    seen = after_lockdown(
        "print(before != os.stat('/proc/self/ns/net').st_ino, "
        "sorted(line.split(':')[0].strip() for line in open('/proc/self/net/dev') if ':' in line))",
        tmp_path,
    )
    if seen.startswith("False"):
        pytest.skip("this kernel does not let a user have a network namespace")
    assert seen.startswith("True ['lo']")


def test_a_reader_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    before = children()
    read(LETTER)
    for data, limits in (
        (LETTER, Limits(seconds=0.01)),
        (LETTER[:20_000], Limits()),
        (bytes(Pdf([column(["The gate."])]))[:300], Limits()),
    ):
        with pytest.raises(ReadingError):
            read(data, limits=limits)
    assert list(tmp_path.iterdir()) == []
    assert children() == before


def children() -> set[str]:
    """The processes that this one has started and not yet waited for, where they can be told."""
    listed = Path("/proc/self/task").glob("*/children")
    return {process for path in listed for process in path.read_text().split()}


def test_a_child_that_cannot_start_is_told_as_one_sentence() -> None:
    with pytest.raises(DamagedFile, match="cannot be read"):
        read(LETTER, limits=Limits(memory=30 * 1024 * 1024))


def test_the_environment_and_the_directory_choose_no_modules(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("docx.py", "json.py", "sitecustomize.py", "usercustomize.py"):
        (tmp_path / name).write_text("raise SystemExit(1)")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("PYTHONSTARTUP", str(tmp_path / "json.py"))
    monkeypatch.chdir(tmp_path)
    assert read(LETTER).text == "The gate was open."


def test_files_can_be_read_side_by_side() -> None:
    pages = [bytes(Pdf([column([f"Gate {n} was open, she said."])])) for n in range(4)]
    with ThreadPoolExecutor(4) as pool:
        readings = list(pool.map(read, pages))
    assert [reading.text for reading in readings] == [
        f"Gate {n} was open, she said." for n in range(4)
    ]


def test_one_that_is_stopped_does_not_stop_the_others() -> None:
    def outcome(seconds: float) -> str:
        try:
            return read(LETTER, limits=Limits(seconds=seconds)).text
        except ReadingTimedOut:
            return "stopped"

    with ThreadPoolExecutor(4) as pool:
        assert (
            list(pool.map(outcome, [40, 0.01, 40, 0.01]))
            == [
                "The gate was open.",
                "stopped",
            ]
            * 2
        )
