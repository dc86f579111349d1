"""Names as the library spells them: transliterated in another way, or misspelt in the question."""

import threading
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from index.lexical import Term
from index.record_search import SearchRecord
from index.spelling import sound_alike
from index.words import is_english

_SOUND_ALIKE = ("aeiou", "ckq", "gj", "hk", "sz")  # first letters that are written for one another
_SHORTEST = 3  # letters of a word that may be spelled in another way
_SHORTEST_MISSPELT = 5
_LONG = 9  # letters from which three may be wrong, else two
_OFTEN = 20  # passages that hold a word whose spelling is then the usual one
_MOST = 3  # other spellings of one word
_KNOWN = 5_000  # words


class Respelling:
    """Finds the other spellings of a question's words in the record. Safe to use from threads."""

    def __init__(self, record: SearchRecord) -> None:
        self._record = record
        self._lock = threading.Lock()
        self._version = -1
        self._words: dict[str, list[str]] = {}
        self._known = lru_cache(_KNOWN)(self._term)

    def term(self, word: str, count: int, version: int) -> Term:
        """`word` and its other spellings in the library, whose vectors have the `version`.

        A word that some passages hold (`count`) has only spellings that sound alike; one that
        many hold, or that the English dictionary holds too, has none.
        """
        return self._known(word, count, version)

    def _term(self, word: str, count: int, version: int) -> Term:
        settled = count > _OFTEN or (count > 0 and is_english(word))
        if settled or len(word) < _SHORTEST or not word.isalpha():
            return (word,)
        near = self._near(word, version, misspelt=count == 0)
        return (word, *(self._written(stem, word) for stem in near))

    def _near(self, word: str, version: int, *, misspelt: bool) -> list[str]:
        most = 3 if len(word) >= _LONG else 2
        words = self._vocabulary(word[0], version)
        found = process.extract(
            word, words, scorer=OSA.distance, processor=None, score_cutoff=most, limit=None
        )
        alike = [stem for stem, distance, _ in found if distance and sound_alike(stem, word)]
        if alike or not misspelt or len(word) < _SHORTEST_MISSPELT:
            return alike[:_MOST]
        return [stem for stem, _, _ in found if stem.isalpha()][:_MOST]

    def _vocabulary(self, initial: str, version: int) -> list[str]:
        with self._lock:
            if version != self._version:
                self._version, self._words = version, {}
            return [word for letter in _initials(initial) for word in self._beginning(letter)]

    def _beginning(self, letter: str) -> list[str]:
        if letter not in self._words:
            self._words[letter] = self._record.words(letter)
        return self._words[letter]

    def _written(self, stem: str, word: str) -> str:
        """The word that `stem` is of: the full text keeps stems alone."""
        keys = self._record.ranked([(stem,)], (), 1)
        texts = [f"{c.heading} {c.publisher} {c.body}" for c in self._record.candidates(keys)]
        words = [w for text in texts for w in text.split() if w[:2] == stem[:2]]
        return min(words, key=lambda w: OSA.distance(w, stem) + OSA.distance(w, word), default=stem)


def _initials(letter: str) -> Iterator[str]:
    yield from dict.fromkeys([letter, *"".join(g for g in _SOUND_ALIKE if letter in g)])
