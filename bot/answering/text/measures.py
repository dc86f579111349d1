"""What a number counts or measures, by the noun that follows it: people, homes, hours, metres.

Numbers of different kinds are never held against each other: 7,000 people lost 700 homes. A group
of people is a part of all people: three guards among twelve dead contradict nobody.
"""

import re
from dataclasses import dataclass

from bot.answering.text.vocabulary import concept
from index.words import STOP_WORDS, fold

PERSONS = "persons"
MONEY = "money"
TIME = "time"
LENGTH = "length"
PERCENT = "percent"
VOLUME = "volume"
AREA = "area"
WEIGHT = "weight"

_SCALES: dict[str, dict[str, float]] = {
    TIME: {
        "second": 1, "minute": 60, "hour": 3_600, "day": 86_400, "week": 604_800,
        "month": 2_629_800, "year": 31_557_600, "decade": 315_576_000,
    },
    LENGTH: {
        "centimetre": 0.01, "centimeter": 0.01, "foot": 0.3048, "yard": 0.9144, "metre": 1,
        "meter": 1, "m": 1, "kilometre": 1_000, "kilometer": 1_000, "km": 1_000, "mile": 1_609,
    },
    VOLUME: {"litre": 0.001, "liter": 0.001, "barrel": 0.159},
    WEIGHT: {
        "gram": 0.001, "kilogram": 1, "kilo": 1, "kg": 1, "pound": 0.4536, "tonne": 1_000,
        "ton": 1_000,
    },
}  # fmt: skip
_PERSONS = frozenset(
    map(
        concept,
        """person people man woman child resident civilian villager inhabitant worker guard officer
        soldier policeman citizen student pupil prisoner detainee refugee migrant farmer passenger
        patient protester demonstrator journalist fighter militant member relative victim
        survivor witness voter employee staff settler teacher volunteer firefighter""".split(),
    )
)
_GROUPS = {  # those whom reports count apart; residents, victims or detainees are just people
    concept(noun): line.split()[0]
    for line in (
        "child pupil student",
        "guard officer soldier policeman",
        "worker employee staff",
        "firefighter",
        "journalist",
        "fighter militant",
        "settler",
        "teacher",
    )
    for noun in line.split()
}
_SEXES = {  # one concept with people
    "woman": "woman",
    "women": "woman",
    "man": "man",
    "men": "man",
}
_THINGS = {
    concept(noun): line.split()[0]
    for line in (
        "home house building structure flat dwelling hut shack",
        "tent",
        "shop",
        "farm",
        "room",
        "bed",
        "round bullet cartridge",
        "shell rocket missile strike bomb munition",
        "vehicle lorry car bus",
        "boat",
        "village town city",
        "family household",
        "company",
        "station",
        "checkpoint",
        "aircraft plane helicopter drone",
        "weapon gun rifle",
        "ship ferry",
        "bridge",
        "grave",
        "permit licence",
        "school",
        "hospital",
        "ballot vote",
        "box",
        "document page form",
        "photograph",
        "job",
        "acre hectare plot",
        "tree",
        "animal",
        "claim complaint",
        "crime offence violation breach",
        "notice warning",
        "time",
    )
    for noun in line.split()
}
_MONEY = frozenset(
    """mark crown euro florin dollar daler shekel rouble hryvnia lira dinar cent taler thaler franc
    peso rupee krona guilder yen yuan dirham riyal rand""".split()
)
_POWERS = {"square": (AREA, 2), "cubic": (VOLUME, 3)}
_PERCENT = re.compile(r"\s?%|[ \u00a0\n-]per[ -]?cent\b", re.IGNORECASE)
_OF_US = re.compile(r" of (?:us|you)\b")
_NO_NOUN = re.compile(
    r"\s*(?:[.,;:!?”\"’)]|$|(?:and|but|or|on|in|at|by|after|before|since|from|to|had|have|has|were"
    r"|was|are|is|who|while|so|far)\b)"
)
_FOLLOWING = re.compile(r"(?:[ \u00a0\n-]+[\w’'-]+){1,4}")
_FARTHEST = 3  # words from a number to the noun that it counts: *40 elderly and sick people*
_BREAKS = STOP_WORDS - {"more", "other", "further", "of", "the", "our", "my"}


@dataclass(frozen=True, slots=True)
class Measure:
    """`kind` is what is counted, empty where unknown; `scale` makes units of a kind comparable.

    `group` tells of people which; it is empty where all may be meant.
    """

    kind: str = ""
    scale: float = 1.0
    group: str = ""

    def is_comparable(self, other: "Measure") -> bool:
        """Whether numbers of both may be of one thing: unknown goes with persons and things."""
        if self.kind == other.kind:
            return True
        known = self.kind or other.kind
        unknown = "" in {self.kind, other.kind}
        return unknown and (known in {PERSONS, VOLUME, WEIGHT} or known in _THINGS.values())

    def is_part_of(self, other: "Measure") -> bool:
        """Whether this counts a group, and `other` people of any."""
        return bool(self.group) and not other.group


UNKNOWN = Measure()


def measure_after(text: str, end: int) -> Measure:
    """What the number that ends at `end` in `text` counts."""
    if _PERCENT.match(text, end):
        return Measure(PERCENT)
    if _OF_US.match(text, end):
        return Measure(PERSONS)
    found = _FOLLOWING.match(text, end)
    return _first_known(fold(found.group()).split()[:_FARTHEST]) if found else UNKNOWN


def measure_before(text: str) -> Measure:
    """What a number counts that no noun follows: the last plural noun of `text` before it."""
    known = (_known(concept(word)) for word in reversed(fold(text).split()) if word.endswith("s"))
    return next((measure for measure in known if measure), UNKNOWN)


def is_bare(text: str, end: int) -> bool:
    """Whether no noun follows the number that ends at `end`: *spoke of 1,500.*"""
    return bool(_NO_NOUN.match(text, end))


def measure_of(words: str) -> Measure:
    """What *how many …* asks to be counted: the first known noun of `words`."""
    return _first_known(fold(words).split()[:_FARTHEST])


def _first_known(words: list[str]) -> Measure:
    for place, word in enumerate(words):
        if word in _BREAKS:
            break
        if word in _POWERS and place + 1 < len(words):
            kind, power = _POWERS[word]
            metres = _SCALES[LENGTH].get(concept(words[place + 1]))
            return Measure(kind, metres**power) if metres else UNKNOWN
        if word in _SEXES:
            return Measure(PERSONS, group=_SEXES[word])
        if known := _known(concept(word)):
            return _head(words[place + 1 :]) or known
    return UNKNOWN


def _head(following: list[str]) -> Measure | None:
    """Of *ballot boxes*, what they are: a known plural that goes on with the noun."""
    plural = following[:1] if following and following[0].endswith("s") else []
    return next((_known(concept(word)) for word in plural), None)


def _known(noun: str) -> Measure | None:
    for kind, scales in _SCALES.items():
        if noun in scales:
            return Measure(kind, scales[noun])
    if noun in _PERSONS:
        return Measure(PERSONS, group=_GROUPS.get(noun, ""))
    if noun in _THINGS:
        return Measure(_THINGS[noun])
    return Measure(MONEY) if noun in _MONEY else None
