"""Paragraphs in a language that the rules do not read: what stands in quotation marks is kept.

Nobody is named as the speaker, since the words around a quotation were not understood.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.claims.chain import Attribution
from index.claims.language import foreign
from index.claims.reading import Read
from index.claims.relation import Relation
from index.claims.sentences import Paragraph
from index.model import (
    UNSTATED,
    About,
    Act,
    Certainty,
    Kind,
    Polarity,
    Source,
    SourceKind,
    Span,
    Voice,
)

READ = Read(Act.CLAIM, Polarity.POSITIVE, Certainty.CERTAIN, Kind.DIRECT)
"""What is known of words that were not understood: that they are someone's."""

_SPACED = re.compile(r"«[^\S\n][^«»]*[^\S\n]»")  # French sets blanks inside its marks
_WORD = re.compile(r"[^\W\d_]+")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")  # Thai to Chinese
_FEWEST_WORDS = 4  # of a quotation that says something; fewer are a title or a word set apart
_FEWEST_LETTERS = 10  # the same in a script without blanks between words


@dataclass(frozen=True, slots=True)
class Unread(Attribution):
    """An attribution whose words were not understood."""


def by_language(text: str, every: Sequence[Paragraph]) -> tuple[list[Paragraph], list[Paragraph]]:
    """The paragraphs that the rules read, and those in another language than English."""
    found = foreign(text, [paragraph.span for paragraph in every])
    pairs = list(zip(every, found, strict=True))
    return [p for p, other in pairs if not other], [p for p, other in pairs if other]


def unread(text: str, paragraphs: Sequence[Paragraph], about: About) -> list[Unread]:
    """An attribution to nobody for each quotation in `paragraphs` that says something."""
    publisher = Source(about.publisher, SourceKind.PUBLISHER) if about.publisher else UNSTATED
    return [
        Unread(Relation((span,)), None, (publisher, UNSTATED), Voice.ATTRIBUTED)
        for paragraph in paragraphs
        for span in _quoted(text, paragraph)
        if _says_something(span.of(text))
    ]


def _quoted(text: str, paragraph: Paragraph) -> Iterator[Span]:
    """The quotations of a paragraph in reading order; no two overlap."""
    marked = {q.span for sentence in paragraph.sentences for q in sentence.quotations}
    spaced = (
        Span(*m.span()) for m in _SPACED.finditer(text, paragraph.span.start, paragraph.span.end)
    )
    end = paragraph.span.start
    for span in sorted([*marked, *spaced], key=lambda s: (s.start, -s.end)):
        if span.start >= end:
            yield span
            end = span.end


def _says_something(quoted: str) -> bool:
    found = _WORD.findall(quoted)
    letters = sum(len(word) for word in found if _UNSPACED.match(word))
    return len(found) >= _FEWEST_WORDS or letters >= _FEWEST_LETTERS
