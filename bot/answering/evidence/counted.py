"""Whether two numbers are of one event and one kind of people or things, as far as it is said."""

import re
from datetime import date

from bot.answering.evidence.facts import HARMS, Facts, asked_quantity
from bot.answering.evidence.matter import LIGHT
from bot.answering.questions.question import Question
from bot.answering.text.measures import PERSONS
from bot.answering.text.times import Time
from bot.answering.text.vocabulary import concept, concepts, near
from index.words import fold

_COUNTED = re.compile(
    r"\bhow many (?P<what>(?:[\w’'-]+ ){2,3})"
    r"(?:were|was|are|is|have|has|had|did|do|does|will|could|can|would)\b",
    re.IGNORECASE,
)

_MEANS = {concept("drowned"): concept("killed")}  # a harm that is another one too
_BASES = (
    re.compile(  # planned
        r"\b(?:(?:is|are|was|were) to be \w+ed\b|will (?:be|have)\b|(?:is|are|was|were) (?:planned"
        r"|expected|scheduled|due) to\b|plans? to\b|target of\b)",
        re.IGNORECASE,
    ),
    re.compile(  # in each of many days or places
        r"\b(?:(?:a|per|each|every) (?:day|night|week|month|year|hour|head|household|person)|daily"
        r"|weekly|monthly|on average|an average of)\b",
        re.IGNORECASE,
    ),
)
_MEASURED = re.compile(r"\bhow many [\w’'-]+ of \w", re.IGNORECASE)
_OF = re.compile(r"\bof\b", re.IGNORECASE)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_PLACE = re.compile(
    rf"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside) (?:the )?"
    rf"(?P<place>(?!{_MONTHS}|\w+day\b)[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)"
)


def of_one_event(question: Question, one: Facts, other: Facts) -> bool:
    """Whether the numbers of both may be of what is asked: one harm, one date, one kind."""
    return (
        of_one_deed(question, one, other)
        and _of_one_harm(question, one, other)
        and _of_one_time(one, other)
        and _of_one_place(question, one, other)
        and _of_one_basis(one, other)
        and all(_is_of_kind(question, facts) for facts in (one, other))
    )


def _of_one_basis(one: Facts, other: Facts) -> bool:
    """What is planned is not what was done, nor what happens in a day all that happened."""
    quotes = [facts.unit.quote for facts in (one, other)]
    return all(len({bool(form.search(quote)) for quote in quotes}) == 1 for form in _BASES)


def counts_on(question: Question, one: Facts, other: Facts) -> bool:
    """Whether one sentence counts on where the other stops: *Police saw 400. Others spoke of 900.*

    It stands right beside the other and has a number of people too, or one with no noun to it.
    """
    first, second = sorted((one.unit, other.unit), key=lambda unit: unit.sentence.start)
    if first.document.summary.id != second.document.summary.id:
        return False
    between = first.document.text[first.sentence.end : second.sentence.start]
    if "\n" in between or between.strip(" ;"):
        return False
    mine, theirs = (asked_quantity(question, facts) for facts in (one, other))
    if mine is None or theirs is None:
        return False
    kinds = {mine.measure.kind, theirs.measure.kind}
    return kinds == {PERSONS} or (kinds <= {"", PERSONS} and (mine.bare or theirs.bare))


def of_one_deed(question: Question, one: Facts, other: Facts) -> bool:
    """Whether neither counts the same people for a deed that is not the one asked about.

    *How many dockers were treated?*: *200 dockers gathered* counts others. What counts by another
    word, *90 structures were removed* of homes torn down, may be of the same.
    """
    if question.measure != "many" or _MEASURED.search(question.text):
        return True
    counted, done = question.concepts[:1], frozenset(question.concepts[1:]) - LIGHT
    told = [facts.concepts | facts.context_concepts for facts in (one, other)]
    untold = [done.isdisjoint(held) for held in told]
    return untold[0] == untold[1] or not told[untold.index(True)].issuperset(counted)


def tells_deed(question: Question, facts: Facts) -> bool:
    """Whether it tells of what was done to those who are counted, in that word or a near one."""
    done = frozenset(question.concepts[1:]) - LIGHT
    done |= {other for word in done for other in near(word)}
    return not done or not done.isdisjoint(facts.concepts)


def _of_one_harm(question: Question, one: Facts, other: Facts) -> bool:
    """The killed are not the injured, nor both together; with no harm said they may be anyone."""
    asked = frozenset(question.concepts) & HARMS
    harms = [facts.quote_concepts & HARMS for facts in (one, other)]
    if asked:
        told = [found | {_MEANS[harm] for harm in found if harm in _MEANS} for found in harms]
        return all(not found or asked <= found for found in told)
    return not any(harms) or bool(harms[0] & harms[1])


def _of_one_time(one: Facts, other: Facts) -> bool:
    """Two dates are two events, or one event as it was known at two times.

    What happened after a document was made is not in it, nor an earlier year that it never names.
    """
    pairs = [(a, b) for a in one.own_times for b in other.own_times]
    if pairs:
        return any(a.covers(b) or b.covers(a) for a, b in pairs)
    return _may_tell_of(one, other) and _may_tell_of(other, one)


def _may_tell_of(dated: Facts, other: Facts) -> bool:
    """Whether the undated `other` may be of a day that `dated` names."""
    published = other.unit.document.summary.about.published
    if not dated.own_times or other.own_times or published is None:
        return True
    made = dated.unit.document.summary.about.published
    return any(_is_known(time.within(made), published, other) for time in dated.own_times)


def _is_known(time: Time, published: date, other: Facts) -> bool:
    if time.year is None:
        return True
    day = (published.year, published.month, published.day)
    if (time.year, time.month or 0, time.day or 0) > day:
        return False
    return published.year - time.year <= 1 or str(time.year) in other.unit.document.text


def _of_one_place(question: Question, one: Facts, other: Facts) -> bool:
    """Two places of which the question names one are two; what is named nowhere may be there."""
    asked = [name for name in question.names if len(name[0]) > 1]
    return not any(_is_elsewhere(asked, a, b) for a, b in ((one, other), (other, one)))


def _is_elsewhere(asked: list[tuple[str, ...]], facts: Facts, other: Facts) -> bool:
    """Whether it names a place of its own, of which neither the question nor `other` speaks."""
    if not asked or any(set(name) <= facts.words for name in asked):
        return False
    places = [set(fold(m["place"]).split()) for m in _PLACE.finditer(facts.unit.quote)]
    known = {word for name in asked for word in name} | other.words | other.frame | other.context
    return bool(places) and all(known.isdisjoint(place) for place in places)


def _is_of_kind(question: Question, facts: Facts) -> bool:
    """*Temporary workers* are not counted where nothing is said to be temporary."""
    found = _COUNTED.search(question.text)
    what = _OF.split(found["what"])[0] if found else ""  # *tonnes* of nitrate
    described = concepts(what)[:-1]
    kind = frozenset(described) & frozenset(question.concepts)
    who = frozenset(concepts(" ".join(facts.frame)))  # *four officers*, in a letter of the police
    return kind <= facts.concepts | facts.context_concepts | who
