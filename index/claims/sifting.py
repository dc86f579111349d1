"""Attributions that cannot be what they look like, put right or left out.

Rules and tagger alike take for a speaker what only stands where speakers stand.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from index.claims import words
from index.claims.deeds import is_deed
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
_WISHING = re.compile(r"\b(?:ask|asked|asks|request(?:ed|s)?|want(?:ed|s)?|wish(?:ed|es)?)$")
_NAMELESS = re.compile(
    r"to be (?:called|identified|named|quoted)\b"
    r"|(?:(?:that|us (?:not )?to \w+(?: out)?) )?(?:her|his|their) (?:\w+ )?(?:identity|names?)\b"
    r"(?=(?: \w+){0,2} (?:back|changed|given|kept|left|mentioned|omitted|ourselves|out|printed"
    r"|published|secret|used|withheld)\b|$)"
)
_BIDDEN = re.compile(r"\b(?:are|be|been|being|is|was|were) (?:asked|invited|requested|required)$")
_INFINITIVE = re.compile(r"(?:not )?to \w")
_QUESTIONED = re.compile(r"\b(?:asked|pressed|questioned)$", re.IGNORECASE)
_BY = re.compile(r" by (?P<whom>\w+)")
_NOBODY = re.compile(r"(?:nobody|no[ -]one)\b|no [a-z]", re.IGNORECASE)
_SILENT = re.compile(r"\b(?:answer|available|comment|confirm|reach|repl[iy]|respon[ds]|verif)")
_WHOEVER = re.compile(r"(?:any|each|every|those)\b", re.IGNORECASE)
_EACH = re.compile(r"\b(?:any|each|every|those) (?:[\w’'-]+ ){0,3}$", re.IGNORECASE)
_MAY = re.compile(r"(?:can|could|may|might)\b")
_WOULD = re.compile(r"would (?:\w+ly )?(?:confirm|explain|prove|reveal|show|tell)$")
_TIMES = ("as long as ", "as soon as ")
_NEAR = 40  # code points in which what a relative takes up begins
_MARKS = frozenset('"“„«')


def sifted(
    text: str, paragraphs: Sequence[Paragraph], relations: Iterable[Relation]
) -> Iterator[Relation]:
    """`relations` without those that attribute nothing to anybody, the others put right."""
    every = list(relations)
    left_out = groundless(text, paragraphs, every)
    for relation in every:
        if relation not in left_out:
            yield from _in_reach(text, _with_speaker(text, relation))


def groundless(
    text: str, paragraphs: Sequence[Paragraph], relations: Sequence[Relation]
) -> frozenset[Relation]:
    """Those of `relations` that attribute nothing, as *The brigade was called at nine* does."""
    deeds = sorted(
        token.start
        for p in paragraphs
        for s in p.sentences
        for i, token in enumerate(s.tokens)
        if is_deed(s.tokens, i)
    )
    terms = [c for r in relations if _is_terms(text, r) for c in r.content]
    return frozenset(
        r
        for r in relations
        if any(bisect_left(deeds, s.start) < bisect_left(deeds, s.end) for s in r.cue)
        or (_is_of_pronoun(text, r) and any(term.contains(r.extent) for term in terms))
        or any(holds(text, r) for holds in _UNSAID)
    )


def _is_of_pronoun(text: str, relation: Relation) -> bool:
    return all(span.of(text).lower() in _SUBJECTS for span in relation.source)


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


def _is_asked(text: str, relation: Relation) -> bool:
    """*are asked to sign*, *Bo Teal, asked by a reporter whether*: who is asked asks nothing."""
    if len(relation.source) != 1 or not relation.cue or not relation.content:
        return False
    cue = relation.cue[-1]
    if relation.source[0].end > cue.start:
        return False
    if _BIDDEN.search(cue.of(text)):
        return bool(_INFINITIVE.match(relation.content[0].of(text)))
    by = _BY.match(text, cue.end)
    return bool(by and _QUESTIONED.search(cue.of(text)) and by["whom"].lower() not in _MEANS)


def _is_terms(text: str, relation: Relation) -> bool:
    """*asked not to be named because of her job*: on what terms somebody speaks, and no words."""
    if not relation.content or not relation.cue:
        return False
    content = relation.content[0].of(text)
    wishes = _WISHING.search(relation.cue[-1].of(text))
    return bool(_TERMS.match(content) or (wishes and _NAMELESS.match(content)))


def _is_nobodys(text: str, relation: Relation) -> bool:
    """*No witness could explain why*: nobody said it. But that none confirmed it is told."""
    cue = " ".join(span.of(text) for span in relation.cue)
    nobody = relation.source and _NOBODY.match(relation.source[0].of(text))
    return bool(nobody) and not _SILENT.search(cue)


def _is_open(text: str, relation: Relation) -> bool:
    """*each tenant who can show that*, *papers which would show it*: nobody has shown it yet."""
    if len(relation.source) != 1 or not relation.cue:
        return False
    source, cue = relation.source[0], relation.cue[0].of(text)
    if source.of(text).lower() not in words.RELATIVES:
        return bool(_WHOEVER.match(source.of(text)) and _MAY.match(cue))
    before = text[max(0, source.start - _NEAR) : source.start]
    return bool(_WOULD.match(cue) or (_MAY.match(cue) and _EACH.search(before)))


def _is_reserved(text: str, relation: Relation) -> bool:
    """*as far as can be said*, *as soon as the gate was safe*: how far, and when."""
    if not relation.cue:
        first = relation.content[0].of(text)
        return not relation.source and first.startswith(_TIMES)
    start = relation.cue[0].start
    return text[max(0, start - _NEAR) : start].lower().endswith("as far as ")


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


_UNSAID = (
    _is_addressed,
    _is_asked,
    _is_nobodys,
    _is_of_anyone,
    _is_open,
    _is_reserved,
    _is_terms,
)
