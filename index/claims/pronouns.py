"""Whom a pronoun means: the last speaker that fits, else the only one in reach that does."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice

from index.claims import kinds
from index.claims.cast import Appearance, Entity, Sort
from index.claims.given_names import likely_gender
from index.claims.publishers import is_body
from index.model import SourceKind

REACH = 1_500  # code points back in which an antecedent may stand
_JOINED = 60  # code points between *Ana Gorse* and the end of *and her deputy, Bo Teal*
_MOST = 40  # speakers looked at
_CLOSE = 200  # the same, where several are in reach
_NEAR = 600  # the same, where nobody has spoken

Fits = Callable[[Entity], bool]
History = Sequence[tuple[int, Entity]]
Near = Callable[[int, int], list[Appearance]]
Spoken = tuple[int, Entity] | None


def _person(gender: str) -> Fits:
    def fits(entity: Entity) -> bool:
        single = entity.sort in {Sort.PERSON, Sort.UNKNOWN} and not entity.plural
        single = single or _is_office(entity)
        return single and not _nobody(entity) and entity.gender in {None, gender}

    return fits


def _is_office(entity: Entity) -> bool:
    """*The Governor*, where his office publishes and is called so."""
    own = entity.layers[-1].kind is SourceKind.PUBLISHER
    return own and not kinds.OFFICES.isdisjoint(entity.told)


def _thing(entity: Entity) -> bool:
    return entity.sort in {Sort.ORGANISATION, Sort.DOCUMENT, Sort.UNKNOWN} and not _nobody(entity)


def _many(entity: Entity) -> bool:
    plural = entity.sort in {Sort.PEOPLE, Sort.ORGANISATION} or entity.plural
    papers = entity.sort is Sort.DOCUMENT and any(head.endswith("s") for head in entity.heads)
    return (plural or papers) and not _nobody(entity)


def is_two(entity: Entity) -> bool:
    """*two nurses*, *Ana Gorse and Ron Askew*."""
    name = entity.layers[-1].name.lower()
    paired = name.startswith("two ") or " and " in name or bool(entity.heads & kinds.GROUPS)
    return entity.plural and paired


def _nobody(entity: Entity) -> bool:
    """*The governor* without a name is somebody all the same; an unresolved *she* is not."""
    kind = entity.layers[-1].kind
    if entity.layers[-1].name.lower().split()[:1] == ["nobody"]:
        return True
    return kind is SourceKind.UNSTATED or (kind is SourceKind.UNRESOLVED and not entity.heads)


_PLURAL = frozenset(("they", "them", "their"))
_OF_THINGS = frozenset(("it", "its"))
GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_FITS: dict[str, Fits] = (
    {word: _person(gender) for word, gender in GENDERS.items()}
    | dict.fromkeys(("it", "its"), _thing)
    | dict.fromkeys(_PLURAL, _many)
    | dict.fromkeys(("neither", "both"), lambda entity: _many(entity) and is_two(entity))
)
PRONOUNS = frozenset(_FITS)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a pronoun stands. `near` yields who is mentioned between two positions.

    `around` speaks the words that it stands in, which are quoted from `quoted` on (0: are not).
    `paragraph` is where its paragraph begins, `stated` where what is said begins before it: *The
    mayor knew, he said*. `says_we` is whether the publisher calls itself *we*.
    """

    position: int
    near: Near
    history: History
    around: Entity | None
    publisher: Entity | None
    quoted: int
    paragraph: int
    stated: int
    says_we: bool


def antecedent(word: str, place: Place) -> Entity | None:
    """Whom `word` means; None where that is not clear.

    A person whose given name speaks against the pronoun is meant only where nobody else fits.
    """
    fits = _FITS[word]
    gender = GENDERS.get(word)

    def likely(entity: Entity) -> bool:
        single = entity.sort is Sort.UNKNOWN and len(entity.parts) == 1  # *Tideline*, not *Bo Teal*
        return fits(entity) and not single and likely_gender(entity.parts) in {None, gender}

    found = _antecedent(word, place, likely) if gender else None
    found = found or _antecedent(word, place, fits)
    return _learn(word, found) if found else None


def _antecedent(word: str, place: Place, fits: Fits) -> Entity | None:
    spoken = _last_speaker(word, place, fits)
    if word in _PLURAL and place.quoted:
        spoken = None  # the speaker's own *they*: only his words tell
    elif spoken is None and place.around and not place.quoted and fits(place.around):
        return place.around
    since = spoken[0] if spoken else max(place.position - _NEAR, _own(word, place))
    near = [a for a in place.near(since, place.position) if _certainly(fits, a)]
    if word in GENDERS and spoken and spoken[0] >= place.paragraph:
        near = [a for a in near if a.position < place.stated]
    if word in _OF_THINGS and (own := _of_publisher(place, spoken, near)):
        return own
    later = [a for a in near if a.entity is not place.publisher or _means_publisher(word, a, near)]
    others = [a.entity for a in later if a.entity is not place.around]
    same = _in_same_words(later, place, GENDERS[word]) if word in GENDERS else None
    about = same or (_only(others) if place.around else None)
    return about or _opening(word, spoken, later) or _mentioned(word, place, spoken, later)


