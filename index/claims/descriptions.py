"""What the text calls someone beside a name: *the contractor X*, *X, a nurse*, *X is a union*."""

from collections.abc import Iterator

from index.claims.names import ORGANISATIONS, PEOPLE, Name, Tokens
from index.claims.phrases import nearest_phrase, phrase_after
from index.claims.tokens import Tag
from index.claims.verbgroups import is_verbal

_LONGEST = 4  # words right before a name that describe it
_CLAUSE = 12  # tokens from a noun over its relative clause to its name
_LEADING = frozenset(
    "run runs ran lead leads led head heads headed chair chairs chaired direct directs".split()
)
_DESCRIBING = frozenset((Tag.WORD, Tag.NAME, Tag.GENITIVE))
_CLOSING = frozenset((Tag.COMMA, Tag.STOP, Tag.SEMICOLON, Tag.QUOTE, Tag.DASH, Tag.OPEN))


def descriptions(tokens: Tokens, name: Name) -> Iterator[list[str]]:
    """What the text calls someone: *the contractor X*, *X is an organization*, *X, a nurse*.

    Each is a list of words, the noun last.
    """
    start = name.first
    while start and name.first - start < _LONGEST and tokens[start - 1].tag in _DESCRIBING:
        start -= 1
    if start < name.first and tokens[name.first - 1].tag is Tag.WORD:
        yield [t.lower for t in tokens[start : name.first]]
    found = (
        _office_before(tokens, name),
        _role_before(tokens, name) or _role_with_clause(tokens, name),
        _leads(tokens, name.last),
        _told_after(tokens, name),
    )
    yield from filter(None, found)


def _told_after(tokens: Tokens, name: Name) -> list[str]:
    """*X is an organization*, *X (NUB), a union*."""
    index = name.last
    if index < len(tokens) and tokens[index].tag is Tag.OPEN:
        index += 3
    aged = [t.tag for t in tokens[index : index + 3]]
    if aged == [Tag.COMMA, Tag.NUMBER, Tag.COMMA]:
        index += 2  # *Ana Gorse, 45, a nurse*
    if index + 1 >= len(tokens) or (tokens[index].tag is Tag.COMMA and _is_fronted(tokens, name)):
        return []
    link = tokens[index]
    if link.lower in {"is", "was", "are", "were"} or link.tag in {Tag.COMMA, Tag.DASH}:
        return _phrase_words(tokens, index + 1)
    return []


def _office_before(tokens: Tokens, name: Name) -> list[str]:
    """*Finance* of *Finance Minister Ana Gorse*, *chief* of *Chief of Staff Ana Gorse*."""
    before = tokens[max(0, name.first - 2) : name.first]
    if not name.titles or not before:
        return []
    if len(before) > 1 and before[1].lower == "of" and before[0].lower in PEOPLE:
        return [*name.titles, before[0].lower]
    return [before[-1].lower, name.titles[-1]] if before[-1].tag is Tag.NAME else []


def _leads(tokens: Tokens, index: int) -> list[str]:
    """*Ana Gorse has run the agency*, *Ana Gorse, who leads the party*."""
    after = [t.lower for t in tokens[index : index + 4] if t.tag not in {Tag.COMMA, Tag.WH}]
    after = after[1:] if after[:1] in (["has"], ["had"]) else after
    leads = len(after) > 1 and after[0] in _LEADING and after[1] in {"the", "its", "their"}
    return ["head"] if leads else []


def _role_with_clause(tokens: Tokens, name: Name) -> list[str]:
    """*the company that runs the ferry, Veld Lines*: the noun before the relative clause."""
    closed = name.last < len(tokens) and tokens[name.last].tag in _CLOSING
    if not closed or name.first < 2 or tokens[name.first - 1].tag is not Tag.COMMA:
        return []
    for index in range(name.first - 2, max(0, name.first - _CLAUSE), -1):
        if tokens[index].tag in _CLOSING:
            return []
        noun = tokens[index - 1].lower
        if tokens[index].lower in {"that", "which", "who"}:
            return [noun] if noun in PEOPLE | ORGANISATIONS else []
    return []


def _is_fronted(tokens: Tokens, name: Name) -> bool:
    """*In the village of Tull, an elder came*: what follows the place is someone else."""
    verb = any(is_verbal(tokens, index) for index in range(name.first))
    fronted = tokens[0].tag is Tag.PREPOSITION and not verb
    clause = tokens[0].tag is Tag.SUBORDINATOR or tokens[0].lower.endswith("ing")
    return bool(name.first) and (fronted or (clause and _acts(tokens, name.last + 1)))


def _acts(tokens: Tokens, start: int) -> bool:
    """*After the fire at Orsett, the board said*: a verb follows the phrase at `start`."""
    phrase = phrase_after(tokens, start)
    return phrase is not None and phrase[1] < len(tokens) and is_verbal(tokens, phrase[1])


def _phrase_words(tokens: Tokens, start: int) -> list[str]:
    """The words of the phrase at `start`, its head noun last; none where there is no head."""
    head = head_of(tokens, start)
    if head is None:
        return []
    phrase = phrase_after(tokens, start) or (start, head + 1)
    others = [t.lower for i, t in enumerate(tokens[: phrase[1]]) if i >= start and i != head]
    return [*others, tokens[head].lower]


def _role_before(tokens: Tokens, name: Name) -> list[str]:
    """The role that a name is an apposition of: *the clerk, Ana Gorse*, *its owner, Veld Lines*."""
    closed = name.last >= len(tokens) or tokens[name.last].tag in _CLOSING
    if name.first < 2 or tokens[name.first - 1].tag is not Tag.COMMA:
        return []
    phrase = nearest_phrase(tokens, name.first - 1)
    if phrase is None or not (closed or phrase[0] == 0):
        return []
    described = _phrase_words(tokens, phrase[0])
    return described if described and described[-1] in PEOPLE | ORGANISATIONS else []


_IN_PHRASE = frozenset(
    (Tag.DETERMINER, Tag.WORD, Tag.NAME, Tag.NUMBER, Tag.ADVERB, Tag.GENITIVE, Tag.POSSESSIVE)
)


def head_of(tokens: Tokens, start: int) -> int | None:
    """The head noun of a phrase that opens with an article or a bare role, before any *of*."""
    head = None
    if start < len(tokens) and tokens[start].tag is Tag.WORD and is_verbal(tokens, start):
        return None
    for index in range(start, min(len(tokens), start + 12)):
        token = tokens[index]
        ends = token.tag not in _IN_PHRASE or (head is not None and token.tag is Tag.DETERMINER)
        participle = token.lower.endswith("ing") and head is not None
        if ends or participle or (token.tag is Tag.WORD and head and is_verbal(tokens, index)):
            break
        if token.tag is Tag.WORD:
            head = index
    return head
