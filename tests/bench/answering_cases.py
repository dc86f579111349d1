"""The gold answers of tests/cases/answering, and what an answer lacks of its gold."""

import json
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.answering.model import Answer, Outcome
from index.claims.tagger.minilm import MiniLMTagger
from index.database import open_engine, sqlite_url
from index.embedding import SentenceTransformerEmbedder
from index.library import Library
from index.model import About

NO_RESPONSE = "none"
TESTS = Path(__file__).parents[1]
CORPORA = {
    "sample": TESTS.parent / "bot" / "sample",
    "second": TESTS / "corpus",
    "third": TESTS / "corpus" / "third",
    "fourth": TESTS / "corpus" / "fourth",
    "fifth": TESTS / "corpus" / "fifth",
    "sixth": TESTS / "corpus" / "sixth",
    "seventh": TESTS / "corpus" / "seventh",
    "eighth": TESTS / "corpus" / "eighth",
    "ninth": TESTS / "corpus" / "ninth",
    "tenth": TESTS / "corpus" / "tenth",
    "twelfth": TESTS / "corpus" / "twelfth",
    "thirteenth": TESTS / "corpus" / "thirteenth",
    "fifteenth": TESTS / "corpus" / "fifteenth",
    "sixteenth": TESTS / "corpus" / "sixteenth",
    "eighteenth": TESTS / "corpus" / "eighteenth",
}
BLIND = {
    "eleventh": TESTS / "corpus" / "eleventh",
    "fourteenth": TESTS / "corpus" / "fourteenth",
    "seventeenth": TESTS / "corpus" / "seventeenth",
}
"""Corpora to which nothing was ever fitted: no question on them served for tuning."""


@dataclass(frozen=True, slots=True)
class Case:
    """A question and its gold; the fields are described beside the cases."""

    id: str
    question: str
    outcome: Outcome
    speakers: tuple[str, ...]
    quotes: tuple[str, ...]
    not_quotes: tuple[str, ...]
    disputed: bool | None
    origins: int | None
    response: tuple[str, ...]
    statuses: tuple[str, ...]

    @property
    def for_tuning(self) -> bool:
        """Odd numbers are for tuning; even ones are only for the figures."""
        return int(self.id.rpartition("-")[2]) % 2 == 1


def cases(corpus: str) -> list[Case]:
    path = TESTS / "cases" / "answering" / f"{corpus}.jsonl"
    return [_case(json.loads(line)) for line in path.read_text("utf-8").splitlines()]


def fill(library: Library, corpus: str) -> None:
    """Adds the documents of a corpus."""
    folder = (CORPORA | BLIND)[corpus]
    for entry in json.loads((folder / "corpus.json").read_text("utf-8"))["documents"]:
        about = About(
            title=entry["title"],
            publisher=entry["publisher"],
            author=entry["author"],
            published=date.fromisoformat(entry["published"]),
            url=entry.get("url"),
        )
        library.add_file((folder / entry["file"]).read_bytes(), name=entry["file"], about=about)


@contextmanager
def filled_library(corpus: str) -> Iterator[Library]:
    """A library of that corpus alone, by the program's own models."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        engine = open_engine(sqlite_url(folder / "record.sqlite3"))
        with Library.open(folder, engine, SentenceTransformerEmbedder(), MiniLMTagger()) as library:
            fill(library, corpus)
            yield library
        engine.dispose()


def problems(case: Case, answer: Answer) -> Iterator[str]:
    """What is wrong with `answer`; nothing where it is fully right."""
    if answer.outcome != case.outcome:
        yield f"outcome: {answer.outcome} ({answer.reason})"
    if Outcome.DECLINED in {answer.outcome, case.outcome}:
        return
    quotes = [_spaced(statement.quote) for statement in answer.statements]
    yield from (f"speaker: {s}" for s in case.speakers if not speaks(s, answer))
    yield from (f"quote: {q}" for q in case.quotes if not _inside(q, quotes))
    yield from (f"quoted: {q}" for q in case.not_quotes if _inside(q, quotes))
    if case.disputed not in {None, bool(answer.disagreements)}:
        yield f"disputed: {bool(answer.disagreements)}"
    if case.origins not in {None, answer.origins}:
        yield f"origins: {answer.origins} instead of {case.origins}"
    if case.response and not response_is_shown(case, answer):
        yield f"response: {case.response}"
    shown = {statement.status for statement in answer.statements}
    yield from (f"status: {status}" for status in case.statuses if status not in shown)


def speaks(name: str, answer: Answer) -> bool:
    labels = [link.label.casefold() for s in answer.statements for link in s.chain]
    return any(name.casefold() in label for label in labels)


def response_is_shown(case: Case, answer: Answer) -> bool:
    """Whether one of the responses in `case` is shown, or that there is none, if it holds that."""
    quotes = [_spaced(statement.quote) for statement in answer.statements]
    if any(_inside(words, quotes) for words in case.response):
        return True
    return NO_RESPONSE in case.response and _finds_none(answer)


def response_is_missed(case: Case, answer: Answer) -> bool:
    """Whether the answer says *none found* and shows none of those that the documents hold."""
    wrong = NO_RESPONSE not in case.response and not response_is_shown(case, answer)
    return wrong and any(response.by is None for response in answer.responses)


def _finds_none(answer: Answer) -> bool:
    return bool(answer.responses) and all(r.by is None for r in answer.responses)


def _case(fields: dict[str, object]) -> Case:
    known = {name: fields[name] for name in Case.__dataclass_fields__}
    lists = {name: tuple(v) for name, v in known.items() if isinstance(v, list)}
    outcome, response = Outcome(str(known["outcome"])), _responses(known["response"])
    return Case(**{**known, **lists, "outcome": outcome, "response": response})  # type: ignore[arg-type]


def _responses(given: object) -> tuple[str, ...]:
    """A response may be worded in one way or in several; null asks nothing of it."""
    return tuple(given) if isinstance(given, list) else (str(given),) if given else ()


def _inside(words: str, quotes: list[str]) -> bool:
    return any(_spaced(words) in quote for quote in quotes)


def _spaced(text: str) -> str:
    return re.sub(r"\s+", " ", text)
