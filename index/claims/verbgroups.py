"""Cue verbs in a sentence: which words are verbs there, with the auxiliaries around them."""

from collections.abc import Sequence
from dataclasses import dataclass

from index.claims import words
from index.claims.cue_verbs import Frame, Speech
from index.claims.lexicon import (
    PHRASE_FORMS,
    PHRASES,
    STATIVE_FORMS,
    STATIVE_PHRASE_FORMS,
    VERB_FORMS,
    Form,
)
from index.claims.noncues import is_no_cue
from index.claims.tokens import PUNCTUATION, Tag, Token
from index.claims.verbforms import NOMINAL, form_of

Tokens = Sequence[Token]

_AROUND = frozenset((Tag.AUXILIARY, Tag.MODAL, Tag.NEGATION, Tag.ADVERB))
_IN_CONTENT = frozenset(("not", "guilty"))  # *pleaded not guilty*, as *put | the number at*
_MEANS = words.family("telephone phone email e-mail post text fax letter radio video then now")
_ADDRESSED = words.family(
    "accused asked charged heard informed notified questioned seen told warned"
)
_POSITIONED = ["in", "a", "position"]
_OBJECTS = frozenset(("him", "me", "them", "us"))
_STATIVE_STARTS = frozenset(phrase[0] for phrase in STATIVE_PHRASE_FORMS)
_CUES = VERB_FORMS.keys() | PHRASES.keys() | STATIVE_FORMS.keys() | _STATIVE_STARTS
_LINKING = words.BE | words.family(
    """became become becomes feel feeling feels felt remain remained remains seem seemed seems"""
)
_AFTER_STATIVE = frozenset((Tag.DETERMINER, Tag.POSSESSIVE, Tag.PRONOUN, Tag.NAME))
_THOUGHT = words.family(
    """alleged believed feared known presumed reckoned reported reputed rumoured rumored said
    supposed suspected thought understood"""
)
_PUTTING = frozenset(("put", "puts", "putting"))
_FARTHEST = 16  # tokens between *put* and its *at*
_DATED = 3  # tokens between *denied* and *having ordered it*: *on Tuesday*
_PRESENT = frozenset((Form.THIRD, Form.BASE))


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A cue verb: tokens `first` to `last` (exclusive) make the cue, `head` is the verb itself."""

    first: int
    head: int
    last: int
    lemma: str
    speech: Speech
    frame: Frame
    form: Form
    passive: bool
    negated: bool
    reduced: bool
    """Without an auxiliary of its own: *a plan proposed by*."""
    perfect: bool = False
    """After *having*: *having ordered it*."""


def verb_groups(tokens: Tokens) -> list[VerbGroup]:
    """The cue verbs among `tokens`, in order; none lies within another's words."""
    found: list[VerbGroup] = []
    for index, token in enumerate(tokens):
        if found and index < found[-1].last:
            continue
        if token.lower in _CUES:
            group = _stative(tokens, index) or _group(tokens, index)
            object_ = found and group and _is_object(found[-1], group)
            if group and not object_:
                found.append(group)
    return found


def _is_object(before: VerbGroup, group: VerbGroup) -> bool:
    """*denied approving it*, *acknowledged having ordered it*: what the verb before is said of."""
    if before.frame is Frame.QUOTED:
        return False
    if group.first != before.last:
        return group.perfect and group.first - before.last <= _DATED
    return group.form in _PRESENT or group.form is Form.ING or group.perfect


def is_verbal(tokens: Tokens, index: int) -> bool:
    """Whether the word at `index` stands as a finite verb, as far as its neighbours tell."""
    token = tokens[index]
    if token.tag in {Tag.AUXILIARY, Tag.MODAL}:
        return True
    if token.tag is not Tag.WORD:
        return False
    if token.lower in VERB_FORMS:
        form = form_of(tokens, index, VERB_FORMS[token.lower].forms)
        return form in {Form.PAST, Form.THIRD, Form.BASE, Form.PARTICIPLE}
    if token.lower in words.IRREGULAR_PASTS or token.lower in words.COMMON_VERBS:
        heads = token.lower == "works" and _is_followed_by_verb(tokens, index)
        return not index or (tokens[index - 1].tag not in NOMINAL and not heads)
    return token.lower.endswith("ed") and len(token.lower) > 4 and _may_be_past(tokens, index)


