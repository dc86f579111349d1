"""What the accused side answers: for every allegation, a denial or a reply found in the library."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

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
from bot.answering.evidence.offices import affiliations, called, forces, only_qualifies
from bot.answering.evidence.origins import same_origin
from bot.answering.evidence.units import Unit
from bot.answering.questions.question import Question
from bot.answering.text.times import times
from bot.answering.text.vocabulary import concept, concepts
from index.likeness import Meaning
from index.model import Act, Polarity, Source, SourceKind, Span, Voice
from index.segments import sentences
from index.words import fold

_REPLYING = frozenset({Act.DENIAL, Act.NO_COMMENT})
_PLAIN = frozenset({Act.CLAIM, Act.OPINION})
_TELLING = frozenset({Act.ALLEGATION, Act.CLAIM, Act.OPINION})
_ASSERTIONS = frozenset({Act.CLAIM, Act.ESTIMATE, Act.FINDING})
_POINTS_BACK = re.compile(
    r"\b(?:the|this|that|these|those|such|an?y) (?:\w+ )?"
    r"(?:accusation|allegation|charge|claim|report|figure|assertion|statement)s?\b"
    r"|\b(?:this|(?<!that )(?<!said )it(?! (?:ever|had|has|never)\b)|them|so)\b"
    r"|\bthat(?=[.,;”\"]| (?:is|was|had|has|did)\b)",
    re.IGNORECASE,
)

_PLEA = re.compile(
    r"\b(?:innocent|nothing to do with|baseless|unfounded|groundless|absurd|invent(?:ed|ion)"
    r"|fabricat\w+|fantasy|pure fiction|(?:was|were|is|are) (?:lawful|legal|justified|proper)"
    r"|(?:acted|behaved) (?:properly|correctly|lawfully|in self-defen[cs]e))\b",
    re.IGNORECASE,
)
_OFFICES = frozenset(  # they name nobody by themselves
    concepts(
        """spokesman spokeswoman spokesperson head chief director chair lawyer commander minister
        mayor president colonel major sergeant lieutenant doctor captain said told people city"""
    )
)

# Set on the odd-numbered cases of tests/cases/answering; the even-numbered ones measure.
_ALIKE = 0.4  # likeness of the two sentences from which a denial may speak to an allegation
_SHARED = 2  # concepts that both sentences hold
_ALIKE_ACCUSED = 0.25  # the same of one who speaks for the accused
_SHARED_ACCUSED = 1
_HEADS = frozenset(  # many bodies of one name have nothing to do with each other
    concepts(
        """ministry authority board agency department office institute committee commission service
        court council union group company centre force"""
    )
)
_BARE_HEAD = re.compile(
    r"\b(?:[Tt]he|[Yy]our|[Ii]ts|[Tt]his) (?P<head>[A-Za-z][a-z]+)\b(?! (?:of|for|on) [A-Z]| [A-Z])"
)
_NAME = re.compile(r"(?<![.!?] )(?<!^)\b[A-Z][\w’'-]+")
_UNKNOWN = frozenset({SourceKind.UNSTATED, SourceKind.UNRESOLVED})
_BODIES = frozenset({SourceKind.NAMED, SourceKind.PUBLISHER})
_THEY = re.compile(r"(?:they|he|she|it|(?:the|these|those) (?:men|two|three))\b", re.IGNORECASE)
_IN_PLACE = re.compile(r"\b(?:in|at|near|from) [A-Z][\w’'-]+")
_WHERE = re.compile(r" (?:at|from|in|near|of|on|who|with)\b")
_NAMES = re.compile(r"\b[A-Z][\w’'-]+(?: (?:of |and )?[A-Z][\w’'-]+)*")
_ACCUSED = 3  # names that are looked up
_WIDEST = 400  # code points of a reply with what follows it
_NEAR = 400  # code points within which *the accusation* points back at one
_LAST = 9  # the rank of *no comment*
_POINTING_BACK = 0.4  # what that counts, as likeness


def denies(unit: Unit) -> bool:
    return unit.claim is not None and unit.claim.act == Act.DENIAL


def may_be_denied(unit: Unit) -> bool:
    """Whether a denial of it may be shown though it is no accusation: it asserts something."""
    claim = unit.claim
    if claim is None or claim.act not in _ASSERTIONS:
        return False
    return claim.polarity == Polarity.POSITIVE or claim.act == Act.ESTIMATE  # *900 were not cast*


def worded_as_reply(facts: Facts) -> bool:
    """Whether this may answer an accusation: a denial, no comment, or someone's plain negation."""
    claim = facts.unit.claim
    if claim is None or claim.speaker.kind == SourceKind.UNSTATED:
        return False
    if claim.act in _REPLYING or declines(facts):
        return True
    return claim.act in _PLAIN and (facts.negated or _pleads(facts))


