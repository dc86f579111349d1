"""The one pipeline: question → search → units → requirements → relevance → answer or decline."""

import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

import numpy as np

from bot.answering.compose import Found, answered, declined
from bot.answering.disagreement import is_about_words, refutes
from bot.answering.explain import explanation
from bot.answering.facts import Facts
from bot.answering.matter import declines, in_context, same_matter
from bot.answering.model import Answer, Evidence, Response
from bot.answering.opposing import opposing
from bot.answering.outlets import outlets
from bot.answering.question import (
    MAX_QUESTION,
    Asked,
    Question,
    of_outlets,
    parse,
    searched,
    with_aliases,
)
from bot.answering.relevance import Candidate, candidate, coverages
from bot.answering.requirements import Missing, is_on_topic, missing
from bot.answering.responses import (
    accused_names,
    accuses,
    best_response,
    denial_wanted,
    denies,
    is_by_accused,
    is_counter_account,
    may_be_denied,
    with_what_follows,
    worded_as_reply,
)
from bot.answering.selection import Bullet, select
from bot.answering.several import (
    compared,
    hits_of_each,
    hold_names_together,
    select_of_each,
    unknown,
)
from bot.answering.units import Unit, paragraph_around, units_in
from index.aliases import Aliases
from index.claims.blame import blames
from index.claims.own import speaks_for_itself
from index.embedding import Matrix
from index.errors import UsageError
from index.library import Library
from index.model import Document, Hit, Said, Span

_PASSAGES = 16  # that are taken apart for one question
_PASSAGES_OF_ALL = 60  # among which those of each outlet are looked for
_WEIGHED = 24  # units whose meaning is compared: embedding them is most of the time an answer takes
_AROUND = 8  # units that may stand against an answer: each is embedded too
_SAID = 40  # claims of one speaker that are looked at
_NOT_CLOSE = "nothing close enough"
_NOTHING = "the library found nothing"
_NOTHING_ASKED = "the question names nothing to look for"


