"""Words as they are printed: a document's hold nothing that acts on a terminal; counts."""

from typing import Final

# Those of Latin-1 too; a line break is none that harms.
_CONTROLS: Final = {c: " " for c in (*range(0x20), *range(0x7F, 0xA0)) if chr(c) != "\n"}
_BIDI: Final = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))


def safe(text: str) -> str:
    """`text` with a blank for each control character, as long as before."""
    return text.translate(_CONTROLS)


def printed(text: str) -> str:
    """`text` with a blank for each control character, and without bidi controls."""
    return safe(text).translate(_BIDI)


def counted(count: int, singular: str, many: str = "") -> str:
    """*1 claim*, *2,004 claims*: in English, for commands and their terminal."""
    return f"{count:,} {singular if count == 1 else many or singular + 's'}"
