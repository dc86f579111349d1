"""What goes wrong on purpose between a bot and the fake."""

import pytest
from telegram import (
    Bot,
)
from telegram.error import (
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from tests.fakes.bot_api import BotApi, Person, faults
from tests.fakes.bot_api.faults import Fault


@pytest.mark.parametrize(
    ("fault", "error", "message"),
    [
        (faults.rate_limited(5), RetryAfter, "Flood control exceeded. Retry in 0:00:05"),
        (faults.server_error(), NetworkError, "Internal Server Error"),
        (faults.bad_gateway(), NetworkError, "Bad Gateway (502)"),
        (faults.malformed(), TelegramError, "Invalid server response"),
        (faults.unauthorized(), InvalidToken, "Unauthorized"),
        (faults.hangs(), TimedOut, "Timed out"),
        (faults.reset(), NetworkError, "httpx."),
        (faults.lost(), NetworkError, "httpx."),
    ],
)
async def test_a_fault_comes_as_often_as_planned(
    *,
    api: BotApi,
    bot: Bot,
    lena: Person,
    fault: Fault,
    error: type[TelegramError],
    message: str,
) -> None:
    api.fails("sendMessage", fault, times=2)
    for text in ("one", "two"):
        with pytest.raises(error) as raised:
            await bot.send_message(lena.id, text, read_timeout=0.5)
        assert raised.value.message.startswith(message)
    await bot.send_message(lena.id, "three")
    arrived = [m.text for m in lena.chat.messages[1:]]
    assert arrived == (["one", "two", "three"] if fault.executed else ["three"])
    assert len(api.calls("sendMessage")) == 3


async def test_it_goes_down_and_comes_back(api: BotApi, bot: Bot, lena: Person) -> None:
    with api.down():
        lena.says("is anyone there?")
        with pytest.raises(NetworkError, match="ConnectError"):
            await bot.get_me()
    assert len(await bot.get_updates()) == 2


async def test_any_call_can_fail_and_so_can_a_download(api: BotApi, bot: Bot, lena: Person) -> None:
    api.fails("*", faults.server_error())
    with pytest.raises(NetworkError):
        await bot.get_me()
    document = lena.sends_document(b"The gate was open.", "letter.txt").document
    assert document is not None
    file = await bot.get_file(document.file_id)
    api.fails("download", faults.reset())
    with pytest.raises(NetworkError):
        await file.download_as_bytearray()
    api.fails("download", faults.not_found())
    with pytest.raises(InvalidToken, match="Not Found"):
        await file.download_as_bytearray()
    assert await file.download_as_bytearray() == b"The gate was open."


async def test_an_update_can_be_repeated_and_make_no_sense(api: BotApi, bot: Bot) -> None:
    for _ in range(2):
        api.emits({"update_id": 7, "shiny_new_kind": {"nonsense": True}})
    updates = await bot.get_updates()
    assert [update.update_id for update in updates] == [7, 7]
    assert updates[0].api_kwargs == {"shiny_new_kind": {"nonsense": True}}
