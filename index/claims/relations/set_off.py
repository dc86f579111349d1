"""What stands before or around an attribution set off by marks: *“…,” she said, “…”*."""

from index.claims.cue_verbs import Frame, Speech
from index.claims.lexicon import VERB_FORMS
from index.claims.phrases import Range, Tokens, phrase_after
from index.claims.relations.clauses import (
    clause_start,
    has_finite_verb,
    is_disputed_noun,
    skip_adverbials,
    span_of,
)
from index.claims.sentences import Sentence
from index.claims.tokens import Tag, Token
from index.claims.verbgroups import VerbGroup, is_verbal
from index.model import Span

_LEAVES = frozenset((Tag.STOP, Tag.SEMICOLON, Tag.QUOTE, Tag.COMMA, Tag.DASH, Tag.CLOSE))


def closes(tokens: Tokens, group: VerbGroup, start: int) -> bool:
    """Whether nothing that could be content follows the verb before the next mark.

    `start` is where the attribution begins: its subject, or the verb itself.
    """
    if tokens[start - 1].tag is Tag.QUOTE and not _quotes_on(tokens, group.last):
        return True
    index = _past_company(tokens, group)
    if _binds(tokens, group) and tokens[start - 1].tag is not Tag.QUOTE:
        return False
    if index >= len(tokens):
        return True
    token = tokens[index]
    quotes = token.tag is Tag.QUOTE or (
        token.tag is Tag.COMMA and index + 1 < len(tokens) and tokens[index + 1].tag is Tag.QUOTE
    )
    if quotes:
        return any(t.tag is Tag.QUOTE for t in tokens[max(0, start - 2) : start])
    return token.tag in _LEAVES or token.lower in {"and", "as", "when", "after", "while", "but"}


def _binds(tokens: Tokens, group: VerbGroup) -> bool:
    """Whether a preposition right after the verb opens its object: *alert about*."""
    follows = tokens[group.last].lower if group.last < len(tokens) else ""
    return group.frame is Frame.FREE and follows in {"about", "against", "of", "over"}


def _quotes_on(tokens: Tokens, index: int) -> bool:
    """Whether *that* or a further quotation follows at once."""
    return index < len(tokens) and (tokens[index].lower == "that" or tokens[index].tag is Tag.QUOTE)


def _past_company(tokens: Tokens, group: VerbGroup) -> int:
    """Past the person addressed and the circumstances: *told the court in a letter on Monday*."""
    index = skip_adverbials(tokens, group.last)
    if group.frame is Frame.TELL or group.speech in {Speech.WARN, Speech.ASK}:
        phrase = phrase_after(tokens, index)
        index = _past_phrase(tokens, phrase) if phrase else index
    while index < len(tokens) and tokens[index].tag in {Tag.PREPOSITION, Tag.TO}:
        phrase = phrase_after(tokens, index + 1)
        if phrase is None:
            break
        index = _past_phrase(tokens, phrase)
    return index


def _past_phrase(tokens: Tokens, phrase: Range) -> int:
    index = skip_adverbials(tokens, phrase[1])
    told = index < len(tokens) and _tells_how(tokens[index])
    return skip_adverbials(tokens, index + 1) if told else index


def _tells_how(token: Token) -> bool:
    """*in an interview broadcast on Sunday*, *in a statement posted by his office*."""
    return token.lower in {"broadcast", "given", "shown"} or (
        token.tag is Tag.WORD and token.lower.endswith("ed")
    )


def before_cue(sentence: Sentence, end: int, *, inserted: bool = False) -> list[Span]:
    """What stands before a cue and may be what it attributes: a quotation, or a clause.

    Before an `inserted` attribution any words may: they go on after it.
    """
    tokens = sentence.tokens
    quote = end - 1
    while quote > 0 and tokens[quote].tag in {Tag.COMMA, Tag.DASH}:
        quote -= 1
    if quote >= 0 and tokens[quote].tag is Tag.QUOTE and _stands_alone(tokens, quote):
        return [tokens[quote].span]
    start = clause_start(sentence, end)
    clause = span_of(tokens, start, end)
    held = tokens[start:end]
    says = any(t.tag is Tag.QUOTE or is_verbal(tokens, start + i) for i, t in enumerate(held))
    fronted = held and held[0].tag is Tag.PREPOSITION and len(held) > 2
    headline = tokens[-1].tag is not Tag.STOP and sentence.within is None and len(held) > 2
    return [clause] if clause and (says or fronted or inserted or headline) else []


def _stands_alone(tokens: Tokens, quote: int) -> bool:
    """Whether a quotation is a sentence of its own, not a word or two within a clause."""
    if quote == 0:
        return True
    before = tokens[quote - 1]
    return before.tag in {Tag.COLON, Tag.STOP, Tag.QUOTE, Tag.DASH, Tag.SEMICOLON}


def rest_after(sentence: Sentence, end: int, before: list[Span]) -> list[Span]:
    """What goes on after an attribution set off by commas: *“…,” he said, “…”*."""
    tokens = sentence.tokens
    index = end
    while index < len(tokens) and tokens[index].tag not in _LEAVES:
        index += 1
    if index >= len(tokens) or tokens[index].tag is Tag.STOP:
        return []
    following = index if tokens[index].tag is Tag.QUOTE else index + 1
    if following < len(tokens) and tokens[following].tag is Tag.QUOTE:
        return [tokens[following].span]
    return _clause_after(sentence, index, following, before)


def _has_cue(tokens: Tokens, start: int) -> bool:
    """Whether a further attribution may stand in the words from `start` on."""
    return any(t.lower in VERB_FORMS or t.lower == "according" for t in tokens[start:])


def _clause_after(sentence: Sentence, mark: int, start: int, before: list[Span]) -> list[Span]:
    tokens = sentence.tokens
    if tokens[mark].tag not in {Tag.COMMA, Tag.DASH} or start >= len(tokens):
        return []
    quoted = any(t.tag is Tag.QUOTE and t.span in before for t in tokens)
    first = tokens[start]
    verb = start + 1 < len(tokens) and tokens[start + 1].tag in {Tag.AUXILIARY, Tag.MODAL}
    goes_on = first.lower == "and" and (verb or has_finite_verb(tokens, start + 1))
    if first.lower.endswith("ing") or first.tag is Tag.WH or quoted:
        return []
    contrasts = first.tag is Tag.SUBORDINATOR and _has_cue(tokens, start)
    if contrasts or is_disputed_noun(tokens, start):
        return []
    if first.tag is Tag.CONJUNCTION and not (goes_on and not _has_cue(tokens, start)):
        return []
    span = span_of(tokens, start, len(tokens))
    return [span] if span else []
