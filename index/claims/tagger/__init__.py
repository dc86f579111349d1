"""A small trained network that finds who said what; the rules know what its training data lacks.

windows (words, word pieces) → network (scores) → decode (spans) → link (which belong together) →
snap (boundaries to quotations and sentences). `train` makes the weights from annotated data;
CARD.md tells of what they were made and how good they are.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from index.claims.relation import Relation
from index.model import Span


@dataclass(frozen=True, slots=True)
class Tagged:
    """Outermost attributions, and stretches that may be someone's words: `doubtful` ones.

    What is attributed is among the doubtful stretches too.
    """

    relations: tuple[Relation, ...] = ()
    doubtful: tuple[Span, ...] = ()


class Tagger(Protocol):
    """Text in, its attributions out."""

    def tag(self, text: str, paragraphs: Sequence[Span]) -> Tagged:
        """What stands within `paragraphs` of `text`; spans are code points."""
        ...
