"""What a document calls a speaker beside the name: *the district nurse, Ana Gorse*."""

import re
from functools import lru_cache

_ROLE = r"(?:[\w’'-]+ ){0,4}[\w’'-]+"
_OF_ONESELF = re.compile(r"\bI (?:am|was|have been) ((?:an? |the )?(?:[a-z-]+ ){0,2}[a-z-]+)")
_LETTER = 2_000  # code points before a signature
_LONGEST = 60  # code points of a description after the name


@lru_cache(maxsize=5_000)
def roles(text: str, name: str) -> tuple[str, ...]:
    """The descriptions that stand beside `name` in `text`, each with the name as one label.

    Who signs below tells it himself: *I was night porter at the mill.*
    """
    known = re.escape(name)
    before = re.compile(rf"\b(?:the|an?|its|his|her|their) ({_ROLE}),? {known}\b", re.IGNORECASE)
    after = re.compile(rf"\b{known}, (?:\d+, )?((?:the|an?) [^,.;“\"]{{3,{_LONGEST}}})[,.;]")
    signed = re.search(rf"^(?:\([^()\n]{{2,5}}\) )?{known}\b", text, re.MULTILINE)
    above = text[_letter(text, signed.start()) : signed.start()] if signed else ""
    own = _OF_ONESELF.findall(above)
    found = (*before.findall(text), *after.findall(text), *own)
    return tuple(f"{role} {name}" for role in found)


def _letter(text: str, signature: int) -> int:
    """Where the paragraph above the signature begins."""
    body = text[max(0, signature - _LETTER) : signature].rstrip()
    return max(0, signature - _LETTER) + body.rfind("\n") + 1
