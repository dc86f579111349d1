"""With a language model: the rules' answer at once, then in its place the final one."""

import json
import threading
from collections.abc import Iterator

import pytest

from bot.answering.model import Mode
from bot.app import App
from bot.settings import Settings
from bot.telegram import wording
from tests.fakes.bot_api import BotApi, Person
from tests.fakes.buttons import labels
from tests.fakes.corpus import ANSWERED, DECLINED
from tests.fakes.language_model import LanguageModelServer, Reply, said
from tests.fakes.language_model.server import Json

pytestmark = pytest.mark.usefixtures("documents", "_bot")


class Reversing:
    """A model that turns the order round, once it is let go on."""

    def __init__(self) -> None:
        self.go_on = threading.Event()

    def __call__(self, request: Json) -> Reply:
        _, data, _ = request["messages"][-1]["content"].split("\n")
        ids = [claim["id"] for claim in json.loads(data)["claims"]]
        self.go_on.wait()
        return said(json.dumps({"groups": [{"claims": ids[::-1], "sentences": []}]}))


@pytest.fixture
def model() -> Reversing:
    return Reversing()


@pytest.fixture
def server(model: Reversing) -> Iterator[LanguageModelServer]:
    with LanguageModelServer(model) as server:
        yield server
        model.go_on.set()


@pytest.fixture
def settings(settings: Settings, server: LanguageModelServer) -> Settings:
    return settings.model_copy(update={"llm_base_url": server.url, "llm_model": "fake"})


async def test_the_rules_answer_is_edited_into_the_final_one(
    app: App, user: Person, model: Reversing
) -> None:
    user.says(ANSWERED)
    first = await user.chat.next_message()
    assert (first.text or "").startswith(wording.WORKING)
    assert "“We allege that officials of the Board added ballots" in (first.text or "")
    assert labels(first) == []
    model.go_on.set()
    final = await user.chat.next_edit()
    assert final.message_id == first.message_id
    assert wording.WORKING not in (final.text or "")
    assert labels(final)[-1] == ["👍", "👎", "⚑"]
    answer = app.journal.newest(1)[0].answer
    assert answer.mode is Mode.LLM
    shown = (final.text or "").split("\n\n")
    places = [n for s in answer.statements for n, block in enumerate(shown) if s.quote in block]
    assert len(places) > 1
    assert places == sorted(places, reverse=True)


async def test_a_declined_question_does_not_reach_the_model(
    user: Person, server: LanguageModelServer
) -> None:
    user.says(DECLINED)
    answer = await user.chat.next_message()
    assert labels(answer)[-1] == ["👍", "👎", "⚑"]
    assert not server.requests


async def test_without_its_server_the_answer_is_the_rules_own(
    api: BotApi, app: App, user: Person, model: Reversing, server: LanguageModelServer
) -> None:
    server.reply = lambda _: Reply(b"", 503)
    user.says(ANSWERED)
    first = await user.chat.next_message()
    final = await user.chat.next_edit()
    assert (first.text or "").removeprefix(f"{wording.WORKING}\n\n") == final.text
    assert app.journal.newest(1)[0].answer.mode is Mode.EXTRACTIVE
