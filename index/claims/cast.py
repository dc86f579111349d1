"""The cast of a document: everyone whom it names or introduces, with every way to call them."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice, pairwise

from index.claims import words
from index.claims.names import ORGANISATIONS, PEOPLE, Name, Tokens, gender_of, names_in
from index.claims.phrases import phrase_after
from index.claims.sentences import Paragraph, Sentence
from index.claims.tokens import Tag
from index.claims.verbgroups import is_verbal
from index.model import About, Source, SourceKind

_COUNTED = frozenset(
    ("a", "an", "another", "one", "two", "three", "four", "five", "several", "some")
)
_NOUNS = PEOPLE | ORGANISATIONS | words.DOCUMENT_NOUNS
_WHERE = words.family("in at near into outside around behind across")
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

    `heads` are the nouns that the text calls it by: *organization*, *harbour master*'s *master*.
    """

    layers: tuple[Source, ...]
    sort: Sort
    heads: set[str] = field(default_factory=set)
    parts: tuple[str, ...] = ()
    gender: str | None = None
    plural: bool = False

    @property
    def name(self) -> str:
        return self.layers[-1].name


@dataclass(frozen=True, slots=True)
class Appearance:
    """A mention of an entity; `opening` says that it opens its sentence, as subjects do."""

    position: int
    entity: Entity
    opening: bool


@dataclass(slots=True)
class Cast:
    """The entities of a document, and where each is mentioned, in reading order."""

    publisher: Entity | None
    lowered: frozenset[str]
    appearances: list[Appearance] = field(default_factory=list)
    _by_part: dict[str, list[Entity]] = field(default_factory=lambda: defaultdict(list))
    _by_head: dict[str, dict[Entity, None]] = field(default_factory=lambda: defaultdict(dict))
    _exact: dict[tuple[str, ...], Entity] = field(default_factory=dict)
    _positions: dict[Entity, list[int]] = field(default_factory=lambda: defaultdict(list))

    def add(self, entity: Entity) -> Entity:
        """Makes `entity` known under its name's parts."""
        key = _key(entity.parts)
        self._exact[key] = entity
        for part in set(key):
            self._by_part[part].append(entity)
        return entity

    def alias(self, parts: tuple[str, ...], entity: Entity) -> None:
        """Makes `entity` known under another name, such as its acronym."""
        self._exact[_key(parts)] = entity

    def settle(self) -> None:
        """Puts the appearances in reading order; to be called once, when all are there."""
        self.appearances.sort(key=lambda a: a.position)
        for appearance in self.appearances:
            self._positions[appearance.entity].append(appearance.position)
            for head in appearance.entity.heads:
                self._by_head[head][appearance.entity] = None

    def named(self, parts: tuple[str, ...]) -> list[Entity]:
        """The entities that `parts` may be a shorter form of: *Vance*, *the Monitor*."""
        key = _key(parts)
        exact = self._exact.get(key)
        if exact:
            return [exact]
        candidates = self._by_part.get(key[-1], []) if key else []
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


