"""Who speaks before a colon, cue or not: *Cruz called them on it: “…”*, *From the report: “…”*."""

from index.claims import words
from index.claims.phrases import Range, Tokens, phrase_after
from index.claims.relation import Relation
from index.claims.relations.clauses import span_of
from index.claims.tokens import Tag
from index.claims.verbgroups import is_verbal
from index.model import Span

_BOUNDS = frozenset((Tag.STOP, Tag.DASH, Tag.SEMICOLON, Tag.QUOTE))
_SKIPPED = frozenset((Tag.CONJUNCTION, Tag.ADVERB, Tag.PREPOSITION))


def introduced(tokens: Tokens, colon: int, quotation: Span) -> Relation | None:
    """The relation of `quotation` to whom the words before the colon at index `colon` name."""
    start = colon
    while start and tokens[start - 1].tag not in _BOUNDS:
        start -= 1
    while start < colon and tokens[start].tag in _SKIPPED:
        start += 1
    phrase = phrase_after(tokens, start)
    if phrase is None or phrase[1] > colon or not _may_speak(tokens, phrase, colon):
        return None
    source, cue = span_of(tokens, *phrase), span_of(tokens, phrase[1], colon)
    return Relation((quotation,), (cue,) if cue else (), (source,)) if source else None


def _may_speak(tokens: Tokens, phrase: Range, colon: int) -> bool:
    """Whether the phrase is a name, a pronoun or a document, and a verb follows it, if anything."""
    named = any(
        t.tag in {Tag.NAME, Tag.PRONOUN} or t.lower in words.DOCUMENT_NOUNS
        for t in tokens[phrase[0] : phrase[1]]
    )
    return named and (phrase[1] == colon or is_verbal(tokens, phrase[1]))
