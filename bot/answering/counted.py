"""Whether two numbers are of one event and one kind of people or things, as far as it is said."""

import re

from bot.answering.facts import HARMS, Facts
from bot.answering.question import Question
from bot.answering.vocabulary import concepts

_COUNTED = re.compile(
    r"\bhow many (?P<what>(?:[\w’'-]+ ){2,3})"
    r"(?:were|was|are|is|have|has|had|did|do|does|will|could|can|would)\b",
    re.IGNORECASE,
)


def of_one_event(question: Question, one: Facts, other: Facts) -> bool:
    """Whether the numbers of both may be of what is asked: one harm, one date, one kind."""
    return (
        _of_one_harm(question, one, other)
        and _of_one_time(one, other)
        and all(_is_of_kind(question, facts) for facts in (one, other))
    )


def _of_one_harm(question: Question, one: Facts, other: Facts) -> bool:
    """The killed are not the injured, nor both together; with no harm said they may be anyone."""
    asked = frozenset(question.concepts) & HARMS
    harms = [facts.quote_concepts & HARMS for facts in (one, other)]
    if asked:
        return all(not found or asked <= found for found in harms)
    return not any(harms) or bool(harms[0] & harms[1])


def _of_one_time(one: Facts, other: Facts) -> bool:
    """Two dates are two events, or one event as it was known at two times."""
    pairs = [(a, b) for a in one.own_times for b in other.own_times]
    return not pairs or any(a.covers(b) or b.covers(a) for a, b in pairs)


def _is_of_kind(question: Question, facts: Facts) -> bool:
    """*Temporary workers* are not counted where nothing is said to be temporary."""
    found = _COUNTED.search(question.text)
    described = concepts(found["what"])[:-1] if found else ()
    kind = frozenset(described) & frozenset(question.concepts)
    return kind <= facts.concepts | facts.context_concepts
