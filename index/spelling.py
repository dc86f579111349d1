"""When two spelled names may be one: the rules of transliteration, in one place.

Names that reach English from scripts without short vowels are spelled in many ways: *Mohammad,
Muhammad*; *Hmeimim, Khmeimim*; *ʿAyn al-Tina, Ein al-Tina*.
"""

import re
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import lru_cache

from index.words import fold

_SHORTEST = 5  # letters of a name, and of a word that may be spelled in two ways
_DASHED_ARTICLE = re.compile(r"(?<!\w)(?:al|el|ad|an|ar|as|ash|at|az)[-‐‑–](?=\w)", re.IGNORECASE)
_ARTICLE = re.compile(r"(?<!\w)(?:al|el)\s+(?=\w)|(?<=\w )(?:Al|El)\s+(?=\w)")
_FIRST_AL = re.compile(r"^(?:Al|El)\s+(?=\w)")
_SIGNS = re.compile("[ʿʾ`āēīōūĀĪŪḥḤṣṢḍḌṭṬẓẒ]")
_DOUBLED = re.compile(r"([^\W\d_eo])\1")
_VOWELS = re.compile("[aeiou]+")
_DIGRAPHS = (
    (re.compile("(?<=[aeiou])h$"), ""),
    (re.compile("kh"), "h"),
    (re.compile("gh"), "g"),
    (re.compile("dj"), "j"),
    (re.compile("q"), "k"),
    (re.compile("[ae][iy](?!y)"), "ai"),
    (re.compile("oo|ou"), "u"),
    (re.compile("ee"), "i"),
    (re.compile("(?:iy|yy|ii|ij|y)$"), "i"),
)
_ELEMENTS = frozenset(
    """abd abdul abdula abu ahmad bin hasan husain ibn mahmud muhamad mustafa shaih umar uthman
    yusuf""".split()
)
"""Names and parts of names, vowels folded, that hardly any other tongue has."""


class Likeness(StrEnum):
    """How two names go together."""

    SAME = "same"
    SIMILAR = "similar"


class _Step(IntEnum):
    """How far one has to go to find two words alike."""

    EXACT = 0
    DOUBLED = 1
    DIGRAPH = 2
    VOWEL = 3
    FAR = 4


@dataclass(frozen=True, slots=True)
class _Name:
    """A name without articles; `foreign` where it shows that it is transliterated."""

    words: tuple[str, ...]
    foreign: bool
    articled: bool
    perhaps_al: bool
    """It opens with *Al*, which is an article or short for Albert."""


def likeness(one: str, other: str) -> Likeness | None:
    """Whether two names are spellings of one (SAME), may be (SIMILAR), or are two (None).

    SAME is matched without asking, so it holds only where no two people are told apart by the
    difference: case, diacritics, apostrophes, hyphens, an article (*al-, el-, the*), a doubled
    letter; and in words of five letters or more *kh* and *h*, *gh* and *g*, *q* and *k*, *dj* and
    *j*, *ou, oo* and *u*, *ee* and *i*, *ay* and *ei*, a last *h* after a vowel, *-iy* and *-y*.
    *a* for *e* and *o* for *u* tell people apart in names that were always written with vowels
    (*Barnard, Bernard*), and so they are SAME only in a name that shows that it is transliterated,
    by an article, a sign such as ʿ, or an element such as *Muhammad, Abu*; never for a last *a*
    (*Amina, Amine*), nor for a first one. Elsewhere they are SIMILAR, which is only suggested; so
    are *e* and *i* (*Salim* and *Salem* are two names, *Khalid* and *Khaled* one). Any other
    difference in any word, a digit or a name of fewer than five letters makes two: *Marton* and
    *Martin*.
    """
    mine, theirs = _parsed(one), _parsed(other)
    joined = "".join(mine.words), "".join(theirs.words)
    if min(map(len, joined)) < _SHORTEST:
        return Likeness.SAME if fold(one) == fold(other) else None
    if len(mine.words) != len(theirs.words):
        return Likeness.SAME if joined[0] == joined[1] else None
    foreign = mine.foreign or theirs.foreign
    found = [
        _word_likeness(a, b, foreign=foreign) for a, b in zip(mine.words, theirs.words, strict=True)
    ]
    if None in found:
        return None
    unsure = mine.perhaps_al != theirs.perhaps_al and mine.articled != theirs.articled
    return Likeness.SIMILAR if unsure or Likeness.SIMILAR in found else Likeness.SAME


