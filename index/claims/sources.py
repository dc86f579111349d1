"""Mentions → who is meant: the fullest name in the document, or the mention's own words.

Nothing is guessed. A pronoun or *the group* without a clear antecedent stays as it is written,
marked unresolved.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from index.claims import kinds, words
from index.claims.cast import Appearance, Cast, Entity, Sort, unnamed, worded
from index.claims.documents import Introduction, author_of
from index.claims.lexicon import NOUN_FORMS
from index.claims.mentions import Mention, body_beside, is_code, joins, mention_of
from index.claims.nameless import by_words, unresolved, words_of
from index.claims.names import ORGANISATIONS, PEOPLE, Name, Tokens, gender_of, names_in
from index.claims.nominals import nominal
from index.claims.scene import Scene
from index.claims.subjects import Noticed
from index.claims.tokens import Tag, Token, tokenize
from index.model import Source, SourceKind, Span

_SOME = words.family("others many most everyone everybody")
_SINGLE = frozenset((Tag.PRONOUN, Tag.POSSESSIVE, Tag.DETERMINER, Tag.NUMBER))
_AGED = 60  # code points from a name to the age of who bears it
_FIRST = words.family("i we our my")
_ENDS = frozenset((Tag.PREPOSITION, Tag.WH, Tag.OPEN, Tag.AUXILIARY, Tag.NUMBER, Tag.CONJUNCTION))


@dataclass(slots=True)
class Speakers:
    """Resolves mentions in reading order; what was resolved before helps with what follows."""

    scene: Scene
    noticed: Iterator[Noticed] = field(default_factory=lambda: iter(()))
    _next: Noticed | None = None

    @classmethod
    def of(
        cls, text: str, cast: Cast, author: Entity | None, noticed: Iterator[Noticed]
    ) -> "Speakers":
        """Speakers of `text`; `noticed` are its noun phrases without names in reading order."""
        speakers = cls(Scene(text, cast, author), noticed)
        speakers._next = next(speakers.noticed, None)
        return speakers

    @property
    def writer(self) -> tuple[Source, ...]:
        """Who signs the letter that is being read, as links of a chain."""
        return self.scene.writer.layers if self.scene.writer else ()

    def resolve(
        self,
        span: Span,
        around: Entity | None,
        *,
        salient: bool = True,
        quoted: int = 0,
        told: tuple[Span, ...] = (),
        stated: int | None = None,
    ) -> Entity | None:
        """Who the mention at `span` is; `around` is the speaker of the words it stands in.

        Whoever is named in what the mention has `told` is somebody else: *Ana Gorse, she said, …*,
        and rather one who spoke before what is `stated`, where that begins before the mention.

        Pronouns that follow may mean a `salient` one: not the *by X* of a passive. `quoted` is
        where the quotation begins that the mention stands in, 0 in none.
        """
        self._read_on(span.start)
        mention = self._mention(span)
        if mention is None or mention.core[0].lower in words.RELATIVES:
            return None
        mention = self._described(mention)
        self.scene.told, self.scene.stated = told, stated
        entity = self._entity(mention, around, quoted)
        self.scene.told, self.scene.stated = (), None
        if entity is self.scene.cast.publisher:
            entity.told.add(mention.core[-1].lower)
        if around is None and salient and not self._is_author(mention, entity):
            self.scene.spoke(span.end, entity)
        self.scene.call(entity)
        return entity

    def _is_author(self, mention: Mention, entity: Entity) -> bool:
        """Whether he calls himself *I*: nobody says *he* of himself."""
        written = entity is self.scene.writer or entity is self.scene.author
        return written and mention.core[0].lower in _FIRST

    def turn_to(self, stretch: Span, writer: Source | None) -> None:
        """Goes on to a letter that `writer` signs, or to what stands between two."""
        self._read_on(stretch.start)
        self.scene.turn_to(stretch, Entity((writer,), Sort.PERSON) if writer else None)

    def _described(self, mention: Mention) -> Mention:
        """*One of them, a night watchman* as one phrase: *one of them* alone tells nothing."""
        if not _is_of_them(mention):
            return mention
        whole = Span(mention.core[0].start, mention.beside[0][-1].end)
        core = tuple(tokenize(self.scene.text, whole, []))
        return replace(mention, core=core, beside=mention.beside[1:])

    def document(self, span: Span, author: Entity | None, around: Entity | None) -> Entity | None:
        """The document at `span`, by `author` where the mention itself names none."""
        mention = self._mention(span)
        if mention is None or mention.head_word not in words.DOCUMENT_NOUNS:
            return None
        if author and mention.owner and mention.owner[0].tag is Tag.POSSESSIVE:
            return self.scene.documents.read(mention, author)
        return self._document(mention, around, author)

    def introduce(self, introduction: Introduction) -> None:
        """Remembers *X published a report*: whose the report is that the text goes on about."""
        if introduction.author is None:
            self.document(introduction.document, None, None)
            return
        self._read_on(introduction.author.start)
        mention = self._mention(introduction.author)
        author = self._entity(mention, None) if mention else None
        if author and author.layers[-1].kind is not SourceKind.UNRESOLVED:
            self.document(introduction.document, author, None)

    def _read_on(self, position: int) -> None:
        """Whom the text mentions by a noun up to `position`: *The tannery has closed*."""
        while self._next and self._next.span.start < position:
            span, opening = self._next.span, self._next.opening
            mention = self._mention(span)
            if mention and mention.name is None:
                entity = self._entity(mention, None)
                ours = mention.core[0].lower == "our"
                self.scene.openers.append(Appearance(span.start, entity, opening, ours))
                self.scene.notice(entity)
            self._next = next(self.noticed, None)

    def _mention(self, span: Span) -> Mention | None:
        return mention_of(self.scene.text, span, self.scene.cast.lowered)

    def _entity(self, mention: Mention, around: Entity | None, quoted: int = 0) -> Entity:
        if len(mention.core) == 1 and mention.core[0].tag in _SINGLE:
            return self._of_one_word(mention, around, quoted)
        if mention.definite and _is_of_two(mention):
            return self._of_two(mention)
        if mention.head_word in words.DOCUMENT_NOUNS:
            return self._document(mention, around, None)
        if mention.head_word in words.AUTHORS and not mention.after_head and not mention.beside:
            return self._written_by(mention, around, quoted)
        estimated = self._estimated_by(mention, around)
        return estimated or self._speaker(mention, around, quoted)

    def _written_by(self, mention: Mention, around: Entity | None, quoted: int) -> Entity:
        """The paper that *the authors* wrote; a lone *writer* without one is a person."""
        written = self.scene.documents.last_authored
        if written:
            written.heads.add(mention.head_word)  # *they* may follow *the authors*
            return written
        if mention.head_word in {"author", "writer"}:
            return self._speaker(mention, around, quoted)
        return by_words(self.scene, mention, Sort.PEOPLE)

    def _estimated_by(self, mention: Mention, around: Entity | None) -> Entity | None:
        """*estimates by the agency*: what someone has said stands for who said it."""
        link = mention.after_head[:1]
        said = mention.head_word in NOUN_FORMS and bool(link) and link[0].lower in {"by", "from"}
        return self._part(mention.after_head[1:], around) if said else None

    def _of_one_word(self, mention: Mention, around: Entity | None, quoted: int) -> Entity:
        """*she*, *neither*, *another*, and the age of *Ana Gorse, 31, who …*."""
        token = mention.core[0]
        if token.tag in {Tag.PRONOUN, Tag.POSSESSIVE}:
            return self._pronoun(mention, around, quoted)
        if token.text.isdigit():
            return self._just_named(mention)
        known = self.scene.meant_by(token, around)
        if known or token.lower in {"both", "neither"}:
            return known or unresolved(mention)
        if mention.indefinite and not token.text.isupper():
            return unnamed(mention.core, "person")
        return by_words(self.scene, mention, Sort.PERSON)

    def _pronoun(self, mention: Mention, around: Entity | None, quoted: int) -> Entity:
        token: Token = mention.core[0]
        if token.lower in _FIRST:
            return around or self.scene.of_first_person(token.lower)
        if token.lower == "you":
            return self.scene.spoken_to(token.start, around) or unresolved(mention)
        if token.lower in _SOME:
            return by_words(self.scene, mention, Sort.PEOPLE)
        return self.scene.meant_by(token, around, quoted) or unresolved(mention)

    def _just_named(self, mention: Mention) -> Entity:
        """*Ana Gorse, 31, who …*: whom the age is told of."""
        start = mention.core[0].start
        near = self.scene.cast.between(start - _AGED, start)
        return near[-1].entity if near else unresolved(mention)

    def _of_two(self, mention: Mention) -> Entity:
        """*the latter*: the second of the last two that were named; *the former*: the first."""
        two = self.scene.last_two(mention.core[0].start)
        if len(two) < 2:
            return unresolved(mention)
        return two[1] if mention.core[1].lower == "latter" else two[0]

    def _document(self, mention: Mention, around: Entity | None, author: Entity | None) -> Entity:
        documents = self.scene.documents
        written = author_of(mention, lambda t: self._part(t, around), is_body=self._is_body)
        known = documents.taken_up(mention)
        own = bool(mention.owner) and mention.owner[0].lower == "our"
        if written and own and written is self.scene.cast.publisher:
            return written  # *our report finds*: the publisher itself
        if written is None and known and author is None and not mention.indefinite:
            return documents.keep(mention.head_word, known)
        return documents.read(mention, written or author)

    def _is_body(self, tokens: Tokens) -> bool:
        candidates = self.scene.cast.named(tuple(t.text for t in tokens))
        return len(candidates) == 1 and candidates[0].sort is Sort.ORGANISATION

    def _part(self, tokens: Tokens, around: Entity | None) -> Entity | None:
        mention = self._mention(Span(tokens[0].start, tokens[-1].end))
        return self._entity(mention, around) if mention else None

    def _speaker(self, mention: Mention, around: Entity | None, quoted: int) -> Entity:
        entity = self._named(mention) or nominal(self.scene, mention, around, quoted)
        employer = self._employer(mention, around)
        if employer and employer is not entity and len(entity.layers) == 1:
            self.scene.notice(employer)
            entity.layers = (*employer.layers, *entity.layers)
        return entity

    # --- names ---------------------------------------------------------------------------------

    def _named(self, mention: Mention) -> Entity | None:
        """The entity whose name the mention holds as its core or as an apposition."""
        identified = _identified(mention)
        if identified:
            return identified
        if mention.name:
            return self._by_name(mention.name, mention)
        body = mention.head_word in ORGANISATIONS
        for segment in mention.beside:
            name = next(names_in(segment, self.scene.cast.lowered), None)
            if name and _is_apposed(mention, segment, name, body=body):
                return self._by_name(name, mention)
        return None

    def _by_name(self, name: Name, mention: Mention) -> Entity:
        if any(t.lower == "and" for t in mention.core[: name.first]) or joins(mention, name):
            text = words_of(mention.core, self.scene.cast.lowered)
            return Entity((Source(text, SourceKind.NAMED),), Sort.PEOPLE, plural=True)
        candidates = self.scene.cast.named(name.parts, gender_of(name.titles))
        if len(candidates) > 1:
            candidates = self.scene.so_far(candidates, name.start)
        if len(candidates) > 1:
            return Entity((Source(name.text, SourceKind.UNRESOLVED),), Sort.UNKNOWN)
        if candidates:
            return candidates[0]
        return Entity((Source(name.text, SourceKind.NAMED),), Sort.UNKNOWN, parts=name.parts)

    def _employer(self, mention: Mention, around: Entity | None) -> Entity | None:
        """The organisation for which a spokesperson speaks."""
        for part in (mention.core, *mention.beside):
            lead = [t.lower for t in part[:3]]
            if lead[:2] == ["speaking", "for"] and len(part) > 2:
                return self._part(part[2:], around)
            if lead == ["on", "behalf", "of"] and len(part) > 3:
                return self._part(part[3:], around)
            for index, token in enumerate(part):
                if token.lower in words.SPOKESPERSONS:
                    body = body_beside(part, index)
                    kind = len(body) == 1 and body[0].lower in words.PERSON_NOUNS
                    return self._part(body, around) if body and not kind else None
        return None


def _is_of_them(mention: Mention) -> bool:
    """*One of them, a night watchman*: whom it means, only the words beside it tell."""
    core = mention.core
    partly = len(core) == len(("one", "of", "them")) and core[1].lower == "of"
    described = mention.beside and mention.beside[0][0].lower in words.ARTICLES
    return partly and core[2].tag is Tag.PRONOUN and bool(described)


def _is_of_two(mention: Mention) -> bool:
    """*the latter*, *the former*, *the latter group*; *the former mayor* is none."""
    word = mention.core[1].lower if len(mention.core) > 1 else ""
    return word == "latter" or (word == "former" and len(mention.core) == 2)


def _identified(mention: Mention) -> Entity | None:
    """*one villager, identified as Villager 12*, *a clerk, Witness 4*: the code is the name."""
    for segment in mention.beside:
        if is_code(segment):
            source = Source(worded(segment, lower=False), SourceKind.GROUP)
            return Entity((source,), Sort.PERSON, {mention.head_word})
        lead = [token.lower for token in segment[:2]]
        if len(segment) > 2 and lead[1] == "as" and lead[0] in {"identified", "known", "named"}:
            source = Source(worded(segment[2:], lower=False), SourceKind.GROUP)
            return Entity((source,), Sort.PERSON, {mention.head_word})
    return None


def _is_apposed(mention: Mention, segment: Sequence[Token], name: Name, *, body: bool) -> bool:
    """Whether the segment says what the mention's name is: *her successor, Ana Gorse*.

    After a place another place may follow: *a farmer in Tull, Orsand*.
    """
    whole = name.last == len(segment) or segment[name.last].tag in _ENDS
    if (
        not (name.first == 0 or _is_roled(segment, name))
        or not whole
        or mention.head_word in words.DOCUMENT_NOUNS
    ):
        return False
    place = mention.core[-1].tag is Tag.NAME and len(name.parts) == 1 and not name.titles
    person = mention.head_word in words.PERSON_NOUNS and name.is_organisation
    return not place and (body or not person or mention.head_word in kinds.EITHER)


def _is_roled(segment: Sequence[Token], name: Name) -> bool:
    """*the baker Ana Gorse*, *deputy minister Ana Gorse*: a role and the name, nothing else."""
    role = segment[: name.first]
    plain = all(t.tag is Tag.WORD or t.lower == "the" for t in role)
    return name.last == len(segment) and plain and role[-1].lower in PEOPLE | words.TITLES
