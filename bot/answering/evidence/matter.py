"""Whether two units speak of the same thing, and whether each affirms or negates it."""

import re

from bot.answering.evidence.facts import HARMS, Facts
from bot.answering.questions.clauses import clause_of
from bot.answering.questions.question import Question
from bot.answering.text.opposites import contrary
from bot.answering.text.vocabulary import concept, concepts
from index.model import Act, Polarity
from index.segments import sentences
from index.words import fold

_SHARED = 2  # concepts, a name asked about among them, from which two units are about the same
_SAYING = frozenset(
    map(
        concept,
        """say tell state claim accord deny reject accuse allege admit confirm estimate find
        conclude ask answer comment add report statement letter source spokesman spokeswoman
        spokesperson ministry government person people man number figure put time day
        year""".split(),
    )
)
LIGHT = frozenset(concepts("take give make have get put go come bring do use leave keep see know"))
"""Verbs that say little by themselves: who never *took* money may have taken the bus."""

_TAKES_UP = re.compile(
    r"\b(?:it|this|these|those|they|them|he|she|his|her|him)\b"
    r"|\bthat(?= (?:is|was|were|had|has|did|does|would)\b|[.,;:”\"]|$)"  # not *said that*
    r"|\bthat (?:accusation|account|allegation|charge|claim|day|figure|night|number|report)\b",
    re.IGNORECASE,
)
_LACKING = re.compile(
    r"\b(?:silent|absent|empty|unharmed|untouched|unarmed|(?:failed|refused|declined) to|lacked"
    r"|neither)\b",
    re.IGNORECASE,
)
_AFTER_NEGATION = re.compile(
    r"(?:\b(?:not|never|no|nobody|none|neither)|n['’]t)\b(?P<what>(?:\s+[\w’'-]+){1,4})",
    re.IGNORECASE,
)


_ON_OBJECT = re.compile(r"\b(?P<what>[\w’'-]+) (?:nothing|nobody|no one|none)\b", re.IGNORECASE)
_NOBODY = re.compile(
    r"\b(?:nobody|no one|none|no (?:people|person|[\w’'-]+s)|not (?:one|a single) [\w’'-]+)"
    r"(?P<what>(?: (?:was|were|is|are|has|have|had|been|ever|there))+ [\w’'-]+)",
    re.IGNORECASE,
)
_DEEDS = HARMS | frozenset(concepts("shot demolished destroyed evacuated treated detained"))
_DOES = re.compile(r"^(?:did|do|does|have|has|had)\b", re.IGNORECASE)
_NOT_ASSERTED = re.compile(r"\b(?:if|would|should|whether|unless|will|shall)\b", re.IGNORECASE)
_DECLINING = re.compile(  # not to answer is not to contradict
    r"\b(?:no comment|(?:did|do|does|would|shall|will|could) not (?:\w+ ){0,2}?"
    r"(?:comment|answer|respond|reply|discuss|speak|be reached)"
    r"|(?:refused|declined) to (?:\w+ )?(?:comment|answer|respond|reply|discuss|speak|say)"
    r"|(?:neither|nor) \w+ (?:commented|answered|responded|replied))\b",
    re.IGNORECASE,
)


def matter(facts: Facts) -> frozenset[str]:
    """The concepts of what is said, without those that only say that it is said.

    A sentence that takes something up (*He did not drown*) is also about the one before it, and
    what *we* did about who says so.
    """
    own = (facts.concepts | facts.speaking) - _SAYING
    if not _TAKES_UP.search(facts.unit.quote):
        return own
    text = facts.unit.document.text
    before = (span.of(text) for span in sentences(text, facts.unit.context)[-1:])
    return own | (frozenset(concepts(" ".join(before))) - _SAYING)


def told(facts: Facts) -> frozenset[str]:
    """The concepts of the quote alone, without those that only say that it is said."""
    return facts.quote_concepts - _SAYING


