"""``python -m tests.bench.retrieval_scale``: search over 100,000 passages of generated text.

Words are invented and as frequent as Zipf's law has it; questions take theirs from a passage.
What is timed is the library's own search without the embedding of the question; vectors are
random, for no speed hangs on what they mean.
"""

import resource
import statistics
import tempfile
import time
from hashlib import sha256
from pathlib import Path

import numpy as np

from index import passages, query
from index.database import open_engine, sqlite_url
from index.embedding import Matrix, SentenceTransformerEmbedder
from index.exact import ExactVectors
from index.indexer import Indexer
from index.library import Library
from index.model import About
from index.reading import from_text
from index.record import NewDocument, Record, migrate_record
from index.record_search import SearchRecord
from index.search import Search

_PASSAGES = 100_000
_PARAGRAPHS = 100  # of a document, each a passage
_WORDS = 100  # of a paragraph
_VOCABULARY = 60_000
_ASKED = 9  # words of a question
_QUESTIONS = 300
_DIMENSION = 384
_SYLLABLES = [c + v for c in "bdfgklmnprstvz" for v in "aeiou"]


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


def main() -> None:
    embedder = SentenceTransformerEmbedder()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        engine = open_engine(sqlite_url(folder / "record.sqlite3"))
        migrate_record(engine)
        questions = _fill(Record(engine, embedder.model), Generated())
        started = time.perf_counter()
        with Library.open(folder, engine, embedder):
            opened = time.perf_counter() - started
        embedder.embed(["loaded"])
        record = SearchRecord(engine)
        exact = ExactVectors(*Record(engine, embedder.model).vectors())
        indexer = Indexer(folder / "index", exact)
        search = Search(record, embedder, exact, indexer)
        print(f"{len(exact):,} passages, opened in {opened:.2f} s")
        _print("exact search", _timed(search, questions))
        indexer.start()
        while indexer.generation is None:
            time.sleep(1)
        _print("index", _timed(search, questions))
        indexer.close()
        engine.dispose()
    print(f"memory at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20:.2f} GiB")


def _fill(record: Record, generated: Generated) -> list[str]:
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


def _timed(search: Search, questions: list[str]) -> list[float]:
    """Seconds that each question takes, its embedding aside."""
    vectors = Generated().vectors(1)
    seconds = []
    for question in questions:
        started = time.perf_counter()
        search.nearest_to(query.parse(question), vectors, 10)
        seconds.append(time.perf_counter() - started)
    return seconds


def _print(name: str, seconds: list[float]) -> None:
    p95 = statistics.quantiles(seconds, n=20)[-1]
    print(f"{name:14} p50 {1000 * statistics.median(seconds):.0f} ms, p95 {1000 * p95:.0f} ms")


if __name__ == "__main__":
    main()
