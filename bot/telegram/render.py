"""Blocks → Telegram's HTML, in parts that each hold within one message.

Between blocks stands a blank line, and only a line break between a paragraph and the quotation
that it introduces; these two stay in one part where they can. A block that has to be cut is cut
after a line break, a sentence, a blank or a grapheme, the first of these that is found in the
second half of what fits; blanks at the cut are left out. A line of a quotation and a run of a
paragraph are isolated where they hold right-to-left letters, and in a paragraph whose own words
run from right to left where they hold left-to-right ones; so whoever composes a paragraph gives
each stretch from a document a run of its own.
"""

import html
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

import regex
from telegram.constants import MessageLimit

from bot.answering.blocks import Block, Paragraph, Quotation, Run, Style
from bot.answering.direction import FSI, PDI, runs_against
from bot.telegram.display import displayed, web_url
from bot.telegram.formatting import is_blank, utf16_length
from bot.telegram.refusals import MARKUP_BYTES

SHORT_QUOTATION: Final = 300
"""Up to so many code points a quotation is open; a longer one is folded up until it is touched."""


def render(blocks: Iterable[Block], limit: int = MessageLimit.MAX_TEXT_LENGTH) -> list[str]:
    """The messages that show `blocks`; captions, given their `limit` in UTF-16 code units.

    Blocks in which nothing can be seen are left out.
    """
    shown = [_shown(block) for block in blocks]
    packing = _Packing(limit)
    for group in _groups(block for block in shown if not is_blank(_text(block))):
        packing.add(group)
    return packing.finished()


def _shown(block: Block) -> Block:
    runs = (Run(displayed(run.text), run.style, web_url(run.url)) for run in block.runs)
    return replace(block, runs=tuple(runs))


def _text(block: Block) -> str:
    return "".join(run.text for run in block.runs)


