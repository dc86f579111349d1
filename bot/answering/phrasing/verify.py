"""The verifier: which connecting sentences of a language model may reach a reader.

A sentence stands only where everything in it can be accounted for by the claims that it cites;
nothing in it is repaired. The first reason found against it is kept for the journal.
"""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum

from bot.answering.model import Answer
from bot.answering.phrasing.clauses import Clauses
from bot.answering.phrasing.material import Material
from bot.answering.phrasing.vocabulary import (
    ATTRIBUTING,
    DATES,
    FRAME,
    PERSONAL,
    RAISING,
    REPLYING,
    SPELLED_NUMBERS,
)
from bot.answering.phrasing.words import plain, words_of
from index.claims.lexicon import VERB_FORMS

LONGEST = 300
"""Code points of a sentence: no more than the longest quotation that is shown whole."""

_PLAIN = re.compile(r"[“\"«]?[^\W_]+(?:[^\W_]|[ .,;:'’“”\"«»()%$€£–—-])*")
_ADDRESS = re.compile(r"[^\W\d_]\.[^\W_]")
_QUOTED = re.compile(r"“([^“”]*)”|\"([^\"]*)\"|«([^«»]*)»")
_MARKS = re.compile(r"[“”\"«»]")
_NUMERAL = re.compile(r"[^\s“”\"«»(),;:–—]*\d[^\s“”\"«»();–—]*")


class Lapse(StrEnum):
    """Why a sentence is left out."""

    NO_SUCH_CLAIM = "cites no claim, or one that was not given"
    FORM = "is empty, too long, or holds a link, markup or a bracket"
    QUOTATION = "quotes words that stand in no cited claim"
    NUMBER = "has a number that stands in no cited claim"
    DATE = "has a date that stands in no cited claim"
    NAME = "has a name that stands in no cited claim"
    STATUS = "lends a claim more weight than its status"
    VERB = "attributes with a verb that the claim does not bear"
    OWN_WORDS = "says something that no cited claim says, or not as its speaker says it"


class Verifier:
    """Verifies sentences about the statements of one answer."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer
        self._material = [Material.of(i, s) for i, s in enumerate(answer.statements)]

    def lapse(self, text: str, cited: Sequence[int | None]) -> Lapse | None:
        """What is wrong with a sentence that cites statements by index; None where it stands.

        An index is None where the language model named a claim that it was not given.
        """
        indexes = sorted({index for index in cited if index is not None})
        if not indexes or None in cited:
            return Lapse.NO_SUCH_CLAIM
        if len(text) > LONGEST or not _PLAIN.fullmatch(text) or _ADDRESS.search(text):
            return Lapse.FORM
        material = [self._material[index] for index in indexes]
        quotes = [self._answer.statements[index].quote for index in indexes]
        if not _is_quoted_exactly(text, quotes):
            return Lapse.QUOTATION
        return _foreign(text, quotes, material) or self._underived(text, material)

    def _underived(self, text: str, cited: Sequence[Material]) -> Lapse | None:
        words = plain(text)
        unquoted = set(plain(_QUOTED.sub("", text)))
        if not unquoted & PERSONAL and Clauses(words, cited, self._answer).derive():
            return None
        borne = frozenset().union(*(m.attributing | m.replying for m in cited))
        verbs = {word for word in words if word in ATTRIBUTING | REPLYING}
        return Lapse.OWN_WORDS if verbs <= borne else Lapse.VERB


def _is_quoted_exactly(text: str, quotes: Sequence[str]) -> bool:
    stretches = ["".join(match.groups("")).rstrip(",. ") for match in _QUOTED.finditer(text)]
    unpaired = _MARKS.search(_QUOTED.sub("", text))
    return not unpaired and all(any(_holds(q, s) for q in quotes) for s in stretches)


def _holds(quote: str, stretch: str) -> bool:
    """Whether `stretch` stands in `quote` word for word; its first letter may be of either case."""
    return bool(stretch) and (stretch in quote or stretch[0].swapcase() + stretch[1:] in quote)


def _foreign(text: str, quotes: Sequence[str], cited: Sequence[Material]) -> Lapse | None:
    """The gravest kind of word that is neither a claim's, nor a speaker's, nor the frame's."""
    names = [word for material in cited for name in material.names for word in name]
    numerals = {n for quote in quotes for n in _numerals(quote)} | set(names)
    if any(numeral not in numerals for numeral in _numerals(text)):
        return Lapse.NUMBER
    known = FRAME.union(names, *map(plain, quotes))
    kinds = [
        _kind(word.text, is_capital=position > 0 and word.is_capital)
        for position, word in enumerate(words_of(text))
        if word.text not in known
    ]
    return min(kinds, key=list(Lapse).index, default=None)


def _numerals(text: str) -> Iterator[str]:
    """The stretches of `text` that hold a digit, with the signs that belong to them."""
    for match in _NUMERAL.finditer(text):
        yield match[0].rstrip(".,:’'")


def _kind(word: str, *, is_capital: bool) -> Lapse:
    if word in SPELLED_NUMBERS:
        return Lapse.NUMBER
    if word in DATES:
        return Lapse.DATE
    if word in RAISING:
        return Lapse.STATUS
    if word in VERB_FORMS:
        return Lapse.VERB
    return Lapse.NAME if is_capital else Lapse.OWN_WORDS
