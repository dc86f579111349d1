"""What is shown beside statements though it answers nobody: outcomes in court, and doubts."""

from collections.abc import Iterator, Sequence

from bot.answering.comparison.doubts import doubts, may_be_doubted
from bot.answering.comparison.newer import corrects
from bot.answering.comparison.outcomes import (
    MOST,
    accused,
    newest_first,
    of_case,
    sought,
)
from bot.answering.comparison.wordings import denies
from bot.answering.evidence.accusing import accuses
from bot.answering.evidence.endings import Ending, outcome_of
from bot.answering.evidence.facts import Facts
from bot.answering.evidence.origins import is_copy
from bot.answering.evidence.reader import Reader
from bot.answering.evidence.relevance import Candidate
from bot.answering.evidence.selection import Bullet
from bot.answering.evidence.units import Unit, paragraph_around
from bot.answering.model import Bearing, Bears
from bot.answering.questions.question import Question
from index.model import Span


class Bearings:
    """Looks for what became of the accusations of one answer, and for what nobody could verify."""

    def __init__(self, reader: Reader, question: Question) -> None:
        self._reader = reader
        self._question = question
        self._told: dict[frozenset[str], list[Facts]] = {}

    def beside(
        self, shown: Sequence[Bullet], found: Sequence[Facts]
    ) -> tuple[list[Bullet], list[Bearing]]:
        """`shown` and what bears on them, and which on which by their indexes.

        A conviction is followed to what became of it. `found` is all that was read.
        """
        bullets, bearings = list(shown), []
        for index, bullet in enumerate(shown):
            for told, how in self._on(bullet.main.facts, found):
                place = _place(told.unit, bullets)
                if place is None:
                    bullets.append(Bullet(self._candidate(told), aside=bullet.aside))
                    place = len(bullets) - 1
                if place != index:
                    bearings.append(Bearing(index, place, how))
        return bullets, bearings

    def _on(self, stated: Facts, found: Sequence[Facts]) -> Iterator[tuple[Facts, Bears]]:
        yield from ((told, Bears.OUTCOME) for told in self._of(stated))
        yield from ((told, Bears.UNCONFIRMED) for told in self._doubts(stated, found))
        newer = (told for told in found if corrects(self._question, stated, told))
        yield from ((told, Bears.NEWER) for told in newest_first(list(newer))[:1])

    def _doubts(self, stated: Facts, found: Sequence[Facts]) -> list[Facts]:
        """The first place near it, or else among `found`, that says that it was not verified."""
        unit = stated.unit
        if not may_be_doubted(unit):
            return []
        around = paragraph_around(unit.document.text, unit.sentence)
        after = paragraph_around(unit.document.text, Span(around.end + 1, around.end + 2))
        near = self._reader.units([(unit.document.summary.id, span) for span in (around, after)])
        return [told for told in (*near, *found) if doubts(self._question, stated, told)][:1]

    def _of(self, stated: Facts) -> list[Facts]:
        """The newest outcomes of what `stated` accuses of, each once."""
        if not _is_open(stated.unit):
            return []
        names = accused(self._question, stated)
        fitting = [told for told in self._outcomes(names) if of_case(self._question, stated, told)]
        return list(_distinct(newest_first(fitting)))[:MOST]

    def _outcomes(self, names: frozenset[str]) -> list[Facts]:
        if names and names not in self._told:
            worded = sought(sorted(names))
            places = self._reader.found(worded, self._reader.meanings([worded])[0])
            units = self._reader.units(places)
            self._told[names] = [facts for facts in units if outcome_of(facts.unit)]
        return self._told.get(names, [])

    def _candidate(self, told: Facts) -> Candidate:
        return Candidate(told, 0.0, self._reader.meanings([told.sentence])[0], 0.0)


def _is_open(unit: Unit) -> bool:
    """Whether a reader has to know how it went on: accused, charged, denied or convicted."""
    return accuses(unit) or denies(unit) or outcome_of(unit) is Ending.CONVICTED


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
