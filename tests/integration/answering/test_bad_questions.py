"""Questions that are hardly any: each gets an answer, or the reason why there is none."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answering.answerer import Answerer
from bot.answering.model import Outcome
from index.database import open_engine, sqlite_url
from index.errors import UsageError
from index.library import Library
from index.model import About
from index.reading import from_text
from index.reembedding import Reembedded
from tests.fakes.embedder import HashingEmbedder, WaitingEmbedder

_WEIR = "The weir at Orsett broke on Monday. Ruta Malk opened the lower gate."


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Library]:
    engine = open_engine(sqlite_url(tmp_path / "record.sqlite3"))
    with Library.open(tmp_path, engine, HashingEmbedder()) as library:
        yield library
    engine.dispose()


@pytest.fixture
def library(empty: Library) -> Library:
    empty.add_reading(_WEIR.encode(), from_text(_WEIR, About(publisher="The Sluice")))
    return empty


def quotes(library: Library, question: str) -> list[str]:
    return [statement.quote for statement in Answerer(library).answer(question).statements]


@pytest.mark.parametrize(
    "question",
    [
        'Who opened the lower gate" OR title:weir NEAR(*)?',
        "who OPENED the lower gate'); --",
        "gate opened lower",
        "Who opened\n\n  the lower\tgate???",
    ],
)
def test_signs_of_a_query_language_are_no_more_than_signs(library: Library, question: str) -> None:
    assert quotes(library, question) == ["Ruta Malk opened the lower gate."]


def test_one_word_finds_its_sentence(library: Library) -> None:
    assert quotes(library, "weir") == ["The weir at Orsett broke on Monday."]


@pytest.mark.parametrize("question", ["what is that of the", "Who?", "?!", "Did it happen?"])
def test_a_question_without_a_word_of_meaning_is_declined(library: Library, question: str) -> None:
    answer = Answerer(library).answer(question)
    assert (answer.outcome, answer.closest) == (Outcome.DECLINED, None)
    assert answer.reason == "the question names nothing to look for"


@pytest.mark.parametrize(
    "question", ["Кто открыл нижние ворота?", "谁打开了下闸门？", "من فتح البوابة؟"]
)
def test_another_script_finds_nothing_here(library: Library, question: str) -> None:
    answer = Answerer(library).answer(question)
    assert answer.outcome == Outcome.DECLINED
    assert answer.reason


def test_what_shares_words_is_named_as_the_closest_place(library: Library) -> None:
    answer = Answerer(library).answer("Who opened the lower gate in Dremm?")
    assert answer.outcome == Outcome.DECLINED
    assert answer.reason == "a name that the question turns on"
    assert answer.closest
    assert answer.closest.exact == "Ruta Malk opened the lower gate."
    assert not answer.citations


def test_an_outlet_that_nobody_added_is_declined_with_the_closest_place(library: Library) -> None:
    answer = Answerer(library).answer("Does the Lower Post article say who opened the gate?")
    assert answer.outcome == Outcome.DECLINED
    assert answer.reason == "an article of an outlet that the question names"
    assert answer.closest


def test_articles_of_two_outlets_are_answered_from_both(library: Library) -> None:
    text = "Jon Ferrel denied that he opened the lower gate of the weir."
    library.add_reading(text.encode(), from_text(text, About(publisher="The Lower Post")))
    question = "Do the Sluice article and the Lower Post article agree on who opened the gate?"
    answer = Answerer(library).answer(question)
    assert {c.publisher for c in answer.citations} == {"The Sluice", "The Lower Post"}


def test_an_empty_library_holds_nothing(empty: Library) -> None:
    answer = Answerer(empty).answer("Who opened the lower gate?")
    assert answer.outcome == Outcome.DECLINED
    assert answer.reason == "the library found nothing"


def test_a_text_is_no_question(library: Library) -> None:
    with pytest.raises(UsageError, match="10,000 characters"):
        Answerer(library).answer("gate " * 2_000)


@pytest.mark.parametrize("name", ["Malkofer", "Malcover", "Melkovur"])
def test_a_name_with_two_letters_wrong_leads_to_its_sentence(library: Library, name: str) -> None:
    text = "Engineer Ruta Malkovar said that the lower gate was open."
    library.add_reading(text.encode(), from_text(text, About(publisher="The Lower Post")))
    answer = Answerer(library).answer(f"What did {name} say about the gate?")
    assert answer.outcome == Outcome.DECLINED  # it may be somebody else
    assert answer.reason == "no statement of that speaker"
    assert answer.closest
    assert "Ruta Malkovar" in answer.closest.exact


def test_questions_are_answered_while_another_model_embeds_everything(
    library: Library, tmp_path: Path
) -> None:
    library.close()
    engine = open_engine(sqlite_url(tmp_path / "record.sqlite3"))
    new = WaitingEmbedder("another")
    with Library.open(tmp_path, engine, new, earlier=HashingEmbedder) as reopened:
        reopened.start_indexing()
        question = "Who opened the lower gate?"
        assert quotes(reopened, question) == ["Ruta Malk opened the lower gate."]
        assert reopened.reembedded == Reembedded("another", 0, 1)
        new.let_go.set()
    engine.dispose()


def test_questions_are_answered_while_the_index_is_built(library: Library) -> None:
    library.start_indexing()
    assert quotes(library, "Who opened the lower gate?") == ["Ruta Malk opened the lower gate."]
