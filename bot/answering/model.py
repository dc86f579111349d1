"""An answer: statements, each with who made it, its status, its exact quote and its place."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from itertools import accumulate

from bot.answering.blocks import Block
from index.claims.status import Status
from index.model import Act, Source, Voice


class Outcome(StrEnum):
    """Whether the documents hold an answer."""

    ANSWERED = "answered"
    DECLINED = "declined"


class Mode(StrEnum):
    """Who ordered the evidence: rules alone, or a language model under the verifier."""

    EXTRACTIVE = "extractive"
    LLM = "llm"


@dataclass(frozen=True, slots=True)
class Citation:
    """The place of a quote: ``text[start:end] == exact`` in the document's stored text.

    Offsets are code points, end exclusive. `prefix` and `suffix` are the text around the quote
    (W3C TextQuoteSelector); the hashes are of the original bytes and of the stored text.
    """

    document: str
    title: str | None
    publisher: str | None
    published: date | None
    page: int | None
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str
    sha256: str
    text_sha256: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Statement:
    """One speaker's statement: `text` is the program's lead-in, the quote is the document's.

    `repeats` are further places that carry the same statement from the same origin. One `aside`
    comes less close to the question; such statements come last.
    """

    text: str
    status: Status
    voice: Voice
    act: Act
    chain: tuple[Source, ...]
    citation: Citation
    repeats: tuple[Citation, ...] = ()
    aside: bool = False

    @property
    def quote(self) -> str:
        return self.citation.exact


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Statements, by their index, that differ on `about`: a number or whether it happened."""

    about: str
    statements: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Response:
    """What the accused side answers to an allegation; `by` is None where no document holds it.

    Both are indexes of statements of the same answer.
    """

    to: int
    by: int | None


class Bears(StrEnum):
    """How a statement bears on another one."""

    OUTCOME = "outcome"
    """What became of it before a court."""
    UNCONFIRMED = "unconfirmed"
    """Somebody could not confirm it."""
    NEWER = "newer"
    """Its source gave another number later."""


@dataclass(frozen=True, slots=True)
class Bearing:
    """What bears on a statement and answers nobody; both are indexes of the answer's statements."""

    to: int
    by: int
    how: Bears


@dataclass(frozen=True, slots=True)
class Dropped:
    """A sentence of a language model that no reader saw, and why."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Drafted:
    """What a language model did with an answer; `failure` says why it did nothing."""

    model: str
    dropped: tuple[Dropped, ...] = ()
    failure: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """How an answer came about, for the journal: what was found and by what."""

    passages: tuple[tuple[str, int, float], ...] = ()
    """Document id, start offset and score of every passage that was looked at."""
    generation: int | None = None
    embedding_model: str = ""
    embedding_sha256: str = ""
    reranker: str = ""
    """The model that had the last word on the order of passages; empty: none."""
    prompts: Mapping[str, str] = field(default_factory=dict)
    """The content hash of every prompt that was sent, by its name; none without an LLM."""
    timings: Mapping[str, float] = field(default_factory=dict)
    """Seconds by stage."""
    drafted: Drafted | None = None
    """None where no language model was asked."""


@dataclass(frozen=True, slots=True)
class Merged:
    """Citations, by their numbers, that rest on one origin."""

    citations: tuple[int, ...]
    origin: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why an answer is as it is, without a word of the documents but names.

    `spellings` are words of the question with how the documents spell them, `aliases` each name
    with the others that it was taken for, `required` what a statement had to hold. `read` counts
    the statements that were looked at, `left_out` those that are not shown, by the reason.
    """

    query: str = ""
    spellings: tuple[tuple[str, str], ...] = ()
    aliases: tuple[tuple[str, ...], ...] = ()
    required: tuple[str, ...] = ()
    read: int = 0
    left_out: tuple[tuple[str, int], ...] = ()
    merged: tuple[Merged, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What the documents hold on a question, or that they hold nothing.

    `understood` is the whole question that a follow-up was taken for. `origins` counts the
    independent origins of the foremost statements. `closest` is a place worth a look where the
    answer is declined; it is no evidence. `language` is that of the program's own words (ISO
    639-1); the quotes stay in that of their documents.
    """

    question: str
    outcome: Outcome
    reason: str
    blocks: tuple[Block, ...]
    statements: tuple[Statement, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    responses: tuple[Response, ...] = ()
    bearings: tuple[Bearing, ...] = ()
    origins: int = 0
    mode: Mode = Mode.EXTRACTIVE
    closest: Citation | None = None
    evidence: Evidence = Evidence()
    understood: str = ""
    explanation: Explanation = Explanation()
    language: str = "en"

    @property
    def foremost(self) -> tuple[Statement, ...]:
        """What answers the question: the statements without those aside."""
        return tuple(statement for statement in self.statements if not statement.aside)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """All places in the order of their numbers: [1] is the first."""
        return tuple(c for s in self.statements for c in (s.citation, *s.repeats))

    @property
    def numbers(self) -> tuple[int, ...]:
        """The number of each statement's own citation; its repeats have the numbers that follow."""
        places = accumulate((1 + len(s.repeats) for s in self.statements), initial=1)
        return tuple(places)[: len(self.statements)]
