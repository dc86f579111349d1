"""What a document is about, where it says so in its first words.

*Orsett Lock is a lock on the Vell. It was opened in 1866.*: the second sentence, too, is of Orsett
Lock. So it is where a title has run into the text: *Orsett Lock (Vell) In 1866 it was opened.*
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
_CAPITAL = r"[^\W\d_a-z][\w.’'&-]*"
_PARTICLE = r"(?:of|the|and|for|in|de|la|von|van|al|on|at|to)"
_MORE = rf"(?:,? (?:{_CAPITAL}|\d[\w.-]*|{_PARTICLE})){{0,12}}?"
_BRACKETS = r" \([^()\n]{2,60}\)"
_HEADED = re.compile(  # its first word comes again, or a capital follows what tells it from others
    rf"^(?P<title>(?P<first>{_CAPITAL}){_MORE}(?:{_BRACKETS})?)"
    r" (?:The |A |An |In |On |Saint |Sir )?(?P=first)\b"
    rf"|^(?P<distinct>{_CAPITAL}{_MORE}{_BRACKETS}) (?=[^\W\d_a-z])"
)
_DATED = re.compile(r"\s*\([^()]*(?:\d|\bborn\b)[^()]*\)")


def subject_of(document: Document) -> str:
    """The words for what the first sentence defines, or for what the document is headed.

    Empty where it does neither.
    """
    opening = document.text[:_OPENING]
    return _defined(opening) or _headed(opening)


@lru_cache(maxsize=10_000)
def _defined(opening: str) -> str:
    first = sentences(opening, Span(0, len(opening)))[:1]
    found = (_DEFINED.match(" ".join(span.of(opening).split())) for span in first)
    return next((_DATED.sub("", match["subject"]) for match in found if match), "")


@lru_cache(maxsize=10_000)
def _headed(opening: str) -> str:
    found = _HEADED.match(opening)
    return (found["title"] or found["distinct"]) if found else ""
