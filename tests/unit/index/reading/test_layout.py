"""Printed lines become paragraphs, and each page keeps its place."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.reading.layout import compose
from index.reading.lines import Line

WIDTH = 5.0  # points for a letter, as in a typewriter's face


def line(words: str, *, left: float = 72, y: float = 700, height: float = 10) -> Line:
    broken = words.endswith("~")
    text = words.removesuffix("~")
    return Line(text, left, y, left + WIDTH * height / 10 * len(words), y + height, broken=broken)


def printed(block: str, *, left: float = 72, top: float = 700, height: float = 10) -> list[Line]:
    """Lines 13 points apart; an empty one is a gap, ``~`` a hyphen, blanks before it an indent."""
    return [
        line(
            row.strip(),
            left=left + 10 * (len(row) - len(row.lstrip())),
            y=top - 13 * n,
            height=height,
        )
        for n, row in enumerate(block.split("\n"))
        if row.strip()
    ]


def paragraphs_of(*pages: Sequence[Line]) -> list[str]:
    return compose(pages)[0].split("\n\n")


PROSE = """The harbour commission of Orlestone told
reporters on Monday that the sluice had
been inspected twice.

A resident of the quay disputed this and
said that nobody had come."""
PROSE_TEXT = [
    (
        "The harbour commission of Orlestone told reporters on Monday that the sluice had "
        "been inspected twice."
    ),
    "A resident of the quay disputed this and said that nobody had come.",
]


def test_a_gap_parts_paragraphs_and_lines_are_joined() -> None:
    assert paragraphs_of(printed(PROSE)) == PROSE_TEXT


def test_a_short_line_ends_a_paragraph_without_a_gap() -> None:
    assert paragraphs_of(printed(PROSE.replace("\n\n", "\n"))) == PROSE_TEXT


def test_an_indent_after_a_full_line_starts_a_paragraph() -> None:
    block = (
        "The harbour commission told reporters it\n"
        "had inspected every gate of the harbour.\n"
        "  A resident disputed this and then left\n"
        "without another word."
    )
    assert paragraphs_of(printed(block)) == [
        "The harbour commission told reporters it had inspected every gate of the harbour.",
        "A resident disputed this and then left without another word.",
    ]


def test_a_list_keeps_its_points() -> None:
    block = (
        "• the eastern gate, which was left open\nall night long by its own keeper who went\n"
        "• the western gate"
    )
    assert len(paragraphs_of(printed(block))) == 2


def test_a_heading_of_another_size_stands_alone() -> None:
    heading = line("Findings of the inquiry", y=720, height=16)
    assert paragraphs_of([heading, *printed(PROSE)])[0] == "Findings of the inquiry"


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("the govern~\nment of Orlestone", "the government of Orlestone"),
        ("Abu al-Meri and Abu al~\nMeri", "Abu al-Meri and Abu al-Meri"),
        ("the variant COVID~\n19 came", "the variant COVID-19 came"),
        ("a long-term and a long~\nterm plan", "a long-term and a long-term plan"),
        ("a self~\nstyled keeper", "a self-styled keeper"),
        ("the keeper and the keep~\ner", "the keeper and the keeper"),
        ("it ends on an inspec~", "it ends on an inspec-"),
    ],
)
def test_words_broken_at_a_line_end_are_whole(block: str, expected: str) -> None:
    assert paragraphs_of(printed(block)) == [expected]


def test_a_paragraph_runs_on_over_a_page_and_the_page_keeps_its_place() -> None:
    first = "The commission of Orlestone has told the\nreporters on Monday that all of the gov~"
    second = "ernment’s gates had been seen and found\nto be sound."
    text, pages = compose([printed(first), printed(second)])
    assert text == (
        "The commission of Orlestone has told the reporters on Monday that all of the "
        "government’s gates had been seen and found to be sound."
    )
    assert [page.span.of(text)[-7:] for page in pages] == ["the gov", " sound."]
    assert pages[1].span.of(text).startswith("ernment’s")


def test_a_paragraph_that_ended_does_not_run_on() -> None:
    text, pages = compose([printed("It was over."), printed("The next day came.")])
    assert text == "It was over.\n\nThe next day came."
    assert [page.span.of(text) for page in pages] == ["It was over.\n\n", "The next day came."]


def test_a_column_runs_on_in_the_next_one() -> None:
    left = printed(
        "The commission of Orlestone has told the\nreporters that every one of the bolts in"
    )
    right = printed("the gates had been counted twice over by\nits men.", left=320)
    assert compose([[*left, *right]])[0] == (
        "The commission of Orlestone has told the reporters that every one of the bolts in "
        "the gates had been counted twice over by its men."
    )


def sheet(number: int, body: str) -> list[Line]:
    return [
        line("Quay Inquiry – interim report", y=760),
        *printed(body, top=700),
        line(f"Page {number} of 9", y=40),
    ]


def test_headers_footers_and_page_numbers_are_left_out() -> None:
    bodies = ["The gate was open.", "Nobody came.", "Witness 3 said so."]
    pages = [sheet(number, body) for number, body in enumerate(bodies, 1)]
    assert paragraphs_of(*pages) == bodies


def test_headers_of_left_and_right_pages_are_left_out() -> None:
    pages = [
        [
            line("The Inquiry" if n % 2 else "Chapter two", y=760),
            line(f"Text number {n * n}.", y=600),
        ]
        for n in range(8)
    ]
    assert paragraphs_of(*pages) == [f"Text number {n * n}." for n in range(8)]


@pytest.mark.parametrize("words", ["Witness {}", "Total {} dead", "{}. The witness spoke"])
def test_a_line_that_only_counts_up_is_no_page_number(words: str) -> None:
    pages = [
        [line(words.format(n), y=760), line(f"Text number {n * n}.", y=600)] for n in range(1, 7)
    ]
    assert words.format(3) in compose(pages)[0]


def test_a_page_of_nothing_but_its_header_keeps_it() -> None:
    assert paragraphs_of([line("Annex")], [line("Annex")]) == ["Annex", "Annex"]


def test_rows_of_a_table_stand_alone() -> None:
    rows = [line("East\t9\topen"), line("West\t5\tclosed and sealed", y=687)]
    assert paragraphs_of(rows) == ["East\t9\topen", "West\t5\tclosed and sealed"]


def test_blank_pages_are_empty_spans() -> None:
    text, pages = compose([[], [line("The gate.")], [], [line("The wall.")], []])
    assert [(page.number, page.span.of(text)) for page in pages] == [
        (1, ""),
        (2, "The gate.\n\n"),
        (3, ""),
        (4, "The wall."),
        (5, ""),
    ]


LINES = st.builds(
    Line,
    text=st.text(alphabet="ab A.-1•", min_size=1, max_size=12).map(lambda t: t.strip() or "x"),
    left=st.floats(0, 500),
    bottom=st.floats(0, 800),
    right=st.floats(0, 600),
    top=st.floats(801, 820),
    broken=st.booleans(),
)


@given(st.lists(st.lists(LINES, max_size=8), min_size=1, max_size=6))
def test_pages_tile_the_text(pages: list[list[Line]]) -> None:
    text, tiles = compose(pages)
    assert [page.number for page in tiles] == list(range(1, len(pages) + 1))
    assert "".join(page.span.of(text) for page in tiles) == text
    assert tiles[0].span.start == 0
    assert tiles[-1].span.end == len(text)
