"""Another embedding model: the earlier one serves until the new one has embedded everything."""

import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Engine

from index.errors import EmbeddingModelError
from index.library import Library
from index.model import About
from index.reading import from_text
from index.reembedding import ModelRecord, Reembedded
from tests.fakes.embedder import HashingEmbedder, WaitingEmbedder

_PATIENCE = 60  # seconds; a guard against hanging, not a measure


@pytest.fixture
def opened(tmp_path: Path, engine: Engine) -> Callable[[HashingEmbedder], Library]:
    return lambda embedder: Library.open(
        tmp_path / "data", engine, embedder, earlier=HashingEmbedder
    )


def add(library: Library, number: int) -> None:
    text = f"Report {number}: the weir at Orsett opened on day {number}."
    library.add_reading(text.encode(), from_text(text, About()), document_id=str(number))


def wait_until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _PATIENCE
    while not condition():
        assert time.monotonic() < deadline, "nothing happened"
        threading.Event().wait(0.02)


def found(library: Library) -> set[str]:
    return {hit.document_id for hit in library.search("the weir at Orsett", 100)}


def checked(library: Library) -> list[str]:
    return [f"{finding.name}: {finding.detail}" for finding in library.check()]


def test_the_earlier_model_serves_until_the_new_one_has_embedded_everything(
    opened: Callable[[HashingEmbedder], Library],
) -> None:
    with opened(HashingEmbedder("one")) as library:
        for number in range(3):
            add(library, number)
    new = WaitingEmbedder("two")
    with opened(new) as library:
        library.start_indexing()
        add(library, 3)
        assert library.model.name == "one"
        assert found(library) == {"0", "1", "2", "3"}
        assert library.reembedded == Reembedded("two", 0, 4)
        assert "re-embedding: 0 of 4 passages, by two" in checked(library)
        new.let_go.set()
        wait_until(lambda: library.model.name == "two")
        assert not any(line.startswith("re-embedding") for line in checked(library))
        assert found(library) == {"0", "1", "2", "3"}
        add(library, 4)
        assert found(library) == {"0", "1", "2", "3", "4"}
        assert [f.name for f in library.check() if not f.healthy] == []
    with opened(HashingEmbedder("two")) as library:
        assert library.model.name == "two"
        assert found(library) == {"0", "1", "2", "3", "4"}


def test_a_library_that_was_closed_on_the_way_goes_on_where_it_was(
    opened: Callable[[HashingEmbedder], Library],
) -> None:
    with opened(HashingEmbedder("one")) as library:
        add(library, 0)
    with opened(WaitingEmbedder("two")) as library:
        assert library.model.name == "one"
    with opened(HashingEmbedder("two")) as library:
        library.start_indexing()
        wait_until(lambda: library.model.name == "two")
        assert found(library) == {"0"}


def test_going_back_to_the_earlier_model_drops_what_was_begun(
    opened: Callable[[HashingEmbedder], Library], engine: Engine
) -> None:
    with opened(HashingEmbedder("one")) as library:
        add(library, 0)
        add(library, 1)
    two = HashingEmbedder("two")
    models = ModelRecord(engine)
    keys, texts = models.missing(two.model)
    models.write(two.model, keys[:1], two.embed(texts[:1]))
    assert models.progress(two.model) == Reembedded("two", 1, 2)
    with opened(HashingEmbedder("one")) as library:
        assert library.model.name == "one"
        assert found(library) == {"0", "1"}
    assert models.progress(two.model) == Reembedded("two", 0, 2)


def test_an_earlier_model_whose_weights_changed_is_refused(tmp_path: Path, engine: Engine) -> None:
    with Library.open(tmp_path / "data", engine, HashingEmbedder("one")) as library:
        add(library, 0)
    with pytest.raises(EmbeddingModelError, match="made by one"):
        Library.open(
            tmp_path / "data",
            engine,
            HashingEmbedder("two"),
            earlier=lambda name: HashingEmbedder(f"{name}, altered"),
        )
