"""How much a file may hold, and what its reading may cost."""

import math
from dataclasses import dataclass

from index.errors import FileTooLarge

_MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may hold and cost; beyond it the file is refused, never cut.

    A document that was cut could lose the denial of a claim that it keeps.
    """

    bytes: int = 20 * _MIB
    """What the cloud Bot API lets a bot download; other ways in follow the same rule."""
    inflated_bytes: int = 200 * _MIB
    """Ten times `bytes`: DOCX compresses less than that, archives made to burst far more."""
    pages: int = 3_000
    """The longest reports of courts and commissions run to some hundred pages a volume."""
    characters: int = 10_000_000
    """Three thousand full pages; embedding as much takes some minutes on two cores."""
    seconds: float = 40.0
    """Wall clock for the child, so that sender and reply stay within a minute."""
    memory: int = 1024 * _MIB
    """Address space of the child, in bytes."""


DEFAULT_LIMITS = Limits()


def check_size(size: int, limits: Limits) -> None:
    """Raise FileTooLarge for a file of `size` bytes beyond the limit, before anyone loads it."""
    if size > limits.bytes:
        raise FileTooLarge(
            f"The file is {_mib(size)} MiB large; the limit is {_mib(limits.bytes)} MiB."
        )


def check_pages(pages: int, limits: Limits) -> None:
    """Raise FileTooLarge for more `pages` than the limit."""
    if pages > limits.pages:
        raise FileTooLarge(
            f"The file has {pages:,} pages; the limit is {limits.pages:,}. "
            "Split it and add the parts."
        )


def check_characters(characters: int, limits: Limits) -> None:
    """Raise FileTooLarge for a text of more than the limit of code points."""
    if characters > limits.characters:
        raise FileTooLarge(
            f"The text is longer than the limit of {limits.characters:,} characters. "
            "Split it and add the parts."
        )


def _mib(size: int) -> str:
    return f"{math.ceil(size / _MIB * 10) / 10:g}"
