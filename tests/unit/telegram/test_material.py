"""What a message hands in with /add."""

from datetime import date
from typing import Any

import pytest
from telegram import Message, User

from bot.telegram.material import Material, material
from index.errors import FileTooLarge, UsageError
from index.model import About

ME = User(2, "According To", is_bot=True)
ADA = {"id": 7, "is_bot": False, "first_name": "Ada"}
DAY = date(2031, 5, 4)
SECONDS = 1935655200  # noon of that day
DOCUMENT = {"file_id": "f", "file_unique_id": "f", "file_name": "weir.txt", "file_size": 9}
CHAT = {"id": 7, "type": "private"}
BARE = {"message_id": 1, "date": 1, "chat": CHAT, "from": ADA}


def given(argument: str, **content: Any) -> Material:
    return material(Message.de_json({**BARE, **content}, None), argument, ME)


def replying(argument: str, **content: Any) -> Material:
    return given(argument, reply_to_message={**BARE, **content})


def test_fields_stand_before_a_pasted_text() -> None:
    found = given("publisher: The Sluice\ndate: 4 May 2031\n\nRuta said: no.")
    assert found.about == About(publisher="The Sluice", published=DAY)
    assert found.text == "Ruta said: no."


def test_a_text_that_begins_like_a_sentence_has_no_fields() -> None:
    assert given("Ruta said: no.") == Material(About(), text="Ruta said: no.")


@pytest.mark.parametrize(
    "argument",
    ["publisher: The Sluice\ntitle: At: the weir", "publisher: The Sluice; title: At: the weir"],
)
def test_a_file_with_its_fields(argument: str) -> None:
    found = given(argument, document=DOCUMENT)
    assert found.about == About(publisher="The Sluice", title="At: the weir")
    assert (found.document is not None, found.name) == (True, "weir.txt")


def test_fields_may_stand_on_one_line() -> None:
    about = given("publisher: The Sluice date: 2031-05-04", document=DOCUMENT).about
    assert about == About(publisher="The Sluice", published=DAY)


@pytest.mark.parametrize(
    ("origin", "sender"),
    [
        ({"type": "user", "sender_user": {**ADA, "last_name": "Mott"}}, "Ada Mott"),
        ({"type": "hidden_user", "sender_user_name": "Somebody"}, "Somebody"),
        ({"type": "chat", "sender_chat": {"id": -5, "type": "group", "title": "Desk"}}, "Desk"),
        (
            {
                "type": "channel",
                "chat": {"id": -6, "type": "channel", "title": "Lower Town Watch"},
                "message_id": 4,
                "author_signature": "I. L.",
            },
            "Lower Town Watch (I. L.)",
        ),
        ({"type": "something_new"}, "an unknown sender"),
    ],
)
def test_a_forwarded_origin_is_a_claim(origin: dict[str, Any], sender: str) -> None:
    forward = {"forward_origin": {**origin, "date": SECONDS}}
    expected = About(
        publisher=f"{sender} (forwarded, unverified)",
        published=DAY,
        origin=f"forwarded from {sender}, 4 May 2031; claimed, not verified",
    )
    assert replying("", text="The gate was open.", **forward).about == expected
    assert replying("", document=DOCUMENT, **forward).about == expected
    named = replying("publisher: The Sluice date: 2031-05-01", document=DOCUMENT, **forward).about
    assert (named.publisher, named.published) == ("The Sluice", date(2031, 5, 1))
    assert named.origin == expected.origin


@pytest.mark.parametrize(
    ("argument", "content"),
    [
        ("", {}),
        ("publisher: X", {}),
        ("", {"reply_to_message": BARE}),
        ("please", {"document": DOCUMENT}),
    ],
)
def test_nothing_to_add_is_refused(argument: str, content: dict[str, Any]) -> None:
    with pytest.raises(UsageError):
        given(argument, **content)


def test_the_bots_own_message_is_refused() -> None:
    with pytest.raises(UsageError, match="That message is mine"):
        replying("", **{"text": "Sources differ.", "from": ME.to_dict()})


def test_a_large_file_is_refused_by_its_declared_size() -> None:
    with pytest.raises(FileTooLarge, match=r"^weir.txt is too large: .* at most 20 MB to a bot"):
        given("", document={**DOCUMENT, "file_size": 20_000_001})
    assert given("", document={**DOCUMENT, "file_size": 20_000_000}).document