def _opening(word: str, spoken: Spoken, later: Sequence[Appearance]) -> Entity | None:
    """Who opened a sentence since somebody spoke."""
    opening = [a for a in later if a.opening and (spoken is None or a.position > spoken[0])]
    opening = [a for a in opening if spoken is None or not _is_unresolved(a.entity)]
    if not opening:
        return None
    gender = GENDERS.get(word)
    joined = [a for a in opening if a.position > opening[-1].position - _JOINED]
    told = [a.entity for a in joined if gender and a.entity.gender == gender]
    return told[-1] if told else opening[-1].entity


def _mentioned(
    word: str, place: Place, spoken: Spoken, later: Sequence[Appearance]
) -> Entity | None:
    """Who spoke last, else the only one who was mentioned."""
    close = [a.entity for a in later if a.position > place.position - _CLOSE]
    if spoken is None:
        return _only([a.entity for a in later]) or _only(close)
    past = _is_past(place, spoken[0])
    if word in _PLURAL and past:
        return _only(close) or (spoken[1] if place.position - spoken[0] < _NEAR else None)
    here = [a.entity for a in later if a.position >= place.paragraph]
    doubtful = past or (word in _OF_THINGS and spoken[1].sort is Sort.UNKNOWN)
    elsewhere = doubtful and spoken[0] < place.paragraph
    return (_only(here) if elsewhere else None) or spoken[1]


def _of_publisher(place: Place, spoken: Spoken, near: Sequence[Appearance]) -> Entity | None:
    """Whom *it* means beside the publisher.

    *This is not known to the Court. It has …*: the publisher. *We wrote to the Board. It replied*:
    not the publisher, which calls itself *we*.
    """
    here = [a.entity for a in near if a.position >= place.paragraph]
    if not here or place.publisher is None or place.around:
        return None
    if not place.says_we:
        body = here[-1] is place.publisher and is_body(place.publisher.name)
        return place.publisher if body else None
    others = [e for e in here if e is not place.publisher and e.sort is not Sort.UNKNOWN]
    return _only(others) if spoken and spoken[1] is place.publisher else None


def _in_same_words(later: Sequence[Appearance], place: Place, gender: str) -> Entity | None:
    """Whom the quoted words themselves name: the only one, or the only one known for *he*, *she*.

    *The inspector, Miss Teal. … She wrote to me*
    """
    if not place.quoted:
        return None
    here = [a.entity for a in later if a.position >= place.quoted and a.entity is not place.around]
    known = [entity for entity in here if entity.gender == gender]
    return _only(known) or _only(here)


def _means_publisher(word: str, appearance: Appearance, later: Sequence[Appearance]) -> bool:
    """*The Ministry … It*; *Our observers … They*, where no people are mentioned after them."""
    people = (a.position for a in later if a.entity.sort is Sort.PEOPLE)
    ours = appearance.ours and all(position < appearance.position for position in people)
    return appearance.opening and (word in {"it", "its"} or (ours and word in _PLURAL))


def _is_past(place: Place, position: int) -> bool:
    """Whether someone else has spoken after `position`."""
    return any(position < p < place.position for p, _ in place.history[-_MOST:])


def _own(word: str, place: Place) -> int:
    return place.quoted if word in _PLURAL else 0


def _is_unresolved(entity: Entity) -> bool:
    return entity.layers[-1].kind is SourceKind.UNRESOLVED


def _only(entities: Sequence[Entity]) -> Entity | None:
    """The only one of `entities`, or the only one of them that is known to be a person."""
    distinct = list(dict.fromkeys(entities))
    people = [entity for entity in distinct if entity.sort is Sort.PERSON]
    if len(distinct) == 1:
        return distinct[0]
    return people[0] if len(people) == 1 else None


def _certainly(fits: Fits, appearance: Appearance) -> bool:
    entity = appearance.entity
    return fits(entity) and (entity.sort is not Sort.UNKNOWN or len(entity.parts) > 1)


def _last_speaker(word: str, place: Place, fits: Fits) -> Spoken:
    """The last speaker before the place that fits; not past the reach.

    The publisher is not meant by *they*: it calls itself *we*, or *it* by name.
    """
    for position, entity in islice(reversed(place.history), _MOST):
        if position < place.position - REACH:
            break
        own = entity is place.publisher and word in _PLURAL
        own = own or (entity is place.around and bool(place.quoted))  # he would say *I*
        if position < place.position and fits(entity) and not own:
            return position, entity
    return None


def _learn(word: str, entity: Entity) -> Entity:
    """Remembers what a pronoun tells of a named person."""
    if _is_office(entity):
        return entity
    if word in {"it", "its"}:
        entity.sort = Sort.ORGANISATION if entity.sort is Sort.UNKNOWN else entity.sort
    elif word in {"his", "her"}:
        entity.sort = Sort.PERSON  # whose something is, is too uncertain to tell more
    elif word in GENDERS:
        entity.sort = Sort.PERSON
        entity.gender = entity.gender or GENDERS[word]
    return entity
