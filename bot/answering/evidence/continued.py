"""What a speaker goes on to say: a statement is quoted with the sentences that belong to it."""

from collections.abc import Sequence
from dataclasses import replace

from bot.answering.evidence.units import Unit
from index.model import SourceKind, Span

_WIDEST = 400  # code points of a quote with what follows it
_NOBODY = frozenset({SourceKind.UNSTATED, SourceKind.UNRESOLVED})


def continued(unit: Unit, around: Sequence[Unit]) -> Unit:
    """`unit`, its quote widened over the sentences in which the same speaker goes on.

    What comes before is taken in after what follows, as far as there is room. `around` are the
    units of its paragraph, in order.
    """
    if unit.claim is None or unit.chain[-1].kind in _NOBODY:
        return unit
    own = [other.sentence for other in around if _is_same(unit, other)]
    span = unit.span
    for sentence in [s for s in own if s.start >= unit.sentence.end]:
        if _gap(unit, span.end, sentence.start) or sentence.end - span.start > _WIDEST:
            break
        span = Span(span.start, sentence.end)
    for sentence in [s for s in reversed(own) if s.end <= unit.sentence.start]:
        start = span.start if span != unit.span else unit.sentence.start
        if _gap(unit, sentence.end, start) or span.end - sentence.start > _WIDEST:
            break
        span = Span(sentence.start, span.end)
    return replace(unit, span=_with_marks(unit, span)) if span != unit.span else unit


def _is_same(unit: Unit, other: Unit) -> bool:
    return other.claim is not None and other.chain[-1] == unit.chain[-1]


def _gap(unit: Unit, start: int, end: int) -> bool:
    """Whether other words stand between; what remains of the unit's own sentence is none."""
    text = unit.document.text
    start = max(start, min(unit.sentence.end, end))
    return bool(text[start:end].strip())


def _with_marks(unit: Unit, span: Span) -> Span:
    """From where its first sentence begins: *“No,” he said. “Never.”* keeps its marks."""
    return Span(min(span.start, unit.sentence.start), span.end)
