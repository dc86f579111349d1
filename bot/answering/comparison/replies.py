"""The replies that are shown beside what an answer states, wherever in the library they stand."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.answering.comparison.accused import (
    accused_names,
    is_another,
    is_by_accused,
    is_of_side,
)
from bot.answering.comparison.asked_side import (
    contradicts_asked,
    denies_asked,
    is_by_named,
    side_asked,
)
from bot.answering.comparison.disagreement import (
    denies_another_number,
    is_about_words,
    refutes,
)
from bot.answering.comparison.responses import (
    best_response,
    denial_wanted,
    may_answer,
    may_be_denied,
    speaks_to,
    with_what_follows,
)
from bot.answering.comparison.wordings import denies
from bot.answering.evidence.accusing import accuses
from bot.answering.evidence.facts import Facts
from bot.answering.evidence.matter import (
    affirms,
    declines,
    denied_matter,
    in_context,
    is_negative,
    matter,
    same_matter,
    told,
)
from bot.answering.evidence.origins import same_origin
from bot.answering.evidence.reader import Place, Reader
from bot.answering.evidence.relevance import Candidate
from bot.answering.evidence.selection import Bullet
from bot.answering.evidence.units import Unit, paragraph_around
from bot.answering.model import Response
from bot.answering.questions.accusations import asks_accusation
from bot.answering.questions.question import Asked, Question
from bot.answering.text.vocabulary import concepts
from index.claims.blame import blames
from index.model import Act, Span

_CULPRIT = re.compile(  # *Who laid the mine?*, *What caused the blast?*
    r"(?:who|what|whose|which)\b.*\b(?:behind|blame|caused?|laid|planted|responsible|started)\b",
    re.IGNORECASE,
)
_ANYBODY = frozenset({"", "who", "someone", "anyone", "anybody", "somebody", "what", "something"})
_ASSURED = frozenset({Act.OPINION, Act.CONFIRMATION})  # no accusation, but it says what is so
_NEXT = 400  # code points after an accusation that are read for what answers it
_WEIGHED = 12  # replies whose meaning is compared
_SAID = 12  # claims of one of the accused that are looked at


class Replies:
    """Looks for the replies to the statements of one answer."""

    def __init__(self, reader: Reader, question: Question) -> None:
        self._reader = reader
        self._question = question
        self._side = side_asked(question)
        self._blames = blames(question.text) or bool(_CULPRIT.match(question.text))

    def beside(
        self, shown: Sequence[Bullet], found: Sequence[Facts]
    ) -> tuple[list[Bullet], list[Response]]:
        """A response for every allegation in `shown`, and denials of the rest.

        Returns the bullets, with the replies among them, and who answers whom by their indexes.
        """
        bullets = list(shown)
        self._prepare(shown)
        spoken = is_about_words(self._question, bullets[0].main.unit)
        responses = []
        for index, bullet in enumerate(shown):
            reply = self._reply(index, shown, found, spoken=spoken)
            place = _position(reply, bullets, bullet) if reply else None
            if self._wants_reply(bullet.main, spoken=spoken) or (reply and place != index):
                responses.append(Response(index, None if place == index else place))
        for index in range(len(shown), len(bullets)):
            if accuses(bullets[index].main.unit):  # a reply that blames another in its turn
                reply = self._reply_to(bullets[index].main)
                place = _position(reply, bullets, bullets[index]) if reply else None
                responses.append(Response(index, None if place == index else place))
        return _each_once(bullets, responses)

    def _prepare(self, shown: Sequence[Bullet]) -> None:
        """Has what the accusations mean at hand: at once, a text takes a third less time."""
        accusing = (b.main for b in shown if accuses(b.main.unit))
        self._reader.meanings([in_context(stated.facts) for stated in accusing])

    def _wants_reply(self, stated: Candidate, *, spoken: bool) -> bool:
        """Whether a reader is told that no reply was found: it accuses, or is asked for as one."""
        if accuses(stated.unit):
            return True
        if asks_accusation(self._question):
            return True
        if is_of_side(self._side, stated.facts):
            return False
        blamed = frozenset(concepts(self._side)) if self._blames and not spoken else frozenset()
        return not blamed.isdisjoint(told(stated.facts))

    def _reply(
        self, index: int, shown: Sequence[Bullet], found: Sequence[Facts], *, spoken: bool
    ) -> Candidate | None:
        """What is said against the bullet at `index`, or by those asked about of the question.

        What answers an accusation aside is searched for once; beside another statement aside, a
        denial among `found` is shown.
        """
        stated, aside = shown[index].main, shown[index].aside
        accused = accuses(stated.unit)
        blames_asked = asks_accusation(self._question) or (self._blames and not spoken)
        if accused or (blames_asked and may_be_denied(stated.unit)):
            reply = self._reply_to(stated, once=aside)
            reply = reply or (self._among(stated, shown) if accused else None)
        else:
            denials = [] if spoken else [facts for facts in found if denies(facts.unit)]
            reply = self._denial(stated, denials)
            reply = reply or (None if aside else self._answer_of_accused(stated))
        own = is_of_side(self._side, stated.facts) and not _is_told_of(stated.unit)
        same = self._may_be_answered(stated.unit) and affirms(self._question, stated.facts)
        foremost = accused or index == 0 or same
        if reply or own or aside or not foremost:
            return reply
        return self._of_side(stated, found)

    def _answer_of_accused(self, stated: Candidate) -> Candidate | None:
        if not self._may_be_answered(stated.unit):
            return None
        return self._reply_to(stated, only_accused=True)

    def _denial(self, stated: Candidate, denials: Sequence[Facts]) -> Candidate | None:
        """Who denies what is no accusation; nobody need to."""
        if not may_be_denied(stated.unit):
            return None
        about = refutes if self._question.asked == Asked.NUMBER else same_matter
        speaking = [
            d
            for d in denials
            if (about(self._question, stated.facts, d) or is_by_accused(stated.facts, d))
            and not denies_another_number(stated.facts, d)
        ]
        return self._best(stated, speaking)

    def _among(self, accusation: Candidate, shown: Sequence[Bullet]) -> Candidate | None:
        """What the accused deny of what is asked, in whatever words they are accused of it."""
        if self._question.asked is not Asked.WHETHER:
            return None
        own = (
            bullet.main for bullet in shown if is_by_accused(accusation.facts, bullet.main.facts)
        )
        return next((c for c in own if denied_matter(self._question, c.facts)), None)

    def _of_side(self, stated: Candidate, found: Sequence[Facts]) -> Candidate | None:
        """What those whom the question asks about deny of it, wherever in the library."""
        if not self._side:
            return self._nearest(self._contradicting(stated.facts, found))
        worded = f"{self._side} denied, rejected, never: {self._question.text}"
        [asked] = self._reader.meanings([self._question.text])
        units = [*found, *self._reader.units(self._reader.found(worded, asked))]
        own = [f for f in units if is_of_side(self._side, f) and denies_asked(self._question, f)]
        own = [f for f in own if not is_another(self._side, stated.facts, f)]
        own = own or [f for f in found if is_by_named(self._question, f)]
        return self._nearest(own or self._contradicting(stated.facts, found))

    def _contradicting(self, stated: Facts, found: Sequence[Facts]) -> list[Facts]:
        """Who else of `found` says that what is asked about, and was stated, is not so."""
        if is_negative(stated):
            return []
        opposed = (f for f in found if contradicts_asked(self._question, f))
        return [f for f in opposed if not same_origin(stated.unit, f.unit)]

    def _nearest(self, replies: Sequence[Facts]) -> Candidate | None:
        """The one of `replies` that is most alike to the question."""
        if not replies:
            return None
        asked, *meanings = self._reader.meanings(
            [self._question.text, *(facts.sentence for facts in replies)]
        )
        alike = [asked.likeness(meaning) for meaning in meanings]
        best = max(range(len(replies)), key=alike.__getitem__)
        return Candidate(Facts(self._whole(replies[best].unit)), 0.0, meanings[best], 0.0)

    def _may_be_answered(self, unit: Unit) -> bool:
        """Whether it says of someone what the question asks, and they may say that it is not so."""
        if self._question.asked not in {Asked.WHETHER, Asked.REASON}:
            return False
        thinks = unit.claim is not None and unit.claim.act in _ASSURED
        return may_be_denied(unit) or unit.claim is None or thinks

    def _reply_to(
        self, accusation: Candidate, *, only_accused: bool = False, once: bool = False
    ) -> Candidate | None:
        """What the library holds against it; where that is nothing, what the accused say at all."""
        [meaning] = self._reader.meanings([in_context(accusation.facts)])
        stated = replace(accusation, meaning=meaning)
        wanted = in_context(stated.facts) if only_accused else denial_wanted(stated.unit)
        places = [_after(stated.unit), *self._reader.found(wanted, meaning)]
        reply = self._best_of(stated, places, only_accused=only_accused)
        if once or only_accused or (reply and not declines(reply.facts)):
            return reply
        accused = accused_names(stated.unit)
        said = [place for name in accused for place in self._reader.said_by(name, _SAID)]
        return self._best_of(stated, said, only_accused=only_accused) or reply

    def _best_of(
        self, stated: Candidate, places: Iterable[Place], *, only_accused: bool
    ) -> Candidate | None:
        replies = self._replies(stated.facts, places)
        if only_accused:
            replies = self._of_accused(stated.facts, replies)
        elif asks_accusation(self._question) and not accuses(stated.unit):
            replies = [r for r in replies if self._is_by_asked(r)]
        return self._best(stated, replies)

    def _is_by_asked(self, reply: Facts) -> bool:
        """Whether those answer of whom is asked what they are accused of, where they are told."""
        someone = self._side.lower() in _ANYBODY
        return someone or is_of_side(self._side, reply)

    def _of_accused(self, stated: Facts, replies: Sequence[Facts]) -> list[Facts]:
        """Those in which the accused speak of what is asked, if any do, in which they deny it."""
        own = [r for r in replies if is_by_accused(stated, r)]
        own = [r for r in own if speaks_to(self._question, stated, r)]
        denying = [r for r in own if denied_matter(self._question, r) and not declines(r)]
        return denying or [
            r for r in own if is_of_side(self._side, r) or not affirms(self._question, r)
        ]

    def _replies(self, stated: Facts, places: Iterable[Place]) -> list[Facts]:
        found = [f for f in self._reader.units(places) if not f.unit.quote.endswith("?")]
        return [f for f in found if may_answer(stated, f)]

    def _best(self, stated: Candidate, replies: Sequence[Facts]) -> Candidate | None:
        if not replies:
            return None
        replies = sorted(replies, key=lambda reply: _in_common(stated.facts, reply), reverse=True)
        replies = replies[:_WEIGHED]
        meanings = self._reader.meanings([reply.sentence for reply in replies])
        best = best_response(stated.facts, stated.meaning, replies, meanings)
        if best is None:
            return None
        return Candidate(Facts(self._whole(replies[best].unit)), 0.0, meanings[best], 0.0)

    def _whole(self, reply: Unit) -> Unit:
        """A reply with the sentences in which the same side goes on."""
        around = paragraph_around(reply.document.text, reply.sentence)
        units = [facts.unit for facts in self._reader.units([(reply.document.summary.id, around)])]
        return with_what_follows(reply, units)


def _is_told_of(stated: Unit) -> bool:
    """Whether somebody else tells of an order that they gave: *according to her, he ordered it*."""
    claim = stated.claim
    return claim is not None and claim.act is Act.DEMAND and claim.parent is not None


def _after(stated: Unit) -> Place:
    """The paragraphs that follow in its document, in which those have their say who are accused."""
    text, end = stated.document.text, stated.sentence.end
    around = Span(stated.sentence.start, min(len(text), end + _NEXT))
    return stated.document.summary.id, paragraph_around(text, around)


def _in_common(stated: Facts, reply: Facts) -> tuple[bool, int]:
    """Whether the accused reply, and how much they share: what is worth comparing by meaning."""
    return is_by_accused(stated, reply), len(matter(stated) & matter(reply))


def _each_once(
    bullets: Sequence[Bullet], responses: Sequence[Response]
) -> tuple[list[Bullet], list[Response]]:
    """Without what a reply that goes on has come to quote as well; the indexes follow.

    What quotes a foremost statement stands aside no more.
    """
    covers = [_cover(index, bullets) for index in range(len(bullets))]
    kept = [index for index, cover in enumerate(covers) if cover == index]
    place = {index: kept.index(covers[index]) for index in range(len(bullets))}
    moved = (
        Response(place[r.to], None if r.by is None else place[r.by])
        for r in responses
        if r.to in kept
    )
    foremost = {cover for cover, b in zip(covers, bullets, strict=True) if not b.aside}
    once = [replace(bullets[index], aside=index not in foremost) for index in kept]
    return once, [r for r in moved if r.to != r.by]


def _cover(index: int, bullets: Sequence[Bullet]) -> int:
    """The bullet whose quote is the longest that holds the one at `index`: mostly itself."""
    own = bullets[index].main.unit
    holding = [other for other, bullet in enumerate(bullets) if bullet.main.unit.holds(own)]
    return min(holding, key=lambda i: (-len(bullets[i].main.unit.quote), i))


def _position(reply: Candidate, bullets: list[Bullet], stated: Bullet) -> int:
    """Where the `reply` to `stated` stands: in the place of what it covers, else at the end."""
    unit = reply.unit
    for index, bullet in enumerate(bullets):
        shown = bullet.main.unit
        if shown.document == unit.document and shown.span.overlaps(unit.span):
            if unit.span.contains(shown.span):
                bullets[index] = replace(bullet, main=reply)
            return index
    bullets.append(Bullet(reply, aside=stated.aside))
    return len(bullets) - 1
