"""Nominal subjects of sentences: whom *it*, *they* or *he* in what follows may take up."""

from collections.abc import Iterator

from index.claims import words
from index.claims.casting import head_of
from index.claims.names import ORGANISATIONS, PEOPLE
from index.claims.phrases import Tokens, phrase_after
from index.claims.sentences import Paragraph
from index.claims.tokens import Tag
from index.claims.verbgroups import is_verbal
from index.model import Span

_SPEAKING = PEOPLE | ORGANISATIONS | words.DOCUMENT_NOUNS
_AFTER = frozenset((Tag.AUXILIARY, Tag.MODAL, Tag.WH, Tag.COMMA, Tag.ADVERB, Tag.NEGATION))


def subjects_of(paragraphs: list[Paragraph]) -> Iterator[Span]:
    """Where sentences open with *the* and a noun that can speak, or with a plural one."""
    for paragraph in paragraphs:
        for sentence in paragraph.sentences:
            span = _subject(sentence.tokens)
            if span:
                yield span


def _subject(tokens: Tokens) -> Span | None:
    phrase = phrase_after(tokens, 0)
    if phrase is None or phrase[1] >= len(tokens):
        return None
    head = head_of(tokens, 0)
    noun = tokens[0 if head is None else head].lower
    definite = tokens[0].lower == "the" and head is not None
    plural = noun in PEOPLE and noun not in words.PERSON_NOUNS
    if noun not in _SPEAKING or not (definite or plural):
        return None
    after = phrase[1]
    closed = tokens[after].tag in _AFTER or is_verbal(tokens, after)
    return Span(tokens[0].start, tokens[after - 1].end) if closed else None
