"""Attributions by an active verb: *X said that*, *…, said X*, *…, X notes, …*, *X denied it*."""

from dataclasses import dataclass

from index.claims import words
from index.claims.appositions import with_appositions
from index.claims.cue_verbs import Frame, Speech
from index.claims.lexicon import Form
from index.claims.phrases import (
    Range,
    Tokens,
    phrase_after,
    subject_before,
)
from index.claims.relation import Relation
from index.claims.relations.clauses import (
    clause_end,
    clause_start,
    skip_adverbials,
    span_of,
)
from index.claims.relations.contents import after_cue
from index.claims.relations.objects import object_end, says_nothing
from index.claims.relations.set_off import before_cue, closes, rest_after
from index.claims.relations.subjects import (
    asks_who,
    first_phrase,
    has_subject_before,
    joined_relative,
    of_participle,
    taken_up,
)
from index.claims.sentences import Sentence
from index.claims.tokens import Tag
from index.claims.verbgroups import VerbGroup
from index.model import Span

_BREAKS = frozenset((Tag.COMMA, Tag.QUOTE, Tag.DASH))
_AFTER_INVERSION = frozenset(
    (Tag.COMMA, Tag.STOP, Tag.QUOTE, Tag.SEMICOLON, Tag.DASH, Tag.WH, Tag.COLON, Tag.CONJUNCTION)
)
_OF_SOMEONE = frozenset((Speech.ACCUSE, Speech.CHARGE, Speech.DEMAND, Speech.DENY))
_INVERTED_BY = frozenset((Form.PAST, Form.THIRD))
_ASKED = words.family("asked pressed questioned")  # *Asked whether he …, X said*
_SUBORDINATE = words.family("after when since before because while although though if once")
_GOING_ON = words.family(
    """appeared appears came continued continues going goes gone seemed seems sought seeks tried
    tries used want wanted wants went"""
)
_MUTE = words.NOBODY | {"you", "there"}


@dataclass(frozen=True, slots=True)
class _Cue:
    """A verb group in its sentence, with the sentence's other cue verbs."""

    sentence: Sentence
    group: VerbGroup
    others: frozenset[int]

    @property
    def tokens(self) -> Tokens:
        return self.sentence.tokens


def verb_relations(sentence: Sentence, groups: list[VerbGroup]) -> list[Relation]:
    """The relations whose cue is an active verb of `sentence`; `groups` are its cue verbs."""
    heads = frozenset(group.head for group in groups)
    found: list[Relation] = []
    subject: Range | None = None
    for before, group in zip([None, *groups], groups, strict=False):
        if _is_purpose(sentence.tokens, group, before):
            continue
        if group.passive:
            subject = subject_before(sentence.tokens, group.first) or subject
            continue
        cue = _Cue(sentence, group, heads - {group.head})
        inverted = _inverted_subject(cue)
        own = inverted or _subject(cue, subject)
        relation = own and _relation(cue, own, inverted=inverted is not None)
        if relation:
            found.append(relation)
        if own and not inverted:
            subject = own
    return found


def _is_purpose(tokens: Tokens, group: VerbGroup, before: VerbGroup | None) -> bool:
    """*met to discuss*, *refused to comment*: no act of its own; but *went on to say* is one."""
    if tokens[group.first].tag is not Tag.TO:
        return False
    if before is not None and before.last == group.first:
        return True
    return not group.first or tokens[group.first - 1].lower not in _GOING_ON


def _subject(cue: _Cue, earlier: Range | None) -> Range | None:
    """The verb's subject; that of the verb before it, where the two share one."""
    tokens, group = cue.tokens, cue.group
    if group.form is Form.ING or tokens[group.first].tag is Tag.TO:
        return of_participle(tokens, group, earlier)
    own = subject_before(tokens, group.first)
    if own and own[0] and tokens[own[0] - 1].lower == "nor":
        return _from_neither(tokens, own)
    before = tokens[group.first - 1].tag if group.first else Tag.STOP
    if own is None and before is Tag.CONJUNCTION:
        return earlier or joined_relative(tokens, group.first) or first_phrase(tokens, group.first)
    if own is None and before is Tag.COMMA and group.form in _INVERTED_BY:
        return earlier
    return own


