"""What the accused side answers: for every allegation, a denial or a reply found in the library."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answering.facts import Facts
from bot.answering.origins import same_origin
from bot.answering.units import Unit
from index.claims.status import Status, status_of
from index.embedding import Matrix
from index.model import Act, SourceKind, Span, Voice

_ACCUSING = frozenset({Status.ALLEGATION, Status.CHARGE})
_REPLYING = frozenset({Act.DENIAL, Act.NO_COMMENT})
_PLAIN = frozenset({Act.CLAIM, Act.OPINION})
_POINTS_BACK = re.compile(
    r"\b(?:the|this|that|these|those|such|an?y) (?:\w+ )?"
    r"(?:accusation|allegation|charge|claim|report|figure|assertion|statement)s?\b"
    r"|\b(?:this|it|that|them|so)\b",
    re.IGNORECASE,
)

# Set on the odd-numbered cases of tests/cases/answering; the even-numbered ones measure.
_ALIKE = 0.4  # cosine of the two sentences from which a denial may speak to an allegation
_SHARED = 2  # concepts that both sentences hold
_WIDEST = 400  # code points of a reply with what follows it
_NEAR = 400  # code points within which *the accusation* points back at one
_POINTING_BACK = 0.4  # what that counts, as likeness


def accuses(unit: Unit) -> bool:
    """Whether it stands as an allegation or a charge, to which a reader wants the reply."""
    return unit.claim is not None and status_of(unit.claim, unit.document.text) in _ACCUSING


def worded_as_reply(facts: Facts) -> bool:
    """Whether this may answer an accusation: a denial, no comment, or someone's plain negation."""
    claim = facts.unit.claim
    if claim is None or claim.speaker.kind == SourceKind.UNSTATED:
        return False
    return claim.act in _REPLYING or (claim.act in _PLAIN and facts.negated)


def best_response(
    allegation: Facts, vector: Matrix, replies: Sequence[Facts], vectors: Matrix
) -> int | None:
    """The index of the reply that speaks to `allegation`, by another origin; None where none does.

    `vector` and `vectors` are the unit vectors of the sentences. A denial goes before a plain
    negation and this before *no comment*.
    """
    if not replies:
        return None
    likeness = vectors @ vector
    fitting = [
        (_rank(reply), -closeness, index)
        for index, reply in enumerate(replies)
        if (closeness := _closeness(allegation, reply, float(likeness[index]))) is not None
    ]
    return min(fitting)[2] if fitting else None


def with_what_follows(reply: Unit, following: Sequence[Unit]) -> Unit:
    """`reply`, its quote widened over the sentences in which the same side goes on.

    *He denied the charge. “I gave no order,” he said.* is quoted whole. `following` are the units
    of its paragraph that come after it, in order.
    """
    end = reply.span.end
    for unit in following:
        if not _same_side(reply, unit) or unit.sentence.end - reply.span.start > _WIDEST:
            break
        end = unit.sentence.end
    return replace(reply, span=Span(reply.span.start, end))


def _same_side(reply: Unit, unit: Unit) -> bool:
    if unit.claim is None or reply.claim is None:
        return reply.claim is not None and reply.claim.voice == Voice.PUBLISHER
    own = unit.chain == reply.chain
    return own or (bool(_POINTS_BACK.search(reply.quote)) and not accuses(unit))


def _closeness(allegation: Facts, reply: Facts, likeness: float) -> float | None:
    if same_origin(allegation.unit, reply.unit):
        return None
    if _points_back(allegation, reply):
        return likeness + _POINTING_BACK
    enough = likeness >= _ALIKE and len(allegation.concepts & reply.concepts) >= _SHARED
    return likeness if enough else None


def _points_back(allegation: Facts, reply: Facts) -> bool:
    """Whether the reply stands just after the allegation and names it without repeating it."""
    one, other = allegation.unit, reply.unit
    gap = other.sentence.start - one.sentence.end
    near = one.document.summary.id == other.document.summary.id and 0 <= gap <= _NEAR
    return near and bool(_POINTS_BACK.search(reply.sentence))


def _rank(reply: Facts) -> int:
    claim = reply.unit.claim
    order = (Act.DENIAL, Act.CLAIM, Act.OPINION, Act.NO_COMMENT)
    return order.index(claim.act) if claim and claim.act in order else len(order)
