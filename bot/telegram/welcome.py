"""What the terminal shows first; an empty library is filled with the sample corpus."""

from collections.abc import Sequence
from typing import Final

from rich.console import Console
from rich.progress import track
from rich.text import Text

from bot.adding import add_path
from bot.app import App
from bot.sample import SampleDocument, sample
from bot.telegram.views.parts import counted
from index.library import Library
from index.progress import Progress

_HELP: Final = (
    "/help lists the commands, the number of a button presses it, /add FILE adds a document."
)


def welcome(app: App, console: Console) -> None:
    """Says what the library holds; fills it first where it holds nothing."""
    held = len(app.library.documents())
    if held:
        _say(console, f"The library holds {counted(held, 'document')}.", _HELP)
        return
    corpus = sample()
    _say(
        console,
        "The library is empty, so it is filled with the sample corpus: "
        f"{counted(len(corpus.documents), 'document')} of an invented affair.",
        corpus.affair,
    )
    _fill(app.library, corpus.documents, console)
    _say(console, _HELP, "Questions to try:", *(f"  {question}" for question in corpus.questions))


def _fill(library: Library, documents: Sequence[SampleDocument], console: Console) -> None:
    """Adds all of `documents`, or none where it is interrupted."""
    added: list[str] = []
    shown = track(
        documents, "Adding", console=console, transient=True, disable=not console.is_terminal
    )
    try:
        for document in shown:
            result = add_path(library, document.path, document.about, _silent)
            added.append(result.document.id)
    except BaseException:
        for document_id in added:
            library.remove(document_id)
        raise


def _silent(_state: Progress) -> None:
    """The bar moves by documents."""


def _say(console: Console, *lines: str) -> None:
    console.print(Text("\n".join(lines)), soft_wrap=not console.is_terminal)
    console.print()
