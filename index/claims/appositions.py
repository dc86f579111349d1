"""What stands after a phrase between commas and says who it is: *Ana Gorse, a teacher,*."""

from index.claims import words
from index.claims.phrases import LONGEST, Range, Tokens
from index.claims.tokens import Tag

_TOLD_OF_DOCUMENTS = words.family(
    "dated issued leaked obtained published released reviewed seen signed viewed written"
)


_COMMA_AND_NAME = 2  # tokens


def with_appositions(tokens: Tokens, phrase: Range) -> Range:
    """`phrase` with what follows it between commas and says who it is: *Ana Gorse, a teacher,*."""
    start, end = phrase
    while end + 1 < len(tokens) and tokens[end].tag is Tag.COMMA and end - start < LONGEST:
        close = _apposition_end(tokens, phrase, end + 1)
        if close is None:
            break
        end = close
    return start, end


def with_name(tokens: Tokens, phrase: Range) -> Range:
    """`phrase`, where it is a role, with the name after it: *the captain, Ana Gorse*."""
    start, end = phrase
    comma = end < len(tokens) and tokens[end].tag is Tag.COMMA
    last = _name_end(tokens, end + 1) if comma else None
    role = _is_role(tokens[start:end]) or (last and _may_be_named(tokens[start:end], last - end))
    return (start, last) if last and role else phrase


def _may_be_named(phrase: Tokens, length: int) -> bool:
    """Whether two names or more after any noun are its own: *the manufacturer, Veld Brothers*."""
    defined = phrase[0].lower == "the" or phrase[0].tag is Tag.POSSESSIVE
    return defined and phrase[-1].tag is Tag.WORD and length > _COMMA_AND_NAME


def _is_role(phrase: Tokens) -> bool:
    """Whether the phrase says what someone is, without a name: *his chief of staff*."""
    opened = phrase[0].tag in {Tag.DETERMINER, Tag.POSSESSIVE} or phrase[0].tag is Tag.WORD
    owned = any(t.tag is Tag.GENITIVE for t in phrase)
    return (opened or owned) and any(t.lower in words.PERSON_NOUNS for t in phrase)


def _name_end(tokens: Tokens, start: int) -> int | None:
    """Where a name that is all of an apposition ends: *, Ana Gorse,*."""
    end = start
    while end < len(tokens) and (tokens[end].tag is Tag.NAME or tokens[end].text == "&"):
        end += 1
    closed = end >= len(tokens) or tokens[end].tag in {Tag.COMMA, Tag.STOP, Tag.QUOTE}
    return end if end > start and closed else None


def _apposition_end(tokens: Tokens, phrase: Range, start: int) -> int | None:
    first = tokens[start]
    article = first.tag in {Tag.DETERMINER, Tag.NUMBER, Tag.POSSESSIVE}
    describes = article or first.lower in _TOLD_OF_DOCUMENTS or _names_role(tokens, start)
    if not describes:
        named = tokens[phrase[0] : phrase[1]]
        last = _name_end(tokens, start)
        return (
            last if last and (_is_role(named) or _may_be_named(named, last - start + 1)) else None
        )
    for index in range(start, min(len(tokens), start + LONGEST)):
        if tokens[index].tag in {Tag.COMMA, Tag.STOP, Tag.QUOTE, Tag.SEMICOLON, Tag.DASH, Tag.WH}:
            return index if index > start else None
        if tokens[index].tag in {Tag.AUXILIARY, Tag.MODAL, Tag.SUBORDINATOR}:
            return None
    return len(tokens)


def _names_role(tokens: Tokens, start: int) -> bool:
    """Whether a bare role begins at `start`: *executive director of the league*."""
    for token in tokens[start : start + 5]:
        if token.lower in words.PERSON_NOUNS:
            return True
        if token.tag not in {Tag.WORD, Tag.NAME}:
            return False
    return False
