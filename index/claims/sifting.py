"""Attributions that cannot be what they look like, put right or left out.

Rules and tagger alike take for a speaker what only stands where speakers stand.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from index.claims import words
from index.claims.noncues import is_deed
from index.claims.relation import Relation
from index.claims.sentences import Paragraph
from index.model import Span, extent

_ANYONE = re.compile(r"\bany(?:one|body)\s+$", re.IGNORECASE)
_RELATIVES = frozenset(("who", "that"))
_SUBJECTS = frozenset(("he", "i", "she", "they", "we"))
_MEANS = words.family("cable email fax mail phone post radio telephone")
_ADDRESSED = re.compile(r"\b(?:asked|demanded|requested|required|sought)$", re.IGNORECASE)
_FROM = re.compile(r"\s+(?:from|of)\s+", re.IGNORECASE)
_TERMS = re.compile(r"not to be (?:identified|named|quoted)\b", re.IGNORECASE)
_MARKS = frozenset('"“„«')


def sifted(
    text: str, paragraphs: Sequence[Paragraph], relations: Iterable[Relation]
) -> Iterator[Relation]:
    """`relations` without those that attribute nothing to anybody, the others put right."""
    deeds = frozenset(
        token.start
        for p in paragraphs
        for s in p.sentences
        for i, token in enumerate(s.tokens)
        if is_deed(s.tokens, i)
    )
    for relation in relations:
        if not any(holds(text, relation) for holds in (_is_of_anyone, _is_addressed, _is_terms)):
            at_deed = any(span.start in deeds for span in relation.cue)
            if not at_deed:
                yield from _in_reach(text, _with_speaker(text, relation))


def _is_of_anyone(text: str, relation: Relation) -> bool:
    """*Anyone who feels harmed may apply*: nobody has said or felt it."""
    if len(relation.source) != 1:
        return False
    source = relation.source[0]
    if source.of(text).lower() == "whoever":
        return True
    relative = source.of(text).lower() in _RELATIVES
    return relative and bool(_ANYONE.search(text[max(0, source.start - 20) : source.start]))


def _is_addressed(text: str, relation: Relation) -> bool:
    """*was requested from the ministry*: who is asked says nothing."""
    if len(relation.source) != 1 or not relation.cue or relation.via:
        return False
    cue, source = relation.cue[-1], relation.source[0]
    between = text[cue.end : source.start] if cue.end <= source.start else ""
    return bool(_ADDRESSED.search(cue.of(text)) and _FROM.fullmatch(between))


def _is_terms(text: str, relation: Relation) -> bool:
    """*asked not to be named because of her job*: on what terms somebody speaks, and no words."""
    return bool(relation.content) and bool(_TERMS.match(relation.content[0].of(text)))


def _with_speaker(text: str, relation: Relation) -> Relation:
    """With a source that can speak: *We* of *We sent*, and none for *by telephone*."""
    if len(relation.source) != 1:
        return relation
    source = relation.source[0]
    first, *rest = source.of(text).split(maxsplit=1)
    if rest and first.lower() in _SUBJECTS and rest[0].islower() and "," not in source.of(text):
        return replace(relation, source=(Span(source.start, source.start + len(first)),))
    by = bool(relation.cue) and relation.cue[-1].of(text).endswith("by")
    if by and source.of(text).lower() in _MEANS:
        return replace(relation, source=(), antecedent=None)
    return relation


def _in_reach(text: str, relation: Relation) -> Iterator[Relation]:
    """`relation`, and what it holds of earlier paragraphs as nobody's."""
    if not relation.cue or len(relation.content) == 1:
        yield relation
        return
    place = extent((*relation.cue, *relation.source))
    kept = tuple(c for c in relation.content if _is_near(text, place, c))
    if kept and len(kept) < len(relation.content):
        yield relation.with_content(*kept)
        yield from _left(text, relation, kept)
    else:
        yield relation


def _is_near(text: str, place: Span, content: Span) -> bool:
    """Whether it is no earlier paragraph's; a quotation may be the one's before."""
    breaks = text[content.end : place.start].count("\n\n")
    return breaks == 0 or (breaks == 1 and text[content.start] in _MARKS)


def _left(text: str, relation: Relation, kept: tuple[Span, ...]) -> Iterator[Relation]:
    """A heading's quotation stays its speaker's, but for a transcript's, where others speak too."""
    for content in relation.content:
        if content not in kept:
            quoted = text[content.start] in _MARKS
            if not quoted:
                yield Relation((content,))
            elif relation.cue[0].of(text) != ":":
                yield Relation((content,), (), relation.source)
