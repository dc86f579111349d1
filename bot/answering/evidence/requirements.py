"""What a unit must hold before it may answer a question: otherwise it answers another one.

A question turns on its names, dates and numbers, on whose words it asks for, and on the kind of
thing that it asks for. Each check is decided on the unit alone, never on likeness of meaning.
"""

import re
from dataclasses import replace
from enum import StrEnum
from functools import lru_cache

from bot.answering.evidence.accounts import places
from bot.answering.evidence.accusing import accuses
from bot.answering.evidence.computed import computed_dates
from bot.answering.evidence.facts import Facts, asked_quantity, is_negated, negates_plainly
from bot.answering.evidence.implied import tells
from bot.answering.evidence.matter import LIGHT, deed, says_none
from bot.answering.evidence.naming import (
    holds_names,
    is_elsewhere,
    is_named,
    names_sibling,
    takes_up,
)
from bot.answering.evidence.roles import roles
from bot.answering.questions.accusations import asks_accusation
from bot.answering.questions.question import Asked, Question
from bot.answering.text.opposites import excluded
from bot.answering.text.times import Time, clock_times, times
from bot.answering.text.vocabulary import concept, concepts, near
from index.claims.kinds import ALIKE
from index.model import Act, SourceKind
from index.words import fold

_LEAD = 600  # code points in which a document says what it is about

_CLOCK = r"\b\d{1,2}[.:]\d\d\b|\bnoon\b|\bmidnight\b|\bo['’]clock\b|\b[ap]\.?m\b"
_DAY = (
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\byesterday\b|\btoday\b|\bweekend\b"
    r"|\blast (?:night|week|month|year|spring|summer|autumn|winter)\b"
    r"|\b(?:ago|daybreak|dawn|dusk|centur(?:y|ies)|decade|medieval|antiquity)\b"
)
_YEAR = r"\b1[0-7]\d\d\b|\b\d{3,4}(?:s\b| ?(?:BC|AD)\b)"  # older ones than news dates by
_OCCASION = r"\b(?:before|after|during|until|since|once|as soon as|at the (?:time|end|start) of)\b"
_TIME = re.compile("|".join((_CLOCK, _DAY, _YEAR, _OCCASION)), re.IGNORECASE)
_WHICH_YEAR = re.compile(r"\b(?:what|which) (?:year|century|decade)\b", re.IGNORECASE)
_A_YEAR = re.compile(r"\b\d{3,4}s?\b|\bcentur|\bdecade|\byears? ago\b|\blast year\b", re.IGNORECASE)
_SHARE = re.compile(
    r"\d ?%|\b(?i:per ?cent)\b|\b[Hh]alf\b(?! past)"
    r"|\b(?:[Aa]|[Oo]ne|[Tt]wo|[Tt]hree)[ -](?:quarter|third|fifth|tenth)s?\b"
)
_UNITS = {
    "long": (
        r"(?:second|minute|hour|day|week|month|year|decade|centur|metre|meter|kilomet|km|mile"
        r"|feet|foot)"
    ),
    "far": r"(?:metre|meter|kilomet|km|mile|feet|foot|yard|hour|minute)",
    "old": (
        r"(?:(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)|eleven|twelve|teen|ty"
        r"|hundred|thousand)[- ](?:year|month)|\bage[ds]?\b|\bcentur(?:y|ies)\b"
        r"|\b(?:built|born)\b|, \d{1,3}[,.])"
    ),
    "often": r"(?:time|once|twice|every|each|daily|weekly|monthly)",
}
for _measure in ("high", "tall", "deep", "wide", "large", "big"):
    _UNITS[_measure] = r"(?:metre|meter|kilomet|mile|feet|foot|hectare|acre|square)"
