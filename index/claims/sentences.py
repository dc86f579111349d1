"""Text → paragraphs and their sentences as tokens; the sentences within quotations too.

In a sentence a quotation stands as one token. Its words are sentences of their own, one level
deeper, so that an attribution inside a quotation is found by the same rules as one outside.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from index.claims.lexicon import VERB_FORMS, Form
from index.claims.quotes import Quotation, quotations
from index.claims.tokens import LONGEST, Tag, Token, in_lower_case, tokenize
from index.model import Span
from index.segments import paragraphs, sentences

_DEEPEST = 3  # levels of quotations within quotations
_SHORTEST = 25  # code points of a quotation that may hold an attribution of its own


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or at most `LONGEST` tokens of one. `within` is the quotation it stands in."""

    tokens: tuple[Token, ...]
    quotations: tuple[Quotation, ...]
    within: Quotation | None = None

    @property
    def span(self) -> Span:
        return Span(self.tokens[0].start, self.tokens[-1].end)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: `sentences` are its own, `quoted` those inside its quotations, in order."""

    span: Span
    sentences: tuple[Sentence, ...]
    quoted: tuple[Sentence, ...]


def outline(text: str) -> list[Paragraph]:
    """The paragraphs of `text` in reading order."""
    spans = paragraphs(text)
    follow = [*(following.of(text)[:1] for _, following in pairwise(spans)), ""]
    return [_paragraph(text, span, mark) for span, mark in zip(spans, follow, strict=False)]


def _paragraph(text: str, span: Span, following: str) -> Paragraph:
    quoted = quotations(text, span, following)
    inner = [sentence for quotation in quoted for sentence in _inside(text, quotation, 1)]
    return Paragraph(span, tuple(_sentences(text, span, quoted, None)), tuple(inner))


def _inside(text: str, quotation: Quotation, level: int) -> Iterator[Sentence]:
    if level > _DEEPEST or quotation.inner.end - quotation.inner.start < _SHORTEST:
        return
    nested = quotations(text, quotation.inner)
    yield from _sentences(text, quotation.inner, nested, quotation)
    for deeper in nested:
        yield from _inside(text, deeper, level + 1)


def _sentences(
    text: str, span: Span, quoted: list[Quotation], within: Quotation | None
) -> Iterator[Sentence]:
    masked = _masked(text, span, quoted)
    bounds = sentences(masked, Span(0, len(masked)))
    by_start = {quotation.span.start: quotation for quotation in quoted}
    remaining = iter([*quoted, None])
    quotation = next(remaining)
    held: list[Token] = []
    for bound in bounds:
        start, end = span.start + bound.start, span.start + bound.end
        own: list[Quotation] = []
        while quotation and quotation.span.start < end:
            own.append(quotation)
            quotation = next(remaining)
        end = max(end, own[-1].span.end) if own else end
        tokens = tokenize(text, Span(max(start, held[-1].end if held else 0), end), own)
        for part in _split(tokens):
            if held and not _completes(held, part):
                yield from _bounded(held, by_start, within)
                held = []
            held = [*held, *part]
    if held:
        yield from _bounded(held, by_start, within)


def _split(tokens: list[Token]) -> Iterator[list[Token]]:
    """At full stops that are no part of an abbreviation and open a new sentence: *in May. She*."""
    start = 0
    for index, (before, token) in enumerate(pairwise(tokens), start=1):
        stops = before.text == "." and token.start > before.end and index - start > 2
        if stops and (token.capitalised or token.tag is Tag.QUOTE):
            yield tokens[start:index]
            start = index
    yield tokens[start:]


def _masked(text: str, span: Span, quoted: list[Quotation]) -> str:
    """The text of `span`, what is quoted blotted out up to its last mark: it ends no sentence."""
    parts: list[str] = []
    position = span.start
    for quotation in quoted:
        inner = quotation.inner
        kept = 0 if quotation.continues else 1
        parts.append(text[position : inner.start])
        parts.append("x" * max(0, inner.end - inner.start - kept))
        position = max(inner.start, inner.end - kept)
    return "".join(parts) + text[position : span.end]


def _completes(held: list[Token], tokens: list[Token]) -> bool:
    """Whether `tokens` are no sentence but the attribution of a quotation: *“Why?” Ana asked.*"""
    if held[-1].tag is not Tag.QUOTE or not tokens or len(tokens) > 12:
        return False
    if any(token.lower in VERB_FORMS for token in held):
        return False  # *“…,” she said, “….” The clerk agrees.*: the quotation has its speaker
    if not tokens[0].text[:1].isalpha():
        return False
    spoken = [t for t in tokens if t.tag is not Tag.STOP]
    verb = VERB_FORMS.get(spoken[-1].lower) if spoken else None
    return verb is not None and bool(verb.forms & {Form.PAST, Form.THIRD})


def _bounded(
    tokens: list[Token], by_start: dict[int, Quotation], within: Quotation | None
) -> Iterator[Sentence]:
    for first in range(0, len(tokens), LONGEST):
        part = tuple(in_lower_case(tokens[first : first + LONGEST]))
        own = tuple(by_start[t.start] for t in part if t.tag is Tag.QUOTE)
        yield Sentence(part, own, within)