def holds(name: str, words: tuple[str, ...]) -> bool:
    """Whether every one of `words`, folded, is a word of `name`, SAME in spelling."""
    held = _parsed(name)
    return all(
        any(_word_likeness(w, word, foreign=held.foreign) is Likeness.SAME for w in held.words)
        for word in _without_articles(words)
    )


def is_whole(name: str, words: tuple[str, ...]) -> bool:
    """Whether `name` has as many words as `words`, articles left out."""
    return len(_parsed(name).words) == len(_without_articles(words))


def sound_alike(one: str, other: str) -> bool:
    """Whether two folded words differ by no more than how a foreign name is transliterated."""
    return _step(one, other) <= _Step.VOWEL


def consonants(name: str) -> str:
    """What all names that go together with `name` share: its consonants, digraphs folded."""
    return "".join(_bare(word) for word in _parsed(name).words)


def word_consonants(words: tuple[str, ...]) -> list[str]:
    """The consonants of each of `words`, articles left out."""
    return [_bare(word) for word in _without_articles(words)]


def words_of(name: str) -> tuple[str, ...]:
    """The folded words of `name`, without articles."""
    return _parsed(name).words


@lru_cache(maxsize=100_000)
def _parsed(name: str) -> _Name:
    plain = _ARTICLE.sub("", _DASHED_ARTICLE.sub("", name))
    perhaps_al = bool(_FIRST_AL.match(plain))
    words = fold(_FIRST_AL.sub("", plain)).split()
    words = words[1:] if words[:1] == ["the"] and len(words) > 1 else words
    articled = plain != name
    elements = any(_voweled(_folded(word)) in _ELEMENTS for word in words)
    foreign = articled or bool(_SIGNS.search(name)) or elements
    return _Name(tuple(words), foreign, articled or perhaps_al, perhaps_al)


def _without_articles(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in {"al", "el", "the"}) or words


def _word_likeness(one: str, other: str, *, foreign: bool) -> Likeness | None:
    step = _step(one, other)
    long = min(len(one), len(other)) >= _SHORTEST
    if step <= _Step.DOUBLED:
        return Likeness.SAME
    if step is _Step.DIGRAPH:
        return Likeness.SAME if long or foreign else Likeness.SIMILAR
    if step is _Step.VOWEL and foreign and (long or _voweled(_folded(one)) in _ELEMENTS):
        return Likeness.SAME
    return Likeness.SIMILAR if step is not None and long and _vowels_fit(one, other) else None


def _step(one: str, other: str) -> _Step:
    if one == other:
        return _Step.EXACT
    if _digits(one) or _digits(other):
        return _Step.FAR
    if len(min(one, other, key=len)) >= _SHORTEST - 2 and _single(one) == _single(other):
        return _Step.DOUBLED
    if _folded(one) == _folded(other):
        return _Step.DIGRAPH
    return _Step.VOWEL if _voweled(_folded(one)) == _voweled(_folded(other)) else _Step.FAR


def _vowels_fit(one: str, other: str) -> bool:
    """Whether the consonants are the same, and each vowel one that is written for the other."""
    mine, theirs = _folded(one), _folded(other)
    if _digits(one) or _digits(other) or _VOWELS.split(mine) != _VOWELS.split(theirs):
        return False
    pairs = zip(_VOWELS.findall(mine), _VOWELS.findall(theirs), strict=True)
    fit = all(a == b or {a, b} in _ALIKE for a, b in pairs)
    return fit and mine[-1] == theirs[-1] and (mine[0] == theirs[0] or mine[0] in "ou")


_ALIKE = ({"a", "e"}, {"e", "i"}, {"o", "u"})


def _digits(word: str) -> bool:
    return any(character.isdigit() for character in word)


def _single(word: str) -> str:
    return _DOUBLED.sub(r"\1", word)


@lru_cache(maxsize=50_000)
def _folded(word: str) -> str:
    """A word with its digraphs and doubled letters as one."""
    for pattern, letters in _DIGRAPHS:
        word = pattern.sub(letters, word)
    return re.sub(r"([^\W\d_])\1", r"\1", word)


def _voweled(word: str) -> str:
    """A folded word with *a* for *e* inside it, and *u* for *o*."""
    inside = word[1:-1].replace("ai", "A").replace("e", "a").replace("A", "ai")
    return (word[:1] + inside + word[1:][-1:]).replace("o", "u")


@lru_cache(maxsize=50_000)
def _bare(word: str) -> str:
    return _VOWELS.sub("", _folded(word))
