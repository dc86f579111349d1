"""The smallest stretches of a document that can be quoted as one statement of one speaker."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from index.aliases import NO_ALIASES, Aliases
from index.claims.letters import writer_at
from index.claims.own import own_claim
from index.claims.tokens import tokenize
from index.claims.verbgroups import is_verbal
from index.claims.wording import calls_false, is_belied
from index.model import UNSTATED, Act, Claim, Document, Kind, Source, SourceKind, Span, extent
from index.segments import clauses, paragraphs, sentences, trim
from index.words import fold

_HEADS = re.compile(r"(?:By|Concerning|On|Regarding) ")
_LONGEST_HEADING = 8  # words of *On the number of the dead.*
_THAT = re.compile(r"that\s+", re.IGNORECASE)
_FINITE = re.compile(r" (?:are|had|has|have|is|was|were|will)\b")
_RELATIVE = re.compile(r",?\s*(?:which|who)\b")
_QUOTE_MARKS = "\"“”„«»‘’' \n"
_SENTENCE_END = re.compile(r"[.!?…][\"”’»)\]]*$")
_WHOLE = 300  # code points up to which a direct quotation is not cut into its sentences
_FEWEST_WORDS = 3
_ASKING = ("?", "?”", '?"')
_FEWEST_OF_CLAUSE = 6
_RUN_ON = 12  # words that no heading has: a last sentence without its full stop
_NEARLY = 0.9  # of a claim's content, from which what it passes on is all that it says
_MAINLY = 0.4  # the same of the words themselves: *the mayor backed the plan* passes on none
_HEARSAY = re.compile(  # whose words these are, a body that repeats them leaves open
    r"\b(?:accus|alleg|assert|blam|claim|impl|mention|rumou?r|said\b|suggest|suppos|suspect|whisper"
    r"|report(?:ed|s)\b|story|stories|called|put\b)",
    re.IGNORECASE,
)
_OWNED = re.compile(r"(?:['’]s?|\b(?:his|her|its|their|our)) $", re.IGNORECASE)
_SAYING = re.compile(
    r"(?:accusation|account|allegation|assertion|claim|rumou?r|report|statement|story|suggestion)s?",
    re.IGNORECASE,
)
_TAKING_A_STAND = frozenset(  # on what another says, which is another thing than to pass it on
    {Act.DENIAL, Act.UNCONFIRMED, Act.CONFIRMATION, Act.NO_COMMENT, Act.QUESTION}
)


@dataclass(frozen=True, slots=True)
class Unit:
    """What can be quoted: `span` is the quote, `sentence` the sentence or clause it stands in.

    `context` is its paragraph up to the sentence. `claim` is None for the document's own words.
    `aliases` tell which names of different documents are one.
    """

    document: Document
    span: Span
    sentence: Span
    context: Span
    claim: Claim | None
    aliases: Aliases = field(default=NO_ALIASES, compare=False, repr=False)

    @property
    def quote(self) -> str:
        return self.span.of(self.document.text)

    @property
    def chain(self) -> tuple[Source, ...]:
        return self.claim.chain if self.claim else (publisher_of(self.document),)

    def holds(self, other: "Unit") -> bool:
        """Whether the quote of `other` stands inside its own."""
        here = self.document.summary.id == other.document.summary.id
        return here and self.span.contains(other.span)


def publisher_of(document: Document) -> Source:
    name = document.summary.about.publisher
    return Source(name, SourceKind.PUBLISHER) if name else UNSTATED


def paragraph_around(text: str, span: Span) -> Span:
    """`span` widened to the line breaks around it, so that no sentence is cut."""
    end = text.find("\n", span.end)
    return Span(text.rfind("\n", 0, span.start) + 1, len(text) if end < 0 else end)


def units_in(
    document: Document,
    within: Span,
    claims: Sequence[Claim],
    aliases: Aliases = NO_ALIASES,
    *,
    own: bool = False,
) -> list[Unit]:
    """The units of the sentences in `within`; `claims` are the document's that touch it.

    `own` says that the document is its publisher's own statement, as a letter is its writer's: it
    then makes every claim that is ascribed to nobody else.
    """
    text = document.text
    title = fold(document.summary.about.title or "")
    placed = [(claim.extent, claim) for claim in claims]
    found = (
        replace(unit, aliases=aliases)
        for paragraph in paragraphs(within.of(text))
        for shifted in [Span(within.start + paragraph.start, within.start + paragraph.end)]
        for start in [_from_question(text, shifted.start)]
        for sentence in sentences(text, shifted)
        if fold(sentence.of(text)) != title
        for others in [_of_others(document, sentence, placed) if own else placed]
        for unit in _units_of(document, sentence, Span(start, sentence.start), others)
    )
    return [unit if unit.claim else _as_own(unit, own=own) for unit in found]


def _of_others(
    document: Document, sentence: Span, claims: Sequence[tuple[Span, Claim]]
) -> list[tuple[Span, Claim]]:
    """Those of `claims` that its publisher does not make itself by what it says in `sentence`."""
    text = document.text
    return [
        (extent_, claim)
        for extent_, claim in claims
        if extent_.overlaps(sentence) and not _is_its_own(text, sentence, extent_, claim)
    ]


def _is_its_own(text: str, sentence: Span, extent_: Span, claim: Claim) -> bool:
    """*It is established that …*, *The clerk’s claim that … is untrue* in a body's statement."""
    if claim.parent is not None or not sentence.contains(extent_):
        return False
    cue = " ".join(span.of(text) for span in claim.cue)
    if any(map(_SAYING.fullmatch, cue.split())) and _is_thing_said(text, claim):
        said = text[extent_.start : sentence.end]
        return calls_false(said) or is_belied(text[extent_.end : sentence.end])
    return not _is_somebodys(claim) and not _HEARSAY.search(cue)


