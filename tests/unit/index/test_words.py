"""Spelling variants of one word meet; words that differ do not."""

import pytest

from index.words import fold, lemma, terms


@pytest.mark.parametrize(
    "spelling",
    [
        "ʿAyn al-Tīna",
        "Ayn al-Tina",
        "AYN AL TINA",
        "‘Ayn al-Tina’s",
        "Ayn\u200d al-Tina",
        "Ａyn al-Tina",
    ],
)
def test_spellings_of_one_name_fold_alike(spelling: str) -> None:
    assert fold(spelling) == "ayn al tina"


def test_composed_and_decomposed_forms_fold_alike() -> None:
    assert fold("Zu\u0308rich") == fold("Z\u00fcrich")


def test_a_letter_of_another_script_stays_another_letter() -> None:
    assert fold("M\u0430rek") != fold("Marek")


@pytest.mark.parametrize(
    ("word", "form"),
    [("developed", "develop"), ("growing", "grow"), ("created", "create"), ("fixes", "fix")],
)
def test_a_verb_has_one_dictionary_form(word: str, form: str) -> None:
    assert lemma(word) == lemma(form) == form


def test_terms_carry_meaning_or_are_all_there_is() -> None:
    assert terms("What did the mayor of Lund say?") == ["mayor", "lund", "say"]
    assert terms("What is it?") == ["what", "is", "it"]
    assert terms("?!") == []
