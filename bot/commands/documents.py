"""`documents`, `remove`, `said` and `claims`."""

from functools import partial
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.adding import about_of, bytes_of
from bot.app import App
from bot.commands import jsonl
from bot.commands.jsonl import Json
from bot.commands.marked import show
from bot.contract import claim_json, document_json, said_json
from bot.printed import printed
from index import claims, reading
from index.claims.language import notes_on
from index.claims.tagger import Tagger
from index.model import About, DocumentSummary, Said
from index.words import fold


def show_documents(app: App, *, as_json: bool) -> None:
    documents = app.library.documents()
    if as_json:
        jsonl.write({"documents": [document_json(document) for document in documents]})
        return
    table = Table("id", "title", "publisher", "published", "passages", "claims", box=None)
    for document in documents:
        table.add_row(*map(Text, _cells(document)))
    Console().print(table if documents else "The library is empty.")


def _cells(document: DocumentSummary) -> list[str]:
    about = document.about
    return [
        document.id,
        about.title or document.name or "",
        about.publisher or "",
        about.published.isoformat() if about.published else "",
        str(document.passages),
        str(document.claims),
    ]


def remove(app: App, document_id: str) -> None:
    removed = app.library.remove(document_id)
    jsonl.write_text(f"Removed {removed.id}: {removed.about.title or removed.name or 'untitled'}.")


def show_said(app: App, name: str, *, as_json: bool) -> None:
    found = app.library.said(name)
    if as_json:
        jsonl.write({"claims": [said_json(said) for said in found]})
        return
    names = dict.fromkeys(link.name for said in found for link in said.held)
    others = [other for other in names if fold(other) != fold(name)]
    if others:
        jsonl.write_text(printed(f"Also written: {', '.join(others)}."))
    for said in found:
        jsonl.write_text(printed(_line(said)))
    if not found:
        jsonl.write_text(f"No claim in the library is made or passed on by {name}.")


def _line(said: Said) -> str:
    chain = " → ".join(link.label for link in said.claim.chain)
    return f"{chain} ({said.claim.act}, {said.document.id})\n  “{said.quote}”"


def claims_of_file(path: Path, about: About, tagger: Tagger | None, *, as_json: bool) -> None:
    """Reads a file and shows who says what in it; touches no library. Raises ReadingError."""
    found = reading.read(bytes_of(path), name=path.name)
    extracted = claims.extract(found.text, about, tagger)
    if as_json:
        jsonl.write({"claims": [claim_json(path.name, claim) for claim in extracted]})
        return
    for note in notes_on(found.text):
        jsonl.write_text(f"{note}\n")
    show(found.text, extracted, Console())


def claims_of_lines(lines: str, tagger: Tagger | None) -> None:
    jsonl.answer_each(lines, partial(_claim_lines, tagger))


def _claim_lines(tagger: Tagger | None, given: Json) -> list[Json]:
    document_id, text = jsonl.field(given, "doc_id"), jsonl.field(given, "text")
    about = about_of({name: given.get(name) for name in ("title", "publisher", "published")})
    found = claims.extract(text, about, tagger)
    return [claim_json(document_id, c) for c in found] or [{"doc_id": document_id, "empty": True}]
