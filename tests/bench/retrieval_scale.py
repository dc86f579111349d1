"""``python -m tests.bench.retrieval_scale [FOLDER]``: search over 100,000 passages.

Words are invented and as frequent as Zipf's law has it; questions take theirs from a passage.
What is timed is the library's own search without the embedding of the question; vectors are
random, for no speed hangs on what they mean. One process fills the library and builds its index,
a fresh one loads the model, opens the library, searches, and says how much memory it took at most.
With FOLDER the filled library is kept there, and used again.
"""

import json
import time
from collections.abc import Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path

import numpy as np
from sqlalchemy import update

from index import passages
from index.adding import NewDocument
from index.database import open_engine, sqlite_url
from index.embedding import Matrix, SentenceTransformerEmbedder
from index.library import Library
from index.model import About
from index.reading import from_text
from index.record import Record, migrate_record
from index.tables import vectors
from tests.bench import fresh
from tests.bench.fresh import Seconds

_PASSAGES = 100_000
_PARAGRAPHS = 100  # of a document, each a passage
_WORDS = 100  # of a paragraph
_VOCABULARY = 60_000
_ASKED = 9  # words of a question
_QUESTIONS = 300
_DIMENSION = 384
_SYLLABLES = [c + v for c in "bdfgklmnprstvz" for v in "aeiou"]
_ASKED_FILE = "questions.json"


class Generated:
    """Invented words, paragraphs, vectors and questions, the same at every run."""

    def __init__(self) -> None:
        self._random = np.random.default_rng(1)
        lengths = self._random.integers(2, 5, _VOCABULARY)
        self._words = [
            "".join(self._random.choice(_SYLLABLES, length)) for length in lengths.tolist()
        ]
        shares = 1 / (np.arange(_VOCABULARY) + 2.7)  # Mandelbrot's shift, as in English
        self._shares = np.cumsum(shares / shares.sum())

    def paragraph(self) -> str:
        drawn = np.searchsorted(self._shares, self._random.random(_WORDS))
        words = [self._words[rank] for rank in drawn.tolist()]
        lines = [" ".join(words[start : start + 20]) for start in range(0, _WORDS, 20)]
        return " ".join(f"{line.capitalize()}." for line in lines)

    def question(self, paragraph: str) -> str:
        words = self._random.choice(paragraph.lower().replace(".", "").split(), _ASKED)
        return f"What did the {' '.join(words.tolist())}?"

    def vectors(self, count: int) -> Matrix:
        found = self._random.normal(size=(count, _DIMENSION)).astype(np.float32)
        return np.asarray(found / np.linalg.norm(found, axis=1, keepdims=True), dtype=np.float32)


class Untimed:
    """The packaged model, loaded, that does not embed: its vectors are random and cost nothing."""

    def __init__(self) -> None:
        self._embedder = SentenceTransformerEmbedder()
        self._embedder.embed(["loaded"])
        self._generated = Generated()
        self.model = self._embedder.model

    def embed(self, texts: Sequence[str]) -> Matrix:
        return self._generated.vectors(len(texts))


def fill(folder: Path) -> None:
    engine = open_engine(sqlite_url(folder / "record.sqlite3"))
    migrate_record(engine)
    embedder = SentenceTransformerEmbedder()
    questions = _filled(Record(engine, embedder.model), Generated())
    with engine.begin() as connection:  # search asks for no sentence's vector
        connection.execute(update(vectors).values(sentences_kept=True))
    with Library.open(folder, engine, embedder) as library:
        _wait_for_index(library)
    engine.dispose()
    (folder / _ASKED_FILE).write_text(json.dumps(questions), "utf-8")


def measure(folder: Path) -> None:
    questions = json.loads((folder / _ASKED_FILE).read_text("utf-8"))
    embedder = Untimed()
    engine = open_engine(sqlite_url(folder / "record.sqlite3"))
    started = time.perf_counter()
    with Library.open(folder, engine, embedder) as library:
        print(f"{_PASSAGES:,} passages, opened in {time.perf_counter() - started:.2f} s")
        fresh.report("exact search", _asked(library, questions))
        _wait_for_index(library)
        fresh.report("index", _asked(library, questions))
    engine.dispose()
    fresh.report_memory()


def _asked(library: Library, questions: Sequence[str]) -> list[Seconds]:
    return [fresh.timed(partial(library.search, question, 10)) for question in questions]


def _filled(record: Record, generated: Generated) -> list[str]:
    """Fills the record; returns questions."""
    questions = []
    for number in range(_PASSAGES // _PARAGRAPHS):
        paragraphs = [generated.paragraph() for _ in range(_PARAGRAPHS)]
        text = "\n\n".join(paragraphs)
        pieces = passages.split(text)
        record.add(
            NewDocument(
                id=str(number),
                name=None,
                original=text.encode(),
                sha256=sha256(text.encode()).hexdigest(),
                text_sha256=sha256(text.encode()).hexdigest(),
                reading=from_text(text, About(title=paragraphs[0][:60], publisher="The Sluice")),
                passages=pieces,
                claims=(),
                vectors=generated.vectors(len(pieces)),
            )
        )
        questions.append(generated.question(paragraphs[-1]))
    return questions[:_QUESTIONS]


def _wait_for_index(library: Library) -> None:
    library.start_indexing()
    while library.generation is None:
        time.sleep(0.1)


if __name__ == "__main__":
    fresh.run("tests.bench.retrieval_scale", __doc__, fill, measure)
