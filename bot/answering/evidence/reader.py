"""The documents of one library as units: each stretch is taken apart once, for all questions."""

from collections.abc import Iterable, Sequence

from bot.answering.evidence.exchanges import with_question
from bot.answering.evidence.facts import Facts
from bot.answering.evidence.units import paragraph_around, units_in
from index.aliases import Aliases
from index.claims.own import speaks_for_itself
from index.library import Library
from index.likeness import Meaning
from index.model import Claim, Document, Span

PASSAGES = 16
"""That are taken apart for one question."""

_AKIN = 12  # passages that are taken apart for one accusation

SAID = 40
"""Claims of one speaker that are looked at where that speaker is asked about."""

_HELD = 5_000  # units, some 10 KB each

Place = tuple[str, Span]
"""A document by its id, and a stretch of it."""


class Reader:
    """Holds what it has read of `library`, which is what it is as long as `aliases` are its.

    `aliases` tell which names are one. Safe to use from several threads.
    """

    def __init__(self, library: Library, aliases: Aliases) -> None:
        self._library = library
        self._aliases = aliases
        self._documents: dict[str, Document] = {}
        self._own: dict[str, bool] = {}
        self._claims_of: dict[str, tuple[Claim, ...]] = {}
        self._units_of: dict[Place, list[Facts]] = {}
        self._found: dict[str, list[Place]] = {}
        self._said: dict[tuple[str, int], list[Place]] = {}
        self._held = 0

    def serves(self, aliases: Aliases) -> bool:
        """Whether the library has not changed since, and not too much is held for a next question.

        Any change of the library makes its `aliases` anew.
        """
        return self._aliases is aliases and self._held < _HELD

    def units(self, places: Iterable[Place]) -> list[Facts]:
        """Each unit of these stretches once."""
        places = list(places)
        self._read_documents(document_id for document_id, _ in places)
        found: dict[tuple[str, Span, str | None], Facts] = {}
        for place in places:
            for facts in self._read(place):
                unit = facts.unit
                key = (place[0], unit.span, unit.claim.id if unit.claim else None)
                found.setdefault(key, facts)
        return list(found.values())

    def found(self, worded: str, meaning: Meaning) -> list[Place]:
        """The places of the passages that the library finds by the words `worded` or by `meaning`.

        `meaning` is that of `worded`, or of what it words otherwise.
        """
        if worded not in self._found:
            hits = self._library.akin(worded, meaning, _AKIN)
            self._found[worded] = [(hit.document_id, hit.passage.span) for hit in hits]
        return self._found[worded]

    def said_by(self, name: str, most: int = SAID) -> list[Place]:
        """The paragraphs of the newest claims of `name`, `most` of them."""
        if (name, most) not in self._said:
            claims = self._library.said(name, most)
            self._know(said.document.id for said in claims)
            texts = ((said.document.id, said.claim.extent) for said in claims)
            self._said[name, most] = [
                (id_, paragraph_around(self.document(id_).text, span)) for id_, span in texts
            ]
        return self._said[name, most]

    def document(self, document_id: str) -> Document:
        if document_id not in self._documents:
            self._documents[document_id] = self._library.document(document_id)
        return self._documents[document_id]

    def _is_own(self, document_id: str) -> bool:
        """Whether the document is its publisher's own statement."""
        if document_id not in self._own:
            document, claims = self.document(document_id), self._claims_of[document_id]
            self._own[document_id] = speaks_for_itself(document, claims)
        return self._own[document_id]

    def meanings(self, texts: Sequence[str]) -> list[Meaning]:
        return self._library.meanings(list(texts))

    def _read(self, place: Place) -> list[Facts]:
        if place not in self._units_of:
            document_id, span = place
            document, claims = self.document(document_id), self._claims_of[document_id]
            touching = tuple(claim for claim in claims if claim.extent.overlaps(span))
            own = self._is_own(document_id)
            made = units_in(document, span, touching, self._aliases, own=own)
            self._units_of[place] = [Facts(with_question(unit)) for unit in made]
            self._held += len(made)
        return self._units_of[place]

    def _read_documents(self, document_ids: Iterable[str]) -> None:
        """Those that are new, together with their claims, each at once."""
        ids = list(dict.fromkeys(document_ids))
        self._know(ids)
        if new := [id_ for id_ in ids if id_ not in self._claims_of]:
            self._claims_of.update(self._library.claims_of_each(new))

    def _know(self, document_ids: Iterable[str]) -> None:
        if new := {id_ for id_ in document_ids if id_ not in self._documents}:
            self._documents.update(self._library.documents_of(new))
