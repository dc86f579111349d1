"""A document's words on a terminal, which obeys control characters: nothing that acts."""

from typing import Final

_PRINTED: Final[dict[int, str | None]] = {
    **{c: " " for c in (*range(0x20), *range(0x7F, 0xA0)) if chr(c) != "\n"},
    **dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A))),  # bidi controls
}


def printed(text: str) -> str:
    """`text` with a blank for each control character, and without bidi controls."""
    return text.translate(_PRINTED)
