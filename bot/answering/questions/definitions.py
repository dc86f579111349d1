"""What a thing is: questions for an attribute, and the sentences that define what has it.

*What sport does Ada Lund play?* is answered by *Ada Lund (born 1990) is a goalkeeper*, which holds
no word of *sport*.
"""

import re
from functools import lru_cache

_AUXILIARY = r"(?:is|are|was|were|do|does|did|has|have|had|will|would|can)"
_OF = r"(?:(?:at|by|for|from|in|of|on|to) )?"
_ATTRIBUTE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^{_OF}(?:what|which) (?:kind|type|sort|form) of (?P<what>\w+(?: \w+)?) {_AUXILIARY}\b",
        rf"^{_OF}(?:what|which) (?P<what>\w+(?: \w+)?) {_AUXILIARY}\b",
        (
            r"^(?:what|who) (?:is|are|was|were) (?:the|an?) (?P<what>\w+(?: \w+)?) "
            r"(?:of|for|behind|\w+(?:ed|en) (?:by|in))\b"
        ),
        r"^(?:what|who) (?:is|are|was|were) (?:the|an?) (?P<what>\w+(?: \w+)?) associated with\b",
        r"^(?:what|who) (?:is|are|was|were) (?!the ).+['’]s (?P<what>\w+(?: \w+)?)(?: of \w+)?$",
        r".+ (?:what|which) (?:(?:kind|type|sort|form) of )?(?P<what>\w+(?: \w+)?)$",
    )
)
_GAP = (  # between a name and its verb: brackets, insertions and further names
    r"(?:\s*\([^()]{0,160}\)|\s*,[^,;]{0,120},|\s*,?\s*(?:[JS]r\.?|[IVX]+\b)"
    r"|\s+[\"“'‘]?[^\W_a-z][\w.’'\"”-]*){0,12}[\"”’']?,?\s+"
)
_WHOSE = r"(?:[^\W\d_a-z][\w.’'-]*\s+){0,3}[^\W\d_a-z][\w.-]*['’]s?\s"  # Ada Lund's third book
_IS_A = (
    r"(?:is|was|are|were|became)\s+(?:also |now |currently |still )?"
    rf"(?:(?:an?|the|one)\b|{_WHOSE})"
)


def attribute_asked(plain: str) -> str:
    """The words for the attribute that a question asks for: *sport*; empty where it asks none."""
    return next((found["what"] for form in _ATTRIBUTE if (found := form.match(plain))), "")


@lru_cache(maxsize=10_000)
def defines(name: str, text: str) -> bool:
    """Whether `text` says of the folded `name` what it is: *…, a harbour town, is the …*."""
    return bool(re.search(rf"\b(?i:{re.escape(name)})\b{_GAP}{_IS_A}", text))
