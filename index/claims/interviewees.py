"""Who is interviewed, where the lines of an interview name nobody."""

from collections.abc import Iterable, Sequence

from index.claims.cast import Cast, Entity, Sort
from index.claims.names import names_in
from index.claims.relation import Relation
from index.claims.tokens import tokenize
from index.model import About, SourceKind, Span

_PERSONAL = frozenset((Sort.PERSON, Sort.UNKNOWN))
_WHOLE = 2  # words of a name without a title that may be somebody's


def interviewee(
    text: str, cast: Cast, about: About, relations: Sequence[Relation]
) -> Entity | None:
    """The one person whom the title, the first line or all before the first answer names.

    Of several before the first answer it is the one with a whole name: *Ana Gorse, 31, teaches.
    Her brother Bo died.* Who wrote the text is not. None where there is no answer, or where
    several might be meant: nothing is guessed.
    """
    first = next((r.content[0].start for r in relations if r.answers), None)
    if first is None:
        return None
    line = text.find("\n")
    met = _met(cast, 0, first)
    whole = [entity for entity in met if len(entity.parts) >= _WHOLE]
    places = (_titled(cast, about.title or ""), _met(cast, 0, line), met, whole)
    asking = set(_titled(cast, about.author or ""))
    found = (_people(e for e in entities if e not in asking) for entities in places)
    return next((people[0] for people in found if len(people) == 1), None)


def _titled(cast: Cast, title: str) -> list[Entity]:
    """Those whom the title names, as far as the text knows them."""
    tokens = tokenize(title, Span(0, len(title)), [])
    named = [cast.named(name.parts) for name in names_in(tokens, cast.lowered)]
    lasting = [cast.named(name.parts[-1:]) for name in names_in(tokens, cast.lowered)]
    return [own[0] for found in (named, lasting) for own in found if len(own) == 1]


def _met(cast: Cast, start: int, end: int) -> list[Entity]:
    return [appearance.entity for appearance in cast.between(start, max(start, end))]


def _people(entities: Iterable[Entity]) -> list[Entity]:
    """The persons among them, each once."""
    return list(dict.fromkeys(entity for entity in entities if _may_be_person(entity)))


def _may_be_person(entity: Entity) -> bool:
    if entity.layers[-1].kind is not SourceKind.NAMED or entity.sort not in _PERSONAL:
        return False
    return entity.sort is Sort.PERSON or len(entity.parts) >= _WHOLE
