"""A passive verb with what stands around it: its subject, and the *by* with whoever did it."""

from dataclasses import dataclass

from index.claims import words
from index.claims.appositions import with_appositions
from index.claims.cue_verbs import Speech
from index.claims.lexicon import NOUN_FORMS
from index.claims.names import ORGANISATIONS, PEOPLE
from index.claims.phrases import (
    Range,
    Tokens,
    nearest_phrase,
    phrase_after,
    subject_before,
)
from index.claims.relation import Relation
from index.claims.relations.clauses import skip_adverbials, span_of
from index.claims.tokens import Tag
from index.claims.verbgroups import VerbGroup
from index.model import Span

_CHARGES = {Speech.ACCUSE: frozenset(("of",)), Speech.CHARGE: frozenset(("with", "over"))}
_CHARGING = PEOPLE | ORGANISATIONS | words.COURTS
DUMMIES = frozenset(("it", "there"))


@dataclass(frozen=True, slots=True)
class Passive:
    """A passive verb with what stands around it.

    `target` is its subject, `agent` the phrase after *by*, which stands at `by`; `direct` says that
    *by* follows the verb at once. `after` is where the words after verb and direct agent begin.
    """

    tokens: Tokens
    group: VerbGroup
    others: frozenset[int]
    target: Range | None
    by: int | None
    agent: Range | None
    direct: bool
    after: int

    @property
    def follows(self) -> str:
        return self.tokens[self.after].lower if self.after < len(self.tokens) else ""

    @property
    def speaker(self) -> Range | None:
        """The agent, where it stands right after the verb."""
        return self.agent if self.direct else None

    def span(self, place: Range | None) -> tuple[Span, ...]:
        span = span_of(self.tokens, *place) if place else None
        return (span,) if span else ()

    def cue(self, last: int) -> tuple[Span, ...]:
        return self.span((self.group.first, last))

    @property
    def is_saying(self) -> bool:
        """Whether *as saying* follows: the subject speaks, not the agent."""
        return self.after + 1 < len(self.tokens) and self.tokens[self.after + 1].lower == "saying"

    @property
    def has_dummy(self) -> bool:
        return self.target is None or self.tokens[self.target[0]].lower in DUMMIES


def passive_of(tokens: Tokens, group: VerbGroup, others: frozenset[int]) -> Passive:
    index = skip_adverbials(tokens, group.last)
    by, agent = _agent(tokens, index)
    links = _CHARGES.get(group.speech)
    agent = _without_charge(tokens, agent, links) if agent and links else agent
    direct = agent is not None and by == index
    if links and agent and not direct and not _may_charge(tokens, agent):
        by, agent = None, None
    after = agent[1] if agent and direct else index
    target = _target(tokens, group.first)
    return Passive(tokens, group, others, target, by, agent, direct, after)


def _may_charge(tokens: Tokens, agent: Range) -> bool:
    """*charged with killing two men by negligence*: negligence charges nobody."""
    held = tokens[slice(*agent)]
    return any(t.tag in {Tag.NAME, Tag.PRONOUN} or t.lower in _CHARGING for t in held)


def _target(tokens: Tokens, end: int) -> Range | None:
    """The subject; with the noun whose clause it is: *the claim that X did | is disputed*."""
    target = subject_before(tokens, end)
    if target is None or target[0] < 2 or tokens[target[0] - 1].lower != "that":
        return target
    noun = nearest_phrase(tokens, target[0] - 1)
    known = noun is not None and tokens[noun[1] - 1].lower in NOUN_FORMS
    return (noun[0], target[1]) if noun and known else target


def _agent(tokens: Tokens, start: int) -> tuple[int | None, Range | None]:
    """Where *by X* stands from `start` on, and X; not past the next mark."""
    for index in range(start, len(tokens) - 1):
        if tokens[index].lower == "by":
            phrase = phrase_after(tokens, index + 1)
            if phrase and not tokens[phrase[0]].lower.endswith("ing"):
                return index, with_appositions(tokens, _without_number(tokens, phrase))
        if tokens[index].tag in {Tag.STOP, Tag.SEMICOLON, Tag.SUBORDINATOR, Tag.WH, Tag.COMMA}:
            break
    return None, None


def _without_charge(tokens: Tokens, agent: Range, links: frozenset[str]) -> Range:
    """*charged by the prosecutor | with theft*, *accused by the mayor of Tull | of theft*."""
    start, end = agent
    if end < len(tokens) and tokens[end].lower in links:
        return agent
    charges = (
        i
        for i in range(end - 2, start, -1)
        if tokens[i].lower in links and tokens[i + 1].tag is not Tag.NAME
    )
    return start, next(charges, end)


def _without_number(tokens: Tokens, phrase: Range) -> Range:
    """*police at 4,000* ends in *police*."""
    at = (i for i in range(phrase[0] + 1, phrase[1] - 1) if tokens[i].lower == "at")
    counted = next((i for i in at if tokens[i + 1].tag is Tag.NUMBER), phrase[1])
    return phrase[0], counted


def built(
    content: tuple[Span, ...],
    cue: tuple[Span, ...],
    source: tuple[Span, ...],
    *,
    own: bool = False,
) -> Relation | None:
    held = tuple(sorted(c for c in content if not any(c.overlaps(s) for s in (*cue, *source))))
    if not held or not cue:
        return None
    return Relation(held, cue, source, hedged=not source and not own, own=own)
