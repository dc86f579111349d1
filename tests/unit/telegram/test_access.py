"""Roles by numeric id."""

import pytest
from telegram import Update

from bot.settings import Settings
from bot.telegram.access import NOBODY, Access, Role


def access(monkeypatch: pytest.MonkeyPatch, **ids: str) -> Access:
    for name in ("ADMIN_IDS", "REVIEWER_IDS", "USER_IDS"):
        monkeypatch.setenv(name, ids.get(name.lower(), ""))
    return Access.of(Settings.load())


def test_nobody_may_do_anything_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    assert access(monkeypatch).ids == []
    assert access(monkeypatch).person(1).roles == frozenset()


def test_admins_and_reviewers_are_users_too(monkeypatch: pytest.MonkeyPatch) -> None:
    given = access(monkeypatch, admin_ids="1", reviewer_ids="2", user_ids="3")
    assert given.person(1).roles == {Role.ADMIN, Role.USER}
    assert given.person(2).roles == {Role.REVIEWER, Role.USER}
    assert given.person(3).roles == {Role.USER}
    assert given.person(4).roles == frozenset()
    assert given.ids == [1, 2, 3]


def test_shared_ids_have_no_role_whatever_the_settings_say(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given = access(monkeypatch, admin_ids="1087968824 136817688 777000 5")
    assert given.ids == [5]
    assert [given.person(int(id_)).roles for id_ in NOBODY] == [frozenset()] * 3


def test_a_bot_is_no_person(monkeypatch: pytest.MonkeyPatch) -> None:
    sender = {"id": 5, "is_bot": True, "first_name": "Another bot"}
    message = {"message_id": 1, "date": 1, "chat": {"id": -5, "type": "group"}, "from": sender}
    update = Update.de_json({"update_id": 1, "message": message}, None)
    assert access(monkeypatch, user_ids="5").sender(update) is None
