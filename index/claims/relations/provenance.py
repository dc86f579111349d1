"""Words that tell where something comes from and name no speaker: *seen by*, *obtained by*."""

import re
from dataclasses import replace

from index.claims import words
from index.claims.phrases import Range, Tokens, phrase_after
from index.claims.relation import Relation
from index.model import Span

_SEEN = re.compile(
    r"(?:,\s*|\s+)(?:and\s+|which\s+(?:was|were)\s+|that\s+(?:was|were)\s+)?"
    r"(?P<seen>(?:exclusively\s+|independently\s+)?"
    r"(?:(?:seen|reviewed|obtained|viewed|examined|verified|authenticated|analy[sz]ed|geolocated|"
    r"heard|read|acquired|inspected)\s+by|(?:shared|provided|sent|leaked|given|shown|supplied)\s+"
    r"(?:with|to))\s+[^,.;:\"“]{2,60})"
)
_UNVERIFIED = re.compile(
    r"\b(?:could|can|was|were|has|have)(?:\s+not|n[’']t)\s+(?:\w+\s+){0,3}?"
    r"(?:verif|confirm|corroborat|authenticat)\w+|\bunable\s+to\s+(?:\w+\s+)?"
    r"(?:verify|confirm|corroborate|authenticate)\b"
)


_COMING = words.family(
    """seen reviewed obtained viewed examined verified authenticated analysed analyzed geolocated
    heard read acquired inspected shared provided sent leaked given shown supplied"""
)


def with_provenance(tokens: Tokens, phrase: Range) -> Range:
    """`phrase` with *seen by the Herald* right after it; `without_provenance` parts the two."""
    index = phrase[1]
    if index + 2 >= len(tokens) or tokens[index].lower not in _COMING:
        return phrase
    if tokens[index + 1].lower not in {"by", "with", "to"}:
        return phrase
    whom = phrase_after(tokens, index + 2)
    return (phrase[0], whom[1]) if whom else phrase


def without_provenance(text: str, relation: Relation) -> Relation:
    """`relation` with *seen by …* moved from its source to its provenance."""
    sources, seen = [], []
    for span in relation.source:
        match = _SEEN.search(text, span.start, span.end)
        if match and match.start() > span.start:
            sources.append(Span(span.start, match.start()))
            seen.append(Span(*match.span("seen")))
        else:
            sources.append(span)
    if not seen:
        return relation
    return replace(relation, source=tuple(sources), provenance=tuple(seen))


def mark_unverified(text: str, relations: list[Relation]) -> list[Relation]:
    """*could not verify the account* said of the relation before it is provenance of that one.

    `relations` are those of one paragraph, in reading order.
    """
    found = list(relations)
    for index in range(1, len(found)):
        marks = (m for span in found[index].cue if (m := _UNVERIFIED.search(text, *_bounds(span))))
        spans = tuple(Span(*m.span()) for m in marks)
        before = found[index - 1]
        if spans and before.extent.end <= found[index].extent.start:
            found[index - 1] = replace(before, provenance=(*before.provenance, *spans))
    return found


def _bounds(span: Span) -> tuple[int, int]:
    return span.start, span.end
