"""Dates in questions and sentences, as far as they are said: a year, a month, a day."""

import re
from dataclasses import dataclass
from datetime import date

from index.model import Span

_MONTHS = (
    "january february march april may june july august september october november december"
).split()
_NUMBERS = {name: n for n, full in enumerate(_MONTHS, start=1) for name in (full, full[:3])}
_NUMBERS["sept"] = 9

_NAME = r"(?P<month>" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)\b"
_FORMS = [
    re.compile(rf"\b{_YEAR}-(?P<number>0[1-9]|1[0-2])-{_DAY}\b"),
    re.compile(rf"\b{_DAY}\s+(?:of\s+)?{_NAME}(?:,?\s+{_YEAR})?", re.IGNORECASE),
    re.compile(rf"\b{_NAME}\s+{_DAY}\b(?:,?\s+{_YEAR})?", re.IGNORECASE),
    re.compile(rf"\b{_NAME}(?:,?\s+(?:of\s+)?{_YEAR})?", re.IGNORECASE),
    re.compile(rf"(?<![\w.,-]){_YEAR}(?![,.]?\d)"),
]
_AMBIGUOUS = {"may", "march", "mar", "dec", "jan", "sun", "sep", "oct"}


@dataclass(frozen=True, slots=True)
class Time:
    """What is said of a date; None where it is not said."""

    year: int | None
    month: int | None = None
    day: int | None = None

    def within(self, published: date | None) -> "Time":
        """With the year that a reader of a text of that date supplies, where none is said."""
        if self.year or not published or not self.month:
            return self
        last_year = self.month > published.month
        return Time(published.year - last_year, self.month, self.day)

    def covers(self, other: "Time") -> bool:
        """Whether `other`, said in a text, may fall into this time, asked about."""
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        return all(asked is None or said is None or asked == said for asked, said in pairs)

    @classmethod
    def of(cls, day: date) -> "Time":
        return cls(day.year, day.month, day.day)


def times(text: str) -> list[Time]:
    """The dates that `text` names, in order; the verb *may* and the noun *march* are none."""
    return [time for _, time in _found(text)]


def without_times(text: str) -> str:
    """`text` with a blank in place of every date that it names."""
    for span, _ in reversed(_found(text)):
        text = f"{text[: span.start]} {text[span.end :]}"
    return text


def _found(text: str) -> list[tuple[Span, Time]]:
    found: list[tuple[Span, Time]] = []
    for form in _FORMS:
        for match in form.finditer(text):
            span = Span(*match.span())
            if not any(span.overlaps(taken) for taken, _ in found) and (time := _time(match, text)):
                found.append((span, time))
    return sorted(found, key=lambda pair: pair[0])


def _time(match: re.Match[str], text: str) -> Time | None:
    said = match.groupdict()
    day = int(said["day"]) if said.get("day") else None
    year = int(said["year"]) if said.get("year") else None
    name = said.get("month")
    if name and not day and not year and not _is_month(match, text, name):
        return None
    month = _NUMBERS[name.lower()] if name else int(said["number"]) if said.get("number") else None
    return Time(year, month, day)


def _is_month(match: re.Match[str], text: str, name: str) -> bool:
    """A bare month name counts where it is a capitalised one that is no other word here."""
    if name.lower() not in _AMBIGUOUS:
        return name[0].isupper() or len(name) > len("sept")
    before = text[: match.start()].rstrip().rpartition(" ")[2].lower()
    return before in {
        "in",
        "since",
        "last",
        "until",
        "till",
        "by",
        "this",
        "of",
        "during",
        "early",
        "late",
        "mid",
    }
