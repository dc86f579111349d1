"""What the accused side answers: for every allegation, a denial or a reply found in the library."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answering.comparison.accused import (
    blamed,
    defends,
    is_by_accused,
    is_named,
    is_of_one_side,
    names_of_side,
    own_names,
    pleads_for,
)
from bot.answering.comparison.wordings import (
    denies,
    names_report,
    pleads,
    takes_up,
    tells,
    worded_as_answer,
    worded_as_reply,
)
from bot.answering.evidence.accusing import accusation, accuses
from bot.answering.evidence.facts import Facts
from bot.answering.evidence.matter import (
    LIGHT,
    asked_matter,
    declines,
    matter,
    negated_concepts,
    told,
)
from bot.answering.evidence.offices import affiliations, forces
from bot.answering.evidence.origins import same_origin
from bot.answering.evidence.units import Unit, paragraph_around
from bot.answering.questions.question import Question
from bot.answering.text.vocabulary import concepts
from index.likeness import Meaning
from index.model import Act, Polarity, Span, Voice
from index.segments import sentences
from index.words import fold

_ASSERTIONS = frozenset({Act.CLAIM, Act.ESTIMATE, Act.FINDING})
_ORDER = (Act.DENIAL, Act.CLAIM, Act.OPINION)

# Set on the odd-numbered cases of tests/cases/answering; the even-numbered ones measure.
_ALIKE = 0.4  # likeness of the two sentences from which a denial may speak to an allegation
_SHARED = 2  # concepts that both sentences hold
_ALIKE_ACCUSED = 0.25  # the same of one who speaks for the accused
_SHARED_ACCUSED = 1
_NAME = re.compile(r"(?<![.!?] )(?<!^)\b[A-Z][\w’'-]+")
_KNOWS_NOTHING = re.compile(
    r"\bno (?:evidence|indication|information|knowledge|records?|reports?|sign|trace) "
    r"(?:about|of|on|that) (?P<what>.*)",
    re.IGNORECASE,
)
_DENYING = re.compile(r"\bden(?:y|ies|ied|ying)\b", re.IGNORECASE)
_RELATIVE = re.compile(r"(?:who|whom|which|whose)\b", re.IGNORECASE)
_IN_PLACE = re.compile(r"\b(?:in|at|near|from) [A-Z][\w’'-]+")
_WIDEST = 400  # code points of a reply with what follows it
_NEAR = 400  # code points within which *the accusation* points back at one
_POINTING_BACK = 0.4  # what that counts, as likeness
_TO_POINT, _ON_MATTER, _ACCOUNT, _NO_COMMENT = range(4)
"""How well a reply answers: a denial of the very deed before one of what goes with it."""


def may_be_denied(unit: Unit) -> bool:
    """Whether a denial of it may be shown though it is no accusation: it asserts something."""
    claim = unit.claim
    if claim is None or claim.act not in _ASSERTIONS:
        return False
    return claim.polarity == Polarity.POSITIVE or claim.act == Act.ESTIMATE  # *900 were not cast*


def may_answer(allegation: Facts, reply: Facts) -> bool:
    """Whether it is worth weighing as an answer to the allegation."""
    if worded_as_reply(reply):
        return True
    if not is_by_accused(allegation, reply):
        return tells(reply) and _follows(allegation, reply) and defends(reply)
    return (
        worded_as_answer(reply)
        or is_counter_account(allegation, reply)
        or answers_next(allegation, reply)
    )


def is_counter_account(allegation: Facts, reply: Facts) -> bool:
    """Whether the accused tell it otherwise without a denial: *the shells came from the hill*."""
    if not tells(reply) or not is_by_accused(allegation, reply):
        return False
    if _blames_the_same(allegation, reply):
        return False
    own = names_of_side(allegation, reply)
    shared = (told(allegation) & matter(reply)) - own - LIGHT
    return len(shared) >= _SHARED and not shared.isdisjoint(told(reply))


def _blames_the_same(allegation: Facts, reply: Facts) -> bool:
    """Whether it accuses in its turn whom the allegation accuses, as a victim's family does."""
    if not accuses(reply.unit):
        return False
    others = blamed(accusation(reply.unit))
    if not affiliations(reply.unit).isdisjoint(others):
        return True
    told_of = concepts(accusation(allegation.unit))
    return not forces(told_of).isdisjoint(forces(others))


def answers_next(allegation: Facts, reply: Facts) -> bool:
    """Whether the accused have their say in the very next sentence, whatever they say there."""
    one, other = allegation.unit, reply.unit
    if one.document.summary.id != other.document.summary.id:
        return False
    between = one.document.text[one.sentence.end : other.sentence.start]
    follows = (
        one.sentence.end <= other.sentence.start and not between.strip() and "\n" not in between
    )
    return follows and tells(reply) and is_by_accused(allegation, reply)


