"""In which language a text is: by its script, and by the small words that no text is without.

A small word counts twice, a word in a script that few languages share once, and once more where
it is in the glossary of the language. Names tell little: they stay as they are in any language.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from bot.answering.wording.table import LANGUAGES, wording_in
from index.words import fold

_WORD = regex.compile(r"[^\W\d_][\w\p{Mn}--\d]*", regex.VERSION1)
_SMALL_WORD = 2
_LOOKED_AT = 500  # code points: the rest of a passage is in the same language


def language_of(text: str) -> str | None:
    """The code of the language of `text`, one of LANGUAGES; None where it cannot be told."""
    words = _WORD.findall(text[:_LOOKED_AT])
    folded = [fold(word) for word in words]
    scores = {language: _signs(language).score(words, folded) for language in LANGUAGES}
    most = max(scores.values())
    found = [language for language, score in scores.items() if score == most]
    return found[0] if most and len(found) == 1 else None


def languages_of(texts: Iterable[str]) -> frozenset[str]:
    """The languages of `texts`, as far as they can be told."""
    return frozenset(language for text in texts if (language := language_of(text)))


@dataclass(frozen=True, slots=True)
class _Signs:
    """By what a language is known: its script, the letters that it has not, its small words."""

    script: regex.Pattern[str] | None
    never: frozenset[str]
    small: frozenset[str]
    content: frozenset[str]

    def score(self, words: list[str], folded: list[str]) -> int:
        if not all(self.never.isdisjoint(word.casefold()) for word in words):
            return 0
        small = sum(word in self.small for word in folded)
        if not self.script:  # in Latin letters *police* and *commission* are of several languages
            return _SMALL_WORD * small
        content = sum(word in self.content for word in folded)
        in_script = sum(bool(self.script.match(word)) for word in words)
        return _SMALL_WORD * small + in_script + content


@cache
def _signs(language: str) -> _Signs:
    words = wording_in(language)
    of_language = words.table["language"]
    name = of_language["script"]
    script = regex.compile(rf"\p{{Script={name}}}") if name else None
    asking = _forms(words.question_words)
    small = frozenset(fold(of_language["function_words"]).split()) | asking
    return _Signs(script, frozenset(of_language["never"]), small, _forms(words.glossary))


def _forms(table: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """The folded words of all forms in `table`."""
    return frozenset(word for own in table.values() for form in own for word in fold(form).split())
