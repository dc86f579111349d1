"""How a document speaks of what it has named in full: *the Front*, *Laskoy*, *the hospital*.

A text names a thing once and goes on with a part of the name, with its noun, or, where all of the
text is about one place, with nothing.
"""

import re
from functools import lru_cache

from bot.answering.evidence.facts import Facts
from index.words import STOP_WORDS, fold

_COMES_BACK = 3  # times that a document names what it is about
_SHORTEST = 3  # letters of a word that may stand for a whole name
_WORD = r"[^\W\d_a-z][\w-]*(?:['’]s\b)?"
_RUN = re.compile(rf"{_WORD}(?: (?:of |the |for |and |of the )?{_WORD})*")
_HONORIFIC = frozenset(
    """mr mrs ms dr doctor prof professor sir lady the president minister governor mayor deputy
    colonel major general captain sergeant lieutenant judge chief inspector director""".split()
)
_GOING_ON = re.compile(r"(?:He|She|His|Her)\b")
_OUT_OF = re.compile(r"\bfrom (?:the )?(?:[a-z]+ ){0,3}(?:(?:at|near|of|on|in) )?[^\W\d_a-z]\w+")
_LEAD = 600  # code points in which a document says where it is
_AT = r"(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]ff|[Oo]utside|[Aa]round|[Ii]nside|[Aa]cross)"
_PLACE = re.compile(
    rf"\b(?:{_AT}|[Ff]rom|[Tt]o|[Oo]f) (?:the (?:[a-z-]+ ){{0,2}}of )?(?:the )?"
    r"(?P<place>(?!January|February|March|April|May|June|July|August|September|October|November"
    rf"|December|\w+day\b|\w+(?:ian|ese|ish)\b [a-z]){_WORD}(?: {_WORD})*)"
)


def without_origins(text: str) -> str:
    """`text` without where things came from: *fired from the ridge at Crane Hill*."""
    return _OUT_OF.sub(" ", text)


def is_referred(name: tuple[str, ...], facts: Facts) -> bool:
    """Whether the sentence speaks of `name`, which its document gives in full, by a part of it."""
    if len(name) == 1 or len(name[-1]) < _SHORTEST:
        return False
    text = _whole(facts)
    if not _is_given(text, name):
        return False
    runs = _runs(facts.sentence)
    if any(_stands_for(text, run, name) for run in runs):
        return True
    noun = re.search(rf"\b(?:the|this|its|our) {re.escape(name[-1])}\b", facts.sentence)
    return bool(noun) and _means(text, name[-1:], name)


def is_taken_up(name: tuple[str, ...], facts: Facts) -> bool:
    """*Mr. Teal is free. His trial begins in May*: the sentence goes on with who stands before."""
    if len(name) == 1 or not _GOING_ON.match(facts.sentence) or not _is_given(_whole(facts), name):
        return False
    *_, last = [""], *_runs(facts.before)
    return bool(last) and _stands_for(_whole(facts), tuple(last), name)


def is_about(name: tuple[str, ...], facts: Facts, known: frozenset[str]) -> bool:
    """Whether all of its document is at the place `name`, and its paragraph names no other.

    The words of `known` are those of what else is asked about.
    """
    text = facts.unit.document.text
    if not _is_place(text, " ".join(name)):
        return False
    title = facts.unit.document.summary.about.title or ""
    lead = frozenset(fold(f"{title} {text[:_LEAD]}").split())
    if not lead.issuperset(name):
        return False
    near = [p for p in _places(without_origins(facts.sentence)) if known.isdisjoint(p)]
    before = [place for place in _places(facts.before) if lead.isdisjoint(place)]
    return not near and not before


def is_central(name: tuple[str, ...], facts: Facts) -> bool:
    """Whether its document begins with `name` and comes back to it: it is about nobody else."""
    if len(name) == 1 and _is_place(facts.unit.document.text, name[0]):
        return False
    text = _whole(facts)
    lead = frozenset(_runs(text[:_LEAD]))
    ends = [run for run in _all_runs(text) if _holds(run, name) or _stands_for(text, run, name)]
    titled = _runs(facts.unit.document.summary.about.title or "")
    if any(run in titled for run in ends):
        return True
    begins = any(run in lead for run in ends)
    return begins and len(ends) >= _COMES_BACK and _is_given(text, name)


def is_place(name: tuple[str, ...], facts: Facts) -> bool:
    """Whether the document speaks of what is *in* or *near* it."""
    return _is_place(facts.unit.document.text, " ".join(name))


def is_given(name: tuple[str, ...], facts: Facts) -> bool:
    """Whether the document gives `name` anywhere, while the sentence names no other place."""
    return not _places(facts.sentence) and _is_given(_whole(facts), name)


def _whole(facts: Facts) -> str:
    document = facts.unit.document
    return f"{document.summary.about.title or ''}\n{document.text}"


@lru_cache(maxsize=10_000)
def _is_given(text: str, name: tuple[str, ...]) -> bool:
    """Whether `text` gives it in full, or by the surname that nobody else has in it."""
    runs = _all_runs(text)
    if any(_holds(run, name) for run in runs):
        return True
    ending = [run for run in runs if run[-1] == name[-1]]
    if len(name) == 1 or not ending or any(len(run) > 1 for run in ending):
        return False
    return bool(re.search(rf"(?<!\b[Tt]he )\b{re.escape(name[-1].capitalize())}\b", text))


@lru_cache(maxsize=1_000)
def _all_runs(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(_runs(text))


def _runs(text: str) -> list[tuple[str, ...]]:
    """The proper names in `text` as folded words, without what stands before a name."""
    found = (fold(match.group()).split() for match in _RUN.finditer(text))
    return [words for run in found if (words := _bare(run))]


def _bare(words: list[str]) -> tuple[str, ...]:
    while words and (words[0] in _HONORIFIC or words[0] in STOP_WORDS):
        words = words[1:]
    return tuple(words)


def _holds(run: tuple[str, ...], name: tuple[str, ...]) -> bool:
    return set(name) <= set(run)


def _is_part(run: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether `run` is where `name` begins or ends: *Valley Committee* of *Ombrel Valley …*."""
    if len(run) >= len(name) or min(map(len, run)) < _SHORTEST:
        return False
    return name[: len(run)] == run or name[-len(run) :] == run


def _stands_for(text: str, run: tuple[str, ...], name: tuple[str, ...]) -> bool:
    return _is_part(run, name) and _means(text, run, name)


@lru_cache(maxsize=10_000)
def _means(text: str, part: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether no other name in `text` has that part too."""
    longer = {run for run in _all_runs(text) if len(run) > len(part) and _is_part(part, run)}
    return all(_holds(run, name) or _holds(name, run) for run in longer)


@lru_cache(maxsize=10_000)
def _is_place(text: str, name: str) -> bool:
    return any(name in " ".join(words) for words in _places(text))


def _places(text: str) -> list[list[str]]:
    return [fold(match["place"]).split() for match in _PLACE.finditer(text)]
