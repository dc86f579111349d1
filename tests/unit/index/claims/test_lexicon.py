"""Cue words: every inflection is known, and what the verb does."""

import pytest

from index.claims.cue_verbs import VERBS, Frame, Speech
from index.claims.lexicon import NOUN_FORMS, PHRASES, VERB_FORMS, Form, inflect


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("say", ["say", "says", "said", "said", "saying"]),
        ("deny", ["deny", "denies", "denied", "denied", "denying"]),
        ("admit", ["admit", "admits", "admitted", "admitted", "admitting"]),
        ("write", ["write", "writes", "wrote", "written", "writing"]),
        ("stress", ["stress", "stresses", "stressed", "stressed", "stressing"]),
        ("lie", ["lie", "lies", "lied", "lied", "lying"]),
        ("foresee", ["foresee", "foresees", "foresaw", "foreseen", "foreseeing"]),
    ],
)
def test_verbs_are_inflected_as_english_spells_them(lemma: str, forms: list[str]) -> None:
    assert list(inflect(lemma).values()) == forms


@pytest.mark.parametrize(
    ("word", "lemma", "speech"),
    [
        ("reiterated", "reiterate", Speech.SAY),
        ("disputes", "dispute", Speech.DENY),
        ("conceding", "concede", Speech.CONFIRM),
        ("alleges", "allege", Speech.ACCUSE),
        ("indicted", "indict", Speech.CHARGE),
        ("estimating", "estimate", Speech.ESTIMATE),
        ("foresaw", "foresee", Speech.PREDICT),
        ("urges", "urge", Speech.DEMAND),
        ("condemned", "condemn", Speech.OPINE),
        ("concluded", "conclude", Speech.FIND),
        ("enquired", "enquire", Speech.ASK),
        ("refuses", "refuse", Speech.REFUSE),
    ],
)
def test_a_form_tells_its_lemma_and_what_it_does(word: str, lemma: str, speech: Speech) -> None:
    assert (VERB_FORMS[word].lemma, VERB_FORMS[word].speech) == (lemma, speech)


def test_one_form_may_be_two() -> None:
    assert VERB_FORMS["said"].forms == {Form.PAST, Form.PARTICIPLE}


def test_told_needs_someone_addressed() -> None:
    assert VERB_FORMS["told"].frame is Frame.TELL


def test_a_particle_changes_what_a_verb_does() -> None:
    assert {p.rest: p.speech for p in PHRASES["called"]}[("for",)] is Speech.DEMAND


def test_nouns_have_plurals() -> None:
    assert NOUN_FORMS["allegations"] is NOUN_FORMS["allegation"] is Speech.ACCUSE


def test_no_verb_stands_under_two_acts() -> None:
    lemmas = [lemma for listed in VERBS.values() for lemma in listed.split()]
    assert sorted(set(lemmas)) == sorted(lemmas)
    assert len(lemmas) > 350
