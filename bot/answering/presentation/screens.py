"""An answer cut for a phone: what is read at once, and the rest."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.answering.blocks import Block
from bot.answering.model import Answer
from bot.answering.presentation.layout import layout_of
from bot.answering.presentation.response_lines import response_lines

STATEMENTS = 4
"""Statements that are shown at once, unless what answers or contradicts one needs a further one."""

CHARACTERS = 1_500
"""Code points that are shown at once: some 35 lines of a phone, of about 42 characters each."""


@dataclass(frozen=True, slots=True)
class Screens:
    """The blocks that are read at once and those behind a button; `more` counts its statements."""

    first: tuple[Block, ...]
    rest: tuple[Block, ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class _Piece:
    """Blocks that stay together; `statement` is the one that they show, None for none."""

    blocks: tuple[Block, ...]
    statement: int | None = None

    @property
    def size(self) -> int:
        return sum(len(run.text) for block in self.blocks for run in block.runs)


def screens(answer: Answer) -> Screens:
    """The most informative first, in the order of `answer`; what belongs to all of it stays there.

    What stands aside is behind the button, however short the rest is.
    A statement is never shown without the responses to it or what became of it, nor one side of a
    disagreement alone; the lines that say who answers whom stand where the statement does that is
    answered.
    """
    pieces = list(_pieces(answer))
    shown = _shown(answer, pieces)
    *first, tail = [p for p in pieces if p.statement is None or p.statement in shown]
    rest = [p for p in pieces if p.statement is not None and p.statement not in shown]
    lines = response_lines(answer, range(len(answer.statements)))
    others = tuple(block for block in tail.blocks if block not in lines)
    return Screens(
        (*_blocks(first), *response_lines(answer, shown), *others),
        (*_blocks(rest), *response_lines(answer, [p.statement for p in rest])),
        len(rest),
    )


def _blocks(pieces: Iterable[_Piece]) -> tuple[Block, ...]:
    return tuple(block for piece in pieces for block in piece.blocks)


def _pieces(answer: Answer) -> Iterator[_Piece]:
    """What comes first, a piece for each statement, and what comes after them."""
    layout = layout_of(answer)
    yield _Piece(layout.head)
    for statement, section in layout.sections.items():
        yield _Piece(section, statement)
    yield _Piece(layout.tail)


def _shown(answer: Answer, pieces: Sequence[_Piece]) -> set[int]:
    foremost = len(answer.foremost)
    numbered = ((p.statement, p.size) for p in pieces if p.statement is not None)
    sizes = {statement: size for statement, size in numbered if statement < foremost}
    used = sum(piece.size for piece in pieces if piece.statement is None)
    shown: set[int] = set()
    for statement in sizes:
        together = _with_company(answer, statement) - shown
        size = sum(sizes[other] for other in together)
        fits = len(shown | together) <= STATEMENTS and used + size <= CHARACTERS
        if shown and not fits:
            break
        shown |= together
        used += size
    return shown


def _with_company(answer: Answer, statement: int) -> set[int]:
    """`statement` with the responses to it, its outcome in court, and one that differs from it."""
    found = {statement} | {p.by for p in answer.bearings if p.to == statement}
    found |= {r.by for r in answer.responses if r.to == statement and r.by is not None}
    for disagreement in answer.disagreements:
        if statement in disagreement.statements:
            found |= {next(o for o in disagreement.statements if o != statement)}
    return found | {r.by for r in answer.responses if r.to in found and r.by is not None}
