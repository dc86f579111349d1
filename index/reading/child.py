"""The child's side: one file in on standard input, one answer out on standard output, as JSON.

An answer is ``{"reading": …}`` with the fields of a Reading, or ``{"error": name, "message": …}``
with one of index.errors.
"""

import contextlib
import dataclasses
import json
import sys
from datetime import date

from index.errors import FileTooLarge, ReadingError
from index.reading.detection import FileType
from index.reading.limits import Limits, check_characters
from index.reading.lockdown import lock_down
from index.reading.readers import READERS


def main(job: str) -> None:
    """Read the file as `job` says: the type and the limits, as JSON."""
    asked = json.loads(job)
    limits = Limits(**asked["limits"])
    lock_down(limits)
    json.dump(_answer(FileType(asked["type"]), limits), sys.stdout, default=date.isoformat)


def _answer(kind: FileType, limits: Limits) -> dict[str, object]:
    # Leaving the block frees what the error's frames still hold; there is nothing else to free.
    with contextlib.suppress(MemoryError):
        try:
            reading = READERS[kind].read(sys.stdin.buffer.read(), limits)
            check_characters(len(reading.text), limits)  # the parent takes no longer answer
            return {"reading": dataclasses.asdict(reading)}
        except ReadingError as error:
            return {"error": type(error).__name__, "message": str(error)}
    message = f"Reading the file takes more than {limits.memory >> 20} MiB of memory."
    return {"error": FileTooLarge.__name__, "message": message}
