"""Text that every store and every screen can take, with each character at its old place."""

import re
import unicodedata

REPLACEMENT = "\ufffd"

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_MOST_MARKS = 30  # UAX #15, Stream-Safe Text Format: no real text stacks more on one character


def clean(text: str) -> tuple[str, tuple[str, ...]]:
    """Replace what cannot be stored or shown, one to one, so that offsets into `text` stay valid.

    NUL (PostgreSQL refuses it), lone surrogates (no encoding takes them) and combining marks
    beyond 30 on one character become U+FFFD; nothing else changes. Returns the text, and a note
    for each kind of character that the person who adds the text should know of.
    """
    storable, unstorable = _UNSTORABLE.subn(REPLACEMENT, text)
    cleaned, floods = _stem_floods(storable)
    found = (
        (unstorable, "NUL characters or lone surrogates were replaced by �"),
        (floods, "Combining marks piled up beyond 30 were replaced by �"),
        (len(_BIDI.findall(text)), "Some characters reverse the order in which text is shown"),
    )
    return cleaned, tuple(f"{what} ({count})." for count, what in found if count)


def one_line(text: str | None) -> str | None:
    """`text` as one line for a title or a name, at most 500 characters; None where it is blank."""
    visible = "".join(char if char.isprintable() else " " for char in text or "")
    return " ".join(visible.split())[:500] or None


def is_blank(text: str) -> bool:
    """Whether `text` shows nothing: blanks, control and invisible characters alone."""
    return not any(char.isprintable() and not char.isspace() for char in set(text))


def _stem_floods(text: str) -> tuple[str, int]:
    marks = "".join(char for char in set(text) if unicodedata.combining(char))
    if not marks:
        return text, 0
    flood = re.compile(f"(?<=[{marks}]{{{_MOST_MARKS}}})[{marks}]+")
    return flood.subn(lambda found: REPLACEMENT * len(found.group()), text)
