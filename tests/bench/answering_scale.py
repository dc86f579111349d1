"""``python -m tests.bench.answering_scale [FOLDER]``: answers from 10,000 passages.

The project's own questions are asked of a library of its sample corpora and of ever new copies of
their texts, in which every name and number is another one: what the questions ask about stands
everywhere, so that much is found, read and weighed. The copies' claims are found by the rules;
their vectors and their sentences' are those of the corpora's passages with noise. One process fills
the library, a fresh one loads the model, opens the library and asks. With FOLDER the filled library
is kept there, and used again.
"""

import re
import statistics
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from bot.answering.answerer import Answerer
from bot.answering.model import Answer
from index.database import open_engine, sqlite_url
from index.embedding import Matrix, SentenceTransformerEmbedder
from index.library import Library
from index.model import About, Document
from index.reading import from_text
from tests.bench import fresh
from tests.bench.answering_cases import CORPORA, cases, fill
from tests.bench.fresh import Seconds
from tests.bench.speed import catch_up

_PASSAGES = 10_000
_NOISE = 0.02  # of each of 384 numbers of a vector: 0.4 of its length
_NAME = re.compile(r"(?<=[\w,;] )[A-Z][a-z]{2,}\b|\d+")
_SYLLABLES = [c + v for c in "bdfgklmnprstvz" for v in "aeiou"]


class Noisy:
    """The packaged model by its name; a vector is any of the corpora's, with noise."""

    def __init__(self, vectors: Matrix) -> None:
        self.model = SentenceTransformerEmbedder().model
        self._vectors = vectors
        self._random = np.random.default_rng(1)

    def embed(self, texts: Sequence[str]) -> Matrix:
        chosen = self._vectors[self._random.integers(0, len(self._vectors), len(texts))]
        noisy = chosen + self._random.normal(0, _NOISE, chosen.shape)
        return np.asarray(noisy / np.linalg.norm(noisy, axis=1, keepdims=True), dtype=np.float32)


class Renamed:
    """Copies of documents under invented names and numbers, the same at every run."""

    def __init__(self) -> None:
        self._random = np.random.default_rng(2)

    def copy(self, document: Document) -> tuple[str, About]:
        names: dict[str, str] = defaultdict(self._name)

        def other(text: str) -> str:
            return _NAME.sub(lambda m: self._number() if m[0].isdigit() else names[m[0]], text)

        about = document.summary.about
        day = date(2024, 1, 1) + timedelta(int(self._random.integers(0, 900)))
        publisher = f"The {names['publisher']} {names['paper']}"
        return other(document.text), About(
            title=other(about.title or ""), publisher=publisher, published=day
        )

    def _name(self) -> str:
        return "".join(self._random.choice(_SYLLABLES, 3)).capitalize()

    def _number(self) -> str:
        return str(self._random.integers(2, 1000))


def fill_all(folder: Path) -> None:
    url = sqlite_url(folder / "record.sqlite3")
    engine = open_engine(url)
    with Library.open(folder, engine, SentenceTransformerEmbedder()) as library:
        library.start_indexing()
        for corpus in CORPORA:
            fill(library, corpus)
        catch_up(library)
        sources = [library.document(summary.id) for summary in library.documents()]
        texts = [text for source in sources for text in source.text.split("\n\n")]
        vectors = np.stack([meaning.vector for meaning in library.meanings(texts)])
    with Library.open(folder, engine, Noisy(vectors)) as library:
        library.start_indexing()
        held = sum(source.summary.passages for source in sources)
        renamed = Renamed()
        while held < _PASSAGES:
            for source in sources:
                text, about = renamed.copy(source)
                added = library.add_reading(text.encode(), from_text(text, about))
                held += added.document.passages
        catch_up(library)
    engine.dispose()


def measure(folder: Path) -> None:
    engine = open_engine(sqlite_url(folder / "record.sqlite3"))
    with Library.open(folder, engine, SentenceTransformerEmbedder()) as library:
        library.prepare()
        held = [summary.passages for summary in library.documents()]
        print(f"{sum(held):,} passages of {len(held):,} documents")
        answerer = Answerer(library)
        questions = [case.question for corpus in CORPORA for case in cases(corpus)]
        answers: list[Answer] = []
        fresh.report("asking", [_asked(answerer, question, answers) for question in questions])
    engine.dispose()
    for stage in answers[0].evidence.timings:
        taken = [answer.evidence.timings.get(stage, 0.0) for answer in answers]
        print(f"of it {stage:10} mean {1000 * statistics.mean(taken):4.0f} ms wall")
    fresh.report_memory()


def _asked(answerer: Answerer, question: str, answers: list[Answer]) -> Seconds:
    return fresh.timed(lambda: answers.append(answerer.answer(question)))


if __name__ == "__main__":
    fresh.run("tests.bench.answering_scale", __doc__, fill_all, measure)
