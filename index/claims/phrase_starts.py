"""Where a noun phrase before a verb begins and ends: past what opens its clause and is no part."""

from collections.abc import Sequence

from index.claims import words
from index.claims.tokens import PUNCTUATION, Tag, Token
from index.claims.verbgroups import is_verbal

Tokens = Sequence[Token]

HARD = (PUNCTUATION - {Tag.OPEN, Tag.CLOSE, Tag.MARK}) | {Tag.SUBORDINATOR, Tag.QUOTE}
NOUNS = frozenset((Tag.NAME, Tag.WORD, Tag.PRONOUN, Tag.NUMBER, Tag.POSSESSIVE, Tag.DETERMINER))


_ENDS_PHRASE = frozenset((Tag.WORD, Tag.NAME, Tag.NUMBER, Tag.QUOTE, Tag.PRONOUN))


def before_time(tokens: Tokens, end: int) -> int:
    """Back over *on Thursday* or *that night*: when it was said is no part of who said it."""
    if end < 3:
        return end
    before, last = tokens[end - 2], tokens[end - 1]
    day = last.lower in words.DAYS and before.lower == "on"
    time = last.lower in words.TIMES and before.lower in {"that", "this", "last"}
    return end - 2 if day or time else end


def after_contact(tokens: Tokens, start: int, end: int) -> int:
    """Past a noun that another phrase follows at once: *a figure the army* ends in *the army*."""
    for index in range(end - 1, start, -1):
        before, token = tokens[index - 1], tokens[index]
        opens = token.tag in {Tag.DETERMINER, Tag.POSSESSIVE, Tag.PRONOUN}
        if not opens or before.tag not in _ENDS_PHRASE:
            continue
        if index + 1 < end and tokens[index + 1].lower in words.TIMES:
            continue
        if not before.lower.endswith("ing") and not is_verbal(tokens, index - 1):
            return index
    return start


def trimmed(tokens: Tokens, start: int, end: int) -> int:
    """Past what opens a clause and is no part of its subject: *But*, *later*, *In March*."""
    while start < end and tokens[start].tag in {Tag.CONJUNCTION, Tag.ADVERB, Tag.MARK, Tag.CLOSE}:
        start += 1
    if start < end and tokens[start].tag in {Tag.PREPOSITION, Tag.TO}:
        return after_adverbial(tokens, start, end)
    while start < end - 1 and tokens[start].lower in words.DAYS and tokens[start + 1].tag in NOUNS:
        start += 1
    return start


def after_adverbial(tokens: Tokens, start: int, end: int) -> int:
    """Past a fronted phrase without a comma: *In March the centre* → *the centre*."""
    for index in range(start + 2, end):
        before, token = tokens[index - 1], tokens[index]
        if before.tag in {Tag.PREPOSITION, Tag.TO, Tag.CONJUNCTION, Tag.DETERMINER, Tag.GENITIVE}:
            continue
        opens = token.tag in {Tag.DETERMINER, Tag.POSSESSIVE, Tag.PRONOUN}
        if opens or before.lower in words.DAYS or (before.tag, token.tag) == (Tag.WORD, Tag.NAME):
            return index
    return end


def with_head(tokens: Tokens, start: int) -> int:
    """Back over a comma to the name that the phrase is an apposition of, or to a list's start."""
    if start < 2 or tokens[start - 1].tag is not Tag.COMMA:
        return start
    if (
        tokens[start].tag not in {Tag.DETERMINER, Tag.NUMBER}
        or not tokens[start].lower[0].isalnum()
    ):
        return start
    position = start - 2
    while position >= 0 and tokens[position].tag is Tag.NAME:
        position -= 1
    named = position < start - 2
    bounded = position < 0 or tokens[position].tag in HARD | {Tag.CONJUNCTION}
    return position + 1 if named and bounded else start
