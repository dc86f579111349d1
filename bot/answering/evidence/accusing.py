"""Accusations: which statements are one, in what words, and which answer *what is X accused of?*"""

import re

from bot.answering.evidence.facts import Facts
from bot.answering.evidence.units import Unit
from bot.answering.questions.question import Asked, Question
from bot.answering.text.vocabulary import concepts, near
from index.claims.status import Status, status_of
from index.model import Act, Claim, Span
from index.words import fold

_ACCUSING = frozenset({Status.ALLEGATION, Status.CHARGE})
_OCCASION = re.compile(
    r"\b(?:after|before|during|since|until) (?:the|that|this) [\w-]+", re.IGNORECASE
)
_MAY_ACCUSE = frozenset({Act.CLAIM, Act.FINDING, Act.OPINION})


def accuses(unit: Unit) -> bool:
    """Whether it stands as an allegation or a charge, to which a reader wants the reply."""
    return unit.claim is not None and status_of(unit.claim, unit.document.text) in _ACCUSING


def accusation(unit: Unit) -> str:
    """The words of `unit` without whose they are, that they are said, and to whom."""
    kept = list(unit.quote)
    for span in (*unit.claim.source, *unit.claim.cue, *_told(unit.claim)) if unit.claim else ():
        for place in range(max(span.start, unit.span.start), min(span.end, unit.span.end)):
            kept[place - unit.span.start] = " "
    return "".join(kept)


def _told(claim: Claim) -> list[Span]:
    """Between a cue and what was said: *told | the mission | that guards beat him*."""
    ends = [span.end for span in claim.cue]
    starts = [span.start for span in claim.content if ends and span.start > ends[-1]]
    return [Span(ends[-1], starts[0])] if starts else []


def accuses_whom_asked(question: Question, facts: Facts) -> bool:
    """Whether it is an accusation that names whom the question names, if it names anybody.

    *Who is accused of having burnt Orsett?* names nobody who is accused.
    """
    if not accuses(facts.unit):
        return False
    of_deed = question.asked is Asked.PERSON and _is_of_deed(question, facts)
    return not question.names or of_deed or _is_of_named(question, facts)


def may_accuse_whom_asked(question: Question, facts: Facts) -> bool:
    """Whether somebody else tells of whom the question names, in words that accuse or not."""
    claim = facts.unit.claim
    return claim is not None and claim.act in _MAY_ACCUSE and _is_of_named(question, facts)


def _is_of_deed(question: Question, facts: Facts) -> bool:
    """Whether it accuses of what is asked; *after the fire they looted* accuses of no fire."""
    said = frozenset(concepts(_OCCASION.sub(" ", accusation(facts.unit))))
    return any(not said.isdisjoint({asked, *near(asked)}) for asked in question.concepts)


def _is_of_named(question: Question, facts: Facts) -> bool:
    """Whether a name asked about stands in what is said, and not just with who says it."""
    said = frozenset(fold(accusation(facts.unit)).split())
    speaker = frozenset(fold(facts.unit.chain[-1].name).split())
    return any(name[-1] in said and name[-1] not in speaker for name in question.names)
