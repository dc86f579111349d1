"""``python -m tests.bench.declining [--cache FOLDER] [--all]``: answering from the right place.

Every question goes through the whole program: a library filled with the documents of the set, and
its answers scored by score_answers.py. Of squad2 a seeded sample of 600 questions is asked unless
`--all` is given. Thresholds were set on the *tuning* part; the figures that count
are those of the *untouched* one. `--cache` keeps the filled libraries: finding the claims of
multihop_rag's half a million words takes ten minutes.
"""

import argparse
import gzip
import hashlib
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.answering.answerer import Answerer
from bot.contract import answer_json
from index.claims.tagger.minilm import MiniLMTagger
from index.database import open_engine, sqlite_url
from index.embedding import SentenceTransformerEmbedder
from index.library import Library
from index.model import About
from index.reading import from_text

SHARED = Path(__file__).resolve().parents[3] / "shared"
_SCORER = SHARED / "tools" / "score_answers.py"
_SAMPLE = 600

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """Documents with questions on them; `unit` names what is wholly in one part or the other."""

    name: str
    documents: str
    questions: str
    asks: str
    unit: Callable[[Row], str]

    def rows(self, file: str) -> list[Row]:
        path = SHARED / "data" / self.name / f"{file}.jsonl.gz"
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            return [json.loads(line) for line in lines]

    def is_for_tuning(self, question: Row) -> bool:
        """By the hash of its unit: half of the units, whatever is sampled."""
        return hashlib.sha256(self.unit(question).encode()).digest()[0] % 2 == 1


SQUAD2 = QuestionSet(
    "squad2",
    "contexts.dev",
    "questions.dev",
    "question",
    lambda row: str(row["context_id"]).split("/")[1],  # the article: its paragraphs share words
)
MULTIHOP = QuestionSet("multihop_rag", "docs", "queries.dev", "query", lambda row: str(row["id"]))


@contextmanager
def library_of(questions: QuestionSet, cache: Path | None) -> Iterator[Library]:
    """A library of the set's documents: as it lies in `cache`, or else filled now."""
    with tempfile.TemporaryDirectory() as name:
        folder = (cache or Path(name)) / questions.name
        folder.mkdir(parents=True, exist_ok=True)
        engine = open_engine(sqlite_url(folder / "record.sqlite3"))
        with Library.open(folder, engine, SentenceTransformerEmbedder(), MiniLMTagger()) as library:
            held = {summary.id for summary in library.documents()}
            for row in questions.rows(questions.documents):
                if row["id"] not in held:
                    add(library, row)
            yield library
        engine.dispose()


def add(library: Library, row: Row) -> None:
    about = About(
        title=row["title"],
        publisher=row.get("publisher"),
        author=row.get("author"),
        published=datetime.fromisoformat(row["date"]).date() if row.get("date") else None,
        url=row.get("url"),
    )
    # Two paragraphs of a set may be the same text: their ids tell them apart.
    original = json.dumps([row["id"], row["text"]]).encode()
    library.add_reading(original, from_text(row["text"], about), document_id=row["id"])


def sampled(questions: QuestionSet, *, every: bool) -> list[Row]:
    rows = questions.rows(questions.questions)
    return rows if every or len(rows) <= _SAMPLE else random.Random(0).sample(rows, _SAMPLE)


def asked(library: Library, questions: QuestionSet, rows: Sequence[Row]) -> list[Row]:
    """An answer for each of `rows`, in their order."""
    answerer = Answerer(library)
    return [answer_json(answerer.answer(row[questions.asks]), row["id"]) for row in rows]


def scored(rows: Sequence[Row], answers: Sequence[Row]) -> str:
    """What score_answers.py prints of them."""
    with tempfile.TemporaryDirectory() as name:
        paths = [Path(name) / "questions.jsonl", Path(name) / "answers.jsonl"]
        for path, lines in zip(paths, (rows, answers), strict=True):
            path.write_text("".join(f"{json.dumps(line)}\n" for line in lines), "utf-8")
        done = subprocess.run(
            [sys.executable, _SCORER, *paths], check=True, capture_output=True, text=True
        )
    return done.stdout


def measure(questions: QuestionSet, cache: Path | None, *, every: bool) -> None:
    rows = sampled(questions, every=every)
    with library_of(questions, cache) as library:
        start = time.perf_counter()
        answers = asked(library, questions, rows)
        seconds = time.perf_counter() - start
    print(f"\n{questions.name}: {len(rows)} questions, {1000 * seconds / len(rows):.0f} ms each")
    pairs = list(zip(rows, answers, strict=True))
    for part, tuning in (("tuning", True), ("untouched", False)):
        chosen = [(q, a) for q, a in pairs if questions.is_for_tuning(q) == tuning]
        print(f"{part}\n{scored([q for q, _ in chosen], [a for _, a in chosen])}", end="")


def main() -> None:
    if not SHARED.exists():
        print(f"declining: skipped, {SHARED} is not on this machine")
        return
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path, help="where the filled libraries are kept")
    parser.add_argument("--all", action="store_true", help="every question of squad2")
    given = parser.parse_args()
    for questions in (SQUAD2, MULTIHOP):
        measure(questions, given.cache, every=given.all)


if __name__ == "__main__":
    main()
