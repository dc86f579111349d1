"""A page of a PDF → its printed rows, with their places."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pypdfium2 import PdfiumError, PdfTextPage, raw

from index.model import Span
from index.reading.lines import Line

_ROW = re.compile("[^\r\n\ufffe]+\ufffe?")  # PDFium writes U+FFFE for a hyphen at a line's end
_WORD = re.compile(r"\S+")
_BROKEN_WORD = re.compile("(?<=[^\\W\\d_])[-\u00ad\ufffe]$")
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
# Shares of a line's height. A blank is a quarter of it, and stretches in justified lines.
_WIDE_GAP = 1.2
_NARROW_LETTER = 0.4


class PageText:
    """The text of a page, and where each of its characters stands."""

    def __init__(self, page: PdfTextPage) -> None:
        self._page = page
        self._text = page.get_text_range()
        self._is_one_to_one = page.count_chars() == len(self._text)

    def rows(self) -> Iterator[list[Line]]:
        """The printed rows in the order of the file, cut at gaps wider than a blank ever is.

        Raises PdfiumError where the page is broken.
        """
        for row in _ROW.finditer(self._text):
            words = [Span(*word.span()) for word in _WORD.finditer(self._text, *row.span())]
            if words:
                yield [self._line(stretch) for stretch in self._stretches(words)]

    def _stretches(self, words: Sequence[Span]) -> Iterator[Span]:
        start = words[0].start
        first = self._box(start)
        left, height = first.left, first.top - first.bottom
        for word, following in pairwise(words):
            next_left = self._box(following.start).left
            # Asking for each word's right edge too would take half as long again.
            widest = next_left - left - _NARROW_LETTER * height * (word.end - word.start)
            if widest > _WIDE_GAP * height:
                gap = next_left - self._box(word.end - 1).right
                if gap > _WIDE_GAP * height:
                    yield Span(start, word.end)
                    start = following.start
            left = next_left
        yield Span(start, words[-1].end)

    def _line(self, stretch: Span) -> Line:
        first, last = self._box(stretch.start), self._box(stretch.end - 1)
        visible = stretch.of(self._text)
        text = _BROKEN_WORD.sub("", visible)
        bottom = min(first.bottom, last.bottom)
        return Line(
            " ".join(text.translate(_LIGATURES).split()),
            first.left,
            bottom,
            last.right,
            max(first.top, last.top, bottom + 1),  # a box may be empty
            broken=text != visible,
        )

    def _box(self, offset: int) -> raw.FS_RECTF:
        """The box of a character, as high as its font, in points."""
        box = raw.FS_RECTF()
        if not raw.FPDFText_GetLooseCharBox(self._page, self._index(offset), box):
            raise PdfiumError("A character has no place.")
        return box

    def _index(self, offset: int) -> int:
        if self._is_one_to_one:
            return offset
        index: int = raw.FPDFText_GetCharIndexFromTextIndex(self._page, offset)
        return index
