"""What somebody or something is to another, and the words by which sentences state it.

*Who was her father?* is answered by *the daughter of the baker Ivo Hald*.
"""

import re
from functools import lru_cache

from bot.answering.text.vocabulary import concept

_SHORTEST_AGENT = 6  # letters: *editor*, not *tower*
_BY = r"\b(?:{}) (?:[\w,-]+ ){{0,4}}?by\b"
_ON = r"\b(?:{}) on\b"
_STATED = {
    "father mother parent": r"\b(?:son|daughter|child|born|heir)(?: and heir)? (?:of|to)\b",
    "spouse wife husband married": r"\b(?:married|wife of|husband of|widow of|wedded)\b",
    "school university college attended educated": (
        r"\b(?:educated|graduated?|studied|attended|enrolled|alumn(?:us|a)|degree)\b"
    ),
    "team club": r"\b(?:play(?:s|ed|ing)?|signed|appear(?:s|ed)) (?:\w+ ){0,4}?(?:for|with)\b",
    "elevation height": r"\d ?(?:m|ft|metres?|meters?|feet)\b",
    "length": r"\d ?(?:km|kilomet\w+|mi|miles?|m|ft|metres?|meters?|feet)\b[^.;]{0,20}\blong\b",
    "award prize": r"\b(?:received|won|awarded|winner|recipient)\b",
    "result outcome": r"\b(?:victory|defeat(?:ed)?|ended|resulted|stalemate)\b",
    "producer produced": _BY.format("produced"),
    "director directed": _BY.format("directed"),
    "author writer wrote": _BY.format("written|authored|penned") + "|'s (?:novel|book|play)",
    "screenwriter screenplay": _BY.format("written|screenplay|script"),
    "composer composed": _BY.format("composed|written|music"),
    "creator created": _BY.format("created|written|devised|directed"),
    "founder founded": _BY.format("founded|established|started|set up|launched|created|formed"),
    "owner owned": _BY.format("owned|acquired|bought"),
    "publisher published": _BY.format("published|issued"),
    "developer developed": _BY.format("developed"),
    "architect designer designed": _BY.format("designed|built|drawn up") + r"|\barchitect\b",
    "performed recorded sang": _BY.format("recorded|performed|sung|album|song|single"),
    "label": r"\b(?:on|through|by|via) (?:[\w’'&-]+ ){1,4}(?:Records|Recordings|Music)\b",
    "channel network broadcast": _ON.format("aired|airs|airing|shown|televised|broadcast"),
}
_RELATIONS = {
    concept(word): re.compile(form) for words, form in _STATED.items() for word in words.split()
}


def is_relation(meant: str) -> bool:
    """Whether the concept `meant` is known for one, which no definition of a thing states."""
    return meant in _RELATIONS


@lru_cache(maxsize=1_000)
def _done_by(agent: str) -> re.Pattern[str]:
    """*edited … by* of *editor*."""
    return re.compile(_BY.format(rf"{re.escape(agent[:-2])}(?:e|ed)?"))


def states(meant: str, sentence: str) -> bool:
    """Whether `sentence` states the relation `meant` in one way or another."""
    if is_relation(meant):
        return bool(_RELATIONS[meant].search(sentence))
    agent = len(meant) >= _SHORTEST_AGENT and meant.endswith(("er", "or"))
    return agent and bool(_done_by(meant).search(sentence))
