"""Progress in a message: the pace, the newest state, the last state."""

import asyncio
import logging

import pytest
from telegram.constants import ChatType, FloodLimit
from telegram.error import BadRequest, NetworkError

from bot.telegram.progress import Progress, seconds_between_edits
from tests.fakes.clock import FakeClock, settled


class Edits:
    """A message that keeps what it is edited to, and when."""

    def __init__(self, clock: FakeClock) -> None:
        self._clock = clock
        self.made: list[tuple[float, str]] = []
        self.refusal: Exception | None = None

    async def __call__(self, html: str) -> None:
        self.made.append((self._clock.now(), html))
        if self.refusal is not None:
            raise self.refusal


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def edits(clock: FakeClock) -> Edits:
    return Edits(clock)


@pytest.fixture
def progress(clock: FakeClock, edits: Edits) -> Progress:
    return Progress(edits, interval=1.0, clock=clock)


async def leave(progress: Progress, clock: FakeClock) -> None:
    leaving = asyncio.create_task(progress.__aexit__(None, None, None))
    await clock.advance(10)
    assert leaving.done()


async def test_edits_keep_their_distance_and_the_newest_state_wins(
    progress: Progress, edits: Edits, clock: FakeClock
) -> None:
    await progress.__aenter__()
    for page in range(1, 13):
        progress.show(f"page {page}")
        await clock.advance(0.25)
    await leave(progress, clock)
    assert edits.made == [(1.0, "page 4"), (2.0, "page 8"), (3.0, "page 12")]


async def test_the_last_state_is_shown_when_its_time_has_come(
    progress: Progress, edits: Edits, clock: FakeClock
) -> None:
    await progress.__aenter__()
    progress.show("half")
    await clock.advance(1.2)
    progress.show("done")
    await leave(progress, clock)
    assert edits.made == [(1.0, "half"), (2.0, "done")]


async def test_leaving_with_nothing_to_show_takes_no_time(
    progress: Progress, edits: Edits, clock: FakeClock
) -> None:
    async with progress:
        pass
    assert (clock.now(), edits.made) == (0.0, [])


async def test_the_same_state_is_not_shown_twice(
    progress: Progress, edits: Edits, clock: FakeClock
) -> None:
    await progress.__aenter__()
    for _ in range(3):
        progress.show("page 1")
        await clock.advance(2)
    await leave(progress, clock)
    assert [html for _, html in edits.made] == ["page 1"]


async def test_a_worker_thread_drives_it(
    progress: Progress, edits: Edits, clock: FakeClock
) -> None:
    await progress.__aenter__()
    await asyncio.to_thread(progress.show, "from a thread")
    await leave(progress, clock)
    assert [html for _, html in edits.made] == ["from a thread"]


async def test_a_state_that_is_not_taken_is_logged_and_the_next_one_shown(
    progress: Progress, edits: Edits, clock: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    edits.refusal = NetworkError("gone for a while")
    await progress.__aenter__()
    progress.show("page 1")
    with caplog.at_level(logging.WARNING):
        await clock.advance(1)
    edits.refusal = None
    progress.show("page 2")
    await leave(progress, clock)
    assert [html for _, html in edits.made] == ["page 1", "page 2"]
    assert "gone for a while" in caplog.text


async def test_the_last_edit_waits_its_turn_and_drops_what_is_pending(
    progress: Progress, edits: Edits, clock: FakeClock
) -> None:
    await progress.__aenter__()
    progress.show("page 1")
    await clock.advance(1)
    progress.show("page 2")
    finishing = asyncio.create_task(progress.finish(lambda: edits("Added.")))
    await settled()
    progress.show("too late")
    await clock.advance(5)
    assert finishing.done()
    await progress.__aexit__(None, None, None)
    assert edits.made == [(1.0, "page 1"), (2.0, "Added.")]


async def test_what_the_last_edit_raises_reaches_the_caller(
    progress: Progress, edits: Edits, clock: FakeClock
) -> None:
    edits.refusal = BadRequest("Message to edit not found")
    await progress.__aenter__()
    finishing = asyncio.create_task(progress.finish(lambda: edits("Added.")))
    await clock.advance(2)
    with pytest.raises(BadRequest):
        await finishing
    await progress.__aexit__(None, None, None)


def test_the_pace_is_telegrams() -> None:
    assert seconds_between_edits(ChatType.PRIVATE) == 1
    a_minute = 60 / seconds_between_edits(ChatType.SUPERGROUP)
    assert a_minute == FloodLimit.MESSAGES_PER_MINUTE_PER_GROUP
