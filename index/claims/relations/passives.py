"""Attributions in the passive: *was accused by X of*, *was said by X to*, *is disputed by X*.

Without *by*, reporting passives attribute to nobody: *is said to*, *it is understood that*.
"""

from dataclasses import dataclass

from index.claims import words
from index.claims.appositions import with_appositions
from index.claims.cue_nouns import HEDGE_PARTICIPLES
from index.claims.cue_verbs import Frame, Speech
from index.claims.lexicon import NOUN_FORMS
from index.claims.phrases import (
    Range,
    Tokens,
    nearest_phrase,
    phrase_after,
    subject_before,
)
from index.claims.relation import Relation
from index.claims.relations.clauses import clause_end, skip_adverbials, span_of
from index.claims.sentences import Sentence
from index.claims.tokens import Tag
from index.claims.verbgroups import VerbGroup
from index.model import Span

_ACCUSING = frozenset((Speech.ACCUSE, Speech.CHARGE))
_LINKS = frozenset(("of", "for", "with", "over", "as", "about"))
_DUMMIES = frozenset(("it", "there"))
_AGENTLESS = frozenset((Speech.CHARGE, Speech.ACCUSE))
_DISPUTED = frozenset(("contest", "deny", "dispute", "refute"))


def passive_relations(sentence: Sentence, groups: list[VerbGroup]) -> list[Relation]:
    """The relations whose cue is a passive verb of `sentence`; `groups` are its cue verbs."""
    heads = frozenset(group.head for group in groups)
    found = (
        _relation(sentence.tokens, group, heads - {group.head}) for group in groups if group.passive
    )
    return [relation for relation in found if relation]


@dataclass(frozen=True, slots=True)
class _Passive:
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
    def has_dummy(self) -> bool:
        return self.target is None or self.tokens[self.target[0]].lower in _DUMMIES


def _relation(tokens: Tokens, group: VerbGroup, others: frozenset[int]) -> Relation | None:
    passive = _passive(tokens, group, others)
    if group.frame is Frame.TELL:
        return _told(passive)
    alleged = group.lemma == "allege" and passive.follows in {"to", "that"}
    if group.speech in _ACCUSING and not alleged:
        return _accused(passive)
    reported = tokens[group.head].lower in HEDGE_PARTICIPLES and passive.follows in {"to", "that"}
    return _reported(passive) if reported and not group.reduced else _done_by(passive)


def _passive(tokens: Tokens, group: VerbGroup, others: frozenset[int]) -> _Passive:
    index = skip_adverbials(tokens, group.last)
    by, agent = _agent(tokens, index)
    direct = agent is not None and by == index
    after = agent[1] if agent and direct else index
    target = _target(tokens, group.first)
    return _Passive(tokens, group, others, target, by, agent, direct, after)


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
                return index, with_appositions(tokens, phrase)
        if tokens[index].tag in {Tag.STOP, Tag.SEMICOLON, Tag.SUBORDINATOR, Tag.WH, Tag.COMMA}:
            break
    return None, None


def _built(
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


def _told(passive: _Passive) -> Relation | None:
    """*was told by X that*; the subject is the one addressed and no content."""
    if passive.follows not in {"that", "to", "how", "why", "“”"}:
        return None
    if passive.follows == "to" and passive.speaker is None:
        return None
    end = clause_end(passive.tokens, passive.after, passive.others)
    last = passive.speaker[0] if passive.speaker else passive.group.last
    content = passive.span((passive.after, end))
    return _built(content, passive.cue(last), passive.span(passive.speaker))


def _accused(passive: _Passive) -> Relation | None:
    """*T was accused by X of Z*, *T was charged with Z by X*: T and Z are the content."""
    tokens, group = passive.tokens, passive.group
    start = passive.after if passive.direct else group.last
    links = start < len(tokens) and tokens[start].lower in _LINKS
    if not links and passive.agent is None:
        return None
    later = passive.by if not passive.direct else None
    end = later if later is not None else clause_end(tokens, start, passive.others)
    accused = () if passive.has_dummy else passive.span(passive.target)
    blame = passive.span((start + 1, end)) if links else ()
    cue = passive.cue(group.last + 1 if passive.direct or links else group.last)
    if later is not None:
        cue += passive.span((later, later + 1))
    return _built(accused + blame, cue, passive.span(passive.agent))


def _reported(passive: _Passive) -> Relation | None:
    """*T is said by X to*, *it is understood that*: the content is T and what follows."""
    end = clause_end(passive.tokens, passive.after, passive.others)
    rest = passive.span((passive.after, _before_main_verb(passive, end)))
    last = passive.speaker[0] if passive.speaker else passive.group.last
    source = passive.span(passive.speaker)
    if passive.has_dummy and passive.target:
        return _built(rest, passive.span((passive.target[0], last)), source)
    return _built(passive.span(passive.target) + rest, passive.cue(last), source)


def _before_main_verb(passive: _Passive, end: int) -> int:
    """In a relative clause, where the sentence goes on: *on which it is said to rest | has not*."""
    tokens, start = passive.tokens, passive.after
    target = passive.target[0] if passive.target else 0
    if passive.follows != "to" or not any(t.lower in words.RELATIVES for t in tokens[:target]):
        return end
    finite = {Tag.AUXILIARY, Tag.MODAL}
    for index in range(start + 2, end):
        if tokens[index].tag is Tag.COMMA:
            break
        if tokens[index].tag in finite and tokens[index - 1].tag in {Tag.WORD, Tag.NAME}:
            return index
    return end


def _done_by(passive: _Passive) -> Relation | None:
    """*Z is disputed by X*: Z is the content. Without X, only a denial or charge counts."""
    group, target = passive.group, passive.target
    if target is None or passive.tokens[target[0]].lower in words.RELATIVES | _DUMMIES:
        return None
    content = passive.span(target)
    if passive.speaker and group.frame is Frame.FREE:
        return _built(content, passive.cue(passive.speaker[0]), passive.span(passive.speaker))
    if group.reduced:
        return None
    cue = passive.cue(group.last)
    if group.speech is Speech.CONFIRM and group.negated:
        return _built(content, cue, (), own=True)
    agentless = group.speech in _AGENTLESS or group.lemma in _DISPUTED
    return _built(content, cue, ()) if agentless else None
