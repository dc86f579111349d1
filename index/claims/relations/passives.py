"""Attributions in the passive: *was accused by X of*, *was said by X to*, *is disputed by X*.

Without *by*, reporting passives attribute to nobody: *is said to*, *it is understood that*.
"""

from collections.abc import Callable

from index.claims import words
from index.claims.cue_nouns import HEDGE_PARTICIPLES
from index.claims.cue_verbs import Frame, Speech
from index.claims.names import ORGANISATIONS, PEOPLE
from index.claims.phrases import Range, Tokens, nearest_phrase, phrase_after
from index.claims.relation import Relation
from index.claims.relations.clauses import clause_end, find_that, has_finite_verb, span_of
from index.claims.relations.passive_parts import DUMMIES, Passive, built, passive_of
from index.claims.relations.set_off import before_cue
from index.claims.relations.subjects import taken_up
from index.claims.sentences import Sentence
from index.claims.tokens import Tag
from index.claims.verbgroups import VerbGroup
from index.model import Span

_ACCUSING = frozenset((Speech.ACCUSE, Speech.CHARGE))
_LINKS = frozenset(("of", "for", "with", "over", "as", "about", "on"))
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
    found = [_relation(sentence, group, heads - {group.head}) for group in groups if group.passive]
    puts = (i for i, token in enumerate(sentence.tokens) if i and token.lower == "put")
    found += [_put_to(sentence, index, heads) for index in puts]
    return [relation for relation in found if relation]


def _put_to(sentence: Sentence, index: int, others: frozenset[int]) -> Relation | None:
    """*It was put to us by the league that it rained*; without the league, nobody says who put it.

    `index` is where *put* stands, `others` are the cue verbs.
    """
    tokens = sentence.tokens
    told = phrase_after(tokens, index + 2)
    linked = tokens[index - 1].lower in words.BE and tokens[index + 1 : index + 2]
    if told is None or not linked or linked[0].tag is not Tag.TO:
        return None
    by = told[1] < len(tokens) and tokens[told[1]].lower == "by"
    agent = phrase_after(tokens, told[1] + 1) if by else None
    start = agent[1] if agent else told[1]
    if start >= len(tokens) or tokens[start].lower != "that":
        return None
    content = span_of(tokens, start, clause_end(tokens, start, others))
    cue = span_of(tokens, index - 1, agent[0] if agent else told[1])
    source = span_of(tokens, *agent) if agent else None
    return built((content,), (cue,), (source,) if source else ()) if content and cue else None


def _relation(sentence: Sentence, group: VerbGroup, others: frozenset[int]) -> Relation | None:
    passive = passive_of(sentence.tokens, group, others)
    return _reading_of(passive)(passive) or _told_before(sentence, passive)


def _reading_of(passive: Passive) -> Callable[[Passive], Relation | None]:
    """How the verb is to be read, by what it does and the word after it."""
    group, follows = passive.group, passive.follows
    warned = group.speech is Speech.WARN and follows in {"that", "to", "not"}
    if group.frame is Frame.TELL or warned:
        return _told
    if group.speech is Speech.ESTIMATE and follows == "at":
        return _measured
    likened = passive.speaker is not None and group.lemma in _LIKENING
    if follows == "as" and (passive.is_saying or likened):
        return _likened
    alleged = group.lemma == "allege" and follows in {"to", "that"}
    suspected = group.lemma == "suspect" and follows == "of"
    if suspected or (group.speech in _ACCUSING and not alleged):
        return _accused
    return _reported if _reports(passive) else _done_by


def _reports(passive: Passive) -> bool:
    """Whether the verb tells what is said of its subject: *is said to*, *it was confirmed that*."""
    head = passive.tokens[passive.group.head].lower
    if passive.has_dummy and passive.group.frame is Frame.FREE and passive.follows == "that":
        return not passive.group.reduced
    if head not in HEDGE_PARTICIPLES:
        return False
    if passive.follows in {"to", "that"}:
        return not passive.group.reduced or passive.follows == "to"
    if _is_it(passive) and _that_later(passive) is not None:
        return True
    return _is_it(passive) and has_finite_verb(passive.tokens, passive.after)


def _that_later(passive: Passive) -> int | None:
    """Where *that* stands after circumstances: *It has been claimed on the radio that*."""
    if passive.after >= len(passive.tokens):
        return None
    circumstances = passive.tokens[passive.after].tag is Tag.PREPOSITION
    return find_that(passive.tokens, passive.after) if circumstances else None


def _is_it(passive: Passive) -> bool:
    target = passive.target
    return target is not None and passive.tokens[target[0]].lower == "it"


def _told(passive: Passive) -> Relation | None:
    """*was told by X that*; the subject is the one addressed and no content."""
    clause = passive.speaker is None and has_finite_verb(passive.tokens, passive.after)
    if passive.follows not in {"that", "to", "how", "why", "not"} and not clause:
        return None
    bidden = passive.follows == "to" or (passive.follows, passive.group.lemma) == ("not", "tell")
    if bidden and passive.speaker is None:
        return None  # *were told not to speak*
    end = clause_end(passive.tokens, passive.after, passive.others)
    last = passive.speaker[0] if passive.speaker else passive.group.last
    content = passive.span((passive.after, end))
    return built(content, passive.cue(last), passive.span(passive.speaker))


def _told_before(sentence: Sentence, passive: Passive) -> Relation | None:
    """*The tents were gone, rescuers were told by X*: what was told stands first."""
    tokens, target = passive.tokens, passive.target
    ends = passive.after >= len(tokens) or tokens[passive.after].tag in {Tag.STOP, Tag.COMMA}
    if passive.group.frame is not Frame.TELL or not ends or not target or not target[0]:
        return None
    if tokens[target[0] - 1].tag is not Tag.COMMA:
        return None
    content = tuple(before_cue(sentence, target[0]))
    last = passive.speaker[0] if passive.speaker else passive.group.last
    return built(content, passive.cue(last), passive.span(passive.speaker))


