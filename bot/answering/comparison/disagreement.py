"""Where the statements of an answer differ: in a number, in an account, or whether it happened."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from bot.answering.evidence.accounts import accounts_differ, asks_cause
from bot.answering.evidence.counted import counts_on, of_one_event
from bot.answering.evidence.facts import Facts, asked_quantity, counted
from bot.answering.evidence.matter import (
    LIGHT,
    asked_matter,
    declines,
    deed,
    denied_matter,
    is_contrary,
    matter,
    negated_concepts,
    negates,
    says_none,
    theme,
    told,
)
from bot.answering.evidence.origins import same_origin
from bot.answering.evidence.units import Unit
from bot.answering.model import Disagreement, Response
from bot.answering.questions.question import Asked, Question
from bot.answering.text.measures import PERSONS, UNKNOWN, Measure
from bot.answering.text.quantities import Quantity
from bot.answering.text.vocabulary import concepts, near
from index.model import Act
from index.words import fold

ABOUT_NUMBER = "number"
ABOUT_EVENT = "whether it happened"
ABOUT_ACCOUNT = "account"

_HALF, _MOST = 0.5, 0.65  # shares of what is asked
_PROCEEDINGS = frozenset(concepts("charge convict sentence acquit arrest sue"))
_ON_EVENTS = frozenset({Asked.WHETHER, Asked.REASON, Asked.ANYTHING})
_SPEAKING = frozenset(concepts("accuse deny say state claim warn"))
_RECORDING = frozenset(concepts("record count find list identify name estimate report hear"))
_WHO_IS_BLAMED = re.compile(
    r"\bwho (?:is|are|was|were|has been|have been) (?:accused|blamed|suspected)\b", re.IGNORECASE
)
_OWN_COUNT = re.compile(  # another's differs from it, and does not answer
    r"\bby (?:the )?(?:[\w-]+ ){0,2}[\w-]+['’]s? (?:own )?"
    r"(?:estimate|count|account|figures?|tally)\b",
    re.IGNORECASE,
)
_ASSERTING = frozenset(
    {
        Act.ALLEGATION,
        Act.CHARGE,
        Act.CLAIM,
        Act.CONFIRMATION,
        Act.DENIAL,
        Act.ESTIMATE,
        Act.FINDING,
        Act.OPINION,
    }
)


_EVENT = LIGHT | frozenset(concepts("happened occurred took place true case so such thing"))


def disagreements(
    question: Question, found: Sequence[Facts], responses: Sequence[Response]
) -> list[Disagreement]:
    """What `found` differ on, by their indexes; `responses` tell who answers whom."""
    if not found or is_about_words(question, found[0].unit) or _OWN_COUNT.search(question.text):
        return []
    about = ABOUT_NUMBER if question.asked == Asked.NUMBER else _about_event(question)
    pairs = list(_differing(question, found)) + list(_denied(question, found, responses))
    return (
        [Disagreement(about, tuple(sorted({i for pair in pairs for i in pair})))] if pairs else []
    )


def is_about_words(question: Question, best: Unit) -> bool:
    """Whether what somebody says is asked for, so that what others say is beside the point.

    *What did X say?*, *Who denied it?*, *How many dead has X recorded?* answered by X.
    """
    if question.asked == Asked.WORDS or question.of_speech or question.speaker:
        return True
    if question.asked == Asked.PERSON:
        told = _WHO_IS_BLAMED.search(question.text)
        return not told and not _SPEAKING.isdisjoint(question.concepts)
    own = set(fold(best.chain[-1].name).split())
    recorded = not _RECORDING.isdisjoint(question.concepts)
    return recorded and any(own >= set(name) for name in question.names)


def refutes(question: Question, figure: Facts, reply: Facts) -> bool:
    """Whether a denial is of the number that `figure` gives, or of all that is asked about it."""
    if any(a.agrees(b) for a in figure.quantities for b in reply.quantities):
        return True
    another = asked_quantity(question, reply)
    return another is None and asked_matter(question) <= matter(reply)


def denies_another_number(figure: Facts, reply: Facts) -> bool:
    """Whether a denial is of other numbers of the same kind: of *26 dead*, and not of *five*."""
    comparable = [
        (one, other)
        for one in figure.quantities
        for other in reply.quantities
        if one.measure.is_comparable(other.measure)
    ]
    return bool(comparable) and not any(one.agrees(other) for one, other in comparable)


def differ(question: Question, one: Facts, other: Facts) -> bool:
    """Whether two units give different numbers, accounts or polarities of what is asked."""
    if not _can_differ(one.unit, other.unit):
        return False
    if question.asked == Asked.NUMBER:
        return _number_is_asserted(question, one, other) and _numbers_differ(question, one, other)
    if not _may_assert(question, one.unit) or not _may_assert(question, other.unit):
        return False
    if asks_cause(question) and accounts_differ(question, one, other):
        return True
    if question.asked in _ON_EVENTS:
        return _polarities_differ(question, one, other)
    return accounts_differ(question, one, other)


def _about_event(question: Question) -> str:
    return ABOUT_EVENT if question.asked in _ON_EVENTS else ABOUT_ACCOUNT


def _differing(question: Question, found: Sequence[Facts]) -> Iterator[tuple[int, int]]:
    for (i, one), (j, other) in combinations(enumerate(found), 2):
        if differ(question, one, other):
            yield i, j


def _polarities_differ(question: Question, one: Facts, other: Facts) -> bool:
    """One says that it is so and the other that it is not, of the same thing."""
    if negates(question, one) == negates(question, other):
        return False
    no, yes = (one, other) if negates(question, one) else (other, one)
    if not _PROCEEDINGS.isdisjoint(question.concepts) and _denies(no):
        return False  # who pleads not guilty does not deny that he was convicted
    if question.asked is Asked.WHETHER:
        return not declines(no) and _negates_it(question, no) and _is_on(question, yes)
    if is_contrary(question, no):
        return True
    if denied_matter(question, no).isdisjoint(matter(yes)):
        return False
    both = _holds(question, no, _HALF) and _holds(question, yes, _HALF)
    return both or _holds(question, yes, _MOST) or deed(question) in negated_concepts(no)


def _is_on(question: Question, facts: Facts) -> bool:
    """Whether it denies, or holds any of what somebody is asked about as having done."""
    if _denies(facts) or is_contrary(question, facts):
        return True
    return not theme(question).isdisjoint(matter(facts))


def _negates_it(question: Question, no: Facts) -> bool:
    """Whether it negates any of what is asked, or what the sentence before says: *It never was.*

    *They do not return* is no denial of the killings told of before it.
    """
    if not _is_on(question, no):
        return False
    if _denies(no) or is_contrary(question, no):
        return True
    return not theme(question).isdisjoint(told(no)) or negated_concepts(no) <= _EVENT


def _holds(question: Question, facts: Facts, share: float) -> bool:
    """Whether a unit is about that share of what is asked."""
    asked = asked_matter(question)
    return len(asked & (matter(facts) | told(facts))) >= share * len(asked)


def _numbers_differ(question: Question, one: Facts, other: Facts) -> bool:
    """Two numbers that cannot both be true, or one that is given here and denied there."""
    if not of_one_event(question, one, other):
        return False
    mine, theirs = (_counted(question, facts) for facts in (one, other))
    if says_none(question, one) or says_none(question, other):
        return (mine is None) != (theirs is None)
    if mine is None or theirs is None or mine.of_part or theirs.of_part:
        return False
    if "" in {mine.measure.kind, theirs.measure.kind} and not _share_asked(question, one, other):
        return False
    if _denies(one) != _denies(other):
        return mine.agrees(theirs)
    return mine.conflicts(theirs)


def _counted(question: Question, facts: Facts) -> Quantity | None:
    """The number that is asked for; one without a noun counts what is asked: *19 were children*."""
    found = asked_quantity(question, facts)
    if found is None or not found.bare or found.measure != UNKNOWN:
        return found
    asked = counted(question)
    return replace(found, measure=asked) if asked.group else found


def _share_asked(question: Question, one: Facts, other: Facts) -> bool:
    """Whether each of two numbers, of which one may be of anything, stands by what is asked."""
    if counts_on(question, one, other):
        return True
    asked = asked_matter(question)
    asked |= {word for concept in asked for word in near(concept)}
    return not any(asked.isdisjoint(matter(facts)) for facts in (one, other))


def _can_differ(one: Unit, other: Unit) -> bool:
    """One origin that gives two numbers counts two things, or again at a later time."""
    return not same_origin(one, other)


def _may_assert(question: Question, unit: Unit) -> bool:
    """Whether someone stands behind it, or a newspaper itself, of which somebody asks *whether*."""
    return _asserts(unit) or (question.asked is Asked.WHETHER and unit.claim is None)


def _asserts(unit: Unit) -> bool:
    """Whether someone stands behind it: a newspaper's own words contradict nobody."""
    return unit.claim is not None and unit.claim.act in _ASSERTING


