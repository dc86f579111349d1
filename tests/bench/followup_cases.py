"""The gold conversations of tests/cases/answering/followups.jsonl."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from bot.answering.model import Answer, Outcome
from bot.answering.questions.conversation import Turn, completed
from bot.answering.text.vocabulary import concepts
from index.words import fold
from tests.bench.answering_cases import TESTS, speaks


@dataclass(frozen=True, slots=True)
class Conversation:
    """Questions of one person, the last of which is judged; the fields stand beside the cases."""

    id: str
    corpus: str
    turns: tuple[str, ...]
    named: tuple[str, ...]
    holds: tuple[str, ...]
    lacks: tuple[str, ...]
    outcome: Outcome | None
    speakers: tuple[str, ...]

    @property
    def for_tuning(self) -> bool:
        """Odd numbers are for tuning; even ones are only for the figures."""
        return int(self.id.rpartition("-")[2]) % 2 == 1

    def understood(self) -> str:
        """The last question as it is completed, with no documents at hand."""
        earlier: list[Turn] = []
        for question in self.turns:
            earlier.insert(0, Turn(completed(question, earlier), self.named))
        return earlier[0].question


def conversations() -> list[Conversation]:
    path = TESTS / "cases" / "answering" / "followups.jsonl"
    return [_conversation(json.loads(line)) for line in path.read_text("utf-8").splitlines()]


def misunderstood(case: Conversation, question: str) -> Iterator[str]:
    """What `question` lacks of the gold, or holds beyond it."""
    said, meant = fold(question).split(), concepts(question)
    for word in case.holds:
        if fold(word) not in said and not set(concepts(word)) <= set(meant):
            yield f"lacks {word}"
    yield from (f"holds {word}" for word in case.lacks if fold(word) in said)


def misanswered(case: Conversation, answer: Answer) -> Iterator[str]:
    """What is wrong with the answer to the last question."""
    if case.outcome is not None and answer.outcome != case.outcome:
        yield f"outcome: {answer.outcome} ({answer.reason})"
    elif answer.outcome == Outcome.ANSWERED:
        yield from (f"speaker: {name}" for name in case.speakers if not speaks(name, answer))


def _conversation(fields: dict[str, object]) -> Conversation:
    known = {name: fields[name] for name in Conversation.__dataclass_fields__}
    lists = {name: tuple(v) for name, v in known.items() if isinstance(v, list)}
    outcome = Outcome(str(known["outcome"])) if known["outcome"] else None
    return Conversation(**{**known, **lists, "outcome": outcome})  # type: ignore[arg-type]
