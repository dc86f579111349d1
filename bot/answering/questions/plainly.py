"""What a message asks, without what people say around it: *I am trying to find out …, right?*"""

import re

from index.model import Span
from index.segments import sentences

_LEADING = re.compile(
    r"^(?:(?:hi|hello|please|so|ok(?:ay)?|well|and|but),? )*"
    r"(?:(?:(?:can|could) you (?:please )?(?:tell me|say|find out|check)"
    r"|(?:do|does) (?:you|anyone|anybody) know|(?:please )?tell me|i wonder"
    r"|i(?:['’]m| am|['’]d| would)? (?:trying|looking|like|need|want)"
    r"(?: to (?:check|establish|figure out|find out|know|learn|pin down|see|understand)| for)?"
    r"),? )?",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"(?:(?:by|in|at|on|from|to|of|with|for|until|since|according to) )?"
    r"(?:how|what|when|where|whether|which|who|whom|whose|why)\b"
    r"|(?:am|are|can|could|did|do|does|had|has|have|is|may|might|should|was|were|will|would)\b",
    re.IGNORECASE,
)
_HELPER = r"(?:am|are|can|could|did|do|does|had|has|have|is|was|were|will|would)"
_TOPIC = re.compile(  # *Old Mr Gorse: was he burnt?*
    r"^(?:(?:old|poor|young) )?(?P<who>[^:?.]{2,60}): "
    rf"(?P<asks>(?:(?:how|when|where|why) )?{_HELPER}) (?:he|she|it|they)\b",
    re.IGNORECASE,
)
_IN_OTHER_WORDS = (
    (re.compile(r"^for how long\b", re.IGNORECASE), "How long"),
    (_TOPIC, r"\g<asks> \g<who>"),
    (
        re.compile(
            r"^what (?P<be>is|are|was|were) (?P<who>.+?) (?:alleged|believed|said|supposed|thought)"
            r" to have done\b",
            re.IGNORECASE,
        ),
        r"What \g<be> \g<who> accused of",
    ),
    (
        re.compile(
            r"^what (?:exactly )?(?:do (?:people|they)|does (?:anyone|anybody|everybody)) "
            r"(?:say|allege|have|bring up) against (?P<who>.+?)(?=\W*$)",
            re.IGNORECASE,
        ),
        r"What is \g<who> accused of",
    ),
    (
        re.compile(
            r"^what (?:are|were) the (?:accusations|allegations|charges) against (?P<who>.+?)"
            r"(?=\W*$)",
            re.IGNORECASE,
        ),
        r"What is \g<who> accused of",
    ),
)
_DOUBT = re.compile(
    r"^(?:(?:is|was) (?:that|this|it) (?:really )?(?:true|right|correct|so|the case)"
    r"|(?:does|do|did) (?:that|this|it|they) (?:really )?(?:hold up|hold|add up|happen|stand)"
    r"|really|true|right)\W*$",
    re.IGNORECASE,
)
_TAG = re.compile(
    r",? (?:right|correct|true|is that (?:right|so|true|correct)|(?:is|was|did)n['’]t (?:it|he|she"
    r"|they)|please|thanks|thank you)\W*$",
    re.IGNORECASE,
)
DOUBTED = "Is it true that "
"""How a statement that is only doubted is asked for."""

_FEWEST = 3  # words that are left to ask something


def plainly(text: str) -> str:
    """The one question that `text` asks; `text` itself where it is none but that.

    A statement that is only doubted is asked for: *They claim that it held. Does that hold up?*
    """
    whole = " ".join(text.split())
    said = [span.of(whole) for span in sentences(whole, Span(0, len(whole)))]
    doubted = len(said) > 1 and bool(_DOUBT.match(said[-1]))
    asked = said[-2] if doubted else _asking(said)
    plain = _LEADING.sub("", asked, count=1)
    bare = _TAG.sub("", plain)
    if (doubted or bare != plain) and not _ASKS.match(bare):
        return f"{DOUBTED}{bare.rstrip('.!? ')}?"
    for form, asked_so in _IN_OTHER_WORDS:
        bare = form.sub(asked_so, bare)
    return bare[:1].upper() + bare[1:] if len(bare.split()) >= _FEWEST else text


def names_topic(text: str) -> bool:
    """Whether it says first whom *he* means in it: *Old Mr Gorse: was he burnt?*"""
    return bool(_TOPIC.match(text))


def _asking(said: list[str]) -> str:
    """The sentence that ends in a question mark, the first of several, else all of them."""
    return next((sentence for sentence in said if sentence.endswith("?")), " ".join(said))