def _number_is_asserted(question: Question, one: Facts, other: Facts) -> bool:
    """Whether each is somebody's, or a newspaper's own and of the very kind that the other counts.

    Beside *eleven were killed*, its own *nine traders were killed* may be another's number.
    """
    if _asserts(one.unit) and _asserts(other.unit):
        return True
    given = [_counted(question, facts) for facts in (one, other)]
    kinds = {quantity.measure for quantity in given if quantity}
    own = all(facts.unit.claim is None or _asserts(facts.unit) for facts in (one, other))
    return own and all(given) and len(kinds) == 1 and kinds <= {Measure(PERSONS)}


def _denies(facts: Facts) -> bool:
    return facts.unit.claim is not None and facts.unit.claim.act == Act.DENIAL


def _denied(
    question: Question, found: Sequence[Facts], responses: Sequence[Response]
) -> Iterator[tuple[int, int]]:
    """Whom an answer contradicts; to be silent is not to contradict."""
    for response in responses:
        if response.by is None or declines(found[response.by]):
            continue
        if not _PROCEEDINGS.isdisjoint(question.concepts):
            continue  # who was charged is not disputed by him who denies the deed
        stated, reply = found[response.to], found[response.by]
        if question.asked != Asked.NUMBER or refutes(question, stated, reply):
            yield response.to, response.by
