"""The journal on its database: answers are written once, opinions and reviews come beside them."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    RowMapping,
    Table,
    exists,
    func,
    insert,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite

from bot.answering.model import Answer
from bot.journal.model import Asker, Entry, Feedback, FrontEnd, Opinion, Review, Verdict
from bot.journal.tables import answers, feedback, forgotten, reviews
from index import database
from index.errors import AnswerNotFound

MIGRATIONS = Path(__file__).parents[1] / "migrations"
_ANSWER = TypeAdapter(Answer)
_PORTION = 500


def _now() -> datetime:
    return datetime.now(UTC)


class Journal:
    """Safe to use from several threads."""

    def __init__(self, engine: Engine, now: Callable[[], datetime] = _now) -> None:
        database.migrate(engine, MIGRATIONS, "alembic_version_bot")
        self._writer = engine
        self._reader = database.reader(engine)
        self._now = now

    # --- writing -------------------------------------------------------------------------------

    def write(self, answer: Answer, asker: Asker, request: str | None = None) -> Entry:
        """Logs an answer. `request` names the message that asked: the same one is logged once."""
        with self._writer.begin() as connection:
            if request and (there := _entry_of_request(connection, request)):
                return there
            asked = self._now()
            key = connection.scalar(
                insert(answers)
                .values(
                    request=request,
                    asked=asked,
                    front_end=asker.front_end,
                    user_id=asker.user_id,
                    chat_id=asker.chat_id,
                    chat_type=asker.chat_type,
                    topic=asker.topic,
                    question=answer.question,
                    outcome=answer.outcome,
                    answer=_ANSWER.dump_python(answer, mode="json"),
                )
                .returning(answers.c.id)
            )
            assert key is not None  # the table gives every row an id
            return Entry(key, asked, asker, answer)

    def forget(self, asker: Asker) -> None:
        """What was asked up to now is no longer part of the asker's conversation there."""
        where = _conversation(asker)
        with self._writer.begin() as connection:
            newest = connection.scalar(select(func.max(answers.c.id))) or 0
            connection.execute(
                _dialect(connection)
                .insert(forgotten)
                .values(**where, answer_id=newest)
                .on_conflict_do_update(index_elements=[*where], set_={"answer_id": newest})
            )

    def give_feedback(self, answer_id: int, user_id: int, opinion: Opinion) -> None:
        """A user's opinion, in place of an earlier one; raises AnswerNotFound."""
        values = {"opinion": opinion, "at": self._now()}
        with self._writer.begin() as connection:
            _known(connection, answer_id)
            connection.execute(
                _dialect(connection)
                .insert(feedback)
                .values(answer_id=answer_id, user_id=user_id, **values)
                .on_conflict_do_update(index_elements=["answer_id", "user_id"], set_=values)
            )

    def review(
        self, answer_id: int, reviewer_id: int, verdict: Verdict | None = None, note: str = ""
    ) -> None:
        """A reviewer's verdict, a note, or both; every one is kept. Raises AnswerNotFound."""
        with self._writer.begin() as connection:
            _known(connection, answer_id)
            connection.execute(
                insert(reviews).values(
                    answer_id=answer_id,
                    reviewer_id=reviewer_id,
                    verdict=verdict,
                    note=note,
                    at=self._now(),
                )
            )

    # --- reading -------------------------------------------------------------------------------

    def entry(self, answer_id: int) -> Entry:
        """Raises AnswerNotFound."""
        with self._reader.connect() as connection:
            return _known(connection, answer_id)

    def entry_of_request(self, request: str) -> Entry | None:
        """What was logged for the message that `request` names."""
        with self._reader.connect() as connection:
            return _entry_of_request(connection, request)

    def conversation(self, asker: Asker, most: int, replied: int | None = None) -> list[Entry]:
        """At most `most` entries that a question of `asker` goes on from, newest first.

        What they asked in that topic of that chat and have not told to forget; or the answer there
        that they replied to, whoever asked for it. Nothing without a chat.
        """
        if asker.chat_id is None:
            return []
        where = _conversation(asker)
        matched = (forgotten.c[name] == value for name, value in where.items())
        last = select(forgotten.c.answer_id).where(*matched).scalar_subquery()
        own = {"id": replied} if replied else {"user_id": asker.user_id}
        place = {name: where[name] for name in ("front_end", "chat_id", "topic")}
        same = (answers.c[name] == value for name, value in (place | own).items())
        query = select(answers).where(*same, answers.c.id > func.coalesce(last, 0))
        with self._reader.connect() as connection:
            found = connection.execute(query.order_by(answers.c.id.desc()).limit(most))
            return _entries(connection, found.mappings().all())

    def next_unreviewed(self, skipped: Sequence[int] = ()) -> Entry | None:
        """The answer that most needs a review: reported ones first, then the oldest."""
        reported = exists().where(
            feedback.c.answer_id == answers.c.id, feedback.c.opinion == Opinion.REPORTED
        )
        judged = exists().where(reviews.c.answer_id == answers.c.id, reviews.c.verdict.is_not(None))
        query = select(answers).where(~judged, answers.c.id.not_in(skipped))
        with self._reader.connect() as connection:
            found = connection.execute(query.order_by(reported.desc(), answers.c.id).limit(1))
            return next(iter(_entries(connection, found.mappings().all())), None)

    def newest(self, limit: int) -> list[Entry]:
        """At most `limit` entries, newest first."""
        with self._reader.connect() as connection:
            found = connection.execute(select(answers).order_by(answers.c.id.desc()).limit(limit))
            return _entries(connection, found.mappings().all())

    def entries(self) -> Iterator[Entry]:
        """Every entry, oldest first, read in portions."""
        last = 0
        while portion := self._after(last):
            yield from portion
            last = portion[-1].id

    def _after(self, answer_id: int) -> list[Entry]:
        query = select(answers).where(answers.c.id > answer_id).order_by(answers.c.id)
        with self._reader.connect() as connection:
            found = connection.execute(query.limit(_PORTION))
            return _entries(connection, found.mappings().all())


