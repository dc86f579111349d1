"""What a message wants of the bot."""

from typing import Any

import pytest
from telegram import Message, User

from bot.telegram.incoming import Command, Incoming, Other, Question, read

ME = User(2, "According To", is_bot=True, username="according_to_bot")
UMA = {"id": 7, "is_bot": False, "first_name": "Uma"}
FORWARD = {"type": "hidden_user", "date": 1, "sender_user_name": "Somebody"}
DOCUMENT = {"file_id": "f", "file_unique_id": "f", "file_name": "weir.txt"}


def wants(kind: str = "private", **content: Any) -> Incoming | None:
    chat = {"id": 7, "type": kind}
    message = {"message_id": 1, "date": 1, "chat": chat, "from": UMA, **content}
    return read(Message.de_json(message, None), ME)


def mention(text: str, name: str) -> dict[str, Any]:
    start = text.encode("utf-16-le").index(name.encode("utf-16-le")) // 2
    entity = {"type": "mention", "offset": start, "length": len(name)}
    return {"text": text, "entities": [entity]}


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("/said Ruta Malk", Command("said", "Ruta Malk", by_name=False)),
        ("/SAID@According_To_Bot  Ruta ", Command("said", "Ruta ", by_name=True)),
        ("/add\npublisher: X\n\nText.", Command("add", "publisher: X\n\nText.", by_name=False)),
        ("/help", Command("help", "", by_name=False)),
        ("/said@another_bot Ruta", None),
    ],
)
def test_commands(text: str, command: Command | None) -> None:
    assert wants(text=text) == command
    assert wants("group", text=text) == command
    assert wants(caption=text, document=DOCUMENT) == command


@pytest.mark.parametrize(
    "text", ["Who said it?", "/etc/passwd, what is it?", "/ said", "said /help", "/", "//help", "?"]
)
def test_any_other_private_text_is_a_question(text: str) -> None:
    assert wants(text=text) == Question(text)
    assert wants("supergroup", text=text) is None


def test_what_is_forwarded_is_no_command() -> None:
    assert wants(text="/remove d1", forward_origin=FORWARD) is Other.FORWARDED
    assert wants(caption="/add", document=DOCUMENT, forward_origin=FORWARD) is Other.FILE
    assert wants("group", text="/ask x", forward_origin=FORWARD) is None


def test_a_mention_is_taken_out_of_the_question() -> None:
    text = "😀 @According_To_Bot, who said it?"
    assert wants("group", **mention(text, "@According_To_Bot")) == Question("😀 , who said it?")
    assert wants("group", **mention("hi @another_bot", "@another_bot")) is None
    assert wants("group", text="mail me @ according_to_bot") is None


def test_a_reply_to_the_bot_is_a_question_in_a_group() -> None:
    own = {"message_id": 1, "date": 1, "chat": {"id": 7, "type": "group"}, "text": "x"}
    mine = {**own, "from": ME.to_dict()}
    assert wants("group", text="and why?", reply_to_message=mine) == Question("and why?")
    assert wants("group", text="and why?", reply_to_message={**own, "from": UMA}) is None


def test_other_content_is_told_apart_from_what_telegram_reports() -> None:
    photo = [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]
    assert wants(document=DOCUMENT) is Other.FILE
    assert wants(photo=photo, caption="who is this?") is Other.UNREADABLE
    assert wants("group", photo=photo) is None
    assert wants(group_chat_created=True) is None
