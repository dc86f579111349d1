"""The check that no answer alleges anything in its own words can find what it looks for."""

from dataclasses import replace

import pytest

from bot.answering.blocks import Quotation, Run, bold, paragraph
from bot.answering.model import Answer, Outcome
from bot.answering.wording.table import ENGLISH
from index.claims.status import Status
from index.model import Act
from tests.bench.own_words import alleges, own_allegations

EMPTY = Answer(question="?", outcome=Outcome.ANSWERED, reason="", blocks=())


@pytest.mark.parametrize(
    "words",
    [
        "Guards beat the keeper.",
        "The keeper was shot by guards.",
        "The board is responsible for the flood.",
        "Yes, two documents say so.",
        "It is true that the gate was open.",
    ],
)
def test_blame_and_verdicts_are_found(words: str) -> None:
    assert alleges(words)
    assert own_allegations(replace(EMPTY, blocks=(paragraph(bold(words)),))) == [words]


def test_what_is_quoted_is_not_the_programs() -> None:
    quoted = Quotation((Run("“Guards beat the keeper.” [1]"),))
    assert own_allegations(replace(EMPTY, blocks=(quoted,))) == []


@pytest.mark.parametrize("status", Status)
def test_no_status_is_worded_as_an_allegation(status: Status) -> None:
    assert not any(alleges(f"Someone: {ENGLISH.status(status, act)}.") for act in Act)
