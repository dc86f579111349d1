"""Text → paragraphs and sentences, as exact offsets.

Sentences are found by sentencex, which is linear in the text's length and keeps offsets.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

import sentencex

from index.model import Span

_SENTENCE_END = re.compile(r"[.!?…:;][\"”’»)\]]*$")
_LINE = re.compile(r"[^\n]*\n?")
_MAY_END = re.compile(r"\b(?:[0-3]?\d|in|of|since|until|last|this) May\.\s+(?=[\"“‘«]?[A-Z])")
_CLAUSE_END = re.compile(r";\s+")
_LONGEST = (
    20_000  # code points given to sentencex at once: open quotation marks make it superlinear
)
_STOP = re.compile(r"[.!?…][\"'”’»)]*\s")
_BROKEN_OFF = re.compile(  # *…into the*: no line of a heading ends so
    r"(?:,| (?:a|an|and|at|by|for|from|in|into|of|on|or|the|to|under|with))$"
)
_WRAP_WIDTHS = range(40, 121)  # terminal and mail widths at which people and programs wrap lines


def paragraphs(text: str) -> list[Span]:
    """The paragraphs of `text`, without the blanks around them.

    A blank line always ends a paragraph. A single line break ends one too, unless the block is
    hard-wrapped: its longest line has a usual wrap width, some line breaks off a sentence, and
    the next line's first word would not have fitted on this one.
    """
    return [
        trimmed
        for block in _blocks(text)
        for span in _split_block(text, block)
        if (trimmed := trim(text, span)).start < trimmed.end
    ]


def sentences(text: str, within: Span) -> list[Span]:
    """The sentences of `text` that lie in `within`, without the blanks around them."""
    spans = (
        trim(text, Span(stretch.start + found["start_index"], stretch.start + found["end_index"]))
        for stretch in _stretches(text, within)
        for found in sentencex.get_sentence_boundaries("en", stretch.of(text))
    )
    return [part for span in spans if span.start < span.end for part in _after_may(text, span)]


def _after_may(text: str, span: Span) -> list[Span]:
    """`span`, cut where a sentence ends with the month of May, which sentencex takes for short."""
    cuts = [span.start + match.end() for match in _MAY_END.finditer(span.of(text))]
    return [trim(text, Span(*cut)) for cut in pairwise([span.start, *cuts, span.end])]


def clauses(text: str, sentence: Span) -> list[Span]:
    """The parts of a sentence between semicolons, as in a list of places with their numbers."""
    cuts = [sentence.start + match.end() for match in _CLAUSE_END.finditer(sentence.of(text))]
    spans = (Span(start, end) for start, end in pairwise([sentence.start, *cuts, sentence.end]))
    return [_without_semicolon(text, trim(text, span)) for span in spans]


def _without_semicolon(text: str, span: Span) -> Span:
    return Span(span.start, span.end - 1) if span.of(text).endswith(";") else span


def _stretches(text: str, within: Span) -> Iterator[Span]:
    """`within` in parts of at most `_LONGEST`, cut after a full stop where there is one."""
    start = within.start
    while within.end - start > _LONGEST:
        limit = start + _LONGEST
        stop = max((m.end() for m in _STOP.finditer(text, limit - 2_000, limit)), default=limit)
        yield Span(start, stop)
        start = stop
    yield Span(start, within.end)


def trim(text: str, span: Span) -> Span:
    """`span` without white space at its ends; empty at its start where it holds nothing else."""
    inner = span.of(text)
    start = span.start + len(inner) - len(inner.lstrip())
    return Span(start, max(start, span.start + len(inner.rstrip())))


def _blocks(text: str) -> Iterator[list[Span]]:
    """Runs of lines between blank lines."""
    block: list[Span] = []
    for match in _LINE.finditer(text):
        if match.group().strip():
            block.append(Span(*match.span()))
        elif block:
            yield block
            block = []
    if block:
        yield block


def _split_block(text: str, block: list[Span]) -> Iterator[Span]:
    start = block[0].start
    wrapped = _wrapped(text, block)
    for number, (line, following) in enumerate(pairwise(block)):
        if number not in wrapped:
            yield Span(start, line.end)
            start = following.start
    yield Span(start, block[-1].end)


def _is_heading(lines: list[str]) -> bool:
    """*LAND TRIBUNAL* | *Judgment of 8 May*: each begins something and ends no sentence."""
    opens = all(not line.lstrip()[0].islower() for line in lines)
    return opens and not _SENTENCE_END.search(lines[-1])


def _wrapped(text: str, block: list[Span]) -> set[int]:
    """The lines of a block that go on in the next one; none where no line breaks off a sentence."""
    lines = [line.of(text).rstrip() for line in block]
    width = max(map(len, lines))
    if width not in _WRAP_WIDTHS:
        return set()
    heading = _is_heading(lines)
    full = {
        number
        for number, (line, following) in enumerate(pairwise(lines))
        if len(line) + 1 + len(following.split(maxsplit=1)[0]) > width
        and not (heading and not _BROKEN_OFF.search(line))
    }
    return full if any(not _SENTENCE_END.search(lines[number]) for number in full) else set()
