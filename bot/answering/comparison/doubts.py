"""That someone could not verify what is stated: no denial, but nothing that a reader may miss."""

import re

from bot.answering.evidence.facts import Facts
from bot.answering.evidence.matter import matter, same_matter
from bot.answering.evidence.units import Unit
from bot.answering.questions.question import Question
from index.model import Act

_NEAR = 400  # code points within which *the claim* points back at one
_SHARED = 2  # concepts that both hold, where they stand in two places
_POINTS_BACK = re.compile(
    r"\b(?:the|this|that|these|those|his|her|their|its|such|either) (?:[\w’'-]+ ){0,2}?"
    r"(?:accounts?|accusations?|allegations?|assertions?|authenticity|charges?|claims?|details?"
    r"|figures?|footage|images?|incidents?|letters?|numbers?|photographs?|reports?|stor(?:y|ies)"
    r"|statements?|testimon(?:y|ies)|tolls?|totals?|versions?|videos?)\b|\b(?:it|this|them|these)\b",
    re.IGNORECASE,
)
_TAKING_SIDES = frozenset({Act.DENIAL, Act.NO_COMMENT, Act.UNCONFIRMED, Act.QUESTION})


def may_be_doubted(unit: Unit) -> bool:
    """Whether it is someone's claim of how things are, which somebody may have checked."""
    return unit.claim is not None and unit.claim.act not in _TAKING_SIDES


def doubts(question: Question, stated: Facts, told: Facts) -> bool:
    """Whether `told` says that what is `stated` could not be confirmed.

    It stands beside it and points at it, or is about the same wherever it stands.
    """
    claim = told.unit.claim
    if claim is None or claim.act is not Act.UNCONFIRMED:
        return False
    one, other = stated.unit, told.unit
    shared = matter(stated) & matter(told)
    if one.document.summary.id == other.document.summary.id:
        gap = other.sentence.start - one.sentence.end
        if 0 <= gap <= _NEAR and _POINTS_BACK.search(other.quote):
            return True
        if -_NEAR <= gap <= _NEAR and shared:
            return True
    return len(shared) >= _SHARED and same_matter(question, stated, told)
