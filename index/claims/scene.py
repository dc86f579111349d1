"""What was read so far: who spoke, who opened a sentence, who was called what."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from index.claims import kinds, words
from index.claims.cast import Appearance, Cast, Entity, Sort, known_gender
from index.claims.documents import Documents
from index.claims.names import Tokens
from index.claims.pronouns import PRONOUNS, REACH, Place, antecedent
from index.claims.tokens import Token
from index.model import UNSTATED, SourceKind, Span

_QUOTED = re.compile(r"[“\"„«][^”\"»]*[”\"»]")
_WE = re.compile(r"\b[Ww]e\b")
_COMPANIES = frozenset(("company", "firm", "corporation", "business"))
_COMPANIES |= frozenset().union(*(kinds.ALIKE_BODIES.get(c, frozenset()) for c in _COMPANIES))
_PUBLIC = words.family(
    """administration agency assembly association authority board brigade bureau clinic college
    commission committee council court department directorate federation hospital house infirmary
    inquiry inspectorate institute laboratory league ministry office parliament party police school
    senate service tribunal union university"""
)
_RECENT = 60  # speakers looked back over for one who bears a name
_OPENERS = 40  # noun phrases looked back over


@dataclass
class Scene:
    """The document up to the mention that is being resolved."""

    text: str
    cast: Cast
    author: Entity | None
    documents: Documents = field(default_factory=Documents)
    history: list[tuple[int, Entity]] = field(default_factory=list)
    called: dict[str, Entity] = field(default_factory=dict)
    openers: list[Appearance] = field(default_factory=list)
    told: tuple[Span, ...] = ()
    stated: int | None = None
    writer: Entity | None = None
    stretch: Span | None = None

    def turn_to(self, stretch: Span, writer: Entity | None) -> None:
        """Goes on to a letter of a page, or to what stands between two, and forgets the last one.

        *He* and *the bursar* of one letter are nobody of another. `writer` signs the letter.
        """
        self.stretch, self.writer = stretch, writer
        self.documents = Documents()
        for known in (self.history, self.called, self.openers):
            known.clear()

    def spoke(self, position: int, entity: Entity) -> None:
        """Remembers a speaker whom later pronouns may mean."""
        self.history.append((position, entity))

    def call(self, entity: Entity) -> None:
        """Remembers the nouns by which the text called the one who was resolved last."""
        self.called.update(dict.fromkeys(entity.heads, entity))

    def notice(self, entity: Entity) -> None:
        """Remembers the nouns of one who was mentioned only; who spoke goes before."""
        for head in entity.heads:
            self.called.setdefault(head, entity)

    def of_first_person(self, word: str) -> Entity:
        """*I* outside any quotation is the author, else the publisher; *we* the publisher.

        In a letter both are its writer.
        """
        if self.writer:
            return self.writer
        if word in {"i", "my"} and self.author:
            return self.author
        return self.cast.publisher or Entity((UNSTATED,), Sort.UNKNOWN)

    def spoken_to(self, position: int, around: Entity | None) -> Entity | None:
        """Whom *you* means in the words of one who questions another: who spoke before him."""
        if around is None:
            return None
        near = [e for place, e in self.history[-_RECENT:] if position - REACH < place < position]
        return next((e for e in reversed(near) if e.name != around.name), None)

    def meant_by(self, token: Token, around: Entity | None, quoted: int = 0) -> Entity | None:
        """Whom a pronoun means; None where that is not clear.

        `quoted` is where the quotation begins in which the pronoun stands, 0 in none.
        """
        if token.lower in {"our", "my", "i", "we"}:
            return around or self.of_first_person(token.lower)
        if token.lower not in PRONOUNS:
            return None
        near = self._near if quoted else self._near_outside
        place = Place(
            token.start,
            near,
            self.history,
            around,
            self.cast.publisher,
            quoted,
            paragraph=self.text.rfind("\n\n", max(0, token.start - REACH), token.start) + 1,
            stated=self.stated if self.stated is not None else token.start,
            says_we=self.says_we,
        )
        return antecedent(token.lower, place)

    @cached_property
    def says_we(self) -> bool:
        """Whether the document's publisher calls itself *we*."""
        return bool(_WE.search(_QUOTED.sub("", self.text)))

    def seen(self, start: int, end: int) -> list[Appearance]:
        """Who is mentioned or speaks between two positions, in reading order."""
        spoken = [
            Appearance(p, e, opening=True) for p, e in self.history[-_RECENT:] if start <= p < end
        ]
        return sorted([*self._near_outside(start, end), *spoken], key=lambda a: a.position)

    def _near(self, start: int, end: int) -> list[Appearance]:
        """Who is mentioned between two positions, by name or as the subject of a sentence."""
        start = max(start, self.stretch.start) if self.stretch else start
        openers = [a for a in self.openers[-_OPENERS:] if start <= a.position < end]
        near = sorted([*self.cast.between(start, end), *openers], key=lambda a: a.position)
        return [a for a in near if not any(t.start <= a.position < t.end for t in self.told)]

    def _near_outside(self, start: int, end: int) -> list[Appearance]:
        """As `_near`, without the nameless in a quotation: *said that “a child may wait there”*."""
        paragraph = self.text.rfind("\n", 0, max(start, 0)) + 1
        quoted = [m.span() for m in _QUOTED.finditer(self.text, paragraph, end)]
        return [
            a
            for a in self._near(start, end)
            if a.entity.layers[-1].kind is SourceKind.NAMED
            or not any(first <= a.position < last for first, last in quoted)
        ]

    def so_far(self, candidates: list[Entity], position: int) -> list[Entity]:
        """Of several who bear a name those who spoke before, else those mentioned before."""
        spoken = {entity for _, entity in self.history[-_RECENT:]}
        speaking = [entity for entity in candidates if entity in spoken]
        if speaking:
            return speaking
        places = ((e, self.cast.last_position(e, position)) for e in candidates)
        return [entity for entity, place in places if place is not None] or candidates

    def latest(self, candidates: Sequence[Entity], position: int) -> Entity | None:
        """The candidate mentioned last before `position`; the only one, where it comes later."""
        here = [e for e in candidates if self._is_here(e)]
        places = {e: self.cast.last_position(e, position) for e in here}
        before = [(place, e) for e, place in places.items() if place is not None]
        if before:
            return max(before, key=lambda found: found[0])[1]
        return here[0] if len(places) == 1 else None

    def _is_here(self, entity: Entity) -> bool:
        """Whether the letter that is read mentions someone."""
        if self.stretch is None or entity is self.cast.publisher:
            return True
        last = self.cast.last_position(entity, self.stretch.end)
        return last is not None and last >= self.stretch.start

    def last(self, position: int, fits: Callable[[Entity], bool]) -> Entity | None:
        """The one who spoke last within reach and fits, else the one mentioned last."""
        for place, entity in reversed(self.history[-_RECENT:]):
            if place < position - REACH:
                break
            if fits(entity):
                return entity
        near = [a.entity for a in self._near(position - REACH, position) if fits(a.entity)]
        return near[-1] if near else None

    def last_body(self, head: str, position: int) -> Entity | None:
        """The organisation that spoke last, else the one mentioned last, within reach.

        The publisher is meant by words for publishers alone: nobody calls it *the company*. A name
        that only its staff gives away (*loggers from Tallow Timber*) is meant where no other is.
        """

        if self._is_ours(head):
            return self.cast.publisher

        def fits(entity: Entity) -> bool:
            other = entity is not self.cast.publisher or head in words.PUBLISHING_NOUNS
            return entity.sort is Sort.ORGANISATION and other and not _is_otherwise(entity, head)

        found = self.last(position, fits)
        found = found or self.last(position, lambda e: e.sort is Sort.UNKNOWN and e.employs)
        return found or self._unsorted(position)

    def _is_ours(self, head: str) -> bool:
        """*the company* in the statement of one that calls itself *our company*."""
        plain = _QUOTED.sub("", self.text)
        return self.cast.publisher is not None and f" our {head}" in plain.lower()

    def _unsorted(self, position: int) -> Entity | None:
        """The only one in reach who may be a body by name: *Blue Net*, but not *Ana Gorse*."""
        near = dict.fromkeys(a.entity for a in self._near(position - REACH, position))
        may_be = [e for e in near if e.sort is Sort.UNKNOWN and len(e.parts) > 1 and not e.heads]
        return may_be[0] if len(may_be) == 1 and known_gender(may_be[0]) is None else None

    def last_two(self, position: int) -> list[Entity]:
        """The two whom the text named last, the earlier one first; fewer where it named fewer."""
        near = self.cast.between(position - REACH, position)
        return list(dict.fromkeys(a.entity for a in reversed(near)))[1::-1]


def _is_otherwise(entity: Entity, head: str) -> bool:
    """Whether its name says that it is no company, where a company is meant."""
    named = {part.lower() for part in entity.parts or entity.name.split()}
    return head in _COMPANIES and bool(named & _PUBLIC) and named.isdisjoint(_COMPANIES)


def own_words(core: Tokens, head: int, start: int) -> frozenset[str]:
    """What a mention says of its head: *deputy* in *the deputy commander*."""
    held = (t.lower for i, t in enumerate(core) if i >= start and i != head)
    return frozenset(w for w in held if w[0].isalnum()) - _SMALL


_SMALL = words.ARTICLES | words.PREPOSITIONS | words.POSSESSIVES | words.CONJUNCTIONS
_SMALL |= words.family("this that these those same own who which")
