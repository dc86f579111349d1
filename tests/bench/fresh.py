"""Filling in one process, measuring in a fresh one; wall time beside processor time.

Other work may share the machine: it lengthens the wall time, and the processor time hardly.
"""

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

Step = Callable[[Path], None]


@dataclass(frozen=True, slots=True)
class Seconds:
    """What something took by the clock, and of the processor in all threads."""

    wall: float
    processor: float


def run(module: str, described: str | None, fill: Step, measure: Step) -> None:
    """Calls `fill` with a folder in a process of `module`, then `measure` in another one.

    `fill` is left out where the command line names a folder that is filled already.
    """
    parser = argparse.ArgumentParser(description=described)
    parser.add_argument("folder", type=Path, nargs="?", help="where the library is kept")
    parser.add_argument("--do", choices=["fill", "measure"], help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.do:
        {"fill": fill, "measure": measure}[given.do](given.folder)
        return
    with tempfile.TemporaryDirectory() as name:
        folder = given.folder or Path(name)
        filled = folder / "filled"
        if not filled.is_file():
            folder.mkdir(parents=True, exist_ok=True)
            _process(module, folder, "fill")
            filled.touch()
        _process(module, folder, "measure")


def _process(module: str, folder: Path, what: str) -> None:
    subprocess.run([sys.executable, "-m", module, folder, "--do", what], check=True)


def timed(work: Callable[[], object]) -> Seconds:
    wall, processor = time.perf_counter(), time.process_time()
    work()
    return Seconds(time.perf_counter() - wall, time.process_time() - processor)


def report(name: str, taken: Sequence[Seconds]) -> None:
    columns = {"wall": [t.wall for t in taken], "processor": [t.processor for t in taken]}
    for what, seconds in columns.items():
        p95 = statistics.quantiles(seconds, n=20)[-1]
        middle = statistics.median(seconds)
        print(f"{name:13} {what:9}  p50 {1000 * middle:4.0f} ms, p95 {1000 * p95:4.0f} ms")


def report_memory() -> None:
    """The most that this process ever held."""
    print(f"memory at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20:.2f} GiB")