_PLACED = frozenset(map(concept, ("born", "country")))
"""What a sentence may tell without naming a place: *is a Norwegian skier*."""
_BESIDE_NAME = re.compile(r"\b[^\W\d_a-z]\w+ (\d{1,3})\b|\b(\d{1,3}) [^\W\d_a-z]\w")
_LABEL = re.compile(r"\d")
_SHARED = frozenset({"many", "much"})
_SIZES = frozenset({"large", "big", "high"})
_PART = concept("share")
_PLACE = re.compile(
    r"\b(?:in|at|near|from|to|on|outside|around|between|of) (?:the )?"
    r"(?:(?:(?:north|south|east|west)\w*|central|upper|lower)[ -]){0,2}[^\W\d_a-z]"
)
_PERSON = re.compile(r"(?<!^)(?<![.!?] )\b[^\W\d_a-z]\w+")
_INQUIRY = frozenset("inquiry investigation probe".split())
_INQUIRY_SO = frozenset("independent official public".split())
_INQUIRIES = frozenset("commission inquiry investigation panel review tribunal".split())
"""What *the official inquiry* may be called by those who hold it."""

_FOR_NAMES = re.compile(
    r"^what (?:is|are|was|were) (?:(?:the )?(?:\w+ )?names? of\b|.+ called\W*$)", re.IGNORECASE
)
_NAMED_WHOLE = re.compile(r"\b[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)+")
_UTTERED = frozenset(concepts("said claimed complained reported recalled remarked"))
"""Who says it has done so, in whatever words that is told."""

_CAUSE = re.compile(
    r"\b(?:because(?: of)?|due to|owing to|on account of|as a result of)\b(?P<cause>[^.;:]+)",
    re.IGNORECASE,
)
_DONE = re.compile(r"\b(?:did|was|were|had)\b", re.IGNORECASE)
_PLANNED = re.compile(
    r"\b(?:will|shall|would|going to|(?:is|are|was|were) (?:due |expected |scheduled |set )?to"
    r"|(?:hopes?|intends?|plans?|planned|promised|pledged|threatened) to) (?:be |not )*"
    r"(?P<verb>[\w-]+)",
    re.IGNORECASE,
)
_OF_PLANS = frozenset({Asked.WHETHER, Asked.WORDS, Asked.REASON})
_OPEN = frozenset({Act.QUESTION, Act.NO_COMMENT})  # they repeat a question instead of answering it
_ASKING = frozenset("ask answer comment decline refuse respond reply".split())


class Missing(StrEnum):
    """What a unit lacks. The wording is the reason that a reader of the journal sees."""

    OUTLET = "an article of an outlet that the question names"
    SPEAKER = "no statement of that speaker"
    NAME = "a name that the question turns on"
    TIME = "the date that the question turns on"
    NUMBER = "the number that the question turns on"
    KIND = "the kind of thing that is asked for"
    OPPOSITE = "a word of which it says the opposite"
    NEGATION = "the negation in the question"


class Requirements:
    """What one question requires of units; each unit is judged once."""

    def __init__(self, question: Question) -> None:
        self.question = question
        self._nameless = replace(question, names=())
        self._judged: dict[int, tuple[Facts, Missing | None]] = {}  # it holds whose id it knows

    def missing(self, facts: Facts) -> Missing | None:
        """The first thing that `facts` lack to answer the question; None where nothing is."""
        if id(facts) not in self._judged:
            self._judged[id(facts)] = facts, missing(self.question, facts)
        return self._judged[id(facts)][1]

    def is_on_topic(self, facts: Facts) -> bool:
        """Whether a unit lacks nothing but a name that its document gives where it begins.

        A letter names the place once. Such a unit answers no question, as it may be on anything
        else, but it may stand against an answer.
        """
        if self.missing(facts) is not Missing.NAME or is_elsewhere(facts):
            return False
        names = self.question.names
        if any(names_sibling(name, facts) for name in names):
            return False
        lead = _words(facts.unit.document.text[:_LEAD]) | facts.words | facts.frame
        known = all(
            any(set(n) <= lead for n in self.question.variants(name))
            or takes_up(self.question, name, facts)
            for name in names
        )
        told = lead.issuperset(f"{number:g}" for number in self.question.numbers)  # *Store 4*
        rest = replace(self._nameless, numbers=()) if told else self._nameless
        return known and missing(rest, facts) is None


def missing(question: Question, facts: Facts) -> Missing | None:
    """The first thing that `facts` lack to answer `question`; None where nothing is.

    What is asked of several outlets no single unit holds: there nothing is missing.
    """
    if question.outlets:
        return None
    return next((what for what, holds in _CHECKS if not holds(question, facts)), None)


