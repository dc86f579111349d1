"""Dates in questions and sentences, as far as they are said: a year, a month, a day."""

import re
from dataclasses import dataclass, replace
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
    re.compile(
        rf"\b{_DAY}(?:(?:\s+(?:to|and)\s+|[–-])(?P<last>[0-3]?\d))?\s+(?:of\s+)?{_NAME}"
        rf"(?:,?\s+{_YEAR})?",
        re.IGNORECASE,
    ),
    re.compile(rf"\b{_NAME}\s+{_DAY}\b(?:,?\s+{_YEAR})?", re.IGNORECASE),
    re.compile(rf"\b{_NAME}(?:,?\s+(?:of\s+)?{_YEAR})?", re.IGNORECASE),
    re.compile(rf"(?<![\w.,-]){_YEAR}(?![,.]?\d)"),
]
_HALF_DAY = 720  # minutes
_AMBIGUOUS = {"may", "march", "mar", "dec", "jan", "sun", "sep", "oct"}

_HOURS = "midnight one two three four five six seven eight nine ten eleven twelve noon".split()
_HOUR_OF = {name: n for n, name in enumerate(_HOURS)} | {"noon": 12}
_PARTS = {"quarter": 15, "half": 30, "twenty-five": 25, "twenty": 20, "ten": 10, "five": 5}
_HOUR = rf"(?P<hour>{'|'.join(_HOURS)}|1?\d)"
_OF_DAY = r"(?: (?:in the (?:morning|afternoon|evening)|at night|o['’]clock)|\s?[ap]\.?m\b)"
_CLOCKS = [
    re.compile(r"(?<![\d.,:])(?P<hour>[012]?\d)[.:](?P<minute>[0-5]\d)(?![\d.,:]\d|\d|\s?%)"),
    re.compile(
        rf"\b(?P<part>{'|'.join(_PARTS)}) (?:minutes )?(?P<side>past|to|before|after) {_HOUR}\b",
        re.IGNORECASE,
    ),
    re.compile(rf"\b{_HOUR}{_OF_DAY}", re.IGNORECASE),
    re.compile(r"\b(?P<hour>noon|midnight)\b", re.IGNORECASE),
    re.compile(
        rf"\b(?:at|before|after) {_HOUR}(?= (?:on|when|that)\b|[,;”\"]|\.(?!\d)|$)", re.IGNORECASE
    ),
]


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
    for span in sorted({span for span, _ in _found(text)}, reverse=True):
        text = f"{text[: span.start]} {text[span.end :]}"
    return text


def clock_times(text: str) -> list[int]:
    """The times of day that `text` names, in minutes from midnight or noon: 250 is *4.10*."""
    found: list[tuple[Span, int]] = []
    for form in _CLOCKS:
        for match in form.finditer(text):
            span = Span(*match.span())
            if not any(span.overlaps(taken) for taken, _ in found):
                found.append((span, _minutes(match)))
    return [minutes for _, minutes in sorted(found)]


def _minutes(match: re.Match[str]) -> int:
    said = match.groupdict()
    named = said["hour"].lower()
    hour = int(named) if named.isdigit() else _HOUR_OF[named]
    part = _PARTS[said["part"].lower()] if said.get("part") else int(said.get("minute") or 0)
    back = (said.get("side") or "").lower() in {"to", "before"}
    return (hour * 60 + (-part if back else part)) % _HALF_DAY


def _found(text: str) -> list[tuple[Span, Time]]:
    found: list[tuple[Span, Time]] = []
    for form in _FORMS:
        for match in form.finditer(text):
            span = Span(*match.span())
            if not any(span.overlaps(taken) for taken, _ in found) and (time := _time(match, text)):
                found.append((span, time))
                if last := match.groupdict().get("last"):
                    found.append((span, replace(time, day=int(last))))
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
