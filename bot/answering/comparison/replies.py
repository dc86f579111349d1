"""The replies that are shown beside what an answer states, wherever in the library they stand."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.answering.comparison.disagreement import (
    denies_another_number,
    is_about_words,
    refutes,
)
from bot.answering.comparison.responses import (
    accused_names,
    accuses,
    answers_next,
    best_response,
    denial_wanted,
    denies,
    is_by_accused,
    is_counter_account,
    may_be_denied,
    speaks_to,
    with_what_follows,
    worded_as_reply,
)
from bot.answering.evidence.facts import Facts
from bot.answering.evidence.matter import declines, denied_matter, in_context, matter, same_matter
from bot.answering.evidence.reader import Place, Reader
from bot.answering.evidence.relevance import Candidate
from bot.answering.evidence.selection import Bullet
from bot.answering.evidence.units import Unit, paragraph_around
from bot.answering.model import Response
from bot.answering.questions.question import Asked, Question
from index.claims.blame import blames

_WEIGHED = 12  # replies whose meaning is compared
_SAID = 12  # claims of one of the accused that are looked at


class Replies:
    """Looks for the replies to the statements of one answer."""

    def __init__(self, reader: Reader, question: Question) -> None:
        self._reader = reader
        self._question = question

    def beside(
        self, shown: Sequence[Bullet], found: Sequence[Facts]
    ) -> tuple[list[Bullet], list[Response]]:
        """A response for every allegation in `shown`, and denials of the rest.

        Returns the bullets, with the replies among them, and who answers whom by their indexes.
        """
        bullets = list(shown)
        spoken = is_about_words(self._question, bullets[0].main.unit)
        denials = [] if spoken else [facts for facts in found if denies(facts.unit)]
        about_blame = not spoken and blames(self._question.text)
        responses = []
        for index, bullet in enumerate(shown):
            accused = accuses(bullet.main.unit)
            blamed = accused or (about_blame and may_be_denied(bullet.main.unit))
            reply = self._reply_to(bullet.main) if blamed else self._denial(bullet.main, denials)
            if not reply and not blamed and self._may_be_answered(bullet.main.unit):
                reply = self._reply_to(bullet.main, only_accused=True)
            if accused or reply:
                responses.append(Response(index, _position(reply, bullets) if reply else None))
        return bullets, responses

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

    def _may_be_answered(self, unit: Unit) -> bool:
        """Whether it says of someone what the question asks, and they may say that it is not so."""
        return self._question.asked in {Asked.WHETHER, Asked.REASON} and may_be_denied(unit)

    def _reply_to(self, accusation: Candidate, *, only_accused: bool = False) -> Candidate | None:
        """What the library holds against it; where that is nothing, what the accused say at all."""
        worded = in_context(accusation.facts)
        stated = replace(accusation, meaning=self._reader.meanings([worded])[0])
        replies = self._replies(stated.facts, self._reader.found(worded))
        if only_accused:
            return self._best(stated, self._of_accused(stated.facts, replies))
        reply = self._best(stated, replies)
        if reply and not declines(reply.facts):
            return reply
        accused = accused_names(accusation.unit)
        places = [place for name in accused for place in self._reader.said_by(name, _SAID)]
        wanted = denial_wanted(accusation.unit)
        further = self._replies(stated.facts, [*places, *self._reader.found(wanted)])
        return self._best(stated, further) or reply

    def _of_accused(self, stated: Facts, replies: Sequence[Facts]) -> list[Facts]:
        """Those in which the accused speak of what is asked, if any do, in which they deny it."""
        own = [r for r in replies if is_by_accused(stated, r) and not declines(r)]
        own = [r for r in own if speaks_to(self._question, stated, r)]
        return [r for r in own if denied_matter(self._question, r)] or own

    def _replies(self, stated: Facts, places: Iterable[Place]) -> list[Facts]:
        found = [f for f in self._reader.units(places) if not f.unit.quote.endswith("?")]
        return [
            f
            for f in found
            if worded_as_reply(f) or is_counter_account(stated, f) or answers_next(stated, f)
        ]

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


def _in_common(stated: Facts, reply: Facts) -> tuple[bool, int]:
    """Whether the accused reply, and how much they share: what is worth comparing by meaning."""
    return is_by_accused(stated, reply), len(matter(stated) & matter(reply))


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
