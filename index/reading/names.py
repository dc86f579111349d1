"""File names as a message may show them."""

_LONGEST = 100


def shown_name(name: str) -> str:
    """`name` on one line: no control, bidi or other invisible characters, at most 100 characters.

    Empty where nothing can be shown.
    """
    visible = "".join(char for char in name if char.isprintable()).strip()
    return visible if len(visible) <= _LONGEST else f"{visible[:60]}…{visible[-39:]}"
