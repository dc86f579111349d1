"""The README's picture, taken of the program: `python -m tests.picture` writes it anew."""

import asyncio
import io
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

from rich.console import Console
from rich.text import Text

from bot.app import open_app
from bot.sample import sample
from bot.settings import Settings
from bot.telegram.local import LocalBotApi
from bot.telegram.main import local_application
from bot.telegram.screen import ConsoleScreen, message_view
from bot.telegram.terminal import chat
from bot.telegram.welcome import welcome
from bot.telegram.workers import Workers

PICTURE = Path(__file__).parents[1] / "bot" / "sample" / "answer.svg"
_WIDTH = 96  # columns


def drawn() -> str:
    """The first question of the sample corpus and the answer to it, as SVG."""
    question = sample().questions[0]
    with tempfile.TemporaryDirectory() as folder:
        api = asyncio.run(_asked(Path(folder), question))
    answer = api.last_message(with_buttons=True)
    assert answer is not None
    console = Console(record=True, width=_WIDTH, file=io.StringIO(), force_terminal=True)
    console.print(Text(f"› {question}\n", style="bold"))
    console.print(message_view(answer, with_urls=False), highlight=False)
    return console.export_svg(title="make run", unique_id="answer")


async def _asked(folder: Path, question: str) -> LocalBotApi:
    unseen = Console(file=io.StringIO())
    screen = ConsoleScreen(unseen)
    api = LocalBotApi(screen)
    with open_app(Settings(data_dir=folder)) as app, Workers() as workers:
        welcome(app, unseen)
        await chat(local_application(app, workers, api), api, screen, _lines(question))
    return api


async def _lines(*lines: str) -> AsyncIterator[str]:
    for line in lines:
        yield line


if __name__ == "__main__":
    PICTURE.write_text(drawn(), encoding="utf-8")