def _speaks(question: Question, facts: Facts) -> bool:
    """Whether one link of the chain, or the source as written, is the speaker asked for.

    The document may tell elsewhere what it is: *the district nurse, Ana Gorse*.
    """
    if not question.speaker:
        return True
    claim, text = facts.unit.claim, facts.unit.document.text
    if question.speaker[-1] in _INQUIRY and _INQUIRY_SO.issuperset(question.speaker[:-1]):
        return any(not _INQUIRIES.isdisjoint(fold(x.name).split()) for x in facts.unit.chain)
    labels = [link.label for link in facts.unit.chain]
    written = [span.of(text) for span in claim.source] if claim else []
    together = [" ".join(labels)]
    places, names = labels + written + together, question.variants(question.speaker)
    if any(is_named(name, place) for name in names for place in places):
        return True
    called = [
        r for x in facts.unit.chain if x.kind is SourceKind.NAMED for r in roles(text, x.name)
    ]
    return any(_is_so_called(name, place) for name in names for place in called)


def _is_so_called(name: tuple[str, ...], role: str) -> bool:
    """*the doctor* is *the physician Ana Gorse*."""
    held = frozenset(fold(role).split())
    alike = all(word in held or not ALIKE.get(word, frozenset()).isdisjoint(held) for word in name)
    return alike or is_named(name, role)


def _falls_in_time(question: Question, facts: Facts) -> bool:
    return all(
        any(asked.covers(said) for said in facts.times) or _is_of_time(asked, facts)
        for asked in question.times
    )


def _is_of_time(asked: Time, facts: Facts) -> bool:
    """Whether its document begins with that day, and the sentence names no other: *that night*."""
    document = facts.unit.document
    published = document.summary.about.published
    if times(facts.sentence) or computed_dates(facts.sentence, published):
        return False
    lead = document.text[:_LEAD]
    told = [time.within(published) for time in times(lead)]
    told += [Time.of(computed.day) for computed in computed_dates(lead, published)]
    return any(asked.covers(said) for said in told if said.day)


def _holds_numbers(question: Question, facts: Facts) -> bool:
    """Those that count, and those that name: *the 22nd*, *route 5B*, *Store 4*."""
    labels = [word for word in question.concepts if _LABEL.search(word)]
    near = facts.words | facts.context | facts.frame | _labels_of(facts.unit.document.text)
    naming = {number for found in _BESIDE_NAME.findall(question.text) for number in found} & near
    numbers = (n for n in question.numbers if f"{n:g}" not in naming)
    return all(_holds_number(n, facts) for n in numbers) and near.issuperset(labels)


@lru_cache(maxsize=1_000)
def _labels_of(text: str) -> frozenset[str]:
    """The numbers that a document names things by: *Store 4*."""
    return frozenset(number for found in _BESIDE_NAME.findall(text) for number in found if number)


def _holds_number(number: float, facts: Facts) -> bool:
    return any(q.low <= number <= q.high for q in facts.sentence_quantities)


def _is_of_kind(question: Question, facts: Facts) -> bool:
    if _is_only_planned(question, facts):
        return False
    if _leaves_open(question, facts):
        return not _ASKING.isdisjoint(question.concepts)
    claim = facts.unit.claim
    if question.of_speech:
        return claim is not None
    if _FOR_NAMES.search(question.text) and not _names_somebody_else(question, facts):
        return False
    return _HELD.get(question.asked, _anything)(question, facts)


def _names_somebody_else(question: Question, facts: Facts) -> bool:
    """*What are the pilots called?* wants a name that the question does not hold."""
    known = frozenset(fold(question.text).split())
    named = (fold(found.group()) for found in _NAMED_WHOLE.finditer(facts.unit.quote))
    return any(known.isdisjoint(name.split()) for name in named)


def _is_only_planned(question: Question, facts: Facts) -> bool:
    """Whether what the question asks of as done is still to come: *is to vote*, *will resign*."""
    if question.asked in _OF_PLANS or not _DONE.search(question.text):
        return False
    asked, quote = set(question.concepts), facts.unit.quote
    done = {deed(question)} & asked or asked
    planned = [concept(fold(found["verb"])) for found in _PLANNED.finditer(quote)]
    told = [held for held in concepts(quote) if held in done & set(planned)]
    return bool(told) and len(told) == len([verb for verb in planned if verb in done])


