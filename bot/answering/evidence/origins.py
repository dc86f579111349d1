"""Who a statement comes from in the end, and which statements come from one origin.

Origins are counted, not documents: a newspaper that repeats a letter adds nothing.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.answering.evidence.offices import is_officer
from bot.answering.evidence.units import Unit
from bot.answering.text.quantities import quantities
from bot.answering.text.vocabulary import concepts
from index.model import Kind, Source, SourceKind
from index.words import fold

_TELLING = 2  # words of a name, or concepts of a sentence, that are no chance
_SHINGLE = 5  # words
_COPIED = 0.5  # share of the shorter text's shingles that the other holds: wire copy or reprint
_REWORDED = 0.15  # share of a quote's concepts that a copy of it does not lack
_DIGITS = re.compile(r"\d+")
_BODIES = frozenset({SourceKind.NAMED, SourceKind.GROUP})
_SEATED = frozenset({"in", "of", "at"})  # what follows tells where a body sits
_UNKNOWN = frozenset({SourceKind.UNSTATED, SourceKind.UNRESOLVED})
_NAME = re.compile(r"(?<=[\w,;:)] )[^\W\d_a-z]\w+")
_WITNESSED = re.compile(
    r"\b(?:this (?:newspaper|paper|agency|magazine|station)|our (?:reporters?|correspondents?)"
    r"|(?:has|have|was|were) (?:seen|reviewed|able to verify|verified|counted)|verified|counted)\b",
    re.IGNORECASE,
)


def origin(unit: Unit) -> Source | None:
    """The innermost link that is known; a document stands for its author where it has one.

    None where nothing is known, and for a publisher that only passes on what it does not source.
    """
    if unit.claim is None:
        return unit.chain[0] if _WITNESSED.search(unit.quote) else None
    links = [link for link in unit.chain[1:] or unit.chain if link.kind not in _UNKNOWN]
    authors = [link for link in links if link.kind != SourceKind.DOCUMENT]
    if not links:
        return None
    return authors[-1] if authors and links[-1].kind == SourceKind.DOCUMENT else links[-1]


def independent(units: Sequence[Unit]) -> int:
    """How many independent origins `units` have; unknown ones do not count."""
    return len(by_origin(units))


def by_origin(units: Sequence[Unit]) -> list[list[Unit]]:
    """`units` in groups of one origin; those of unknown origin are left out."""
    groups: list[list[Unit]] = []
    for unit in (unit for unit in units if origin(unit)):
        related = [g for g in groups if any(same_origin(unit, other) for other in g)]
        groups = [g for g in groups if g not in related]
        groups.append([unit, *(other for group in related for other in group)])
    return groups


def same_origin(one: Unit, other: Unit) -> bool:
    """Whether two units rest on one origin: one entity, one document, one text, one quotation."""
    if _is_entity(one, other) or _speaks_for(one, other) or is_copy(one, other):
        return True
    return _cites(one, other) or _cites(other, one) or _same_odd_number(one, other)


def is_copy(one: Unit, other: Unit) -> bool:
    """Whether one text repeats the other: the same quotation, a reprint or wire copy."""
    if one.claim and other.claim and Kind.DIRECT in {one.claim.kind, other.claim.kind}:
        short, long = sorted((fold(one.quote), fold(other.quote)), key=len)
        if short in long and len(short.split()) >= _SHINGLE:
            return True
    mine, theirs = (_shingles(unit.sentence.of(unit.document.text)) for unit in (one, other))
    return _containment(mine, theirs) >= _COPIED


def is_altered(one: Unit, other: Unit) -> bool:
    """Whether the shorter quote names or counts what the other's sentence does not: no repeat."""
    short, long = sorted((one, other), key=lambda unit: len(unit.quote))
    held = long.sentence.of(long.document.text)
    counted = quantities(held)
    if any(not any(q.agrees(c) for c in counted) for q in quantities(short.quote)):
        return True
    if not set(_DIGITS.findall(held)).issuperset(_years(short.quote)):
        return True
    told = set(concepts(short.quote))
    if len(told - set(concepts(held))) >= max(_TELLING, _REWORDED * len(told)):
        return True
    names = (name.group() for name in _NAME.finditer(short.quote))
    return not set(fold(held).split()).issuperset(fold(" ".join(names)).split())


def _years(text: str) -> list[str]:
    """The figures in `text` that count nothing: years and days of the month."""
    counted = [quantity.span for quantity in quantities(text)]
    figures = _DIGITS.finditer(text)
    return [f.group() for f in figures if not any(s.start <= f.start() < s.end for s in counted)]


def _is_entity(one: Unit, other: Unit) -> bool:
    """The same name, or its last words, or its first before a seat: *Guard of Elden*."""
    mine, theirs = _entity(one), _entity(other)
    if mine is None or theirs is None or mine == theirs:
        return mine == theirs
    short, long = sorted((mine[0].split(), theirs[0].split()), key=len)
    if mine[1] is not theirs[1] or len(short) < _TELLING:
        return False
    seated = long[: len(short)] == short and long[len(short)] in _SEATED
    ends = mine[1] is SourceKind.NAMED and long[-len(short) :] == short
    return (seated and mine[1] in _BODIES) or ends


def _cites(one: Unit, other: Unit) -> bool:
    """Whether `one` rests on a document without an author beside which it names `other`'s."""
    found, author = origin(one), _entity(other)
    if found is None or author is None or found.kind is not SourceKind.DOCUMENT:
        return False
    alone = len(one.chain) <= _TELLING
    sentence = fold(one.sentence.of(one.document.text))
    return alone and author[1] is SourceKind.NAMED and f" {author[0]} " in f" {sentence} "


def _same_odd_number(one: Unit, other: Unit) -> bool:
    """*712* homes here and there: nobody comes to it twice."""
    if _odd_numbers(one.quote).isdisjoint(_odd_numbers(other.quote)):
        return False
    shared = set(concepts(one.quote)) & set(concepts(other.quote))
    return len(shared) >= _TELLING


@lru_cache(maxsize=1_000)
def _odd_numbers(quote: str) -> frozenset[float]:
    return frozenset(q.low for q in quantities(quote) if q.is_odd)


def _entity(unit: Unit) -> tuple[str, SourceKind] | None:
    found = origin(unit)
    return _identity(unit, found) if found else None


def _identity(unit: Unit, source: Source) -> tuple[str, SourceKind]:
    """What a link is, whatever it is called: aliases are one entity."""
    kind = _kind(source)
    named = unit.aliases.name(source.name) if kind is SourceKind.NAMED else source.name
    return fold(named), kind


def _kind(source: Source) -> SourceKind:
    """A body that publishes its own words is the same as where it is quoted by others."""
    return SourceKind.NAMED if source.kind == SourceKind.PUBLISHER else source.kind


def _speaks_for(one: Unit, other: Unit) -> bool:
    """Whether one's speaker stands under the other's origin: in its chain, or by its office."""
    return any(
        is_officer(part, body[0]) or body in {_identity(part, link) for link in part.chain[1:]}
        for whole, part in ((one, other), (other, one))
        if (body := _entity(whole))
    )


@lru_cache(maxsize=1_000)
def _shingles(sentence: str) -> frozenset[tuple[str, ...]]:
    words = fold(sentence).split()
    return frozenset(
        tuple(words[start : start + _SHINGLE]) for start in range(len(words) - _SHINGLE + 1)
    )


def _containment(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> float:
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter else 0.0
