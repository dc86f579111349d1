"""Sentences without a cue that still are someone's words: running attribution and headlines.

A sentence between two of the same speaker goes on with him. A headline that states what the body
attributes is attributed as the body has it.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from index.claims import words
from index.claims.chain import Attribution
from index.claims.relation import Relation
from index.claims.relations.clauses import span_of
from index.claims.sentences import Paragraph, Sentence
from index.model import SourceKind, Voice

_MOST = 2  # sentences in a row that go on with a speaker
_HEADLINE = 25  # words
_SHARED = 0.6  # of a headline's words that a claim must hold to be what it states
_LEAD = 12  # claims of the body that a headline is compared with
_SMALL = words.family("a an the of in on at to for by and or as is was were are be has have with")
_WORD = re.compile(r"[^\W_]+")


def carried(text: str, paragraphs: list[Paragraph], found: list[Attribution]) -> list[Attribution]:
    """The attributions without a cue that follow from those `found`, which are in reading order."""
    outer = [a for a in found if a.parent is None]
    headline = _headline(text, paragraphs, outer)
    return [*headline, *_between(paragraphs, outer)]


def _between(paragraphs: list[Paragraph], outer: list[Attribution]) -> Iterator[Attribution]:
    remaining = iter([*outer, None])
    current = next(remaining)
    for paragraph in paragraphs:
        spoken: list[tuple[Sentence, list[Attribution]]] = []
        for sentence in paragraph.sentences:
            own: list[Attribution] = []
            while current and current.relation.extent.start < sentence.span.end:
                own.append(current)
                current = next(remaining)
            spoken.append((sentence, own))
        yield from _gaps(spoken)


def _gaps(spoken: list[tuple[Sentence, list[Attribution]]]) -> Iterator[Attribution]:
    """The silent sentences between two in which the same chain speaks."""
    speaking = [i for i, (_, own) in enumerate(spoken) if own]
    for before, after in pairwise(speaking):
        last, following = spoken[before][1][-1], spoken[after][1][0]
        if not 1 < after - before <= _MOST + 1 or not _same(last, following):
            continue
        end = max(a.relation.extent.end for a in spoken[before][1])
        for sentence, _ in spoken[before + 1 : after]:
            span = span_of(sentence.tokens, 0, len(sentence.tokens))
            if span and span.start >= end:
                yield Attribution(Relation((span,)), None, last.chain, last.voice)


def _same(before: Attribution, after: Attribution) -> bool:
    known = before.chain[-1].kind not in {SourceKind.UNRESOLVED, SourceKind.UNSTATED}
    return known and before.voice is Voice.ATTRIBUTED and before.chain == after.chain


def _headline(
    text: str, paragraphs: list[Paragraph], outer: list[Attribution]
) -> list[Attribution]:
    if len(paragraphs) < 2 or not _is_headline(text, paragraphs[0], outer):
        return []
    span = paragraphs[0].span
    stated = _stems(span.of(text))
    for attribution in outer[:_LEAD]:
        held = _stems(" ".join(s.of(text) for s in attribution.relation.content))
        if attribution.voice is not Voice.PUBLISHER and len(stated & held) >= _SHARED * len(stated):
            return [Attribution(Relation((span,)), None, attribution.chain, attribution.voice)]
    return []


def _is_headline(text: str, first: Paragraph, outer: list[Attribution]) -> bool:
    words = first.span.of(text)
    attributed = bool(outer) and outer[0].relation.extent.start < first.span.end
    return not attributed and len(words.split()) <= _HEADLINE and words[-1:] not in ".:;"


def _stems(words: str) -> frozenset[str]:
    """The words that carry meaning, cut to the six letters that inflections leave alone."""
    found = (w.lower() for w in _WORD.findall(words))
    return frozenset(w[:6].rstrip("s") for w in found if w not in _SMALL)
