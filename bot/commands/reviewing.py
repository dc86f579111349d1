"""`review` and `export`: the journal at the keyboard."""

import sys
from typing import Literal

import typer

from bot.answering.blocks import plain_text
from bot.app import App
from bot.commands import jsonl
from bot.journal.export import entry_json, write_csv
from bot.journal.model import Entry, Verdict

OPERATOR = 0
"""The reviewer id of whoever sits at the machine itself."""

_SKIP, _QUIT = "s", "q"


def review(app: App) -> None:
    """Shows the answers that most need a review, one after the other, until there is none left."""
    skipped: list[int] = []
    while entry := app.journal.next_unreviewed(skipped):
        jsonl.write_text(_shown(entry))
        choice = typer.prompt(_choices(), prompt_suffix="\n> ").strip().lower()
        if choice == _QUIT:
            return
        if verdict := _verdict(choice):
            note = typer.prompt("Note (empty for none)", default="", show_default=False)
            app.journal.review(entry.id, OPERATOR, verdict, note)
        elif choice == _SKIP:
            skipped.append(entry.id)
    jsonl.write_text("No answer is left to review.")


def export(app: App, form: Literal["jsonl", "csv"]) -> None:
    if form == "csv":
        write_csv(app.journal.entries(), sys.stdout)
        return
    for entry in app.journal.entries():
        jsonl.write(entry_json(entry))


def _shown(entry: Entry) -> str:
    opinions = ", ".join(f.opinion for f in entry.feedback)
    head = f"Answer {entry.id} · {entry.asked:%Y-%m-%d %H:%M} UTC · {entry.asker.front_end}"
    head = f"{head} · {opinions}" if opinions else head
    return f"\n{head}\n{entry.answer.question}\n\n{plain_text(entry.answer.blocks)}\n"


def _choices() -> str:
    verdicts = [f"{number} {verdict}" for number, verdict in enumerate(Verdict, start=1)]
    return " · ".join([*verdicts, f"{_SKIP} skip", f"{_QUIT} quit"])


def _verdict(choice: str) -> Verdict | None:
    numbered = {str(number): verdict for number, verdict in enumerate(Verdict, start=1)}
    return numbered.get(choice)
