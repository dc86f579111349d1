"""What a unit holds that a question may turn on: its words, names, dates and numbers."""

import re
from dataclasses import dataclass
from functools import cached_property

from bot.answering.evidence.computed import computed_dates
from bot.answering.evidence.subject import subject_of
from bot.answering.evidence.units import Unit
from bot.answering.questions.clauses import clause_of
from bot.answering.questions.question import Question
from bot.answering.text.measures import (
    LENGTH,
    MONEY,
    PERCENT,
    PERSONS,
    TIME,
    UNKNOWN,
    Measure,
    measure_of,
)
from bot.answering.text.quantities import Quantity, quantities
from bot.answering.text.times import Time, times
from bot.answering.text.vocabulary import concept, concepts
from index.model import Source, SourceKind, Span
from index.words import STOP_WORDS, fold

_NEGATION = re.compile(
    r"(?:\b(?:no|not|never|nobody|none|nothing|neither)|n['’]t)\b"
    r"(?! (?:just|only|merely|simply|alone)\b)",  # these add to what is said
    re.IGNORECASE,
)
_NO_LONGER = re.compile(r"\bno longer\b", re.IGNORECASE)  # *no longer alive* is dead
_LONG_NAME = re.compile(
    r"\b[^\W\d_a-z]\w+(?: (?:(?:of|and|for|the) ){0,2}[^\W\d_a-z]\w+)+"
)  # fmt: skip
_UNDONE = re.compile(
    r"\b(?:without|cannot|nor|except|besides|unlike|rather than|instead of"
    r"|(?:refus|fail|lack|prevent|reject|avoid|den[iy]|oppos|exclud|prohibit|forb)\w*"
    r"|(?:un|in|im|ir|dis)[a-z]{4,}(?:ed|able|ible|al|ly))\b",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(r"\bhow many (?:of )?(?P<noun>[^?]+)", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y)\b")
_A_PEOPLE = re.compile(r"[A-Z]\w+(?:s|ese|ish)\b")  # *how many Ostrelians*
_IN_PERSON = re.compile(r"\b(?:I|me|my)\b")
_SHARE = re.compile(
    r"\b(?:per ?cent(?:age)?|proportion|rate|share|turnout|majority|fraction)\b|%", re.IGNORECASE
)
_NUMBERED = re.compile(
    r"\b(?:tank|cell|store|hall|block|pier|berth|ward|platform|line|well|shaft|boiler|reactor|sector"
    r"|zone|district|camp|checkpoint|post|bus|flight|house|flat|floor|plot|seat|brigade|battalion"
    r"|division|station|tower|bridge|kilometre|day|phase|group) $",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"\b\w+(?:, (?:or |and )?(?:otherwise )?\w+)*,?"
    r"(?:/| or | and | as well as )(?:otherwise )?\w+",
    re.IGNORECASE,
)
_OF_THEM = re.compile(r" of (?:the|its|their|his|her|our|them|these|those)\b")
_TOLL = re.compile(r"\b(?:number|toll|total|count) of (?P<what>[^.;]*)$", re.IGNORECASE)
_ATTRIBUTION = re.compile(r"(?:according to|by) [^,]+,", re.IGNORECASE)
_PART_END = re.compile(r"[,;.]|\band\b")
_CLAUSE = re.compile(r";|[.!?](?:\s|$)")
HARMS = frozenset(  # what may be done to those who are counted
    map(
        concept,
        """killed injured arrested missing abducted displaced tortured raped evicted disappeared
        expelled drowned beaten sick""".split(),
    )
)


def is_negated(text: str) -> bool:
    """Whether `text` negates anything, by a negation or by a word that amounts to one."""
    return bool(_NEGATION.search(text) or _UNDONE.search(text))


def negates_plainly(text: str) -> bool:
    """Whether `text` negates by *no*, *not*, *never* and their like: *refused* is no negation."""
    return bool(_NEGATION.search(_NO_LONGER.sub(" ", text)))


@dataclass(frozen=True)
class Facts:
    """Computed once a unit, on demand. Words are folded."""

    unit: Unit

    @property
    def sentence(self) -> str:
        return self.unit.sentence.of(self.unit.document.text)

    @cached_property
    def words(self) -> frozenset[str]:
        """The sentence's words."""
        return frozenset(fold(self.sentence).split())

    @cached_property
    def abbreviations(self) -> frozenset[str]:
        """Of the names in the sentence, each by its initials: *rwb*."""
        runs = (name.group().split() for name in _LONG_NAME.finditer(self.sentence))
        return frozenset(
            "".join(word[0] for word in run if word[0].isupper()).casefold() for run in runs
        )

    @cached_property
    def frame(self) -> frozenset[str]:
        """The words that say whose statement it is, who *me* in it is, and what its document is
        about.

        An outlet that carries the words of others is not among them: *Orsett Gazette* is not
        Orsett.
        """
        labels = [link.label for link in self.unit.chain if not self._only_carries(link)]
        about = self.unit.document.summary.about
        author = about.author if _IN_PERSON.search(self.sentence) else None
        return frozenset(fold(" ".join([*labels, self.heading, author or ""])).split())

    @property
    def heading(self) -> str:
        """Its document's title, and what the document defines where it begins."""
        document = self.unit.document
        return " ".join(filter(None, [document.summary.about.title, subject_of(document)]))

    @cached_property
    def outlet(self) -> frozenset[str]:
        """The words of its publisher's name."""
        words = fold(self.unit.document.summary.about.publisher or "").split()
        return frozenset(words) - STOP_WORDS

    def without_outlet(self, *texts: str) -> frozenset[str]:
        """The words of `texts`, but for its publisher's name: *told the Orsett Gazette*."""
        told = f" {fold(' '.join(texts))} "
        name = fold(self.unit.document.summary.about.publisher or "")
        return frozenset((told.replace(f" {name} ", " ") if " " in name else told).split())

    def _only_carries(self, link: Source) -> bool:
        own = self.unit.claim is not None and self.unit.chain[-1] == link
        return link.kind is SourceKind.PUBLISHER and not own

    @property
    def before(self) -> str:
        """Its paragraph up to the sentence."""
        return self.unit.context.of(self.unit.document.text)

    @cached_property
    def context(self) -> frozenset[str]:
        """The words of its paragraph before it."""
        return frozenset(fold(self.before).split())

    @cached_property
    def concepts(self) -> frozenset[str]:
        return frozenset(concepts(self.sentence))

    @cached_property
    def quote_concepts(self) -> frozenset[str]:
        return frozenset(concepts(self.unit.quote))

    @cached_property
    def speaking(self) -> frozenset[str]:
        """The concepts of who says *we* or *I*: *We warned them* tells what the union did."""
        own = self.unit.claim is not None and _FIRST_PERSON.search(self.unit.quote)
        return frozenset(concepts(self.unit.chain[-1].name)) if own else frozenset()

    @cached_property
    def context_concepts(self) -> frozenset[str]:
        about = self.unit.document.summary.about
        return frozenset(concepts(f"{self.before} {about.title or ''}"))

    @cached_property
    def negated(self) -> bool:
        """Whether the quote holds a plain negation, wherever it stands."""
        return bool(_NEGATION.search(self.unit.quote))

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Those of the quote."""
        return tuple(quantities(self.unit.quote))

    @cached_property
    def sentence_quantities(self) -> tuple[Quantity, ...]:
        return tuple(quantities(self.sentence))

    @cached_property
    def own_times(self) -> tuple[Time, ...]:
        """The dates that the quote names, but for those of who says it: *a survey made in June*."""
        return tuple(times(self._said))

    @property
    def _said(self) -> str:
        """The quote without whose words they are."""
        unit = self.unit
        if found := _ATTRIBUTION.match(unit.quote):
            return unit.quote[found.end() :]
        text, content = unit.document.text, unit.claim.content if unit.claim else ()
        parts = (s for s in content if s.overlaps(unit.span))
        said = [Span(max(s.start, unit.span.start), min(s.end, unit.span.end)) for s in parts]
        return " ".join(s.of(text) for s in said) or unit.quote

    @cached_property
    def times(self) -> tuple[Time, ...]:
        """The dates of the sentence, *last Friday* too, or else of its paragraph, or else the day
        of the document.
        """
        document = self.unit.document
        published = document.summary.about.published
        for span in (self.unit.sentence, self.unit.context):
            text = span.of(document.text)
            said = [time.within(published) for time in times(text)]
            if found := said + [Time.of(c.day) for c in computed_dates(text, published)]:
                return tuple(found)
        return (Time.of(published),) if published else ()


def asked_quantity(question: Question, facts: Facts) -> Quantity | None:
    """The number of the quote that stands nearest to what the question counts.

    A number of a part counts only where the question asks for one: *how many of them*, or *how many
    by the army* of *90, 40 of them by the army*, or for what was done to that part alone: *nine of
    them were injured*. One of something else (*700 homes*, not people), and one of several harms
    together, never do.
    """
    quote, wanted, asked = facts.unit.quote, set(question.concepts), counted(question)
    own = [q for q in facts.quantities if q.of_part and _is_part_asked(question, quote, q)]
    fitting = (
        q
        for q in own or facts.quantities
        if (
            question.of_part
            or own
            or not q.of_part
            or (asked.group and q.measure.group == asked.group)
            or _is_done_to_part(question, facts, q)
        )
        and _is_of_group(question, facts, asked, q)
        and (q.may_be_money if question.of_money else _may_count(question, asked, q.measure))
        and not is_sum(_around(quote, q), wanted)
        and not _is_label(quote, q)
        and q.low not in question.numbers
        and not _is_of_source(facts.unit, q)
        and not _is_money_too(facts, q)
    )
    return min(fitting, key=lambda quantity: _distance(quote, quantity, wanted), default=None)


def _is_part_asked(question: Question, quote: str, part: Quantity) -> bool:
    """Whether a name that is asked about stands with the part, and not with the whole before it."""
    following = _PART_END.split(quote[part.span.end :], maxsplit=1)[0]
    whole, own = (frozenset(fold(text).split()) for text in (quote[: part.span.start], following))
    return any(set(name) <= own and not set(name) <= whole for name in question.names)


def _is_done_to_part(question: Question, facts: Facts, part: Quantity) -> bool:
    """*Thirty miners were below; nine of them were injured*: asked how many were injured, nine.

    Not so where the whole was counted for the same: *40 were injured, nine of them badly*.
    """
    done = set(question.concepts[1:])
    quote = facts.unit.quote
    after = set(concepts(_CLAUSE.split(quote[part.span.end :], maxsplit=1)[0]))
    before = set(concepts(f"{facts.before} {quote[: part.span.start]}"))
    return bool(done & after) and done.isdisjoint(before)


def _is_of_group(question: Question, facts: Facts, asked: Measure, quantity: Quantity) -> bool:
    """17 people, or 39 deaths, are no number of children; a bare 14 may be where they are named."""
    if not asked.group or quantity.measure.group == asked.group:
        return True
    return quantity.bare and not facts.concepts.isdisjoint(question.concepts[:1])


def _is_of_source(unit: Unit, quantity: Quantity) -> bool:
    """Whether it counts those who speak: *two nurses said that …*."""
    start = unit.span.start + quantity.span.start
    return unit.claim is not None and any(s.start <= start < s.end for s in unit.claim.source)


def _is_money_too(facts: Facts, quantity: Quantity) -> bool:
    """*6,500 crowns to the one, up to 2,000 to the other*."""
    before = (q for q in facts.quantities if q.span.start < quantity.span.start)
    return quantity.bare and any(q.measure.kind == MONEY for q in before)


def _is_label(quote: str, quantity: Quantity) -> bool:
    """Whether it tells one thing from others of its kind: *tank 7*, *one of its aircraft*."""
    if quantity.low == 1 and _OF_THEM.match(quote, quantity.span.end):
        return True
    return quantity.bare and bool(_NUMBERED.search(quote[: quantity.span.start]))


def _may_count(question: Question, asked: Measure, given: Measure) -> bool:
    """Minutes, metres and money are never *how many ambulances*, and *how long* is one of them.

    A percentage is what a share is asked for by, and no number of people.
    """
    if (given.kind == PERCENT) != bool(_SHARE.search(question.text)):
        return question.measure == "much" and given.kind == PERCENT
    if question.measure == "long":
        return given.kind in {TIME, LENGTH}
    if asked != UNKNOWN:
        return asked.is_comparable(given)
    return not _HOW_MANY.search(question.text) or given.kind not in {TIME, LENGTH, MONEY}


def counted(question: Question) -> Measure:
    """What *how many …* asks to be counted."""
    found = _HOW_MANY.search(question.text)
    if found is None:
        return UNKNOWN
    clause = clause_of(question.text)
    noun = found["noun"] if clause is None else _HOW_MANY.sub(r"\g<noun>", clause.opening)
    known = measure_of(noun)
    return Measure(PERSONS) if known == UNKNOWN and _A_PEOPLE.match(noun) else known


def _around(quote: str, quantity: Quantity) -> str:
    """What the number is of: *the number of dead and injured at 900*, *900 dead and injured*."""
    toll = _TOLL.search(quote[: quantity.span.start])
    following = _CLAUSE.split(quote[quantity.span.end :], maxsplit=1)[0]
    return f"{toll['what'] if toll else ''} | {following}"


def is_sum(counted: str, wanted: set[str]) -> bool:
    """Whether what is `counted` adds what is `wanted` up with something else.

    *killed, injured, or arrested* says nothing of how many were killed.
    """
    for found in _LISTED.finditer(counted):
        harms = {concept(word) for word in fold(found.group()).split()} & HARMS
        if harms & wanted and harms - wanted:
            return True
    return False


def _distance(quote: str, quantity: Quantity, wanted: set[str]) -> int:
    """Words between the number and the nearest wanted concept."""
    before = concepts(quote[: quantity.span.start])
    after = concepts(quote[quantity.span.end :])
    gaps = [n for n, c in enumerate(reversed(before)) if c in wanted]
    gaps += [n for n, c in enumerate(after) if c in wanted]
    return min(gaps, default=len(quote))
