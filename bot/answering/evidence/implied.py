"""What a sentence tells of a question's words without holding them."""

import re

from bot.answering.evidence.facts import Facts
from bot.answering.evidence.naming import is_on_bearer
from bot.answering.questions.definitions import defines
from bot.answering.questions.question import Asked, Question
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

_NOT_BY_DEFINITION = frozenset("name mean meaning function purpose cause reason".split())


def tells(question: Question, asked: str, facts: Facts) -> bool:
    """Whether the sentence tells, in other words, what the concept `asked` of `question` means."""
    if asked == "born":
        return bool(_LIFETIME.search(facts.sentence))
    if asked == "population":
        return bool(_PEOPLE.search(facts.sentence))
    if question.asked is Asked.TIME and asked in _BEGINNING:
        return not _BEGINNING.isdisjoint(facts.concepts)
    if asked not in question.attribute or asked in _NOT_BY_DEFINITION:
        return False
    if _APPOSED.match(facts.sentence) and is_on_bearer(question, facts):
        return True
    return any(defines(name[-1], facts.sentence) for name in question.names)
