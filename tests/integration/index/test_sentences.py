"""Sentences are embedded when they are added, and not again when something is asked."""

import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from sqlalchemy import Engine

from index.embedding import Embedder, Matrix
from index.library import Library
from index.model import About
from index.reading import from_text
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
        self.calls = 0

    def embed(self, texts: Sequence[str]) -> Matrix:
        self.calls += 1
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
        library.start_indexing()
        add(library)
        add(library, f"{OPENED} A copy.")
        assert not library.is_caught_up
        wait_until(lambda: library.is_caught_up)
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


def test_what_was_added_before_the_library_was_closed_is_caught_up_on(
    opened: Callable[[Embedder], Library],
) -> None:
    with opened(HashingEmbedder()) as library:
        add(library)
    with opened(HashingEmbedder()) as library:
        assert not library.is_caught_up
        library.start_indexing()
        wait_until(lambda: library.is_caught_up)
    embedder = Recording()
    with opened(embedder) as library:
        library.meanings(SENTENCES)
    assert embedder.embedded() == []


def test_a_library_that_lacks_nothing_is_opened_without_its_model(
    opened: Callable[[Embedder], Library],
) -> None:
    with opened(HashingEmbedder()) as library:
        library.start_indexing()
        add(library)
        wait_until(lambda: library.is_caught_up)
    embedder = Recording()
    with opened(embedder) as library:
        library.start_indexing()
        wait_until(lambda: library.generation is not None)
    assert embedder.calls == 0


def test_another_model_embeds_the_sentences_anew(
    opened: Callable[[Embedder], Library],
) -> None:
    with opened(HashingEmbedder("one")) as library:
        add(library)
    embedder = Recording("two")
    with opened(embedder) as library:
        library.start_indexing()
        wait_until(lambda: library.model.name == "two" and library.is_caught_up)
        embedder.embedded()
        library.meanings(SENTENCES)
        assert embedder.embedded() == []
