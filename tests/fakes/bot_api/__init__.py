"""A Bot API on the loopback, for tests: it keeps Telegram's refusals, and plays Telegram's users.

    with BotApi() as api:
        lena = api.person("Lena")
        ...                                    # start a bot on api.base_url with api.token
        lena.says("/start")
        answer = await lena.chat.next_message()
        lena.presses(answer, "1")

Where it differs from Telegram: a webhook may be plain http and on any port; limits on how fast a
bot may write are not kept (see `BotApi.fails`); message ids are counted per chat; any person is
unknown to the bot until they write to it or share a group with it.
"""

from tests.fakes.bot_api import faults, origins
from tests.fakes.bot_api.driver import BotApi
from tests.fakes.bot_api.people import Channel, Chat, Group, Person

__all__ = ["BotApi", "Channel", "Chat", "Group", "Person", "faults", "origins"]
