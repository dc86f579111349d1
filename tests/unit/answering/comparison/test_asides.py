"""What stands aside comes last, unless it belongs to what does not."""

import numpy as np

from bot.answering.comparison.asides import asides_last
from bot.answering.evidence.relevance import Candidate
from bot.answering.evidence.selection import Bullet
from bot.answering.model import Bearing, Bears, Response
from index.likeness import Meaning
from tests.fakes.documents import facts_of

UNIT = Meaning(np.ones(1, dtype=np.float32))


def bullet(number: int, *, aside: bool) -> Bullet:
    facts = facts_of(f"Gate {number} was shut.", id_=f"d{number}")
    return Bullet(Candidate(facts, 1.0, UNIT, 0.9), aside=aside)


MAIN, NEAR, REPLY = bullet(1, aside=False), bullet(2, aside=True), bullet(3, aside=False)


def test_it_comes_last_and_who_answers_whom_stays() -> None:
    responses = [Response(1, None), Response(0, 2)]
    read, answering, bearing = asides_last(
        [MAIN, NEAR, REPLY], responses, [Bearing(0, 2, Bears.OUTCOME)]
    )
    assert read == [MAIN, REPLY, NEAR]
    assert answering == [Response(0, 1), Response(2, None)]
    assert bearing == [Bearing(0, 1, Bears.OUTCOME)]


def test_what_answers_a_foremost_statement_joins_it_with_what_became_of_that() -> None:
    outcome = bullet(4, aside=True)
    read, *_ = asides_last(
        [MAIN, NEAR, outcome], [Response(0, 1)], [Bearing(1, 2, Bears.UNCONFIRMED)]
    )
    assert [one.aside for one in read] == [False, False, False]


def test_what_answers_one_aside_stays_with_it() -> None:
    reply = bullet(4, aside=True)
    read, *_ = asides_last([MAIN, NEAR, reply], [Response(1, 2)], [])
    assert [one.aside for one in read] == [False, True, True]
