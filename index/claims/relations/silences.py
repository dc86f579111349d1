"""Attributions of saying nothing: *could not be reached for comment*, *offered no comment*."""

from index.claims import words
from index.claims.phrases import Range, Tokens, phrase_after, subject_before
from index.claims.relation import Relation
from index.claims.relations.clauses import span_of
from index.claims.relations.subjects import taken_up
from index.claims.sentences import Sentence
from index.claims.tokens import PUNCTUATION, Tag

_HAS = words.family("has have had")
_BE = words.family("is are was were be been")
_ANSWER = words.family("answer comment reply respond elaborate")
_ANSWERED = _ANSWER | words.family("answered commented replied responded elaborated")
_NOTHING = words.family("comment answer reply response explanation details reaction")
_NOT = words.family("not n't n’t")
_UNABLE = words.family("could can would did do does will has have had") | {"ca", "wo"}
_NEVER = words.family("unanswered unreturned")
_SENT = words.family("calls emails letters messages questions requests")
_RETURNED = words.family("answered returned acknowledged")

_CALLS = words.family("call calls message messages email emails request requests")
_WHOSE = words.family("a an the any our its their his her several repeated phone")

# The words of each way to say nothing, adverbs left out; the words after them are the content,
# with as many of the last ones as the number tells.
_PATTERNS: tuple[tuple[tuple[frozenset[str], ...], int], ...] = (
    ((_UNABLE, _NOT, frozenset(("be",)), words.family("reached contacted located")), 0),
    ((_BE, frozenset(("unavailable", "unreachable"))), 0),
    ((_BE, _NOT, frozenset(("available", "reachable"))), 0),
    ((_BE, words.family("available"), words.family("for"), words.family("comment interview")), 2),
    ((words.family("offered gave made had provided has have"), frozenset(("no",)), _NOTHING), 2),
    ((_HAS, frozenset(("yet",)), frozenset(("to",)), _ANSWER), 2),
    ((words.family("would will could"), _NOT, frozenset(("be",)), frozenset(("drawn",))), 0),
    ((words.family("remained stayed kept remains"), frozenset(("silent", "quiet"))), 1),
    ((_UNABLE, _NOT, words.family("return returned"), _CALLS), 1),
    ((_UNABLE, _NOT, words.family("return returned"), _WHOSE, _CALLS), 2),
    ((_UNABLE, _NOT, _ANSWERED), 1),
    (
        (
            words.family("neither"),
            words.family("confirm confirmed confirms"),
            words.family("nor"),
            words.family("deny denied denies"),
        ),
        0,
    ),
)
_UNSENT: tuple[tuple[frozenset[str], ...], ...] = (
    (words.family("went go remain remained were are"), _NEVER),
    (_BE, _NOT, _RETURNED),
)
_RECEIVED = words.family("given had made offered provided received")
_UNGIVEN = (frozenset(("no",)), _NOTHING, _BE | _HAS, _RECEIVED)
_NONE = (_BE, frozenset(("no",)), _NOTHING)
_NOBODY = (("nobody",), ("no", "one"), ("none",))
_QUALIFYING = words.family("immediate further direct official public additional substantive")
_BINDING = words.family("on about to")


def silence_relations(sentence: Sentence) -> list[Relation]:
    """The relations of `sentence` by which someone is said to have said nothing."""
    tokens = sentence.tokens
    found = []
    for index, token in enumerate(tokens):
        if token.lower in _OPENING:
            relation = _kept(tokens, index) or _unanswered(tokens, index)
            relation = relation or _not_received(tokens, index) or _none_from(tokens, index)
            if relation:
                found.append(relation)
    return found


def _kept(tokens: Tokens, index: int) -> Relation | None:
    """*The mayor had no comment*: who keeps silent, and about what."""
    for pattern, inside in _PATTERNS:
        place = _matched(tokens, index, pattern)
        if place is None:
            continue
        start = place[-1 - inside] + 1 if inside else place[-1] + 1
        if inside and _takes_object(tokens, place[-1] + 1, pattern[-1]):
            return None
        if start == place[-1] + 1 and start < len(tokens) and tokens[start].lower in _BINDING:
            start += 1
        end = _clause(tokens, start)
        if end <= start:
            start = place[-1]
        return _built(tokens, _first(tokens, index), start, max(end, start + 1))
    return None


def _takes_object(tokens: Tokens, index: int, last: frozenset[str]) -> bool:
    """*did not answer questions*, *has not replied to the letter*: left to the verb's own rules."""
    if last is not _ANSWERED or index >= len(tokens):
        return False
    return tokens[index].tag not in PUNCTUATION | {Tag.ADVERB}


