"""In which language a question is asked."""

import pytest

from bot.answering.text.language import language_of, languages_of


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "How many people were killed in March?"),
        ("en", "and in May?"),
        ("en", "What did Министерство обороны say?"),
        ("en", "Did police report it?"),
        ("ar", "كم عدد الأشخاص الذين قُتلوا في مارس؟"),
        ("ar", "ماذا قال Ministry of Public Security؟"),
        ("he", "כמה אנשים נהרגו במרץ?"),
        ("he", "מה אמר Ministry of Public Security?"),
        ("ru", "Сколько человек было убито в марте?"),
        ("ru", "Что сказало Ministry of Public Security?"),
        ("ru", "Кто это отрицал?"),
        ("uk", "Скільки людей було вбито в березні?"),
        ("uk", "Хто заперечив це?"),
        ("es", "¿Cuántas personas murieron en marzo?"),
        ("es", "¿Qué dijo el Ministry of Public Security?"),
        ("fr", "Combien de personnes ont été tuées en mars ?"),
        ("fr", "Qui a refusé de commenter ?"),
    ],
)
def test_a_question_is_known_by_its_script_and_its_small_words(language: str, text: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "Halden?",
        "Толвана",
        "31",
        "",
        "چند نفر در ماه مارس کشته شدند؟",
        "Wie viele Menschen wurden im März getötet?",
        "Quantas pessoas foram mortas em março?",
        "Ile osób zginęło w marcu?",
    ],
)
def test_a_name_alone_or_another_language_tells_nothing(text: str) -> None:
    assert language_of(text) is None


def test_the_languages_of_passages_are_those_that_can_be_told() -> None:
    passages = ["The gate was open.", "Ворота были открыты.", "Halden"]
    assert languages_of(passages) == {"en", "ru"}