def _key(parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(p.lower() for p in parts if p.lower() not in {"the", "’", "'"})


def _shortens(key: tuple[str, ...], entity: Entity) -> bool:
    whole = _key(entity.parts)
    if len(key) >= len(whole):
        return False
    if entity.sort is Sort.PERSON or entity.sort is Sort.UNKNOWN:
        return whole[-len(key) :] == key or (len(key) == 1 and whole[0] == key[0])
    # *the Courier*, *the Ministry*; *Vessin* is where the paper appears
    if entity.layers[-1].kind is SourceKind.PUBLISHER and key[-1] not in ORGANISATIONS:
        return whole[-len(key) :] == key
    return any(whole[i : i + len(key)] == key for i in range(len(whole) - len(key) + 1))


def cast_of(paragraphs: list[Paragraph], about: About) -> Cast:
    """Everyone named or introduced in `paragraphs`; the publisher too, whom nobody need mention."""
    sentences = sorted(
        (s for p in paragraphs for s in (*p.sentences, *p.quoted)), key=lambda s: s.span.start
    )
    lowered = frozenset(
        t.lower for s in sentences for t in s.tokens if t.tag is not Tag.NAME and t.text.islower()
    )
    lowered |= _opening_only(sentences)
    cast = Cast(_publisher(about), lowered)
    if cast.publisher:
        cast.add(cast.publisher)
    found = [(s, list(names_in(s.tokens, lowered))) for s in sentences]
    _add_longest_first(cast, [name for _, names in found for name in names])
    for sentence, names in found:
        _mention(cast, sentence, names)
    cast.settle()
    return cast


def _opening_only(sentences: list[Sentence]) -> frozenset[str]:
    """Words capitalised for opening a sentence alone, before a common noun: *Aid workers*."""
    inner = {t.lower for s in sentences for t in s.tokens[1:] if t.tag is Tag.NAME}
    opening = set()
    for sentence in sentences:
        first, *rest = sentence.tokens[:2]
        if rest and first.tag is Tag.NAME and rest[0].lower in _NOUNS and rest[0].tag is Tag.WORD:
            opening.add(first.lower)
    return frozenset(opening - inner)


def _publisher(about: About) -> Entity | None:
    if about.publisher is None:
        return None
    source = Source(about.publisher, SourceKind.PUBLISHER)
    parts = tuple(about.publisher.split())
    return Entity((source,), Sort.ORGANISATION, parts=parts)


def _add_longest_first(cast: Cast, names: list[Name]) -> None:
    """Shorter forms find the longer ones there; a form of two of them stays by itself."""
    distinct: dict[tuple[str, ...], Name] = {}
    for name in names:
        known = distinct.get(_key(name.parts))
        if known is None or (not known.titles and name.titles) or known.text.isupper():
            distinct[_key(name.parts)] = name
    for name in sorted(distinct.values(), key=lambda n: -len(n.parts)):
        candidates = cast.named(name.parts)
        if len(candidates) == 1:
            _learn_title(candidates[0], name)
        elif not candidates:
            cast.add(_entity(name))


def _learn_title(entity: Entity, name: Name) -> None:
    entity.heads.update(name.titles)
    entity.gender = entity.gender or gender_of(name.titles)
    if name.titles and entity.sort is Sort.UNKNOWN:
        entity.sort = Sort.PERSON


def _entity(name: Name) -> Entity:
    sort = Sort.ORGANISATION if name.is_organisation else Sort.UNKNOWN
    if name.titles:
        sort = Sort.PERSON
    if name.is_people:
        group = Source(name.text, SourceKind.GROUP)
        return Entity((group,), Sort.PEOPLE, {name.text.lower()}, name.parts, plural=True)
    text = name.text
    if len(name.parts) == 1 and name.titles and name.titles[-1] in {"mr", "mrs", "ms", "miss"}:
        title = name.titles[-1].capitalize()
        text = f"{title.upper() if text.isupper() else title} {text}"
    source = Source(text, SourceKind.NAMED)
    return Entity((source,), sort, set(name.titles), name.parts, gender_of(name.titles))


def _mention(cast: Cast, sentence: Sentence, names: list[Name]) -> None:
    tokens = sentence.tokens
    for name in names:
        candidates = cast.named(name.parts)
        if len(candidates) != 1:
            continue
        entity = candidates[0]
        opening = _opens(tokens, name.first) or _is_subject(tokens, name.first, name.last)
        cast.appearances.append(Appearance(name.start, entity, opening))
        entity.heads.update(_descriptions(tokens, name))
        if entity.sort is Sort.UNKNOWN and _is_place(tokens, name):
            entity.sort = Sort.PLACE
        _learn_sort(entity)
        acronym = _acronym(tokens, name)
        if acronym:
            cast.alias((acronym,), entity)
    cast.appearances.extend(_introduced(tokens))


def _opens(tokens: Tokens, index: int) -> bool:
    """Whether nothing but an article or titles stands before the name in its sentence."""
    return all(t.tag in {Tag.DETERMINER, Tag.NAME, Tag.CONJUNCTION} for t in tokens[:index])


def _is_subject(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the sentence's first verb follows: *At the gate the clerk, Ana Gorse, was asked*."""
    closed = last < len(tokens) and tokens[last].tag is Tag.COMMA
    after, before = last + closed, tokens[first - 1].tag if first else Tag.STOP
    held = before not in ({Tag.COMMA} if closed else {Tag.NAME, Tag.WORD, Tag.COMMA})
    if held or after >= len(tokens) or not is_verbal(tokens, after):
        return False
    return not any(is_verbal(tokens, index) for index in range(first))


def _learn_sort(entity: Entity) -> None:
    if entity.heads & PEOPLE:
        entity.sort = Sort.PERSON if entity.sort in {Sort.UNKNOWN, Sort.PLACE} else entity.sort
    elif entity.heads & ORGANISATIONS:
        entity.sort = Sort.ORGANISATION


def _is_place(tokens: Tokens, name: Name) -> bool:
    return bool(name.first) and tokens[name.first - 1].lower in _WHERE


def _acronym(tokens: Tokens, name: Name) -> str | None:
    """*(WSA)* right after a name of several words."""
    after = tokens[name.last : name.last + 3]
    bracketed = len(after) == 3 and after[0].tag is Tag.OPEN and after[2].tag is Tag.CLOSE
    return after[1].text if bracketed and after[1].text.isupper() else None


def _descriptions(tokens: Tokens, name: Name) -> Iterator[str]:
    """What the text calls someone: *the contractor X*, *X is an organization*, *X, a nurse*."""
    if name.first and tokens[name.first - 1].tag is Tag.WORD:
        yield tokens[name.first - 1].lower
    role = _role_before(tokens, name.first)
    if role:
        yield role
    index = name.last
    if index < len(tokens) and tokens[index].tag is Tag.OPEN:
        index += 3
    if index + 1 >= len(tokens):
        return
    link = tokens[index]
    if link.lower in {"is", "was", "are", "were"} or link.tag in {Tag.COMMA, Tag.DASH}:
        head = head_of(tokens, index + 1)
        if head is not None:
            yield tokens[head].lower


def _role_before(tokens: Tokens, first: int) -> str | None:
    """The role that a name is an apposition of: *the clerk, Ana Gorse*."""
    if first < 3 or tokens[first - 1].tag is not Tag.COMMA:
        return None
    noun, article = tokens[first - 2], tokens[first - 3]
    return noun.lower if noun.lower in PEOPLE and article.lower in words.ARTICLES else None


_IN_PHRASE = frozenset(
    (Tag.DETERMINER, Tag.WORD, Tag.NAME, Tag.NUMBER, Tag.ADVERB, Tag.GENITIVE, Tag.POSSESSIVE)
)


def head_of(tokens: Tokens, start: int) -> int | None:
    """The head noun of a phrase that opens with an article or a bare role, before any *of*."""
    head = None
    if start < len(tokens) and tokens[start].tag is Tag.WORD and is_verbal(tokens, start):
        return None
    for index in range(start, min(len(tokens), start + 12)):
        token = tokens[index]
        ends = token.tag not in _IN_PHRASE or (head is not None and token.tag is Tag.DETERMINER)
        participle = token.lower.endswith("ing") and head is not None
        if ends or participle or (token.tag is Tag.WORD and head and is_verbal(tokens, index)):
            break
        if token.tag is Tag.WORD:
            head = index
    return head


def _introduced(tokens: Tokens) -> Iterator[Appearance]:
    """Unnamed people who enter the text: *a fisherman*, *two officials from the port*."""
    for index, token in enumerate(tokens):
        if token.lower not in _COUNTED or (index and tokens[index - 1].lower in {"as", "of"}):
            continue
        if _is_named_before(tokens, index):
            continue
        phrase = phrase_after(tokens, index)
        head = head_of(tokens, index) if phrase else None
        if phrase and head is not None and tokens[head].lower in PEOPLE:
            entity = unnamed(tokens[phrase[0] : phrase[1]], tokens[head].lower)
            yield Appearance(token.start, entity, index == 0 or _enters(tokens, index))


def _is_named_before(tokens: Tokens, index: int) -> bool:
    """*Ana Gorse, a clerk*: no one new; but *In Selvany, a clerk*."""
    if index < 2 or tokens[index - 1].tag is not Tag.COMMA or tokens[index - 2].tag is not Tag.NAME:
        return False
    first = index - 2
    while first and tokens[first - 1].tag is Tag.NAME:
        first -= 1
    return not first or tokens[first - 1].tag is not Tag.PREPOSITION


def _enters(tokens: Tokens, index: int) -> bool:
    """*One of them, a widow from the port, sat …*: who the sentence is about."""
    set_off = tokens[index - 1].tag is Tag.COMMA and tokens[0].lower in _COUNTED
    return set_off and not any(is_verbal(tokens, i) for i in range(index))


def unnamed(tokens: Tokens, head: str) -> Entity:
    """People by the words of the text."""
    text = worded(tokens, lower=True)
    singular = words.IRREGULAR_PEOPLE.get(head, head)
    many = singular != head or head not in words.PERSON_NOUNS
    sort = Sort.PEOPLE if many else Sort.PERSON
    gender = gender_of((head,))
    return Entity((Source(text, SourceKind.UNNAMED),), sort, {head}, gender=gender, plural=many)


def worded(tokens: Tokens, *, lower: bool) -> str:
    """The words as the text has them, blanks made single; `lower` puts the first in lower case."""
    parts = [tokens[0].lower if lower else tokens[0].text]
    for before, token in pairwise(tokens):
        parts.append(token.text if token.start == before.end else f" {token.text}")
    return "".join(parts)
