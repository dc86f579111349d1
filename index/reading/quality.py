"""Signs that a text is not what its author wrote: wrong fonts, wrong encodings."""

import re
import unicodedata

_WINDOW = 20_000  # characters looked at from the start, the middle and the end
_LATIN = re.compile(r"[a-z]", re.IGNORECASE)
_VOWEL = re.compile(r"[aeiouy]", re.IGNORECASE)
# UTF-8 that was read as windows-1252: "Ã©" for "é", "â€œ" for an opening quotation mark.
_MOJIBAKE = re.compile("[ÃÂÐÑ][\u0080-\u00bf]|â€[\u0080-\u00bf\u0152-\u2122]")

_GARBAGE = (
    "Low quality: the text does not read as words, as if the file held a wrong character map. "
    "Check it before you rely on its quotes."
)
_MISREAD = "Low quality: the text looks as if it had been decoded wrongly. Check its quotes."


def quality_notes(text: str) -> tuple[str, ...]:
    """A note where `text` seems to be garbage: few letters, hardly a vowel, or mojibake."""
    sample = _sample(text)
    if _share_of_letters(sample) < 0.6 or _share_of_vowels(sample) < 0.25:
        return (_GARBAGE,)
    if len(_MOJIBAKE.findall(sample)) * 200 > len(sample):
        return (_MISREAD,)
    return ()


def _sample(text: str) -> str:
    if len(text) <= 3 * _WINDOW:
        return text
    middle = len(text) // 2
    return text[:_WINDOW] + text[middle : middle + _WINDOW] + text[-_WINDOW:]


def _share_of_letters(text: str) -> float:
    """Letters, marks and digits among what is not blank; 96 % in English prose."""
    visible = "".join(text.split())
    good = sum(unicodedata.category(char)[0] in "LMN" for char in visible)
    return good / max(1, len(visible))


def _share_of_vowels(text: str) -> float:
    """Among Latin letters: 35 to 48 % in European languages, 15 % where a font shifts them.

    1 where there are too few letters to tell.
    """
    letters = len(_LATIN.findall(text))
    return len(_VOWEL.findall(text)) / letters if letters >= 200 else 1.0
