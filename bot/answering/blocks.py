"""What a front end shows, free of any markup: paragraphs and quotations made of styled runs."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from bot.answering.direction import isolated


class Style(StrEnum):
    """How a run is set off. MARK is the quoted stretch within its context."""

    PLAIN = "plain"
    BOLD = "bold"
    ITALIC = "italic"
    CODE = "code"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style; `url` makes it a link, and only the program sets one."""

    text: str
    style: Style = Style.PLAIN
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The program's own words; each name or title from a document is a run of its own.

    `rtl` is whether these words are of a language that is written from right to left.
    """

    runs: tuple[Run, ...]
    kind: Literal["paragraph"] = "paragraph"
    rtl: bool = False


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of a document, set apart."""

    runs: tuple[Run, ...]
    kind: Literal["quotation"] = "quotation"


Block = Paragraph | Quotation


def paragraph(*parts: str | Run, rtl: bool = False) -> Paragraph:
    """A paragraph of runs and plain strings."""
    return Paragraph(tuple(Run(p) if isinstance(p, str) else p for p in parts), rtl=rtl)


def bold(text: str) -> Run:
    return Run(text, Style.BOLD)


def italic(text: str) -> Run:
    return Run(text, Style.ITALIC)


def plain_text(blocks: Iterable[Block]) -> str:
    """The blocks as a reader without any formatting sees them; quotations behind a bar.

    In words that run from right to left, names that run the other way are isolated.
    """
    return "\n\n".join(_plain(block) for block in blocks)


def _plain(block: Block) -> str:
    if isinstance(block, Paragraph) and block.rtl:
        return "".join(isolated(run.text, rtl=True) for run in block.runs)
    text = "".join(run.text for run in block.runs)
    if isinstance(block, Paragraph):
        return text
    return "\n".join(f"│ {line}" for line in text.split("\n"))
