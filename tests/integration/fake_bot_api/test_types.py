"""Every update and every answer of the fake is of Telegram's form, held against PTB's types."""

from typing import Any

import httpx
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    TelegramObject,
    Update,
)
from telegram.constants import (
    MessageOriginType,
    ParseMode,
)

from tests.fakes.bot_api import BotApi, Person, origins

GO = InlineKeyboardMarkup([[InlineKeyboardButton("go", callback_data="d")]])


# What python-telegram-bot adds on its own: flags of service messages that are false.
ADDED = {
    "channel_chat_created",
    "delete_chat_photo",
    "group_chat_created",
    "supergroup_chat_created",
}


def without_added(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: without_added(v) for k, v in value.items() if k not in ADDED or v}
    return [without_added(v) for v in value] if isinstance(value, list | tuple) else value


def unknown_fields(thing: object) -> list[str]:
    """The fields that python-telegram-bot does not know, anywhere within."""
    if isinstance(thing, list | tuple):
        return [field for part in thing for field in unknown_fields(part)]
    if not isinstance(thing, TelegramObject):
        return []
    slots = [name for kind in type(thing).__mro__ for name in getattr(kind, "__slots__", ())]
    parts = [getattr(thing, name, None) for name in slots if not name.startswith("_")]
    return [*thing.api_kwargs, *(field for part in parts for field in unknown_fields(part))]


async def test_every_update_is_one_of_telegrams(api: BotApi, lena: Person, bot: Bot) -> None:
    ben = api.person("Ben")
    group, channel = api.group("Desk", lena, ben), api.channel("Quay News")
    question = lena.says("Who saw it? <b> https://example.org #quay 😀 @lena_voss")
    answer = await bot.send_message(lena.id, "<b>No</b> one.", ParseMode.HTML, reply_markup=GO)
    lena.sends_document(b"The gate was open.", "letter.txt", "/add")
    lena.sends_album((b"1", "one.pdf"), (b"2", "two.pdf"), caption="/add")
    lena.replies(answer, "Are you sure?")
    for origin in (
        origins.user(ben),
        origins.hidden_user("B."),
        origins.chat(group, "an admin"),
        origins.channel(channel, 7, "the editor"),
    ):
        lena.forwards(origin, "The gate was open.")
    lena.sends_document(b"1", "log.pdf", forward_origin=origins.hidden_user("B."))
    lena.edits(question, "Who heard it?")
    lena.presses(answer, "go")
    ben.says("/help", group)
    group.says_anonymously("/help")
    channel.posts("The gate was open.")
    group.promotes_the_bot(lena)
    new_group = group.migrates()
    new_group.kicks_the_bot(lena)
    lena.blocks_the_bot()
    lena.unblocks_the_bot()

    raw = api.updates.pending
    assert len(raw) == 23
    for sent in raw:
        update = Update.de_json(sent, bot)
        assert without_added(update.to_dict()) == without_added(sent)
        assert not unknown_fields(update)
    kinds = {
        raw_update["message"]["forward_origin"]["type"]
        for raw_update in raw
        if "forward_origin" in raw_update.get("message", {})
    }
    assert kinds == set(MessageOriginType)


async def test_every_answer_is_one_of_telegrams(api: BotApi, lena: Person, bot: Bot) -> None:
    group = api.group("Desk", lena)
    message = await bot.send_message(lena.id, "One", reply_markup=GO)
    results = [
        await bot.get_me(),
        message,
        await message.reply_text("Two", do_quote=True),
        await message.edit_text("Three"),
        await bot.send_document(lena.id, b"a,b", caption="<i>The log</i>", parse_mode="HTML"),
        await bot.get_chat(lena.id),
        await bot.get_chat(group.id),
        await bot.get_chat_member(group.id, lena.id),
        await bot.get_chat_member(lena.id, lena.id),
        await bot.get_chat_member(group.id, bot.id),
        await bot.get_webhook_info(),
    ]
    assert not unknown_fields(results)
    sent = api.calls("sendMessage")[0]
    assert sent.parameters["reply_markup"] == GO.to_dict()
    assert [m.text or m.caption for m in lena.chat.messages] == [
        "/start",
        "Three",
        "Two",
        "The log",
    ]


async def test_text_and_entities_are_stored(bot: Bot, lena: Person) -> None:
    html = '😀 <b>Port</b> <a href="https://example.org/a">x</a>\n<blockquote>q</blockquote>'
    sent = await bot.send_message(lena.id, html, ParseMode.HTML)
    received = await lena.chat.next_message()
    assert received == sent
    assert received.text == "😀 Port x\nq"
    assert received.text_html == html


async def test_a_call_may_come_as_json_as_a_form_or_in_its_address(
    api: BotApi, lena: Person
) -> None:
    call = f"{api.base_url}{api.token}/sendMessage"
    parameters: dict[str, str | int] = {"chat_id": lena.id, "text": "1"}
    async with httpx.AsyncClient(trust_env=False) as client:
        answers = [
            await client.post(call, json=parameters),
            await client.post(call, data=parameters),
            await client.get(call, params=parameters),
        ]
    assert [answer.json()["ok"] for answer in answers] == [True] * 3
    assert [m.text for m in lena.chat.messages] == ["/start", "1", "1", "1"]
