"""The whole program over a few invented documents."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.answering.answerer import Answerer
from bot.answering.model import Answer
from index.claims.tagger.minilm import MiniLMTagger
from index.database import open_engine, sqlite_url
from index.embedding import SentenceTransformerEmbedder
from index.library import Library
from index.model import About
from index.reading import from_text

Told = tuple[str, str, date]
"""The publisher, the text and the day of a document."""

Ask = Callable[..., Answer]


@pytest.fixture(scope="module")
def models() -> tuple[SentenceTransformerEmbedder, MiniLMTagger]:
    return SentenceTransformerEmbedder(), MiniLMTagger()


@pytest.fixture
def ask(tmp_path: Path, models: tuple[SentenceTransformerEmbedder, MiniLMTagger]) -> Iterator[Ask]:
    """Asks a library of the documents given with the question."""
    engine = open_engine(sqlite_url(tmp_path / "record.sqlite3"))
    with Library.open(tmp_path, engine, *models) as library:

        def answer(question: str, *documents: Told) -> Answer:
            for publisher, text, day in documents:
                about = About(publisher=publisher, published=day)
                library.add_reading(text.encode(), from_text(text, about))
            return Answerer(library).answer(question)

        yield answer
    engine.dispose()
