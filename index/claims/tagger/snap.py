"""Boundaries as people draw them: quotations whole, no blanks or commas at the ends."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from index.claims.quotes import Quotation
from index.claims.relation import Relation
from index.model import Span

_LOOSE = " \t\n\r\f\v\xa0,;:"


def snapped(text: str, relation: Relation, quoted: Sequence[Quotation]) -> Relation | None:
    """`relation` with its content at the bounds of the quotations that it mostly holds.

    `quoted` are the text's outermost quotations in reading order. None where nothing is left.
    """
    wholes = (_whole(span, quoted) for span in relation.content)
    content = tuple(_apart(_trimmed(text, span) for span in wholes))
    return replace(relation, content=content) if content else None


def _whole(span: Span, quoted: Sequence[Quotation]) -> Span:
    first = bisect_right(quoted, span.start, key=lambda quotation: quotation.span.end)
    for index in range(first, len(quoted)):
        across = quoted[index].span
        if across.start >= span.end:
            break
        shared = min(span.end, across.end) - max(span.start, across.start)
        if 2 * shared > across.end - across.start:
            span = Span(min(span.start, across.start), max(span.end, across.end))
    return span


def _trimmed(text: str, span: Span) -> Span:
    written = span.of(text)
    start = span.start + len(written) - len(written.lstrip(_LOOSE))
    return Span(start, max(start, span.start + len(written.rstrip(_LOOSE))))


def _apart(spans: Iterable[Span]) -> Iterator[Span]:
    """Those that hold something, in order; overlapping ones as one."""
    held: Span | None = None
    for span in sorted(span for span in spans if span.start < span.end):
        if held and span.start < held.end:
            held = Span(held.start, max(held.end, span.end))
            continue
        if held:
            yield held
        held = span
    if held:
        yield held
