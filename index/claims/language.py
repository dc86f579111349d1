"""Whether a text is in English, paragraph by paragraph: the rules read no other language.

A paragraph is foreign where most of its letters are not Latin, or where few of its words in lower
case are in simplemma's English dictionary and few are English function words. Neither sign serves
alone: noise is in no dictionary, and headlines leave function words out. Capitalised words tell
nothing, since names are the same in every language. A paragraph of few words goes with the rest of
its document.
"""

import re
import unicodedata
from collections.abc import Sequence

from simplemma import in_target_language

from index.model import Span
from index.segments import paragraphs

_WORD = re.compile(r"[^\W\d_]+")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_LOOKED_AT = 2_000  # code points of a paragraph: the rest of a long one is in the same language
_FEWEST = 4  # words in lower case of a paragraph that is judged by itself
_FEWEST_ALONE = 2  # the same of a text without any such paragraph
_FEWEST_LETTERS = 4  # of another script
# Set on the 638 paragraphs of tests/cases/attribution and bot/sample, which are English, and on 26
# in 14 other languages: all are judged rightly but one of four words.
_KNOWN = 0.6  # share of words that the dictionary knows, below which a paragraph is foreign
_FUNCTION = 0.2  # share of function words from which it is English, whatever the dictionary knows
_FUNCTION_WORDS = frozenset(
    """about after all an and any are as at be been before but by can could did do for from had
    has have he her his how if in into is it its more my no not of on one or our out over said
    she so some than that the their them then there they this to under up was we were what when
    where which while who will with would you your""".split()
)


def foreign(text: str, within: Sequence[Span]) -> list[bool]:
    """For each paragraph in `within` whether it is in another language than English."""
    judged = [_judged(span.of(text)) for span in within]
    sizes = [span.end - span.start for span in within]
    other = sum(size for size, found in zip(sizes, judged, strict=True) if found)
    english = sum(size for size, found in zip(sizes, judged, strict=True) if found is False)
    rest = other > english if other or english else bool(_judged(text, _FEWEST_ALONE))
    return [rest if found is None else found for found in judged]


def notes_on(text: str) -> tuple[str, ...]:
    """What the person who adds `text` should know of its language; empty for English alone."""
    found = foreign(text, paragraphs(text))
    if not any(found):
        return ()
    where = "The text is" if all(found) else f"{sum(found)} of {len(found)} paragraphs are"
    return (
        (
            f"{where} not in English: speakers are not looked for there, and quotations are found "
            "by quotation marks alone."
        ),
    )


def _judged(text: str, fewest: int = _FEWEST) -> bool | None:
    """Whether `text` is foreign; None where it has too few words to tell."""
    found = _WORD.findall(_ADDRESS.sub("", text[:_LOOKED_AT]))
    letters = "".join(found)
    if len(letters) >= _FEWEST_LETTERS and not _is_mostly_latin(letters):
        return True
    lower = [word for word in found if word[0].islower() and len(word) > 1]
    if len(lower) < fewest:
        return None
    if sum(word in _FUNCTION_WORDS for word in lower) >= _FUNCTION * len(lower):
        return False
    return in_target_language(" ".join(lower), lang="en") < _KNOWN


def _is_mostly_latin(letters: str) -> bool:
    others = [c for c in letters if not c.isascii()]
    latin = sum(unicodedata.name(c, "").startswith("LATIN") for c in others)
    return len(others) - latin <= len(letters) / 2
