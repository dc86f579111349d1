"""Attributions that a clause hangs on to a noun: *a figure the army disputes*, *which X denies*."""

from index.claims import words
from index.claims.cue_verbs import Frame
from index.claims.lexicon import VERB_FORMS
from index.claims.phrases import Range, Tokens, nearest_phrase, phrase_after, subject_before
from index.claims.relation import Relation
from index.claims.relations.clauses import APPOSED, clause_start, span_of
from index.claims.sentences import Sentence
from index.claims.tokens import PUNCTUATION, Tag
from index.claims.verbgroups import VerbGroup, is_verbal
from index.model import Span

_CALLING = frozenset(("brand", "call", "consider", "deem", "dub", "label"))
_TELLING = words.family("announce declare detail disclose divulge mention report reveal")
_MOST_CALLED = 3  # words that something is called
_RELATIVE = frozenset(("which", "that", "whom"))


def disputed_relations(
    sentence: Sentence, groups: list[VerbGroup], found: list[Relation]
) -> list[Relation]:
    """The relations whose content an apposed noun takes up: *…, an account denied by X*."""
    reduced = (g for g in groups if g.reduced and g.frame is Frame.FREE)
    relations = [_denied_by(sentence, group, found) for group in reduced]
    active = (g for g in groups if not g.passive and g.lemma in _CALLING)
    relations += [_called(sentence, group, found) for group in active]
    return [relation for relation in relations if relation]


def relative_relations(
    sentence: Sentence, groups: list[VerbGroup], found: list[Relation]
) -> list[Relation]:
    """The relations whose content is what a relative clause hangs on; `found` are the others."""
    active = (g for g in groups if not g.passive and _takes_noun(g) and _ends(sentence.tokens, g))
    relations = (_in_clause(sentence, group, found) for group in active)
    return [relation for relation in relations if relation]


def _takes_noun(group: VerbGroup) -> bool:
    return group.frame is Frame.FREE or (group.negated and group.lemma == "accept")


def _denied_by(sentence: Sentence, group: VerbGroup, found: list[Relation]) -> Relation | None:
    """*…, an account disputed by the ministry*."""
    tokens = sentence.tokens
    noun = nearest_phrase(tokens, group.first)
    agent = phrase_after(tokens, group.last + 1)
    by = tokens[group.last].lower if group.last < len(tokens) else ""
    if by != "by" or agent is None or noun is None:
        return None
    content = _with_apposed(sentence, noun, found)
    cue, source = span_of(tokens, group.first, group.last + 1), span_of(tokens, *agent)
    return Relation(content, (cue,), (source,)) if content and cue and source else None


def _called(sentence: Sentence, group: VerbGroup, found: list[Relation]) -> Relation | None:
    """*90 dead, a figure the police called exaggerated*: what it is called belongs to the cue."""
    tokens = sentence.tokens
    end = next((i for i in range(group.last, len(tokens)) if tokens[i].tag in PUNCTUATION), None)
    end = len(tokens) if end is None else end
    subject = subject_before(tokens, group.first)
    plain = all(t.tag in {Tag.WORD, Tag.ADVERB} for t in tokens[group.last : end])
    if subject is None or not group.last < end <= group.last + _MOST_CALLED or not plain:
        return None
    linked = subject[0] - (tokens[subject[0] - 1].lower in _RELATIVE)
    noun = nearest_phrase(tokens, linked)
    content = _with_apposed(sentence, noun, found) if noun else ()
    cue, source = span_of(tokens, group.first, end), span_of(tokens, *subject)
    return Relation(content, (cue,), (source,)) if content and cue and source else None


def _in_clause(sentence: Sentence, group: VerbGroup, found: list[Relation]) -> Relation | None:
    subject = subject_before(sentence.tokens, group.first)
    return _relation(sentence, group, subject, found) if subject else None


def _ends(tokens: Tokens, group: VerbGroup) -> bool:
    return group.last >= len(tokens) or tokens[group.last].tag in PUNCTUATION


