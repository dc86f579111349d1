"""What a publisher's name tells of it."""

import re

from index.claims import words
from index.words import fold

_BODIES = (words.ORGANISATION_NOUNS | words.FINDERS) - (
    words.PUBLISHING_NOUNS | words.family("bureau centre center circle group house monitor review")
)
_CHARGED_WITH = re.compile(
    r"\b(?:bureau|centre|center) (?:of|for)\b(?!.*\b(?:journalis|report))", re.IGNORECASE
)
"""*Bureau of Mines* is an authority, *Capital Bureau* perhaps a newsroom."""


def is_body(name: str) -> bool:
    """Whether it is an authority, a company or an association: *Water Board of Orsett*."""
    return bool(_CHARGED_WITH.search(name)) or not _BODIES.isdisjoint(fold(name).split())
