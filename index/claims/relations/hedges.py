"""Attributions to nobody by a single word: *allegedly*, *reportedly*, *the alleged bribe*."""

from index.claims.cue_nouns import HEDGE_ADJECTIVES, HEDGE_ADVERBS
from index.claims.phrases import Tokens, phrase_after
from index.claims.relation import Relation
from index.claims.relations.clauses import span_of
from index.claims.sentences import Sentence
from index.claims.tokens import Tag
from index.model import Span

_BOUNDS = frozenset((Tag.SEMICOLON, Tag.COLON, Tag.STOP, Tag.QUOTE, Tag.DASH))


def hedge_relations(sentence: Sentence) -> list[Relation]:
    """The relations of `sentence` that *allegedly* and its like make."""
    tokens = sentence.tokens
    found = []
    for index, token in enumerate(tokens):
        relation = None
        if token.lower in HEDGE_ADVERBS:
            relation = _clause_around(tokens, index)
        elif token.lower in HEDGE_ADJECTIVES and token.tag is Tag.WORD and index:
            relation = _phrase_behind(tokens, index)
        if relation:
            found.append(relation)
    return found


def _clause_around(tokens: Tokens, index: int) -> Relation | None:
    if index and tokens[index - 1].tag is Tag.COMMA:
        apposed = _apposition(tokens, index + 1)
        if apposed:
            return Relation((apposed,), (tokens[index].span,), hedged=True)
    start = index
    while start and tokens[start - 1].tag not in _BOUNDS and not _opens_clause(tokens, start - 1):
        start -= 1
    end = index + 1
    while end < len(tokens) and tokens[end].tag not in _BOUNDS and not _new_clause(tokens, end):
        end += 1
    told = _past_relative(tokens, start, index)
    parts = (span_of(tokens, start, told), span_of(tokens, index + 1, end))
    content = tuple(part for part in parts if part)
    return Relation(content, (tokens[index].span,), hedged=True) if content else None


def _past_relative(tokens: Tokens, start: int, index: int) -> int:
    """Where the subject ends: *the yacht | , which is thought to be his, reportedly left*."""
    if index and tokens[index - 1].tag is Tag.COMMA:
        for position in range(start + 1, index - 1):
            follows = tokens[position + 1].lower
            if tokens[position].tag is Tag.COMMA and follows in {"which", "who", "whose"}:
                return position
    return index


def _apposition(tokens: Tokens, start: int) -> Span | None:
    """*a man, reportedly their cousin, waited*: what a comma closes again, without a verb."""
    phrase = phrase_after(tokens, start)
    if phrase is None or phrase[1] >= len(tokens) or tokens[phrase[1]].tag is not Tag.COMMA:
        return None
    return span_of(tokens, *phrase)


def _opens_clause(tokens: Tokens, index: int) -> bool:
    token = tokens[index]
    if token.tag is Tag.SUBORDINATOR or token.lower == "but":
        return True
    return token.tag is Tag.COMMA and tokens[index + 1].tag is Tag.CONJUNCTION


def _new_clause(tokens: Tokens, index: int) -> bool:
    token = tokens[index]
    if token.lower == "but":
        return True
    return token.tag is Tag.COMMA and (
        index + 1 < len(tokens) and tokens[index + 1].lower in {"but", "according"}
    )


def _phrase_behind(tokens: Tokens, index: int) -> Relation | None:
    """*the alleged bribe*: the noun phrase is what is alleged."""
    phrase = phrase_after(tokens, index + 1)
    content = span_of(tokens, *phrase) if phrase else None
    before = tokens[index - 1]
    attributive = before.tag in {Tag.DETERMINER, Tag.POSSESSIVE, Tag.GENITIVE, Tag.PREPOSITION}
    if content is None or not (attributive or before.tag in {Tag.WORD, Tag.CONJUNCTION}):
        return None
    return Relation((content,), (tokens[index].span,), hedged=True)
