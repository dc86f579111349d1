"""A reranker has the last word on the order of the best passages, and on nothing else."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.answering.answerer import Answerer
from index.database import open_engine, sqlite_url
from index.errors import RerankerModelError
from index.library import Library
from index.model import About
from index.reranking import CrossEncoderReranker, Reranker
from tests.fakes.embedder import HashingEmbedder
from tests.fakes.reranker import WordReranker, save_cross_encoder

QUESTION = "Who closed the weir at Orsett?"
ARTICLES = {
    "closed": "The engineer Ruta Malkovar closed the weir at Orsett on Monday.",
    "opened": "The weir at Orsett had been opened by a storm in spring.",
    "farms": "Farms below the weir at Orsett were flooded, and a barn was lost.",
}
READ = 24


@contextmanager
def library(folder: Path, reranker: Reranker | None) -> Iterator[Library]:
    engine = open_engine(sqlite_url(folder / "record.sqlite3"))
    with Library.open(folder, engine, HashingEmbedder(), reranker=reranker) as opened:
        yield opened
    engine.dispose()


def fill(library: Library) -> dict[str, str]:
    return {
        library.add_file(
            text.encode(), name=None, about=About(title=f"On {name}")
        ).document.id: name
        for name, text in ARTICLES.items()
    }


def found(folder: Path, reranker: Reranker | None, limit: int = 10) -> list[str]:
    with library(folder, reranker) as opened:
        names = fill(opened)
        return [names[hit.document_id] for hit in opened.search(QUESTION, limit)]


@pytest.mark.parametrize("word", ["spring", "barn"])
def test_what_it_likes_best_is_shown_first(tmp_path: Path, word: str) -> None:
    liked = next(name for name, text in ARTICLES.items() if word in text)
    assert found(tmp_path / "without", None)[0] == "closed"
    assert found(tmp_path / "with", WordReranker(word))[0] == liked


def test_it_loses_no_passage(tmp_path: Path) -> None:
    assert sorted(found(tmp_path, WordReranker("barn"))) == sorted(ARTICLES)


def test_what_it_cannot_tell_apart_stays_in_the_order_of_the_search(tmp_path: Path) -> None:
    assert found(tmp_path / "with", WordReranker("zebra")) == found(tmp_path / "without", None)


def test_it_reads_a_passage_under_its_title(tmp_path: Path) -> None:
    reranker = WordReranker("barn")
    found(tmp_path, reranker)
    assert f"On farms\n{ARTICLES['farms']}" in reranker.read


def test_it_reads_the_best_passages_alone(tmp_path: Path) -> None:
    reranker = WordReranker("barn")
    with library(tmp_path, reranker) as opened:
        for number in range(READ + 6):
            text = f"The weir at Orsett was closed for the {number}th time, wrote clerk {number}."
            opened.add_file(text.encode(), name=None)
        assert len(opened.search(QUESTION, READ + 6)) > READ
    assert len(reranker.read) == READ


def test_an_answer_tells_who_put_its_passages_in_order(tmp_path: Path) -> None:
    with library(tmp_path, WordReranker("barn")) as opened:
        fill(opened)
        assert Answerer(opened).answer(QUESTION).evidence.reranker == "word"


def test_the_search_for_a_response_does_without_it(tmp_path: Path) -> None:
    reranker = WordReranker("canal")
    with library(tmp_path, reranker) as opened:
        for text in (
            "Resident Mara Tolk accused Dorne Group of poisoning the canal of Orsett.",
            "Dorne Group denied poisoning the canal of Orsett.",
        ):
            opened.add_file(text.encode(), name=None)
        answer = Answerer(opened).answer("Did Dorne Group poison the canal of Orsett?")
    assert answer.responses
    assert len(reranker.read) == len(set(reranker.read)) == 2


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_real_cross_encoder_orders_as_it_scores(tmp_path: Path, seed: int) -> None:
    save_cross_encoder(tmp_path / "model", seed=seed)
    reranker = CrossEncoderReranker(str(tmp_path / "model"))
    texts = [f"On {name}\n{text}" for name, text in ARTICLES.items()]
    by_name = dict(zip(ARTICLES, reranker.scores(QUESTION, texts).tolist(), strict=True))
    assert len(set(by_name.values())) == len(ARTICLES)
    assert found(tmp_path, reranker) == sorted(by_name, key=lambda name: -by_name[name])


def test_one_that_cannot_be_loaded_says_so_when_it_is_needed(tmp_path: Path) -> None:
    save_cross_encoder(tmp_path / "model")
    (tmp_path / "model" / "tokenizer.json").write_text("{}")
    with (
        library(tmp_path, CrossEncoderReranker(str(tmp_path / "model"))) as opened,
        pytest.raises(RerankerModelError, match="RERANKER_MODEL"),
    ):
        opened.prepare()