def _from_neither(tokens: Tokens, subject: Range) -> Range:
    """*neither Reeve nor the office replied*: both are who did not."""
    for index in range(subject[0] - 2, -1, -1):
        if tokens[index].lower == "neither":
            return index, subject[1]
        if tokens[index].tag in {Tag.STOP, Tag.SEMICOLON, Tag.QUOTE}:
            break
    return subject


def _inverted_subject(cue: _Cue) -> Range | None:
    """The phrase after the verb, where that is the speaker: *“…,” said X*."""
    tokens, group = cue.tokens, cue.group
    if group.form not in _INVERTED_BY or group.frame is Frame.TELL or group.negated:
        return None
    if group.first and tokens[group.first - 1].tag not in _BREAKS:
        return None
    phrase = phrase_after(tokens, group.last)
    if phrase is None or not _may_close(tokens, phrase[1]) or _has_own_subject(cue):
        return None
    if skip_adverbials(tokens, group.last) >= phrase[1]:
        return None  # *a study, published last week, …*
    whole = with_appositions(tokens, phrase)
    inserted = whole[1] < len(tokens) - 2 and tokens[whole[1]].tag is Tag.COMMA
    inserted = inserted or (group.frame is Frame.FREE and whole[1] >= len(tokens) - 1)
    if group.first == 0 or not before_cue(cue.sentence, group.first, inserted=inserted):
        return None
    return whole


def _has_own_subject(cue: _Cue) -> bool:
    """Whether a comma before the verb closes what is inserted after its subject."""
    tokens, first = cue.tokens, cue.group.first
    if not first or tokens[first - 1].tag is not Tag.COMMA:
        return False
    start = clause_start(cue.sentence, first)
    personal = cue.group.speech in _OF_SOMEONE and tokens[first - 2].tag is not Tag.QUOTE
    return personal or has_subject_before(tokens, start, first - 1)


def _may_close(tokens: Tokens, index: int) -> bool:
    """Whether an inverted speaker may end before `index`."""
    if index >= len(tokens) or tokens[index].tag in _AFTER_INVERSION:
        return True
    later = skip_adverbials(tokens, index)
    if later > index:
        return _may_close(tokens, later)
    return tokens[index].tag in {Tag.PREPOSITION, Tag.SUBORDINATOR, Tag.OPEN} and (
        tokens[index].lower != "that"
    )


def _relation(cue: _Cue, subject: Range, *, inverted: bool) -> Relation | None:
    tokens, group = cue.tokens, cue.group
    asks = (_opens(tokens, subject[0]) and tokens[subject[0]].tag is Tag.WH) or asks_who(
        tokens, subject[0]
    )
    if asks or tokens[subject[0]].lower in _MUTE or _speaks_of_self(cue, subject):
        return None
    if group.negated if group.lemma == "guess" else group.lemma == "know" and not group.negated:
        return None  # what someone knows, the text states itself
    if not inverted and _takes_up_object(tokens, group, subject):
        return None
    last = group.last
    if inverted:
        content = _around(cue, group.first, subject[1])
    elif _is_set_off(cue, subject):
        content = _around(cue, subject[0] - _is_likened(cue, subject), group.last)
    else:
        last, content = _following(cue, subject)
    source = span_of(tokens, *subject)
    words_ = span_of(tokens, group.first, last)
    if not content or source is None or words_ is None:
        return None
    if group.frame is Frame.QUOTED and not _is_quoted(cue, content):
        return None
    apart = [c for c in content if not c.overlaps(source) and not c.overlaps(words_)]
    who = _antecedent(tokens, subject)
    return Relation(tuple(sorted(apart)), (words_,), (source,), antecedent=who) if apart else None


def _takes_up_object(tokens: Tokens, group: VerbGroup, subject: Range) -> bool:
    """*a letter, which the Herald has seen,*: *which* is what was seen, and nothing follows it."""
    relative = subject[0] > 0 and tokens[subject[0] - 1].lower in {"which", "whom"}
    return relative and (group.last >= len(tokens) or tokens[group.last].tag is Tag.COMMA)


def _opens(tokens: Tokens, index: int) -> bool:
    """Whether a sentence, or what follows a speaker's colon, begins at `index`."""
    return index == 0 or tokens[index - 1].tag is Tag.COLON


