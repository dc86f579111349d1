"""The durable inbox: what is put is in SQL, what is undone comes again, nothing comes twice."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, select
from telegram import Bot, Update

from bot.app import App
from bot.journal.journal import Journal
from bot.telegram.inbox import MOST_TRIES, Inbox, InboxProcessor, inbox
from index.database import open_engine, sqlite_url
from tests.fakes.bot_api import BotApi, Person
from tests.fakes.corpus import ANSWERED
from tests.integration.telegram.conftest import StartBot

START = datetime(2031, 5, 4, tzinfo=UTC)
BOT = Bot("1:x")


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = open_engine(sqlite_url(tmp_path / "inbox.sqlite3"))
    Journal(engine)  # its migrations make the table
    yield engine
    engine.dispose()


def update(number: int, text: str = "hello") -> Update:
    person = {"id": 7, "is_bot": False, "first_name": "Uma"}
    chat = {"id": 7, "type": "private", "first_name": "Uma"}
    message = {"message_id": number, "date": 1, "chat": chat, "from": person, "text": text}
    entity = {"type": "bold", "offset": 0, "length": 2}
    return Update.de_json(
        {"update_id": number, "message": {**message, "entities": [entity], "new_field": {"a": 1}}},
        BOT,
    )


def rows(engine: Engine) -> list[Any]:
    with engine.connect() as connection:
        return list(connection.execute(select(inbox).order_by(inbox.c.update_id)))


def taken(queue: Inbox) -> list[Any]:
    return [queue.get_nowait() for _ in range(queue.qsize())]


async def restored(engine: Engine, now: datetime = START) -> list[Update]:
    queue = Inbox(engine, lambda: now)
    await queue.restore(BOT)
    return taken(queue)


async def test_an_update_comes_back_whole_until_it_is_done(engine: Engine) -> None:
    queue = Inbox(engine, lambda: START)
    for number in (1, 2, 3):
        await queue.put(update(number))
    await queue.finish(2)
    back = await restored(engine)
    assert [u.to_dict() for u in back] == [update(1).to_dict(), update(3).to_dict()]
    assert [u.message.text for u in back if u.message] == ["hello", "hello"]


async def test_what_is_done_leaves_no_words_behind(engine: Engine) -> None:
    queue = Inbox(engine, lambda: START)
    await queue.put(update(1, "Who gave the order?"))
    await queue.finish(1)
    assert [row.body for row in rows(engine)] == [{}]


async def test_an_update_that_comes_again_is_dropped(engine: Engine) -> None:
    queue = Inbox(engine, lambda: START)
    await queue.put(update(1))
    await queue.put(update(1))
    await queue.finish(1)
    await queue.put(update(1))
    assert queue.qsize() == 1


async def test_what_is_no_update_passes(engine: Engine) -> None:
    queue, sign = Inbox(engine), object()
    await queue.put(sign)
    assert taken(queue) == [sign]
    assert rows(engine) == []


async def test_an_update_that_is_never_survived_is_set_aside(
    engine: Engine, caplog: pytest.LogCaptureFixture
) -> None:
    queue = Inbox(engine, lambda: START)
    await queue.put(update(1))
    await queue.put(update(2))
    for _ in range(MOST_TRIES):
        assert [u.update_id for u in await restored(engine)] == [1, 2]
        await queue.begin(1)
    assert [u.update_id for u in await restored(engine)] == [2]
    assert "Update 1 was tried 3 times and is set aside" in caplog.text
    assert "hello" not in caplog.text


async def test_old_rows_are_forgotten(engine: Engine) -> None:
    queue = Inbox(engine, lambda: START)
    for number in (1, 2):
        await queue.put(update(number))
    await queue.finish(1)
    await restored(engine, START + timedelta(days=2))
    assert [row.update_id for row in rows(engine)] == [1, 2]
    assert [u.update_id for u in await restored(engine, START + timedelta(days=4))] == [2]
    assert [row.update_id for row in rows(engine)] == [2]


async def test_processing_that_is_broken_off_stays_undone(engine: Engine) -> None:
    queue = Inbox(engine, lambda: START)
    processor = InboxProcessor(queue)
    await queue.put(update(1))
    await queue.put(update(2))

    async def ends() -> None:
        pass

    async def is_broken_off() -> None:
        raise KeyboardInterrupt

    await processor.process_update(update(1), ends())
    with pytest.raises(KeyboardInterrupt):
        await processor.process_update(update(2), is_broken_off())
    assert [(row.tries, row.done is None) for row in rows(engine)] == [(1, False), (1, True)]


@pytest.mark.usefixtures("documents")
async def test_a_bot_that_starts_answers_what_was_left(
    app: App, api: BotApi, user: Person, start_bot: StartBot
) -> None:
    """As after a kill between Telegram's hand-over and the answer."""
    message = user.says(ANSWERED)
    body = {"update_id": 77, "message": message.to_dict()}
    await Inbox(app.engine).put(Update.de_json(body, BOT))
    api.thread.run(api.updates._pending.clear)  # noqa: SLF001 - Telegram has forgotten it
    stop = await start_bot()
    answer = await user.chat.next_message()
    assert answer.reply_to_message is not None
    assert answer.reply_to_message.message_id == message.message_id
    await stop()
    assert [row.done is not None for row in rows(app.engine)] == [True]
