"""What stands against the statements chosen for an answer, though it answers less well itself."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.answering.comparison.disagreement import differ
from bot.answering.evidence.accusing import accuses
from bot.answering.evidence.counted import counts_on
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
from bot.answering.evidence.selection import Bullet
from bot.answering.questions.question import Asked, Question
from bot.answering.text.measures import LENGTH, MONEY, PERCENT, PERSONS, TIME, UNKNOWN, measure_of
from bot.answering.text.vocabulary import concepts, near

MOST = 3
"""Statements that are added at most."""

_CLEARED = frozenset(concepts("demolished removed cleared destroyed flattened levelled razed"))
_ALIKE = 0.5  # likeness of two sentences from which another word may say the same: *pulled down*
_LEAST = 0.3  # the score from which a unit may stand against another
_LEAST_COUNT = 0.15  # the same where both count one kind of thing, or it plainly says no
_ALIKE_COUNT = 0.35  # likeness of two sentences that count things of one kind


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
        known = [*shown, *found]
        against = (
            _opposes(question, candidate, shown)
            or _alleges(question, candidate, shown)
            or any(_counts_against(question, candidate, other) for other in known)
        )
        if _is_new(candidate, known) and against:
            found.append(candidate)
    return found


def promoted(question: Question, shown: Sequence[Bullet], asides: Sequence[Bullet]) -> list[Bullet]:
    """`asides`, of which those stand aside no more that differ from one of `shown`."""

    def differs(aside: Bullet) -> bool:
        return any(_differs_plainly(question, aside.main, bullet.main) for bullet in shown)

    return [replace(aside, aside=not differs(aside)) for aside in asides]


def _differs_plainly(question: Question, candidate: Candidate, other: Candidate) -> bool:
    """Of two numbers, one has to stand right beside the other."""
    if question.asked == Asked.NUMBER:
        return _counts_against(question, candidate, other)
    return differ(question, candidate.facts, other.facts)


def _alleges(question: Question, candidate: Candidate, shown: Sequence[Candidate]) -> bool:
    """Whether it is the very accusation on which the question is, of a document shown already."""
    if question.asked != Asked.WHETHER or not accuses(candidate.unit):
        return False
    documents = {other.unit.document.summary.id for other in shown}
    own = candidate.unit.document.summary.id in documents
    return own and asked_matter(question) <= matter(candidate.facts)


def _counts_against(question: Question, candidate: Candidate, other: Candidate) -> bool:
    """Whether it gives another number right beside one that is shown."""
    if question.asked != Asked.NUMBER or not differ(question, candidate.facts, other.facts):
        return False
    return counts_on(question, candidate.facts, other.facts)


def _is_new(candidate: Candidate, known: Sequence[Candidate]) -> bool:
    return not any(same_origin(candidate.unit, other.unit) for other in known)


def _opposes(question: Question, candidate: Candidate, shown: Sequence[Candidate]) -> bool:
    return any(
        _is_about_as_much(question, candidate, other)
        and differ(question, candidate.facts, other.facts)
        for other in shown
    )


def _counts_as_asked(question: Question, candidate: Candidate, other: Candidate) -> bool:
    """Whether both count one kind of thing to which the same was done: *demolished* structures.

    Things of a kind of their own need no such word where the sentences are alike.
    """
    counted = [q for c in (candidate, other) if (q := asked_quantity(question, c.facts))]
    kinds = {q.measure.kind for q in counted}
    if any(not q.measure.kind and q.bare for q in counted) and PERSONS in kinds:
        kinds -= {""}  # *put the crowd at 18,000*
    if len(kinds) != 1 or "" in kinds or len(counted) < len((candidate, other)):
        return False
    done = {c for c in asked_matter(question) if measure_of(c) == UNKNOWN}
    both = _deeds(candidate.facts.concepts) & _deeds(other.facts.concepts)
    if not both.isdisjoint(_deeds(done)):
        return bool(question.names) or _in_same_words(candidate, other, done)
    alike = candidate.meaning.likeness(other.meaning) >= _ALIKE_COUNT
    return alike and kinds.isdisjoint({PERSONS, MONEY, TIME, LENGTH, PERCENT})


def _in_same_words(one: Candidate, other: Candidate, done: Iterable[str]) -> bool:
    """Whether both hold the deed itself, or stand in one document: nothing else ties them."""
    if one.unit.document.summary.id == other.unit.document.summary.id:
        return True
    told = [_cleared(c.facts.concepts) for c in (one, other)]
    return not (told[0] & told[1]).isdisjoint(_cleared(done))


def _deeds(held: Iterable[str]) -> frozenset[str]:
    """*removed* structures may be the *demolished* homes: held against each other, never shown as
    one.
    """
    return frozenset(min({concept, *near(concept)}) for concept in _cleared(held))


def _cleared(held: Iterable[str]) -> frozenset[str]:
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
    if question.asked == Asked.WHETHER and _says_no(question, candidate):
        return not held.isdisjoint(asked)
    if candidate.score < _LEAST:
        return False
    if candidate.meaning.likeness(other.meaning) >= _ALIKE:
        return not held.isdisjoint(asked & matter(other.facts))
    return asked <= held and same_matter(question, candidate.facts, other.facts)
