"""The one pipeline: question → search → units → requirements → relevance → answer or decline."""

import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

import numpy as np

from bot.answering.compose import Found, answered, declined
from bot.answering.facts import Facts
from bot.answering.model import Answer, Evidence, Response
from bot.answering.question import MAX_QUESTION, Question, parse, searched, with_aliases
from bot.answering.relevance import Candidate, candidate, coverages
from bot.answering.requirements import Missing, missing
from bot.answering.responses import (
    accuses,
    best_response,
    with_what_follows,
    worded_as_reply,
)
from bot.answering.selection import Bullet, select
from bot.answering.units import Unit, paragraph_around, units_in
from index.aliases import Aliases
from index.embedding import Matrix
from index.errors import UsageError
from index.library import Library
from index.model import Document, Hit, Said, Span

_PASSAGES = 16  # that are taken apart for one question
_WEIGHED = 24  # units whose meaning is compared: embedding them is most of the time an answer takes
_SAID = 40  # claims of one speaker that are looked at
_NOT_CLOSE = "nothing close enough"
_NOTHING = "the library found nothing"


class Answerer:
    """Answers from one library. Safe to use from several threads."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def answer(self, text: str) -> Answer:
        """What the library holds on `text`; raises UsageError where it is no question."""
        aliases = self._library.aliases()
        question = with_aliases(parse(_checked(text)), aliases)
        return _Turn(self._library, question, aliases).answer()


def _checked(text: str) -> str:
    if not text.strip():
        raise UsageError("The question is empty; ask in a sentence.")
    if len(text) > MAX_QUESTION:
        raise UsageError(
            f"The question has {len(text):,} characters; ask in at most {MAX_QUESTION:,}."
        )
    return text


class _Turn:
    """One question on its way to an answer."""

    def __init__(self, library: Library, question: Question, aliases: Aliases) -> None:
        self._library = library
        self._question = question
        self._aliases = aliases
        self._documents: dict[str, Document] = {}
        self._timings: dict[str, float] = {}

    def answer(self) -> Answer:
        with self._timed("search"):
            hits = self._library.search(searched(self._question), _PASSAGES)
        with self._timed("units"):
            found = self._facts(hits)
        with self._timed("relevance"):
            candidates = self._candidates(found)
        bullets = select(self._question, candidates)
        with self._timed("compose"):
            answer = self._composed(bullets, candidates, found)
        return replace(answer, evidence=self._evidence(hits))

    # --- evidence ------------------------------------------------------------------------------

    def _facts(self, hits: Sequence[Hit]) -> list[Facts]:
        """The units of the passages found, and of what the speaker asked for said elsewhere."""
        places = [(hit.document_id, hit.passage.span) for hit in hits]
        if self._question.speaker:
            said = self._library.said(" ".join(self._question.speaker))[:_SAID]
            places += [(s.document.id, self._paragraph(s)) for s in said]
        return self._units(places)

    def _units(self, places: Iterable[tuple[str, Span]]) -> list[Facts]:
        units: dict[tuple[str, Span, str | None], Unit] = {}
        for document_id, span in places:
            document = self._document(document_id)
            claims = self._library.claims(document_id, span)
            for unit in units_in(document, span, claims, self._aliases):
                units.setdefault(
                    (document_id, unit.span, unit.claim.id if unit.claim else None), unit
                )
        return [Facts(unit) for unit in units.values()]

    def _paragraph(self, said: Said) -> Span:
        return paragraph_around(self._document(said.document.id).text, said.claim.extent)

    def _document(self, document_id: str) -> Document:
        if document_id not in self._documents:
            self._documents[document_id] = self._library.document(document_id)
        return self._documents[document_id]

    def _candidates(self, found: Sequence[Facts]) -> list[Candidate]:
        """Those of `found` that lack nothing, best first."""
        fitting = [facts for facts in found if not missing(self._question, facts)]
        covered = sorted(
            zip(coverages(self._question, fitting), fitting, strict=True), key=lambda p: -p[0]
        )[:_WEIGHED]
        asked, *vectors = self._vectors(
            [self._question.text, *(facts.sentence for _, facts in covered)]
        )
        weighed = [
            candidate(self._question, facts, coverage, asked, vector)
            for (coverage, facts), vector in zip(covered, vectors, strict=True)
        ]
        return sorted(weighed, key=lambda c: -c.score)

    def _vectors(self, texts: Sequence[str]) -> Matrix:
        different = list(dict.fromkeys(texts))
        vectors = dict(zip(different, self._library.embed(different), strict=True))
        return np.stack([vectors[text] for text in texts])

    # --- answer --------------------------------------------------------------------------------

    def _composed(
        self, bullets: list[Bullet], candidates: Sequence[Candidate], found: Sequence[Facts]
    ) -> Answer:
        if not bullets:
            closest = candidates[0].unit if candidates else None
            return declined(self._question, self._reason(candidates, found), closest)
        responses = self._with_responses(bullets)
        return answered(Found(self._question, tuple(bullets), tuple(responses)))

    def _reason(self, candidates: Sequence[Candidate], found: Sequence[Facts]) -> str:
        if candidates:
            return _NOT_CLOSE
        lacks = [lack for facts in found if (lack := missing(self._question, facts))]
        return max(set(lacks), key=list(Missing).index) if lacks else _NOTHING

    def _with_responses(self, bullets: list[Bullet]) -> list[Response]:
        """A response for every allegation; those found are added to `bullets`."""
        responses = []
        for index, bullet in enumerate(tuple(bullets)):
            if accuses(bullet.main.unit):
                reply = self._reply_to(bullet.main)
                responses.append(Response(index, _position(reply, bullets) if reply else None))
        return responses

    def _reply_to(self, accusation: Candidate) -> Candidate | None:
        hits = self._library.search(accusation.facts.sentence, _PASSAGES)
        places = [(hit.document_id, hit.passage.span) for hit in hits]
        replies = [facts for facts in self._units(places) if worded_as_reply(facts)]
        if not replies:
            return None
        vectors = self._vectors([reply.sentence for reply in replies])
        best = best_response(accusation.facts, accusation.vector, replies, vectors)
        if best is None:
            return None
        return Candidate(Facts(self._whole(replies[best].unit)), 0.0, vectors[best], 0.0)

    def _whole(self, reply: Unit) -> Unit:
        """A reply with the sentences in which the same side goes on."""
        around = paragraph_around(reply.document.text, reply.sentence)
        units = [facts.unit for facts in self._units([(reply.document.summary.id, around)])]
        return with_what_follows(
            reply, [unit for unit in units if unit.sentence.start >= reply.sentence.end]
        )

    # --- journal -------------------------------------------------------------------------------

    def _evidence(self, hits: Sequence[Hit]) -> Evidence:
        model = self._library.model
        return Evidence(
            passages=tuple((h.document_id, h.passage.span.start, round(h.score, 6)) for h in hits),
            generation=self._library.generation,
            embedding_model=model.name,
            embedding_sha256=model.sha256,
            timings=self._timings,
        )

    @contextmanager
    def _timed(self, stage: str) -> Iterator[None]:
        start = time.perf_counter()
        yield
        self._timings[stage] = time.perf_counter() - start


def _position(reply: Candidate, bullets: list[Bullet]) -> int:
    """Where `reply` stands among `bullets`: in the place of what it covers, else at their end."""
    unit = reply.unit
    for index, bullet in enumerate(bullets):
        shown = bullet.main.unit
        if shown.document == unit.document and shown.span.overlaps(unit.span):
            if unit.span.contains(shown.span):
                bullets[index] = replace(bullet, main=reply)
            return index
    bullets.append(Bullet(reply))
    return len(bullets) - 1
