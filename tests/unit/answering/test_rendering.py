"""Questions in other languages, in English words as far as these are known."""

import pytest

from bot.answering.question import Asked, parse
from bot.answering.rendering import rendered


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "كم عدد الأشخاص الذين قُتلوا في مارس؟"),
        ("ar", "كم عدد القتلى في آذار؟"),
        ("he", "כמה אנשים נהרגו במרץ?"),
        ("ru", "Сколько человек было убито в марте?"),
        ("uk", "Скільки людей загинуло в березні?"),
        ("es", "¿Cuántas personas murieron en marzo?"),
        ("fr", "Combien de personnes ont été tuées en mars ?"),
    ],
)
def test_a_question_of_known_words_is_the_english_one(language: str, text: str) -> None:
    assert rendered(text, language) == "How many people were killed in March?"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "ماذا قال Pell Arden عن Halden؟"),
        ("he", "מה אמר Pell Arden על Halden?"),
        ("ru", "Что сказал Pell Arden о Halden?"),
        ("uk", "Що сказав Pell Arden про Halden?"),
        ("es", "¿Qué dijo Pell Arden sobre Halden?"),
        ("fr", "Qu’a dit Pell Arden sur Halden ?"),
    ],
)
def test_names_stay_as_they_are(language: str, text: str) -> None:
    assert rendered(text, language) == "What did Pell Arden say about Halden?"


def test_the_word_that_asks_whether_goes_first() -> None:
    assert parse(rendered("Убили ли охранники людей?", "ru")).asked is Asked.WHETHER


@pytest.mark.parametrize(
    ("language", "text", "unknown"),
    [
        ("ru", "Сколько грузовиков купило министерство в марте?", "грузовиков"),
        ("ar", "كم شاحنة اشترت الوزارة في مارس؟", "شاحنة"),
        ("es", "¿Cuántos camiones compró el ministerio en marzo?", "camiones"),
        ("fr", "Combien de camions le ministère a-t-il achetés en mars ?", "camions"),
    ],
)
def test_a_passage_must_hold_a_word_that_is_not_known(
    language: str, text: str, unknown: str
) -> None:
    names = {word for name in parse(rendered(text, language)).names for word in name}
    assert unknown in names


def test_a_word_that_joins_a_clause_asks_nothing() -> None:
    assert rendered("¿Quién dijo que murieron niños?", "es") == "Who said killed children?"
