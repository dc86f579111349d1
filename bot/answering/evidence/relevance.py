"""How well a unit answers a question: the words that they share, and how alike they are."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bot.answering.evidence.facts import Facts
from bot.answering.evidence.implied import tells, tells_nearly
from bot.answering.evidence.naming import names_itself
from bot.answering.evidence.units import Unit
from bot.answering.questions.definitions import defines
from bot.answering.questions.question import Question
from bot.answering.text.vocabulary import near
from index.likeness import Meaning
from index.words import fold

_IN_CONTEXT = 0.5  # a word that stands in the paragraph before, not in the sentence
_NEAR = 0.7  # a word near in meaning: *escalation* for *attack*
_NAMED_BEFORE = 0.2  # what a sentence loses in rank whose names stand in the paragraph before
_NAMED_ABOVE = 0.1  # the same where only its document's title, subject or speaker has them
_DEFINING = 0.1  # what it gains that defines what is asked about: *Where is …?*, *What is …?*
_SAME_ACT = 0.25  # what a claim gains that does what the question asks about: *demand*, *expect*
_WORDS = 0.5  # the share of the words in the score; the likeness of meaning has the rest


@dataclass(frozen=True, slots=True)
class Candidate:
    """A unit with how well it answers.

    `coverage`, from 0 to 1, is the share of the question's concepts that it holds, rare ones
    counting more; `meaning` is its sentence's, `score` is at least 0. `named` is whether it holds
    itself, and not just the paragraph before, the names that the question turns on.
    """

    facts: Facts
    coverage: float
    meaning: Meaning
    score: float
    named: bool = True

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
    question: Question,
    facts: Facts,
    coverage: float,
    asked: Meaning,
    meaning: Meaning,
    *,
    heading: Meaning | None = None,
) -> Candidate:
    """`asked` and `meaning` are those of the question and of the unit's sentence.

    `heading` is that of `heading_asked`, where there is one.
    """
    alike = asked.likeness_to_both(heading, meaning) if heading else asked.likeness(meaning)
    likeness = max(0.0, alike)
    score = _WORDS * coverage + (1 - _WORDS) * likeness
    claim = facts.unit.claim
    if claim and claim.act == question.act:
        score += _SAME_ACT
    return Candidate(facts, coverage, meaning, score, names_itself(question, facts))


def heading_asked(question: Question, facts: Facts) -> str:
    """What its document is about, where that names what the sentence does not; else nothing.

    *It was opened in 1866* is near *When was Orsett Lock opened?* by its heading alone.
    """
    wanted = {word for name in question.names for word in name} - facts.words
    headed = not wanted.isdisjoint(fold(facts.heading).split())
    return facts.heading if headed else ""


def rank(question: Question, found: Candidate) -> tuple[float, int]:
    """Sorts candidates, best first.

    Of two claims of one sentence, which score alike, the one comes first whose own words hold more.
    """
    told = frozenset(question.concepts) & found.facts.quote_concepts
    held = found.facts.words
    here = all(held.issuperset(name) for name in question.names)
    lost = 0.0 if here else _NAMED_ABOVE if found.named else _NAMED_BEFORE
    if not question.concepts and _defines_any(question, found.facts):
        lost -= _DEFINING
    return lost - found.score, -len(told)


def _defines_any(question: Question, facts: Facts) -> bool:
    return any(defines(name[-1], facts.sentence) for name in question.names)


def _held(question: Question, concept: str, facts: Facts) -> float:
    if concept in facts.concepts:
        return 1.0
    if tells(question, concept, facts):
        return 1.0
    if not near(concept).isdisjoint(facts.concepts) or tells_nearly(question, concept, facts):
        return _NEAR
    return _IN_CONTEXT if concept in facts.context_concepts else 0.0
