"""Documents as sources: letters, reports, footage, data, each with its author if known."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from index.claims import words
from index.claims.cast import Entity, Sort, worded
from index.claims.lexicon import inflect
from index.claims.mentions import Mention, is_bare
from index.claims.names import ORGANISATIONS, PEOPLE, Tokens
from index.claims.phrases import phrase_after, subject_before
from index.claims.relations.according import names_document
from index.claims.relations.clauses import span_of
from index.claims.sentences import Sentence
from index.claims.tokens import Tag
from index.claims.verbgroups import is_verbal
from index.model import Source, SourceKind, Span

_AUTHORLESS = words.family(
    """data figures numbers statistics footage image images imagery info information photo photos
    photograph photographs picture pictures records recording recordings video videos"""
)
_PUBLISHING = frozenset(
    form
    for lemma in (
        "publish",
        "release",
        "issue",
        "write",
        "sign",
        "send",
        "circulate",
        "file",
        "submit",
    )
    for form in inflect(lemma).values()
)
_ANY_DOCUMENT = words.family("document text paper publication file")
_ALIKE = (
    words.family("report study survey assessment analysis audit review research"),
    words.family("statement communique communiqué press-release"),
    words.family("letter message note"),
    words.family("video footage clip recording film"),
    words.family("ruling judgment judgement verdict decision"),
)
_NO_PAPER = frozenset(("info", "information"))
_DROPPED = words.ARTICLES | words.POSSESSIVES | {"this", "that", "these", "those", "own"}
_BY = frozenset(("by", "from", "of"))

Resolve = Callable[[Tokens], Entity | None]


@dataclass(slots=True)
class Documents:
    """The documents that the text has spoken of so far."""

    _by_head: dict[str, Entity] = field(default_factory=dict)
    _by_place: dict[int, Entity] = field(default_factory=dict)
    _authored: Entity | None = None

    @property
    def last_authored(self) -> Entity | None:
        """The document whom *the authors* wrote: the last one that people write."""
        return self._authored

    def known(self, head: str) -> Entity | None:
        """The last document that was called a `head`."""
        return self._by_head.get(head)

    def taken_up(self, mention: Mention) -> Entity | None:
        """The document that *the report* goes on about, or *the document*, or *the study*."""
        known = self.known(mention.head_word)
        if known or not (mention.definite and is_bare(mention)):
            return known
        if mention.head_word in _ANY_DOCUMENT:
            return self._authored
        alike = next((kind for kind in _ALIKE if mention.head_word in kind), frozenset())
        return next((e for head, e in self._by_head.items() if head in alike), None)

    def keep(self, head: str, entity: Entity) -> Entity:
        self._by_head[head] = entity
        known = self._authored
        if head not in _AUTHORLESS and (known is None or len(entity.layers) >= len(known.layers)):
            self._authored = entity
        return entity

    def read(self, mention: Mention, author: Entity | None) -> Entity:
        """The document of `mention`: a known one, or a new one by `author`.

        *Information of the ministry* is no document: the ministry says it.
        """
        if author and mention.head_word in _NO_PAPER:
            return author
        head, place = mention.head_word, mention.core[0].start
        if author is None and place in self._by_place:
            return self.keep(head, self._by_place[place])
        known = self.known(head)
        if (
            known
            and not mention.indefinite
            and not _is_new(mention, known)
            and (author is None or _is_by(known, author))
        ):
            return self.keep(head, known)
        layers = author.layers if author else ()
        source = Source(_label(mention, authored=author is not None), SourceKind.DOCUMENT)
        found = Entity((*layers, source), Sort.DOCUMENT, {head})
        if author:
            self._by_place[place] = found
        return self.keep(head, found)


def _is_new(mention: Mention, known: Entity) -> bool:
    """Whether the mention has words of its own that the known document's name lacks."""
    own = {t.lower for t in mention.core[len(mention.owner) : mention.head]} - _DROPPED
    return bool(own - {word.lower() for layer in known.layers for word in layer.name.split()})


def _is_by(document: Entity, author: Entity) -> bool:
    return len(document.layers) == 1 or document.layers[:-1] == author.layers


def _label(mention: Mention, *, authored: bool) -> str:
    """*warning letter* of *the organization's warning letter*: no article, owner or author."""
    start, end = len(mention.owner), (mention.head or 0) + 1
    core = mention.core
    while start < end - 1 and (
        core[start].lower in _DROPPED
        or (authored and not mention.owner and core[start].tag is Tag.NAME and start > 0)
    ):
        start += 1
    while not authored and end < len(core) and core[end].tag not in {Tag.WH, Tag.AUXILIARY}:
        if end == (mention.head or 0) + 1 and core[end].lower != "of":
            break
        end += 1
    return worded(core[start:end], lower=start == 0 and not core[0].text[1:2].isupper())


