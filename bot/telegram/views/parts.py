"""Small parts that several views share, and lists cut into pages."""

from collections.abc import Sequence

from bot.answering.blocks import Block, Run, Style, bold, italic, paragraph
from bot.answering.wording.table import ENGLISH
from bot.telegram.callbacks import button
from bot.telegram.render import render
from bot.telegram.replies import Keyboard
from index.model import DocumentSummary


def code(text: str) -> Run:
    return Run(text, Style.CODE)


def named(names: Sequence[str]) -> list[Run]:
    """**Ruta Malk**, **R. Malk**; there is at least one."""
    runs = [bold(names[0])]
    for name in names[1:]:
        runs += [Run(", "), bold(name)]
    return runs


def title(document: DocumentSummary) -> Run:
    return italic(document.about.title or document.name or "untitled text")


def publication(document: DocumentSummary) -> list[Run]:
    """*The Quay*, 4 May 2031; what is not known is left out."""
    about = document.about
    known = [italic(about.publisher)] if about.publisher else []
    if about.published:
        known += [*([Run(", ")] if known else []), Run(ENGLISH.day(about.published))]
    return known


def in_brackets(runs: Sequence[Run]) -> list[Run]:
    return [Run(" ("), *runs, Run(")")] if runs else []


def pages(head: Block, items: Sequence[Sequence[Block]], most: int) -> list[list[Block]]:
    """Each page is `head` with as many items as one message takes, from one to `most`."""
    filled: list[list[Sequence[Block]]] = [[]]
    for item in items:
        page = filled[-1]
        if page and (len(page) == most or len(render(_page(head, [*page, item]))) > 1):
            filled.append([])
        filled[-1].append(item)
    return [_page(head, page) for page in filled]


def _page(head: Block, items: Sequence[Sequence[Block]]) -> list[Block]:
    return [head, *(block for item in items for block in item)]


def lines(items: Sequence[Sequence[Run]]) -> Block:
    """A paragraph with a line for each item."""
    broken = [run for item in items for run in (*item, Run("\n"))]
    return paragraph(*broken[:-1])


def pager(page: int, of: int, prefix: str, *arguments: object) -> Keyboard:
    """Buttons to the pages before and after, counted from 0; none for a single page."""
    before = [button("‹ back", prefix, *arguments, page - 1)] if page > 0 else []
    after = [button(f"{page + 2} of {of} ›", prefix, *arguments, page + 1)] if page + 1 < of else []
    return [[*before, *after]] if of > 1 else []
