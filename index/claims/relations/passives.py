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
from index.claims.relations.clauses import (
    clause_end,
    has_finite_verb,
    skip_adverbials,
    span_of,
)
from index.claims.relations.subjects import taken_up
from index.claims.sentences import Sentence
from index.claims.tokens import Tag
from index.claims.verbgroups import VerbGroup
from index.model import Span

_ACCUSING = frozenset((Speech.ACCUSE, Speech.CHARGE))
_LINKS = frozenset(("of", "for", "with", "over", "as", "about", "on"))
_DUMMIES = frozenset(("it", "there"))
_AGENTLESS = frozenset((Speech.CHARGE, Speech.ACCUSE))
_LIKENING = words.family(
    """brand characterise characterize condemn criticise criticize decry denounce depict describe
    deride dismiss hail label name portray praise quote recall reject ridicule see view regard
    welcome"""
)
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
    def is_saying(self) -> bool:
        """Whether *as saying* follows: the subject speaks, not the agent."""
        return self.after + 1 < len(self.tokens) and self.tokens[self.after + 1].lower == "saying"

    @property
    def has_dummy(self) -> bool:
        return self.target is None or self.tokens[self.target[0]].lower in _DUMMIES


def _relation(tokens: Tokens, group: VerbGroup, others: frozenset[int]) -> Relation | None:
    passive = _passive(tokens, group, others)
    if group.frame is Frame.TELL:
        return _told(passive)
    if group.speech is Speech.ESTIMATE and passive.follows == "at":
        return _measured(passive)
    if passive.follows == "as" and passive.is_saying:
        return None
    if passive.follows == "as" and passive.speaker and group.lemma in _LIKENING:
        return _likened(passive)
    alleged = group.lemma == "allege" and passive.follows in {"to", "that"}
    if group.speech in _ACCUSING and not alleged:
        return _accused(passive)
    if group.speech is Speech.WARN and passive.follows in {"that", "to", "not"}:
        return _told(passive)
    return _reported(passive) if _reports(passive) else _done_by(passive)


def _reports(passive: _Passive) -> bool:
    """Whether the verb tells what is said of its subject: *is said to*, *it was confirmed that*."""
    head = passive.tokens[passive.group.head].lower
    if passive.has_dummy and passive.group.frame is Frame.FREE and passive.follows == "that":
        return not passive.group.reduced
    if head not in HEDGE_PARTICIPLES:
        return False
    if passive.follows in {"to", "that"}:
        return not passive.group.reduced or passive.follows == "to"
    return _is_it(passive) and has_finite_verb(passive.tokens, passive.after)


def _is_it(passive: _Passive) -> bool:
    target = passive.target
    return target is not None and passive.tokens[target[0]].lower == "it"


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
                return index, with_appositions(tokens, _without_number(tokens, phrase))
        if tokens[index].tag in {Tag.STOP, Tag.SEMICOLON, Tag.SUBORDINATOR, Tag.WH, Tag.COMMA}:
            break
    return None, None


def _without_number(tokens: Tokens, phrase: Range) -> Range:
    """*police at 4,000* ends in *police*."""
    at = (i for i in range(phrase[0] + 1, phrase[1] - 1) if tokens[i].lower == "at")
    counted = next((i for i in at if tokens[i + 1].tag is Tag.NUMBER), phrase[1])
    return phrase[0], counted


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
    clause = passive.speaker is None and has_finite_verb(passive.tokens, passive.after)
    if passive.follows not in {"that", "to", "how", "why", "not"} and not clause:
        return None
    if passive.follows == "to" and passive.speaker is None:
        return None
    end = clause_end(passive.tokens, passive.after, passive.others)
    last = passive.speaker[0] if passive.speaker else passive.group.last
    content = passive.span((passive.after, end))
    return _built(content, passive.cue(last), passive.span(passive.speaker))


def _measured(passive: _Passive) -> Relation | None:
    """*Losses are put at 70*, *was estimated by X at 4,000*: what is counted, and the number."""
    end = clause_end(passive.tokens, passive.after, passive.others)
    target = passive.target if not passive.has_dummy else None
    number = passive.span((passive.after + 1, end))
    last = passive.speaker[0] if passive.speaker else passive.after + 1
    return _built(passive.span(target) + number, passive.cue(last), passive.span(passive.speaker))


def _likened(passive: _Passive) -> Relation | None:
    """*was described by X as Y*: the content is who was described and as what."""
    end = clause_end(passive.tokens, passive.after, passive.others)
    content = passive.span(passive.target) + passive.span((passive.after, end))
    last = passive.speaker[0] if passive.speaker else passive.after
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
    aside = _is_aside(passive)
    end = clause_end(passive.tokens, passive.after, passive.others, aside=aside)
    rest = passive.span((passive.after, _before_main_verb(passive, end)))
    last = passive.speaker[0] if passive.speaker else passive.group.last
    source = passive.span(passive.speaker)
    if passive.has_dummy and passive.target:
        return _built(rest, passive.span((passive.target[0], last)), source)
    return _built(_told_of(passive) + rest, passive.cue(last), source)


def _is_aside(passive: _Passive) -> bool:
    """Whether a comma ends the clause: *, who is believed to …,*, *, thought to be …,*."""
    if passive.group.reduced:
        return True
    target = passive.target
    return bool(target and target[0] and passive.tokens[target[0]].lower in words.RELATIVES) and (
        passive.tokens[target[0] - 1].tag is Tag.COMMA if target else False
    )


def _told_of(passive: _Passive) -> tuple[Span, ...]:
    """The subject; of *who* and of a bare participle, the phrase before it."""
    tokens, target, first = passive.tokens, passive.target, passive.group.first
    if target and tokens[target[0]].lower in words.RELATIVES and target[0]:
        who = taken_up(tokens, target[0])
        return (who,) if who else passive.span(target)
    if not passive.group.reduced:
        return passive.span(target)
    return passive.span(nearest_phrase(tokens, first - (tokens[first - 1].tag is Tag.COMMA)))


def _before_main_verb(passive: _Passive, end: int) -> int:
    """In a relative clause, where the sentence goes on: *on which it is said to rest | has not*."""
    tokens, start = passive.tokens, passive.after
    target = passive.target[0] if passive.target else 0
    relative = any(t.lower in words.RELATIVES for t in tokens[: target + 1])
    if passive.follows != "to" or not (relative or passive.group.reduced):
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
