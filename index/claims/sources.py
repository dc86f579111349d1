"""Mentions → who is meant: the fullest name in the document, or the mention's own words.

Nothing is guessed. A pronoun or *the group* without a clear antecedent stays as it is written,
marked unresolved.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from index.claims import words
from index.claims.cast import Cast, Entity, Sort, unnamed, worded
from index.claims.documents import Documents, Introduction, author_of
from index.claims.mentions import (
    Mention,
    body_beside,
    coded,
    is_bare,
    is_guard,
    joins,
    mention_of,
    without_clause,
)
from index.claims.names import ORGANISATIONS, PEOPLE, Name, Tokens, is_proper, names_in
from index.claims.pronouns import PRONOUNS, REACH, antecedent
from index.claims.tokens import Tag, Token
from index.model import UNSTATED, Source, SourceKind, Span

_RECENT = 60  # speakers looked back over for one who bears a name
_ROLES = words.family(
    """applicant appellant accused claimant complainant coroner crown defence defendant petitioner
    plaintiff prosecution prosecutor respondent victim rapporteur"""
)


@dataclass(slots=True)
class Speakers:
    """Resolves mentions in reading order; what was resolved before helps with what follows."""

    text: str
    cast: Cast
    author: Entity | None
    documents: Documents = field(default_factory=Documents)
    history: list[tuple[int, Entity]] = field(default_factory=list)
    _called: dict[str, Entity] = field(default_factory=dict)

    def resolve(self, span: Span, around: Entity | None, *, salient: bool = True) -> Entity | None:
        """Who the mention at `span` is; `around` is the speaker of the words it stands in.

        Pronouns that follow may mean a `salient` one: not the *by X* of a passive.
        """
        mention = mention_of(self.text, span, self.cast.lowered)
        if mention is None:
            return None
        entity = self._entity(mention, around)
        if around is None and salient:
            self.history.append((span.end, entity))
        self._called.update(dict.fromkeys(entity.heads, entity))
        return entity

    def document(self, span: Span, author: Entity | None, around: Entity | None) -> Entity | None:
        """The document at `span`, by `author` where the mention itself names none."""
        mention = mention_of(self.text, span, self.cast.lowered)
        if mention is None or mention.head_word not in words.DOCUMENT_NOUNS:
            return None
        if author and mention.owner and mention.owner[0].tag is Tag.POSSESSIVE:
            return self.documents.read(mention, author)
        return self._document(mention, around, author)

    def introduce(self, introduction: Introduction) -> None:
        """Remembers *X published a report*: whose the report is that the text goes on about."""
        if introduction.author is None:
            self.document(introduction.document, None, None)
            return
        mention = mention_of(self.text, introduction.author, self.cast.lowered)
        author = self._entity(mention, None) if mention else None
        if author and author.layers[-1].kind is not SourceKind.UNRESOLVED:
            self.document(introduction.document, author, None)

    def _entity(self, mention: Mention, around: Entity | None) -> Entity:
        if len(mention.core) == 1 and mention.core[0].tag in {Tag.PRONOUN, Tag.POSSESSIVE}:
            return self._pronoun(mention.core[0], around)
        if len(mention.core) == 1 and mention.core[0].tag is Tag.DETERMINER:
            known = self._antecedent(mention.core[0], around)  # *neither*
            return known or self._by_words(mention, Sort.PERSON)
        if mention.core[-1].lower in {"latter", "former"} and len(mention.core) == 2:
            return self._of_two(mention)
        if mention.head_word in words.DOCUMENT_NOUNS:
            return self._document(mention, around, None)
        if mention.head_word in words.AUTHORS and not mention.after_head:
            return self.documents.last_authored or self._by_words(mention, Sort.PEOPLE)
        return self._speaker(mention, around)

    def _document(self, mention: Mention, around: Entity | None, author: Entity | None) -> Entity:
        written = author_of(mention, lambda t: self._part(t, around), is_body=self._is_body)
        known = self.documents.known(mention.head_word)
        if written is None and known and author is None and not mention.indefinite:
            return self.documents.keep(mention.head_word, known)
        return self.documents.read(mention, written or author)

    def _is_body(self, tokens: Tokens) -> bool:
        candidates = self.cast.named(tuple(t.text for t in tokens))
        return len(candidates) == 1 and candidates[0].sort is Sort.ORGANISATION

    def _part(self, tokens: Tokens, around: Entity | None) -> Entity | None:
        span = Span(tokens[0].start, tokens[-1].end)
        mention = mention_of(self.text, span, self.cast.lowered)
        return self._entity(mention, around) if mention else None

    def _speaker(self, mention: Mention, around: Entity | None) -> Entity:
        entity = self._named(mention) or self._nominal(mention, around)
        employer = self._employer(mention, around)
        if employer and employer is not entity and len(entity.layers) == 1:
            entity.layers = (*employer.layers, *entity.layers)
        return entity

    # --- names ---------------------------------------------------------------------------------

    def _named(self, mention: Mention) -> Entity | None:
        """The entity whose name the mention holds as its core or as an apposition."""
        identified = self._identified(mention)
        if identified:
            return identified
        if mention.name:
            return self._by_name(mention.name, mention)
        head = mention.head_word
        body = head in ORGANISATIONS
        if head not in PEOPLE | words.TITLES and not body:
            return None
        for segment in mention.beside:
            name = next(names_in(segment, self.cast.lowered), None)
            if name and name.first == 0 and (body or not name.is_organisation):
                return self._by_name(name, mention)
        return None

    def _identified(self, mention: Mention) -> Entity | None:
        """*one villager, identified as Villager 12*: the code is the name."""
        for segment in mention.beside:
            lead = [token.lower for token in segment[:2]]
            if len(segment) > 2 and lead[1] == "as" and lead[0] in {"identified", "known", "named"}:
                source = Source(worded(segment[2:], lower=False), SourceKind.GROUP)
                return Entity((source,), Sort.PERSON, {mention.head_word})
        return None

    def _by_name(self, name: Name, mention: Mention) -> Entity:
        if any(t.lower == "and" for t in mention.core[: name.first]) or joins(mention, name):
            source = Source(self._words(mention), SourceKind.NAMED)
            return Entity((source,), Sort.PEOPLE, plural=True)
        candidates = self.cast.named(name.parts)
        if len(candidates) > 1:
            candidates = self._so_far(candidates, name.start)
        if len(candidates) > 1:
            return Entity((Source(name.text, SourceKind.UNRESOLVED),), Sort.UNKNOWN)
        if candidates:
            return candidates[0]
        return Entity((Source(name.text, SourceKind.NAMED),), Sort.UNKNOWN, parts=name.parts)

    def _so_far(self, candidates: list[Entity], position: int) -> list[Entity]:
        """Of several who bear a name those who spoke before, else those mentioned before."""
        spoken = {entity for _, entity in self.history[-_RECENT:]}
        speaking = [entity for entity in candidates if entity in spoken]
        if speaking:
            return speaking
        places = ((e, self.cast.last_position(e, position)) for e in candidates)
        return [entity for entity, place in places if place is not None] or candidates

    def _employer(self, mention: Mention, around: Entity | None) -> Entity | None:
        """The organisation for which a spokesperson speaks."""
        for part in (mention.core, *mention.beside):
            if [t.lower for t in part[:2]] == ["speaking", "for"] and len(part) > 2:
                return self._part(part[2:], around)
            for index, token in enumerate(part):
                if token.lower in words.SPOKESPERSONS:
                    body = body_beside(part, index)
                    return self._part(body, around) if body else None
        return None

    # --- common nouns --------------------------------------------------------------------------

    def _nominal(self, mention: Mention, around: Entity | None) -> Entity:
        head = mention.head_word
        if mention.owner:
            return self._owned(mention, around)
        if not head and mention.indefinite:
            return unnamed(mention.core, head)
        if (head in ORGANISATIONS and head not in words.IRREGULAR_PEOPLE) or is_guard(mention):
            return self._body(mention)
        if head in PEOPLE or head in words.ANONYMOUS or head in words.SPOKESPERSONS:
            return self._people(mention)
        return self._by_words(mention, Sort.UNKNOWN)

    def _owned(self, mention: Mention, around: Entity | None) -> Entity:
        """*its director*: the owner's name stands for the pronoun."""
        text = self._words(mention)
        owner = mention.owner[0]
        whose = self._antecedent(owner, around) if owner.tag is Tag.POSSESSIVE else None
        if whose and whose.layers[-1].kind in {SourceKind.NAMED, SourceKind.PUBLISHER}:
            text = f"{whose.name}’s {worded(mention.core[1:], lower=False)}"
        head = mention.head_word
        single = head in words.PERSON_NOUNS
        kind = SourceKind.UNNAMED if single else SourceKind.GROUP
        sort = Sort.PERSON if single else Sort.PEOPLE
        return Entity((Source(text, kind),), sort, {head}, plural=not single)

    def _body(self, mention: Mention) -> Entity:
        """*the ministry*, *a Syrian organization*, *police*."""
        known = self._known_body(mention)
        if known:
            return known
        head = mention.head_word
        if mention.indefinite:
            source = Source(worded(mention.core, lower=True), SourceKind.UNNAMED)
            return Entity((source,), Sort.ORGANISATION, {head})
        if mention.definite and is_bare(mention) and head in words.ANAPHORIC_ORGANISATIONS:
            return _unresolved(mention.core)
        return self._by_words(mention, Sort.ORGANISATION)

    def _known_body(self, mention: Mention) -> Entity | None:
        head, position = mention.head_word, mention.core[0].start
        if mention.first == "this" and head in words.PUBLISHING_NOUNS and self.cast.publisher:
            return self.cast.publisher
        described = [e for e in self.cast.described(head) if _agrees(mention, e)]
        if mention.indefinite:
            opening = position < REACH and head in words.ANAPHORIC_ORGANISATIONS
            return described[0] if opening and len(described) == 1 else None
        bearing = [e for e in self.cast.with_part(head) if _agrees(mention, e)]
        latest = self._latest([*described, *bearing], position)
        if latest or not (mention.definite and is_bare(mention)):
            return latest
        return self._last_body(head, position) if head in words.ANAPHORIC_ORGANISATIONS else None

    def _latest(self, candidates: Sequence[Entity], position: int) -> Entity | None:
        """The candidate mentioned last before `position`; the only one, where it comes later."""
        places = {e: self.cast.last_position(e, position) for e in candidates}
        before = [(place, e) for e, place in places.items() if place is not None]
        if before:
            return max(before, key=lambda found: found[0])[1]
        return candidates[0] if len(places) == 1 else None

    def _last_body(self, head: str, position: int) -> Entity | None:
        """The organisation that spoke last, else the one mentioned last, within reach.

        The publisher is meant by words for publishers alone: nobody calls it *the company*.
        """

        def fits(entity: Entity) -> bool:
            other = entity is not self.cast.publisher or head in words.PUBLISHING_NOUNS
            return entity.sort is Sort.ORGANISATION and other

        for place, entity in reversed(self.history):
            if place < position - REACH:
                break
            if fits(entity):
                return entity
        near = self.cast.between(position - REACH, position)
        bodies = [a.entity for a in near if fits(a.entity)]
        return bodies[-1] if bodies else None

    def _people(self, mention: Mention) -> Entity:
        head = mention.head_word
        if mention.indefinite:
            return self._introduced(mention)
        known = self._known_people(mention) if is_bare(mention) else None
        if known:
            return known
        if head in words.ANONYMOUS and not mention.definite:
            return unnamed(mention.core, head)
        single = head in words.PERSON_NOUNS or head in words.ANONYMOUS
        if mention.definite and single and head not in _ROLES:
            if is_bare(mention):
                return _unresolved(mention.core)
            return unnamed(mention.core, head)
        return self._by_words(mention, Sort.PERSON if single else Sort.PEOPLE)

    def _introduced(self, mention: Mention) -> Entity:
        start = mention.core[0].start
        for appearance in self.cast.between(start, start + 1):
            if appearance.entity.layers[-1].kind is SourceKind.UNNAMED:
                return appearance.entity
        return unnamed(mention.core, mention.head_word)

    def _known_people(self, mention: Mention) -> Entity | None:
        """*the source*, *Mayor*: who was called so before, or will be by one name alone."""
        head = mention.head_word
        if head in self._called and mention.definite:
            return self._called[head]
        if not mention.definite and head not in words.TITLES:
            return None
        return self._latest(self.cast.described(head), mention.core[0].start)

    def _by_words(self, mention: Mention, sort: Sort) -> Entity:
        heads = {mention.head_word} if mention.head_word else set()
        source = Source(self._words(mention), SourceKind.GROUP)
        return Entity((source,), sort, heads, plural=sort is Sort.PEOPLE)

    def _words(self, mention: Mention) -> str:
        """The mention's own words, without the article before them."""
        core = without_clause(mention.core)
        if all(token.text.isupper() for token in core if token.text.isalpha()):
            return worded(core, lower=False)
        if core[0].lower == "the" and len(core) > 1:
            return worded(core[1:], lower=False)
        return worded(core, lower=not is_proper(core, 0, self.cast.lowered) and not coded(core))

    # --- pronouns ------------------------------------------------------------------------------

    def _pronoun(self, token: Token, around: Entity | None) -> Entity:
        if token.lower in {"i", "we", "our", "my"}:
            return around or self._first_person(token.lower)
        return self._antecedent(token, around) or _unresolved((token,))

    def _first_person(self, word: str) -> Entity:
        if word in {"i", "my"} and self.author:
            return self.author
        return self.cast.publisher or Entity((UNSTATED,), Sort.UNKNOWN)

    def _antecedent(self, token: Token, around: Entity | None) -> Entity | None:
        if token.lower in {"our", "my"}:
            return around or self._first_person(token.lower)
        if token.lower not in PRONOUNS:
            return None
        return antecedent(token.lower, token.start, self.cast, self.history, around)

    def _of_two(self, mention: Mention) -> Entity:
        """*the latter*: the second of the last two that were named; *the former*: the first."""
        start = mention.core[0].start
        near = self.cast.between(start - REACH, start)
        pair = list(dict.fromkeys(a.entity for a in reversed(near)))[:2]
        if len(pair) < 2:
            return _unresolved(mention.core)
        return pair[0] if mention.core[-1].lower == "latter" else pair[1]


def _unresolved(core: Tokens) -> Entity:
    source = Source(worded(core, lower=True), SourceKind.UNRESOLVED)
    return Entity((source,), Sort.UNKNOWN)


def _agrees(mention: Mention, entity: Entity) -> bool:
    """Whether every name before the head is in the entity's name too: *the Syrian group*."""
    known = {part.lower() for part in entity.parts}
    names = (t.lower for t in mention.core[: mention.head] if t.tag is Tag.NAME)
    return all(name in known for name in names)
