"""Which way a text runs, and how a stretch that runs the other way is kept from moving the rest."""

import unicodedata
from typing import Final

FSI, PDI = "\u2068", "\u2069"
"""First strong isolate, and its end (UAX #9)."""

_RIGHT_TO_LEFT: Final = frozenset({"R", "AL", "AN"})
_LEFT_TO_RIGHT: Final = frozenset({"L"})


def runs_against(text: str, *, rtl: bool) -> bool:
    """Whether `text` can reorder what stands beside it in a line that runs as `rtl` says."""
    against = _LEFT_TO_RIGHT if rtl else _RIGHT_TO_LEFT
    return any(unicodedata.bidirectional(character) in against for character in text)


def isolated(text: str, *, rtl: bool) -> str:
    """`text` between isolates where it runs the other way."""
    return f"{FSI}{text}{PDI}" if runs_against(text, rtl=rtl) else text
