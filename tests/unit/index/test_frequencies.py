"""In how many passages terms stand: counted once, and anew once the library has changed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from index.frequencies import Frequencies
from index.lexical import Term

if TYPE_CHECKING:
    from index.record_search import SearchRecord

LOCK, WEIR, GATE = ("lock",), ("weir",), ("gate", "gait")


@dataclass
class Counting:
    """A record that knows how often its terms stand, and what it was asked."""

    held: dict[Term, int]
    asked: list[Term] = field(default_factory=list)

    def frequencies(self, terms: Sequence[Term], enough: int) -> list[int]:
        self.asked += terms
        return [min(self.held.get(term, 0), enough) for term in terms]


def frequencies_of(record: Counting) -> Frequencies:
    return Frequencies(cast("SearchRecord", record), enough=100)


def test_counts_come_in_the_order_of_the_terms() -> None:
    found = frequencies_of(Counting({LOCK: 3, GATE: 500})).of([WEIR, GATE, LOCK, GATE], 1)

    assert found == [0, 100, 3, 100]


def test_a_term_is_counted_once_as_long_as_the_library_stays_as_it_is() -> None:
    record = Counting({LOCK: 3, WEIR: 2})
    counted = frequencies_of(record)

    assert counted.of([LOCK], 1) == [3]
    assert counted.of([WEIR, LOCK], 1) == [2, 3]
    assert record.asked == [LOCK, WEIR]


def test_a_changed_library_is_counted_anew() -> None:
    record = Counting({LOCK: 3})
    counted = frequencies_of(record)
    counted.of([LOCK, WEIR], 1)

    record.held = {WEIR: 1}

    assert counted.of([LOCK, WEIR], 2) == [0, 1]
