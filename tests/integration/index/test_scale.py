"""The scale of an embedding model's cosines: measured once, kept with the model, used by all."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from sqlalchemy import Engine

from bot.answering.answerer import Answerer
from bot.answering.model import Answer, Outcome
from index.database import open_engine, sqlite_url
from index.embedding import Embedder, Matrix, SentenceTransformerEmbedder
from index.library import Library
from index.likeness import PACKAGED, measured
from index.model import About
from index.reading import from_text
from index.reembedding import ModelRecord
from tests.bench.answering_cases import cases, fill
from tests.fakes.embedder import HashingEmbedder, NarrowEmbedder


class CountingEmbedder(HashingEmbedder):
    """Counts the texts that it embeds."""

    embedded = 0

    def embed(self, texts: Sequence[str]) -> Matrix:
        self.embedded += len(texts)
        return super().embed(texts)


def test_the_packaged_models_scale_is_the_one_that_is_known() -> None:
    found = measured(SentenceTransformerEmbedder())
    assert found.unrelated == pytest.approx(PACKAGED.unrelated, abs=0.005)
    assert found.related == pytest.approx(PACKAGED.related, abs=0.005)


def test_the_scale_is_kept_with_the_models_vectors(tmp_path: Path, engine: Engine) -> None:
    with Library.open(tmp_path, engine, HashingEmbedder("one")) as library:
        library.add_reading(b"1", from_text("The weir at Orsett broke on Monday.", About()))
    embedder = CountingEmbedder("one")
    assert ModelRecord(engine).scale(embedder) == measured(HashingEmbedder("one"))
    with Library.open(tmp_path, engine, embedder) as library:
        assert library.search("Orsett", 1)
    assert embedder.embedded == 1  # the question alone


def test_a_model_on_another_scale_answers_and_declines_the_same(tmp_path: Path) -> None:
    wide = answers(tmp_path / "wide", HashingEmbedder())
    narrow = answers(tmp_path / "narrow", NarrowEmbedder("narrow"))
    assert {answer.outcome for answer in wide} == set(Outcome)
    assert [shown(answer) for answer in narrow] == [shown(answer) for answer in wide]


def answers(folder: Path, embedder: Embedder) -> list[Answer]:
    """The answers to every fourth gold question from a library of the sample corpus."""
    folder.mkdir()
    engine = open_engine(sqlite_url(folder / "record.sqlite3"))
    with Library.open(folder, engine, embedder) as library:
        fill(library, "sample")
        answerer = Answerer(library)
        found = [answerer.answer(case.question) for case in cases("sample")[::4]]
    engine.dispose()
    return found


def shown(answer: Answer) -> tuple[str, list[str], list[str]]:
    """What a reader sees, as far as it hangs on likeness."""
    quotes = [statement.quote for statement in answer.statements]
    return answer.reason or answer.outcome, quotes, [d.about for d in answer.disagreements]
