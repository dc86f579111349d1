"""The life of the process: killed and started again, told to end, refused, called by a webhook."""

import re
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.conftest import ROLES, all_added, person_of
from tests.fakes.bot_api import BotApi, Person, faults
from tests.fakes.bot_api.faults import Fault
from tests.fakes.bot_process import PATIENCE, PROGRAM, BotProcess
from tests.fakes.corpus import ANSWERED, DENIED_BY, corpus
from tests.fakes.wording import UNDERSTOOD

SECRET = "a-secret-of-thirty-two-characters"
TAKEN = Fault(status=409, body=b'{"ok": false, "error_code": 409, "description": "Conflict: x"}')


@pytest.fixture
def own_api() -> Iterator[BotApi]:
    """A Bot API without the bot that the other tests talk to."""
    with BotApi() as api:
        yield api


async def add_corpus(admin: Person) -> None:
    for path, about in corpus():
        caption = f"/add\npublisher: {about.publisher}\ntitle: {about.title}"
        admin.sends_document(path.read_bytes(), path.name, caption)
    await all_added(admin, 4)


async def test_nothing_is_lost_or_done_twice_when_it_is_killed(
    own_api: BotApi, tmp_path: Path
) -> None:
    admin, user = person_of(own_api, "admin"), person_of(own_api, "user")
    with BotProcess(own_api, tmp_path, **ROLES) as bot:
        await add_corpus(admin)
        # Killed when the answer is logged and not yet sent: Telegram has forgotten the question.
        own_api.fails("sendMessage", faults.hangs())
        user.says(ANSWERED)
        hung = len(own_api.calls("sendMessage")) + 1
        await own_api.called("sendMessage", hung)
        await own_api.confirmed()
        bot.kill()
        bot.start()
        answer = await user.chat.next_message()
        assert "added ballots" in (answer.text or "")
        # Killed while a document is added.
        content = "\n\n".join(f"Gate {n} was open, keeper {n} said." for n in range(300))
        admin.sends_document(content.encode(), "gates.txt", "/add publisher: The Sluice")
        while "gates.txt: indexing" not in ((await admin.chat.next_edit()).text or ""):
            pass
        bot.kill()
        bot.start()
        (done,) = await all_added(admin, 1)
        assert "gates.txt (The Sluice)" in done
        # The buttons under an answer and the conversation outlive the process.
        user.presses(answer, "Why this answer?")
        assert f"Searched for: {ANSWERED}" in ((await user.chat.next_message()).text or "")
        user.says(DENIED_BY)
        assert ((await user.chat.next_message()).text or "").startswith(UNDERSTOOD)
        reviewer = person_of(own_api, "reviewer")
        reviewer.says("/log")
        assert ((await reviewer.chat.next_message()).text or "").count(ANSWERED) == 1
        # Told to end with work in hand.
        own_api.fails("sendMessage", faults.rate_limited(1))
        user.says(ANSWERED)
        await own_api.called("sendMessage", len(own_api.calls("sendMessage")) + 1)
        bot.tell_to_end()
        assert "added ballots" in ((await user.chat.next_message()).text or "")
        assert bot.ended() == 0
        assert len(user.chat.messages) == 7
    assert "Traceback" not in bot.log
    assert ANSWERED not in bot.log


@pytest.mark.parametrize(
    ("method", "fault", "reason"),
    [
        ("getMe", faults.unauthorized(), "Telegram refuses TELEGRAM_BOT_TOKEN; set the bot's"),
        ("getUpdates", TAKEN, "Another process is fetching this bot's updates; stop that one"),
    ],
)
def test_a_bot_that_is_turned_away_says_why_and_ends(
    own_api: BotApi, tmp_path: Path, method: str, fault: Fault, reason: str
) -> None:
    own_api.fails(method, fault)
    with BotProcess(own_api, tmp_path, LOG_LEVEL="WARNING", **ROLES) as bot:
        assert bot.ended() == 1
    assert re.fullmatch(f"{reason}.*\n", bot.log)
    assert own_api.token not in bot.log


def test_a_second_process_on_one_library_is_refused(bot: BotProcess, tmp_path: Path) -> None:
    second = subprocess.run(
        [*PROGRAM, "run"],
        env={**bot.environment, "LOG_LEVEL": "INFO"},
        cwd=tmp_path,
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    assert (second.returncode, second.stdout) == (1, b"")
    (line,) = second.stderr.decode().splitlines()
    assert line.startswith("Another According To process is using ")


async def test_updates_come_by_a_webhook(own_api: BotApi, tmp_path: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    webhook = {
        "WEBHOOK_URL": f"http://127.0.0.1:{port}/hook",
        "WEBHOOK_SECRET": SECRET,
        "WEBHOOK_PORT": str(port),
    }
    admin, user = person_of(own_api, "admin"), person_of(own_api, "user")
    with BotProcess(own_api, tmp_path, LOG_LEVEL="DEBUG", **webhook, **ROLES) as bot:
        await add_corpus(admin)
        user.says(ANSWERED)
        answer = await user.chat.next_message()
        assert "added ballots" in (answer.text or "")
        user.presses(answer, "1")
        assert await user.chat.next_message()
        bot.tell_to_end()
        assert bot.ended() == 0
    assert not own_api.calls("getUpdates")
    assert SECRET not in bot.log
    assert own_api.token not in bot.log
    assert "Traceback" not in bot.log
