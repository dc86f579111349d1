"""Who speaks before a colon, cue or not: *Cruz called them on it: “…”*, *From the report: “…”*."""

from index.claims import words
from index.claims.phrases import Range, Tokens, nearest_phrase, phrase_after
from index.claims.relation import Relation
from index.claims.relations.clauses import span_of
from index.claims.tokens import Tag
from index.claims.verbgroups import is_verbal
from index.model import Span

_BOUNDS = frozenset((Tag.STOP, Tag.DASH, Tag.SEMICOLON, Tag.QUOTE))
_BRIEF = 5  # tokens in which *is brief* stands before the colon
_SKIPPED = frozenset((Tag.CONJUNCTION, Tag.ADVERB, Tag.PREPOSITION))


def introduced(tokens: Tokens, colon: int, quotation: Span) -> Relation | None:
    """The relation of `quotation` to whom the words before the colon at index `colon` name."""
    start = colon
    while start and tokens[start - 1].tag not in _BOUNDS:
        start -= 1
    while start < colon and tokens[start].tag in _SKIPPED:
        start += 1
    brief = _described_last(tokens, colon)
    if brief:
        return _of(tokens, brief, colon, quotation)
    phrase = phrase_after(tokens, start)
    if phrase is None or phrase[1] > colon or not _may_speak(tokens, phrase, colon):
        return None
    return _of(tokens, phrase, colon, quotation)


def _described_last(tokens: Tokens, colon: int) -> Range | None:
    """*On the rest she is brief: “…”*: whom the words right before the colon tell of."""
    verb = next((i for i in range(colon - 2, max(0, colon - _BRIEF), -1) if _is_be(tokens, i)), 0)
    plain = all(t.tag in {Tag.WORD, Tag.ADVERB} for t in tokens[verb + 1 : colon])
    phrase = nearest_phrase(tokens, verb) if verb and plain else None
    return phrase if phrase and tokens[phrase[0]].tag in {Tag.NAME, Tag.PRONOUN} else None


def _is_be(tokens: Tokens, index: int) -> bool:
    return tokens[index].lower in words.BE


def _of(tokens: Tokens, phrase: Range, colon: int, quotation: Span) -> Relation | None:
    source, cue = span_of(tokens, *phrase), span_of(tokens, phrase[1], colon)
    return Relation((quotation,), (cue,) if cue else (), (source,)) if source else None


def _may_speak(tokens: Tokens, phrase: Range, colon: int) -> bool:
    """Whether the phrase is a name, a pronoun or a document, and a verb follows it, if anything."""
    named = any(
        t.tag in {Tag.NAME, Tag.PRONOUN} or t.lower in words.DOCUMENT_NOUNS
        for t in tokens[phrase[0] : phrase[1]]
    )
    return named and (phrase[1] == colon or is_verbal(tokens, phrase[1]))
