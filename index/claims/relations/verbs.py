"""Attributions by an active verb: *X said that*, *…, said X*, *…, X notes, …*, *X denied it*."""

from dataclasses import dataclass

from index.claims import words
from index.claims.cue_verbs import Frame
from index.claims.lexicon import Form
from index.claims.phrases import (
    Range,
    Tokens,
    subject_before,
)
from index.claims.relation import Relation
from index.claims.relations.clauses import (
    clause_end,
    span_of,
)
from index.claims.relations.contents import after_cue
from index.claims.relations.inversions import BREAKS, INVERTED_BY, inverted_subject
from index.claims.relations.objects import before_main_verb, object_end, says_nothing
from index.claims.relations.set_off import before_cue, closes, rest_after
from index.claims.relations.subjects import (
    asks_who,
    first_phrase,
    joined_relative,
    of_participle,
    taken_up,
)
from index.claims.sentences import Sentence
from index.claims.tokens import Tag
from index.claims.verbgroups import VerbGroup, is_verbal
from index.model import Span

_ASKED = words.family("asked pressed questioned")  # *Asked whether he …, X said*
_SUBORDINATE = words.family("after when since before because while although though if once")
_GOING_ON = words.family(
    """appeared appears came continued continues going goes gone seemed seems sought seeks tried
    tries used want wanted wants went"""
)
_WENT_ON = frozenset(("goes on", "went on"))
_READING_ON = words.family("begin begins began end ends ended go goes went")
_RULED = words.family("acquit convict sentence")
_OF_RULING = words.family("for of on to")
_OTHERS = (["the", "other", ","], ["the", "latter", ","])
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
    main: Range | None = None
    for before, group in zip([None, *groups], groups, strict=False):
        if _is_purpose(sentence.tokens, group, before):
            continue
        if group.passive or _is_sentenced(sentence.tokens, group):
            subject = subject_before(sentence.tokens, group.first) or subject
            continue
        cue = _Cue(sentence, group, heads - {group.head})
        inverted = inverted_subject(sentence, group)
        own = inverted or _subject(cue, main if _goes_on(cue) else subject)
        relation = own and _relation(cue, own, inverted=inverted is not None)
        if relation:
            found.append(relation)
        if own and not inverted:
            subject, main = own, main or own
    return found


def _is_sentenced(tokens: Tokens, group: VerbGroup) -> bool:
    """*He is convicted of assault and sentenced to five months*: courts sentence somebody."""
    following = tokens[group.last : group.last + 1]
    return group.lemma in _RULED and bool(following) and following[0].lower in _OF_RULING


def _goes_on(cue: _Cue) -> bool:
    """*denied that it had ordered this, and said that*: a comma closes what was denied."""
    before = [t.tag for t in cue.tokens[max(0, cue.group.first - 2) : cue.group.first]]
    return before == [Tag.COMMA, Tag.CONJUNCTION]


def _is_purpose(tokens: Tokens, group: VerbGroup, before: VerbGroup | None) -> bool:
    """*met to discuss*, *refused to comment*: no act of its own; but *went on to say* is one."""
    if tokens[group.first].tag is not Tag.TO:
        return False
    if before is not None and before.last == group.first:
        return before.lemma not in _WENT_ON
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
    if own is None and before is Tag.COMMA and group.form in INVERTED_BY:
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


