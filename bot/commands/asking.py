"""`ask` and `search`."""

from bot.answering.blocks import plain_text
from bot.app import App
from bot.commands import jsonl
from bot.commands.jsonl import Json
from bot.contract import answer_json, hit_json
from bot.journal.model import Asker, FrontEnd

ASKER = Asker(FrontEnd.COMMAND)


def ask(app: App, question: str, *, as_json: bool) -> None:
    entry = app.ask(question, ASKER)
    if as_json:
        jsonl.write(answer_json(entry.answer, str(entry.id)))
    else:
        jsonl.write_text(plain_text(entry.answer.blocks))


def ask_lines(app: App, path: str) -> None:
    def answer(given: Json) -> Json:
        entry = app.ask(jsonl.field(given, "question"), ASKER)
        return answer_json(entry.answer, str(given.get("id", entry.id)))

    jsonl.answer_each(path, lambda given: [answer(given)])


def search(app: App, query: str, limit: int, *, as_json: bool) -> None:
    hits = app.library.search(query, limit)
    if as_json:
        jsonl.write({"hits": [hit_json(hit) for hit in hits]})
        return
    for hit in hits:
        page = f", page {hit.passage.page}" if hit.passage.page else ""
        place = f"{hit.document_id}, {hit.passage.span.start}–{hit.passage.span.end}{page}"
        jsonl.write_text(f"{place} ({hit.score:.4f})\n{hit.text}\n")


def search_lines(app: App, path: str, limit: int) -> None:
    def answer(given: Json) -> Json:
        query = jsonl.field(given, "question" if "question" in given else "query")
        hits = app.library.search(query, limit)
        return {"id": given.get("id"), "hits": [hit_json(hit) for hit in hits]}

    jsonl.answer_each(path, lambda given: [answer(given)])
