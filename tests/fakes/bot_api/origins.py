"""Where a forwarded message comes from, by what its author allows to be seen."""

from bot.telegram.refusals import Json
from tests.fakes.bot_api.people import Channel, Group, Person
from tests.fakes.bot_api.world import now, without_none


def user(person: Person) -> Json:
    """A user who lets their account be seen."""
    return {"type": "user", "date": now(), "sender_user": person.user.json}


def hidden_user(name: str) -> Json:
    """A user who lets only a name be seen, which anyone may have."""
    return {"type": "hidden_user", "date": now(), "sender_user_name": name}


def chat(group: Group, signature: str | None = None) -> Json:
    """A group in whose name an administrator wrote."""
    fields = {"type": "chat", "date": now(), "sender_chat": group.json}
    return without_none({**fields, "author_signature": signature})


def channel(channel_: Channel, message_id: int, signature: str | None = None) -> Json:
    """A post of a channel."""
    fields = {"type": "channel", "date": now(), "chat": channel_.json, "message_id": message_id}
    return without_none({**fields, "author_signature": signature})