def _relation(
    sentence: Sentence, group: VerbGroup, subject: Range, found: list[Relation]
) -> Relation | None:
    tokens, start = sentence.tokens, subject[0]
    cue, source = span_of(tokens, group.first, group.last), span_of(tokens, *subject)
    if not start or cue is None or source is None:
        return None
    before = tokens[start - 1]
    content = None
    if tokens[start].lower in words.NOBODY or _completes(tokens, start - 1):
        return None
    relative = before.lower in _RELATIVE
    if relative and group.negated and group.lemma in _TELLING:
        return None  # *a fee which he did not disclose*: silence, and nothing said of it
    noun = nearest_phrase(tokens, start - relative)
    apposed = _with_apposed(sentence, noun, found) if noun else ()
    if apposed:
        return Relation(apposed, (cue,), (source,))
    if relative:
        content = _said_before(tokens, start - 1, found)
    elif before.tag in {Tag.WORD, Tag.NAME, Tag.NUMBER} and not is_verbal(tokens, start - 1):
        content = _noun_before(tokens, start)
    return Relation((content,), (cue,), (source,)) if content else None


def _with_apposed(sentence: Sentence, noun: Range, found: list[Relation]) -> tuple[Span, ...]:
    """*90 died, a figure*: the noun with what it stands for, where it stands after a comma."""
    tokens, start = sentence.tokens, noun[0]
    apposed = start > 1 and tokens[start - 1].tag in {Tag.COMMA, Tag.DASH}
    named = any(t.lower in APPOSED for t in tokens[start : noun[1]])
    own = span_of(tokens, *noun)
    if not apposed or not named or own is None:
        return ()
    end = tokens[start - 2].end
    before = [r for r in found if r.extent.start < end and r.content[0].start < own.start]
    if not before:
        whole = span_of(tokens, clause_start(sentence, start), noun[1])
        return (whole,) if whole else ()
    stated = before[-1].content
    if stated[-1].end >= end:
        return (*stated[:-1], Span(stated[-1].start, own.end))
    return (*stated, own)


def _completes(tokens: Tokens, index: int) -> bool:
    """Whether a *that* opens what is said and no relative clause: *said that nobody replied*."""
    if tokens[index].lower != "that" or not index:
        return False
    told = nearest_phrase(tokens, index)
    verb = VERB_FORMS.get(tokens[told[0] - 1].lower) if told and told[0] else None
    tells = verb is not None and verb.frame is Frame.TELL  # *told the court that he denied it*
    return tells or is_verbal(tokens, index - 1)


def _said_before(tokens: Tokens, relative: int, found: list[Relation]) -> Span | None:
    """What *which* takes up: the content that ends before it, else the noun phrase."""
    position = tokens[relative].start
    held = [
        Span(span.start, min(span.end, _end_before(tokens, relative)))
        for relation in found
        for span in relation.content
        if span.start < position
    ]
    if (
        held
        and held[-1].start < held[-1].end
        and relative
        and tokens[relative - 1].tag is Tag.COMMA
    ):
        return held[-1]
    end = relative - 1 if relative and tokens[relative - 1].tag is Tag.COMMA else relative
    return _noun_before(tokens, end)


def _end_before(tokens: Tokens, index: int) -> int:
    while index and tokens[index - 1].tag in PUNCTUATION:
        index -= 1
    return tokens[index - 1].end if index else 0


def _noun_before(tokens: Tokens, end: int) -> Span | None:
    """The phrase before `end`, with the one that it is an apposition of: *90 dead, a figure*."""
    phrase = subject_before(tokens, end) if end else None
    if phrase is None:
        return None
    start = phrase[0]
    if start > 1 and tokens[start - 1].tag is Tag.COMMA:
        earlier = subject_before(tokens, start - 1)
        start = earlier[0] if earlier else start
    return span_of(tokens, start, end)
