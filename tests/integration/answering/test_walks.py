"""Whole answers over a few invented documents: what a reader has to see beside what."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.answering.answerer import Answerer
from bot.answering.blocks import plain_text
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
EARLY, LATE = date(2031, 3, 4), date(2032, 1, 20)


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


def statuses(answer: Answer) -> dict[str, str]:
    """By the innermost speaker."""
    return {s.chain[-1].label: s.status.value for s in answer.statements}


@pytest.mark.parametrize(
    "sentence",
    [
        "The board rejects the assertion that its wardens beat eel fishers at Orsett.",
        "The board has denied claims that wardens beat eel fishers at Orsett.",
        "The claim that wardens beat eel fishers at Orsett was denied by the board.",
        "Rejecting the claim that wardens beat eel fishers at Orsett, the board said they fell.",
        "The board said it rejected the idea that wardens beat eel fishers at Orsett.",
    ],
)
def test_who_denies_a_claim_is_shown_as_denying_it(ask: Ask, sentence: str) -> None:
    answer = ask("Did wardens beat eel fishers at Orsett?", ("The Sluice", sentence, EARLY))
    first = answer.statements[0]
    assert (first.chain[-1].label, first.status) == ("board", "denial")
    assert "allegation" not in [statement.status for statement in answer.statements]


ACCUSATION = "River Watch accused Sergeant Ivo Malk of beating a keeper, Lem Arrow, at the weir."


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Was Ivo Malk guilty of beating Lem Arrow?", "The documents do not establish this."),
        ("Did Sergeant Malk beat a keeper?", "The documents do not establish this."),
        ("Why did Sergeant Malk beat Lem Arrow?", "What the question takes for granted is not"),
    ],
)
def test_an_acquittal_stands_beside_the_accusation(ask: Ask, question: str, opening: str) -> None:
    answer = ask(
        question,
        ("The Sluice", ACCUSATION, EARLY),
        ("Vale Post", "The district court at Orsett acquitted Ivo Malk of assault.", LATE),
    )
    assert statuses(answer) == {
        "River Watch": "allegation",
        "district court at Orsett": "judgment",
    }
    text = plain_text(answer.blocks)
    assert text.startswith(opening)
    assert "Outcome in the documents on [1]: [2]" in text


def test_a_conviction_is_followed_to_the_court_that_overturned_it(ask: Ask) -> None:
    answer = ask(
        "Was Dorn Hask convicted of bribery?",
        ("The Sluice", "The builder Dorn Hask was convicted of bribery in May.", EARLY),
        ("Vale Post", "The Court of Appeal overturned the conviction of Dorn Hask.", LATE),
    )
    assert "Outcome in the documents on [1]: [2]" in plain_text(answer.blocks)
    assert answer.statements[1].status == "judgment"


def test_a_court_after_a_dateline_speaks_itself_and_not_its_town(ask: Ask) -> None:
    text = "ORSETT — The district court at Orsett acquitted Ivo Malk of assault."
    answer = ask("Was Ivo Malk acquitted?", ("The Sluice", text, EARLY))
    assert statuses(answer) == {"district court at Orsett": "judgment"}


ALLEGED = "Residents of Orsett accuse the wardens of Captain Drest of burning the boathouse."
INTERVIEWS = {
    "labels": (
        "Captain Ilan Drest spoke to the Courier on Thursday.\n\n"
        "Question: Did your wardens burn the boathouse?\n\nAnswer: No. Never.\n\n"
        "Question: When did you hear of it?\n\nAnswer: At noon."
    ),
    "letters": (
        "Captain Ilan Drest answered two questions.\n"
        "Q: Did your wardens burn the boathouse?\nA: No. Never.\n"
        "Q: When did you hear of it?\nA: At noon."
    ),
    "dashes": (
        "Captain Ilan Drest has led the wardens for nine years.\n\n"
        "– Did your wardens burn the boathouse?\n\n– No. Never."
    ),
    "nothing": (
        "Captain Ilan Drest has led the wardens for nine years.\n\n"
        "Did your wardens burn the boathouse?\n\nNo. Never.\n\n"
        "Where were you that night?\n\nI was at home."
    ),
    "asked whether": (
        "Asked whether his wardens burned the boathouse, Captain Ilan Drest said: “No. Never.”"
    ),
    "a quoted question": (
        "“Did your wardens burn the boathouse?” the reporter asked the captain, Ilan Drest. "
        "“No,” he said."
    ),
}


@pytest.mark.parametrize("form", INTERVIEWS)
def test_a_bare_answer_denies_what_was_asked(ask: Ask, form: str) -> None:
    answer = ask(
        "Did wardens burn the boathouse at Orsett?",
        ("The Sluice", ALLEGED, EARLY),
        ("Vale Courier", INTERVIEWS[form], EARLY),
    )
    replies = [answer.statements[r.by] for r in answer.responses if r.by is not None]
    assert [(s.chain[-1].label, s.status) for s in replies] == [("Ilan Drest", "denial")]
    assert "burn" in replies[0].quote
    assert "No" in replies[0].quote


def test_a_short_answer_is_quoted_with_its_question(ask: Ask) -> None:
    answer = ask("When did Ilan Drest hear of it?", ("Courier", INTERVIEWS["labels"], EARLY))
    assert answer.statements[0].quote == "Question: When did you hear of it?\n\nAnswer: At noon."
