"""What is said with one file of an album holds for all of it."""

import asyncio

from bot.telegram.albums import Albums


async def test_files_before_and_after_the_caption_have_it() -> None:
    kept = Albums()
    before = asyncio.create_task(kept.argument("a"))
    await asyncio.sleep(0)
    kept.announce("a", "publisher: X")
    kept.announce("a", "publisher: Y")
    assert [await before, await kept.argument("a")] == ["publisher: X", "publisher: X"]


async def test_an_album_without_a_command_has_none() -> None:
    assert await Albums(patience=0.01).argument("a") is None
