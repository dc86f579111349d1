"""A question in another language, word by word in English as far as a small table goes.

This is no translation: question words, months and a few words of content are known, function words
are left out, and every other word stays as it was asked, as a name does. A passage must hold it, so
that nothing is answered on the words that were understood alone.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from bot.answering.questions.question import MAX_QUESTION
from bot.answering.text.language import languages_of
from bot.answering.wording.table import ENGLISH, wording_in
from index.library import Library
from index.words import STOP_WORDS, fold

_WORD = regex.compile(r"[\w\p{Mn}--_]+", regex.VERSION1)
_PASSAGES = 16  # that are looked at for the language of the documents
_LATIN = regex.compile(r"\p{Script=Latin}")
_WHICH = frozenset({"who", "whom", "what", "when", "where", "why"})
_BEFORE_AUXILIARY = frozenset({"whom", "when", "where", "why"})
_WHETHER = "did"
_ASKING = _WHICH | {_WHETHER, "how many", "how much"}
_PASSIVE = "were "
_WHAT_WAS_SAID = re.compile(
    r"^what (?P<verb>said|denied|demanded|warned) (?P<who>.+?)"
    r"(?P<rest> (?:about|after|before|in) .+)?$"
)
_BARE = {
    "arrested": "arrest",
    "commented": "comment",
    "demanded": "demand",
    "denied": "deny",
    "happened": "happen",
    "killed": "kill",
    "refused": "refuse",
    "said": "say",
    "warned": "warn",
    "wounded": "wound",
}


def rendered(text: str, language: str) -> str:
    """`text`, a question in `language`, in English words as far as these are known.

    >>> rendered("Combien de personnes ont été tuées à Orsett en mars ?", "fr")
    'How many people were killed Orsett in March?'
    """
    plain = _in_order(list(_glossed(text, _vocabulary(language))))
    return f"{plain[:1].upper()}{plain[1:]}?"


def worded(library: Library, text: str, language: str) -> str:
    """`text`, asked in `language`, as it is searched for in `library`.

    As it is where passages in that language are found for it, or where it is no question.
    """
    if language == ENGLISH.language or not text.strip() or len(text) > MAX_QUESTION:
        return text
    found = library.search(text, _PASSAGES)
    in_language = language in languages_of(hit.text for hit in found)
    return text if in_language else rendered(text, language)


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """By folded words: what they are in English, which may be nothing."""

    phrases: dict[tuple[str, ...], str]
    asking: frozenset[str]
    """The English of question words, prepositions and the like."""
    prefixes: dict[str, str]
    longest: int

    def meaning(self, words: Sequence[str]) -> tuple[int, str] | None:
        """How many of the first `words` are known together, and what they mean."""
        for length in range(min(self.longest, len(words)), 0, -1):
            english = self.phrases.get(tuple(words[:length]))
            if english is not None:
                return length, english
        english = self._without_prefix(words[0])
        return (1, english) if english is not None else None

    def _without_prefix(self, word: str) -> str | None:
        for prefix, english in self.prefixes.items():
            known = self.phrases.get((word.removeprefix(prefix),))
            if word.startswith(prefix) and known and known not in self.asking:
                return f"{english} {known}".strip()
        return None


@cache
def _vocabulary(language: str) -> _Vocabulary:
    words = wording_in(language)
    function = {(word,): "" for word in fold(words.table["language"]["function_words"]).split()}
    tables = (words.question_words, words.glossary)
    known = {_folded(form): key for table in tables for key, own in table.items() for form in own}
    prefixes = {fold(prefix): english for prefix, english in words.prefixes.items()}
    longest = max(map(len, known))
    alone = {(prefix,): english for prefix, english in prefixes.items()}
    return _Vocabulary(function | alone | known, frozenset(words.question_words), prefixes, longest)


def _folded(form: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in _WORD.findall(form))


def _glossed(text: str, known: _Vocabulary) -> Iterator[str]:
    raw = _WORD.findall(text)
    folded = [fold(word) for word in raw]
    place, content = 0, False
    while place < len(raw):
        found = None if _is_name(raw, place) else known.meaning(folded[place:])
        length, english = found or (1, _kept(raw[place]))
        place += length
        if english and not (english in _WHICH and content):  # *that*, within a sentence
            yield english
        content = content or (bool(english) and english not in known.asking)


def _in_order(words: list[str]) -> str:
    """The order and the forms that English has in the commonest questions."""
    verbs = [word for word in words if word in _BARE or word.startswith(_PASSIVE)]
    if _WHETHER in words or (verbs and _ASKING.isdisjoint(words)):
        return _whether([word for word in words if word != _WHETHER], verbs)
    if verbs and words[0] in _BEFORE_AUXILIARY:
        return f"{words[0]} {_whether(words[1:], verbs)}"
    plain = " ".join(words)
    if found := _WHAT_WAS_SAID.match(plain):
        return f"what did {found['who']} {_BARE[found['verb']]}{found['rest'] or ''}"
    return plain.replace("how many were ", "how many people were ")


def _whether(words: list[str], verbs: list[str]) -> str:
    """*Did guards kill*, *were guards killed*: a verb goes behind the first of the others."""
    if not verbs:
        return " ".join([_WHETHER, *words])
    verb = verbs[0]
    others = [word for word in words if word != verb]
    is_passive = verb.startswith(_PASSIVE)
    auxiliary = _PASSIVE.strip() if is_passive else _WHETHER
    said = verb.removeprefix(_PASSIVE) if is_passive else _BARE[verb]
    return " ".join([auxiliary, *others[:1], said, *others[1:]])


def _is_name(raw: Sequence[str], place: int) -> bool:
    """Whether a word in Latin letters is a name by its capital."""
    word = raw[place]
    return place > 0 and word[0].isupper() and bool(_LATIN.match(word))


def _kept(word: str) -> str:
    """An unknown word, so that the passage must hold it, as it must a name."""
    if word.casefold() in STOP_WORDS or not word[0].islower():
        return word
    return word[0].upper() + word[1:]
