"""Which outcomes in court are those of an accusation: the same accused, the same kind of deed."""

import re
from collections.abc import Iterable, Sequence

from bot.answering.evidence.accusing import accusation
from bot.answering.evidence.endings import surnames, tried
from bot.answering.evidence.facts import Facts
from bot.answering.evidence.matter import matter
from bot.answering.questions.clauses import clause_of
from bot.answering.questions.question import Question
from bot.answering.text.vocabulary import concepts
from index.model import Act

_DOER = re.compile(r"\b(?:by|against|accus\w+|charg\w+|blam\w+|suspect\w*) (?P<whom>.*)$")
_OFFENCES = tuple(  # what a court calls it, and what a witness does
    frozenset(concepts(line))
    for line in (
        "assault beat hit strike kick punch slap attack injure wound abuse torture flog whip harm",
        "murder manslaughter homicide kill shoot stab execute strangle",
        "perjury lie",
        "bribery bribe corruption kickback envelope",
        "fraud embezzle embezzlement deceive falsify forge forgery swindle misuse divert",
        "theft robbery burglary steal loot rob plunder pocket",
        "arson burn torch fire ignite set",
        "rape assault molest harass harassment",
        "kidnapping abduct kidnap disappear detain imprisonment",
        "libel defamation insult slander",
        "negligence neglect fail endanger",
    )
)
_NAMED_OFFENCES = frozenset().union(*_OFFENCES)
MOST = 3
"""Outcomes that are shown beside one accusation at most."""


def of_case(question: Question, stated: Facts, told: Facts) -> bool:
    """Whether the outcome that `told` holds is of the accusation in `stated`.

    It has to name one of the accused as the one who was tried, and an offence of that kind, or
    none at all: *acquitted of all charges*.
    """
    if accused(question, stated).isdisjoint(tried(told)):
        return False
    offences = _offences(told)
    if not offences:
        return True
    deeds = matter(stated) | frozenset(question.concepts)
    return any(not kind.isdisjoint(deeds) for kind in _OFFENCES if not kind.isdisjoint(offences))


def accused(question: Question, stated: Facts) -> frozenset[str]:
    """The last words of the names of those who may be accused: *tarn* of *Sergeant Ivo Tarn*."""
    quote = accusation(stated.unit)
    doers = [found["whom"] for found in _DOER.finditer(stated.unit.quote)]
    own = [names[0] for text in (*doers, quote) if (names := surnames(text))]
    asked = surnames(found["whom"]) if (found := _DOER.search(question.text)) else []
    clause = clause_of(question.text)
    named = [name[-1] for name in question.names[:1]] or surnames(clause.subject if clause else "")
    return frozenset([*own, *(asked[:1] or named)])


def sought(names: Iterable[str]) -> str:
    """What to search for where a court may have decided on those of `names`."""
    return (
        f"court acquitted convicted dismissed withdrew overturned charges against {' '.join(names)}"
    )


def newest_first(found: Sequence[Facts]) -> list[Facts]:
    """Sorted by the day of their documents, those without one last; of one day the court's own."""
    return sorted(found, key=_weight, reverse=True)


def _weight(told: Facts) -> tuple[str, bool]:
    unit = told.unit
    ruled = unit.claim is not None and unit.claim.act is Act.FINDING
    return str(unit.document.summary.about.published or ""), ruled


def _offences(told: Facts) -> frozenset[str]:
    return told.quote_concepts & _NAMED_OFFENCES
