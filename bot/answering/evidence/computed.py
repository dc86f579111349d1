"""*last Wednesday*, *yesterday*: the date that the words meant, from the date of the document.

Bare *on Friday* counts back where the sentence tells of the past, ahead where it tells of what
will be, and means nothing certain otherwise.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from index.model import Span

_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_WEEK = 7
_OFFSETS = {"yesterday": -1, "last night": -1, "today": 0, "this morning": 0, "tonight": 0,
            "tomorrow": 1}  # fmt: skip
_COUNT = {word: n for n, word in enumerate("one two three four five six".split(), start=1)}
_RELATIVE = re.compile(
    rf"\b(?:(?P<offset>{'|'.join(_OFFSETS)})"
    rf"|(?P<count>{'|'.join(_COUNT)}) days? (?P<side>ago|earlier)"
    rf"|(?:(?P<lead>last|next|this|coming|since|until|from|by) )?(?P<day>{'|'.join(_DAYS)}))\b"
    r"(?!\s*,?\s*(?:the\s+)?\d|s\b)",
    re.IGNORECASE,
)
_DATED = re.compile(r"^\s*,?\s*(?:[A-Z][a-z]+ )?\d|^ (?:in|of) [A-Z]")
_AHEAD = re.compile(
    r"\b(?:will|shall|(?:is|are|was|were) to|due|expected|plans?|scheduled|meets?|again)\b"
)
_BEHIND = re.compile(
    r"\b(?:was|were|had|has|have|did|said|told|came|went|gave|took|began|saw|heard|\w+ed)\b"
)
_PREPOSITIONS = frozenset({"since", "until", "from", "by"})
_PAST, _FUTURE = frozenset({"last", "since"}), frozenset({"next", "coming", "until", "from", "by"})


@dataclass(frozen=True, slots=True)
class Computed:
    """The words at `span` and the day that they meant."""

    span: Span
    day: date


def computed_dates(text: str, published: date | None) -> list[Computed]:
    """What the relative dates in `text` meant in a document of the day `published`."""
    if published is None:
        return []
    found = ((m, _day(m, text, published)) for m in _RELATIVE.finditer(text))
    return [Computed(_span(match), day) for match, day in found if day]


def _span(match: re.Match[str]) -> Span:
    """*last Friday*, but *Friday* of *from Friday*."""
    bare = (match["lead"] or "").lower() in _PREPOSITIONS
    return Span(match.start("day") if bare else match.start(), match.end())


def _day(match: re.Match[str], text: str, published: date) -> date | None:
    if offset := match["offset"]:
        return published + timedelta(days=_OFFSETS[offset.lower()])
    if count := match["count"]:
        back = match["side"].lower() == "ago"  # *earlier* counts from another day
        return published - timedelta(days=_COUNT[count.lower()]) if back else None
    if _DATED.match(text[match.end() :]):
        return None
    lead, weekday = (match["lead"] or "").lower(), _DAYS.index(match["day"].lower())
    if lead in _PAST:
        return _before(published, weekday, including=lead == "since")
    if lead in _FUTURE or _AHEAD.search(text):
        return _after(published, weekday)
    return _before(published, weekday, including=True) if _BEHIND.search(text) else None


def _before(day: date, weekday: int, *, including: bool) -> date:
    back = (day.weekday() - weekday) % _WEEK
    return day - timedelta(days=back if back or including else _WEEK)


def _after(day: date, weekday: int) -> date:
    return day + timedelta(days=(weekday - day.weekday()) % _WEEK or _WEEK)
