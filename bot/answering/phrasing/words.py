"""Text as the verifier compares it: folded words without articles, and where clauses begin."""

import re
from dataclasses import dataclass

from bot.answering.phrasing.vocabulary import ARTICLES
from index.model import Span
from index.words import fold

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[“”\"«»—–()\n]|[.;:!?…](?!\w)")
_ENDING = frozenset(".;:!?…\n")
_INTRODUCING = _ENDING | {"“", "«", "(", "—", "–", "that"}
_CLOSING = _ENDING | {"”", "»", ")", "—", "–"}
_CLOSING |= set("because while when after before since although though".split())


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word; `opens` and `closes` tell whether a clause may begin or end with it.

    `begins` tells whether a sentence does, or what stands after a colon or a semicolon.
    """

    text: str
    span: Span
    is_capital: bool
    begins: bool
    opens: bool
    closes: bool


def words_of(text: str) -> list[Word]:
    """The words of `text` without articles; spans are code points into it.

    A clause begins after a mark that is no comma or after *that*, and ends before such a mark or
    a conjunction of time or reason. Commas and *and* join lists too: a slice that ended there could
    make *killed and injured* into *killed*.
    """
    pieces = [
        _Piece(word, Span(*match.span()))
        for match in _TOKEN.finditer(text)
        for word in (fold(match[0]).split() or [""])
        if word not in ARTICLES
    ]
    around = zip([None, *pieces], pieces, [*pieces[1:], None], strict=False)
    return [
        Word(
            text=piece.word,
            span=piece.span,
            is_capital=text[piece.span.start].isupper(),
            begins=before is None or before.span.of(text) in _ENDING,
            opens=before is None or (before.word or before.span.of(text)) in _INTRODUCING,
            closes=after is None or (after.word or after.span.of(text)) in _CLOSING,
        )
        for before, piece, after in around
        if piece.word
    ]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A folded word, or a mark, which has none."""

    word: str
    span: Span


def plain(text: str) -> list[str]:
    """The folded words of `text` alone, without articles."""
    return [word.text for word in words_of(text)]
