"""A parsed tree of markup → its blocks of text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

_SENTENCE_ENDS = tuple('.!?:;”»"')


@dataclass(frozen=True, slots=True)
class Markup:
    """What the elements of a kind of tree mean, by their tags."""

    blocks: frozenset[str]
    """Start and end a block."""
    unread: frozenset[str]
    """Left out, with all that they hold."""
    signs: Mapping[str, str] = field(default_factory=dict)
    """Stand for these characters: line breaks, tabs between cells."""


def tags(names: str) -> frozenset[str]:
    """The tags in a list with blanks between."""
    return frozenset(names.split())


def blocks(tree: etree._Element, markup: Markup) -> Iterator[str]:
    """The text of each block of `tree` in document order, blank ones too."""
    block: list[str] = []
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        if element.tag in markup.blocks:
            yield "".join(block)
            block.clear()
        if event == "end":
            block += _sign(element, block, markup), element.tail or ""
        elif element.tag in markup.unread:
            walk.skip_subtree()
        else:
            block.append(element.text or "")
    yield "".join(block)


def _sign(element: etree._Element, before: Sequence[str], markup: Markup) -> str:
    """A line break after a sentence ends a paragraph; another one may be there for the width."""
    sign = markup.signs.get(element.tag, "")
    last = next((text.rstrip() for text in reversed(before) if text.strip()), "")
    return "\n\n" if sign == "\n" and last.endswith(_SENTENCE_ENDS) else sign
