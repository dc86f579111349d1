"""The one pipeline: question → search → units → requirements → relevance → answer or decline."""

import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from bot.answering.comparison.asides import asides_last
from bot.answering.comparison.bearings import Bearings
from bot.answering.comparison.disagreement import is_about_words
from bot.answering.comparison.opposing import opposing, promoted
from bot.answering.comparison.replies import Replies
from bot.answering.evidence.continued import continued
from bot.answering.evidence.facts import Facts
from bot.answering.evidence.reader import PASSAGES, Reader
from bot.answering.evidence.relevance import (
    Candidate,
    candidate,
    coverages,
    heading_asked,
    rank,
)
from bot.answering.evidence.requirements import Missing, Requirements
from bot.answering.evidence.selection import Bullet, asides, gives_supposed, select
from bot.answering.evidence.several import (
    compared,
    hits_of_each,
    hold_names_together,
    select_of_each,
    unknown,
)
from bot.answering.evidence.units import paragraph_around
from bot.answering.model import Answer, Evidence, Outcome
from bot.answering.presentation.compose import Found, answered, declined
from bot.answering.presentation.explain import explanation
from bot.answering.questions.accusations import asks_accusation
from bot.answering.questions.outlets import outlets
from bot.answering.questions.plainly import plainly
from bot.answering.questions.question import (
    MAX_QUESTION,
    Asked,
    Question,
    of_outlets,
    parse,
    searched,
    with_aliases,
)
from bot.answering.questions.supposed import with_number_asked
from bot.answering.text.language import languages_of
from bot.answering.wording.table import ENGLISH
from index.aliases import Aliases
from index.errors import UsageError
from index.library import Library
from index.model import Hit

_PASSAGES_OF_ALL = 60  # among which those of each outlet are looked for
_WEIGHED = 24  # units whose meaning is compared
_AROUND = 8  # units that may stand against an answer
_NOT_CLOSE = "nothing close enough"
_NOTHING = "the library found nothing"
_NOTHING_ASKED = "the question names nothing to look for"


