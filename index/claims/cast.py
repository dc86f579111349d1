"""The cast of a document: everyone whom it names or introduces, with every way to call them."""

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice, pairwise

from index.claims import kinds, words
from index.claims.given_names import likely_gender
from index.claims.names import ORGANISATIONS, PEOPLE, Tokens, gender_of
from index.model import Source, SourceKind

_OFFICES = ORGANISATIONS | PEOPLE  # *the Special Rapporteur*, *the General Staff*
_BEARERS = 200  # entities looked at that share the rarest word of a name
_MANY = 50  # entities looked at for one mention


class Sort(StrEnum):
    """What an entity is, as far as the text tells."""

    PERSON = "person"
    ORGANISATION = "organisation"
    DOCUMENT = "document"
    PEOPLE = "people"
    PLACE = "place"
    UNKNOWN = "unknown"


@dataclass(slots=True, eq=False)
class Entity:
    """Someone or something that can speak. `layers` end in its own link of a chain.

    `heads` are the nouns that the text calls it by: *organization*, *harbour master*'s *master*;
    `told` are all words of such descriptions. `employs` says that people are *from* it;
    `of` is whose relative or lawyer it is, where no name tells who.
    """

    layers: tuple[Source, ...]
    sort: Sort
    heads: set[str] = field(default_factory=set)
    parts: tuple[str, ...] = ()
    gender: str | None = None
    plural: bool = False
    told: set[str] = field(default_factory=set)
    employs: bool = False
    of: "Entity | None" = None

    @property
    def name(self) -> str:
        return self.layers[-1].name


@dataclass(frozen=True, slots=True)
class Appearance:
    """A mention of an entity; `opening` says that it opens its sentence, as subjects do.

    `ours` says that it is called by those who serve it: *our observers*.
    """

    position: int
    entity: Entity
    opening: bool
    ours: bool = False


@dataclass(slots=True)
class Cast:
    """The entities of a document, and where each is mentioned, in reading order."""

    publisher: Entity | None
    lowered: frozenset[str]
    appearances: list[Appearance] = field(default_factory=list)
    by_code: dict[str, Entity] = field(default_factory=dict)
    _by_part: dict[str, list[Entity]] = field(default_factory=lambda: defaultdict(list))
    _by_head: dict[str, dict[Entity, None]] = field(default_factory=lambda: defaultdict(dict))
    _exact: dict[tuple[str, ...], Entity] = field(default_factory=dict)
    _titled: dict[tuple[str | None, tuple[str, ...]], Entity] = field(default_factory=dict)
    _positions: dict[Entity, list[int]] = field(default_factory=lambda: defaultdict(list))

    def add(self, entity: Entity) -> Entity:
        """Makes `entity` known under its name's parts."""
        key = key_of(entity.parts)
        self._exact[key] = entity
        for part in set(key):
            self._by_part[part].append(entity)
        return entity

    def alias(self, parts: tuple[str, ...], entity: Entity) -> None:
        """Makes `entity` known under another name, such as its acronym."""
        self._exact[key_of(parts)] = entity

    def settle(self) -> None:
        """Puts the appearances in reading order; to be called once, when all are there."""
        self.appearances.sort(key=lambda a: a.position)
        for appearance in self.appearances:
            self._positions[appearance.entity].append(appearance.position)
            for head in appearance.entity.heads:
                self._by_head[head][appearance.entity] = None

    def set_apart(self, entity: Entity) -> None:
        """Makes one known who bears the name of another of the other gender: *Mr Vance*."""
        self._titled[entity.gender, key_of(entity.parts)] = entity

    def named(self, parts: tuple[str, ...], gender: str | None = None) -> list[Entity]:
        """The entities that `parts` may be a shorter form of: *Vance*, *the Monitor*.

        `gender` is what a title tells: *Mrs Vance*.
        """
        key = key_of(parts)
        titled = self._titled.get((gender, key))
        if titled:
            return [titled]
        found = self._named(key)
        return [e for e in found if not gender or known_gender(e) in {None, gender}] or found

    def _named(self, key: tuple[str, ...]) -> list[Entity]:
        exact = self._exact.get(key)
        if exact:
            return [exact]
        bearers = [self._by_part.get(part, []) for part in key]
        candidates = min(bearers, key=len)[:_BEARERS] if key else []
        found = [entity for entity in candidates if _shortens(key, entity)]
        people = [entity for entity in found if entity.sort is not Sort.ORGANISATION]
        return people if len(key) == 1 and len(people) == 1 else found

    def with_part(self, word: str) -> list[Entity]:
        """The entities whose name holds `word`, in any case; at most `_MANY`."""
        return self._by_part.get(word, [])[:_MANY]

    def described(self, head: str) -> list[Entity]:
        """The entities that the document calls a `head`; at most `_MANY`."""
        return list(islice(self._by_head.get(head, ()), _MANY))

    def last_position(self, entity: Entity, before: int) -> int | None:
        """Where `entity` is mentioned last before a position."""
        positions = self._positions.get(entity, [])
        index = bisect_left(positions, before)
        return positions[index - 1] if index else None

    def between(self, start: int, end: int) -> list[Appearance]:
        """The appearances from `start` up to `end`, in reading order."""
        first = bisect_left(self.appearances, start, key=lambda a: a.position)
        last = bisect_left(self.appearances, end, key=lambda a: a.position)
        return self.appearances[first:last]


def known_gender(entity: Entity) -> str | None:
    """What the text tells, else what the given name does."""
    return entity.gender or likely_gender(entity.parts)


def key_of(parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(p.lower() for p in parts if p.lower() not in {"the", "’", "'"})


def _shortens(key: tuple[str, ...], entity: Entity) -> bool:
    whole = key_of(entity.parts)
    if len(key) >= len(whole):
        return False
    if entity.sort is Sort.PERSON or entity.sort is Sort.UNKNOWN:
        return whole[-len(key) :] == key or (len(key) == 1 and whole[0] == key[0])
    # *the Courier*, *the Ministry*; *Vessin* is where the paper appears
    if entity.layers[-1].kind is SourceKind.PUBLISHER and key[-1] not in _OFFICES:
        office = len(key) > 1 and key[0] in ORGANISATIONS and whole[: len(key)] == key
        return office or whole[-len(key) :] == key
    return any(whole[i : i + len(key)] == key for i in range(len(whole) - len(key) + 1))


def unnamed(tokens: Tokens, head: str) -> Entity:
    """People by the words of the text."""
    text = worded(tokens, lower=True)
    singular = words.IRREGULAR_PEOPLE.get(head, head)
    single = tokens[0].lower in {"a", "an", "one", "another"} and head not in PEOPLE | kinds.GROUPS
    many = singular != head or (head not in words.PERSON_NOUNS and not single)
    sort = Sort.PEOPLE if many else Sort.PERSON
    if single and head in words.DOCUMENT_NOUNS:
        sort = Sort.DOCUMENT
    gender = gender_of((head,))
    return Entity((Source(text, SourceKind.UNNAMED),), sort, {head}, gender=gender, plural=many)


def worded(tokens: Tokens, *, lower: bool) -> str:
    """The words as the text has them, blanks made single; `lower` puts the first in lower case."""
    parts = [tokens[0].lower if lower else tokens[0].text]
    for before, token in pairwise(tokens):
        parts.append(token.text if token.start == before.end else f" {token.text}")
    return "".join(parts)