def _is_thing_said(text: str, claim: Claim) -> bool:
    """*The claim that …*, *the statement of the clerk*, *his assertion*: a noun, and no verb."""
    if not claim.source:
        return True
    source, cue = claim.source[0], claim.cue[0]
    return cue.start < source.start or bool(_OWNED.search(text[source.start : cue.start]))


def _from_question(text: str, start: int) -> int:
    """Where the paragraph at `start` begins, or the question before it, as in an interview."""
    before = text[:start].rstrip()
    return before.rfind("\n") + 1 if before.endswith(_ASKING) else start


def _as_own(unit: Unit, *, own: bool) -> Unit:
    """As its writer's, where it stands in a letter, or its publisher's `own`."""
    publisher, document = publisher_of(unit.document), unit.document
    writer = writer_at(document.text, document.summary.about, unit.sentence.start)
    if not (own or writer):
        return unit
    chain = (publisher, writer) if writer else (publisher,)
    return replace(unit, claim=own_claim(document.text, unit.span, chain))


def _units_of(
    document: Document, sentence: Span, context: Span, claims: Sequence[tuple[Span, Claim]]
) -> Iterator[Unit]:
    """`claims` are each behind its extent."""
    whole = _is_sentence(sentence.of(document.text))
    near = [claim for extent_, claim in claims if extent_.overlaps(sentence)]
    every = [claim for claim in near if whole or _is_somebodys(claim)]
    touching = [c for c in every if not _only_passes_on(c, every) and not _is_object(c, every)]
    told_of = any(_is_told_of(document.text, sentence, claim) for claim in touching)
    if (not touching and whole) or told_of:
        yield Unit(document, sentence, sentence, context, None)
    elif lead := _own_lead(document.text, sentence, touching):
        yield Unit(document, lead, lead, context, None)
    for claim in touching:
        others = [c for c in touching if c is not claim and c.parent is None]
        for span, around in _quotes(document.text, sentence, claim, others):
            yield Unit(document, span, around, context, claim)


def _own_lead(text: str, sentence: Span, touching: Sequence[Claim]) -> Span | None:
    """What the document tells itself before others come in: *He resigned on Tuesday, a month after*
    *he had ruled it out*.
    """
    first = min(claim.extent.start for claim in touching) if touching else sentence.start
    comma = text.rfind(", ", sentence.start, first)
    lead = trim(text, Span(sentence.start, max(comma, sentence.start)))
    return lead if len(lead.of(text).split()) >= _FEWEST_OF_CLAUSE else None


def _is_somebodys(claim: Claim) -> bool:
    """*Ministry denies report* tells whose words they are; *On the allegations* does not."""
    return claim.speaker.kind is not SourceKind.UNSTATED


