"""Sentences are embedded when they are added, and not again when something is asked."""

import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from sqlalchemy import Engine, delete, update

from index.embedding import Embedder, Matrix
from index.library import Library
from index.model import About
from index.reading import from_text
from index.tables import embedding_models, sentence_vectors, vectors
from tests.fakes.embedder import HashingEmbedder

_PATIENCE = 60  # seconds; a guard against hanging, not a measure
_ROUNDED = 1e-3  # what half precision may take off a number

OPENED = "The weir at Orsett opened on Monday."
COUNTED = "Twelve boats passed in Orsett; nine turned back in Malden."
BOATS, TURNED = "Twelve boats passed in Orsett", "nine turned back in Malden."
TEXT = f"{OPENED} {COUNTED}\n\nNobody was hurt."
SENTENCES = [OPENED, COUNTED, BOATS, TURNED, "Nobody was hurt."]


class Recording(HashingEmbedder):
    """Knows what it had to embed since it was last asked."""

    def __init__(self, name: str = "hashing") -> None:
        super().__init__(name)
        self._embedded: list[str] = []

    def embed(self, texts: Sequence[str]) -> Matrix:
        self._embedded += texts
        return super().embed(texts)

    def embedded(self) -> list[str]:
        found, self._embedded = self._embedded, []
        return found


@pytest.fixture
def opened(tmp_path: Path, engine: Engine) -> Callable[[Embedder], Library]:
    return lambda embedder: Library.open(
        tmp_path / "data", engine, embedder, earlier=HashingEmbedder
    )


def add(library: Library, text: str = TEXT) -> None:
    library.add_reading(text.encode(), from_text(text, About(title="Boats")))


def wait_until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _PATIENCE
    while not condition():
        assert time.monotonic() < deadline, "nothing happened"
        threading.Event().wait(0.02)


def test_the_sentences_of_a_document_are_not_embedded_when_they_are_asked_for(
    opened: Callable[[Embedder], Library],
) -> None:
    with opened(HashingEmbedder()) as library:
        add(library)
        add(library, f"{OPENED} A copy.")
    embedder = Recording()
    with opened(embedder) as library:
        found = library.meanings([*SENTENCES, "Who was hurt?"])
        assert embedder.embedded() == ["Who was hurt?"]
    own = embedder.embed([*SENTENCES, "Who was hurt?"])
    assert np.allclose([meaning.vector for meaning in found], own, atol=_ROUNDED)


def test_a_question_is_embedded_once(opened: Callable[[Embedder], Library]) -> None:
    embedder = Recording()
    with opened(embedder) as library:
        add(library)
        embedder.embedded()
        library.search("Which boats passed?")
        library.meanings(["Which boats passed?", "Which boats passed?"])
    assert embedder.embedded() == ["Which boats passed?"]


def test_documents_of_an_earlier_version_get_their_sentences_embedded_in_the_background(
    opened: Callable[[Embedder], Library], engine: Engine
) -> None:
    with opened(HashingEmbedder()) as library:
        add(library)
    with engine.begin() as connection:
        connection.execute(delete(sentence_vectors))
        connection.execute(update(vectors).values(sentences_kept=False))
    with opened(HashingEmbedder()) as library:
        library.start_indexing()
        wait_until(lambda: kept(engine, "hashing") == len(SENTENCES))
    embedder = Recording()
    with opened(embedder) as library:
        library.meanings(SENTENCES)
    assert embedder.embedded() == []


def test_another_model_embeds_the_sentences_anew(
    opened: Callable[[Embedder], Library], engine: Engine
) -> None:
    with opened(HashingEmbedder("one")) as library:
        add(library)
    embedder = Recording("two")
    with opened(embedder) as library:
        library.start_indexing()
        wait_until(lambda: kept(engine, "two") == len(SENTENCES))
        embedder.embedded()
        library.meanings(SENTENCES)
        assert embedder.embedded() == []


def kept(engine: Engine, model: str) -> int:
    with engine.connect() as connection:
        own = sentence_vectors.join(embedding_models)
        return len(connection.execute(own.select().where(embedding_models.c.name == model)).all())
