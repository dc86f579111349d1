"""``python -m tests.bench.speed``: how fast documents are added and questions are answered.

The two are compared in one run: asking while nothing else happens, and asking while a second
thread adds documents.
"""

import json
import statistics
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.answering.answerer import Answerer
from index.claims.tagger.minilm import MiniLMTagger
from index.database import open_engine, sqlite_url
from index.embedding import SentenceTransformerEmbedder
from index.library import Library
from index.model import About
from index.reading import from_text
from tests.bench.answering_cases import CORPORA, cases, fill

_ROUNDS = 3


@contextmanager
def sample_library() -> Iterator[tuple[Library, float]]:
    """A library of the sample corpus, and the seconds that adding it took, the model loaded."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        engine = open_engine(sqlite_url(folder / "record.sqlite3"))
        with Library.open(folder, engine, SentenceTransformerEmbedder(), MiniLMTagger()) as library:
            library.meanings(["loaded"])
            library.start_indexing()
            start = time.perf_counter()
            fill(library, "sample")
            yield library, time.perf_counter() - start
        engine.dispose()


def catch_up(library: Library) -> float:
    """Waits for the index and the vectors of sentences; returns the seconds that it took."""
    start = time.perf_counter()
    while library.generation is None or not library.is_caught_up:
        time.sleep(0.1)
    return time.perf_counter() - start


def asking(answerer: Answerer) -> list[float]:
    """Seconds for each question of the gold cases."""
    seconds = []
    for case in cases("sample") * _ROUNDS:
        start = time.perf_counter()
        answerer.answer(case.question)
        seconds.append(time.perf_counter() - start)
    return seconds


def add_until(stop: threading.Event, library: Library) -> None:
    """Adds ever new copies of the corpus's texts."""
    texts = [library.document(d.id).text for d in library.documents()]
    number = 0
    while not stop.is_set():
        for text in texts:
            number += 1
            original = json.dumps([number, text]).encode()
            library.add_reading(original, from_text(f"{text}\n\nCopy {number}.", About()))
            if stop.is_set():
                return


def main() -> None:
    with sample_library() as (library, added_in):
        words = sum(len(library.document(d.id).text.split()) for d in library.documents())
        caught_up_in = catch_up(library)
        answerer = Answerer(library)
        quiet = asking(answerer)
        stop = threading.Event()
        adding = threading.Thread(target=add_until, args=(stop, library))
        adding.start()
        busy = asking(answerer)
        stop.set()
        adding.join()
    files = len(list(CORPORA["sample"].glob("2*")))
    print(f"adding       {words / added_in:8.0f} words/s ({files} files, {words} words)")
    print(f"catching up  {caught_up_in:8.1f} s: the index, the sentences")
    for name, seconds in (("asking", quiet), ("while adding", busy)):
        p95 = statistics.quantiles(seconds, n=20)[-1]
        print(
            f"{name:12} p50 {1000 * statistics.median(seconds):6.0f} ms, p95 {1000 * p95:6.0f} ms"
        )


if __name__ == "__main__":
    main()