def _is_quoted(cue: _Cue, content: list[Span]) -> bool:
    """Whether the content is a quotation; or a count (*counted 90*), or held (*held that*)."""
    starts = {span.start for span in content}
    opening = next((t for t in cue.tokens if t.start in starts), None)
    quoted = any(q.span in content for q in cue.sentence.quotations)
    if quoted or opening is None:
        return quoted and cue.group.form is not Form.ING  # *was holding on to the rope*
    counted = opening.tag is Tag.NUMBER and cue.group.lemma == "count"
    return counted or (opening.lower == "that" and cue.group.lemma == "hold")


def _antecedent(tokens: Tokens, subject: Range) -> Span | None:
    """What *who* or *which* stands for: the phrase before it."""
    if tokens[subject[0]].lower not in words.RELATIVES or subject[1] - subject[0] > 1:
        return None
    return taken_up(tokens, subject[0])


def _speaks_of_self(cue: _Cue, subject: Range) -> bool:
    """*I think* inside a quotation: the same speaker, so no attribution of its own."""
    first = cue.tokens[subject[0]].lower
    return cue.sentence.within is not None and first in words.FIRST_PERSON


def _is_set_off(cue: _Cue, subject: Range) -> bool:
    """Whether subject and verb stand after or inside what is said: *…, she notes, …*."""
    tokens, start = cue.tokens, subject[0]
    likened = _is_likened(cue, subject)
    start -= likened
    if not start or subject[1] > cue.group.first:
        return False
    if tokens[start - 1].tag not in _BREAKS and not likened:
        return False
    inserted = _is_inserted(tokens, cue.group)
    if not before_cue(cue.sentence, start, inserted=inserted):
        return False
    return closes(tokens, cue.group, start)


def _is_likened(cue: _Cue, subject: Range) -> bool:
    """*…, as the ministry says*; and not *as the attacks continue*."""
    start = subject[0]
    return start > 1 and cue.tokens[start - 1].lower == "as" and cue.group.frame is Frame.FREE


def _is_inserted(tokens: Tokens, group: VerbGroup) -> bool:
    """*The dam, engineers say, is old*: what is said goes on after a second comma."""
    after = tokens[group.last : group.last + 2]
    return len(after) == 2 and after[0].tag is Tag.COMMA and after[1].tag is not Tag.QUOTE


def _around(cue: _Cue, start: int, end: int) -> list[Span]:
    """What is said before `start` and, where it goes on, after `end`."""
    inserted = end >= len(cue.tokens) - 1 or cue.tokens[end].tag is Tag.COMMA
    before = before_cue(cue.sentence, start, inserted=inserted)
    if start > 1 and cue.tokens[start - 2].lower in {"which", "who"}:
        before = []  # *barrels which, they said, had leaked*
    return [*before, *rest_after(cue.sentence, end, before)]


def _following(cue: _Cue, subject: Range) -> tuple[int, list[Span]]:
    """The end of the cue, and what is said after it."""
    tokens = cue.tokens
    opening = after_cue(tokens, cue.group, tokens[subject[0] : subject[1]])
    if opening is None:
        return cue.group.last, []
    last, start = opening
    end = clause_end(tokens, start, cue.others, aside=_is_aside(tokens, subject))
    end = object_end(tokens, start, end, cue.others)
    content = span_of(tokens, start, end)
    if content and says_nothing(tokens, cue.group, start, end):
        return last, []
    return last, [content] if content else []


def _opens_aside(tokens: Tokens, index: int) -> bool:
    """*, which the owner says …,*, *, whose maker denies …,*."""
    relative = tokens[index].lower in {"which", "whom", "whose"}
    return relative and index > 0 and tokens[index - 1].tag is Tag.COMMA


def _is_aside(tokens: Tokens, subject: Range) -> bool:
    """Whether the cue stands in a clause that a comma ends: *, who says …,*, *after he said …,*."""
    start = subject[0]
    if not start:
        return False
    if tokens[0].lower in _ASKED and all(t.tag is not Tag.COMMA for t in tokens[:start]):
        return True
    if tokens[start].lower not in words.RELATIVES and _opens_aside(tokens, start - 1):
        return True
    relative = tokens[start].lower in words.RELATIVES and tokens[start - 1].tag is Tag.COMMA
    return relative or tokens[start - 1].lower in _SUBORDINATE
