"""``python -m tests.bench.ramdocs``: documents that conflict, and some that misinform.

Each question is asked of a library that holds its own documents alone. RAMDocs' answers are short
names; one is shown where its words stand in a quote that the answer cites.
"""

import gzip
import json
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.answering.answerer import Answerer
from bot.answering.model import Answer
from index.claims.tagger import Tagger
from index.claims.tagger.minilm import MiniLMTagger
from index.database import open_engine, sqlite_url
from index.embedding import Embedder, SentenceTransformerEmbedder
from index.library import Library
from index.model import About
from index.reading import from_text
from index.words import fold

_DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "ramdocs" / "dev.jsonl.gz"

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Shown:
    """Whether each answer to one question stands in a quote."""

    gold: tuple[bool, ...]
    wrong: tuple[bool, ...]
    disputed: bool


def answer(row: Row, embedder: Embedder, tagger: Tagger) -> Answer:
    """What a library of the row's documents answers."""
    with tempfile.TemporaryDirectory() as name:
        engine = open_engine(sqlite_url(Path(name) / "record.sqlite3"))
        with Library.open(Path(name), engine, embedder, tagger) as library:
            for number, document in enumerate(row["documents"]):
                original = json.dumps([number, document["text"]]).encode()
                library.add_reading(original, from_text(document["text"], About()))
            found = Answerer(library).answer(row["question"])
        engine.dispose()
    return found


def shown(row: Row, found: Answer) -> Shown:
    quotes = [f" {fold(statement.quote)} " for statement in found.statements]

    def each(answers: Iterable[str]) -> tuple[bool, ...]:
        return tuple(any(f" {fold(a)} " in quote for quote in quotes) for a in answers)

    return Shown(each(row["gold_answers"]), each(row["wrong_answers"]), bool(found.disagreements))


def measured(rows: Sequence[Row]) -> Iterator[Shown]:
    embedder, tagger = SentenceTransformerEmbedder(), MiniLMTagger()
    for row in rows:
        yield shown(row, answer(row, embedder, tagger))


def _share(values: Iterable[bool]) -> str:
    held = list(values)
    return f"{100 * sum(held) / len(held):5.1f} %  of {len(held)}"


def main() -> None:
    if not _DATA.exists():
        print(f"ramdocs: skipped, {_DATA} is not on this machine")
        return
    with gzip.open(_DATA, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    start = time.perf_counter()
    found = list(measured(rows))
    several = [one for one in found if len(one.gold) > 1]
    print(f"gold answers in a cited quote        {_share(g for one in found for g in one.gold)}")
    print(f"questions with every gold answer     {_share(all(one.gold) for one in found)}")
    print(f"wrong answers in a cited quote       {_share(w for one in found for w in one.wrong)}")
    print(f"several answers, disagreement shown  {_share(one.disputed for one in several)}")
    print(f"{time.perf_counter() - start:.0f} s for {len(rows)} questions")


if __name__ == "__main__":
    main()
