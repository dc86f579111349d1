"""The nouns of the journal."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.answering.model import Answer


class FrontEnd(StrEnum):
    """Where a question was asked."""

    TELEGRAM = "telegram"
    TERMINAL = "terminal"
    COMMAND = "command"


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asked, and where. The command line knows no person and no chat.

    `topic` is the thread of a chat with topics, 0 in any other.
    """

    front_end: FrontEnd
    user_id: int | None = None
    chat_id: int | None = None
    chat_type: str | None = None
    topic: int = 0


class Opinion(StrEnum):
    """What a user says of an answer."""

    HELPFUL = "helpful"
    UNHELPFUL = "unhelpful"
    REPORTED = "reported"


class Verdict(StrEnum):
    """What a reviewer finds in an answer."""

    CORRECT = "correct"
    WRONG_QUOTE = "wrong quote"
    WRONG_SPEAKER = "wrong speaker"
    WRONG_STATUS = "wrong status"
    SHOULD_HAVE_DECLINED = "should have declined"
    SHOULD_HAVE_ANSWERED = "should have answered"


@dataclass(frozen=True, slots=True)
class Feedback:
    """One user's opinion of one answer; a later one of the same kind of person replaces it."""

    user_id: int
    opinion: Opinion
    at: datetime


@dataclass(frozen=True, slots=True)
class Review:
    """One reviewer's verdict on one answer; `note` may come without a verdict."""

    reviewer_id: int
    verdict: Verdict | None
    note: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal."""

    id: int
    asked: datetime
    asker: Asker
    answer: Answer
    feedback: tuple[Feedback, ...] = ()
    reviews: tuple[Review, ...] = ()
