"""Who may answer an accusation: those whom it names, and whoever speaks for them."""

import re
from collections.abc import Iterable
from functools import lru_cache

from bot.answering.evidence.accusing import accusation
from bot.answering.evidence.facts import Facts
from bot.answering.evidence.offices import (
    STATE_FORCES,
    affiliations,
    called,
    forces,
    introduced,
    members,
    only_qualifies,
)
from bot.answering.evidence.units import Unit
from bot.answering.text.times import times
from bot.answering.text.vocabulary import concept, concepts
from index.model import Source, SourceKind
from index.segments import sentences
from index.words import fold

OFFICES = frozenset(  # they name nobody by themselves
    concepts(
        """spokesman spokeswoman spokesperson head chief director chair lawyer commander minister
        mayor president colonel major sergeant lieutenant doctor captain said told people city"""
    )
)
_SPEAKING = frozenset(
    concepts(
        """spokesman spokeswoman spokesperson chief director chairman chairwoman commander lawyer
        manager official officer minister president representative secretary"""
    )
)
_HEADS = frozenset(  # many bodies of one name have nothing to do with each other
    concepts(
        """ministry authority board agency department office institute committee commission service
        court council union group company centre force"""
    )
)
_BARE_HEAD = re.compile(
    r"(?<!\bin )(?<!\bat )(?<!\bfrom )\b(?:[Tt]he|[Yy]our|[Ii]ts|[Tt]his) (?P<head>[A-Za-z][a-z]+)"
    r"\b(?! (?:of|for|on) [A-Z]| [A-Z])"
)
_UNKNOWN = frozenset({SourceKind.UNSTATED, SourceKind.UNRESOLVED})
_BODIES = frozenset({SourceKind.NAMED, SourceKind.PUBLISHER})
_THEY = re.compile(r"(?:they|he|she|it|(?:the|these|those) (?:men|two|three))\b", re.IGNORECASE)
_WHERE = re.compile(r" (?:at|from|in|near|of|on|who|with)\b")
_NAMES = re.compile(r"\b[A-Z][\w’'-]+(?: (?:of |and )?[A-Z][\w’'-]+)*")
_DEFENCE = re.compile(  # of whoever was accused just before
    r"(?:(?:her|his|their|its) (?:\w+ )?(?:lawyer|counsel|attorney|barrister)"
    r"|(?:the )?(?:defen[cs]e(?: counsel| lawyers?| team)?|defendants?|accused))s?\b",
    re.IGNORECASE,
)
_LAWYER = re.compile(r"\b(?:lawyer|counsel|attorney|barrister|solicitor)s?\b", re.IGNORECASE)
_OF_TRIAL = frozenset("indictment charge charges judgment ruling sentence verdict warrant".split())
_ACCUSED = 3  # names that are looked up


def is_by_accused(allegation: Facts, reply: Facts) -> bool:
    """Whether the one who replies is, or speaks for, someone whom the allegation names."""
    if reply.unit.chain[-1] in allegation.unit.chain:
        return False
    stated = _accused_in(allegation.unit)
    if not speaks_for(stated, reply) or is_of_one_side(allegation, reply):
        return False
    return not is_another(stated, allegation, reply)


def is_of_one_side(one: Facts, other: Facts) -> bool:
    """Whether both speak for one body or person: all of a name of the one is in those of the other.

    *Orsett Works* and *Ana Gorse, director of Orsett Works*.
    """
    ours, theirs = (
        _proper([_WHERE.split(name)[0] for name in called(facts.unit)]) for facts in (one, other)
    )
    every, each = frozenset().union(*ours), frozenset().union(*theirs)
    return any(name <= each for name in ours) or any(name <= every for name in theirs)


def speaks_for(stated: str, reply: Facts) -> bool:
    """Whether the one who replies is, or speaks for, someone whom the words `stated` name."""
    accused = blamed(stated)
    speaker = reply.unit.chain[-1]
    if reply.unit.claim is None or speaker.kind in _UNKNOWN or _is_of_trial(speaker):
        return False  # *The Orsett Post* tells news of Orsett, and answers for nobody
    replying = _standing(reply.unit)
    shared = (accused & replying) - (OFFICES - _bare(stated))
    if any(not only_qualifies(name, called(reply.unit), stated) for name in shared):
        return True
    return not forces(concepts(stated)).isdisjoint(forces(replying))


def _is_of_trial(speaker: Source) -> bool:
    """Whether a paper of the prosecution or the court speaks: never for the accused."""
    named = frozenset(fold(speaker.name).split())
    return speaker.kind is SourceKind.DOCUMENT and not named.isdisjoint(_OF_TRIAL)


