"""That someone could not verify what is stated: no denial, but nothing that a reader may miss."""

import re

from bot.answering.evidence.facts import Facts
from bot.answering.evidence.matter import asked_matter, deed, matter, same_matter
from bot.answering.evidence.units import Unit
from bot.answering.questions.question import Question
from bot.answering.text.vocabulary import concepts
from index.model import Act, Polarity

_NEAR = 300  # code points within which *the claim* points back at one
_SHARED = 2  # concepts that both hold, where what was not confirmed stands in another place
_POINTS_BACK = re.compile(
    r"\b(?:the|this|that|these|those|his|her|their|its|such|either) (?:[\w’'-]+ ){0,2}?"
    r"(?:accounts?|accusations?|allegations?|assertions?|authenticity|charges?|claims?|details?"
    r"|figures?|footage|images?|incidents?|letters?|numbers?|photographs?|reports?|stor(?:y|ies)"
    r"|statements?|testimon(?:y|ies)|tolls?|totals?|versions?|videos?)\b|\b(?:it|this|them|these)\b",
    re.IGNORECASE,
)
_WH = re.compile(r"\W*(?:how|when|where|who|whom|whose|why|what|which)\b", re.IGNORECASE)
_NOT_DOUBTED = frozenset(
    {Act.DENIAL, Act.NO_COMMENT, Act.UNCONFIRMED, Act.QUESTION, Act.FINDING, Act.CHARGE, Act.DEMAND}
)


def may_be_doubted(unit: Unit) -> bool:
    """Whether it is someone's claim that something is so, which somebody may have checked."""
    claim = unit.claim
    affirms = claim is not None and claim.polarity is Polarity.POSITIVE
    return claim is not None and affirms and claim.act not in _NOT_DOUBTED


def doubts(question: Question, stated: Facts, told: Facts) -> bool:
    """Whether `told` says that what is `stated` could not be confirmed.

    It stands beside it and points at it, or what it doubts is the same. That a detail is not known
    (*who*, *how*) casts no doubt on the rest.
    """
    claim = told.unit.claim
    if claim is None or claim.act is not Act.UNCONFIRMED:
        return False
    one, other = stated.unit, told.unit
    doubted = " ".join(span.of(other.document.text) for span in claim.content)
    if _WH.match(doubted):
        return False
    here = one.document.summary.id == other.document.summary.id
    gap = other.sentence.start - one.sentence.end
    if here and 0 <= gap <= _NEAR and _POINTS_BACK.search(doubted):
        return True
    shared = matter(stated) & frozenset(concepts(doubted))
    if here and -_NEAR - len(stated.sentence) <= gap <= _NEAR:
        return bool(shared & asked_matter(question)) or len(shared) >= _SHARED
    done = deed(question)
    same = len(shared) >= _SHARED and same_matter(question, stated, told)
    return same and (not done or done in shared)
