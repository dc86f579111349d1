"""Who may do what: roles by numeric Telegram id. Whoever has none may do nothing."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Self

from telegram import Update
from telegram.constants import ChatID

from bot.settings import Settings


class Role(StrEnum):
    """What a person is to the bot; admins and reviewers are users too."""

    USER = "user"
    REVIEWER = "reviewer"
    ADMIN = "admin"


NOBODY: Final = frozenset({ChatID.ANONYMOUS_ADMIN, ChatID.FAKE_CHANNEL, ChatID.SERVICE_CHAT})
"""Ids that many people share: whatever the settings say, they have no role."""


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who writes to the bot; a stranger has no roles."""

    id: int
    roles: frozenset[Role] = frozenset()

    def may(self, role: Role) -> bool:
        return role in self.roles


@dataclass(frozen=True, slots=True)
class Access:
    """The people of each role, by id."""

    people: Mapping[Role, Collection[int]]

    @classmethod
    def of(cls, settings: Settings) -> Self:
        admins, reviewers = settings.admin_ids, settings.reviewer_ids
        users = settings.user_ids | admins | reviewers
        return cls({Role.ADMIN: admins, Role.REVIEWER: reviewers, Role.USER: users})

    @property
    def ids(self) -> list[int]:
        """Everyone who may do anything."""
        return sorted({id_ for ids in self.people.values() for id_ in ids} - NOBODY)

    def person(self, user_id: int) -> Person:
        roles = (role for role, ids in self.people.items() if user_id in ids)
        return Person(user_id, frozenset(() if user_id in NOBODY else roles))

    def sender(self, update: Update) -> Person | None:
        """Who wrote or pressed; None where that is no single human: a channel, a group's name."""
        user, message = update.effective_user, update.message
        if user is None or user.is_bot or user.id in NOBODY:
            return None
        if message is not None and message.sender_chat is not None:
            return None
        return self.person(user.id)