def is_counter_account(allegation: Facts, reply: Facts) -> bool:
    """Whether the accused tell it otherwise without a denial: *the shells came from the hill*."""
    claim = reply.unit.claim
    if claim is None or claim.act not in _TELLING or not is_by_accused(allegation, reply):
        return False
    own = affiliations(reply.unit)
    if accuses(reply.unit) and not own.isdisjoint(_blamed(accusation(reply.unit))):
        return False  # it blames them too
    shared = (told(allegation) & matter(reply)) - own - LIGHT
    return len(shared) >= _SHARED and not shared.isdisjoint(told(reply))


def answers_next(allegation: Facts, reply: Facts) -> bool:
    """Whether the accused have their say in the very next sentence, whatever they say there."""
    one, other = allegation.unit, reply.unit
    if one.document.summary.id != other.document.summary.id or other.claim is None:
        return False
    between = one.document.text[one.sentence.end : other.sentence.start]
    follows = (
        one.sentence.end <= other.sentence.start and not between.strip() and "\n" not in between
    )
    return follows and other.claim.act in _TELLING and is_by_accused(allegation, reply)


def best_response(
    allegation: Facts, meaning: Meaning, replies: Sequence[Facts], meanings: Sequence[Meaning]
) -> int | None:
    """The index of the reply that speaks to `allegation`, by another origin; None where none does.

    `meaning` and `meanings` are those of the sentences. A denial goes before a plain negation and
    this before *no comment*.
    """
    fitting = [
        (_rank(reply), -closeness, index)
        for index, (reply, own) in enumerate(zip(replies, meanings, strict=True))
        if (closeness := _closeness(allegation, reply, meaning.likeness(own))) is not None
    ]
    return min(fitting)[2] if fitting else None


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
    start = reply.span.start
    for unit in reversed([unit for unit in around if unit.sentence.end <= reply.sentence.start]):
        joined = unit.chain == reply.chain and worded_as_reply(Facts(unit))
        if not joined or end - unit.sentence.start > _WIDEST:
            break
        start = unit.sentence.start
    return start


def _same_side(reply: Unit, unit: Unit) -> bool:
    if unit.claim is None or reply.claim is None:
        return reply.claim is not None and reply.claim.voice == Voice.PUBLISHER
    own = unit.chain == reply.chain
    return own or (bool(_POINTS_BACK.search(reply.quote)) and not accuses(unit))


def _pleads(facts: Facts) -> bool:
    return bool(_PLEA.search(facts.unit.quote))


def _closeness(allegation: Facts, reply: Facts, likeness: float) -> float | None:
    if same_origin(allegation.unit, reply.unit) or _is_taken_up(allegation, reply):
        return None
    if (nearby := _nearby(allegation, reply)) is not None:
        return likeness + nearby
    if not worded_as_reply(reply):
        return likeness if likeness >= _ALIKE and is_counter_account(allegation, reply) else None
    if not _contradicts(allegation, reply):
        return None
    by_accused = is_by_accused(allegation, reply)
    accused = by_accused and (reply.negated or denies(reply.unit))
    own = affiliations(reply.unit) | (_OFFICES if by_accused else frozenset())
    shared = (matter(allegation) & matter(reply)) - own
    if accused and _denies_deed(allegation, reply, own):
        return likeness
    near = accused and _is_on(allegation, reply, own)
    alike = _ALIKE_ACCUSED if near else _ALIKE
    plain = denies(reply.unit) or _is_named(reply, allegation)
    least = _SHARED_ACCUSED if near and plain else _SHARED
    return likeness if likeness >= alike and len(shared) >= least else None


def _is_taken_up(allegation: Facts, reply: Facts) -> bool:
    """Whether the accusation goes on from the very sentence that would answer it."""
    one, other = allegation.unit, reply.unit
    same = one.document.summary.id == other.document.summary.id
    return same and one.context.contains(other.sentence) and not is_by_accused(allegation, reply)


def _nearby(allegation: Facts, reply: Facts) -> float | None:
    """What it counts, as likeness, that the reply stands by the accusation; None elsewhere."""
    if _points_back(allegation, reply):
        return _POINTING_BACK
    return 0.0 if answers_next(allegation, reply) else None


def _is_on(allegation: Facts, reply: Facts, own: frozenset[str]) -> bool:
    """Whether a reply of the accused, by names `own`, has a word of the accusation itself.

    In the document of the accusation it need not. Elsewhere they may deny another one.
    """
    if allegation.unit.document.summary.id == reply.unit.document.summary.id:
        return True
    return not (told(reply) - own).isdisjoint(matter(allegation))


def _denies_deed(allegation: Facts, reply: Facts, own: frozenset[str]) -> bool:
    """Whether the accused, by names `own`, deny this deed, or speak of this victim."""
    shared = (told(allegation) & told(reply)) - own
    denied = negated_concepts(reply) - (frozenset() if _is_named(reply, allegation) else LIGHT)
    return not shared.isdisjoint(denied | _names(allegation))