def best_response(
    allegation: Facts, meaning: Meaning, replies: Sequence[Facts], meanings: Sequence[Meaning]
) -> int | None:
    """The index of the reply that speaks to `allegation`, by another origin; None where none does.

    `meaning` and `meanings` are those of the sentences. A denial of the very deed goes before
    another reply, a denial before a plain negation and this before *no comment*.
    """
    fitting = [
        (rank, _order(reply), -closeness, index)
        for index, (reply, own) in enumerate(zip(replies, meanings, strict=True))
        if (closeness := _closeness(allegation, reply, meaning.likeness(own))) is not None
        for rank in [_rank(allegation, reply)]
    ]
    return min(fitting)[-1] if fitting else None


def with_what_follows(reply: Unit, around: Sequence[Unit]) -> Unit:
    """`reply`, its quote widened over the sentences in which the same side goes on.

    *He denied the charge. “I gave no order,” he said.* is quoted whole. `around` are the units of
    its paragraph, in order.
    """
    end = reply.span.end
    for unit in (unit for unit in around if unit.sentence.start >= reply.sentence.end):
        if not _same_side(reply, unit) or unit.sentence.end - reply.span.start > _WIDEST:
            break
        end = unit.sentence.end
    start = _start(reply, around, end)
    whole = end if start == reply.span.start else max(end, reply.sentence.end)
    return replace(reply, span=Span(start, whole))


def _start(reply: Unit, around: Sequence[Unit], end: int) -> int:
    """Where the denial begins that `reply` goes on with: *He took nothing. “It is invented.”*"""
    start = _clause_start(reply)
    for unit in reversed([unit for unit in around if unit.sentence.end <= reply.sentence.start]):
        joined = unit.chain == reply.chain and worded_as_reply(Facts(unit))
        if not joined or end - unit.sentence.start > _WIDEST:
            break
        start = unit.sentence.start
    return start


def _clause_start(reply: Unit) -> int:
    """Where the sentence begins of a reply that says of whom just before: *who had fled*."""
    start = reply.span.start
    if not _RELATIVE.match(reply.quote):
        return start
    text = reply.document.text
    whole = sentences(text, paragraph_around(text, reply.span))
    return next((span.start for span in whole if span.contains(reply.span)), start)


def _same_side(reply: Unit, unit: Unit) -> bool:
    if unit.claim is None or reply.claim is None:
        return reply.claim is not None and reply.claim.voice == Voice.PUBLISHER
    own = unit.chain == reply.chain
    return own or (takes_up(reply.quote) and not accuses(unit))


def _closeness(allegation: Facts, reply: Facts, likeness: float) -> float | None:
    """How well the reply speaks to the allegation, by its likeness; None where it does not."""
    by_accused = is_by_accused(allegation, reply)
    told_by_one = same_origin(allegation.unit, reply.unit) or _is_taken_up(allegation, reply)
    if is_of_one_side(allegation, reply) or (told_by_one and not by_accused):
        return None
    if (nearby := _nearby(allegation, reply)) is not None:
        return likeness + nearby
    if by_accused:
        return likeness if _is_answer(allegation, reply, likeness) else None
    if not worded_as_reply(reply) or not _contradicts(allegation, reply):
        return None
    shared = (matter(allegation) & matter(reply)) - affiliations(reply.unit)
    return likeness if likeness >= _ALIKE and len(shared) >= _SHARED else None


def _is_answer(allegation: Facts, reply: Facts, likeness: float) -> bool:
    """Whether the accused speak of what they are accused of."""
    own = names_of_side(allegation, reply)
    negative = worded_as_reply(reply) and (reply.negated or denies(reply.unit))
    if negative and _denies_deed(allegation, reply, own):
        return True
    if not worded_as_answer(reply) or _blames_the_same(allegation, reply):
        return likeness >= _ALIKE and is_counter_account(allegation, reply)
    here = allegation.unit.document.summary.id == reply.unit.document.summary.id
    if _answers_report(allegation, reply) or (here and declines(reply)):
        return True
    if _shares_words(allegation, reply, likeness, own):
        return True
    shared = (matter(allegation) & matter(reply)) - own
    near = here and negative and (denies(reply.unit) or is_named(reply, allegation))
    least, alike = (_SHARED_ACCUSED, _ALIKE_ACCUSED) if near else (_SHARED, _ALIKE)
    return likeness >= alike and len(shared) >= least


def _shares_words(allegation: Facts, reply: Facts, likeness: float, own: frozenset[str]) -> bool:
    """Whether the reply itself, whose side is called `own`, holds words of the allegation."""
    words = (told(reply) & matter(allegation)) - own - LIGHT
    by_name = not own_names(reply.unit).isdisjoint(concepts(accusation(allegation.unit)))
    if words and likeness >= _ALIKE and (by_name or worded_as_reply(reply)):
        return True
    tied = words if worded_as_reply(reply) else _anchors(allegation, words)
    return likeness >= _ALIKE_ACCUSED and (bool(tied) or pleads_for(allegation, reply))


def _anchors(allegation: Facts, shared: frozenset[str]) -> bool:
    """Whether what is `shared` ties an answer to this deed: several words, or a name in it."""
    return len(shared) >= _SHARED or not shared.isdisjoint(_names(allegation))