def _clause(tokens: Tokens, start: int) -> int:
    end = start
    while end < len(tokens) and tokens[end].tag not in PUNCTUATION | {Tag.CONJUNCTION, Tag.QUOTE}:
        end += 1
    return end


def _first(tokens: Tokens, index: int) -> int:
    while index and tokens[index - 1].tag in {Tag.ADVERB, Tag.AUXILIARY, Tag.MODAL}:
        index -= 1
    return index


def _built(tokens: Tokens, first: int, start: int, end: int) -> Relation | None:
    subject = subject_before(tokens, first)
    if subject is None:
        return None
    source = span_of(tokens, *_somebody(tokens, subject))
    cue, content = span_of(tokens, first, start), span_of(tokens, start, end)
    if source is None or cue is None or content is None:
        return None
    relative = tokens[subject[0]].lower in words.RELATIVES and subject[1] - subject[0] == 1
    who = taken_up(tokens, subject[0]) if relative else None
    return Relation((content,), (cue,), (source,), antecedent=who)


def _somebody(tokens: Tokens, subject: Range) -> Range:
    """*Nobody from the ministry*: the ministry keeps silent."""
    held = tuple(t.lower for t in tokens[subject[0] : subject[1]])
    for nobody in _NOBODY:
        after = len(nobody) + 1
        if held[: len(nobody)] == nobody and held[after - 1 : after] in {("from",), ("at",)}:
            return subject[0] + after, subject[1]
    return subject


def _unanswered(tokens: Tokens, index: int) -> Relation | None:
    """*Emails to the bank went unanswered*: who was asked keeps silent."""
    matched = (_matched(tokens, index, pattern) for pattern in _UNSENT)
    place = next((p for p in matched if p), None)
    sent = next((i for i in range(index - 1, -1, -1) if tokens[i].lower in _SENT), None)
    if place is None or sent is None:
        return None
    asked = next((i for i in range(sent, index) if tokens[i].lower == "to"), None)
    phrase = phrase_after(tokens, asked + 1) if asked is not None else None
    cue, content = span_of(tokens, index, place[-1] + 1), tokens[sent].span
    source = span_of(tokens, *phrase) if phrase and phrase[1] <= index else None
    return Relation((content,), (cue,), (source,)) if cue and source else None


def _not_received(tokens: Tokens, index: int) -> Relation | None:
    """*No response was received from the command*: who was to give one keeps silent."""
    place = _matched(tokens, index, _UNGIVEN)
    after = place[-1] + 1 if place else len(tokens)
    follows = tokens[after].lower if after < len(tokens) else ""
    phrase = phrase_after(tokens, after + 1) if follows in {"from", "by"} else None
    if place is None or phrase is None:
        return None
    content, cue = span_of(tokens, index, place[1] + 1), span_of(tokens, place[1] + 1, after + 1)
    source = span_of(tokens, *phrase)
    return Relation((content,), (cue,), (source,)) if content and cue and source else None


def _none_from(tokens: Tokens, index: int) -> Relation | None:
    """*There was no immediate comment from the firm*: who might have spoken keeps silent."""
    place = _matched(tokens, index, _NONE)
    after = place[-1] + 1 if place else len(tokens)
    opens = index and tokens[index - 1].lower == "there"
    follows = tokens[after].lower if after < len(tokens) else ""
    phrase = phrase_after(tokens, after + 1) if opens and follows in {"from", "by"} else None
    if place is None or phrase is None:
        return None
    cue, content = span_of(tokens, index - 1, place[1]), span_of(tokens, place[1], after)
    source = span_of(tokens, *phrase)
    return Relation((content,), (cue,), (source,)) if content and cue and source else None


def _matched(
    tokens: Tokens, index: int, pattern: tuple[frozenset[str], ...]
) -> tuple[int, ...] | None:
    """Where the words of `pattern` stand from `index` on, adverbs between them passed over."""
    places: list[int] = []
    for wanted in pattern:
        while places and index < len(tokens) and _is_passed(tokens, index):
            if tokens[index].lower in wanted:
                break
            index += 1
        if index >= len(tokens) or tokens[index].lower not in wanted:
            return None
        places.append(index)
        index += 1
    return tuple(places)


def _is_passed(tokens: Tokens, index: int) -> bool:
    return tokens[index].tag is Tag.ADVERB or tokens[index].lower in _QUALIFYING


_OPENING = frozenset().union(
    *(p[0] for p, _ in _PATTERNS), *(p[0] for p in _UNSENT), _UNGIVEN[0], _NONE[0]
)
