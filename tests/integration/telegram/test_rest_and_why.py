"""The rest of an answer and why it is as it is: two buttons."""

import pytest
from telegram import Message

from bot.app import App
from bot.telegram import wording
from index.model import About
from tests.fakes.bot_api import BotApi, Person
from tests.fakes.buttons import labels
from tests.fakes.corpus import DECLINED
from tests.fakes.wording import SHOWN_ALREADY
from tests.integration.telegram.conftest import StartBot

WHY = "Why this answer?"
QUESTION = "Who said that the lower gate was open?"
KEEPERS = {
    "Ivo Hald": "said that the lower gate was open at noon on Monday.",
    "Ruta Malk": "said she had found the lower gate wide open before dawn.",
    "Dana Orlo": "told us that somebody left the lower gate open after the storm.",
    "Pell Arden": "said the lower gate had never been open in his years there.",
    "Nils Brock": "said that, to his mind, the lower gate was open because of rust.",
}


@pytest.fixture
def keepers(app: App) -> list[str]:
    """The ids of five documents, in each of which one keeper speaks of the gate."""
    return [
        app.library.add_file(
            f"{name} {words}".encode(), name="a.txt", about=About(publisher=f"Weir Post {name[0]}")
        ).document.id
        for name, words in KEEPERS.items()
    ]


async def asked(person: Person, question: str = QUESTION) -> Message:
    person.says(question)
    return await person.chat.next_message()


def spoken(message: Message) -> set[str]:
    return {name for name in KEEPERS if name in (message.text or "")}


def more(message: Message) -> str:
    (label,) = [text for row in labels(message) for text in row if text.endswith(" more")]
    return label


@pytest.mark.usefixtures("keepers", "_bot")
async def test_the_rest_comes_once_and_its_button_goes(user: Person) -> None:
    answer = await asked(user)
    assert len(spoken(answer)) == 4
    label = more(answer)
    assert label == "1 more"
    user.presses(answer, "👍")
    marked = await user.chat.next_edit()
    user.presses(marked, label)
    rest = await user.chat.next_message()
    assert spoken(rest) == KEEPERS.keys() - spoken(answer)
    without = await user.chat.next_edit()
    assert labels(without)[-2:] == [[WHY], ["✓ 👍", "👎", "⚑"]]
    await user.chat.next_answer()
    await user.chat.next_answer()
    data = next(d for row in answer.reply_markup.inline_keyboard for d in row if d.text == label)  # type: ignore[union-attr]
    user.sends_callback(answer, str(data.callback_data))
    assert await user.chat.next_answer() == SHOWN_ALREADY
    user.presses(without, "👎")
    assert label not in [text for row in labels(await user.chat.next_edit()) for text in row]


@pytest.mark.usefixtures("_bot")
async def test_the_rest_is_not_shown_once_a_document_is_removed(
    app: App, user: Person, keepers: list[str]
) -> None:
    answer = await asked(user)
    app.library.remove(keepers[0])
    user.presses(answer, more(answer))
    assert "has been removed" in await user.chat.next_answer()
    user.presses(answer, WHY)
    assert (await user.chat.next_message()).text
    assert not [m for m in user.chat.messages if m.text and m.text.startswith("Weir Post")]


@pytest.mark.usefixtures("keepers")
async def test_both_buttons_work_after_a_restart(start_bot: StartBot, user: Person) -> None:
    stop = await start_bot()
    answer = await asked(user)
    await stop()
    await start_bot()
    user.presses(answer, WHY)
    assert f"Searched for: {QUESTION}" in ((await user.chat.next_message()).text or "")
    user.presses(answer, more(answer))
    assert spoken(await user.chat.next_message())


@pytest.mark.usefixtures("keepers", "_bot")
async def test_others_of_the_group_may_press_and_strangers_not(
    api: BotApi, user: Person, admin: Person, stranger: Person
) -> None:
    group = api.group("Desk", user, admin, stranger)
    user.says(f"/ask {QUESTION}", group)
    answer = await group.next_message()
    for label in (WHY, more(answer)):
        stranger.presses(answer, label)
        assert await group.next_answer() == wording.STRANGER.format(id=stranger.id)
    admin.presses(answer, more(answer))
    assert spoken(await group.next_message())
    assert not any("✓" in text for row in labels(await group.next_edit()) for text in row)


@pytest.mark.usefixtures("documents", "_bot")
async def test_a_made_up_press_for_a_rest_that_is_none_shows_nothing(user: Person) -> None:
    answer = await asked(user, DECLINED)
    user.sends_callback(answer, "m:1")
    assert await user.chat.next_answer() == SHOWN_ALREADY


@pytest.mark.usefixtures("documents", "_bot")
async def test_why_tells_what_was_searched_left_out_and_declined(user: Person) -> None:
    user.presses(await asked(user, DECLINED), WHY)
    told = (await user.chat.next_message()).text or ""
    assert told.startswith(f"Why this answer · {DECLINED}")
    for words in (f"Searched for: {DECLINED}", "Looked at: ", " passages, ", "Left out: "):
        assert words in told
    assert "Declined: " in told
    assert "Composed by: rules alone" in told


@pytest.mark.usefixtures("keepers", "_bot")
async def test_why_twice_tells_the_same_twice(user: Person) -> None:
    answer = await asked(user)
    texts = []
    for _ in range(2):
        user.presses(answer, WHY)
        texts.append((await user.chat.next_message()).text)
    assert texts[0] == texts[1]
