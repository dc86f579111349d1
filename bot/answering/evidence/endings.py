"""What a sentence tells of the end of a case: acquitted, dismissed, withdrawn, convicted."""

import re
from enum import StrEnum

from bot.answering.evidence.accusing import accuses
from bot.answering.evidence.facts import Facts
from bot.answering.evidence.units import Unit
from bot.answering.text.times import times
from index.claims import words
from index.words import fold

_CASE = r"(?:case|charge|complaint|count|indictment|lawsuit|proceeding|prosecution|suit)s?"
_RULING = r"(?:conviction|judge?ment|ruling|sentence|verdict)s?"
_WITHIN = r"(?:[^\s.;]+ ){0,5}?"  # words between a verb and its object
_AFTER = r"[^.;]{0,90}?"  # what stands between a subject and its verb
_BE = r"(?:(?:was|were|is|are|has|have|had|been|be|being|later|since|also) )+"
_ENDING = (
    r"(?:abandon(?:ed|s)?|clos(?:ed|es)|discontinu(?:ed|es)|dismiss(?:ed|es)?|drop(?:ped|s)?"
    r"|quash(?:ed|es)?|reject(?:ed|s)?|str(?:uck|ikes) out|thr(?:ew|own|ows) out"
    r"|withdr(?:aw|ew|awn|aws))"
)
_UNDOING = (
    r"(?:annul(?:led|s)?|overturn(?:ed|s)?|quash(?:ed|es)?|revers(?:ed|es)?|revok(?:ed|es)?"
    r"|set(?:s)? aside|thr(?:ew|own|ows) out|void(?:ed|s)?)"
)
_BACKING = r"(?:affirm(?:ed|s)?|confirm(?:ed|s)?|uph(?:eld|olds?))"
_CLEARED = (
    rf"\bacquit\w*|\bexonerat\w+|\bno case to answer\b"
    rf"|\b(?:found|ruled|declared|verdict of) {_WITHIN}not guilty\b"
    rf"|\bclear(?:ed|s)? {_WITHIN}of {_WITHIN}(?:\w+ing|charges?|blame|suspicion|accusations?"
    r"|allegations?|assault|murder|manslaughter|fraud|bribery|corruption|perjury|theft|rape)\b"
)
_PLAINLY = re.compile(_CLEARED, re.IGNORECASE)
_CLEARING = re.compile(
    rf"{_CLEARED}|\b{_CASE}\b{_AFTER} {_BE}{_ENDING}\b|\b{_ENDING} {_WITHIN}{_CASE}\b"
    rf"|\b{_RULING}\b{_AFTER} {_BE}{_UNDOING}\b|\b{_UNDOING} {_WITHIN}{_RULING}\b",
    re.IGNORECASE,
)
_CONVICTING = re.compile(
    rf"\bconvict(?:ed|s)\b|\b(?:found|plead(?:ed|s)?) {_WITHIN}guilty\b|\bsentenc(?:ed|es) "
    rf"|\bappeals?\b{_AFTER} {_BE}{_ENDING}\b|\b{_ENDING} {_WITHIN}appeals?\b"
    rf"|\b{_BACKING} {_WITHIN}{_RULING}\b|\b{_RULING}\b{_AFTER} {_BE}{_BACKING}\b",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(
    r"(?:\b(?:not|never|may|might|would|should|could)|n['’]t|\b(?:refus|declin|call|ask|urg)\w+)\b",
    re.IGNORECASE,
)
_LEGAL = words.COURTS | words.family(
    "appeal appeals attorney jurors prosecution prosecutor prosecutors magistrates"
)
_PASSIVE = re.compile(rf"\b{_BE}(?:{_ENDING}|{_UNDOING}|{_BACKING})\b", re.IGNORECASE)
_OFFENCE = re.compile(  # *acquitted X* | *of beating Y*: whom it was done to is not the accused
    r"(?<!conviction )(?<!acquittal )(?<!sentence )(?<!indictment )(?<!charges )(?<!charge )"
    r"(?<!case )\b(?:of|for|over) (?:the |a |an )?[a-z][\w-]+.*$"
)
_AGAINST = re.compile(r"\bagainst (?P<whom>.*)$")
_TITLE = (
    r"(?:Mr|Mrs|Ms|Dr|Sir|Judge|Justice|President|Mayor|Minister|Governor|General|Colonel|Major"
    r"|Captain|Lieutenant|Sergeant|Corporal|Constable|Inspector|Commander|Officer|Chief)\.?"
)
_NAME = re.compile(rf"\b(?:{_TITLE} )*(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)")


class Ending(StrEnum):
    """Whether it speaks for the accusation or ends it."""

    CONVICTED = "convicted"
    CLEARED = "cleared"


def outcome_of(unit: Unit) -> Ending | None:
    """What a court or a prosecutor did about an accusation, as `unit` tells; None where neither.

    A ministry that *dismisses* an accusation ends nothing.
    """
    quote = unit.quote
    cleared = _CLEARING.search(quote)
    found = cleared or _CONVICTING.search(quote)
    if found is None or accuses(unit) or _NOT_DONE.search(quote[: found.start()]):
        return None
    if cleared is None:
        return Ending.CONVICTED
    legal = not _LEGAL.isdisjoint(fold(unit.sentence.of(unit.document.text)).split())
    plain = _PLAINLY.search(quote) or _PASSIVE.search(quote)
    return Ending.CLEARED if legal or plain else None


def tried(told: Facts) -> frozenset[str]:
    """The last words of the names of who was tried; where *he* was, whom the text named before."""
    quote = told.unit.quote
    against = _AGAINST.search(quote)
    named = surnames(against["whom"]) if against else surnames(_OFFENCE.sub("", quote))
    return frozenset(named or surnames(told.before))


def surnames(text: str) -> list[str]:
    """The last word of each name in `text`, folded; no dates."""
    found = (m["name"] for m in _NAME.finditer(text))
    kept = (name for name in found if not times(f"in {name}") and fold(name))
    return [fold(name).split()[-1] for name in kept]