def is_of_side(side: str, facts: Facts) -> bool:
    """Whether one of `side`, in the words of a question, speaks."""
    if not side or not speaks_for(side, facts):
        return False
    named, own = frozenset(concepts(" ".join(_NAMES.findall(side)))), own_names(facts.unit)
    return not named or not own or not named.isdisjoint(own) or _is_of_state(side, facts)


def pleads_for(allegation: Facts, reply: Facts) -> bool:
    """Whether a lawyer of one whom the allegation names speaks."""
    client = own_names(reply.unit) & frozenset(concepts(accusation(allegation.unit)))
    return bool(client) and bool(_LAWYER.search(introduced(reply.unit)))


def defends(reply: Facts) -> bool:
    """Whether who replies is called the defence, as of those who were accused just before."""
    return bool(_DEFENCE.match(reply.unit.chain[-1].name) or _DEFENCE.match(reply.sentence))


def who_speaks(unit: Unit) -> Source:
    """Who speaks, where it is told through a letter or a report of theirs too."""
    spoken = [link for link in unit.chain if link.kind is not SourceKind.DOCUMENT]
    return spoken[-1] if len(spoken) > 1 else unit.chain[-1]


def is_named(reply: Facts, stated: Facts) -> bool:
    """Whether who replies is named in full in what was said."""
    return f" {fold(who_speaks(reply.unit).name)} " in f" {fold(stated.sentence)} "


def names_of_side(allegation: Facts, reply: Facts) -> frozenset[str]:
    """The concepts that only tell who replies: both sentences hold them, whatever they are about.

    An army is accused by its *soldiers*.
    """
    own = affiliations(reply.unit)
    if not is_by_accused(allegation, reply):
        return own
    return own | OFFICES | members(forces(_standing(reply.unit)))


def accused_names(unit: Unit) -> list[str]:
    """The proper names in an accusation, without who makes it: of the accused, and of others."""
    found = _NAMES.findall(accusation(unit))
    return list(dict.fromkeys(name for name in found if not times(f"in {name}")))[:_ACCUSED]


def is_another(stated: str, allegation: Facts, reply: Facts) -> bool:
    """Whether who replies only is of the same kind: *Orsett prison* for *guards at Tarn prison*.

    A country has one army. All others have to be in one document, or one has to name the other.
    """
    one, other = allegation.unit.document, reply.unit.document
    if one.summary.id == other.summary.id or _is_of_state(stated, reply):
        return False
    own = own_names(reply.unit)
    if not own or not own.isdisjoint(concepts(one.text)):
        return False
    return not any(name in other.text for name in accused_names(allegation.unit))


def _is_of_state(stated: str, reply: Facts) -> bool:
    shared = forces(concepts(stated)) & forces(_standing(reply.unit))
    return not shared.isdisjoint(STATE_FORCES)


def own_names(unit: Unit) -> frozenset[str]:
    """The concepts of the proper names by which a speaker is called."""
    return frozenset().union(*_proper(called(unit)))


def _proper(called: Iterable[str]) -> list[frozenset[str]]:
    """The concepts of the proper names in each of what a speaker is called."""
    found = (" ".join(_NAMES.findall(name)) for name in called)
    names = (frozenset(concepts(name)) - OFFICES - _HEADS for name in found)
    return [name for name in names if name]


def _standing(unit: Unit) -> frozenset[str]:
    """What a speaker is called, of a group only what its members are: *lawyers in the province*.

    Who holds an office of a body speaks for it without a name: *a spokeswoman for Orsett Works*.
    """
    speaker = who_speaks(unit)
    held = frozenset(concepts(_WHERE.split(speaker.name)[0]))
    return affiliations(unit) if speaker.kind in _BODIES or held & _SPEAKING else held


@lru_cache(maxsize=1_000)
def blamed(stated: str) -> frozenset[str]:
    """The concepts that may name the accused; *ministry* of *the ministry*, but of no other one."""
    return frozenset(concepts(stated)) - (_HEADS - _bare(stated))


def _bare(stated: str) -> frozenset[str]:
    """*captain* and *ministry* of *the captain told the ministry*."""
    return frozenset(concept(fold(found["head"])) for found in _BARE_HEAD.finditer(stated))


def _accused_in(unit: Unit) -> str:
    """The accusation, after the sentence that says who *they* are in it."""
    said = accusation(unit)
    if not _THEY.match(unit.quote):
        return said
    text = unit.document.text
    before = sentences(text, unit.context)[-1:]
    return " ".join([*(span.of(text) for span in before), said])