def _only_passes_on(claim: Claim, others: Sequence[Claim]) -> bool:
    """*“The ministry says that …,” he said*: the ministry's words, and the chain holds him."""
    if claim.act in _TAKING_A_STAND:
        return False
    whole = extent(claim.content)
    return any(
        other.parent == claim.id
        and other.chain[: len(claim.chain)] == claim.chain
        and len(other.chain) > len(claim.chain)
        and _length(other.extent) >= _NEARLY * _length(whole)
        and _length(extent(other.content)) >= _MAINLY * _length(whole)
        for other in others
    )


def _length(span: Span) -> int:
    return span.end - span.start


def _is_object(claim: Claim, others: Sequence[Claim]) -> bool:
    """*The ministry rejects the assertion that …*: nobody asserts it here, the ministry denies it.

    What it denies stands by itself only where the sentence says whose words they are, and nothing
    does of what is just asked.
    """
    around = [other.act for other in others if other.id == claim.parent]
    unowned = claim.chain[-1].kind is SourceKind.UNSTATED
    return Act.QUESTION in around or (unowned and not _TAKING_A_STAND.isdisjoint(around))


def _quotes(
    text: str, sentence: Span, claim: Claim, others: Sequence[Claim]
) -> Iterator[tuple[Span, Span]]:
    """The stretches of `claim` to quote from `sentence`, each with the clause that it stands in."""
    if claim.kind == Kind.DIRECT:
        yield from ((span, sentence) for span in _spoken(text, sentence, claim))
        return
    for clause in clauses(text, sentence):
        if not any(content.overlaps(clause) for content in claim.content):
            continue
        alone = claim.parent is None and not any(c.extent.overlaps(clause) for c in others)
        alone = alone and not _is_told_of(text, sentence, claim)
        span = clause if alone else _own_part(text, clause, claim)
        yield _without_that(text, trim(text, span)), clause


def _is_told_of(text: str, sentence: Span, claim: Claim) -> bool:
    """*Leaflets asking people to leave had been dropped*: the document tells of who says it."""
    begins = claim.source and claim.extent.start == sentence.start
    asking = len(claim.cue) == 1 and claim.cue[0].of(text).endswith("ing")
    follows = _FINITE.match(text, claim.extent.end, sentence.end)
    return bool(begins and asking and follows)


def _own_part(text: str, clause: Span, claim: Claim) -> Span:
    """What `claim` has of a clause that holds other claims too.

    A denial keeps the relative clause that says what it denies; one that is itself a relative
    clause is quoted without its head: *26 people were killed* of *which found that 26 people…*.
    """
    own = _cut(claim.extent, clause)
    if claim.act == Act.DENIAL and _RELATIVE.match(text, own.end):
        return Span(own.start, clause.end)
    if _RELATIVE.match(text, own.start):
        return _cut(extent(claim.content), clause)
    return own


def _spoken(text: str, sentence: Span, claim: Claim) -> list[Span]:
    """A direct quotation without its marks: whole where it is short, else by its sentences."""
    parts = tuple(
        _cut(content, sentence) for content in claim.content if content.overlaps(sentence)
    )
    if not parts:
        return []
    whole = extent(parts)
    if whole.end - whole.start <= _WHOLE:
        return [_unmarked(text, whole)]
    inner = [s for part in parts for s in sentences(text, _unmarked(text, part))]
    return [span for span in inner if span.start < span.end]


def _without_that(text: str, span: Span) -> Span:
    found = _THAT.match(text, span.start, span.end)
    return Span(found.end(), span.end) if found else span


def _unmarked(text: str, span: Span) -> Span:
    inner = span.of(text)
    start = span.start + len(inner) - len(inner.lstrip(_QUOTE_MARKS))
    end = span.end - (len(inner) - len(inner.rstrip(_QUOTE_MARKS + ",")))
    return Span(start, max(start, end))


def _cut(span: Span, within: Span) -> Span:
    return Span(max(span.start, within.start), min(span.end, within.end))


def _is_sentence(text: str) -> bool:
    """Whether this reads as a sentence, and not as a heading, a dateline or a form's field."""
    words = len(text.split())
    if words <= _LONGEST_HEADING and _HEADS.match(text) and not _tells(text):
        return False
    return words >= _FEWEST_WORDS and (words >= _RUN_ON or bool(_SENTENCE_END.search(text)))


def _tells(text: str) -> bool:
    """Whether anything in it is a verb."""
    tokens = tuple(tokenize(text, Span(0, len(text)), []))
    return any(is_verbal(tokens, index) for index in range(len(tokens)))