def _conversation(asker: Asker) -> dict[str, object]:
    """What tells one conversation from another."""
    return {
        "front_end": asker.front_end,
        "chat_id": asker.chat_id,
        "topic": asker.topic,
        "user_id": asker.user_id,
    }


def _dialect(connection: Connection) -> Any:
    """The dialect whose inserts know conflicts."""
    return postgresql if connection.dialect.name == "postgresql" else sqlite


def _entry_of_request(connection: Connection, request: str) -> Entry | None:
    found = connection.execute(select(answers).where(answers.c.request == request))
    return next(iter(_entries(connection, found.mappings().all())), None)


def _known(connection: Connection, answer_id: int) -> Entry:
    found = connection.execute(select(answers).where(answers.c.id == answer_id))
    entries = _entries(connection, found.mappings().all())
    if not entries:
        raise AnswerNotFound(f"The journal holds no answer {answer_id}; the log shows their ids.")
    return entries[0]


def _entries(connection: Connection, found: Sequence[RowMapping]) -> list[Entry]:
    """`found` rows of answers with what was said of them."""
    ids = [row["id"] for row in found]
    opinions = _by_answer(connection, feedback, feedback.c.at, ids)
    judgements = _by_answer(connection, reviews, reviews.c.id, ids)
    return [
        Entry(
            id=row["id"],
            asked=row["asked"],
            asker=Asker(
                FrontEnd(row["front_end"]),
                row["user_id"],
                row["chat_id"],
                row["chat_type"],
                row["topic"],
            ),
            answer=_ANSWER.validate_python(row["answer"]),
            feedback=tuple(
                Feedback(r["user_id"], Opinion(r["opinion"]), r["at"]) for r in opinions[row["id"]]
            ),
            reviews=tuple(_review(r) for r in judgements[row["id"]]),
        )
        for row in found
    ]


def _review(row: RowMapping) -> Review:
    verdict = Verdict(row["verdict"]) if row["verdict"] else None
    return Review(row["reviewer_id"], verdict, row["note"], row["at"])


def _by_answer(
    connection: Connection, table: Table, order: ColumnElement[Any], ids: Sequence[int]
) -> dict[int, list[RowMapping]]:
    grouped: dict[int, list[RowMapping]] = defaultdict(list)
    query = select(table).where(table.c.answer_id.in_(ids)).order_by(order)
    for row in connection.execute(query).mappings():
        grouped[row["answer_id"]].append(row)
    return grouped
