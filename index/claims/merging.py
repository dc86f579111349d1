"""The rules' attributions and the tagger's made one list.

One that both see has the tagger's boundaries, learnt from thousands that people drew, or the rules'
where these are narrower; it keeps what only the rules read (documents, provenance, hedges). One
that either sees alone stays: whatever any part sees as attributed is never shown as the document's
own words.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from index.claims.relation import Relation
from index.claims.sentences import Paragraph
from index.claims.tagger.snap import snapped
from index.model import Span, extent

_SENTENCE_END = re.compile(r"[.!?][\"”’»)]*\s|\n")
_WORD = re.compile(r"\w+")
_FEWEST_SAID = 3  # words of a content that the tagger alone sees
_FEWEST = 7  # words that nobody is known to say: fewer are the rim of what somebody says


def merged(
    text: str,
    paragraphs: Sequence[Paragraph],
    ruled: Sequence[Relation],
    tagged: Sequence[Relation],
) -> list[Relation]:
    """`ruled` and `tagged`, in no order; two are the same where their cues overlap."""
    quoted = [q for p in paragraphs for s in p.sentences for q in s.quotations]
    return list(_joined(text, ruled, [s for t in tagged if (s := snapped(text, t, quoted))]))


def _says_something(text: str, relation: Relation) -> bool:
    """Whether the content is more than a name or a thing: *discussed the plan*."""
    words = sum(len(_WORD.findall(span.of(text))) for span in relation.content)
    return words >= _FEWEST_SAID


def _joined(text: str, ruled: Sequence[Relation], tagged: Sequence[Relation]) -> Iterator[Relation]:
    by_cue = {i: n for n, r in enumerate(ruled) for s in r.cue for i in range(s.start, s.end)}
    left = dict(enumerate(ruled))
    for relation in tagged:
        points = (i for span in relation.cue for i in range(span.start, span.end))
        place = next((by_cue[i] for i in points if by_cue.get(i) in left), None)
        if place is not None:
            yield _both(text, left.pop(place), relation)
        elif _says_something(text, relation):
            yield relation
    yield from left.values()


def _both(text: str, ruled: Relation, tagged: Relation) -> Relation:
    """What two say of one cue. Whom the source means is read from the rules' narrower mention."""
    if ruled.hedged or ruled.own:
        return ruled
    content = ruled.content if _is_finer(ruled, tagged) else tagged.content
    source = tagged.source
    if not source or (ruled.source and _is_beyond_sentence(text, source, tagged.cue)):
        source = ruled.source
    mention = next((r for r in ruled.source if any(r.overlaps(s) for s in source)), None)
    return replace(
        ruled,
        content=content,
        source=source,
        antecedent=(ruled.antecedent or mention) if mention else None,
        via=tuple(v for v in ruled.via if not any(v.overlaps(c) for c in content)),
    )


def _is_beyond_sentence(text: str, source: tuple[Span, ...], cue: tuple[Span, ...]) -> bool:
    """Whether a sentence ends between the two."""
    first, second = sorted((extent(source), extent(cue)), key=lambda span: span.start)
    return bool(_SENTENCE_END.search(text, first.end, second.start))


def _is_finer(ruled: Relation, tagged: Relation) -> bool:
    """Whether the rules' content lies within the tagger's, or the latter holds their cue."""
    apart = (*ruled.cue, *ruled.source)
    within = all(any(t.contains(r) for t in tagged.content) for r in ruled.content)
    return within or any(t.overlaps(span) for t in tagged.content for span in apart)


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
