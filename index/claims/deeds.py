"""Verbs that tell of a deed alone: *was called at nine*, *the rate charged*, *set out for*."""

from collections.abc import Sequence

from index.claims import words
from index.claims.cue_verbs import Frame
from index.claims.lexicon import VERB_FORMS
from index.claims.names import ORGANISATIONS, PEOPLE
from index.claims.tokens import PUNCTUATION, Tag, Token

Tokens = Sequence[Token]

_HANDED_IN = words.family(
    """application applications bid bids entry entries form forms manuscript offer offers papers
    sample samples tender tenders"""
)
_MONEY = words.family(
    """charge duty fare fares fee fees interest levy premium premiums price prices rate rates rent
    rents sum sums tariff tariffs tax toll tolls"""
)
_CALLING = words.family("call called calling calls")
_CRIED_FOR = words.family("air breath help order quiet silence water")
_ASKING = words.family("ask asked asking asks")
# Verbs that with the word after them tell of a deed: *learned of the raid*, *asked of a tenant*.
_DONE = {
    "as": words.family("known"),
    "at": _CALLING,
    "by": words.family("approved examined inspected signed"),
    "of": _ASKING | words.family("hear heard hearing hears learn learned learning learns learnt"),
    "over": words.family("rule ruled rules ruling"),
}
_STILL_SAID = frozenset(("for", "that", "to"))  # *called at the weekend for a vote*
_SUMMONED = frozenset(("at", "away", "from", "to"))
_ARTICLES = frozenset(("a", "an", "the"))
_COUNTED = frozenset((Tag.NUMBER, Tag.POSSESSIVE))
_FARTHEST = 4  # tokens from *submitted* to what is handed in
_AGENT = 5  # tokens of whoever or whatever explains a thing


def is_deed(tokens: Tokens, index: int) -> bool:
    """Whether the word tells of a deed alone, whoever may take it for a word of somebody's."""
    return any(tells(tokens, index) for tells in _DEEDS)


def _departs(tokens: Tokens, index: int) -> bool:
    """*set out at the first call*, *set out for the coast*: nothing is laid out in words."""
    after = [t.lower for t in tokens[index : index + 3]]
    return after[:2] == ["set", "out"] and after[2:] in (["at"], ["for"], ["from"], ["to"])


def _hands_in(tokens: Tokens, index: int) -> bool:
    """*submitted bids*, *submitted the form in time*."""
    if not tokens[index].lower.startswith("submit"):
        return False
    for token in tokens[index + 1 : index + _FARTHEST]:
        if token.tag in PUNCTUATION | {Tag.SUBORDINATOR}:
            return False
        if token.lower in _HANDED_IN:
            return True
    return False


def _summons(tokens: Tokens, index: int) -> bool:
    """*was called at nine*, *was called to the gate*, *called her on Monday*: called nothing."""
    if tokens[index].lower not in _CALLING:
        return False
    passive = tokens[index].lower == "called" and _helper(tokens, index).lower in words.BE
    object_ = index + 1 < len(tokens) and tokens[index + 1].tag is Tag.PRONOUN
    if not (passive or object_):
        return False
    after = tokens[index + 1 + (not passive) : index + 5]
    follows = [t.lower for t in after]
    if not after or after[0].tag is Tag.STOP:
        return True
    timed = follows[0] == "on" and (follows[1:2] or [""])[0] in words.DAYS
    summoned = follows[0] in _SUMMONED and follows[:3] != ["at", "the", "time"]
    return timed or summoned or (passive and _ends_with_agent(after))


def _ends_with_agent(after: Tokens) -> bool:
    """*called* (*by a porter.*), *by Bo Teal on Monday*, and not *by Bo Teal a liar*."""
    if after[0].lower != "by" or len(after) < len(("by", "her", ".")):
        return False
    last = next((t for t in after[2:] if t.tag is not Tag.NAME), after[-1])
    named = after[1].tag in {Tag.NAME, Tag.PRONOUN}
    last = last if named else after[min(3, len(after) - 1)]
    return last.tag in PUNCTUATION | {Tag.PREPOSITION, Tag.TO}


def _helper(tokens: Tokens, index: int) -> Token:
    """The word before the verb at `index`, past adverbs: in *was soon called*, *was*."""
    before = index - 1
    while before > 0 and tokens[before].tag in {Tag.ADVERB, Tag.NEGATION}:
        before -= 1
    return tokens[max(0, before)]


