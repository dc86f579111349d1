"""Where the statements of an answer differ: in a number, or in whether it happened at all."""

from collections.abc import Sequence
from itertools import combinations

from bot.answering.facts import Facts, asked_quantity
from bot.answering.model import Disagreement, Response
from bot.answering.origins import same_origin
from bot.answering.question import Asked, Question
from bot.answering.units import Unit
from index.model import Act, Polarity

ABOUT_NUMBER = "number"
ABOUT_EVENT = "whether it happened"

_SHARED = 2  # concepts from which two sentences are about the same
_ON_EVENTS = frozenset({Asked.WHETHER, Asked.REASON, Asked.ANYTHING})
_ASSERTING = frozenset(
    {Act.ALLEGATION, Act.CHARGE, Act.CLAIM, Act.CONFIRMATION, Act.FINDING, Act.ESTIMATE}
)


def disagreements(
    question: Question, found: Sequence[Facts], responses: Sequence[Response]
) -> list[Disagreement]:
    """What `found` differ on, by their indexes; `responses` tell who answers whom."""
    if question.asked == Asked.NUMBER:
        return _different_numbers(question, found)
    return _denied(found, responses) if question.asked in _ON_EVENTS else []


def _different_numbers(question: Question, found: Sequence[Facts]) -> list[Disagreement]:
    asked = {i: asked_quantity(question, facts) for i, facts in enumerate(found)}
    numbers = {i: quantity for i, quantity in asked.items() if quantity and not quantity.of_part}
    differ = any(
        not numbers[a].agrees(numbers[b]) and _can_differ(found[a].unit, found[b].unit)
        for a, b in combinations(numbers, 2)
    )
    return [Disagreement(ABOUT_NUMBER, tuple(numbers))] if differ else []


def _can_differ(one: Unit, other: Unit) -> bool:
    """One origin that gives two numbers in one document counts two things."""
    return one.document != other.document or not same_origin(one, other)


def _says_not(facts: Facts, found: Sequence[Facts]) -> bool:
    """Whether this negates what another of `found`, about the same, affirms."""
    return _asserts(facts.unit, Polarity.NEGATIVE) and any(
        _asserts(other.unit, Polarity.POSITIVE) and len(facts.concepts & other.concepts) >= _SHARED
        for other in found
    )


def _asserts(unit: Unit, polarity: Polarity) -> bool:
    claim = unit.claim
    return claim is not None and claim.act in _ASSERTING and claim.polarity == polarity


def _denied(found: Sequence[Facts], responses: Sequence[Response]) -> list[Disagreement]:
    acts = [facts.unit.claim.act if facts.unit.claim else None for facts in found]
    answering = {r.by for r in responses if r.by is not None and acts[r.by] != Act.NO_COMMENT}
    denials = {i for i, act in enumerate(acts) if act == Act.DENIAL} | answering
    denials |= {i for i, facts in enumerate(found) if _says_not(facts, found)}
    asserted = {i for i, act in enumerate(acts) if act in _ASSERTING} - denials
    both = tuple(sorted(denials | asserted))
    return [Disagreement(ABOUT_EVENT, both)] if denials and asserted else []
