"""Relations → attributions with their chains: what stands inside what, and who passes it on."""

import re
from collections import deque
from dataclasses import dataclass, replace

from index.claims import words
from index.claims.cast import Entity, Sort
from index.claims.casting import cast_of
from index.claims.documents import introductions
from index.claims.interviewees import interviewee
from index.claims.letters import stretches
from index.claims.relation import Relation
from index.claims.sentences import Paragraph
from index.claims.sources import Speakers
from index.claims.subjects import noticed
from index.model import UNSTATED, About, Source, SourceKind, Span, Voice


@dataclass(frozen=True, slots=True)
class Attribution:
    """A relation with its parent's index in the list, its chain and its voice.

    `of_self` is the cue of what the speaker says of himself: *said that he denied it*.
    """

    relation: Relation
    parent: int | None
    chain: tuple[Source, ...]
    voice: Voice
    of_self: tuple[Span, ...] = ()


def attributions(
    text: str, paragraphs: list[Paragraph], relations: list[Relation], about: About
) -> list[Attribution]:
    """`relations`, in the order in which they begin, each with its parent and chain."""
    chainer = _Chainer(text, paragraphs, about, relations)
    parents = parents_of(relations)
    for relation, parent in zip(relations, parents, strict=True):
        chainer.add(relation, parent)
    return chainer.found


def parents_of(relations: list[Relation]) -> list[int | None]:
    """For each relation the innermost one before it whose content holds the whole of it."""
    parents: list[int | None] = []
    open_: list[int] = []
    extents = [relation.extent for relation in relations]
    for index, relation in enumerate(relations):
        start = extents[index].start
        open_ = [i for i in open_ if extents[i].end > start][-_DEEPEST:]
        holding = [i for i in open_ if holds(relations[i], relation)]
        parents.append(holding[-1] if holding else None)
        open_.append(index)
    return parents


_ANSWERS = words.family("answer reply respond")
_ADDRESSEE = re.compile(
    r" (?P<whom>(?:(?:the|a|an|his|her|its|their) [\w’'-]+(?: [\w’'-]+){0,2}(?:, )?)?"
    r"(?:[A-Z][\w’'-]+ ?)*(?<=\w))"
)
_PROSECUTING = re.compile(r"\bprosecut(?:ion|or)", re.IGNORECASE)
_CHARGED = re.compile(r"(?:is|are) (?:\w+ )?(?:accused|charged|indicted)\b")
_SUBJECTS = frozenset(("he", "she"))
_NAME = 4  # words of a name with its titles
_QUOTES = frozenset("\"“„«‘'")
_DEEPEST = 12  # relations that may be open around one at the same time


def holds(outer: Relation, inner: Relation) -> bool:
    """Whether the content of `outer` holds every span of `inner`."""
    spans = (*inner.content, *inner.cue, *inner.source)
    return all(any(c.contains(s) for c in outer.content) for s in spans)


