"""Text → tokens with coarse tags. A quotation is one token: what it holds is read on its own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from index.claims import words
from index.claims.lexicon import VERB_FORMS
from index.claims.quotes import Quotation
from index.model import Span

_ABBREVIATIONS = (
    "Mr|Mrs|Ms|Dr|Prof|Gov|Sen|Sens|Rep|Reps|Gen|Col|Lt|Sgt|Capt|Cpl|Maj|Rev|Hon|Fr|St|Jr|Sr|"
    "Inc|Ltd|Co|Corp|Bros|No|Nos|Art|para|paras|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|"
    "Dec|vs|v|approx|ca|cf|etc|e\\.g|i\\.e|Adm|Cmdr|Supt|Det|Insp|Pres|Dept"
)
_TOKEN = re.compile(
    rf"""
      (?:[^\W\d_]\.){{2,}}                      # U.N., p.m.
    | (?:{_ABBREVIATIONS})\.(?=\s|,)
    | [A-Z]\.(?=\s?[A-Z]|\s[a-z])               # an initial
    | \d+[-‑]year[-‑]olds?\b                    # a 34-year-old
    | \d+(?:[.,:/]\d+)*%?
    | ['’](?:s|re|ve|ll|d|m)\b                  # clitics
    | n['’]t\b
    | [@#]?[^\W_](?:(?!n['’]t\b)[^\W_]|[-‑&_](?=[^\W_])|['’](?!(?:s|re|ve|ll|d|m)\b)(?=[^\W_]))*
    | \.{{2,}}|--+
    | \S
    """,
    re.VERBOSE,
)
_ARTICLED = re.compile(r"[a-z]{1,3}[-’'][A-Z]")  # al-Sharaa, d'Arcy
LONGEST = 200  # tokens read as one sentence; no relation reaches further


class Tag(StrEnum):
    """What a token is at first sight."""

    QUOTE = "quote"
    STOP = "stop"
    COMMA = "comma"
    COLON = "colon"
    SEMICOLON = "semicolon"
    DASH = "dash"
    OPEN = "open"
    CLOSE = "close"
    MARK = "mark"
    GENITIVE = "genitive"
    DETERMINER = "determiner"
    POSSESSIVE = "possessive"
    PRONOUN = "pronoun"
    PREPOSITION = "preposition"
    CONJUNCTION = "conjunction"
    SUBORDINATOR = "subordinator"
    WH = "wh"
    TO = "to"
    AUXILIARY = "auxiliary"
    MODAL = "modal"
    NEGATION = "negation"
    ADVERB = "adverb"
    NUMBER = "number"
    NAME = "name"
    WORD = "word"


PUNCTUATION = frozenset(
    (Tag.STOP, Tag.COMMA, Tag.COLON, Tag.SEMICOLON, Tag.DASH, Tag.OPEN, Tag.CLOSE, Tag.MARK)
)
_PUNCTUATION = (
    dict.fromkeys(".?!…", Tag.STOP)
    | {",": Tag.COMMA, ":": Tag.COLON, ";": Tag.SEMICOLON}
    | dict.fromkeys("–—-―", Tag.DASH)
    | dict.fromkeys("([{", Tag.OPEN)
    | dict.fromkeys(")]}", Tag.CLOSE)
)


def _closed_classes() -> dict[str, Tag]:
    """Word → tag; of a word in several classes the last one below holds."""
    found: dict[str, Tag] = {}
    for family, tag in (
        (words.PREPOSITIONS, Tag.PREPOSITION),
        (words.PLAIN_ADVERBS, Tag.ADVERB),
        (words.SUBORDINATORS, Tag.SUBORDINATOR),
        (words.NUMBER_WORDS, Tag.NUMBER),
        (words.DETERMINERS, Tag.DETERMINER),
        (words.SUBJECT_PRONOUNS | words.OBJECT_PRONOUNS, Tag.PRONOUN),
        (words.CONJUNCTIONS, Tag.CONJUNCTION),
        (words.RELATIVES | words.WH_WORDS - {"if"}, Tag.WH),
        (words.POSSESSIVES - {"her"}, Tag.POSSESSIVE),
        (words.BE | words.HAVE | words.DO, Tag.AUXILIARY),
        (words.MODALS, Tag.MODAL),
        (frozenset(("not", "n't", "n’t", "never")), Tag.NEGATION),
        (frozenset(("that", "if")), Tag.SUBORDINATOR),
        (frozenset(("in", "by", "since", "until", "before", "after", "as")), Tag.PREPOSITION),
        (frozenset(("to",)), Tag.TO),
        (frozenset(("one",)), Tag.NUMBER),
        (frozenset(("nobody", "none", "others", "both")), Tag.PRONOUN),
    ):
        found.update(dict.fromkeys(family, tag))
    return found


_CLOSED = _closed_classes()
_MISTER = frozenset(("dr", "dr.", "miss", "mr", "mr.", "mrs", "mrs.", "ms", "ms."))
_SURNAMES = frozenset(("few", "little", "many", "most", "much"))
_OPENING = frozenset((Tag.STOP, Tag.QUOTE, Tag.COLON, Tag.DASH, Tag.OPEN))
_NOT_ADVERBS = words.family(
    "elderly deadly friendly family ally reply supply assembly anomaly italy july rally only early"
    " daily bully fly"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number, a mark or a whole quotation."""

    start: int
    end: int
    text: str
    lower: str
    tag: Tag

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def capitalised(self) -> bool:
        return self.text[:1].isupper()


def tokenize(text: str, within: Span, quotations: list[Quotation]) -> list[Token]:
    """The tokens of `within`. `quotations` lie in it, in order, and do not overlap."""
    found: list[Token] = []
    position = within.start
    for quotation in quotations:
        found.extend(_words(text, position, quotation.span.start))
        span = quotation.span
        found.append(Token(span.start, span.end, span.of(text), "“”", Tag.QUOTE))
        position = span.end
    found.extend(_words(text, position, within.end))
    return _resolved(found)


def in_lower_case(tokens: list[Token]) -> list[Token]:
    """The tokens of a headline in title case with its verbs and small words told from names."""
    words_ = [t for t in tokens if t.text[:1].isalpha() and len(t.text) > 3]
    capitals = sum(t.capitalised for t in words_)
    if len(words_) < 4 or capitals < 0.8 * len(words_):
        return tokens
    return [
        Token(t.start, t.end, t.text, t.lower, Tag.WORD)
        if t.tag is Tag.NAME and t.lower in VERB_FORMS
        else t
        for t in tokens
    ]


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        lower = word.lower()
        yield Token(match.start(), match.end(), word, lower, _tag(word, lower))


def _tag(word: str, lower: str) -> Tag:
    if lower in _CLOSED:
        return _CLOSED[lower]
    if not word[0].isalnum():
        return _mark(word)
    if word[0].isdigit():
        return Tag.NUMBER
    if word[0].isupper() or _ARTICLED.match(word):
        return Tag.NAME
    return Tag.ADVERB if lower.endswith("ly") and lower not in _NOT_ADVERBS else Tag.WORD


def _mark(word: str) -> Tag:
    if word.startswith("--"):
        return Tag.DASH
    if word.startswith(".."):
        return Tag.STOP
    return Tag.NAME if len(word) > 1 else _PUNCTUATION.get(word, Tag.MARK)


def _resolved(tokens: list[Token]) -> list[Token]:
    """Settles the words that only their neighbours tell: the clitic *'s*, *her*, *US*."""
    found = list(tokens)
    for index, (token, following) in enumerate(pairwise([*tokens, _END])):
        tag = _by_neighbours(tokens[index - 1] if index else None, token, following)
        if tag is not token.tag:
            found[index] = Token(token.start, token.end, token.text, token.lower, tag)
    return found


def _by_neighbours(before: Token | None, token: Token, following: Token) -> Tag:
    if token.lower in {"'s", "’s"}:
        verbal = before is not None and before.tag is Tag.PRONOUN
        return Tag.AUXILIARY if verbal else Tag.GENITIVE
    if token.text in {"'", "’"} and before is not None and before.lower.endswith("s"):
        return Tag.GENITIVE
    if token.text in {"US", "IT", "WHO", "May"} or _is_named(before, token, following):
        return Tag.NAME
    if token.tag is Tag.SUBORDINATOR:
        return _of_subordinator(before, token, following)
    if token.lower == "her":
        return Tag.POSSESSIVE if following.tag in {Tag.WORD, Tag.NAME} else Tag.PRONOUN
    return token.tag


def _of_subordinator(before: Token | None, token: Token, following: Token) -> Tag:
    """*that night*, *he once told him*: words that open no clause there."""
    if token.lower == "that" and following.lower in words.TIMES and _is_noun(before):
        return Tag.DETERMINER
    once = token.lower == "once" and before is not None and following.lower in VERB_FORMS
    return Tag.ADVERB if once else token.tag


def _is_noun(before: Token | None) -> bool:
    """Whether a noun, and no verb of speech, stands before: *on duty that night*."""
    return before is not None and (
        before.tag is Tag.NAME or (before.tag is Tag.WORD and before.lower not in VERB_FORMS)
    )


def _is_named(before: Token | None, token: Token, following: Token) -> bool:
    """Whether a small word is part of a name, as in *Selvany Today* or *Per Aune*."""
    if before is None or not token.capitalised or before.tag in _OPENING:
        return False
    if before.tag is Tag.NAME and (token.tag is Tag.ADVERB or before.lower in _MISTER):
        return True
    if before.tag is Tag.NAME and token.lower in _SURNAMES:
        return following.tag is not Tag.WORD
    return token.tag in {Tag.PREPOSITION, Tag.MODAL} and following.tag is Tag.NAME


_END = Token(0, 0, "", "", Tag.STOP)
