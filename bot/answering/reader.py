"""The documents of one library as units, for one question: each document is read once."""

from collections.abc import Iterable, Sequence

import numpy as np

from bot.answering.facts import Facts
from bot.answering.units import Unit, paragraph_around, units_in
from index.aliases import Aliases
from index.claims.own import speaks_for_itself
from index.embedding import Matrix
from index.library import Library
from index.model import Document, Span

PASSAGES = 16
"""That are taken apart for one question or one accusation."""

SAID = 40
"""Claims of one speaker that are looked at where that speaker is asked about."""

Place = tuple[str, Span]
"""A document by its id, and a stretch of it."""


class Reader:
    """Holds what it has read of `library`; `aliases` tell which names are one."""

    def __init__(self, library: Library, aliases: Aliases) -> None:
        self._library = library
        self._aliases = aliases
        self._documents: dict[str, Document] = {}
        self._own: dict[str, bool] = {}

    def units(self, places: Iterable[Place]) -> list[Facts]:
        """Each unit of these stretches once."""
        units: dict[tuple[str, Span, str | None], Unit] = {}
        for document_id, span in places:
            document = self.document(document_id)
            claims = self._library.claims(document_id, span)
            own = self._is_own(document_id)
            for unit in units_in(document, span, claims, self._aliases, own=own):
                units.setdefault(
                    (document_id, unit.span, unit.claim.id if unit.claim else None), unit
                )
        return [Facts(unit) for unit in units.values()]

    def found(self, worded: str) -> list[Place]:
        """The places of the passages that the library finds for `worded`."""
        hits = self._library.search(worded, PASSAGES)
        return [(hit.document_id, hit.passage.span) for hit in hits]

    def said_by(self, name: str, most: int = SAID) -> list[Place]:
        """The paragraphs of the newest claims of `name`, `most` of them."""
        claims = self._library.said(name)[:most]
        texts = ((said.document.id, said.claim.extent) for said in claims)
        return [(id_, paragraph_around(self.document(id_).text, span)) for id_, span in texts]

    def document(self, document_id: str) -> Document:
        if document_id not in self._documents:
            self._documents[document_id] = self._library.document(document_id)
        return self._documents[document_id]

    def _is_own(self, document_id: str) -> bool:
        """Whether the document is its publisher's own statement."""
        if document_id not in self._own:
            document, claims = self.document(document_id), self._library.claims(document_id)
            self._own[document_id] = speaks_for_itself(document, claims)
        return self._own[document_id]

    def vectors(self, texts: Sequence[str]) -> Matrix:
        different = list(dict.fromkeys(texts))
        vectors = dict(zip(different, self._library.embed(different), strict=True))
        return np.stack([vectors[text] for text in texts])