def asked_matter(question: Question) -> frozenset[str]:
    """What the question turns on, but for its names."""
    return frozenset(question.concepts) - _SAYING


def theme(question: Question) -> frozenset[str]:
    """What the question turns on, without those of whom it asks whether they did it."""
    asked = tuple(c for c in question.concepts if c not in _SAYING)
    active = _DOES.search(question.text) and len(asked) > 1 and not question.names
    return frozenset(asked[1:] if active else asked)


def deed(question: Question) -> str:
    """The concept of the verb of *did they fire …?*; empty where a question is built otherwise."""
    clause = clause_of(question.text)
    words = fold(clause.predicate).split() if clause else []
    return concept(words[0]) if words else ""


def same_matter(question: Question, one: Facts, other: Facts) -> bool:
    """Whether both are about what is asked, by what they share; a name asked about counts."""
    shared = matter(one) & matter(other)
    asked = asked_matter(question)
    if asked and asked.isdisjoint(shared):
        return False
    return len(shared) + len(question.names) >= _SHARED


def negates(question: Question, facts: Facts) -> bool:
    """Whether the unit says that what is asked about is not so: a denial, a negation, or a lack."""
    claim, quote = facts.unit.claim, facts.unit.quote
    if claim is None:
        return facts.negated
    if is_contrary(question, facts):
        return not facts.negated
    if claim.act == Act.DENIAL or claim.polarity == Polarity.NEGATIVE or _LACKING.search(quote):
        return True
    return not asked_matter(question).isdisjoint(negated_concepts(facts))


def affirms(question: Question, facts: Facts) -> bool:
    """Whether it holds all that is asked about, and negates none of it."""
    return asked_matter(question) <= matter(facts) and not negates(question, facts)


def is_contrary(question: Question, facts: Facts) -> bool:
    """Whether it states the contrary of what is asked about: *open*, and not *locked*."""
    quote = facts.unit.quote
    said = frozenset(fold(quote).split()) | facts.quote_concepts
    return contrary(question.concepts, said) and not _NOT_ASSERTED.search(quote)


def denied_matter(question: Question, facts: Facts) -> frozenset[str]:
    """What is asked about and stands right by a negation."""
    turns_on = theme(question)
    return (turns_on - LIGHT or turns_on) & negated_concepts(facts)


def negated_concepts(facts: Facts) -> frozenset[str]:
    """The concepts right by a negation: *shot* and *boy* of *never shot the boy*."""
    forms = (_AFTER_NEGATION, _ON_OBJECT)
    found = (m["what"] for form in forms for m in form.finditer(facts.unit.quote))
    return frozenset(concept(word) for what in found for word in fold(what).split())


def says_none(question: Question, facts: Facts) -> bool:
    """Whether it says that what is counted did not happen to anybody: *nobody was hurt*."""
    done = frozenset(question.concepts) & _DEEDS
    said = (m["what"] for m in _NOBODY.finditer(facts.unit.quote))
    return any(done & frozenset(concepts(what)) for what in said)


def is_negative(facts: Facts) -> bool:
    """Whether the unit denies or negates, whatever was asked; to leave it open is neither."""
    claim = facts.unit.claim
    if declines(facts):
        return False
    return facts.negated or (claim is not None and claim.act == Act.DENIAL)


def declines(facts: Facts) -> bool:
    """Whether it says that nothing is said."""
    claim, quote = facts.unit.claim, facts.unit.quote
    return (claim is not None and claim.act == Act.NO_COMMENT) or bool(_DECLINING.search(quote))


def in_context(facts: Facts) -> str:
    """The sentence, after the one that it takes up."""
    if not _TAKES_UP.search(facts.unit.quote):
        return facts.sentence
    text, context = facts.unit.document.text, facts.unit.context
    before = sentences(text, context)
    return " ".join([*(span.of(text) for span in before[-1:]), facts.sentence])