def _groups(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    """Each paragraph with the quotations that follow it."""
    group: list[Block] = []
    for block in blocks:
        if group and isinstance(block, Paragraph):
            yield group
            group = []
        group.append(block)
    if group:
        yield group


# --- markup ------------------------------------------------------------------------------------

_TAGS: Final[dict[Style, tuple[str, ...]]] = {
    Style.PLAIN: (),
    Style.BOLD: ("b",),
    Style.ITALIC: ("i",),
    Style.CODE: ("code",),
    Style.MARK: ("b", "u"),  # the inner first
}


@dataclass(frozen=True, slots=True)
class _Markup:
    """HTML, what is seen of it, and how many entities it makes."""

    html: str = ""
    text: str = ""
    entities: int = 0

    def __add__(self, other: "_Markup") -> "_Markup":
        entities = self.entities + other.entities
        return _Markup(self.html + other.html, self.text + other.text, entities)

    def within(self, tag: str, attribute: str = "") -> "_Markup":
        inside = f"<{tag}{attribute}>{self.html}</{tag}>"
        return _Markup(inside, self.text, self.entities + 1)


def _plain(text: str) -> _Markup:
    return _Markup(html.escape(text, quote=False), text)


def _joined(markups: Iterable[_Markup], by: str = "") -> _Markup:
    whole: _Markup | None = None
    for markup in markups:
        whole = markup if whole is None else whole + _plain(by) + markup
    return whole or _Markup()


def _isolated(markup: _Markup, *, rtl: bool = False) -> _Markup:
    if not runs_against(markup.text, rtl=rtl):
        return markup
    return _plain(FSI) + markup + _plain(PDI)


def _part(blocks: list[Block]) -> _Markup:
    whole = _block(blocks[0])
    for before, block in pairwise(blocks):
        whole += _plain("\n" if _introduces(before, block) else "\n\n") + _block(block)
    return whole


def _introduces(before: Block, block: Block) -> bool:
    return isinstance(before, Paragraph) and isinstance(block, Quotation)


def _block(block: Block) -> _Markup:
    lines = _lines(block)
    if isinstance(block, Paragraph):
        isolated = ([_isolated(_run(run), rtl=block.rtl) for run in line] for line in lines)
        return _joined(map(_joined, isolated), by="\n")
    whole = _joined((_isolated(_joined(map(_run, line))) for line in lines), by="\n")
    return whole.within("blockquote", " expandable" if _folds(block) else "")


def _folds(quotation: Quotation) -> bool:
    """A folded quotation shows its first lines only, so one that holds a mark stays open."""
    marked = any(run.style is Style.MARK for run in quotation.runs)
    return not marked and len(_text(quotation)) > SHORT_QUOTATION


def _lines(block: Block) -> list[list[Run]]:
    lines: list[list[Run]] = [[]]
    for run in block.runs:
        first, *others = (replace(run, text=text) for text in run.text.split("\n"))
        lines[-1].append(first)
        lines.extend([other] for other in others)
    return lines


def _run(run: Run) -> _Markup:
    markup = _plain(run.text)
    if not run.text.strip():
        return markup
    # Code cannot be a link as well; the link is what is of use.
    for tag in () if run.url and run.style is Style.CODE else _TAGS[run.style]:
        markup = markup.within(tag)
    return markup.within("a", f' href="{html.escape(run.url)}"') if run.url else markup


# --- parts -------------------------------------------------------------------------------------

_GRAPHEME = regex.compile(r"\X")
_GOOD_CUTS: Final = (
    re.compile(r"\n+"),
    re.compile(r"[.!?…][\"'”’»)\]]*\s+|[。！？]"),
    re.compile(r"\s+"),
)


class _Packing:
    """Fills one part after the other."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._parts: list[str] = []
        self._blocks: list[Block] = []

    def finished(self) -> list[str]:
        self._finish_part()
        return self._parts

    def add(self, group: list[Block]) -> None:
        """Put `group` where it stays together; where it never can, let it run over."""
        if not self._fits(*group):
            self._finish_part()
        if self._fits(*group):
            self._blocks += group
            return
        for block in group:
            self._run_over(block)

    def _run_over(self, block: Block) -> None:
        while not self._fits(block):
            room = self._room(block)
            if not room or self._stays_whole_in_the_next(block):
                self._finish_part()
                continue
            cut = _good_cut(_text(block), room)
            self._blocks.append(_stripped(block, 0, cut))
            self._finish_part()
            block = _stripped(block, cut, len(_text(block)))
        self._blocks.append(block)

    def _stays_whole_in_the_next(self, block: Block) -> bool:
        introduced = bool(self._blocks) and _introduces(self._blocks[-1], block)
        return bool(self._blocks) and not introduced and self._holds([block])

    def _room(self, block: Block) -> int:
        """How many code points of `block`, as whole graphemes, still fit into the part."""
        window = _text(block)[: self._limit + 1]
        ends = [match.end() for match in _GRAPHEME.finditer(window)]
        room = self._longest(block, ends)
        if not room and not self._blocks:  # a grapheme larger than a message
            room = self._longest(block, range(1, len(window) + 1))
        return room

    def _longest(self, block: Block, ends: Sequence[int]) -> int:
        fitting = bisect_left(
            ends, 1, key=lambda end: 0 if self._fits(_sliced(block, 0, end)) else 1
        )
        return ends[fitting - 1] if fitting else 0

    def _fits(self, *more: Block) -> bool:
        return self._holds(self._blocks + list(more))

    def _holds(self, blocks: list[Block]) -> bool:
        if sum(len(_text(block)) for block in blocks) > self._limit:
            return False
        part = _part(blocks)
        return (
            utf16_length(part.text) <= self._limit
            and part.entities <= MessageLimit.MESSAGE_ENTITIES
            and len(part.html.encode()) <= MARKUP_BYTES
        )

    def _finish_part(self) -> None:
        part = _part(self._blocks) if self._blocks else _Markup()
        if not is_blank(part.text):
            self._parts.append(part.html)
        self._blocks = []


def _good_cut(text: str, room: int) -> int:
    """Where to cut `text`, of which `room` code points fit."""
    graphemes = {match.end() for match in _GRAPHEME.finditer(text[: room + 1])}
    for pattern in _GOOD_CUTS:
        ends = [match.end() for match in pattern.finditer(text, 0, room)]
        good = [end for end in ends if end > room // 2 and end in graphemes]
        if good:
            return good[-1]
    return room


def _stripped(block: Block, start: int, end: int) -> Block:
    text = _text(block)[start:end]
    leading = len(text) - len(text.lstrip())
    return _sliced(block, start + leading, start + max(leading, len(text.rstrip())))


def _sliced(block: Block, start: int, end: int) -> Block:
    """The code points `start` to `end` of a block, in their styles."""
    runs, position = [], 0
    for run in block.runs:
        text = run.text[max(0, start - position) : max(0, end - position)]
        runs.append(replace(run, text=text))
        position += len(run.text)
    return replace(block, runs=tuple(run for run in runs if run.text))
