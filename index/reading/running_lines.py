"""Headers, footers and page numbers: the outermost lines that come again on most pages."""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence

from index.reading.lines import Line

_DEEPEST = 3  # lines of a header or a footer
# Alone, after a word for it or beside a sign: "Witness 3" on the third page is no page number.
_PAGE_NUMBER = re.compile(
    r"^\W*(\d{1,4})\W*$"
    r"|^\W*(?:page|p\.)\s*(\d{1,4})\b"
    r"|^(\d{1,4})\s*(?:[|•·/–—]|of\b)"
    r"|[|•·–—]\s*(?:page\s*)?(\d{1,4})$",
    re.IGNORECASE,
)

Pages = list[list[Line]]


def without_running_lines(pages: Sequence[Sequence[Line]]) -> Pages:
    """`pages` without their running headers, footers and page numbers, if there are two pages.

    A page keeps its last line: without another one, it is the text.
    """
    kept = [list(page) for page in pages]
    if len(pages) > 1:
        _peel(kept, lambda page: max(page, key=lambda line: line.top))
        _peel(kept, lambda page: min(page, key=lambda line: line.bottom))
    return kept


def _peel(pages: Pages, outermost: Callable[[list[Line]], Line]) -> None:
    for _ in range(_DEEPEST):
        edge = [(number, outermost(page)) for number, page in enumerate(pages) if len(page) > 1]
        seen = Counter(key for number, line in edge for key in _keys(line.text, number))
        for number, line in edge:
            if _is_running([seen[key] for key in _keys(line.text, number)], len(pages)):
                pages[number].remove(line)


def _is_running(counts: Sequence[int], pages: int) -> bool:
    everywhere, on_its_side = counts
    return everywhere >= max(2, pages / 2) or on_its_side >= max(3, 0.4 * pages)


def _keys(text: str, page: int) -> Iterator[Hashable]:
    """What is the same in the line on every page, and on every left or right page.

    A page's number counts as its distance to the number of the sheet.
    """
    same: Hashable = text
    if number := _PAGE_NUMBER.search(text):
        group = number.lastindex or 1
        same = (text[: number.start(group)], int(number[group]) - page, text[number.end(group) :])
    yield same
    yield page % 2, same
