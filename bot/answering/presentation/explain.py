"""What a reader may ask of an answer: what was searched, left out and merged, and why."""

from collections import Counter
from collections.abc import Iterator, Sequence

from bot.answering.evidence.facts import Facts
from bot.answering.evidence.naming import is_alike
from bot.answering.evidence.origins import by_origin, origin
from bot.answering.evidence.requirements import Missing, Requirements
from bot.answering.evidence.selection import Bullet
from bot.answering.evidence.units import Unit
from bot.answering.model import Explanation, Merged
from bot.answering.questions.question import Question, searched
from bot.answering.text.times import Time
from bot.answering.wording.table import Wording, wording_in

_LESS_CLOSE = "less close to the question than what is shown"


def explanation(
    required: Requirements, found: Sequence[Facts], bullets: Sequence[Bullet]
) -> Explanation:
    """`found` are all statements that were looked at, `bullets` those that the answer shows."""
    question = required.question
    units = [c.unit for bullet in bullets for c in (bullet.main, *bullet.repeats)]
    return Explanation(
        query=searched(question),
        spellings=tuple(dict.fromkeys(_spellings(question, bullets))),
        aliases=tuple(_aliases(question)),
        required=tuple(_required(question)),
        read=len(found),
        left_out=_left_out(required, found, units),
        merged=tuple(_merged(units)),
    )


def _spellings(question: Question, bullets: Sequence[Bullet]) -> Iterator[tuple[str, str]]:
    """A name's word as it is asked for, and as a statement that is shown spells it."""
    for word in (word for name in (question.speaker, *question.names) for word in name):
        for bullet in bullets:
            facts = bullet.main.facts
            held = facts.words | facts.frame | facts.context
            if word not in held:
                yield from ((word, other) for other in sorted(held) if is_alike(word, other))


def _aliases(question: Question) -> Iterator[tuple[str, ...]]:
    for name, others in question.aliases.items():
        yield (" ".join(name), *(" ".join(other) for other in others))


def _required(question: Question) -> Iterator[str]:
    """What a statement had to hold, and who had to have made it."""
    words = wording_in(question.language)
    if question.speaker:
        yield words.text("why.said_by", name=" ".join(question.speaker))
    yield from (" ".join(name) for name in question.names)
    yield from (_time(words, time) for time in question.times)
    yield from (f"{number:g}" for number in question.numbers)


def _time(words: Wording, time: Time) -> str:
    """*13 March 2024*, *March*, *2024*: as much as was asked."""
    if time.month is None:
        return str(time.year)
    month = words.month(time.month, time.year)
    return f"{time.day} {month}" if time.day else month


def _left_out(
    required: Requirements, found: Sequence[Facts], shown: Sequence[Unit]
) -> tuple[tuple[str, int], ...]:
    places = {(unit.document.summary.id, unit.span) for unit in shown}
    others = [f for f in found if (f.unit.document.summary.id, f.unit.span) not in places]
    reasons = Counter(_reason(required.missing(facts)) for facts in others)
    return tuple(reasons.most_common())


def _reason(lack: Missing | None) -> str:
    if lack is None:
        return _LESS_CLOSE
    return lack if lack is Missing.SPEAKER else f"missing: {lack}"


def _merged(units: Sequence[Unit]) -> Iterator[Merged]:
    for group in by_origin(units):
        if len(group) > 1:
            numbers = [n for n, unit in enumerate(units, start=1) if any(unit is u for u in group)]
            source = origin(group[-1])
            assert source is not None  # only units of known origin are in a group
            yield Merged(tuple(numbers), source.label)
