"""`accordingto run` as a process of its own."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Self

from tests.fakes.bot_api import BotApi

ROOT = Path(__file__).parents[2]
PROGRAM = [sys.executable, "-m", "bot"]
PATIENCE = 60
"""Seconds after which a process that should have ended has not."""


def environment(folder: Path, **settings: str) -> dict[str, str]:
    """That of a process whose library is in `folder`; nothing of the developer's own settings."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    own = {"DATA_DIR": str(folder / "data"), "PYTHONPATH": str(ROOT)}
    return {**kept, **own, **settings}


class BotProcess:
    """A bot over a fake Bot API, to be started, killed and started again. A context manager."""

    def __init__(self, api: BotApi, folder: Path, **settings: str) -> None:
        telegram = {"TELEGRAM_BOT_TOKEN": api.token, "TELEGRAM_API_URL": api.url}
        self.environment = environment(folder, **telegram, **settings)
        self._folder = folder
        self._log = folder / "log"
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    def start(self) -> None:
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [*PROGRAM, "run"],
                cwd=self._folder,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )

    def kill(self) -> None:
        """As a power cut does."""
        self._signal(signal.SIGKILL)
        self.ended()

    def tell_to_end(self) -> None:
        self._signal(signal.SIGTERM)

    def ended(self) -> int:
        """Waits for the end; the exit status."""
        assert self._process is not None
        return self._process.wait(PATIENCE)

    @property
    def log(self) -> str:
        return self._log.read_text("utf-8", errors="replace")

    def _signal(self, number: signal.Signals) -> None:
        assert self._process is not None
        self._process.send_signal(number)
