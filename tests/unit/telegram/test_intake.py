"""Updates that can be read, and those that cannot."""

from typing import Any

import pytest

from bot.telegram.intake import legible

CHAT = {"id": 7, "type": "private"}
MESSAGE = {"message_id": 1, "date": 1, "chat": CHAT, "text": "hello"}


@pytest.mark.parametrize(
    "body",
    [
        {"update_id": 1, "message": MESSAGE},
        {"update_id": 1, "brand_new_kind": {"a": 1}},
        {"update_id": 1, "message": {**MESSAGE, "brand_new_field": [1]}},
        {"update_id": 1},
    ],
)
def test_what_can_be_read_passes_as_it_is(body: dict[str, Any]) -> None:
    assert legible(body) == body


@pytest.mark.parametrize(
    "body",
    [
        {"update_id": 1, "message": {"text": "hello"}},
        {"update_id": 1, "message": {**MESSAGE, "chat": 3}},
        {"update_id": 1, "message": {**MESSAGE, "date": "noon"}},
        {"update_id": 1, "callback_query": []},
    ],
)
def test_of_what_cannot_the_id_is_left(body: dict[str, Any]) -> None:
    assert legible(body) == {"update_id": 1}


@pytest.mark.parametrize("body", [None, [], 3, "update", {"message": MESSAGE}])
def test_what_is_no_update_is_dropped(body: object) -> None:
    assert legible(body) is None