def _measured(passive: Passive) -> Relation | None:
    """*Losses are put at 70*, *was estimated by X at 4,000*, *is put at 70 by X*: what is counted,
    and the number.
    """
    end = clause_end(passive.tokens, passive.after, passive.others)
    target = passive.target if not passive.has_dummy else None
    by = None if passive.speaker else _measurer(passive.tokens, passive.after + 1, end)
    number = passive.span((passive.after + 1, by[0] - 1 if by else end))
    last = passive.speaker[0] if passive.speaker else passive.after + 1
    cue = passive.cue(last) + (passive.span((by[0] - 1, by[0])) if by else ())
    return built(passive.span(target) + number, cue, passive.span(passive.speaker or by))


def _measurer(tokens: Tokens, start: int, end: int) -> Range | None:
    """*relief workers* of *at 600 by relief workers*; *by 2040* and *by half* name nobody."""
    by = next((i for i in range(start, end) if tokens[i].lower == "by"), None)
    found = phrase_after(tokens, by + 1) if by is not None else None
    if found is None:
        return None
    named = any(t.tag is Tag.NAME for t in tokens[slice(*found)])
    somebody = {t.lower for t in tokens[slice(*found)]} & (PEOPLE | ORGANISATIONS)
    dated = {t.lower for t in tokens[slice(*found)]} & words.CALENDAR
    return found if (named or somebody) and not dated else None


def _likened(passive: Passive) -> Relation | None:
    """*was described by X as Y*: who was described, and as what; *quoted as saying* is none."""
    if passive.is_saying:
        return None
    end = clause_end(passive.tokens, passive.after, passive.others)
    content = passive.span(passive.target) + passive.span((passive.after, end))
    last = passive.speaker[0] if passive.speaker else passive.after
    return built(content, passive.cue(last), passive.span(passive.speaker))


def _accused(passive: Passive) -> Relation | None:
    """*T was accused by X of Z*, *T was charged with Z by X*: T and Z are the content."""
    tokens, group = passive.tokens, passive.group
    start = passive.after if passive.direct else group.last
    links = start < len(tokens) and tokens[start].lower in _LINKS
    if not links and passive.agent is None:
        return None
    later = passive.by if not passive.direct else None
    aside = _is_aside(passive) and not group.reduced
    end = later if later is not None else clause_end(tokens, start, passive.others, aside=aside)
    accused = () if passive.has_dummy else _told_of(passive)
    blame = passive.span((start + 1, end)) if links else ()
    cue = passive.cue(group.last + 1 if passive.direct or links else group.last)
    if later is not None:
        cue += passive.span((later, later + 1))
    return built(accused + blame, cue, passive.span(passive.agent))


def _reported(passive: Passive) -> Relation | None:
    """*T is said by X to*, *it is understood that*: the content is T and what follows."""
    aside = _is_aside(passive)
    end = clause_end(passive.tokens, passive.after, passive.others, aside=aside)
    start = _that_later(passive) if _is_it(passive) else None
    rest = passive.span((start or passive.after, _before_main_verb(passive, end)))
    last = passive.speaker[0] if passive.speaker else passive.group.last
    source = passive.span(passive.speaker)
    if passive.has_dummy and passive.target:
        return built(rest, passive.span((passive.target[0], last)), source)
    return built(_told_of(passive) + rest, passive.cue(last), source)


def _is_aside(passive: Passive) -> bool:
    """Whether a comma ends the clause: *, who is believed to …,*, *, thought to be …,*."""
    if passive.group.reduced:
        return True
    target = passive.target
    return bool(target and target[0] and passive.tokens[target[0]].lower in words.RELATIVES) and (
        passive.tokens[target[0] - 1].tag is Tag.COMMA if target else False
    )


def _told_of(passive: Passive) -> tuple[Span, ...]:
    """The subject; of *who* and of a bare participle, the phrase before it."""
    tokens, target, first = passive.tokens, passive.target, passive.group.first
    if target and tokens[target[0]].lower in words.RELATIVES and target[0]:
        who = taken_up(tokens, target[0])
        return (who,) if who else passive.span(target)
    if not passive.group.reduced:
        return passive.span(target)
    return passive.span(nearest_phrase(tokens, first - (tokens[first - 1].tag is Tag.COMMA)))


def _before_main_verb(passive: Passive, end: int) -> int:
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


def _is_evidence(passive: Passive) -> bool:
    """*was not supported by documents*: what bears it out has not said so."""
    agent = passive.agent or (0, 0)
    return any(t.lower in words.DOCUMENT_NOUNS for t in passive.tokens[slice(*agent)])


def _done_by(passive: Passive) -> Relation | None:
    """*Z is disputed by X*: Z is the content. Without X, only a denial or charge counts."""
    group, target = passive.group, passive.target
    if target is None or passive.tokens[target[0]].lower in words.RELATIVES | DUMMIES:
        return None
    content = passive.span(target)
    if group.lemma == "support" and _is_evidence(passive):
        return None
    if passive.speaker and group.frame is Frame.FREE:
        return built(content, passive.cue(passive.speaker[0]), passive.span(passive.speaker))
    if group.reduced:
        return None
    cue = passive.cue(group.last)
    nothing = passive.tokens[target[0]].lower in {"none", "neither", "no"}
    if group.speech is Speech.CONFIRM and (group.negated or nothing):
        return built(content, cue, (), own=True)
    agentless = group.speech in _AGENTLESS or group.lemma in _DISPUTED
    return built(content, cue, ()) if agentless else None
