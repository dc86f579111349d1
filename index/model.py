"""The nouns of the library. Frozen, and without I/O.

Every offset is a code point into the document's stored text, end exclusive:
``text[span.start:span.end]`` is the passage, the claim or the quote, word for word.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text, in code points, end exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end


def extent(spans: tuple[Span, ...]) -> Span:
    """The smallest span around all of `spans`, of which there is at least one."""
    return Span(min(s.start for s in spans), max(s.end for s in spans))


# --- documents ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class About:
    """What is known of a document besides its text; `publisher` is every chain's first link."""

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: date | None = None
    url: str | None = None
    origin: str | None = None
    """Where it is claimed to come from and nobody checked, such as a forwarded message's sender."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a paginated document; `number` counts from 1."""

    number: int
    span: Span


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader got out of a file: its text, and what the file says of itself."""

    text: str
    media_type: str
    about: About = About()
    pages: tuple[Page, ...] = ()
    notes: tuple[str, ...] = ()
    """What the person who adds it should know: "2 of 40 pages hold no text"."""


@dataclass(frozen=True, slots=True)
class DocumentSummary:
    """A document as a list shows it. `sha256` is of the original bytes."""

    id: str
    about: About
    name: str | None
    media_type: str
    sha256: str
    text_sha256: str
    added: datetime
    pages: int
    passages: int
    claims: int
    speakers: int
    unnamed_speakers: int
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A document with its whole text."""

    summary: DocumentSummary
    text: str
    pages: tuple[Page, ...]

    def page_of(self, offset: int) -> int | None:
        """The number of the page that holds `offset`; None where there are no pages."""
        return next((p.number for p in self.pages if p.span.start <= offset < p.span.end), None)


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a document that is searched as one, whole sentences within one paragraph run."""

    ordinal: int
    span: Span
    page: int | None


# --- who said what -----------------------------------------------------------------------------


class SourceKind(StrEnum):
    """What a link of a chain is."""

    PUBLISHER = "publisher"
    NAMED = "named"
    DOCUMENT = "document"
    UNNAMED = "unnamed"
    GROUP = "group"
    """People or a body without a name, by the words of the text: *traders*, *Witness 3*."""
    UNSTATED = "unstated"
    UNRESOLVED = "unresolved"


@dataclass(frozen=True, slots=True)
class Source:
    """One link of a chain: who or what passed the claim on."""

    name: str
    kind: SourceKind

    @property
    def label(self) -> str:
        """The link as contracts print it, such as ``unnamed: a bus driver`` or ``unstated``."""
        match self.kind:
            case SourceKind.UNNAMED | SourceKind.UNRESOLVED:
                return f"{self.kind.value}: {self.name}"
            case SourceKind.UNSTATED:
                return SourceKind.UNSTATED.value
            case _:
                return self.name


UNSTATED = Source("", SourceKind.UNSTATED)


class Voice(StrEnum):
    """In whose voice a claim stands in the text."""

    PUBLISHER = "publisher"
    ATTRIBUTED = "attributed"
    UNATTRIBUTED_HEDGE = "unattributed_hedge"


class Act(StrEnum):
    """What the source does with the claim. The order is that of the decision list."""

    QUESTION = "question"
    NO_COMMENT = "no_comment"
    DENIAL = "denial"
    UNCONFIRMED = "unconfirmed"
    CONFIRMATION = "confirmation"
    CHARGE = "charge"
    ALLEGATION = "allegation"
    ESTIMATE = "estimate"
    PREDICTION = "prediction"
    DEMAND = "demand"
    OPINION = "opinion"
    FINDING = "finding"
    CLAIM = "claim"


class Polarity(StrEnum):
    """Whether the content, as worded, affirms or negates."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Certainty(StrEnum):
    """How sure the source is, as worded (the degrees of FactBank)."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"


class Kind(StrEnum):
    """How the content is reported. NONE: no reported speech, as in *allegedly*."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Claim:
    """An attribution in a text: someone's words or thoughts, and who passes them on.

    `content`, `cue` and `source` are spans in reading order; a broken quotation has several.
    `chain` runs from the publisher, always first, to the innermost source.
    `parent` is the id of the claim whose content holds the whole of this one.
    `provenance` marks words such as *seen by* and *could not independently verify*: no speaker.
    """

    id: str
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    chain: tuple[Source, ...]
    parent: str | None
    voice: Voice
    act: Act
    polarity: Polarity
    certainty: Certainty
    kind: Kind
    provenance: tuple[Span, ...] = ()

    @property
    def speaker(self) -> Source:
        """The innermost link of the chain."""
        return self.chain[-1]

    @property
    def extent(self) -> Span:
        """The stretch of text from the first to the last of its spans."""
        return extent(self.content + self.cue + self.source)


# --- what the library gives --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that was found; `score` grows with relevance, comparable within one search only."""

    document_id: str
    passage: Passage
    text: str
    score: float


class AddedStatus(StrEnum):
    """What became of a document that was handed in."""

    ADDED = "added"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Added:
    """A document that the record holds: acknowledged, and safe from here on."""

    status: AddedStatus
    document: DocumentSummary


@dataclass(frozen=True, slots=True)
class Said:
    """A claim with the document that it stands in.

    `held` are the links of its chain that the name asked for was found in, outermost first.
    """

    document: DocumentSummary
    claim: Claim
    quote: str
    page: int | None
    held: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source of the library: in how many claims it speaks, and in how many it is passed on."""

    name: str
    kind: SourceKind
    speaks: int
    relays: int
    also: tuple[str, ...] = ()
    """The other names that it stands under."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the doctor's report."""

    name: str
    healthy: bool
    detail: str
