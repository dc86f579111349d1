"""Sentences without a cue that still are someone's words: running attribution and headlines.

A sentence between two of the same speaker goes on with him. A headline that states what the body
attributes is attributed as the body has it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from index.claims import words
from index.claims.chain import Attribution
from index.claims.relation import Relation
from index.claims.relations.clauses import span_of
from index.claims.sentences import Paragraph, Sentence
from index.claims.tokens import Tag
from index.model import About, Source, SourceKind, Voice

_MOST = 2  # sentences in a row that go on with a speaker
_HEADLINE = 25  # words
_SHARED = 0.6  # of a headline's words that a claim must hold to be what it states
_MASTHEAD = 8  # paragraphs among which the headline stands
_LEAD = 12  # claims of the body that a headline is compared with
_SMALL = words.family("a an the of in on at to for by and or as is was were are be has have with")
_TOPICS = frozenset(("about", "concerning", "on", "regarding"))  # what it is on, and no statement
_WORD = re.compile(r"[^\W_]+")


def carried(
    text: str, paragraphs: list[Paragraph], found: list[Attribution], about: About
) -> list[Attribution]:
    """`found`, in reading order, with the attributions without a cue that follow from them."""
    outer = [a for a in found if a.parent is None]
    headline = _headline_of(text, paragraphs, about)
    added = [*_between(paragraphs, outer), *_before_semicolon(paragraphs, outer)]
    if headline is None:
        return [*found, *added]
    own = [a for a in outer if headline.span.contains(a.relation.extent)]
    body = [a for a in outer if a.relation.extent.start >= headline.span.end][:_LEAD]
    if not own:
        return [*found, *_headline(text, headline, body, about), *added]
    return [*(_as_in_body(text, a, body) if a in own else a for a in found), *added]


def _headline_of(text: str, paragraphs: list[Paragraph], about: About) -> Paragraph | None:
    """The paragraph that is the title, else the first, where it reads like a headline."""
    titled = (p for p in paragraphs[:_MASTHEAD] if p.span.of(text) == about.title)
    first = next(titled, paragraphs[0] if len(paragraphs) > 1 else None)
    return first if first and _is_headline(first.span.of(text)) else None


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
    yield from _within(spoken)
    speaking = [i for i, (_, own) in enumerate(spoken) if own]
    for before, after in pairwise(speaking):
        last, following = spoken[before][1][-1], spoken[after][1][0]
        if not 1 < after - before <= _MOST + 1 or not _same(last, following):
            continue
        end = max(a.relation.extent.end for a in spoken[before][1])
        for sentence, _ in spoken[before + 1 : after]:
            span = span_of(sentence.tokens, 0, len(sentence.tokens))
            if span and span.start >= end and not _says_i(sentence):
                yield Attribution(Relation((span,)), None, last.chain, last.voice)


def _says_i(sentence: Sentence) -> bool:
    """Whether its author speaks of himself there, outside quotations."""
    return any(token.text == "I" for token in sentence.tokens)


def _before_semicolon(
    paragraphs: list[Paragraph], outer: list[Attribution]
) -> Iterator[Attribution]:
    """*She had seen six men; she could not say who*: what stands first is hers as well."""
    cast = {a.relation.source[0].start: a for a in outer if a.relation.source}
    for sentence in (s for p in paragraphs for s in p.sentences):
        tokens = sentence.tokens
        index = next((i for i, t in enumerate(tokens[:-1]) if t.tag is Tag.SEMICOLON), 0)
        first, had = tokens[0], tokens[1].lower if len(tokens) > 1 else ""
        if not index or first.tag is not Tag.PRONOUN or had != "had":
            continue
        after = tokens[index + 1]
        said = cast.get(after.start) if after.lower == first.lower else None
        span = span_of(tokens, 0, index)
        if said and _same(said, said) and span and not said.relation.extent.overlaps(span):
            yield Attribution(Relation((span,)), None, said.chain, said.voice)


def _within(spoken: list[tuple[Sentence, list[Attribution]]]) -> Iterator[Attribution]:
    """The silent sentence between two quotations that one speaker's claim joins."""
    for index, (_, own) in enumerate(spoken[:-2]):
        between, after = spoken[index + 1], spoken[index + 2]
        span = span_of(between[0].tokens, 0, len(between[0].tokens))
        last = own[-1] if own else None
        if last is None or span is None or between[1] or not _same(last, last):
            continue
        parts = last.relation.content
        goes_on = any(after[0].span.contains(part) for part in parts)
        if goes_on and not _says_i(between[0]) and not any(part.overlaps(span) for part in parts):
            yield Attribution(Relation((span,)), None, last.chain, last.voice)


def _same(before: Attribution, after: Attribution) -> bool:
    known = before.chain[-1].kind not in {SourceKind.UNRESOLVED, SourceKind.UNSTATED}
    return known and before.voice is Voice.ATTRIBUTED and before.chain == after.chain


def _headline(
    text: str, headline: Paragraph, body: list[Attribution], about: About
) -> list[Attribution]:
    """The headline as the body attributes it; a question is the publisher's."""
    relation = _quoted_in(headline) or Relation((headline.span,))
    same = _stating(text, relation, body)
    if same:
        return [Attribution(relation, None, same.chain, same.voice)]
    if headline.span.of(text).endswith("?") and about.publisher:
        publisher = (Source(about.publisher, SourceKind.PUBLISHER),)
        return [Attribution(Relation((headline.span,)), None, publisher, Voice.PUBLISHER)]
    return []


def _quoted_in(headline: Paragraph) -> Relation | None:
    """*“…”: the clerk of Selvany*: what is quoted before a colon, and who is said to say it."""
    tokens = headline.sentences[0].tokens
    if len(headline.sentences) > 1 or len(tokens) < 3 or tokens[0].tag is not Tag.QUOTE:
        return None
    source = span_of(tokens, 2, len(tokens))
    announced = tokens[1].tag is Tag.COLON and source is not None
    return Relation((tokens[0].span,), (), (source,)) if announced and source else None


def _as_in_body(text: str, own: Attribution, body: list[Attribution]) -> Attribution:
    """A headline's claim by *Boatman* or *ministry*, of whoever the body attributes it to."""
    vague = {SourceKind.GROUP, SourceKind.UNNAMED, SourceKind.UNRESOLVED}
    same = _stating(text, own.relation, body) if own.chain[-1].kind in vague else None
    return replace(own, chain=same.chain, voice=same.voice) if same else own


def _stating(text: str, relation: Relation, body: list[Attribution]) -> Attribution | None:
    """The first of `body` that states what the headline's `relation` does."""
    stated = _stems(" ".join(s.of(text) for s in relation.content))
    for attribution in body:
        held = _stems(" ".join(s.of(text) for s in attribution.relation.content))
        if attribution.voice is not Voice.PUBLISHER and len(stated & held) >= _SHARED * len(stated):
            return attribution
    return None


def _is_headline(words: str) -> bool:
    stated = words.split(maxsplit=1)[0].lower() not in _TOPICS
    return stated and len(words.split()) <= _HEADLINE and words[-1:] not in ".:;"


def _stems(words: str) -> frozenset[str]:
    """The words that carry meaning, cut to the six letters that inflections leave alone."""
    found = (w.lower() for w in _WORD.findall(words))
    return frozenset(w[:6].rstrip("s") for w in found if w not in _SMALL)
