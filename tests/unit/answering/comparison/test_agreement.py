"""Which statements bear each other out."""

import numpy as np

from bot.answering.comparison.agreement import corroborating
from bot.answering.evidence.facts import Facts
from bot.answering.evidence.relevance import Candidate
from bot.answering.questions.question import parse
from index.likeness import Meaning
from tests.fakes.documents import facts_of

HOW_MANY = parse("How many farms were flooded?")
GIVEN = facts_of("River Watch said that 31 farms were flooded.")


def agree(*found: Facts) -> set[int]:
    meaning = Meaning(np.ones(1, dtype=np.float32))
    return corroborating(HOW_MANY, [Candidate(facts, 1.0, meaning, 1.0) for facts in found])


def test_the_same_number_from_two_origins_agrees() -> None:
    assert agree(
        GIVEN, facts_of("Ana Gorse said that the water had taken 31 farms.", id_="d2")
    ) == {
        0,
        1,
    }


def test_a_denial_bears_nothing_out() -> None:
    denied = facts_of("Ana Gorse denied that 31 farms were flooded.", id_="d2")
    assert agree(GIVEN, denied) == set()
