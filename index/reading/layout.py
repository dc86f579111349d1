"""Printed lines → paragraphs, with the exact place of each page in the text.

Its rules look at gaps, sizes and edges; the numbers are shares of a line's height, found on
documents set by Chromium, LibreOffice and groff.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.model import Page, Span
from index.reading.hyphens import Hyphens
from index.reading.lines import Line
from index.reading.running_lines import without_running_lines

_PARAGRAPH = "\n\n"
_SENTENCE_END = re.compile(r"[.!?:;…][\"'”’»)\]\d]*$")
_BULLET = re.compile(r"[•‣◦▪●○■□·*–—-]\s")
_NUMBERED = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivx]+)[.)]\s")

Leading = Mapping[int, float]
"""The usual drop from line to line for each height of letters, in points."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A line on its page (counted from 0), with the right edge and the lines of its block."""

    line: Line
    page: int
    edge: float
    block_lines: int


def compose(pages: Sequence[Sequence[Line]]) -> tuple[str, tuple[Page, ...]]:
    """The text of all `pages`, and the span of each: they tile the text in order.

    Paragraphs are separated by blank lines and run on across columns and pages; words broken at
    a line's end are whole; running headers, footers and page numbers are left out.
    """
    kept = without_running_lines(pages)
    leading = _leading(kept)
    placed = [line for number, page in enumerate(kept) for line in _place(page, number, leading)]
    hyphens = Hyphens([p.line for p in placed])
    joints = [_joint(a, b, leading, hyphens) for a, b in pairwise(placed)]
    joints += ["-" if p.line.broken else "" for p in placed[-1:]]
    starts: dict[int, int] = {}
    pieces: list[str] = []
    length = 0
    for current, joint in zip(placed, joints, strict=True):
        starts.setdefault(current.page, length)
        pieces += current.line.text, joint
        length += len(current.line.text) + len(joint)
    return "".join(pieces), _tile(starts, len(kept), length)


def _tile(starts: dict[int, int], pages: int, length: int) -> tuple[Page, ...]:
    """Spans from one page's start to the next one's; a page without text is empty."""
    tiles: list[Page] = []
    end = length
    for number in reversed(range(pages)):
        start = starts.get(number, end) if number else 0
        tiles.append(Page(number + 1, Span(start, end)))
        end = start
    return tuple(reversed(tiles))


def _leading(pages: Sequence[Sequence[Line]]) -> Leading:
    """The smallest drop that makes up a fifth of all, else the most usual one.

    The most usual one may lie between paragraphs of one line.
    """
    drops: defaultdict[int, Counter[float]] = defaultdict(Counter)
    for page in pages:
        for line, following in pairwise(page):
            drop = line.drop_to(following)
            if line.is_sized_like(following) and line.height <= drop <= 3 * line.height:
                drops[round(line.height)][round(2 * drop) / 2] += 1
    return {
        height: min(
            (drop for drop, count in found.items() if 5 * count >= found.total()),
            default=found.most_common(1)[0][0],
        )
        for height, found in drops.items()
    }


def _place(page: Sequence[Line], number: int, leading: Leading) -> Iterator[_Placed]:
    for block in _blocks(page, leading):
        edge = _right_edge(block)
        yield from (_Placed(line, number, edge, len(block)) for line in block)


def _blocks(page: Sequence[Line], leading: Leading) -> Iterator[list[Line]]:
    """Runs of lines without a gap, another size or another column between them."""
    block = list(page[:1])
    for line, following in pairwise(page):
        if _parts(line, following, leading):
            yield block
            block = []
        block.append(following)
    if block:
        yield block


def _right_edge(block: Sequence[Line]) -> float:
    """Where the block's lines end at most; of many lines the longest may stick out."""
    ends = sorted(line.right for line in block)
    return ends[-2] if len(ends) > 3 else ends[-1]


def _parts(line: Line, following: Line, leading: Leading) -> bool:
    """Whether a gap, another size or another column lies between two lines of a page."""
    if line.is_row or following.is_row:
        return True
    if line.is_beside(following) or line.broken:
        return False
    drop = line.drop_to(following)
    usual = leading.get(round(line.height), 1.3 * line.height)
    apart = following.left > line.right or following.right < line.left
    return drop < 0 or drop > 1.35 * usual or apart or not line.is_sized_like(following)


def _joint(current: _Placed, following: _Placed, leading: Leading, hyphens: Hyphens) -> str:
    """What stands between two lines in the text."""
    line, successor = current.line, following.line
    turns = current.page != following.page or line.drop_to(successor) < 0
    if line.is_beside(successor) and not turns:
        joined = True
    elif turns:
        joined = _runs_on(current, successor)
    else:
        joined = not _parts(line, successor, leading) and not _ends_paragraph(current, successor)
    if line.broken:
        hyphen = hyphens.between(line.text, successor.text)
        return hyphen if joined else "-" + _PARAGRAPH
    return " " if joined else _PARAGRAPH


def _runs_on(current: _Placed, successor: Line) -> bool:
    """Whether a paragraph goes on at the top of the next column or page."""
    line = current.line
    if line.broken:
        return True
    if _SENTENCE_END.search(line.text) or not line.is_sized_like(successor):
        return False
    if line.is_row or successor.is_row:
        return False
    if successor.text[0].islower():
        return True
    full = current.block_lines > 1 and not _has_room(current, successor)
    return full and not _BULLET.match(successor.text) and not _NUMBERED.match(successor.text)


def _ends_paragraph(current: _Placed, successor: Line) -> bool:
    """Whether a line ends its paragraph though the next one follows without a gap."""
    line = current.line
    if line.broken:
        return False
    if _BULLET.match(successor.text) or _has_room(current, successor):
        return True
    indented = successor.left - line.left > 0.8 * line.height
    numbered = _NUMBERED.match(successor.text) is not None
    return (indented or numbered) and _SENTENCE_END.search(line.text) is not None


def _has_room(current: _Placed, successor: Line) -> bool:
    """Whether the next line's first word would have fitted on this line."""
    width = (successor.right - successor.left) / len(successor.text)
    word = successor.text.split(maxsplit=1)[0]
    return current.line.right + (len(word) * 1.15 + 1) * width < current.edge
