"""The rules' attributions and the tagger's made one list.

One that both see has the tagger's boundaries, learnt from thousands that people drew, and keeps
what only the rules read (documents, provenance, hedges). One that either sees alone stays:
whatever any part sees as attributed is never shown as the document's own words.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from index.claims.relation import Relation
from index.claims.sentences import Paragraph
from index.claims.tagger.snap import snapped
from index.model import Span

_WORD = re.compile(r"\w+")
_FEWEST = 4  # words that nobody is known to say: fewer are the rim of what somebody says


def merged(
    text: str,
    paragraphs: Sequence[Paragraph],
    ruled: Sequence[Relation],
    tagged: Sequence[Relation],
) -> list[Relation]:
    """`ruled` and `tagged`, in no order; two are the same where their cues overlap."""
    quoted = [q for p in paragraphs for s in p.sentences for q in s.quotations]
    return _joined(ruled, [s for t in tagged if (s := snapped(text, t, quoted))])


def _joined(ruled: Sequence[Relation], tagged: Sequence[Relation]) -> list[Relation]:
    by_cue = {i: n for n, r in enumerate(ruled) for s in r.cue for i in range(s.start, s.end)}
    left = dict(enumerate(ruled))
    found = []
    for relation in tagged:
        points = (i for span in relation.cue for i in range(span.start, span.end))
        place = next((by_cue[i] for i in points if by_cue.get(i) in left), None)
        found.append(relation if place is None else _both(left.pop(place), relation))
    return [*found, *left.values()]


def _both(ruled: Relation, tagged: Relation) -> Relation:
    return replace(ruled, content=tagged.content, source=tagged.source or ruled.source)


def unclaimed(text: str, doubtful: Iterable[Span], found: Iterable[Relation]) -> list[Relation]:
    """What of the `doubtful` stretches none `found` holds: someone's words, unknown whose."""
    held = bytearray(len(text))
    for relation in found:
        for span in (*relation.content, *relation.cue, *relation.source):
            held[span.start : span.end] = b"\1" * (span.end - span.start)
    return [Relation((span,)) for stretch in doubtful for span in _left(text, stretch, held)]


def _left(text: str, stretch: Span, held: bytearray) -> Iterator[Span]:
    """The parts of `stretch` that are not `held`, from their first word to their last."""
    words = _WORD.finditer(text, stretch.start, stretch.end)
    for taken, group in groupby(words, key=lambda word: held[word.start()]):
        part = [] if taken else list(group)
        if len(part) >= _FEWEST:
            yield Span(part[0].start(), part[-1].end())