def _cries(tokens: Tokens, index: int) -> bool:
    """*was calling for air.*, and not *called for help from the state*: nothing is demanded."""
    after = [t.lower for t in tokens[index + 1 : index + 3]]
    follows = tokens[index + 3 : index + 4]
    ends = not follows or follows[0].tag in PUNCTUATION | {Tag.CONJUNCTION}
    cried = after[:1] == ["for"] and after[-1] in _CRIED_FOR
    return tokens[index].lower in _CALLING and cried and ends


def _is_done(tokens: Tokens, index: int) -> bool:
    """*learned of the raid*, *ruled over the hall*, *was approved by the board*."""
    following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    if tokens[index].lower not in _DONE.get(following, ()):
        return False
    return following in {"as", "by", "of"} or not _goes_on_to(tokens, index + 1)


def _goes_on_to(tokens: Tokens, start: int) -> bool:
    """Whether what is said or asked for follows before the next mark."""
    for token in tokens[start:]:
        if token.tag in PUNCTUATION:
            return False
        if token.lower in _STILL_SAID:
            return True
    return False


def _passes_on(tokens: Tokens, index: int) -> bool:
    """*the order was passed on by him*: who hands it on says nothing of his own."""
    held = [t.lower for t in tokens[index : index + 3]]
    return held == ["passed", "on", "by"]


def _lies_at(tokens: Tokens, index: int) -> bool:
    """*lies forty miles south*, *lie in the harbour*: where a thing is."""
    if tokens[index].lower not in {"lie", "lies"} or index + 1 >= len(tokens):
        return False
    following = tokens[index + 1]
    if following.lower in words.APPROXIMATING:
        return index + 2 < len(tokens) and tokens[index + 2].tag is Tag.NUMBER
    return following.tag in {Tag.NUMBER, Tag.PREPOSITION}


def _charges_money(tokens: Tokens, index: int) -> bool:
    """*the rate charged by the bank*, *charges a fee*: money is asked, and nobody accused."""
    if not tokens[index].lower.startswith("charg"):
        return False
    if index and tokens[index - 1].lower in _MONEY:
        return True
    for token in tokens[index + 1 : index + 1 + _FARTHEST]:
        if token.tag in PUNCTUATION | {Tag.PREPOSITION}:
            return False
        if token.lower in _MONEY:
            return True
    return False


def _asks_questions(tokens: Tokens, index: int) -> bool:
    """*still asked her questions*: that somebody asks, and not what."""
    if tokens[index].lower not in _ASKING:
        return False
    after = tokens[index + 1 : index + 4]
    place = next((i for i, t in enumerate(after) if t.lower in {"question", "questions"}), None)
    if place is None or any(t.tag in PUNCTUATION for t in after[:place]):
        return False
    follows = tokens[index + 2 + place : index + 3 + place]
    return not follows or follows[0].tag in PUNCTUATION | {Tag.CONJUNCTION}


def _tells_which(tokens: Tokens, index: int) -> bool:
    """*some 400 marked ballots*: a word of the things counted."""
    verb = VERB_FORMS.get(tokens[index].lower)
    if verb is None or verb.frame is not Frame.SHOW or not 0 < index < len(tokens) - 1:
        return False
    if not tokens[index].lower.endswith("ed") or tokens[index + 1].tag is not Tag.WORD:
        return False
    before = tokens[index - 1]
    coded = index > 1 and tokens[index - 2].tag is Tag.NAME  # *Witness 3 recorded noises*
    return (before.tag in _COUNTED and not coded) or before.lower in _ARTICLES


def _is_cause(tokens: Tokens, index: int) -> bool:
    """*is explained by the new rule*, *may be explained by a memo*: why, and nobody says so."""
    if [t.lower for t in tokens[index : index + 2]] != ["explained", "by"]:
        return False
    if any(t.tag is Tag.MODAL or t.lower == "cannot" for t in tokens[max(0, index - 3) : index]):
        return True
    agent = tokens[index + 2 : index + 2 + _AGENT]
    can_speak = {t.lower for t in agent} & (PEOPLE | ORGANISATIONS)
    return not can_speak and not any(t.tag in {Tag.NAME, Tag.PRONOUN} for t in agent)


def _may_appeal(tokens: Tokens, index: int) -> bool:
    """*may appeal within a month*: what the law leaves open."""
    return tokens[index].lower == "appeal" and _helper(tokens, index).lower == "may"


_DEEDS = (
    _asks_questions,
    _charges_money,
    _cries,
    _departs,
    _hands_in,
    _is_cause,
    _is_done,
    _lies_at,
    _may_appeal,
    _passes_on,
    _summons,
    _tells_which,
)
