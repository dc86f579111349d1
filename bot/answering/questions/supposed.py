"""A yes/no question on a number, as the question for that number: other numbers answer it too."""

import re
from dataclasses import replace

from bot.answering.questions.question import IS_IT_TRUE, Asked, Question, parse
from bot.answering.text.measures import LENGTH, MONEY, TIME
from bot.answering.text.quantities import Quantity, quantities

_KNOWN = re.compile(  # so that nobody asks whether there are as many
    r"\b(?:the|these|those|all|both|other|of|his|her|its|their|by|in|for|to|at|within|per)\s*$"
    r"|['’]s?\s*$",
    re.IGNORECASE,
)
_OF_WHOLE = re.compile(r"\b(?:among|out of|of (?:the|them|those))\b", re.IGNORECASE)
_WHY = re.compile(r"^why ", re.IGNORECASE)
_COUNTED = re.compile(r"\s*(?:[a-z]+ ){0,2}?(?:children|men|people|women|[a-z]+s)\b")
_NO_COUNT = frozenset({TIME, LENGTH, MONEY})
_LABEL = re.compile(r"[A-Z]\w*\s*$")
_FEWEST = 2
_MANY = 10  # below which a deed is asked about: *Did guards shoot two men?*
_BY_SOMEBODY = re.compile(r"(?:did|does|do|has|have|had)\b", re.IGNORECASE)


def with_number_asked(question: Question) -> Question:
    """*Were 31 people killed?* as *How many people killed were?*, which supposes 31.

    Its text is never shown. *Why were 31 people killed?* is asked so too. Any other question is
    returned as it is.
    """
    plain = _WHY.sub("", IS_IT_TRUE.sub("", question.text)).rstrip("?.! ")
    found = quantities(plain)
    if question.asked is Asked.REASON and len(found) == 1 and _counts(found[0], plain):
        return _asking_for(found[0], plain)
    if question.asked is not Asked.WHETHER or len(found) != 1 or not _may_be_asked(found[0], plain):
        return question
    if found[0].low < _MANY and _BY_SOMEBODY.match(plain):
        return replace(question, numbers=())
    return _asking_for(found[0], plain)


def _asking_for(quantity: Quantity, plain: str) -> Question:
    before, after = plain[: quantity.span.start], plain[quantity.span.end :]
    asking = parse(f"How many {after.strip()} {before[:1].lower()}{before[1:]}")
    return replace(asking, supposed=quantity)


def _counts(quantity: Quantity, plain: str) -> bool:
    """Whether it is a number of people or things, and no label: *Store 4*."""
    before, after = plain[: quantity.span.start], plain[quantity.span.end :]
    counted = bool(_COUNTED.match(after)) and not _LABEL.search(before)
    return counted and quantity.measure.kind not in _NO_COUNT


def _may_be_asked(quantity: Quantity, plain: str) -> bool:
    """Whether it counts people or things of which the question may be whether there are so many."""
    if quantity.low < _FEWEST or quantity.measure.kind in _NO_COUNT:
        return False
    counted = plain[quantity.span.end :].strip()
    if not counted or quantity.of_part or _OF_WHOLE.search(counted):
        return False
    return not _KNOWN.search(plain[: quantity.span.start])
