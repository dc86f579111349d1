"""Common nouns that may be taken up: whom *it*, *they* or *he* in what follows may mean."""

from collections.abc import Iterator
from dataclasses import dataclass

from index.claims import words
from index.claims.descriptions import head_of
from index.claims.names import ORGANISATIONS, PEOPLE
from index.claims.phrases import Tokens, phrase_after
from index.claims.sentences import Paragraph
from index.claims.tokens import Tag
from index.claims.verbgroups import is_verbal
from index.model import Span

_SPEAKING = PEOPLE | ORGANISATIONS | words.DOCUMENT_NOUNS
_AFTER = frozenset((Tag.AUXILIARY, Tag.MODAL, Tag.WH, Tag.COMMA, Tag.ADVERB, Tag.NEGATION))
_SOME = words.family("all both many most several some")
_NUMBERS = words.family("figure figures")  # *a leading figure*, but *The figure is disputed*
_PLACING = words.family("at in near")


@dataclass(frozen=True, slots=True)
class Noticed:
    """A noun phrase without a name; `opening` says that it is its sentence's first subject."""

    span: Span
    opening: bool


def noticed(paragraphs: list[Paragraph]) -> Iterator[Noticed]:
    """*The tannery*, *residents* where they open a sentence; *the minister* anywhere."""
    for paragraph in paragraphs:
        for sentence in paragraph.sentences:
            yield from _noticed(sentence.tokens)


def _noticed(tokens: Tokens) -> Iterator[Noticed]:
    index = _start(tokens)
    subject = _subject(tokens[index:])
    if subject:
        yield Noticed(_span(tokens, index, index + subject), opening=True)
        index += subject
    else:
        index = 0
        if owner := _owner(tokens):
            yield Noticed(_span(tokens, 0, owner), opening=True)
    while index < len(tokens):
        end = _object(tokens, index)
        if end:
            yield Noticed(_span(tokens, index, end), opening=False)
        index = end or index + 1


def _span(tokens: Tokens, start: int, end: int) -> Span:
    return Span(tokens[start].start, tokens[end - 1].end)


def _start(tokens: Tokens) -> int:
    """Where the subject begins: after *Four of*, after *In Orsett*."""
    first = [t.lower for t in tokens[:2]]
    if len(first) > 1 and first[1] == "of" and (tokens[0].tag is Tag.NUMBER or first[0] in _SOME):
        return 2
    if first[:1] and first[0] in _PLACING:
        named = next((i for i, t in enumerate(tokens[1:], 1) if t.tag is not Tag.NAME), 1)
        return named if named > 1 else 0
    return 0


def _subject(tokens: Tokens) -> int | None:
    phrase = phrase_after(tokens, 0)
    if phrase is None or phrase[1] >= len(tokens) or tokens[0].lower == "my":
        return None
    head = head_of(tokens, 0)
    noun = tokens[0 if head is None else head].lower
    owned = tokens[0].tag is Tag.POSSESSIVE
    definite = (tokens[0].lower == "the" or owned) and head is not None
    plural = noun in PEOPLE and noun not in words.PERSON_NOUNS
    if noun not in _SPEAKING - _NUMBERS or not (definite or plural):
        return None
    after = phrase[1]
    between = after + 1 < len(tokens) and tokens[after + 1].tag in {Tag.PRONOUN, Tag.NAME}
    if tokens[after].lower == "neither":
        return after
    if tokens[after].tag is Tag.COMMA and between:
        return None  # *The buyer, she adds, …*: not she; *The clerk, Ana Gorse*: she by name
    return after if tokens[after].tag in _AFTER or is_verbal(tokens, after) else None


def _owner(tokens: Tokens) -> int | None:
    """Where *the mayor* ends in *The mayor’s anger goes elsewhere*."""
    owned = next((i for i, t in enumerate(tokens[:5]) if t.tag is Tag.GENITIVE), 0)
    definite = owned > 1 and tokens[0].lower == "the"
    return owned if definite and tokens[owned - 1].lower in PEOPLE else None


def _object(tokens: Tokens, start: int) -> int | None:
    """Where *the minister* ends that begins at `start`; None where nobody's noun does."""
    if tokens[start].lower != "the":
        return None
    head = head_of(tokens, start)
    copied = [t.lower for t in tokens[max(0, start - 2) : start]] == ["copy", "of"]
    speaking = _SPEAKING if copied else PEOPLE | ORGANISATIONS
    if head is None or tokens[head].lower not in speaking - _NUMBERS:
        return None
    after = [t.tag for t in tokens[head + 1 : head + 3]]
    named = after[:1] in ([Tag.NAME], [Tag.GENITIVE]) or after == [Tag.COMMA, Tag.NAME]
    return None if named else head + 1
