"""Numbers in text, as ranges: "more than 700", "seven hundred and twelve", "dozens", "7,000".

A range says what the words commit to, so that two numbers can be held against each other.
"""

import re
from dataclasses import dataclass, replace

from bot.answering.text.measures import (
    MONEY,
    UNKNOWN,
    Measure,
    is_bare,
    measure_after,
    measure_before,
)
from index.model import Span

_UNITS = {
    w: n
    for n, w in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen sixteen seventeen eighteen nineteen""".split()
    )
}
_TENS = {
    w: 10 * n
    for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_VAGUE = {  # a plural names an order of magnitude, from twice its unit to the next one
    "dozens": (24, 99),
    "scores": (40, 199),
    "tens of thousands": (20_000, 199_999),
    "hundreds of thousands": (200_000, 1_999_999),
    "hundreds": (200, 1_999),
    "thousands": (2_000, 19_999),
    "millions": (2_000_000, 19_999_999),
}

_ABOUT = 0.1  # "about 50" is 45 to 55
_BEYOND = 1.5  # "more than 700" does not say 7,000: nobody rounds down by more than a third

_WORDS = "|".join([*_UNITS, *_TENS, *_SCALES])
_NUMBER = re.compile(
    rf"""
    (?<![\w.,/:-])
    (?:
        (?P<digits>\d{{1,3}}(?:[,\u00a0\u202f]\d{{3}})+|\d+(?:\.\d+)?)
        (?:\s(?P<scale>hundred|thousand|million|billion)\b)?
      | (?P<words>(?:a\s(?=hundred|thousand|million|billion))?(?:{_WORDS})
            (?:(?:\s|-|\sand\s)(?:{_WORDS}))*)\b
      | (?P<vague>(?:tens|hundreds)\sof\sthousands|dozens|scores|hundreds|thousands|millions)\b
    )
    (?!\w|[.,:/-]\d|-\w)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_AT_LEAST = re.compile(
    r"\b(?:more than|over|at least|no fewer than|no less than|upwards? of|above|exceed(?:s|ed|ing)?"
    r"|a minimum of)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_AT_MOST = re.compile(
    r"\b(?:up to|as many as|fewer than|less than|no more than|at most|under|below"
    r"|a maximum of)\s+$",
    re.IGNORECASE,
)
_APPROXIMATELY = re.compile(
    r"\b(?:about|around|some|roughly|approximately|nearly|almost|close to|an estimated|circa"
    r"|in the region of|estimated at)\s+$",
    re.IGNORECASE,
)
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?"
)
_DATE_AFTER = re.compile(
    rf"\s*(?:st|nd|rd|th)?(?:\s+(?:and|to|or)\s+\d{{1,2}}(?:st|nd|rd|th)?)?(?:\s+of)?\s+{_MONTH}",
    re.IGNORECASE,
)
_DATE_BEFORE = re.compile(rf"\b{_MONTH}\s+(?:the\s+)?$", re.IGNORECASE)
_LABEL_BEFORE = re.compile(
    r"(?:\b(?:article|paragraph|para|section|page|no|number|rule|chapter|witness|figure|level|road"
    r"|unit|room|gate|resolution|case|law|annex|appendix)\.?|[#§№])\s+$"
    r"|\baged?\s+(?:of\s+)?$|\bages\s+(?:of\s+|from\s+|between\s+)?(?:\w+\s+(?:and|to)\s+)?$",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(r"\b[A-Z][\w’'-]+, $")
_AGE_AFTER = re.compile(r"[,.)]")  # *Bram Oskel, 47, who*
_YEAR_BEFORE = re.compile(
    r"\b(?:in|since|of|year|by|until|from|before|after|during|and|to)\s+(?:early\s|late\s)?$",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"[012]?\d\.[0-5]\d")
_CLOCK_BEFORE = re.compile(
    r"\b(?:after|at|before|between|by|from|since|till|until|[012]?\d\.[0-5]\d (?:and|to)) $",
    re.IGNORECASE,
)
_PART_AFTER = re.compile(r"\s+of\s+(?:them|these|those|the|his|her|their|whom)\b", re.IGNORECASE)
_GROUP_AFTER = re.compile(  # *eighteen of the dead were children*, *21 of them women*
    r"(?:\s+of\s+(?:them|these|those|whom|(?:the|his|her|their)\s+[\w-]+))?,?"
    r"(?:\s+(?:were|are|was|being))?(?=\s)",
    re.IGNORECASE,
)
_WHOLE_BEFORE = re.compile(r"(?:^|[.;:,]\s+)(?:Of|of|Out of|out of) (?:the |those |these |our )?$")
_BETWEEN = re.compile(r"\b(?:between|ranged from|ranging from)\s+$", re.IGNORECASE)
_THERE_WERE = re.compile(r"\bthere (?:are|were|have been|had been) $", re.IGNORECASE)
_UP_TO = re.compile(r"\s(?:to|or)\s|\s?–\s?")
_CHANGED_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_YEARS = range(1800, 2100)
_FEWEST_ODD, _ROUND = 100, 10
_FEWEST_COINS = 100


@dataclass(frozen=True, slots=True)
class Quantity:
    """What a number in a text commits to, from `low` to `high`; `span` is where it stands.

    `of_part` marks a number of a part of something counted before, and those that go on with it:
    *eleven of them were shot and five drowned*, *of the sixteen dead, eleven were shot*. `bare`
    marks one that no noun follows.
    """

    low: float
    high: float
    span: Span
    of_part: bool = False
    measure: Measure = UNKNOWN
    bare: bool = False

    @property
    def may_be_money(self) -> bool:
        """*40 million*, of what is not said, may be of money; *three banks* are none."""
        return self.measure.kind == MONEY or (self.measure == UNKNOWN and self.low >= _FEWEST_COINS)

    def agrees(self, other: "Quantity") -> bool:
        """Whether both can be true of the same thing, each within its own precision."""
        one, two = self.measure.scale, other.measure.scale
        return self.low * one <= other.high * two and other.low * two <= self.high * one

    def conflicts(self, other: "Quantity") -> bool:
        """Whether both count the same kind of thing and cannot both be true of it.

        Two groups are two things, and a group may be smaller than the whole.
        """
        mine, theirs = self.measure, other.measure
        if not mine.is_comparable(theirs) or self.agrees(other):
            return False
        if mine.is_part_of(theirs):
            return self.low > other.high
        if theirs.is_part_of(mine):
            return other.low > self.high
        return mine.group == theirs.group

    @property
    def is_odd(self) -> bool:
        """Whether two who give this number hardly came to it independently: 318, but not 300."""
        exact = self.low == self.high
        return exact and self.low >= _FEWEST_ODD and self.low % _ROUND != 0


def quantities(text: str) -> list[Quantity]:
    """The numbers of `text` that count or measure something: no dates or labels.

    *between 44 and 47 percent*, *two to three weeks* are one each.
    """
    found: list[Quantity] = []
    for quantity in (q for match in _NUMBER.finditer(text) if (q := _quantity(text, match))):
        if found and _is_range(text, found[-1], quantity):
            found[-1] = replace(quantity, low=found[-1].low, span=_joined(found[-1], quantity))
        else:
            found.append(quantity)
    parts = (n for n, q in enumerate(found) if q.of_part or (n and _is_whole(text, found[n - 1])))
    first_part = next(parts, len(found))
    return found[:first_part] + [replace(q, of_part=True) for q in found[first_part:]]


def _is_range(text: str, one: Quantity, other: Quantity) -> bool:
    """Whether both are the ends of what one number says; *up from 64 to 92* are two numbers."""
    between, before = text[one.span.end : other.span.start], text[: one.span.start]
    if one.low >= other.high:
        return False
    if _BETWEEN.search(before):
        return between.strip() in {"and", "to"}
    return bool(_UP_TO.fullmatch(between)) and not _CHANGED_FROM.search(before)


def _joined(one: Quantity, other: Quantity) -> Span:
    return Span(one.span.start, other.span.end)


def _quantity(text: str, match: re.Match[str]) -> Quantity | None:
    before = text[max(0, match.start() - 40) : match.start()]
    if vague := match["vague"]:
        return _made(text, match, _VAGUE[" ".join(vague.lower().split())], match.start())
    if _is_date_or_label(text, match, before):
        return None
    value = _value(match)
    low, high, start = value, value, match.start()
    if found := _AT_LEAST.search(before):
        high = value * _BEYOND
    elif found := _AT_MOST.search(before):
        low = value / _BEYOND
    elif found := _APPROXIMATELY.search(before):
        low, high = value * (1 - _ABOUT), value * (1 + _ABOUT)
    if found:
        start -= len(before) - found.start()
    return _made(text, match, (low, high), start)


def _made(text: str, match: re.Match[str], limits: tuple[float, float], start: int) -> Quantity:
    measure = measure_after(text, match.end())
    if told := _GROUP_AFTER.match(text, match.end()):
        group = measure_after(text, told.end())
        measure = group if group.group and not measure.group else measure
    span, bare = Span(start, match.end()), is_bare(text, match.end())
    if bare and measure == UNKNOWN and _THERE_WERE.search(text[:start]):
        measure = measure_before(text[:start])
    return Quantity(*limits, span, _is_of_part(text, match), measure, bare)


def _is_whole(text: str, quantity: Quantity) -> bool:
    """*Of the 41 people taken to hospital, one*: what follows counts a part of them."""
    return bool(_WHOLE_BEFORE.search(text[: quantity.span.start]))


def _is_of_part(text: str, match: re.Match[str]) -> bool:
    return bool(_PART_AFTER.match(text, match.end()))


def _is_date_or_label(text: str, match: re.Match[str], before: str) -> bool:
    if match["digits"] and _DATE_BEFORE.search(before):
        return True  # *April 2*, but *in April two people*
    if _DATE_AFTER.match(text, match.end()):
        return True
    if _CLOCK.fullmatch(match["digits"] or "") and _CLOCK_BEFORE.search(before):
        return True  # *between 20.30 and 23.15* too
    if _LABEL_BEFORE.search(before):
        return True
    if _NAME_BEFORE.search(before) and _AGE_AFTER.match(text, match.end()):
        return True
    digits = match["digits"] or ""
    is_year = digits.isdigit() and int(digits) in _YEARS and not match["scale"]
    return is_year and bool(_YEAR_BEFORE.search(before))


def _value(match: re.Match[str]) -> float:
    if match["digits"]:
        number = float(re.sub(r"[,\u00a0\u202f]", "", match["digits"]))
        return number * _SCALES.get((match["scale"] or "").lower(), 1)
    return _spelled(re.findall(r"[a-z]+", match["words"].lower()))


def _spelled(words: list[str]) -> float:
    total = current = 0
    for word in words:
        if word in _UNITS or word in _TENS:
            current += _UNITS.get(word, 0) + _TENS.get(word, 0)
        elif word == "hundred":
            current = max(current, 1) * 100
        elif word in _SCALES:
            total += max(current, 1) * _SCALES[word]
            current = 0
    return total + current
