"""A printed line, as a page of a PDF holds it."""

from collections.abc import Sequence
from dataclasses import dataclass

CELL_SEPARATOR = "\t"


@dataclass(frozen=True, slots=True)
class Line:
    """The words of a line, and its box in points with the origin at the page's lower left.

    `broken` where its last word goes on in the next line; the hyphen is not in `text`. A row of
    a table has tabs between its cells.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float
    broken: bool = False

    @property
    def height(self) -> float:
        return self.top - self.bottom

    @property
    def is_row(self) -> bool:
        return CELL_SEPARATOR in self.text

    def drop_to(self, following: "Line") -> float:
        """How far below this line the other one stands; negative where it stands higher."""
        return self.bottom - following.bottom

    def is_beside(self, other: "Line") -> bool:
        return abs(self.drop_to(other)) < 0.5 * min(self.height, other.height)

    def is_sized_like(self, other: "Line") -> bool:
        return max(self.height, other.height) <= 1.15 * min(self.height, other.height)


def merge(parts: Sequence[Line], separator: str = " ") -> Line:
    """Parts of one printed row, from left to right, as one line."""
    return Line(
        separator.join(part.text for part in parts),
        parts[0].left,
        min(part.bottom for part in parts),
        parts[-1].right,
        max(part.top for part in parts),
        parts[-1].broken,
    )
