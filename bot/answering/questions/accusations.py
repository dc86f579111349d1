"""Questions for what somebody is accused of, and by whom."""

import re

from bot.answering.questions.question import Asked, Question

_OF_ACCUSATION = re.compile(
    r"\b(?:accused of|charged with|suspected of|blamed for|accus(?:e|es|ing) .+ of)\b",
    re.IGNORECASE,
)
_ASSERTED = frozenset({Asked.WHETHER, Asked.REASON})


def asks_accusation(question: Question) -> bool:
    """*What is he accused of?*, *What does she accuse him of?*"""
    return question.asked not in _ASSERTED and bool(_OF_ACCUSATION.search(question.text))