def author_of(
    mention: Mention, resolve: Resolve, *, is_body: Callable[[Tokens], bool]
) -> Entity | None:
    """Who wrote the document: *X's letter*, *a letter by X*, *the X letter*."""
    if mention.owner:
        owner = mention.owner
        return resolve(owner[:-1] if owner[-1].tag is Tag.GENITIVE else owner)
    for part in (mention.after_head, *mention.beside):
        written = _written_by(part)
        if written:
            return resolve(written)
    officer = _officer(mention)
    if officer:
        return resolve(officer)
    before = [t for t in mention.core[: mention.head] if t.tag is Tag.NAME]
    return resolve(before) if before and is_body(before) else None


def _written_by(part: Tokens) -> Tokens:
    """The phrase after *by*, *from* or, before a name, *of*; rather its *affiliated with X*."""
    for index, token in enumerate(part[:-1]):
        if token.lower in _BY:
            phrase = phrase_after(part, index + 1)
            named = phrase and any(t.tag is Tag.NAME for t in part[phrase[0] : phrase[1]])
            if phrase and (named or token.lower == "by" or _is_sent(part, index, phrase)):
                return _affiliation(part[phrase[1] :]) or part[phrase[0] : phrase[1]]
    return ()


def _is_sent(part: Tokens, link: int, phrase: tuple[int, int]) -> bool:
    """*a statement from the airline*: a body or its people sent it, and no place."""
    if part[link].lower != "from" or part[phrase[0]].lower not in {"the", "a", "an"}:
        return False
    return part[phrase[1] - 1].lower in ORGANISATIONS | PEOPLE


def _officer(mention: Mention) -> Tokens:
    """*the report of the commander of the post, Major Ivo Sand*: the name, else the role."""
    after = mention.after_head
    role = phrase_after(after, 1) if after and after[0].lower == "of" else None
    if role is None or not any(t.lower in words.PERSON_NOUNS for t in after[role[0] : role[1]]):
        return ()
    named = (part for part in mention.beside if all(t.tag is Tag.NAME for t in part))
    return next(named, after[role[0] : role[1]])


def _affiliation(rest: Tokens) -> Tokens:
    """*affiliated with the organization* tells for whom the signatories write."""
    if len(rest) > 2 and rest[0].lower == "affiliated":
        phrase = phrase_after(rest, 2)
        return rest[phrase[0] : phrase[1]] if phrase else ()
    return ()


@dataclass(frozen=True, slots=True)
class Introduction:
    """*X published a report*: who, and what."""

    author: Span | None
    """None where the mention of the document names its author."""
    document: Span


def introductions(sentence: Sentence) -> Iterator[Introduction]:
    """The documents that `sentence` says someone wrote or released."""
    tokens = sentence.tokens
    yield from _signed(tokens)
    for index, token in enumerate(tokens):
        if token.lower not in _PUBLISHING or token.tag is not Tag.WORD:
            continue
        phrase = phrase_after(tokens, index + 1)
        if phrase is None or not names_document(tokens, phrase):
            continue
        first = index
        while first and tokens[first - 1].tag in {Tag.AUXILIARY, Tag.ADVERB}:
            first -= 1
        subject = subject_before(tokens, first)
        author = span_of(tokens, *subject) if subject else None
        document = span_of(tokens, *phrase)
        if author and document:
            yield Introduction(author, document)


def _signed(tokens: Tokens) -> Iterator[Introduction]:
    """*the report by X*, wherever it stands."""
    for index, token in enumerate(tokens[:-2]):
        if token.lower not in words.DOCUMENT_NOUNS or not _tells_author(tokens, index):
            continue
        start = index
        while start and tokens[start - 1].tag is Tag.WORD and not is_verbal(tokens, start - 1):
            start -= 1
        start -= bool(start) and tokens[start - 1].tag is Tag.DETERMINER
        phrase = phrase_after(tokens, index + 2)
        named = phrase and any(t.tag is Tag.NAME for t in tokens[phrase[0] : phrase[1]])
        document = span_of(tokens, start, phrase[1]) if phrase and named else None
        if document:
            yield Introduction(None, document)


def _tells_author(tokens: Tokens, noun: int) -> bool:
    """Whether *by*, *from* or, after *the report*, *of the Council* follows the noun."""
    link, following = tokens[noun + 1].lower, tokens[noun + 2 : noun + 4]
    if link in {"by", "from"}:
        return True
    body = len(following) == 2 and following[0].lower == "the" and following[1].tag is Tag.NAME
    return link == "of" and body and bool(noun) and tokens[noun - 1].lower == "the"
