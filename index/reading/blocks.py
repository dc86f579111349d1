"""What the readers of marked-up files share: blocks of text → paragraphs, each on one line."""

import re
from collections.abc import Iterable, Iterator

from index.segments import paragraphs

_BLANKS = re.compile(r"[^\S\t]+")
_AROUND_TABS = re.compile(r" ?\t ?")


def join_paragraphs(blocks: Iterable[str]) -> str:
    """The paragraphs of all `blocks`, separated by blank lines."""
    return "\n\n".join(paragraph for block in blocks for paragraph in unwrap(block))


def unwrap(block: str) -> Iterator[str]:
    """The paragraphs of `block`, each on one line; tabs between the cells of a table stay.

    Lines are joined only where they were wrapped to a width: one that ends early ends a
    paragraph, so that two speakers' lines never run together.
    """
    for span in paragraphs(block):
        yield _AROUND_TABS.sub("\t", _BLANKS.sub(" ", span.of(block))).strip()
