"""What a document is about, where it says so by defining it in its first words.

*Orsett Lock is a lock on the Vell. It was opened in 1866.*: the second sentence, too, is of Orsett
Lock.
"""

import re
from functools import lru_cache

from index.model import Document, Span
from index.segments import sentences

_OPENING = 600  # code points in which the first sentence is looked for
_DEFINED = re.compile(
    r"^(?P<subject>[\"“'‘]?(?!(?:It|He|She|They|This|That|These|Those|There|Here)\b)[^\W_a-z]"
    r"[^\n]{1,240}?),?\s+(?:is|was|are|were)\s+(?:also |now |currently |still )?"
    r"(?:an?|the|one)\b"
)
_DATED = re.compile(r"\s*\([^()]*(?:\d|\bborn\b)[^()]*\)")


def subject_of(document: Document) -> str:
    """The words for what the first sentence defines; empty where it defines nothing."""
    return _defined(document.text[:_OPENING])


@lru_cache(maxsize=10_000)
def _defined(opening: str) -> str:
    first = sentences(opening, Span(0, len(opening)))[:1]
    found = (_DEFINED.match(" ".join(span.of(opening).split())) for span in first)
    return next((_DATED.sub("", match["subject"]) for match in found if match), "")
