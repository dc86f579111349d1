"""Questions to the article that the project starts from, over the whole pipeline."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answering.answerer import Answerer
from bot.answering.model import Answer, Outcome, Statement
from index.claims.status import Status
from index.claims.tagger.minilm import MiniLMTagger
from index.database import open_engine, sqlite_url
from index.embedding import SentenceTransformerEmbedder
from index.library import Library
from index.model import About

ARTICLE = Path(__file__).resolve().parents[3] / "shared" / "article" / "article.txt"
PAPER = "Israel Hayom"
ALLIANCE = "Western Syrian Alliance"

pytestmark = pytest.mark.skipif(not ARTICLE.exists(), reason="the article is not on this machine")


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answerer]:
    folder = tmp_path_factory.mktemp("article")
    engine = open_engine(sqlite_url(folder / "record.sqlite3"))
    with Library.open(folder, engine, SentenceTransformerEmbedder(), MiniLMTagger()) as library:
        library.add_file(ARTICLE.read_bytes(), name="article.txt", about=About(publisher=PAPER))
        yield Answerer(library)
    engine.dispose()


def quoting(answer: Answer, words: str) -> Statement:
    return next(s for s in answer.statements if words in " ".join(s.quote.split()))


def chain(statement: Statement) -> list[str]:
    return [source.label for source in statement.chain]


def test_two_numbers_of_march_are_shown_as_disputed(answerer: Answerer) -> None:
    answer = answerer.answer("How many people were killed in March?")
    centre, estimate = quoting(answer, "more than 700"), quoting(answer, "7,000")
    assert chain(centre)[-1] == "Syrian Center for Human Rights"
    assert "Syrian Center for Human Rights" not in chain(estimate)
    assert centre.status in {Status.DISPUTED, Status.ALLEGATION, Status.ESTIMATE}
    differing = {n for d in answer.disagreements for n in d.statements}
    assert {answer.statements.index(centre), answer.statements.index(estimate)} <= differing


def test_an_allegation_is_answered_neither_yes_nor_no(answerer: Answerer) -> None:
    answer = answerer.answer("Did government forces kill 50 people in Ein al-Tina?")
    said = quoting(answer, "about 50 people were killed, injured, or arrested")
    assert chain(said)[:2] == [PAPER, ALLIANCE]
    assert len(chain(said)) == 3
    words = " ".join(s.text for s in answer.statements).casefold().split()
    assert not {"yes", "no,", "no."} & set(words)


@pytest.mark.parametrize(
    "question",
    [
        "What did the Russian foreign ministry say?",
        "What is the population of Damascus?",
        "Who won the football cup?",
    ],
)
def test_what_the_article_does_not_hold_is_declined(answerer: Answerer, question: str) -> None:
    answer = answerer.answer(question)
    assert answer.outcome == Outcome.DECLINED
    assert not answer.citations