def _names(facts: Facts) -> frozenset[str]:
    """The concepts of the proper names in it."""
    return frozenset(concepts(" ".join(_NAME.findall(facts.unit.quote))))


def _contradicts(allegation: Facts, reply: Facts) -> bool:
    """Whether a reply in plain words negates something that the allegation is about."""
    claim = reply.unit.claim
    if (claim is not None and claim.act in _REPLYING) or is_by_accused(allegation, reply):
        return True
    return not matter(allegation).isdisjoint(negated_concepts(reply))


def is_by_accused(allegation: Facts, reply: Facts) -> bool:
    """Whether the one who replies is, or speaks for, someone whom the allegation names."""
    if reply.unit.chain[-1] in allegation.unit.chain:
        return False
    return speaks_for(_accused_in(allegation.unit), reply)


def speaks_for(stated: str, reply: Facts) -> bool:
    """Whether the one who replies is, or speaks for, someone whom the words `stated` name."""
    blamed = _blamed(stated)
    if reply.unit.chain[-1].kind in _UNKNOWN:
        return False
    replying = _standing(reply.unit)
    shared = (blamed & replying) - _OFFICES
    if any(not only_qualifies(name, called(reply.unit), stated) for name in shared):
        return True
    return not forces(blamed).isdisjoint(forces(replying))


def who_speaks(unit: Unit) -> Source:
    """Who speaks, where it is told through a letter or a report of theirs too."""
    spoken = [link for link in unit.chain if link.kind is not SourceKind.DOCUMENT]
    return spoken[-1] if len(spoken) > 1 else unit.chain[-1]


def _is_named(reply: Facts, stated: Facts) -> bool:
    """Whether who replies is named in full in what was said."""
    return f" {fold(who_speaks(reply.unit).name)} " in f" {fold(stated.sentence)} "


def _standing(unit: Unit) -> frozenset[str]:
    """What a speaker is called, of a group only what its members are: *lawyers in the province*."""
    speaker = who_speaks(unit)
    if speaker.kind in _BODIES:
        return affiliations(unit)
    return frozenset(concepts(_WHERE.split(speaker.name)[0]))


@lru_cache(maxsize=1_000)
def _blamed(stated: str) -> frozenset[str]:
    """The concepts that may name the accused; *ministry* of *the ministry*, but of no other one."""
    bare = {concept(fold(found["head"])) for found in _BARE_HEAD.finditer(stated)}
    return frozenset(concepts(stated)) - (_HEADS - bare)


def _accused_in(unit: Unit) -> str:
    """The accusation, after the sentence that says who *they* are in it."""
    said = accusation(unit)
    if not _THEY.match(unit.quote):
        return said
    text = unit.document.text
    before = sentences(text, unit.context)[-1:]
    return " ".join([*(span.of(text) for span in before), said])


def speaks_to(question: Question, stated: Facts, reply: Facts) -> bool:
    """Whether the accused answer what is asked, and not something else that they did not do."""
    asked = asked_matter(question)
    if 2 * len(asked & matter(reply)) >= len(asked):
        return True
    if _is_named(reply, stated):
        return True
    said = _IN_PLACE.sub(" ", reply.unit.quote)
    return any(not set(name).isdisjoint(fold(said).split()) for name in question.names)


def accused_names(unit: Unit) -> list[str]:
    """The proper names in an accusation, without who makes it: of the accused, and of others."""
    found = _NAMES.findall(accusation(unit))
    return list(dict.fromkeys(name for name in found if not times(f"in {name}")))[:_ACCUSED]


def denial_wanted(unit: Unit) -> str:
    """What to search for where the accused may deny the accusation in words of their own."""
    stated = accusation(unit)
    return f"{' '.join(sorted(forces(concepts(stated))))} denied, rejected, never, nobody: {stated}"


def _points_back(allegation: Facts, reply: Facts) -> bool:
    """Whether the reply stands just after the allegation and names it without repeating it."""
    one, other = allegation.unit, reply.unit
    gap = other.sentence.start - one.sentence.end
    if one.document.summary.id != other.document.summary.id or not 0 <= gap <= _NEAR:
        return False
    if _pleads(reply):
        return True
    if declines(reply) and not matter(allegation).isdisjoint(matter(reply)):
        return True
    answers = declines(reply) or denies(other) or is_by_accused(allegation, reply)
    return answers and bool(_POINTS_BACK.search(reply.sentence))


def _rank(reply: Facts) -> int:
    if declines(reply):
        return _LAST
    claim = reply.unit.claim
    if not worded_as_reply(reply):
        return _LAST - 1
    order = (Act.DENIAL, Act.CLAIM, Act.OPINION)
    return order.index(claim.act) if claim and claim.act in order else len(order)
