"""An attribution as the text has it, before anyone asks who is meant: what every finder returns."""

from dataclasses import dataclass, replace

from index.model import Span, extent


@dataclass(frozen=True, slots=True)
class Relation:
    """Spans of content, cue and source in reading order; content is never empty.

    `via` are mentions of documents through which the source speaks (*in its letter*), `cited`
    are those that the source rests on (*citing port records*). `antecedent` is the phrase that
    a source such as *who* stands for, or whom a quotation without a source goes on with.
    `hedged` marks an attribution to nobody (*allegedly*), `own` one to the document itself
    (*could not be verified*). `answers` marks an interviewee's answer, whom no label names.
    """

    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    via: tuple[Span, ...] = ()
    cited: tuple[Span, ...] = ()
    provenance: tuple[Span, ...] = ()
    antecedent: Span | None = None
    hedged: bool = False
    own: bool = False
    answers: bool = False

    @property
    def extent(self) -> Span:
        return extent(self.content + self.cue + self.source)

    @property
    def place(self) -> tuple[int, int, int]:
        """Sorts relations in reading order, each before those that its content holds."""
        whole = self.extent
        return whole.start, self.content[0].start, -whole.end

    def with_content(self, *content: Span) -> "Relation":
        """The same relation with other content, in reading order."""
        return replace(self, content=tuple(sorted(content)))
