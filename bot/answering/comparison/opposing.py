"""What stands against the statements chosen for an answer, though it answers less well itself."""

from collections.abc import Iterable, Sequence

from bot.answering.comparison.disagreement import differ
from bot.answering.evidence.facts import asked_quantity
from bot.answering.evidence.matter import (
    asked_matter,
    denied_matter,
    is_contrary,
    matter,
    same_matter,
)
from bot.answering.evidence.origins import same_origin
from bot.answering.evidence.relevance import Candidate
from bot.answering.questions.question import Asked, Question
from bot.answering.text.measures import UNKNOWN, measure_of
from bot.answering.text.vocabulary import concepts

MOST = 3
"""Statements that are added at most."""

_CLEARED = frozenset(concepts("demolished removed cleared destroyed flattened levelled razed"))
_ALIKE = 0.5  # likeness of two sentences from which another word may say the same: *pulled down*
_LEAST = 0.3  # the score from which a unit may stand against another
_LEAST_COUNT = 0.15  # the same where both count one kind of thing to which the same was done


def opposing(
    question: Question, shown: Sequence[Candidate], others: Sequence[Candidate]
) -> list[Candidate]:
    """Those of `others`, best first, that differ from one shown; each origin's best alone.

    What somebody shown says already, here or elsewhere, adds nothing.
    """
    found: list[Candidate] = []
    for candidate in others:
        if len(found) == MOST or candidate.score < _LEAST_COUNT:
            break
        if _is_new(candidate, [*shown, *found]) and _opposes(question, candidate, shown):
            found.append(candidate)
    return found


def _is_new(candidate: Candidate, known: Sequence[Candidate]) -> bool:
    return not any(same_origin(candidate.unit, other.unit) for other in known)


def _opposes(question: Question, candidate: Candidate, shown: Sequence[Candidate]) -> bool:
    return any(
        _is_about_as_much(question, candidate, other)
        and differ(question, candidate.facts, other.facts)
        for other in shown
    )


def _counts_as_asked(question: Question, candidate: Candidate, other: Candidate) -> bool:
    """Whether both count one kind of thing to which the same was done: *demolished* structures."""
    kinds = {
        quantity.measure.kind
        for c in (candidate, other)
        if (quantity := asked_quantity(question, c.facts))
    }
    done = {c for c in asked_matter(question) if measure_of(c) == UNKNOWN}
    both = _deeds(candidate.facts.concepts) & _deeds(other.facts.concepts)
    return len(kinds) == 1 and "" not in kinds and not both.isdisjoint(_deeds(done))


def _deeds(held: Iterable[str]) -> frozenset[str]:
    """*removed* structures may be the *demolished* homes: held against each other, never shown as
    one.
    """
    return frozenset("demolish" if concept in _CLEARED else concept for concept in held)


def _says_no(question: Question, candidate: Candidate) -> bool:
    return is_contrary(question, candidate.facts) or bool(denied_matter(question, candidate.facts))


def _is_about_as_much(question: Question, candidate: Candidate, other: Candidate) -> bool:
    """Whether all that is asked about is there, or a part in a sentence that is alike.

    Where *whether* is asked, a plain no or the contrary of a part is enough.
    """
    asked, held = asked_matter(question), matter(candidate.facts)
    if question.asked == Asked.NUMBER and _counts_as_asked(question, candidate, other):
        return True
    if candidate.score < _LEAST:
        return False
    if question.asked == Asked.WHETHER and _says_no(question, candidate):
        return not held.isdisjoint(asked)
    if candidate.meaning.likeness(other.meaning) >= _ALIKE:
        return not held.isdisjoint(asked & matter(other.facts))
    return asked <= held and same_matter(question, candidate.facts, other.facts)
