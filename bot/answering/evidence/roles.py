"""What a document calls a speaker beside the name: *the district nurse, Ana Gorse*."""

import re
from functools import lru_cache

_ROLE = r"(?:[\w’'-]+ ){0,4}[\w’'-]+"
_LONGEST = 60  # code points of a description after the name


@lru_cache(maxsize=5_000)
def roles(text: str, name: str) -> tuple[str, ...]:
    """The descriptions that stand beside `name` in `text`, each with the name as one label."""
    known = re.escape(name)
    before = re.compile(rf"\b(?:the|an?|its|his|her|their) ({_ROLE}),? {known}\b", re.IGNORECASE)
    after = re.compile(rf"\b{known}, (?:\d+, )?((?:the|an?) [^,.;“\"]{{3,{_LONGEST}}})[,.;]")
    found = (*before.findall(text), *after.findall(text))
    return tuple(f"{role} {name}" for role in found)
