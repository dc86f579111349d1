"""Words that a line's end broke in two: with or without their hyphen?"""

import re
from collections.abc import Sequence

from index.reading.lines import Line

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# Before these a printer's hyphen hardly ever falls, and English puts one of its own.
_KEEPING = frozenset({"half", "non", "self", "three", "two", "well"})


class Hyphens:
    """What the whole words of a document tell of its broken ones."""

    def __init__(self, lines: Sequence[Line]) -> None:
        after_break = [False, *(line.broken for line in lines)]
        self._words = {
            word.casefold()
            for line, is_after in zip(lines, after_break, strict=False)
            for word in _whole_words(line, after_break=is_after)
        }

    def between(self, head: str, tail: str) -> str:
        """``-`` or nothing, for a line that ends with `head` before one that starts with `tail`."""
        first, second = _WORD.findall(head)[-1:], _WORD.match(tail)
        if not first or not second or not second[0][0].islower():
            return "-"
        start, end = first[0].casefold(), second[0].casefold()
        if start + end in self._words:
            return ""
        return "-" if f"{start}-{end}" in self._words or start in _KEEPING else ""


def _whole_words(line: Line, *, after_break: bool) -> list[str]:
    words = _WORD.findall(line.text)
    return words[1 if after_break else 0 : -1 if line.broken else None]
