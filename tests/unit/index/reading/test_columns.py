"""Columns are read one after the other, tables row by row."""

from index.reading.columns import in_reading_order
from index.reading.lines import Line

LEFT = [
    "The harbour commission",
    "of Orlestone told the",
    "reporters on Monday that",
    "the sluice was sound.",
]
RIGHT = [
    "A resident of the quay",
    "disputed this account",
    "and said that nobody",
    "had left the vehicle.",
]


def cell(text: str, left: float, row: int) -> Line:
    bottom = 700 - 13.0 * row
    return Line(text, left, bottom, left + 5 * len(text), bottom + 10)


def rows(*columns: tuple[float, list[str]], start: int = 0) -> list[list[Line]]:
    return [
        [cell(words[n], left, start + n) for left, words in columns if n < len(words)]
        for n in range(max(len(words) for _, words in columns))
    ]


def texts(printed: list[list[Line]]) -> list[str]:
    return [line.text for line in in_reading_order(printed)]


def test_two_columns_printed_row_by_row_are_read_one_after_the_other() -> None:
    assert texts(rows((72, LEFT), (320, RIGHT))) == LEFT + RIGHT


def test_three_columns() -> None:
    printed = rows((20, LEFT), (200, RIGHT), (380, LEFT))
    assert texts(printed) == LEFT + RIGHT + LEFT


def test_a_column_may_be_longer_than_the_other() -> None:
    printed = rows((72, [*LEFT, "It is open."]), (320, RIGHT))
    assert texts(printed) == [*LEFT, "It is open.", *RIGHT]


def test_a_line_across_ends_the_columns() -> None:
    across = cell("A heading that goes across both of the columns of the page", 72, 4)
    printed = [*rows((72, LEFT), (320, RIGHT)), [across], *rows((72, LEFT), start=5)]
    assert texts(printed) == [*LEFT, *RIGHT, across.text, *LEFT]


def test_a_table_is_read_row_by_row_with_its_cells_apart() -> None:
    printed = rows((72, ["Gate", "East", "West", "North"]), (200, ["Defects", "9", "5", "0"]))
    assert texts(printed) == ["Gate\tDefects", "East\t9", "West\t5", "North\t0"]


def test_a_wide_gap_in_one_row_is_a_blank() -> None:
    assert texts([[cell("Orlestone", 72, 0), cell("3 June", 400, 0)]]) == ["Orlestone 3 June"]


def test_no_rows_are_no_lines() -> None:
    assert in_reading_order([]) == []
