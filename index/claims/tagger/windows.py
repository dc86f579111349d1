"""Text → windows of whole paragraphs as word pieces, every word with its exact offsets."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from tokenizers import Tokenizer

from index.embedding import PACKAGED_MODEL, model_folder
from index.model import Span

LONGEST = 254  # word pieces in a window, without the two at its ends; the base model takes 512
FEATURES = 8
CLS, SEP = 101, 102
_OPENS, _CLOSES, _TURNS = frozenset("“«„"), frozenset("”»"), frozenset('"')
_LOWER, _TITLE, _UPPER = 1, 2, 3
_QUOTED = 4


@dataclass(frozen=True, slots=True)
class Word:
    """A word or mark: its span in the text and its word pieces, each with its feature."""

    span: Span
    pieces: tuple[int, ...]
    feature: int


@dataclass(frozen=True, slots=True)
class Window:
    """Words in reading order; None stands for a paragraph's end. At most LONGEST pieces."""

    words: tuple[Word | None, ...]

    @property
    def length(self) -> int:
        return sum(len(w.pieces) if w else 1 for w in self.words)


@cache
def _tokenizer() -> Tokenizer:
    tokenizer = Tokenizer.from_file(str(model_folder(PACKAGED_MODEL) / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def words_of(text: str, span: Span) -> list[Word]:
    """The words of `text` within `span`. Spans are code points into `text`."""
    encoding = _tokenizer().encode(span.of(text), add_special_tokens=False)
    found: list[Word] = []
    quoted = False
    held: list[int] = []
    start = end = 0
    last: int | None = None
    for piece, word, (first, stop) in zip(
        encoding.ids, encoding.word_ids, encoding.offsets, strict=True
    ):
        if word != last and held:
            quoted = _add(text, span.start, found, (start, end), held, quoted)
            held = []
        if not held:
            start = first
        held, end, last = [*held, piece], stop, word
    if held:
        _add(text, span.start, found, (start, end), held, quoted)
    return found


def _add(
    text: str, offset: int, found: list[Word], at: tuple[int, int], held: list[int], quoted: bool
) -> bool:
    span = Span(offset + at[0], offset + at[1])
    written = span.of(text)
    quoted = _is_quoted(written, quoted)
    found.append(Word(span, tuple(held), _case_of(written) + (_QUOTED if quoted else 0)))
    return quoted


def _is_quoted(written: str, quoted: bool) -> bool:
    if written in _OPENS:
        return True
    if written in _CLOSES:
        return False
    return quoted != (written in _TURNS)


def _case_of(written: str) -> int:
    if not written[:1].isalpha():
        return 0
    if written.isupper() and len(written) > 1:
        return _UPPER
    return _TITLE if written[0].isupper() else _LOWER


def windows(
    paragraphs: Sequence[Sequence[Word]], first: int = LONGEST, longest: int = LONGEST
) -> Iterator[Window]:
    """Whole paragraphs, as many as fit; a longer one is cut between two words.

    `first` is the length of the first window: training varies it.
    """
    held: list[Word | None] = []
    room = first
    for paragraph in paragraphs:
        size = sum(len(w.pieces) for w in paragraph) + 1
        if held and size > room:
            yield Window(tuple(held))
            held, room = [], longest
        for word in paragraph:
            if len(word.pieces) + 1 > room and held:
                yield Window(tuple(held))
                held, room = [], longest
            held.append(word)
            room -= len(word.pieces)
        if held:
            held.append(None)
            room -= 1
    if held:
        yield Window(tuple(held))