def _leaves_open(question: Question, facts: Facts) -> bool:
    """Whether it only asks, or says nothing, where the question wants more than words."""
    claim = facts.unit.claim
    if claim and claim.act in _OPEN and question.asked in _HELD:
        return True
    asks = facts.unit.quote.endswith("?") or (claim and claim.act is Act.QUESTION)
    return question.asked in _SETTLED and bool(asks)


def _says_no_opposite(question: Question, facts: Facts) -> bool:
    """*What came after the flood?* is not answered by what came before it."""
    return question.asked is Asked.WHETHER or not excluded(_words(question.text), facts.words)


def _denies_as_asked(question: Question, facts: Facts) -> bool:
    """*Which gates were not closed?* is answered by what was not, or was left undone."""
    asked_plainly = question.asked is Asked.WHETHER or not negates_plainly(question.text)
    return asked_plainly or is_negated(facts.sentence)


def _anything(_question: Question, _facts: Facts) -> bool:
    return True


def _tells_when(question: Question, facts: Facts) -> bool:
    if _WHICH_YEAR.search(question.text):
        return bool(_A_YEAR.search(facts.unit.quote))
    quote = facts.unit.quote
    return bool(facts.own_times or _TIME.search(quote) or clock_times(quote))


def _tells_where(question: Question, facts: Facts) -> bool:
    quote = facts.unit.quote
    asked = {*question.attribute, *question.concepts} & _PLACED
    if any(tells(question, one, facts) for one in asked):
        return True
    return bool(_PLACE.search(quote) or (facts.unit.claim and places(quote)))


def _tells_who(question: Question, facts: Facts) -> bool:
    """Whether somebody is there who did what is asked: *who succeeded him?* needs a successor."""
    named = facts.unit.claim is not None or bool(_PERSON.search(facts.unit.quote))
    done = deed(question)
    if done in _UTTERED and facts.unit.claim is not None:
        return True
    if not named or done not in question.concepts or done in LIGHT:
        return named
    if tells(question, done, facts) or (asks_accusation(question) and accuses(facts.unit)):
        return True
    held = facts.concepts | facts.context_concepts
    return done in held or not near(done).isdisjoint(held)


def _tells_why(question: Question, facts: Facts) -> bool:
    """Whether the cause in it is one of what is asked: *late because of the strike* tells no cause
    of the strike.
    """
    cause = _CAUSE.search(facts.unit.quote)
    if cause is None:
        return True
    asked, told = set(question.concepts), set(concepts(cause["cause"]))
    return asked.isdisjoint(told) or not asked.isdisjoint(facts.concepts - told)


def _counts(question: Question, facts: Facts) -> bool:
    if question.measure in _SIZES and _PART in question.concepts:
        return bool(_SHARE.search(facts.unit.quote))
    if unit := _UNITS.get(question.measure):
        return bool(re.search(unit, facts.unit.quote, re.IGNORECASE))
    if question.measure in _SHARED and _SHARE.search(facts.unit.quote):
        return True
    if says_none(question, facts):
        return True
    if question.of_part and frozenset(question.concepts[1:]).isdisjoint(facts.concepts):
        return False  # *how many of the dead were children*
    quantity = asked_quantity(question, facts)
    return quantity is not None and quantity.low not in question.numbers


_HELD = {
    Asked.NUMBER: _counts,
    Asked.TIME: _tells_when,
    Asked.PLACE: _tells_where,
    Asked.PERSON: _tells_who,
    Asked.REASON: _tells_why,
}
_SETTLED = frozenset({*_HELD, Asked.WHETHER} - {Asked.PERSON})


_CHECKS = (
    (Missing.SPEAKER, _speaks),
    (Missing.NAME, holds_names),
    (Missing.TIME, _falls_in_time),
    (Missing.NUMBER, _holds_numbers),
    (Missing.KIND, _is_of_kind),
    (Missing.OPPOSITE, _says_no_opposite),
    (Missing.NEGATION, _denies_as_asked),
)


@lru_cache(maxsize=1_000)
def _words(text: str) -> frozenset[str]:
    return frozenset(fold(text).split())
