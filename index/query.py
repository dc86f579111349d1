"""A question as search reads it: its words, its clauses, and the time that it asks of."""

import re
from dataclasses import dataclass
from datetime import date

from index.words import STOP_WORDS, fold, terms

_MAX_CLAUSES = 6
_MIN_CLAUSE = 4  # words that carry meaning; fewer are no question of their own
_ASKING = frozenset(
    """
    according article articles compared discuss discussed discusses discussing many mention
    mentioned mentions much recently report reported reporting reports suggest suggests week
    """.split()
)
"""Words that speak of the documents or of the answer, not of what they are about."""

_CLAUSE_END = re.compile(
    r"(?<=[?.!;])\s+|,\s+|\s+(?=(?:and|while|whereas|but|before|after|compared|versus|who|which"
    r"|whose|that|as reported by|according to)\b)"
)
_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})"
_ORDINAL = r"(?:st|nd|rd|th)?"
_DATE = re.compile(
    rf"\b(?:(?P<before>\d{{1,2}}){_ORDINAL}\s+(?:of\s+)?)?{_MONTH}\b"
    rf"(?:\s+(?P<after>\d{{1,2}}){_ORDINAL}\b)?(?:,?\s+(?P<year>\d{{4}})\b)?"
)
_ISO_DATE = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NOW_ASKED = re.compile(
    r"\b(?:this (?:week|month|year)|recent(?:ly)?|latest|newest|now|current(?:ly)?|today"
    r"|so far)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class AskedDate:
    """A date as far as a question names it: a month, perhaps its year and day."""

    year: int | None
    month: int
    day: int | None

    def fits(self, day: date) -> bool:
        return (
            self.month == day.month
            and self.year in {None, day.year}
            and self.day in {None, day.day}
        )


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for. `words` are folded and distinct; `folded` is the whole text folded."""

    text: str
    folded: str
    words: tuple[str, ...]
    clauses: tuple[str, ...]
    dates: tuple[AskedDate, ...]
    asks_now: bool
    names_time: bool
    """Whether it says of which month or year it asks."""

    def names(self, publisher: str) -> bool:
        """Whether a folded publisher's name, or one that it is known by, stands in the text."""
        return any(f" {name} " in f" {self.folded} " for name in _known_as(publisher))


def parse(text: str) -> Query:
    """Takes any text as a question: nothing in it is syntax."""
    folded = fold(text)
    dates = _dates(text)
    return Query(
        text=text,
        folded=folded,
        words=_words(folded),
        clauses=_clauses(text),
        dates=dates,
        asks_now=bool(_NOW_ASKED.search(text)),
        names_time=bool(dates or _YEAR.search(text)),
    )


def content_words(text: str) -> tuple[str, ...]:
    """The distinct folded words of `text` that say what it is about."""
    return _words(fold(text))


def _words(folded: str) -> tuple[str, ...]:
    words = folded.split()
    about = [word for word in words if word not in STOP_WORDS | _ASKING]
    return tuple(dict.fromkeys(about or terms(folded)))


def _clauses(text: str) -> tuple[str, ...]:
    """The parts of a long question, each of some length; none where it is of one part."""
    clauses: list[str] = []
    pending = ""
    for part in _CLAUSE_END.split(text):
        pending = f"{pending} {part}".strip()
        if len(terms(pending)) >= _MIN_CLAUSE:
            clauses.append(pending)
            pending = ""
    if pending and clauses:
        clauses[-1] += f" {pending}"
    return tuple(clauses[:_MAX_CLAUSES]) if len(clauses) > 1 else ()


def _dates(text: str) -> tuple[AskedDate, ...]:
    iso = [AskedDate(int(y), int(m), int(d)) for y, m, d in _ISO_DATE.findall(text)]
    return (*iso, *(_asked_date(found) for found in _DATE.finditer(text)))


def _asked_date(found: re.Match[str]) -> AskedDate:
    day = found["before"] or found["after"]
    return AskedDate(
        year=int(found["year"]) if found["year"] else None,
        month=1 + _MONTHS.index(found["month"]),
        day=int(day) if day else None,
    )


def _known_as(publisher: str) -> tuple[str, ...]:
    """A publisher's name, and its site's without the ending: *cnn com* is known as *cnn*."""
    site = re.fullmatch(r"(?:www )?(\w{2,}) (?:com|org|net|co uk|info|news)", publisher)
    return (publisher, site[1]) if site else (publisher,)
