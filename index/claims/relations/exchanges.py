"""The tagger's attributions among the lines of an interview or a transcript: none crosses a label.

What a line says is its speaker's by its label; what is left is of others whose words he tells.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from index.claims import words
from index.claims.relation import Relation
from index.model import Span

_SPEAKERS = words.FIRST_PERSON | words.family("my our")


def within_lines(
    text: str, tagged: Iterable[Relation], lines: Sequence[Relation]
) -> Iterator[Relation]:
    """`tagged`, each cut to the line in which its cue stands, or to what no line holds.

    Not those of a line's own speaker: *GORSE: I heard that it sank* is the line itself.
    """
    said = [line.content[0] for line in lines]
    labels = {label for line in lines for label in line.source}
    for relation in tagged:
        place = (relation.cue or relation.source or relation.content)[0]
        line = next((s for s in said if s.overlaps(place)), None)
        cut = _cut(relation, line, said)
        if cut and not (_is_label(cut, labels) or (line and _is_speakers(text, cut))):
            yield cut


def _cut(relation: Relation, line: Span | None, said: Sequence[Span]) -> Relation | None:
    """`relation` with what of its content stands in `line`; where that is None, in no line."""
    if line is None:
        kept = tuple(c for c in relation.content if not any(c.overlaps(s) for s in said))
    else:
        kept = tuple(
            Span(max(c.start, line.start), min(c.end, line.end))
            for c in relation.content
            if c.overlaps(line)
        )
    return replace(relation, content=kept) if kept else None


def _is_label(relation: Relation, labels: Iterable[Span]) -> bool:
    return any(source.overlaps(label) for source in relation.source for label in labels)


def _is_speakers(text: str, relation: Relation) -> bool:
    """Whether a line's speaker himself says it there."""
    own = all(source.of(text).lower() in _SPEAKERS for source in relation.source)
    return own and bool(relation.source or not relation.cue)
