"""Two accounts of one thing: who did it, when, where, as far as the words of a quote tell."""

import re
from collections.abc import Callable
from itertools import product

from bot.answering.evidence.facts import Facts
from bot.answering.questions.question import Asked, Question
from bot.answering.text.times import clock_times, times
from bot.answering.text.vocabulary import concept, concepts, in_single_words
from index.words import STOP_WORDS, fold

_APART = 15  # minutes from which two times of day are two
_HALF_DAY = 720  # minutes; half past six may be either
_PHRASE = r"(?:the |a |an )?(?P<phrase>[\w’'-]+(?: (?:of |the )*[\w’'-]+){0,4})"
_BY = re.compile(rf"\b(?:by|from) {_PHRASE}", re.IGNORECASE)
_IN = re.compile(r"\b(?:in|at|near|inside|outside|from) (?:the |a |an )?(?P<phrase>[a-z][\w’'-]+)")
_WORD = re.compile(r"[^\W_][\w’'-]*")
_BREAK = re.compile(r"[,;:“”\"()]|\b(?:that|which|who|and|but|because|when|after|before)\b")
_DATELINE = re.compile(r"^[A-Z][A-Z .,’'-]+, \d{1,2} [A-Z]\w+(?: \(\w+\))? [-–—] ")
_DONE_TO = re.compile(r"whom? (?:was|were|is|are|has been|have been)\b", re.IGNORECASE)
_CAUSE_ASKED = re.compile(
    r"\s*(?:why\b|for what reason|what (?:caused|killed|sank|destroyed|started|triggered|led to"
    r"|brought|made)\b|what (?:was|is) the (?:\w+ )?(?:cause|reason)\b|how did .+\b(?:die|start"
    r"|begin|happen|sink|collapse|break|fall|burn|crash|explode|come about)\b)",
    re.IGNORECASE,
)
_CAUSES = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"\b(?:caused|started|triggered|set off|brought about) by (?P<phrase>[^,.;“”\"]+)",
        r"\bcauses? of [^,.;]{1,40}? (?:was|were|as|is) (?P<phrase>[^,.;“”\"]+)",
        r"\bthe cause (?:was|is) (?P<phrase>[^,.;“”\"]+)",
        r"\b(?:attribut\w+|put down) .{1,60}? to (?P<phrase>[^,.;“”\"]+)",
        (
            r"\b(?:because(?: of)?|due to|owing to|as a result of|(?:was|were) the result of"
            r"|resulted from|d(?:ied|ying) (?:of|from)) (?P<phrase>[^,.;“”\"]+)"
        ),
        r"\bblam\w+ (?P<phrase>[^,.;“”\"]+?)(?: (?:for|on)\b|[,.;]|$)",
        r"(?P<phrase>[^,.;“”\"]+?) (?:caused|led to|triggered|was to blame|were to blame)\b",
    )
)
_NO_CAUSE = re.compile(r"\b(?:not|never|nothing|no)\b|n['’]t\b", re.IGNORECASE)
_ONCE = frozenset(  # deeds of which one has done what another did not; many may help or treat
    map(
        concept,
        """order command cause start begin kill shoot open close set decide sign own win write
        invent lead pay send steal build launch sink burn destroy demolish""".split(),
    )
)
_PASSIVE = frozenset("was were been be being is are".split())
_NOBODY = frozenset(
    map(
        concept,
        """person people man someone somebody nobody unknown morning evening night time day week
        month year moment beginning end process case fact addition order detail writing letter
        report statement interview court question work all least first last""".split(),
    )
)


def accounts_differ(question: Question, one: Facts, other: Facts) -> bool:
    """Whether both tell who, when, where or from what, as is asked, and tell it differently."""
    compare = _causes_differ if asks_cause(question) else _COMPARED.get(question.asked)
    return compare is not None and compare(question, one, other)


def asks_cause(question: Question) -> bool:
    """*Why did it sink?*, *What caused the fire?*, *How did she die?*"""
    return bool(_CAUSE_ASKED.match(question.text))


def causes(question: Question, quote: str) -> frozenset[str]:
    """What the quote gives as the cause, as concepts, without what the question holds already."""
    found = next((m for form in _CAUSES for m in form.finditer(quote)), None)
    if found is None or _NO_CAUSE.search(quote[: found.start("phrase")]):
        return frozenset()
    known = set(question.concepts) | {word for name in question.names for word in name}
    return frozenset(concepts(found["phrase"])) - known - _NOBODY


def agents(question: Question, quote: str) -> frozenset[str]:
    """Who did what the question asks about, as concepts; empty where the quote does not tell."""
    wanted, quote = _ONCE & set(question.concepts), in_single_words(quote)
    done = next((m for m in _WORD.finditer(quote) if concept(fold(m.group())) in wanted), None)
    if done is None:
        return frozenset()
    if found := _BY.search(quote):
        return _meant(found["phrase"])
    before = _BREAK.split(quote[: done.start()])[-1]
    words = fold(before).split()
    return frozenset() if _PASSIVE & set(words) else _meant(before)


def places(quote: str) -> frozenset[str]:
    """The kinds of places that a quote names, no proper names: one may lie within the other."""
    return frozenset(concept(fold(m["phrase"])) for m in _IN.finditer(quote)) - _NOBODY


def _meant(phrase: str) -> frozenset[str]:
    words = [word for word in fold(phrase).split() if word not in STOP_WORDS]
    return frozenset(map(concept, words)) - _NOBODY


def _agents_differ(question: Question, one: Facts, other: Facts) -> bool:
    if _DONE_TO.match(question.text) or _ONCE.isdisjoint(question.concepts):
        return False
    mine, theirs = (agents(question, facts.unit.quote) for facts in (one, other))
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _places_differ(_question: Question, one: Facts, other: Facts) -> bool:
    mine, theirs = places(one.unit.quote), places(other.unit.quote)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _times_differ(_question: Question, one: Facts, other: Facts) -> bool:
    mine, theirs = clock_times(one.unit.quote), clock_times(other.unit.quote)
    if mine and theirs:
        return all(_minutes_apart(a, b) >= _APART for a, b in product(mine, theirs))
    days = [{t for t in times(_DATELINE.sub("", f.unit.quote)) if t.day} for f in (one, other)]
    return all(days) and not any(a.covers(b) for a, b in product(*days))


def _causes_differ(question: Question, one: Facts, other: Facts) -> bool:
    mine, theirs = (causes(question, facts.unit.quote) for facts in (one, other))
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _minutes_apart(one: int, other: int) -> int:
    gap = abs(one - other) % _HALF_DAY
    return min(gap, _HALF_DAY - gap)


_COMPARED: dict[Asked, Callable[[Question, Facts, Facts], bool]] = {
    Asked.PERSON: _agents_differ,
    Asked.PLACE: _places_differ,
    Asked.TIME: _times_differ,
}
