"""What a unit holds that a question may turn on: its words, names, dates and numbers."""

import re
from dataclasses import dataclass
from functools import cached_property

from bot.answering.quantities import Quantity, quantities
from bot.answering.question import Question
from bot.answering.times import Time, times
from bot.answering.units import Unit
from bot.answering.vocabulary import concepts
from index.words import fold

_NEGATION = re.compile(
    r"(?:\b(?:no|not|never|nobody|none|nothing|neither)|n['’]t)\b"
    r"(?! (?:just|only|merely|simply|alone)\b)",  # these add to what is said
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Facts:
    """Computed once a unit, on demand. Words are folded."""

    unit: Unit

    @property
    def sentence(self) -> str:
        return self.unit.sentence.of(self.unit.document.text)

    @cached_property
    def words(self) -> frozenset[str]:
        """The sentence's words."""
        return frozenset(fold(self.sentence).split())

    @cached_property
    def frame(self) -> frozenset[str]:
        """The words that say whose statement it is and where it stands."""
        about = self.unit.document.summary.about
        labels = [link.label for link in self.unit.chain]
        return frozenset(
            fold(" ".join([*labels, about.title or "", about.publisher or ""])).split()
        )

    @cached_property
    def context(self) -> frozenset[str]:
        """The words of its paragraph before it."""
        return frozenset(fold(self.unit.context.of(self.unit.document.text)).split())

    @cached_property
    def concepts(self) -> frozenset[str]:
        return frozenset(concepts(self.sentence))

    @cached_property
    def context_concepts(self) -> frozenset[str]:
        about = self.unit.document.summary.about
        before = self.unit.context.of(self.unit.document.text)
        return frozenset(concepts(f"{before} {about.title or ''}"))

    @cached_property
    def negated(self) -> bool:
        """Whether the quote holds a plain negation, wherever it stands."""
        return bool(_NEGATION.search(self.unit.quote))

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Those of the quote."""
        return tuple(quantities(self.unit.quote))

    @cached_property
    def sentence_quantities(self) -> tuple[Quantity, ...]:
        return tuple(quantities(self.sentence))

    @cached_property
    def own_times(self) -> tuple[Time, ...]:
        """The dates that the quote names."""
        return tuple(times(self.unit.quote))

    @cached_property
    def times(self) -> tuple[Time, ...]:
        """The dates of the sentence, or else of its paragraph, or else the document's own."""
        document = self.unit.document
        published = document.summary.about.published
        for span in (self.unit.sentence, self.unit.context):
            if found := times(span.of(document.text)):
                return tuple(time.within(published) for time in found)
        return (Time.of(published),) if published else ()


def asked_quantity(question: Question, facts: Facts) -> Quantity | None:
    """The number of the quote that stands nearest to what the question counts.

    A number of a part counts only where the question asks for one: *how many of them*.
    """
    quote, wanted = facts.unit.quote, set(question.concepts)
    fitting = (q for q in facts.quantities if question.of_part or not q.of_part)
    return min(fitting, key=lambda quantity: _distance(quote, quantity, wanted), default=None)


def _distance(quote: str, quantity: Quantity, wanted: set[str]) -> int:
    """Words between the number and the nearest wanted concept."""
    before = concepts(quote[: quantity.span.start])
    after = concepts(quote[quantity.span.end :])
    gaps = [n for n, c in enumerate(reversed(before)) if c in wanted]
    gaps += [n for n, c in enumerate(after) if c in wanted]
    return min(gaps, default=len(quote))
