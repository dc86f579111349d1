"""One bot process for most tests, over a fake Bot API; each test brings people of its own."""

import asyncio
from collections.abc import Callable, Iterator
from itertools import count

import pytest

from tests.fakes.bot_api import BotApi, Person
from tests.fakes.bot_process import BotProcess
from tests.fakes.corpus import corpus

_IDS = {"admin": 10_000, "reviewer": 20_000, "user": 30_000, "stranger": 40_000}
_PEOPLE = 40
_numbers = count()

NewPerson = Callable[[str], Person]


def ids(role: str) -> str:
    """The setting of a role."""
    return " ".join(str(_IDS[role] + number) for number in range(_PEOPLE))


ROLES = {"ADMIN_IDS": ids("admin"), "REVIEWER_IDS": ids("reviewer"), "USER_IDS": ids("user")}


def person_of(api: BotApi, role: str) -> Person:
    """Someone of that role whom no test has met yet."""
    number = next(_numbers) % _PEOPLE
    return api.person(f"{role} {number}", user_id=_IDS[role] + number)


@pytest.fixture(scope="session")
def api() -> Iterator[BotApi]:
    with BotApi() as api:
        yield api


@pytest.fixture(scope="session")
def bot(api: BotApi, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BotProcess]:
    folder = tmp_path_factory.mktemp("bot")
    with BotProcess(api, folder, LOG_LEVEL="DEBUG", **ROLES) as bot:
        yield bot
    assert api.token not in bot.log
    assert "Traceback" not in bot.log


@pytest.fixture
def person(api: BotApi, bot: BotProcess) -> NewPerson:
    """Makes people, by their role."""
    return lambda role: person_of(api, role)


@pytest.fixture(scope="session")
def documents(api: BotApi, bot: BotProcess) -> list[str]:
    """The texts of tests/corpus, handed in as files by an admin; their names."""
    admin = person_of(api, "admin")
    names = []
    for path, about in corpus():
        fields = f"publisher: {about.publisher}\ntitle: {about.title}\ndate: {about.published}"
        admin.sends_document(path.read_bytes(), path.name, f"/add\n{fields}")
        names.append(path.name)
    asyncio.run(all_added(admin, len(names)))
    return names


async def all_added(admin: Person, how_many: int) -> list[str]:
    """Waits for so many acknowledgements; their texts."""
    done: list[str] = []
    while len(done) < how_many:
        text = (await admin.chat.next_edit()).text or ""
        if text.startswith(("Added: ", "In the library already: ")):
            done.append(text)
    return done
