"""How well a unit answers a question: the words that they share, and how alike they are."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bot.answering.facts import Facts
from bot.answering.implied import tells
from bot.answering.question import Question
from bot.answering.units import Unit
from index.likeness import Meaning

_IN_CONTEXT = 0.5  # a word that stands in the paragraph before, not in the sentence
_SAME_ACT = 0.25  # what a claim gains that does what the question asks about: *demand*, *expect*
_WORDS = 0.5  # the share of the words in the score; the likeness of meaning has the rest


@dataclass(frozen=True, slots=True)
class Candidate:
    """A unit with how well it answers.

    `coverage`, from 0 to 1, is the share of the question's concepts that it holds, rare ones
    counting more; `meaning` is its sentence's, `score` is at least 0.
    """

    facts: Facts
    coverage: float
    meaning: Meaning
    score: float

    @property
    def unit(self) -> Unit:
        return self.facts.unit


def coverages(question: Question, found: Sequence[Facts]) -> list[float]:
    """The share of the question's concepts that each of `found` holds."""
    seen = Counter(concept for facts in found for concept in facts.concepts)
    weights = {c: math.log(1 + (len(found) + 1) / (seen[c] + 0.5)) for c in question.concepts}
    total = sum(weights.values())
    if not total:
        return [1.0] * len(found)
    return [
        sum(w * _held(question, c, facts) for c, w in weights.items()) / total for facts in found
    ]


def candidate(
    question: Question, facts: Facts, coverage: float, asked: Meaning, meaning: Meaning
) -> Candidate:
    """`asked` and `meaning` are those of the question and of the unit's sentence."""
    likeness = max(0.0, asked.likeness(meaning))
    score = _WORDS * coverage + (1 - _WORDS) * likeness
    claim = facts.unit.claim
    if claim and claim.act == question.act:
        score += _SAME_ACT
    return Candidate(facts, coverage, meaning, score)


def _held(question: Question, concept: str, facts: Facts) -> float:
    if concept in facts.concepts:
        return 1.0
    if tells(question, concept, facts):
        return 1.0
    return _IN_CONTEXT if concept in facts.context_concepts else 0.0
