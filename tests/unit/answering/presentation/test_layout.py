"""Where each statement stands among an answer's blocks."""

from dataclasses import replace

from bot.answering.blocks import Block, Quotation, Run, paragraph
from bot.answering.presentation.layout import layout_of
from bot.answering.wording.table import LANGUAGES, wording_in
from tests.fakes.answers import BARRIER, answer, statement


def test_all_blocks_are_in_the_layout_once() -> None:
    made = answer(statement("One.", "A", repeats=1), statement("Two.", "B", repeats=1))
    layout = layout_of(made)
    sections = [block for section in layout.sections.values() for block in section]
    assert (*layout.head, *sections, *layout.tail) == made.blocks
    assert [len(section) for section in layout.sections.values()] == [3, 3]
    assert (len(layout.head), len(layout.tail)) == (1, 1)


def test_statements_with_the_same_lead_have_a_section_each() -> None:
    made = answer(statement("One.", "A"), statement("One.", "A"))
    assert sorted(layout_of(made).sections) == [0, 1]


def test_an_answer_that_shows_no_statement_is_all_head() -> None:
    made = replace(BARRIER, blocks=BARRIER.blocks[:1])
    layout = layout_of(made)
    assert (layout.head, layout.sections, layout.tail) == (made.blocks, {}, ())


def test_a_statements_repeats_are_of_its_section_in_any_language() -> None:
    for language in LANGUAGES:
        (said,) = answer(statement("One.", "A", repeats=1)).statements
        repeats = wording_in(language).text("answer.also_carried", places="The Sluice [2]")
        quoted = Quotation((Run("“One.” [1]"),))
        blocks = (paragraph(said.text), quoted, paragraph(repeats), paragraph("The end."))
        made = replace(BARRIER, statements=(said,), blocks=blocks, language=language)
        assert [len(section) for section in layout_of(made).sections.values()] == [3]


def test_the_line_before_what_stands_aside_is_of_its_section() -> None:
    first, near = answer(statement("One.", "A"), statement("Two.", "B")).statements
    parting = paragraph("Less close to the question:")
    said: list[Block] = [paragraph(first.text), Quotation((Run("“One.” [1]"),))]
    told: list[Block] = [paragraph(near.text), Quotation((Run("“Two.” [2]"),))]
    made = replace(
        BARRIER,
        statements=(first, replace(near, aside=True)),
        blocks=(*said, parting, *told, paragraph("The end.")),
    )
    assert layout_of(made).sections == {0: tuple(said), 1: (parting, *told)}
