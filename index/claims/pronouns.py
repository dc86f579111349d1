"""Whom a pronoun means: the last speaker that fits, else the only one in reach that does."""

from collections.abc import Callable, Sequence
from itertools import islice

from index.claims.cast import Appearance, Cast, Entity, Sort
from index.model import SourceKind

REACH = 1_500  # code points back in which an antecedent may stand
_MOST = 40  # speakers looked at
_CLOSE = 200  # the same, where several are in reach
_NEAR = 600  # the same, where nobody has spoken

Fits = Callable[[Entity], bool]
History = Sequence[tuple[int, Entity]]


def _person(gender: str) -> Fits:
    def fits(entity: Entity) -> bool:
        single = entity.sort in {Sort.PERSON, Sort.UNKNOWN} and not entity.plural
        known = entity.layers[-1].kind in {SourceKind.NAMED, SourceKind.UNNAMED, SourceKind.GROUP}
        return single and known and entity.gender in {None, gender}

    return fits


def _thing(entity: Entity) -> bool:
    return entity.sort in {Sort.ORGANISATION, Sort.DOCUMENT, Sort.UNKNOWN} and not _nobody(entity)


def _many(entity: Entity) -> bool:
    plural = entity.sort in {Sort.PEOPLE, Sort.ORGANISATION, Sort.DOCUMENT} or entity.plural
    return plural and not _nobody(entity)


def _nobody(entity: Entity) -> bool:
    return entity.layers[-1].kind in {SourceKind.UNRESOLVED, SourceKind.UNSTATED}


_FITS: dict[str, Fits] = (
    dict.fromkeys(("he", "him", "his"), _person("m"))
    | dict.fromkeys(("she", "her"), _person("f"))
    | dict.fromkeys(("it", "its"), _thing)
    | dict.fromkeys(("they", "them", "their", "neither"), _many)
)
PRONOUNS = frozenset(_FITS)


def antecedent(
    word: str, position: int, cast: Cast, history: History, around: Entity | None
) -> Entity | None:
    """Whom `word` at `position` means; None where that is not clear.

    `history` holds who spoke so far, with positions; `around` speaks the words it stands in.
    """
    fits = _FITS[word]
    spoken = _last_speaker(history, position, fits)
    if spoken is None and around and fits(around):
        return _learn(word, around)
    since = spoken[0] if spoken else position - _NEAR
    near = cast.between(since, position)
    near = [a for a in near if a.entity is not cast.publisher or (a.opening and _is_it(word))]
    later = [a for a in near if _certainly(fits, a)]
    about = _only([a.entity for a in later if a.entity is not around]) if around else None
    if about:
        return _learn(word, about)
    opening = [a.entity for a in later if a.opening and (spoken is None or a.position > since)]
    if opening:
        return _learn(word, opening[-1])
    if spoken:
        return _learn(word, spoken[1])
    close = [a.entity for a in later if a.position > position - _CLOSE]
    only = _only([a.entity for a in later]) or _only(close)
    return _learn(word, only) if only else None


def _only(entities: Sequence[Entity]) -> Entity | None:
    """The only one of `entities`, or the only one of them that is known to be a person."""
    distinct = list(dict.fromkeys(entities))
    people = [entity for entity in distinct if entity.sort is Sort.PERSON]
    if len(distinct) == 1:
        return distinct[0]
    return people[0] if len(people) == 1 else None


def _is_it(word: str) -> bool:
    return word in {"it", "its"}


def _certainly(fits: Fits, appearance: Appearance) -> bool:
    entity = appearance.entity
    return fits(entity) and (entity.sort is not Sort.UNKNOWN or len(entity.parts) > 1)


def _last_speaker(history: History, position: int, fits: Fits) -> tuple[int, Entity] | None:
    """The last speaker before `position` that fits; not past the reach."""
    for place, entity in islice(reversed(history), _MOST):
        if place < position - REACH:
            break
        if place < position and fits(entity):
            return place, entity
    return None


def _learn(word: str, entity: Entity) -> Entity:
    """Remembers what a pronoun tells of a named person."""
    if word in {"it", "its"}:
        entity.sort = Sort.ORGANISATION if entity.sort is Sort.UNKNOWN else entity.sort
    elif word not in {"they", "them", "their", "neither"}:
        entity.sort = Sort.PERSON
        entity.gender = entity.gender or ("f" if word in {"she", "her"} else "m")
    return entity
