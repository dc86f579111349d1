"""A yes/no question that names a number is shown the other numbers too."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answering.answerer import Answerer
from bot.answering.model import Answer, Outcome
from index.database import open_engine, sqlite_url
from index.library import Library
from index.model import About
from index.reading import from_text
from tests.fakes.embedder import HashingEmbedder

_COMMITTEE = "The Quay Committee said that 40 dockers were wounded at Lomar harbour."
_PORT = "The port authority said that nine dockers were wounded at Lomar harbour."
_UNION = "The Rope Union said that 60 dockers were killed, wounded or arrested at Lomar harbour."


@pytest.fixture
def answerer(tmp_path: Path) -> Iterator[Answerer]:
    engine = open_engine(sqlite_url(tmp_path / "record.sqlite3"))
    with Library.open(tmp_path, engine, HashingEmbedder()) as library:
        for publisher, text in (("The Quay", _COMMITTEE), ("Lomar Post", _PORT), ("Rope", _UNION)):
            library.add_reading(text.encode(), from_text(text, About(publisher=publisher)))
        yield Answerer(library)
    engine.dispose()


def numbers(answer: Answer) -> list[str]:
    return sorted(word for word in ("40", "nine") if word in str(answer.statements))


def test_the_other_number_stands_beside_the_one_asked_about(answerer: Answerer) -> None:
    question = "Is it true that 40 dockers were wounded at Lomar harbour?"
    answer = answerer.answer(question)
    assert answer.question == question
    assert numbers(answer) == ["40", "nine"]
    assert [d.about for d in answer.disagreements] == ["number"]
    assert "".join(r.text for r in answer.blocks[0].runs).startswith(
        "The documents do not establish this. Sources differ."
    )


def test_a_number_that_nobody_gives_is_declined_with_the_closest_place(answerer: Answerer) -> None:
    answer = answerer.answer("Were 300 dockers wounded at Lomar harbour?")
    assert answer.outcome is Outcome.DECLINED
    assert answer.reason == "the number that the question turns on"
    assert answer.closest is not None
    assert "wounded at Lomar harbour" in answer.closest.exact


def test_a_number_of_several_harms_together_is_shown_as_what_it_is(answerer: Answerer) -> None:
    answer = answerer.answer("Were 60 dockers killed at Lomar harbour?")
    assert "60 dockers were killed, wounded or arrested" in str(answer.statements)
    assert not answer.disagreements
