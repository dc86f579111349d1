"""Where independent origins say the same: agreement is shown, never turned into truth."""

from collections.abc import Sequence
from itertools import combinations

from bot.answering.evidence.facts import asked_quantity
from bot.answering.evidence.origins import origin, same_origin
from bot.answering.evidence.relevance import Candidate
from bot.answering.questions.question import Asked, Question
from index.model import Act

_ALIKE = 0.6  # likeness of two sentences from which they may say the same
_SHARED = 3  # concepts that both hold


def corroborating(question: Question, shown: Sequence[Candidate]) -> set[int]:
    """The indexes of `shown` that say the same as another one of an independent origin."""
    pairs = combinations(enumerate(shown), 2)
    agreeing = ((i, j) for (i, one), (j, other) in pairs if _agree(question, one, other))
    return {index for pair in agreeing for index in pair}


def _agree(question: Question, one: Candidate, other: Candidate) -> bool:
    if not origin(one.unit) or not origin(other.unit) or same_origin(one.unit, other.unit):
        return False
    if _polarity(one) != _polarity(other) or Act.DENIAL in {_act(one), _act(other)}:
        return False  # a denial repeats the words of what it denies
    if question.asked == Asked.NUMBER:
        mine, theirs = (asked_quantity(question, c.facts) for c in (one, other))
        return mine is not None and theirs is not None and mine.agrees(theirs)
    shared = len(one.facts.concepts & other.facts.concepts)
    return shared >= _SHARED and one.meaning.likeness(other.meaning) >= _ALIKE


def _polarity(candidate: Candidate) -> str | None:
    claim = candidate.unit.claim
    return claim.polarity if claim else None


def _act(candidate: Candidate) -> Act | None:
    claim = candidate.unit.claim
    return claim.act if claim else None
