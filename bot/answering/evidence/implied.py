"""What a sentence tells of a question's words without holding them."""

import re
from collections.abc import Callable

from bot.answering.evidence.accusing import accuses_whom_asked, may_accuse_whom_asked
from bot.answering.evidence.facts import Facts, asked_quantity
from bot.answering.evidence.matter import deed
from bot.answering.evidence.naming import is_on_bearer
from bot.answering.questions.definitions import defines
from bot.answering.questions.question import Asked, Question
from bot.answering.text.kinds import is_kind, of_kind
from bot.answering.text.measures import MONEY
from bot.answering.text.relations import is_relation, states
from bot.answering.text.vocabulary import concept

_LIFETIME = re.compile(r"\([^()]*\b\d{3,4}(?:,[^()]{1,60})? ?[–−-] ?[^()]*\b\d{3,4}\b[^()]*\)")
"""Years of birth and death, each with its place perhaps: *(1 May 1903, Corran – 1965)*."""
_BIRTHPLACE = re.compile(
    r"\([^()]*\b\d{3,4},? (?:in |at )?[^\W\d_a-z][^()]*\)|\bnative of [^\W\d_a-z]"
)
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

_COMING_OUT = frozenset(map(concept, "released published premiered aired came".split()))
_OF_YEAR = re.compile(r"\b(?:is|was|are|were) (?:an?|the) (?:[\w-]+ )?(?:1[5-9]|20)\d\d\b")
"""*When was the film released?* – *It is a 1995 drama.*"""

_DEFINITE = re.compile(r"\b(?:the|these|those|all|other)(?: other)? $", re.IGNORECASE)
_MONEY = concept("money")
_PAYING = frozenset(map(concept, "pay cost price spend expensive costly size".split()))
_BORN = concept("born")
_ACCUSED = frozenset(map(concept, ("accused", "charged")))
_NOT_BY_DEFINITION = frozenset(
    map(
        concept, "name mean meaning function purpose cause reason party rank religion style".split()
    )
)
_MAKING = frozenset(
    map(
        concept,
        """created designed written composed directed produced painted sang recorded creator author
        designer writer composer director producer painter singer artist architect performed
        performer screenwriter developed developer""".split(),
    )
)
_BY = re.compile(r"\bby (?:[\w-]+ ){0,5}?[^\W\d_a-z]")

_TOLD_BY: dict[str, Callable[[Facts], bool]] = {
    "population": lambda facts: bool(_PEOPLE.search(facts.sentence)),
    _MONEY: lambda facts: any(quantity.measure.kind == MONEY for quantity in facts.quantities),
}


def tells(question: Question, asked: str, facts: Facts) -> bool:
    """Whether the sentence tells, in other words, what the concept `asked` of `question` means."""
    if asked in _TOLD_BY and _TOLD_BY[asked](facts):
        return True
    if question.of_money and asked in _PAYING and any(q.may_be_money for q in facts.quantities):
        return True
    if asked in _ACCUSED and accuses_whom_asked(question, facts):
        return True
    if asked in facts.speaking:
        return True
    if asked in question.concepts[:1] and _counts_barely(question, facts):
        return True
    return _tells_of_beginning(question, asked, facts) or _tells_what_it_is(question, asked, facts)


def _tells_of_beginning(question: Question, asked: str, facts: Facts) -> bool:
    """Whether it tells of a birth, or when something began."""
    if asked == _BORN:
        form = _BIRTHPLACE if question.asked is Asked.PLACE else _LIFETIME
        return bool(form.search(facts.sentence))
    if question.asked is Asked.TIME and asked in _COMING_OUT and _defines(question, facts):
        return bool(_OF_YEAR.search(facts.sentence))
    began = question.asked is Asked.TIME and asked in _BEGINNING
    return began and not _BEGINNING.isdisjoint(facts.concepts)


def _tells_what_it_is(question: Question, asked: str, facts: Facts) -> bool:
    """Whether it says what something is: of what kind, or by whom, or to whom."""
    if asked in {*question.attribute, deed(question)} and states(asked, facts.sentence):
        return True
    if asked in _MAKING and _tells_maker(question, facts):
        return True
    if asked not in question.attribute:
        return False
    kinds = [kind for kind in question.attribute if is_kind(kind)]
    named = any(of_kind(kind, facts.unit.quote) for kind in kinds)
    return named or (_NOT_BY_DEFINITION.isdisjoint(kinds) and _is_defined(question, asked, facts))


def _tells_maker(question: Question, facts: Facts) -> bool:
    """Whether it defines what is asked about by whose work it is: *… is a novel by Ada Lund*."""
    making = not _MAKING.isdisjoint(question.concepts)
    return making and bool(_BY.search(facts.unit.quote)) and _defines(question, facts)


def _is_defined(question: Question, asked: str, facts: Facts) -> bool:
    """Whether the sentence says what that is of which an attribute is asked."""
    if asked in _NOT_BY_DEFINITION or is_relation(asked):
        return False
    if _APPOSED.match(facts.sentence) and is_on_bearer(question, facts):
        return True
    return _defines(question, facts)


def _defines(question: Question, facts: Facts) -> bool:
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
