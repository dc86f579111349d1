"""The tagger's attributions among the lines of an interview or a transcript: none crosses a label.

What a line says is its speaker's by its label; what is left is of others whose words he tells.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from index.claims import words
from index.claims.relation import Relation
from index.model import Span
from index.segments import trim

_SPEAKERS = words.FIRST_PERSON | words.family("my our")


def within_lines(
    text: str, tagged: Iterable[Relation], lines: Sequence[Relation]
) -> Iterator[Relation]:
    """`tagged`, each cut to the line in which its cue stands, or to what stands between two.

    Not those of a line's own speaker: *GORSE: I heard that it sank* is the line itself.
    """
    ordered = sorted(lines, key=lambda line: line.extent.start)
    starts = [line.extent.start for line in ordered]
    ends = [*starts, len(text)]
    for relation in tagged:
        place = (relation.cue or relation.source or relation.content)[0]
        at = bisect_right(starts, place.start)
        before = ordered[at - 1] if at else None
        line = before if before and place.start < before.extent.end else None
        around = Span(before.extent.end if before else 0, ends[at])
        cut = _cut(text, relation, line.content[0] if line else around)
        if cut and not (line and (_is_label(cut, line) or _is_speakers(text, cut))):
            yield cut


def _cut(text: str, relation: Relation, within: Span) -> Relation | None:
    """`relation` with what of its content stands `within` a stretch."""
    parts = (Span(max(c.start, within.start), min(c.end, within.end)) for c in relation.content)
    trimmed = (trim(text, part) for part in parts if part.start < part.end)
    kept = tuple(part for part in trimmed if part.start < part.end)
    return replace(relation, content=kept) if kept else None


def _is_label(relation: Relation, line: Relation) -> bool:
    return any(source.overlaps(label) for source in relation.source for label in line.source)


def _is_speakers(text: str, relation: Relation) -> bool:
    """Whether a line's speaker himself says it there."""
    own = all(source.of(text).lower() in _SPEAKERS for source in relation.source)
    return own and bool(relation.source or not relation.cue)