class _Chainer:
    """Builds chains in reading order."""

    def __init__(
        self, text: str, paragraphs: list[Paragraph], about: About, relations: list[Relation]
    ) -> None:
        cast = cast_of(paragraphs, about)
        self._text = text
        self.found: list[Attribution] = []
        self._around: list[Entity | None] = []
        self._places: list[int | None] = []
        self._speakers = Speakers.of(text, cast, _author(about), noticed(paragraphs))
        self._introduced = iter(
            sorted(
                (i for p in paragraphs for s in p.sentences for i in introductions(s)),
                key=lambda i: i.document.start,
            )
        )
        self._next = next(self._introduced, None)
        self._stretches = deque(stretches(text, about))
        self._root = cast.publisher.layers[0] if cast.publisher else UNSTATED
        self._interviewee = interviewee(text, cast, about, relations)

    def add(self, relation: Relation, outer: int | None) -> None:
        """Appends `relation` with its chain; `outer`, whose content holds it, was added before."""
        self._turn_to(relation.extent.start)
        self._introduce(relation.extent.start)
        parent = None if outer is None else self._places[outer]
        around = None if parent is None else self._around[parent]
        base = (self._root,) if parent is None else self._base(parent)
        speaker, layers = self._layers(relation, around, parent)
        chain, voice = self._passed_on(relation, base, layers, nested=parent is not None)
        himself = chain == base or (speaker is not None and speaker is around)
        if parent is not None and himself and voice is Voice.ATTRIBUTED:
            self._places.append(parent)  # the speaker about himself: nothing is passed on
            self.found[parent] = _saying_of_himself(self.found[parent], relation)
            return
        self._places.append(len(self.found))
        self.found.append(Attribution(relation, parent, chain, voice))
        self._around.append(speaker)

    def _base(self, parent: int) -> tuple[Source, ...]:
        """The chain through which the words of `parent` come; who is silent passes nothing on."""
        outer = self.found[parent]
        if not _is_silent(self._text, outer.relation):
            return outer.chain
        return (self._root,) if outer.parent is None else self._base(outer.parent)

    def _passed_on(
        self,
        relation: Relation,
        base: tuple[Source, ...],
        layers: tuple[Source, ...],
        *,
        nested: bool,
    ) -> tuple[tuple[Source, ...], Voice]:
        if relation.own or layers == (UNSTATED,):
            return base, Voice.PUBLISHER
        if not layers and not nested and self._charges_itself(relation):
            return base, Voice.PUBLISHER
        if not layers:
            voice = Voice.UNATTRIBUTED_HEDGE if relation.hedged else Voice.ATTRIBUTED
            return _joined(base, (UNSTATED,)), voice
        if layers == self._speakers.writer and not nested:
            return _joined(base, layers), Voice.PUBLISHER  # his own words in his own letter
        if layers[0].kind is SourceKind.PUBLISHER and not nested:
            spoken = len(layers) > 1 and layers[-1].kind is not SourceKind.DOCUMENT
            return layers, Voice.ATTRIBUTED if spoken else Voice.PUBLISHER
        return _joined(base, layers), Voice.ATTRIBUTED

    def _charges_itself(self, relation: Relation) -> bool:
        """*X is charged with theft*, where the prosecutor publishes it."""
        cue = " ".join(span.of(self._text) for span in relation.cue)
        return bool(_PROSECUTING.search(self._root.name) and _CHARGED.match(cue))

    def _quoted(self, outer: int, mention: Span) -> int:
        """Where the quotation of `outer` begins that `mention` stands in; 0 where it is none.

        A speaker's line in a transcript is one, without quotation marks.
        """
        relation = self.found[outer].relation
        line = bool(relation.source) and not relation.cue
        quoted = (
            c.start
            for c in relation.content
            if c.contains(mention) and (line or self._text[c.start] in _QUOTES)
        )
        return next(quoted, 0)

    def _turn_to(self, position: int) -> None:
        """To the letter of a page in which `position` stands."""
        while self._stretches and self._stretches[0][0].start <= position:
            self._speakers.turn_to(*self._stretches.popleft())

    def _introduce(self, position: int) -> None:
        """The documents that the text has introduced up to `position`."""
        while self._next and self._next.document.start < position:
            self._speakers.introduce(self._next)
            self._next = next(self._introduced, None)

    def _layers(
        self, relation: Relation, around: Entity | None, outer: int | None
    ) -> tuple[Entity | None, tuple[Source, ...]]:
        """The speaker, and the links that this relation adds: documents after their authors."""
        if relation.answers and self._interviewee:
            return self._interviewee, self._interviewee.layers
        if not relation.source and relation.antecedent is None:
            return None, ()
        mention = relation.antecedent or relation.source[0]
        asked = _asked(self._text, relation)
        agent = asked is not None or _is_agent(self._text, relation)
        quoted = 0 if outer is None else self._quoted(outer, mention)
        told = _told_before(self._text, relation, mention)
        speaker = self._speakers.resolve(
            mention,
            around,
            salient=not agent,
            quoted=quoted,
            told=told,
            stated=_stated_before(relation, mention),
        )
        if speaker is None:
            return None, ()
        if asked:
            self._speakers.resolve(asked, around)  # who is asked is who speaks next
        layers = speaker.layers
        passed = () if outer is None else self.found[outer].relation.via
        for span in (s for s in relation.via if s not in passed):
            author = None if speaker.sort is Sort.DOCUMENT else speaker
            document = self._speakers.document(span, author, around)
            layers = _through(layers, document) if document else layers
        for span in relation.cited:
            self._introduce(span.end)
            cited = self._speakers.resolve(span, around)
            layers = (*layers, *cited.layers) if cited else layers
        return speaker, layers


def _told_before(text: str, relation: Relation, mention: Span) -> tuple[Span, ...]:
    """*Ana Gorse* of *Ana Gorse, she says, left*: nobody who says so of himself."""
    if mention.of(text).lower() not in _SUBJECTS:
        return ()
    before = (c for c in relation.content if 0 < mention.start - c.end <= len("”, "))
    return tuple(c for c in before if len(c.of(text).split()) <= _NAME)


def _stated_before(relation: Relation, mention: Span) -> int | None:
    """Where what is said begins right before whoever says so: *The mayor knew, he alleged*."""
    before = (c.start for c in relation.content if 0 < mention.start - c.end <= len("”, "))
    return min(before, default=None)


def _is_agent(text: str, relation: Relation) -> bool:
    return bool(relation.cue) and relation.cue[-1].of(text).endswith("by")


def _asked(text: str, relation: Relation) -> Span | None:
    """Whom a question is put to: *“Did you?” the reporter asked the guard*."""
    if not relation.cue or relation.cue[-1].of(text).lower() != "asked":
        return None
    quoted = any(c.of(text).rstrip('”"’» ').endswith("?") for c in relation.content)
    found = _ADDRESSEE.match(text, relation.cue[-1].end) if quoted else None
    return Span(*found.span("whom")) if found else None


def _saying_of_himself(outer: Attribution, relation: Relation) -> Attribution:
    """`outer`, where its content begins with what its speaker does by saying so: *he denied it*."""
    start = relation.source[0].start if relation.source else -1
    begins = 0 <= start - outer.relation.content[0].start <= len("that ")
    return replace(outer, of_self=relation.cue) if begins else outer


def _is_silent(text: str, relation: Relation) -> bool:
    """*did not answer when X asked whether*: the words after the cue are not his."""
    cue = {word for span in relation.cue for word in span.of(text).lower().split()}
    return bool(cue & words.NEGATIONS) and bool(cue & _ANSWERS)


def _through(layers: tuple[Source, ...], document: Entity) -> tuple[Source, ...]:
    """The speaker's document after the speaker; the speaker after another's document."""
    if document.layers[: len(layers)] == layers:
        return document.layers
    if layers[-1] in document.layers:
        return document.layers
    return (*document.layers, *layers)


def _joined(base: tuple[Source, ...], layers: tuple[Source, ...]) -> tuple[Source, ...]:
    """`layers` after `base`, without those that it ends in already: nobody passes on to himself."""
    for length in range(min(len(base), len(layers)), 0, -1):
        if base[-length:] == layers[:length]:
            return (*base, *layers[length:])
    return (*base, *layers)


def _author(about: About) -> Entity | None:
    if about.author is None:
        return None
    return Entity((Source(about.author, SourceKind.NAMED),), Sort.PERSON)