class Answerer:
    """Answers from one library. Safe to use from several threads."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._lock = threading.Lock()
        self._reader: Reader | None = None

    def answer(self, text: str, language: str = ENGLISH.language) -> Answer:
        """What the library holds on `text`; raises UsageError where it is no question.

        The program's own words in it are in `language`, one of LANGUAGES.
        """
        aliases = self._library.aliases()
        plain = plainly(_checked(text))
        parsed = replace(parse(plain), language=language)
        asking = replace(with_number_asked(parsed), language=language)
        answer = self._answered(plain, with_aliases(asking, aliases), aliases)
        if asking.supposed and answer.outcome is Outcome.DECLINED:
            answer = self._answered(plain, with_aliases(parsed, aliases), aliases)
        return replace(answer, question=text)

    def _answered(self, text: str, question: Question, aliases: Aliases) -> Answer:
        if question.is_empty:
            return declined(question, _NOTHING_ASKED, None)
        if named := outlets(text):
            abouts = [summary.about for summary in self._library.documents()]
            if unknown(named, abouts, lambda name: bool(self._library.said(name, 1))):
                return self._turn(question, aliases).decline(Missing.OUTLET)
            if known := compared(text, named, abouts):
                question = of_outlets(question, known)
        return self._turn(question, aliases).answer()

    def _turn(self, question: Question, aliases: Aliases) -> "_Turn":
        """With what was read for the questions before, as long as the library is the same."""
        with self._lock:
            if self._reader is None or not self._reader.serves(aliases):
                self._reader = Reader(self._library, aliases)
            return _Turn(self._library, question, self._reader)


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

    def __init__(self, library: Library, question: Question, reader: Reader) -> None:
        self._library = library
        self._question = question
        self._required = Requirements(question)
        self._reader = reader
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
            if bullets:
                answer = self._composed(bullets, found)
            else:
                answer = self._declined(reason, hits, found, candidates)
        return self._explained(answer, hits, found, bullets)

    def decline(self, reason: str) -> Answer:
        """Looks for no more than the closest place."""
        hits = self._hits()
        found = self._facts(hits)
        return self._explained(self._declined(reason, hits, found, ()), hits, found, [])

    # --- evidence ------------------------------------------------------------------------------

    def _hits(self) -> list[Hit]:
        outlets = self._question.outlets
        if not outlets:
            return self._library.search(searched(self._question), PASSAGES)
        found = self._library.search(searched(self._question), _PASSAGES_OF_ALL)
        return hits_of_each(outlets, found, lambda id_: self._reader.document(id_).summary.about)

    def _facts(self, hits: Sequence[Hit]) -> list[Facts]:
        """The units of the passages found, and of what the speaker asked for said elsewhere."""
        places = [(hit.document_id, hit.passage.span) for hit in hits]
        if self._question.speaker:
            places += self._reader.said_by(" ".join(self._question.speaker))
        return self._reader.units(places)

    def _candidates(self, found: Sequence[Facts]) -> list[Candidate]:
        """Those of `found` that lack nothing, best first."""
        fitting = [facts for facts in found if not self._required.missing(facts)]
        return self._weighed(self._covered(fitting)[:_WEIGHED])

    def _covered(self, found: Sequence[Facts]) -> list[tuple[float, Facts]]:
        """Each with its coverage, the most covered first."""
        covered = zip(coverages(self._question, found), found, strict=True)
        return sorted(covered, key=lambda pair: -pair[0])

    def _weighed(self, covered: Sequence[tuple[float, Facts]]) -> list[Candidate]:
        """Units with their coverage, best first by the meaning too.

        Sentences and headings are known apart: hardly anything is embedded for one question.
        """
        headings = [heading_asked(self._question, facts) for _, facts in covered]
        known = list(dict.fromkeys(filter(None, headings)))
        asked, *meanings = self._reader.meanings(
            [self._question.text, *(facts.sentence for _, facts in covered), *known]
        )
        headed = dict(zip(known, meanings[len(covered) :], strict=True))
        weighed = [
            candidate(self._question, facts, coverage, asked, meaning, heading=headed.get(heading))
            for (coverage, facts), meaning, heading in zip(
                covered, meanings, headings, strict=False
            )
        ]
        return sorted(weighed, key=lambda c: rank(self._question, c))

    def _around(self, found: Sequence[Facts]) -> list[Candidate]:
        """What answers nothing by itself, as its document names once what it is about."""
        near = [facts for facts in found if self._required.is_on_topic(facts)]
        return self._weighed([pair for pair in self._covered(near)[:_AROUND] if pair[0]])

    def _against(self, bullets: Sequence[Bullet], near: Sequence[Candidate]) -> list[Bullet]:
        """What stands against what answers the question; beside what is just said, nothing."""
        if is_about_words(self._question, bullets[0].main.unit):
            return []
        shown = [bullet.main for bullet in bullets]
        return [Bullet(candidate) for candidate in opposing(self._question, shown, near)]

    def _in_full(self, bullets: list[Bullet]) -> list[Bullet]:
        """With what their speakers go on to say, where that is asked for."""
        if self._question.asked is not Asked.WORDS and not asks_accusation(self._question):
            return bullets
        full: list[Bullet] = []
        for bullet in bullets:
            unit = bullet.main.unit
            if any(other.main.unit.holds(unit) for other in full):
                continue
            around = paragraph_around(unit.document.text, unit.sentence)
            units = self._reader.units([(unit.document.summary.id, around)])
            whole = continued(unit, [facts.unit for facts in units])
            full.append(replace(bullet, main=replace(bullet.main, facts=Facts(whole))))
        return full

    # --- answer --------------------------------------------------------------------------------

    def _decided(
        self, candidates: Sequence[Candidate], found: Sequence[Facts]
    ) -> tuple[list[Bullet], str]:
        """What the answer shows; where that is nothing, the reason."""
        if not self._question.outlets:
            near = sorted([*candidates, *self._around(found)], key=lambda c: -c.score)
            bullets = self._shown(candidates, near)
        elif not hold_names_together(self._question, found):
            return [], Missing.NAME
        else:
            near = []
            bullets = select_of_each(self._question, candidates)
        if not bullets:
            return [], self._reason(candidates, found)
        if not gives_supposed(self._question, bullets):
            return [], Missing.NUMBER
        aside = promoted(self._question, bullets, asides(self._question, near, bullets))
        return [*bullets, *aside], ""

    def _shown(self, candidates: Sequence[Candidate], near: Sequence[Candidate]) -> list[Bullet]:
        """What answers the question and, of all that is `near` to it, what stands against that."""
        bullets = select(self._question, candidates)
        return self._in_full([*bullets, *self._against(bullets, near)]) if bullets else []

    def _composed(self, bullets: list[Bullet], found: Sequence[Facts]) -> Answer:
        replied, responses = Replies(self._reader, self._question).beside(bullets, found)
        shown, bearings = Bearings(self._reader, self._question).beside(replied, found)
        read, answering, bearing = asides_last(shown, responses, bearings)
        return answered(Found(self._question, tuple(read), tuple(answering), tuple(bearing)))

    def _declined(
        self,
        reason: str,
        hits: Sequence[Hit],
        found: Sequence[Facts],
        candidates: Sequence[Candidate],
    ) -> Answer:
        """Names the closest place, where any shares something with the question."""
        shared = [facts for covered, facts in self._covered(found) if covered]
        near = [candidate.facts for candidate in candidates] or shared
        closest = near[0].unit if near else None
        languages = languages_of(hit.text for hit in hits)
        foreign = bool(languages) and self._question.language not in languages
        return declined(self._question, reason, closest, foreign=foreign)

    def _reason(self, candidates: Sequence[Candidate], found: Sequence[Facts]) -> str:
        if candidates:
            return _NOT_CLOSE
        lacks = [lack for facts in found if (lack := self._required.missing(facts))]
        return max(set(lacks), key=list(Missing).index) if lacks else _NOTHING

    # --- journal -------------------------------------------------------------------------------

    def _explained(
        self, answer: Answer, hits: Sequence[Hit], found: Sequence[Facts], bullets: list[Bullet]
    ) -> Answer:
        why = explanation(self._required, found, bullets)
        return replace(answer, evidence=self._evidence(hits), explanation=why)

    def _evidence(self, hits: Sequence[Hit]) -> Evidence:
        model = self._library.model
        return Evidence(
            passages=tuple((h.document_id, h.passage.span.start, round(h.score, 6)) for h in hits),
            generation=self._library.generation,
            embedding_model=model.name,
            embedding_sha256=model.sha256,
            reranker=self._library.reranker,
            timings=self._timings,
        )

    @contextmanager
    def _timed(self, stage: str) -> Iterator[None]:
        start = time.perf_counter()
        yield
        self._timings[stage] = time.perf_counter() - start
