"""Looks up cue words: which verb, noun or phrase a form belongs to, and what it does."""

from dataclasses import dataclass
from enum import StrEnum

from index.claims.cue_nouns import NOUNS
from index.claims.cue_verbs import (
    DOUBLING,
    IRREGULAR,
    PHRASAL_VERBS,
    STATIVE_PHRASES,
    STATIVES,
    VERBS,
    Frame,
    Speech,
)

_VOWELS = "aeiou"


class Form(StrEnum):
    """A form of a verb."""

    BASE = "base"
    THIRD = "third"
    PAST = "past"
    PARTICIPLE = "participle"
    ING = "ing"


@dataclass(frozen=True, slots=True)
class Verb:
    """What a word form is as a verb: its lemma, what the verb does, and which forms it may be."""

    lemma: str
    speech: Speech
    frame: Frame
    forms: frozenset[Form]


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words after a verb that make a cue together with it: *for* in *called for*."""

    rest: tuple[str, ...]
    speech: Speech
    frame: Frame


def inflect(lemma: str) -> dict[Form, str]:
    """The forms of a verb, by the rules of spelling or the table of irregular verbs."""
    past = _add_ed(lemma)
    past, participle = IRREGULAR.get(lemma, (past, past))
    return {
        Form.BASE: lemma,
        Form.THIRD: _add_s(lemma),
        Form.PAST: past,
        Form.PARTICIPLE: participle,
        Form.ING: _add_ing(lemma),
    }


def plural(noun: str) -> str:
    """The regular plural of `noun`."""
    return _add_s(noun)


def _add_s(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")) or word == "go":
        return word + "es"
    if word.endswith("y") and word[-2] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def _add_ed(lemma: str) -> str:
    if lemma in DOUBLING:
        return lemma + lemma[-1] + "ed"
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ied"
    return lemma + "ed"


def _add_ing(lemma: str) -> str:
    if lemma in DOUBLING:
        return lemma + lemma[-1] + "ing"
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return lemma[:-1] + "ing"
    return lemma + "ing"


def _verb_forms() -> dict[str, Verb]:
    found: dict[str, Verb] = {}
    for (speech, frame), lemmas in VERBS.items():
        for lemma in lemmas.split():
            _add_forms(found, lemma, speech, frame)
    return found


def _add_forms(found: dict[str, Verb], lemma: str, speech: Speech, frame: Frame) -> None:
    for form, word in inflect(lemma).items():
        known = found.get(word)
        forms = known.forms if known and known.lemma == lemma else frozenset()
        found[word] = Verb(lemma, speech, frame, forms | {form})


def _phrases() -> tuple[dict[str, list[Phrase]], dict[str, frozenset[Form]]]:
    """Verb form → the phrases that may follow it; and which forms each such word may be."""
    rests: dict[str, list[Phrase]] = {}
    forms: dict[str, set[Form]] = {}
    for (speech, frame), phrases in PHRASAL_VERBS.items():
        for phrase in phrases.split("|"):
            lemma, *rest = phrase.split()
            for form, word in inflect(lemma).items():
                rests.setdefault(word, []).append(Phrase(tuple(rest), speech, frame))
                forms.setdefault(word, set()).add(form)
    for found in rests.values():
        found.sort(key=lambda phrase: -len(phrase.rest))
    return rests, {word: frozenset(found) for word, found in forms.items()}


def _noun_forms() -> dict[str, Speech]:
    singular = {noun: speech for speech, nouns in NOUNS.items() for noun in nouns.split()}
    return singular | {plural(noun): speech for noun, speech in singular.items()}


VERB_FORMS = _verb_forms()
PHRASES, PHRASE_FORMS = _phrases()
NOUN_FORMS = _noun_forms()
STATIVE_PHRASE_FORMS = {
    tuple(phrase.split()): speech
    for speech, listed in STATIVE_PHRASES.items()
    for phrase in listed.split("|")
}
STATIVE_FORMS = {word: speech for speech, listed in STATIVES.items() for word in listed.split()}
