"""Charged words of a question: the answer does not take them over, and says whose they are."""

import re
from collections.abc import Iterable

_CHARGED = re.compile(
    r"\b(?P<stem>atrocit|brib|brutal|butcher|corrupt|cover(?:ed)?[- ]up|crim(?:e|inal)"
    r"|execut(?:ed|ion)"
    r"|genocid|loot|massacr|murder|persecut|plunder|poison|regime|sabotag|slaughter|steal|stole|terroris|theft|thug|tortur"
    r"|(?:lie[ds]?|lying)\b)\w*",
    re.IGNORECASE,
)


def charged_words(question: str, quotes: Iterable[str]) -> list[str]:
    """The charged words of `question`, as asked, that none of `quotes` uses."""
    shown = " ".join(quotes).casefold()
    found = (m for m in _CHARGED.finditer(question) if m["stem"].casefold() not in shown)
    return list(dict.fromkeys(match.group() for match in found))
