"""A cue as the lexicon knows it: its lemma, what it does, and whether it is a noun."""

from dataclasses import dataclass, replace

from index.claims import words
from index.claims.cue_verbs import Speech
from index.claims.lexicon import (
    NOUN_FORMS,
    PHRASES,
    STATIVE_FORMS,
    STATIVE_PHRASE_FORMS,
    VERB_FORMS,
)
from index.claims.relation import Relation

_GENITIVES = ("'s", "’s", "s'", "s’")


@dataclass(frozen=True, slots=True)
class Cue:
    """The words of a cue and what the lexicon knows of them."""

    words: tuple[str, ...]
    lemma: str
    speech: Speech
    is_noun: bool

    @property
    def negated(self) -> bool:
        return any(w in words.NEGATIONS or w.endswith(("n't", "n’t")) for w in self.words)


def cue_of(text: str, relation: Relation, stated: str) -> Cue:
    """The cue, read with the words after it: *put* alone does not tell of *the number*."""
    spoken = tuple(w for span in relation.cue for w in span.of(text).lower().split())
    nobody = [s.of(text).lower().split()[0] for s in relation.source[:1]]
    spoken = (*spoken, "not") if nobody and nobody[0] in {"no", "neither"} else spoken
    following = tuple(stated.lower().split()[:3])
    owned = _is_owner([s.of(text).lower() for s in relation.source])
    return replace(_read_cue(spoken, following, owned=owned), words=_own_words(spoken))


def _own_words(spoken: tuple[str, ...]) -> tuple[str, ...]:
    """Without a *no* that negates nothing: *has no doubt*."""
    certain = spoken[-2:] == ("no", "doubt")
    return (*spoken[:-2], "doubt") if certain else spoken


def _is_owner(source: list[str]) -> bool:
    """Whether a lone cue word is a noun: nobody's (*rumours that*) or someone's (*X's fear*)."""
    return not source or source[-1] in words.POSSESSIVES or source[-1].endswith(_GENITIVES)


def _read_cue(cue: tuple[str, ...], following: tuple[str, ...], *, owned: bool) -> Cue:
    for words_, speech in STATIVE_PHRASE_FORMS.items():
        if len(cue) > len(words_) and cue[-len(words_) :] == words_:
            return Cue(cue, words_[-1], speech, is_noun=False)
    for index, word in enumerate(cue):
        after = (*cue, *following)[index + 1 :]
        phrase = next((p for p in PHRASES.get(word, ()) if after[: len(p.rest)] == p.rest), None)
        if phrase:
            return Cue(cue, " ".join((word, *phrase.rest)), phrase.speech, is_noun=False)
        if word in STATIVE_FORMS and index and "by" not in after[:1]:
            return Cue(cue, word, STATIVE_FORMS[word], is_noun=False)
        if word in VERB_FORMS and not (word in NOUN_FORMS and _is_nominal(cue, index, owned=owned)):
            verb = VERB_FORMS[word]
            return Cue(cue, verb.lemma, verb.speech, is_noun=False)
        if word in NOUN_FORMS and cue[max(0, index - 2) : index] != ("in", "a"):
            return Cue(cue, word, NOUN_FORMS[word], is_noun=True)
    return Cue(cue, "", Speech.SAY, is_noun=False)


def _is_nominal(cue: tuple[str, ...], index: int, *, owned: bool) -> bool:
    before = cue[index - 1] if index else ""
    after = cue[index + 1] if index + 1 < len(cue) else ""
    return before in words.ARTICLES or after in {"from", "by", "of", "is", "was"} or owned