def _is_followed_by_verb(tokens: Tokens, index: int) -> bool:
    """*the gas works shut its gate*, *the works are closed*: a noun, and its verb after it."""
    following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    return following not in {"", "works"} and is_verbal(tokens, index + 1)


def _may_be_past(tokens: Tokens, index: int) -> bool:
    return (
        bool(index)
        and tokens[index - 1].lower not in _OBJECTS
        and tokens[index - 1].tag
        in {
            Tag.NAME,
            Tag.WORD,
            Tag.PRONOUN,
            Tag.ADVERB,
            Tag.COMMA,
            Tag.CLOSE,
            Tag.NUMBER,
            Tag.AUXILIARY,
            Tag.WH,
        }
    )


def _stative_words(tokens: Tokens, index: int) -> tuple[int, Speech | None]:
    """How many words the stative at `index` has, and what it does; None where there is none."""
    for phrase, speech in STATIVE_PHRASE_FORMS.items():
        if tokens[index].lower == phrase[0] and _follows(tokens, index, phrase[1:]):
            return len(phrase), speech
    return 1, STATIVE_FORMS.get(tokens[index].lower)


def _stative(tokens: Tokens, index: int) -> VerbGroup | None:
    """*is convinced that*, *remains adamant the tank was empty*: an adjective and its clause."""
    length, speech = _stative_words(tokens, index)
    last = index + length
    if speech is None or last >= len(tokens) or not index:
        return None
    following = tokens[last]
    linking = index - 1
    while linking and tokens[linking].tag in {Tag.ADVERB, Tag.NEGATION}:
        linking -= 1
    linked = tokens[linking].lower in _LINKING or (
        length > 1 and tokens[linking].lower in words.HAVE
    )
    if not linked or tokens[linking - 1].lower in {"it", "that"}:
        return None
    clause = following.tag in _AFTER_STATIVE and last + 1 < len(tokens)
    if following.lower != "that" and not clause:
        return None
    first, word = _first(tokens, linking), tokens[last - 1].lower
    negated = any(t.lower in words.NEGATIONS for t in tokens[first:index])
    return VerbGroup(
        first,
        index,
        last,
        word,
        speech,
        Frame.CLAUSE,
        Form.PARTICIPLE,
        passive=False,
        negated=negated,
        reduced=False,
    )


def _group(tokens: Tokens, index: int) -> VerbGroup | None:
    word = tokens[index].lower
    phrase = next((p for p in PHRASES.get(word, ()) if _follows(tokens, index, p.rest)), None)
    verb = VERB_FORMS.get(word)
    if phrase:
        forms, speech, frame = PHRASE_FORMS[word], phrase.speech, phrase.frame
        lemma, last = " ".join((word, *phrase.rest)), index + 1
        stated = speech is Speech.ESTIMATE or phrase.rest[0] in _IN_CONTENT
        last += 0 if stated else len(phrase.rest)
    elif verb:
        forms, speech, frame, lemma, last = (
            verb.forms,
            verb.speech,
            verb.frame,
            verb.lemma,
            index + 1,
        )
    elif word in _PUTTING and _puts_at_number(tokens, index):
        forms, speech, frame = PHRASE_FORMS[word], Speech.ESTIMATE, Frame.FREE
        lemma, last = "put", index + 1
    else:
        return None
    form = form_of(tokens, index, forms)
    if form is None or is_no_cue(tokens, index):
        return None
    first = _first(tokens, index)
    around = tokens[first:index]
    passive, reduced = _voice(tokens, index, form, around, speech)
    return VerbGroup(
        first,
        index,
        last,
        lemma,
        speech,
        frame,
        form,
        passive,
        any(t.lower in words.NEGATIONS or t.lower == "unable" for t in around),
        reduced,
        any(t.lower == "having" for t in around),
    )


