"""Rows with wide gaps → columns read one after the other, tables read row by row.

Most files hold their columns one after the other. Some hold them row by row, and reading across
would make sentences that nobody wrote.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from index.reading.lines import CELL_SEPARATOR, Line, merge

Row = Sequence[Line]
"""The stretches of one printed row, from left to right, with wide gaps between them."""

_LEAST_ROWS = 3
_LEAST_GUTTER = 0.7  # of a line's height
_LARGEST_DROP = 1.7  # of a line's height, from a row to a last one with one side only
_LEAST_PROSE = 18  # characters in a column's lines on average; a table's cells hold less


@dataclass(frozen=True, slots=True)
class _Gutter:
    """An upright gap between `left` and `right`, common to rows up to `end`, exclusive."""

    left: float
    right: float
    end: int

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


def in_reading_order(rows: Sequence[Row]) -> list[Line]:
    """The lines of `rows`: a column's one below the other, any other row's as one line."""
    ordered: list[Line] = []
    position = 0
    while position < len(rows):
        gutter = _longest_gutter(rows, position)
        if gutter is None:
            ordered.append(merge(rows[position]))
            position += 1
        else:
            ordered += _split(rows[position : gutter.end], gutter.middle)
            position = gutter.end
    return ordered


def _split(rows: Sequence[Row], middle: float) -> list[Line]:
    left = [[part for part in row if part.left < middle] for row in rows]
    right = [[part for part in row if part.left >= middle] for row in rows]
    if _is_prose(left) and _is_prose(right):
        return [
            line
            for side in (left, right)
            for line in in_reading_order([row for row in side if row])
        ]
    return [merge(row, CELL_SEPARATOR) for row in rows]


def _is_prose(side: Sequence[Row]) -> bool:
    lengths = [sum(len(part.text) for part in row) for row in side if row]
    return sum(lengths) >= _LEAST_PROSE * len(lengths)


def _longest_gutter(rows: Sequence[Row], start: int) -> _Gutter | None:
    gaps = [
        _Gutter(before.right, after.left, start)
        for before, after in zip(rows[start], rows[start][1:], strict=False)
    ]
    grown = [gutter for gap in gaps if (gutter := _grow(rows, gap))]
    return max(grown, key=lambda gutter: gutter.end, default=None)


def _grow(rows: Sequence[Row], gutter: _Gutter) -> _Gutter | None:
    """`gutter` down to the last row that it parts; None where it parts too few."""
    parted = 0
    previous = rows[gutter.end][0]
    for row in rows[gutter.end :]:
        narrowed = _narrow(gutter, row)
        if narrowed is None:
            break
        two_sided = row[0].left < narrowed.middle <= row[-1].left
        drop = previous.drop_to(row[0])
        if not two_sided and not 0 <= drop <= _LARGEST_DROP * row[0].height:
            break
        parted += two_sided
        gutter, previous = narrowed, row[0]
    return gutter if parted >= _LEAST_ROWS else None


def _narrow(gutter: _Gutter, row: Row) -> _Gutter | None:
    middle = gutter.middle
    left = max([gutter.left, *(part.right for part in row if part.left < middle)])
    right = min([gutter.right, *(part.left for part in row if part.left >= middle)])
    wide_enough = right - left >= _LEAST_GUTTER * row[0].height
    return _Gutter(left, right, gutter.end + 1) if wide_enough else None