class Answerer:
    """Answers from one library. Safe to use from several threads."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def answer(self, text: str) -> Answer:
        """What the library holds on `text`; raises UsageError where it is no question."""
        aliases = self._library.aliases()
        question = with_aliases(parse(_checked(text)), aliases)
        if question.is_empty:
            return declined(question, _NOTHING_ASKED, None)
        if named := outlets(text):
            abouts = [summary.about for summary in self._library.documents()]
            if unknown(named, abouts, lambda name: bool(self._library.said(name))):
                return _Turn(self._library, question, aliases).decline(Missing.OUTLET)
            if known := compared(text, named, abouts):
                question = of_outlets(question, known)
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
        self._own: dict[str, bool] = {}
        self._timings: dict[str, float] = {}

    def answer(self) -> Answer:
        with self._timed("search"):
            hits = self._hits()
        with self._timed("units"):
            found = self._facts(hits)
        with self._timed("relevance"):
            candidates = self._candidates(found)
        bullets, reason = self._decided(candidates, found)
        with self._timed("compose"):
            answer = self._composed(bullets, found) if bullets else self._declined(reason, found)
        return self._explained(answer, hits, found, bullets)

    def decline(self, reason: str) -> Answer:
        """Looks for no more than the closest place."""
        hits = self._hits()
        found = self._facts(hits)
        return self._explained(self._declined(reason, found), hits, found, [])

    # --- evidence ------------------------------------------------------------------------------

    def _hits(self) -> list[Hit]:
        outlets = self._question.outlets
        if not outlets:
            return self._library.search(searched(self._question), _PASSAGES)
        found = self._library.search(searched(self._question), _PASSAGES_OF_ALL)
        return hits_of_each(outlets, found, lambda id_: self._document(id_).summary.about)

    def _facts(self, hits: Sequence[Hit]) -> list[Facts]:
        """The units of the passages found, and of what the speaker asked for said elsewhere."""
        places = [(hit.document_id, hit.passage.span) for hit in hits]
        if self._question.speaker:
            places += self._said_by(" ".join(self._question.speaker))
        return self._units(places)

    def _units(self, places: Iterable[tuple[str, Span]]) -> list[Facts]:
        units: dict[tuple[str, Span, str | None], Unit] = {}
        for document_id, span in places:
            document = self._document(document_id)
            claims = self._library.claims(document_id, span)
            own = self._is_own(document_id)
            for unit in units_in(document, span, claims, self._aliases, own=own):
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

    def _is_own(self, document_id: str) -> bool:
        """Whether the document is its publisher's own statement."""
        if document_id not in self._own:
            document, claims = self._document(document_id), self._library.claims(document_id)
            self._own[document_id] = speaks_for_itself(document, claims)
        return self._own[document_id]

    def _candidates(self, found: Sequence[Facts]) -> list[Candidate]:
        """Those of `found` that lack nothing, best first."""
        fitting = [facts for facts in found if not missing(self._question, facts)]
        covered = sorted(
            zip(coverages(self._question, fitting), fitting, strict=True), key=lambda p: -p[0]
        )[:_WEIGHED]
        return self._weighed(covered)

    def _weighed(self, covered: Sequence[tuple[float, Facts]]) -> list[Candidate]:
        """Units with their coverage, best first by the meaning too."""
        asked, *vectors = self._vectors(
            [self._question.text, *(facts.sentence for _, facts in covered)]
        )
        weighed = [
            candidate(self._question, facts, coverage, asked, vector)
            for (coverage, facts), vector in zip(covered, vectors, strict=True)
        ]
        return sorted(weighed, key=lambda c: -c.score)

    def _around(self, found: Sequence[Facts]) -> list[Candidate]:
        """What answers nothing by itself, as its document names once what it is about."""
        near = [facts for facts in found if is_on_topic(self._question, facts)]
        covered = coverages(self._question, near)
        best = sorted(zip(covered, near, strict=True), key=lambda p: -p[0])[:_AROUND]
        return self._weighed([pair for pair in best if pair[0]])

    def _bullets(self, candidates: Sequence[Candidate], found: Sequence[Facts]) -> list[Bullet]:
        """What answers the question, and what stands against it."""
        bullets = select(self._question, candidates)
        if not bullets or is_about_words(self._question, bullets[0].main.unit):
            return bullets
        others = sorted([*candidates, *self._around(found)], key=lambda c: -c.score)
        against = opposing(self._question, [bullet.main for bullet in bullets], others)
        return [*bullets, *map(Bullet, against)]

    def _vectors(self, texts: Sequence[str]) -> Matrix:
        different = list(dict.fromkeys(texts))
        vectors = dict(zip(different, self._library.embed(different), strict=True))
        return np.stack([vectors[text] for text in texts])

    # --- answer --------------------------------------------------------------------------------

    def _decided(
        self, candidates: Sequence[Candidate], found: Sequence[Facts]
    ) -> tuple[list[Bullet], str]:
        """What the answer shows; where that is nothing, the reason."""
        if not self._question.outlets:
            bullets = self._bullets(candidates, found)
        elif not hold_names_together(self._question, found):
            return [], Missing.NAME
        else:
            bullets = select_of_each(self._question, candidates)
        return bullets, "" if bullets else self._reason(candidates, found)

    def _composed(self, bullets: list[Bullet], found: Sequence[Facts]) -> Answer:
        responses = self._with_responses(bullets, found)
        return answered(Found(self._question, tuple(bullets), tuple(responses)))

    def _declined(self, reason: str, found: Sequence[Facts]) -> Answer:
        """Names the place that shares most with the question, where any shares something."""
        shared = coverages(self._question, found)
        best = max(range(len(found)), key=shared.__getitem__, default=None)
        closest = found[best].unit if best is not None and shared[best] else None
        return declined(self._question, reason, closest)

    def _reason(self, candidates: Sequence[Candidate], found: Sequence[Facts]) -> str:
        if candidates:
            return _NOT_CLOSE
        lacks = [lack for facts in found if (lack := missing(self._question, facts))]
        return max(set(lacks), key=list(Missing).index) if lacks else _NOTHING

    def _with_responses(self, bullets: list[Bullet], found: Sequence[Facts]) -> list[Response]:
        """A response for every allegation, and denials of the rest; both are added to `bullets`."""
        spoken = is_about_words(self._question, bullets[0].main.unit)
        denials = [] if spoken else [facts for facts in found if denies(facts.unit)]
        about_blame = not spoken and blames(self._question.text)
        responses = []
        for index, bullet in enumerate(tuple(bullets)):
            accused = accuses(bullet.main.unit)
            blamed = accused or (about_blame and may_be_denied(bullet.main.unit))
            reply = self._reply_to(bullet.main) if blamed else self._denial(bullet.main, denials)
            if not reply and not blamed and self._may_be_answered(bullet.main.unit):
                reply = self._reply_to(bullet.main, only_accused=True)
            if accused or reply:
                responses.append(Response(index, _position(reply, bullets) if reply else None))
        return responses

    def _denial(self, stated: Candidate, denials: Sequence[Facts]) -> Candidate | None:
        """Who denies what is no accusation; nobody need to."""
        if not may_be_denied(stated.unit):
            return None
        about = refutes if self._question.asked == Asked.NUMBER else same_matter
        speaking = [
            d
            for d in denials
            if about(self._question, stated.facts, d) or is_by_accused(stated.facts, d)
        ]
        return self._best(stated, speaking)

    def _may_be_answered(self, unit: Unit) -> bool:
        """Whether it says of someone what the question asks, and they may say that it is not so."""
        return self._question.asked in {Asked.WHETHER, Asked.REASON} and may_be_denied(unit)

    def _reply_to(self, accusation: Candidate, *, only_accused: bool = False) -> Candidate | None:
        """What the library holds against it; where that is nothing, what the accused say at all."""
        worded = in_context(accusation.facts)
        stated = replace(accusation, vector=self._vectors([worded])[0])
        replies = self._replies(stated.facts, self._passages(worded))
        if only_accused:
            return self._best(stated, [r for r in replies if is_by_accused(stated.facts, r)])
        reply = self._best(stated, replies)
        if reply and not declines(reply.facts):
            return reply
        accused = accused_names(accusation.unit)
        places = [place for name in accused for place in self._said_by(name)]
        wanted = denial_wanted(accusation.unit)
        further = self._replies(stated.facts, [*places, *self._passages(wanted)])
        return self._best(stated, further) or reply

    def _passages(self, worded: str) -> list[tuple[str, Span]]:
        hits = self._library.search(worded, _PASSAGES)
        return [(hit.document_id, hit.passage.span) for hit in hits]

    def _said_by(self, name: str) -> list[tuple[str, Span]]:
        said = self._library.said(name)[:_SAID]
        return [(s.document.id, self._paragraph(s)) for s in said]

    def _replies(self, stated: Facts, places: Iterable[tuple[str, Span]]) -> list[Facts]:
        found = self._units(places)
        return [f for f in found if worded_as_reply(f) or is_counter_account(stated, f)]

    def _best(self, stated: Candidate, replies: Sequence[Facts]) -> Candidate | None:
        if not replies:
            return None
        vectors = self._vectors([reply.sentence for reply in replies])
        best = best_response(stated.facts, stated.vector, replies, vectors)
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

    def _explained(
        self, answer: Answer, hits: Sequence[Hit], found: Sequence[Facts], bullets: list[Bullet]
    ) -> Answer:
        why = explanation(self._question, found, bullets)
        return replace(answer, evidence=self._evidence(hits), explanation=why)

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
