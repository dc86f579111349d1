"""Text → passages with exact offsets: what is embedded, searched and found as one."""

import re
from collections.abc import Iterator

from index.model import Page, Passage, Span
from index.segments import paragraphs, sentences

_QUOTED_END = re.compile(r"[.!?][\"”’»)]*\s+")
MAX_PASSAGE = 800
"""Code points. About 200 word pieces, which the default embedding model (256) reads whole."""


def split(text: str, pages: tuple[Page, ...] = ()) -> tuple[Passage, ...]:
    """The passages of `text`, in order, each at most MAX_PASSAGE code points long.

    Whole paragraphs are joined as long as they fit; a longer paragraph is cut between
    sentences, a longer sentence between those that it quotes, else between words. Nothing but
    blanks is left out.
    `Passage.page` is the number of the page on which the passage starts.
    """
    spans = _joined(piece for paragraph in paragraphs(text) for piece in _pieces(text, paragraph))
    return tuple(
        Passage(ordinal, span, _page_of(span.start, pages)) for ordinal, span in enumerate(spans)
    )


def _pieces(text: str, paragraph: Span) -> list[Span]:
    if _length(paragraph) <= MAX_PASSAGE:
        return [paragraph]
    return list(
        _joined(piece for sentence in sentences(text, paragraph) for piece in _cut(text, sentence))
    )


def _cut(text: str, sentence: Span) -> Iterator[Span]:
    """A sentence in pieces that fit, cut where a quotation's own sentence ends, else at a blank."""
    start = sentence.start
    while sentence.end - start > MAX_PASSAGE:
        window = text[start : start + MAX_PASSAGE]
        ends = [match.end() for match in _QUOTED_END.finditer(window)]
        blank = max(window.rfind(" "), window.rfind("\n"))
        end = start + (ends[-1] if ends else blank + 1 if blank > 0 else MAX_PASSAGE)
        yield Span(start, end)
        start = end
    yield Span(start, sentence.end)


def _joined(pieces: Iterator[Span]) -> Iterator[Span]:
    """Neighbouring pieces as one, as long as they fit."""
    current: Span | None = None
    for piece in pieces:
        if current and piece.end - current.start <= MAX_PASSAGE:
            current = Span(current.start, piece.end)
            continue
        if current:
            yield current
        current = piece
    if current:
        yield current


def _length(span: Span) -> int:
    return span.end - span.start


def _page_of(offset: int, pages: tuple[Page, ...]) -> int | None:
    return next((page.number for page in pages if offset < page.span.end), None)