def _puts_at_number(tokens: Tokens, index: int) -> bool:
    """*put the dead at no fewer than 60*, *are put at 90 million crowns*."""
    for position in range(index + 1, min(len(tokens) - 1, index + _FARTHEST)):
        if tokens[position].tag in PUNCTUATION:
            return False
        if tokens[position].lower == "at":
            counted = tokens[position + 1 : position + 5]
            return any(t.tag is Tag.NUMBER for t in counted)
    return False


def _follows(tokens: Tokens, index: int, rest: tuple[str, ...]) -> bool:
    following = tokens[index + 1 : index + 1 + len(rest)]
    return len(following) == len(rest) and all(
        token.lower == word for token, word in zip(following, rest, strict=True)
    )


def _first(tokens: Tokens, index: int) -> int:
    """Where the auxiliaries, adverbs and negations before the verb begin."""
    first = index
    while first and tokens[first - 1].tag in _AROUND:
        first -= 1
    if first and tokens[first - 1].tag is Tag.TO and tokens[first].tag is not Tag.AUXILIARY:
        able = first > 1 and tokens[first - 2].lower in {"able", "unable"}
        if first > 3 and [t.lower for t in tokens[first - 4 : first - 1]] == _POSITIONED:
            return _first(tokens, first - 4)
        return _first(tokens, first - 2) if able else first - 1
    while first < index and tokens[first].tag is Tag.ADVERB and _opens_sentence(tokens, first):
        first += 1
    return first


def _opens_sentence(tokens: Tokens, index: int) -> bool:
    return index == 0 or tokens[index - 1].tag in PUNCTUATION


def _voice(
    tokens: Tokens, index: int, form: Form, around: Tokens, speech: Speech
) -> tuple[bool, bool]:
    """Whether the verb is passive, and whether it is so without an auxiliary."""
    if form not in {Form.PAST, Form.PARTICIPLE}:
        return False, False
    helpers = [t.lower for t in around if t.tag is Tag.AUXILIARY]
    if helpers and tokens[index].lower == "satisfied" and _agent_word(tokens, index) == "that":
        return False, False  # *The court is satisfied that*: the court itself concludes
    if helpers:
        return helpers[-1] in words.BE, False
    if any(t.tag is Tag.MODAL for t in around):
        return False, False
    thought, shared = _is_thought_to(tokens, index), _shares_passive(tokens, index)
    if thought or shared:
        return True, thought
    following = _agent_word(tokens, index)
    accused = speech in {Speech.ACCUSE, Speech.CHARGE} and following in {"of", "with", "over"}
    reduced = form is Form.PARTICIPLE or following == "by" or accused
    return reduced, reduced


def _shares_passive(tokens: Tokens, index: int) -> bool:
    """*was found and heard.*: whom somebody heard says nothing."""
    helper = [t.lower for t in tokens[max(0, index - 3) : index]]
    shared = len(helper) > 2 and helper[0] in words.BE and helper[2] == "and"
    ends = index + 1 == len(tokens) or tokens[index + 1].tag in PUNCTUATION
    return shared and ends and tokens[index].lower in _ADDRESSED


def _is_thought_to(tokens: Tokens, index: int) -> bool:
    """*a vase thought to be a copy*: what others think, and no verb of the vase."""
    following = [t.lower for t in tokens[index + 1 : index + 3]]
    infinitive = following in (["to", "be"], ["to", "have"])
    return infinitive and tokens[index].lower in _THOUGHT


def _agent_word(tokens: Tokens, index: int) -> str:
    """The word after the verb, unless it is a *by* that tells the means: *said by telephone*."""
    after = [t.lower for t in tokens[index + 1 : index + 3]]
    set_off = bool(index) and tokens[index - 1].tag is Tag.COMMA
    means = len(after) == 2 and (set_off or after[1] in _MEANS)
    return after[0] if after and not (after[0] == "by" and means) else ""
