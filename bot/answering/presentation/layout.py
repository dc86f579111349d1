"""Where each statement stands among the blocks of an answer."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from bot.answering.blocks import Block, Paragraph, Quotation
from bot.answering.model import Answer
from bot.answering.wording.table import wording_in


@dataclass(frozen=True, slots=True)
class Layout:
    """The blocks of an answer: what comes first, each statement's in their order, and the rest.

    `sections` are keyed by the statement's index; one that the answer does not show has none. The
    first one aside has the line in its own that parts it from the rest.
    """

    head: tuple[Block, ...]
    sections: dict[int, tuple[Block, ...]]
    tail: tuple[Block, ...]


def layout_of(answer: Answer) -> Layout:
    """A statement's blocks go from its lead-in to the next one's, the last one's to its repeats."""
    leads = dict(sorted(_leads(answer)))
    if not leads:
        return Layout(answer.blocks, {}, ())
    end = _end_of_section(answer, max(leads))
    parted = len(answer.foremost)
    starts = {lead - 1 if index == parted else lead: index for lead, index in leads.items()}
    sections = {
        starts[start]: answer.blocks[start:following]
        for start, following in pairwise([*starts, end])
    }
    return Layout(answer.blocks[: min(starts)], sections, answer.blocks[end:])


def _leads(answer: Answer) -> Iterator[tuple[int, int]]:
    """Where a lead-in stands among the blocks, and of which statement it is."""
    taken = set[int]()
    for index, statement in enumerate(answer.statements):
        for place, (block, following) in enumerate(pairwise(answer.blocks)):
            leads = isinstance(block, Paragraph) and _text(block) == statement.text
            quotes = isinstance(following, Quotation) and statement.quote in _text(following)
            if leads and quotes and place not in taken:
                taken.add(place)
                yield place, index
                break


def _end_of_section(answer: Answer, start: int) -> int:
    repeats = wording_in(answer.language).text("answer.also_carried", places="")
    end = start + 1
    while end < len(answer.blocks) and _belongs(answer.blocks[end], repeats):
        end += 1
    return end


def _belongs(block: Block, repeats: str) -> bool:
    """Whether it is a quotation or begins as the lines do that name its repeats."""
    return isinstance(block, Quotation) or _text(block).startswith(repeats)


def _text(block: Block) -> str:
    return "".join(run.text for run in block.runs)
