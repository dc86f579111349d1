"""The outlets that a question names: those whose articles it asks about.

*Does the Dispatch article give the toll that the Gazette reported?* is answered from documents of
both, or not at all.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from bot.answering.text.times import times
from index.model import About
from index.words import fold

_WORD = r"[^\W\d_a-z][\w.&-]*"
_JOINED = r"(?: (?:of |the |[|–-] |& )?"
_QUOTED = r"['‘\"“]([^'’\"”]+)['’\"”]"
_NAME = rf"(?:{_QUOTED}|((?:[Tt]he )?{_WORD}{_JOINED}{_WORD})*))"
_ARTICLE = r"(?:articles?|pieces?|stor(?:y|ies)|reviews?|coverage|editorials?)"
_REPORT = r"(?:reports?|analys[ie]s)"
_PUBLISHED = r"(?:reported|published|covered|discussed|described|mentioned|highlighted|featured)"


def _by(medium: str) -> list[re.Pattern[str]]:
    forms = (
        rf"\b{medium}(?: published)? (?:from|by|in) (?:both )?{_NAME}(?: and {_NAME})?",
        rf"{_NAME}(?:['’]s?)? (?:[a-z]+ )?{medium}\b(?! \d)",  # *Charter article 14* is of a law
    )
    return [re.compile(form) for form in forms]


_OF_ARTICLES = [*_by(_ARTICLE), re.compile(rf"\banother(?: one)? (?:from|by|in) {_NAME}")]
_OF_REPORTS = _by(_REPORT)
_OF_NEWS = [
    re.compile(rf"\b{_PUBLISHED} (?:by|in) (?:both )?{_NAME}(?: and {_NAME})?"),
    re.compile(rf"{_NAME} (?:later )?{_PUBLISHED}\b"),
    re.compile(_QUOTED),
]
_TALKED_ABOUT = re.compile(  # *What did she say about the Board's report?* asks for her words
    r"\b(?:say|says|said|think|thinks|repl(?:y|ied)|respond(?:ed)?|react(?:ed)?)"
    r" (?:about|of|on|to) .*$"
)
_WHAT_SAID = re.compile(r"what (?:did|do|does|has|have)\b", re.IGNORECASE)
_OPENING = re.compile(
    r"^(?:(?:after|before|between|considering|based on|from|in|on|of|if|when|where|why|since"
    r"|did|do|does|has|have|had|is|was|were|are|can|could|would|should|will|both|what|which|who"
    r"|how|according to|the|an?|this|that|these|those|any|some|please|tell)\b\s*)+",
    re.IGNORECASE,
)


class Medium(IntEnum):
    """By what a question knows an outlet. The first tells one for certain, the others do not:
    bodies write reports too, and *reported* may be said of anyone."""

    ARTICLE = 0
    REPORT = 1
    NEWS = 2


@dataclass(frozen=True, slots=True)
class Outlet:
    """`name` is folded and without its article."""

    name: str
    medium: Medium

    def published(self, about: About) -> bool:
        """Whether a document is the outlet's: *Vale News* is met by *Vale News - Sports*."""
        return f" {self.name} " in f" {fold(about.publisher or '')} "


def outlets(text: str) -> tuple[Outlet, ...]:
    """The outlets that `text` names as such, each once."""
    forms = (_OF_ARTICLES, _OF_REPORTS, _OF_NEWS)
    asked = _asked_of(text, forms)
    found = {name: medium for medium in reversed(Medium) for name in _named(asked, forms[medium])}
    return tuple(Outlet(name, medium) for name, medium in found.items())


def _asked_of(text: str, forms: Sequence[list[re.Pattern[str]]]) -> str:
    """`text`, without the report that it asks what somebody said about, if it names no other."""
    own = _TALKED_ABOUT.sub("", text)
    others = any(True for form in forms for _ in _named(own, form))
    return text if others or not _WHAT_SAID.match(text) else own


def mentioned(text: str, publishers: Iterable[str]) -> tuple[Outlet, ...]:
    """Those of `publishers` that `text` names in any way."""
    names = dict.fromkeys(fold(_OPENING.sub("", publisher)) for publisher in publishers)
    return tuple(Outlet(name, Medium.NEWS) for name in names if f" {name} " in f" {fold(text)} ")


def _named(text: str, forms: list[re.Pattern[str]]) -> Iterator[str]:
    names = (name for form in forms for match in form.finditer(text) for name in match.groups())
    bare = (_OPENING.sub("", name) for name in names if name and not times(name))
    return (folded for name in bare if (folded := fold(name)))
