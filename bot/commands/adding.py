"""`add`: one line a document, printed the moment that it is safe."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.status import Status

from bot.adding import add_path, add_record, files_in, record_of
from bot.app import App
from bot.commands import jsonl
from bot.commands.jsonl import Json
from bot.contract import added_json
from index.errors import AccordingToError, ReadingError
from index.model import About, Added
from index.progress import Progress


def add_files(app: App, paths: Sequence[Path], about: About) -> None:
    """Raises ReadingError in the end where one of the files was refused."""
    files = list(files_in(paths))
    tally = _Tally()
    with Console(stderr=True).status("") as status:
        for path in files:
            report = _reporter(status, path.name)
            line = tally.line(partial(add_path, app.library, path, about, report))
            jsonl.write({**line, "name": path.name})
    tally.close()


def add_lines(app: App, lines: str) -> None:
    """Raises ReadingError in the end where one of the records was refused."""
    tally = _Tally()

    def add(given: Json) -> Json:
        line = tally.line(lambda: add_record(app.library, record_of(given)))
        return {**line, "id": line["id"] or given.get("id")}

    jsonl.answer_each(lines, lambda given: [add(given)])
    tally.close()


class _Tally:
    """Counts what was refused."""

    def __init__(self) -> None:
        self._refused = self._all = 0

    def line(self, add: Callable[[], Added]) -> Json:
        self._all += 1
        try:
            return added_json(add())
        except AccordingToError as error:
            self._refused += 1
            return {
                "id": None,
                "status": "refused",
                "reason": str(error),
                "passages": 0,
                "claims": 0,
            }

    def close(self) -> None:
        if self._refused:
            raise ReadingError(f"{self._refused} of {self._all} documents were refused.")


def _reporter(status: Status, name: str) -> Callable[[Progress], None]:
    def report(progress: Progress) -> None:
        share = f" {progress.done}/{progress.total}" if progress.total else ""
        status.update(f"{name}: {progress.stage}{share}")

    return report
