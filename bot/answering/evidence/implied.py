"""What a sentence tells of a question's words without holding them."""

import re
from collections.abc import Callable

from bot.answering.evidence.accusing import accuses_whom_asked, may_accuse_whom_asked
from bot.answering.evidence.facts import Facts, asked_quantity
from bot.answering.evidence.naming import is_on_bearer
from bot.answering.questions.definitions import defines
from bot.answering.questions.question import Asked, Question
from bot.answering.text.measures import MONEY
from bot.answering.text.vocabulary import concept

_LIFETIME = re.compile(r"\([^()]*\b\d{3,4} ?[–−-] ?[^()]*\b\d{3,4}\b[^()]*\)")
_APPOSED = re.compile(
    r"An? (?![^,]*\b(?:years?|days?|weeks?|months?)\b)[^,]{3,60}, (?:he|she|it|they)\b"
)
"""*A goalkeeper, she began with Orsett.*"""
_PEOPLE = re.compile(r"\d (?:people|inhabitants|residents)\b", re.IGNORECASE)
_BEGINNING = frozenset(
    map(
        concept,
        "begun created established formed founded inaugurated introduced launched opened".split(),
    )
)
"""*When was the school founded?* – *It was opened in 1901.*"""

_DEFINITE = re.compile(r"\b(?:the|these|those|all|other)(?: other)? $", re.IGNORECASE)
_MONEY = concept("money")
_ACCUSED = frozenset(map(concept, ("accused", "charged")))
_NOT_BY_DEFINITION = frozenset("name mean meaning function purpose cause reason".split())

_TOLD_BY: dict[str, Callable[[Facts], bool]] = {
    "born": lambda facts: bool(_LIFETIME.search(facts.sentence)),
    "population": lambda facts: bool(_PEOPLE.search(facts.sentence)),
    _MONEY: lambda facts: any(quantity.measure.kind == MONEY for quantity in facts.quantities),
}


def tells(question: Question, asked: str, facts: Facts) -> bool:
    """Whether the sentence tells, in other words, what the concept `asked` of `question` means."""
    if asked in _TOLD_BY and _TOLD_BY[asked](facts):
        return True
    if asked in _ACCUSED and accuses_whom_asked(question, facts):
        return True
    if asked in facts.speaking:
        return True
    if asked in question.concepts[:1] and _counts_barely(question, facts):
        return True
    if question.asked is Asked.TIME and asked in _BEGINNING:
        return not _BEGINNING.isdisjoint(facts.concepts)
    return asked in question.attribute and _is_defined(question, asked, facts)


def _is_defined(question: Question, asked: str, facts: Facts) -> bool:
    """Whether the sentence says what that is of which an attribute is asked."""
    if asked in _NOT_BY_DEFINITION:
        return False
    if _APPOSED.match(facts.sentence) and is_on_bearer(question, facts):
        return True
    return any(defines(name[-1], facts.sentence) for name in question.names)


def _counts_barely(question: Question, facts: Facts) -> bool:
    """*How many votes did she win by?* – *She won by 20,000.*"""
    done = frozenset(question.concepts[1:])
    if question.measure != "many" or done.isdisjoint(facts.quote_concepts | facts.context_concepts):
        return False
    found = asked_quantity(question, facts)
    before = facts.unit.quote[: found.span.start] if found else ""
    return found is not None and found.bare and not _DEFINITE.search(before)


def tells_nearly(question: Question, asked: str, facts: Facts) -> bool:
    """Whether it may tell what `asked` means: of whom an accusation is asked for, anything."""
    return asked in _ACCUSED and may_accuse_whom_asked(question, facts)
