"""Follow-ups in the chat: whose they are, where, and what /new forgets."""

import pytest

from bot.app import App
from bot.telegram import wording
from tests.fakes.bot_api import BotApi, Person
from tests.fakes.bot_api.people import Chat
from tests.fakes.corpus import ANSWERED, DECLINED, DENIED_BY
from tests.fakes.wording import DECLINE, UNDERSTOOD
from tests.integration.telegram.conftest import StartBot

pytestmark = pytest.mark.usefixtures("documents")

WHOLE = f"{UNDERSTOOD}Who denied that officials added ballots to the boxes?"


async def answer_to(person: Person, text: str, to: Chat | None = None, topic: int = 0) -> str:
    person.says(text, to, topic=topic or None)
    return (await (to or person.chat).next_message()).text or ""


@pytest.mark.usefixtures("_bot")
async def test_a_follow_up_is_understood_and_says_how(app: App, user: Person) -> None:
    await answer_to(user, ANSWERED)
    text = await answer_to(user, DENIED_BY)
    assert text.startswith(WHOLE)
    assert "denies that any official added ballots" in text
    logged = app.journal.newest(1)[0].answer
    assert (logged.question, logged.understood) == (DENIED_BY, WHOLE.removeprefix(UNDERSTOOD))


@pytest.mark.usefixtures("_bot")
async def test_refusal_is_decided_anew_at_each_turn(user: Person) -> None:
    assert (await answer_to(user, DECLINED)).startswith(DECLINE)
    assert not (await answer_to(user, ANSWERED)).startswith(DECLINE)
    # Nobody writes of May: neither the answer above nor its sources answer for it.
    declined = await answer_to(user, "and in May 1999?")
    assert declined.startswith(UNDERSTOOD)
    assert DECLINE in declined
    assert "added ballots" in await answer_to(user, "and in 2024?")


@pytest.mark.usefixtures("_bot")
async def test_new_forgets(user: Person) -> None:
    await answer_to(user, ANSWERED)
    assert await answer_to(user, "/new") == wording.BEGUN_ANEW
    assert UNDERSTOOD not in await answer_to(user, DENIED_BY)
    assert await answer_to(user, "/new") == wording.BEGUN_ANEW
    await answer_to(user, ANSWERED)
    assert WHOLE in await answer_to(user, DENIED_BY)


@pytest.mark.usefixtures("_bot")
async def test_nobody_goes_on_from_what_another_asked(
    api: BotApi, user: Person, admin: Person
) -> None:
    await answer_to(user, ANSWERED)
    assert UNDERSTOOD not in await answer_to(admin, DENIED_BY)
    group = api.group("Desk", user, admin)
    assert UNDERSTOOD not in await answer_to(user, f"/ask {DENIED_BY}", group)
    await answer_to(user, f"/ask {ANSWERED}", group)
    assert UNDERSTOOD not in await answer_to(admin, f"/ask {DENIED_BY}", group)
    assert WHOLE in await answer_to(user, f"/ask {DENIED_BY}", group)


@pytest.mark.usefixtures("_bot")
async def test_in_a_group_a_reply_goes_on_from_the_answer_it_replies_to(
    api: BotApi, user: Person, admin: Person
) -> None:
    group = api.group("Desk", user, admin)
    user.says(f"/ask {ANSWERED}", group)
    answer = await group.next_message()
    await answer_to(user, f"/ask {DECLINED}", group)
    admin.replies(answer, DENIED_BY)
    assert WHOLE in ((await group.next_message()).text or "")
    await answer_to(admin, "/new", group)
    admin.replies(answer, DENIED_BY)
    assert UNDERSTOOD not in ((await group.next_message()).text or "")


@pytest.mark.usefixtures("_bot")
async def test_each_topic_has_a_conversation_of_its_own(api: BotApi, user: Person) -> None:
    group = api.group("Desk", user, supergroup=True)
    await answer_to(user, f"/ask {ANSWERED}", group, topic=7)
    assert group.messages[-1].message_thread_id == 7
    assert UNDERSTOOD not in await answer_to(user, f"/ask {DENIED_BY}", group, topic=8)
    assert UNDERSTOOD not in await answer_to(user, f"/ask {DENIED_BY}", group)
    await answer_to(user, "/new", group, topic=8)
    assert WHOLE in await answer_to(user, f"/ask {DENIED_BY}", group, topic=7)


async def test_a_conversation_survives_a_restart_and_so_does_its_end(
    start_bot: StartBot, user: Person
) -> None:
    stop = await start_bot()
    await answer_to(user, ANSWERED)
    await stop()
    stop = await start_bot()
    assert WHOLE in await answer_to(user, DENIED_BY)
    await answer_to(user, "/new")
    await stop()
    await start_bot()
    assert UNDERSTOOD not in await answer_to(user, DENIED_BY)
