"""Files sent together arrive one by one, and the caption of one of them holds for all."""

import asyncio
from collections import OrderedDict
from typing import Final

_PATIENCE: Final = 3.0  # seconds until the caption must have come; an album comes at once
_MOST: Final = 100


class Albums:
    """What was said with each album, as long as files of it may come."""

    def __init__(self, patience: float = _PATIENCE) -> None:
        self._patience = patience
        self._arguments: OrderedDict[str, asyncio.Future[str]] = OrderedDict()

    def announce(self, album: str, argument: str) -> None:
        """The file with the caption has come; `argument` follows its command."""
        said = self._said(album)
        if not said.done():
            said.set_result(argument)

    async def argument(self, album: str) -> str | None:
        """What follows the command of `album`; None where it comes without one."""
        try:
            return await asyncio.wait_for(asyncio.shield(self._said(album)), self._patience)
        except TimeoutError:
            return None

    def _said(self, album: str) -> asyncio.Future[str]:
        if album not in self._arguments:
            self._arguments[album] = asyncio.get_running_loop().create_future()
            if len(self._arguments) > _MOST:
                self._arguments.popitem(last=False)
        return self._arguments[album]
