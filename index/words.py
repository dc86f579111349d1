"""Words made comparable: case, diacritics, apostrophes and invisible signs do not matter."""

import re
import unicodedata
from functools import lru_cache

import simplemma

_WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"['’]s(?!\w)")
_OBSOLETE = re.compile(  # verbs with an e that English has lost and simplemma kept: *growe*
    r"develope|deposite|\w{2,}(?:[wxy]|ct|ft|ld|lt|mp|nch|nd|nk|pt|rd|rk|sk)e"
)
_IRREGULAR = {  # forms that simplemma reads as another word or leaves as they are
    "bore": "bear", "broke": "break", "felt": "feel", "gone": "go", "left": "leave",
    "shook": "shake", "swore": "swear", "wives": "wife", "won": "win",
}  # fmt: skip
_APOSTROPHES = frozenset("'’‘ʼʿʾ`´")
_NO_APOSTROPHES = str.maketrans("", "", "'`")
_PLAIN_SIGNS = str.maketrans(dict.fromkeys("“”„–—…\u00a0", " ") | dict.fromkeys("’‘", ""))
"""The signs of printed English: with them out of the way nearly all of it is ASCII, and quick."""

_OF_A_NAME = 60  # characters up to which a text is folded again and again

STOP_WORDS = frozenset(
    """
    a about above after again against all also am an and any are as at be because been before
    being below between both but by can cannot could did do does doing done down during each few
    for from further had has have having he her here hers herself him himself his how i if in
    into is it its itself just me more most my myself no nor not now of off on once only or other
    our ours ourselves out over own please same she should so some such tell than that the their
    theirs them themselves then there these they this those through to too under until up upon us
    very was we were what when where whether which while who whom whose why will with would you
    your yours yourself yourselves
    """.split()
)


def fold(text: str) -> str:
    """`text` in lower case, without diacritics, apostrophes or possessives, words by single blanks.

    >>> fold("ʿAyn al-Tīna’s")
    'ayn al tina'
    """
    return _name_folded(text) if len(text) <= _OF_A_NAME else _folded(text)


@lru_cache(maxsize=20_000)
def _name_folded(text: str) -> str:
    return _folded(text)


def _folded(text: str) -> str:
    plain = _POSSESSIVE.sub("", text) if "'" in text or "’" in text else text
    if not plain.isascii():
        plain = plain.translate(_PLAIN_SIGNS)
    if plain.isascii():
        if "'" in plain or "`" in plain:
            plain = plain.translate(_NO_APOSTROPHES)
        return " ".join(_WORD.findall(plain.lower()))
    decomposed = unicodedata.normalize("NFKD", plain)
    kept = (c for c in decomposed if c not in _APOSTROPHES and not _is_invisible(c))
    return " ".join(_WORD.findall("".join(kept).casefold()))


def terms(text: str) -> list[str]:
    """The folded words of `text` that carry meaning, or all of them where none does."""
    words = fold(text).split()
    return [word for word in words if word not in STOP_WORDS] or words


@lru_cache(maxsize=200_000)
def lemma(word: str) -> str:
    """The dictionary form of a folded English word (simplemma); any other word as it is.

    >>> lemma("developed"), lemma("growing"), lemma("created")
    ('develop', 'grow', 'create')
    """
    found = _IRREGULAR.get(word) or simplemma.lemmatize(word, lang="en").casefold()
    return found[:-1] if _OBSOLETE.fullmatch(found) and found != word else found


@lru_cache(maxsize=100_000)
def is_english(word: str) -> bool:
    """Whether simplemma's English dictionary holds a folded word; names mostly it does not."""
    return simplemma.is_known(word, lang="en")


def _is_invisible(character: str) -> bool:
    return unicodedata.category(character) in {"Mn", "Cf"}
