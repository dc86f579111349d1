"""What those whom a question asks about say of it themselves, however others word it."""

import re

from bot.answering.comparison.accused import who_speaks
from bot.answering.comparison.wordings import worded_as_reply
from bot.answering.evidence.facts import Facts
from bot.answering.evidence.matter import (
    LIGHT,
    asked_matter,
    declines,
    denied_matter,
    is_negative,
    matter,
    told,
)
from bot.answering.evidence.naming import holds_names
from bot.answering.questions.accusations import asks_accusation
from bot.answering.questions.clauses import clause_of
from bot.answering.questions.question import Asked, Question
from bot.answering.text.vocabulary import concepts, near
from index.model import Act
from index.words import fold

_FEWEST = 2  # concepts of a question that a contradiction of it holds
_MOSTLY = 0.6  # of all of them
_ASKS = frozenset({Asked.WHETHER, Asked.REASON})
_OBJECT = re.compile(r"\baccus(?:e|es|ed|ing) (?P<whom>(?!of\b).+?) of\b", re.IGNORECASE)
_SUBJECT = re.compile(
    r"\b(?:is|are|was|were|been) (?P<whom>[^?]+?) (?:accused|charged|suspected|blamed)\b",
    re.IGNORECASE,
)
_BY = re.compile(r"\bby (?P<whom>.+)$", re.IGNORECASE)


def side_asked(question: Question) -> str:
    """The words for those who are asked about as having done it; empty where nobody is."""
    plain = question.text.rstrip("?.! ")
    if found := _OBJECT.search(plain) or _SUBJECT.search(plain):
        return found["whom"]
    clause = clause_of(plain)
    if clause is None or not (question.asked in _ASKS or asks_accusation(question)):
        return ""
    by = _BY.search(clause.predicate)
    return by["whom"] if by else clause.subject


def denies_asked(question: Question, facts: Facts) -> bool:
    """Whether it says that what is asked about is not so, in words of the question."""
    if declines(facts) or not worded_as_reply(facts):
        return False
    if denied_matter(question, facts):
        return True
    if facts.negated and not _deeds(question).isdisjoint(told(facts)):
        return True
    claim = facts.unit.claim
    denial = claim is not None and claim.act is Act.DENIAL
    done = asked_matter(question) - frozenset(concepts(side_asked(question)))
    return denial and not done.isdisjoint(matter(facts))


def _deeds(question: Question) -> frozenset[str]:
    """What is asked about those who are asked about, and what is near to it in meaning."""
    clause = clause_of(question.text)
    done = frozenset(concepts(clause.predicate) if clause else ()) & asked_matter(question)
    return (done | {other for word in done for other in near(word)}) - LIGHT


def is_by_named(question: Question, facts: Facts) -> bool:
    """Whether somebody whom the question names says no, where all is named that it names."""
    if facts.unit.claim is None:
        return False  # *The Orsett Post* is not Orsett
    said = frozenset(fold(who_speaks(facts.unit).name).split())
    named = any(name[-1] in said for name in question.names)
    return named and is_negative(facts) and holds_names(question, facts)


def contradicts_asked(question: Question, facts: Facts) -> bool:
    """Whether somebody, whoever it is, says that nearly all that is asked about is not so."""
    if question.asked is not Asked.WHETHER or not is_negative(facts) or facts.unit.claim is None:
        return False
    asked = asked_matter(question)
    held = len(asked & matter(facts)) >= max(_FEWEST, _MOSTLY * len(asked))
    return held and bool(denied_matter(question, facts)) and holds_names(question, facts)