def _answers_report(allegation: Facts, reply: Facts) -> bool:
    """Whether the accused turn against who accuses them, or against what is said, unnamed.

    What they reject unnamed has to be told in that document, or the accuser there.
    """
    one, other = allegation.unit, reply.unit
    if _names_accuser(one, reply.sentence):
        return True
    by_name = not own_names(other).isdisjoint(concepts(accusation(one)))
    if not by_name or not names_report(other.quote):
        return False
    here = one.document.summary.id == other.document.summary.id
    return here or _names_accuser(one, other.document.text)


def _names_accuser(unit: Unit, text: str) -> bool:
    """Whether `text` holds the last word of the name of one who accuses, in capitals."""
    names = (link.name.split()[-1] for link in unit.chain if link.name)
    return any(re.search(rf"\b{re.escape(name)}\b", text) for name in names if name.istitle())


def _is_taken_up(allegation: Facts, reply: Facts) -> bool:
    """Whether the accusation goes on from the very sentence that would answer it."""
    one, other = allegation.unit, reply.unit
    same = one.document.summary.id == other.document.summary.id
    return same and one.context.contains(other.sentence)


def _nearby(allegation: Facts, reply: Facts) -> float | None:
    """What it counts, as likeness, that the reply stands by the accusation; None elsewhere."""
    if not _follows(allegation, reply):
        return None
    if _points_back(allegation, reply):
        return _POINTING_BACK
    answering = is_by_accused(allegation, reply) or defends(reply)
    heard = answers_next(allegation, reply) or (answering and worded_as_answer(reply))
    return 0.0 if heard else None


def _denies_deed(allegation: Facts, reply: Facts, own: frozenset[str]) -> bool:
    """Whether the accused, by names `own`, deny this deed, or speak of this victim."""
    shared = (told(allegation) & told(reply)) - own
    if len(shared - LIGHT) >= _SHARED and _DENYING.search(reply.unit.quote):
        return True
    denied = negated_concepts(reply) - (frozenset() if is_named(reply, allegation) else LIGHT)
    return not shared.isdisjoint(denied | _names(allegation))


def _names(facts: Facts) -> frozenset[str]:
    """The concepts of the proper names in it."""
    return frozenset(concepts(" ".join(_NAME.findall(facts.unit.quote))))


def _contradicts(allegation: Facts, reply: Facts) -> bool:
    """Whether a reply in plain words negates something that the allegation is about."""
    if denies(reply.unit) or declines(reply):
        return True
    unknown = _KNOWS_NOTHING.search(reply.unit.quote)
    denied = frozenset(concepts(unknown["what"])) if unknown else negated_concepts(reply)
    return not matter(allegation).isdisjoint(denied)


def speaks_to(question: Question, stated: Facts, reply: Facts) -> bool:
    """Whether the accused answer what is asked, and not something else that they did not do."""
    asked = asked_matter(question)
    if 2 * len(asked & matter(reply)) >= len(asked):
        return True
    if is_named(reply, stated):
        return True
    said = _IN_PLACE.sub(" ", reply.unit.quote)
    return any(not set(name).isdisjoint(fold(said).split()) for name in question.names)


def denial_wanted(unit: Unit) -> str:
    """What to search for where the accused may deny the accusation in words of their own."""
    stated = accusation(unit)
    return f"{' '.join(sorted(forces(concepts(stated))))} denied, rejected, never, nobody: {stated}"


def _follows(allegation: Facts, reply: Facts) -> bool:
    """Whether the reply stands just after the allegation."""
    one, other = allegation.unit, reply.unit
    gap = other.sentence.start - one.sentence.end
    return one.document.summary.id == other.document.summary.id and 0 <= gap <= _NEAR


def _points_back(allegation: Facts, reply: Facts) -> bool:
    """Whether the reply, which stands just after the allegation, names it without repeating it."""
    if not worded_as_reply(reply):
        return False
    if pleads(reply):
        return True
    if declines(reply) and not matter(allegation).isdisjoint(matter(reply)):
        return True
    answers = declines(reply) or denies(reply.unit) or is_by_accused(allegation, reply)
    return answers and takes_up(reply.sentence)


def _rank(allegation: Facts, reply: Facts) -> int:
    if declines(reply):
        return _NO_COMMENT
    own = names_of_side(allegation, reply)
    nearby = _nearby(allegation, reply) is not None
    if worded_as_reply(reply) and (nearby or _denies_deed(allegation, reply, own)):
        return _TO_POINT
    shared = (told(reply) & matter(allegation)) - own - LIGHT
    on_matter = nearby or is_counter_account(allegation, reply)
    return _ON_MATTER if on_matter or len(shared) >= _SHARED else _ACCOUNT


def _order(reply: Facts) -> int:
    claim = reply.unit.claim
    return _ORDER.index(claim.act) if claim and claim.act in _ORDER else len(_ORDER)