def _relation(cue: _Cue, subject: Range, *, inverted: bool) -> Relation | None:
    tokens, group = cue.tokens, cue.group
    if _is_nobody(tokens, subject) or _speaks_of_self(cue, subject):
        return None
    if group.negated if group.lemma == "guess" else group.lemma == "know" and not group.negated:
        return None  # what someone knows, the text states itself
    if not inverted and _takes_up_object(tokens, group, subject):
        return None
    last = group.last
    set_off = not inverted and _is_set_off(cue, subject)
    if inverted:
        content = _around(cue, group.first, subject[1])
    elif set_off:
        content = _around(cue, subject[0] - _is_likened(cue, subject), group.last)
    else:
        last, content = _following(cue, subject)
    source = span_of(tokens, *subject)
    words_ = span_of(tokens, group.first, last)
    if not content or source is None or words_ is None:
        return None
    quoted = _is_quoted(cue, content) or (set_off and _reads_on(cue, subject))
    if group.frame is Frame.QUOTED and not quoted:
        return None
    apart = [c for c in content if not c.overlaps(source) and not c.overlaps(words_)]
    who = _antecedent(tokens, subject)
    return Relation(tuple(sorted(apart)), (words_,), (source,), antecedent=who) if apart else None


def _reads_on(cue: _Cue, subject: Range) -> bool:
    """*…, the note goes on, …*, *…, she goes on, …*: more is said without quotation marks."""
    told = cue.tokens[slice(*subject)]
    if cue.group.lemma in _WENT_ON and all(t.tag in {Tag.NAME, Tag.PRONOUN} for t in told):
        return True
    written = any(t.lower in words.DOCUMENT_NOUNS | {"it"} for t in told)
    return written and cue.group.lemma.split()[0] in _READING_ON


def _takes_up_object(tokens: Tokens, group: VerbGroup, subject: Range) -> bool:
    """*a letter, which the Herald has seen,*: *which* is what was seen, and nothing follows it."""
    relative = subject[0] > 0 and tokens[subject[0] - 1].lower in {"which", "whom"}
    return relative and (group.last >= len(tokens) or tokens[group.last].tag is Tag.COMMA)


def _is_nobody(tokens: Tokens, subject: Range) -> bool:
    """*Who said so?*, *Nobody believes it*, *No one has claimed it*: no one says anything."""
    asks = _opens(tokens, subject[0]) and tokens[subject[0]].tag is Tag.WH
    nobody = [t.lower for t in tokens[slice(*subject)]] == ["no", "one"]
    nothing = _is_of_nothing(tokens, subject) or _is_quoted_verb(tokens, subject)
    mute = tokens[subject[0]].lower in _MUTE
    return asks or nobody or nothing or mute or asks_who(tokens, subject[0])


def _is_of_nothing(tokens: Tokens, subject: Range) -> bool:
    """*have seen nothing that shows it*: nothing does."""
    relative = tokens[subject[0]].lower in words.RELATIVES
    return relative and subject[0] > 0 and tokens[subject[0] - 1].lower in words.NOBODY


def _is_quoted_verb(tokens: Tokens, subject: Range) -> bool:
    """*that he “spoke of it and called it one”*: whose verb it is stands before the quotation."""
    first = subject[0]
    opened = not first or tokens[first - 1].tag is Tag.QUOTE
    return opened and is_verbal(tokens, first) and tokens[first].text.islower()


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
    number = opening.tag is Tag.NUMBER or opening.lower in words.APPROXIMATING
    counted = number and cue.group.lemma == "count"
    at_once = cue.group.last < len(cue.tokens) and cue.tokens[cue.group.last] is opening
    return counted or (opening.lower == "that" and cue.group.lemma == "hold" and at_once)


def _antecedent(tokens: Tokens, subject: Range) -> Span | None:
    """What *who* or *which* stands for: the phrase before it; of *the other, a cook*, the cook."""
    first = [t.lower for t in tokens[subject[0] : subject[0] + 4]]
    if first[:3] in _OTHERS and first[3:] and first[3] in {"a", "an"}:
        return span_of(tokens, subject[0] + 3, subject[1])
    partly = tokens[subject[1] - 1].lower == "whom"  # *all of whom*
    relative = tokens[subject[0]].lower in words.RELATIVES and subject[1] - subject[0] == 1
    if not (relative or partly):
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
    if tokens[start - 1].tag not in BREAKS and not likened:
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
    end = before_main_verb(tokens, cue.group, start, end)
    end = subject[0] - 1 if start < subject[0] <= end else end  # *Denying that …, she said …*
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
