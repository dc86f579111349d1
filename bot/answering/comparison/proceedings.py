"""The outcomes that are shown beside accusations, wherever in the library they stand."""

from collections.abc import Iterator, Sequence

from bot.answering.comparison.outcomes import (
    MOST,
    Ending,
    accused,
    newest_first,
    of_case,
    outcome_of,
    sought,
)
from bot.answering.comparison.responses import accuses
from bot.answering.evidence.facts import Facts
from bot.answering.evidence.origins import is_copy
from bot.answering.evidence.reader import Reader
from bot.answering.evidence.relevance import Candidate
from bot.answering.evidence.selection import Bullet
from bot.answering.evidence.units import Unit
from bot.answering.model import Proceeding
from bot.answering.questions.question import Question


class Proceedings:
    """Looks for what became of the accusations of one answer."""

    def __init__(self, reader: Reader, question: Question) -> None:
        self._reader = reader
        self._question = question
        self._told: dict[frozenset[str], list[Facts]] = {}

    def beside(self, shown: Sequence[Bullet]) -> tuple[list[Bullet], list[Proceeding]]:
        """`shown` and the outcomes of what they accuse of, and which is of which by their indexes.

        A conviction is followed to what became of it.
        """
        bullets, found = list(shown), []
        for index, bullet in enumerate(shown):
            if not _is_open(bullet.main.unit):
                continue
            for told in self._of(bullet.main.facts):
                place = _place(told.unit, bullets)
                if place is None:
                    bullets.append(Bullet(self._candidate(told)))
                    place = len(bullets) - 1
                if place != index:
                    found.append(Proceeding(index, place))
        return bullets, found

    def _of(self, stated: Facts) -> list[Facts]:
        """The newest outcomes of what `stated` accuses of, each once."""
        names = accused(self._question, stated)
        fitting = [told for told in self._outcomes(names) if of_case(self._question, stated, told)]
        return list(_distinct(newest_first(fitting)))[:MOST]

    def _outcomes(self, names: frozenset[str]) -> list[Facts]:
        if names and names not in self._told:
            places = self._reader.found(sought(sorted(names)))
            units = self._reader.units(places)
            self._told[names] = [facts for facts in units if outcome_of(facts.unit)]
        return self._told.get(names, [])

    def _candidate(self, told: Facts) -> Candidate:
        return Candidate(told, 0.0, self._reader.meanings([told.sentence])[0], 0.0)


def _is_open(unit: Unit) -> bool:
    """Whether a reader has to know how it went on: an accusation, a charge or a conviction."""
    return accuses(unit) or outcome_of(unit) is Ending.CONVICTED


def _distinct(found: Sequence[Facts]) -> Iterator[Facts]:
    kept: list[Unit] = []
    for facts in found:
        if not any(_is_same(facts.unit, unit) for unit in kept):
            kept.append(facts.unit)
            yield facts


def _place(unit: Unit, bullets: Sequence[Bullet]) -> int | None:
    """Where it is shown already, itself or its copy."""
    for index, bullet in enumerate(bullets):
        if _is_same(bullet.main.unit, unit):
            return index
    return None


def _is_same(one: Unit, other: Unit) -> bool:
    here = one.document.summary.id == other.document.summary.id
    return (here and one.span.overlaps(other.span)) or is_copy(one, other)
