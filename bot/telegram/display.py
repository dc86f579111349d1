"""What of a text a chat can show: the letters as they are stored, and nothing that acts.

A document's words cannot reorder what stands around them: what runs the other way is isolated
(FSI … PDI, see render.py). The bidi embeddings, overrides and isolates within them, which nobody
sees, are left out, so that what is shown is the stored order of the letters, and it is copied as
it is read.
"""

import re
import unicodedata
from typing import Final
from urllib.parse import urlsplit

_LINE_BREAKS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_SHOWN: Final[dict[int, str | None]] = {
    **{code: " " for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) != "\n"},
    **dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A))),
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
}
# Telegram drops the combining ring, which would turn one letter, and a name, into another.
_RINGED = re.compile("[^\u030a]\u030a")
_LONGEST_URL = 2_048  # what every browser takes


def displayed(text: str) -> str:
    """`text` without control characters and bidi controls, its lines ended by line feeds."""
    shown = _LINE_BREAKS.sub("\n", text).translate(_SHOWN)
    return _RINGED.sub(lambda pair: unicodedata.normalize("NFC", pair.group()), shown)


def web_url(url: str | None) -> str | None:
    """`url` where it is a whole one of the web, else nothing."""
    if url is None or not url.isprintable() or " " in url or len(url) > _LONGEST_URL:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.netloc else None
