"""Text → windows of whole paragraphs as word pieces, every word with its exact offsets."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from tokenizers import Tokenizer

from index.embedding import packaged_folder
from index.model import Span

LONGEST = 254  # word pieces in a window, without the two at its ends; the base model takes 512
FEATURES = 8
_READ_AT_ONCE = 20_000  # code points: a paragraph may be megabytes
_OPENING, _CLOSING, _STRAIGHT = frozenset("“«„"), frozenset("”»"), '"'
_LOWER, _TITLE, _UPPER = 1, 2, 3
_QUOTED = 4


@dataclass(frozen=True, slots=True)
class Word:
    """A word or mark. `feature` tells of its case and whether it stands in quotation marks."""

    span: Span
    pieces: tuple[int, ...]
    feature: int


@dataclass(frozen=True, slots=True)
class Window:
    """Words in reading order, at most LONGEST pieces; None stands for a paragraph's end."""

    words: tuple[Word | None, ...]

    @property
    def length(self) -> int:
        return sum(len(word.pieces) if word else 1 for word in self.words)


@cache
def _tokenizer() -> Tokenizer:
    tokenizer = Tokenizer.from_file(str(packaged_folder() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def words_of(text: str, paragraph: Span) -> list[Word]:
    """The words of `paragraph`, a stretch of `text`. What the model cannot read is left out."""
    found: list[Word] = []
    quoted = False
    for part in _parts(text, paragraph):
        for span, pieces in _pieces(text, part):
            written = span.of(text)
            quoted = _is_quoted(written, before=quoted)
            found.append(Word(span, pieces, _case_of(written) + _QUOTED * quoted))
    return found


def _parts(text: str, span: Span) -> Iterator[Span]:
    """`span` in parts that are cut between words where there is a blank."""
    start = span.start
    while span.end - start > _READ_AT_ONCE:
        blank = text.rfind(" ", start + 1, start + _READ_AT_ONCE)
        stop = blank if blank > 0 else start + _READ_AT_ONCE
        yield Span(start, stop)
        start = stop
    yield Span(start, span.end)


def _pieces(text: str, span: Span) -> Iterator[tuple[Span, tuple[int, ...]]]:
    encoding = _tokenizer().encode(span.of(text), add_special_tokens=False)
    every = zip(encoding.word_ids, encoding.ids, encoding.offsets, strict=True)
    for _, group in groupby(every, key=lambda piece: piece[0]):
        pieces = list(group)
        bounds = Span(span.start + pieces[0][2][0], span.start + pieces[-1][2][1])
        yield bounds, tuple(piece[1] for piece in pieces)


def _is_quoted(written: str, *, before: bool) -> bool:
    """Whether a word stands in quotation marks; a closing mark no longer does."""
    if written in _OPENING:
        return True
    if written in _CLOSING:
        return False
    return before != (written == _STRAIGHT)


def _case_of(written: str) -> int:
    if not written[:1].isalpha():
        return 0
    if len(written) > 1 and written.isupper():
        return _UPPER
    return _TITLE if written[0].isupper() else _LOWER


def windows(paragraphs: Iterable[Sequence[Word]], first: int = LONGEST) -> Iterator[Window]:
    """Whole paragraphs, as many as fit; a longer one is cut between two words.

    `first` is the most word pieces of the first window: training varies where windows begin.
    """
    held: list[Word | None] = []
    room = first
    for paragraph in paragraphs:
        if held and sum(len(word.pieces) for word in paragraph) + 1 > room:
            yield Window(tuple(held))
            held, room = [], LONGEST
        for word in paragraph:
            if len(word.pieces) + 1 > room and held:
                yield Window(tuple(held))
                held, room = [], LONGEST
            held.append(word)
            room -= len(word.pieces)
        if held:
            held.append(None)
            room -= 1
    if held:
        yield Window(tuple(held))
